//! The peer-to-peer network: block and transaction exchange, GRANDPA's protocol, warp sync.

use crate::{
    client::Core,
    consensus::{self, FinalityLink, FinalityNetwork},
};
use mycelium_runtime::{Hash, opaque::Block};
use sc_consensus::DefaultImportQueue;
use sc_consensus_grandpa::warp_proof::NetworkProvider;
use sc_network::{
    NetworkBackend, NotificationMetrics, NotificationService, ProtocolName,
    config::FullNetworkConfiguration, service::traits::NetworkService,
};
use sc_network_sync::SyncingService;
use sc_network_transactions::TransactionsHandlerController;
use sc_rpc::system::Request;
use sc_service::{BuildNetworkParams, Configuration, Error, TaskManager, WarpSyncConfig};
use sc_utils::mpsc::TracingUnboundedSender;
use std::sync::Arc;

/// The running network.
pub(crate) struct Network {
    /// Peers and addresses.
    pub(crate) service: Arc<dyn NetworkService>,
    /// Whether the node is up to date.
    pub(crate) sync: Arc<SyncingService<Block>>,
    /// Gives new transactions to peers.
    pub(crate) transactions: TransactionsHandlerController<Hash>,
    /// Answers the `system` methods of the RPC.
    pub(crate) system_requests: TracingUnboundedSender<Request<Block>>,
    /// GRANDPA's part, unless the node runs without it.
    pub(crate) finality: Option<FinalityNetwork>,
}

/// Starts the network. `link` is absent on a chain that is sealed on demand: then there are neither
/// GRANDPA messages nor warp sync.
pub(crate) fn start<N: NetworkBackend<Block, Hash>>(
    config: &Configuration,
    core: &Core,
    link: Option<&FinalityLink>,
    import_queue: DefaultImportQueue<Block>,
    task_manager: &TaskManager,
) -> Result<Network, Error> {
    let registry = config.prometheus_registry();
    let mut net_config =
        FullNetworkConfiguration::<Block, Hash, N>::new(&config.network, registry.cloned());
    let metrics = N::register_notification_metrics(registry);
    let protocol =
        link.map(|_| add_finality_protocol::<N>(config, core, &metrics, &mut net_config));

    let (service, system_requests, transactions, sync, _) =
        sc_service::build_network(BuildNetworkParams {
            config,
            net_config,
            client: core.client.clone(),
            transaction_pool: core.pool.clone(),
            spawn_handle: task_manager.spawn_handle(),
            spawn_essential_handle: task_manager.spawn_essential_handle(),
            import_queue,
            block_announce_validator_builder: None,
            warp_sync_config: link.map(|link| warp_sync(core, link)),
            block_relay: None,
            metrics,
            gap_sync_body_policy: None,
        })?;

    let finality =
        protocol
            .filter(|_| !config.disable_grandpa)
            .map(|(protocol_name, notifications)| FinalityNetwork {
                network: service.clone(),
                protocol_name,
                notifications,
            });
    Ok(Network {
        service,
        sync,
        transactions,
        system_requests,
        finality,
    })
}

/// Makes the network speak GRANDPA's protocol.
fn add_finality_protocol<N: NetworkBackend<Block, Hash>>(
    config: &Configuration,
    core: &Core,
    metrics: &NotificationMetrics,
    net_config: &mut FullNetworkConfiguration<Block, Hash, N>,
) -> (ProtocolName, Box<dyn NotificationService>) {
    let genesis_hash = core.client.chain_info().genesis_hash;
    let name = sc_consensus_grandpa::protocol_standard_name(&genesis_hash, &config.chain_spec);
    let (protocol, notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<_, N>(
        name.clone(),
        metrics.clone(),
        net_config.peer_store_handle(),
    );
    net_config.add_notification_protocol(protocol);
    (name, notifications)
}

/// Gives and checks proofs of finality from genesis on.
fn warp_sync(core: &Core, link: &FinalityLink) -> WarpSyncConfig<Block> {
    WarpSyncConfig::WithProvider(Arc::new(NetworkProvider::new(
        core.backend.clone(),
        link.shared_authority_set().clone(),
        consensus::authority_set_hard_forks(),
    )))
}
