//! Puts the parts of a node together and starts them.

use crate::{
    client::{self, FullBackend, FullClient, Opened, SelectChain},
    consensus::{self, FinalityImport, FinalityLink, FinalityNetwork},
    rpc,
    sealing::{self, Sealing},
};
use futures::{FutureExt, channel::mpsc};
use mycelium_runtime::{Hash, opaque::Block};
use sc_client_api::Backend;
use sc_consensus::{DefaultImportQueue, LongestChain};
use sc_consensus_grandpa::warp_proof::NetworkProvider;
use sc_consensus_manual_seal::EngineCommand;
use sc_network::{
    Litep2pNetworkBackend, NetworkBackend, NetworkWorker, config::FullNetworkConfiguration,
    config::NetworkBackendType, service::traits::NetworkService,
};
use sc_network_sync::SyncingService;
use sc_network_transactions::TransactionsHandlerController;
use sc_offchain::{OffchainWorkerOptions, OffchainWorkers};
use sc_rpc::system::Request;
use sc_service::{
    BuildNetworkParams, Configuration, Error, PartialComponents, SpawnTasksParams, TaskManager,
    WarpSyncConfig,
};
use sc_telemetry::{Telemetry, TelemetryWorker};
use sc_transaction_pool::TransactionPoolHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sc_utils::mpsc::TracingUnboundedSender;
use sp_keystore::KeystorePtr;
use std::sync::Arc;

/// The transaction pool that the command line chose.
type Pool = TransactionPoolHandle<Block, FullClient>;

/// The parts that exist before the network.
pub(crate) type Partial = PartialComponents<
    FullClient,
    FullBackend,
    SelectChain,
    DefaultImportQueue<Block>,
    Pool,
    (FinalityImport, FinalityLink, Option<Telemetry>),
>;

/// Messages that telemetry may buffer.
const TELEMETRY_BUFFER: usize = 16;

/// Builds what does not need the network; subcommands stop here.
pub(crate) fn new_partial(config: &Configuration, sealed: bool) -> Result<Partial, Error> {
    let telemetry = telemetry(config)?;
    let handle = telemetry.as_ref().map(|(_, telemetry)| telemetry.handle());
    let Opened {
        client,
        backend,
        keystore,
        task_manager,
    } = client::open(config, handle)?;
    let telemetry = telemetry.map(|(worker, telemetry)| {
        task_manager
            .spawn_handle()
            .spawn("telemetry", None, worker.run());
        telemetry
    });
    let telemetry_handle = || telemetry.as_ref().map(Telemetry::handle);

    let select_chain = LongestChain::new(backend.clone());
    let registry = config.prometheus_registry();
    let transaction_pool = Arc::new(
        sc_transaction_pool::Builder::new(
            task_manager.spawn_essential_handle(),
            client.clone(),
            config.role.is_authority().into(),
        )
        .with_options(config.transaction_pool.clone())
        .with_prometheus(registry)
        .build(),
    );
    let (block_import, link) =
        consensus::finality(&client, select_chain.clone(), telemetry_handle())?;
    let import_queue = if sealed {
        sealing::import_queue(client.clone(), &task_manager, registry)
    } else {
        consensus::import_queue(
            client.clone(),
            block_import.clone(),
            &task_manager,
            registry,
            telemetry_handle(),
        )?
    };

    Ok(PartialComponents {
        client,
        backend,
        task_manager,
        keystore_container: keystore,
        select_chain,
        import_queue,
        transaction_pool,
        other: (block_import, link, telemetry),
    })
}

fn telemetry(config: &Configuration) -> Result<Option<(TelemetryWorker, Telemetry)>, Error> {
    let Some(endpoints) = config
        .telemetry_endpoints
        .clone()
        .filter(|list| !list.is_empty())
    else {
        return Ok(None);
    };
    let worker = TelemetryWorker::new(TELEMETRY_BUFFER)?;
    let telemetry = worker.handle().new_telemetry(endpoints);
    Ok(Some((worker, telemetry)))
}

/// Starts a node on the network stack that the command line chose.
pub(crate) fn start(config: Configuration, sealing: Option<Sealing>) -> Result<TaskManager, Error> {
    match config.network.network_backend {
        NetworkBackendType::Libp2p => start_on::<NetworkWorker<Block, Hash>>(config, sealing),
        NetworkBackendType::Litep2p => start_on::<Litep2pNetworkBackend>(config, sealing),
    }
}

fn start_on<N: NetworkBackend<Block, Hash>>(
    config: Configuration,
    sealing: Option<Sealing>,
) -> Result<TaskManager, Error> {
    let PartialComponents {
        client,
        backend,
        mut task_manager,
        import_queue,
        keystore_container,
        select_chain,
        transaction_pool: pool,
        other: (block_import, link, mut telemetry),
    } = new_partial(&config, sealing.is_some())?;

    let parts = NetworkParts {
        client: &client,
        backend: &backend,
        pool: &pool,
        link: &link,
    };
    let networking = networking::<N>(&config, parts, import_queue, &task_manager, sealing)?;
    let Networking {
        network,
        sync,
        transactions,
        system_requests,
        finality,
    } = networking;
    if config.offchain_worker.enabled {
        let parts = OffchainParts {
            client: client.clone(),
            backend: &backend,
            pool: pool.clone(),
            network: network.clone(),
            keystore: keystore_container.keystore(),
        };
        start_offchain_workers(parts, config.role.is_authority(), &task_manager)?;
    }

    // The RPC takes the configuration away.
    let role = config.role;
    let name = config.network.node_name.clone();
    let force_authoring = config.force_authoring;
    let registry = config.prometheus_registry().cloned();

    let (engine, engine_requests) = sealing::channel();
    sc_service::spawn_tasks(SpawnTasksParams {
        config,
        client: client.clone(),
        backend: backend.clone(),
        task_manager: &mut task_manager,
        keystore: keystore_container.keystore(),
        transaction_pool: pool.clone(),
        rpc_builder: rpc_builder(client.clone(), pool.clone(), sealing.map(|_| engine)),
        network: network.clone(),
        system_rpc_tx: system_requests,
        tx_handler_controller: transactions,
        sync_service: sync.clone(),
        telemetry: telemetry.as_mut(),
        tracing_execute_block: None,
    })?;

    if let Some(sealing) = sealing {
        let registry = registry.as_ref();
        let params = sealing::Params {
            client,
            backend,
            pool,
            requests: engine_requests,
            registry,
        };
        sealing::start(sealing, params, &task_manager)?;
        return Ok(task_manager);
    }

    let shared = consensus::Shared {
        client,
        pool,
        keystore: keystore_container.keystore(),
        sync,
        task_manager: &task_manager,
        registry: registry.as_ref(),
        telemetry: telemetry.as_ref().map(Telemetry::handle),
    };
    if role.is_authority() {
        consensus::start_authoring(&shared, select_chain, block_import, force_authoring)?;
    }
    if let Some(finality) = finality {
        consensus::start_finality(&shared, link, finality, name, role)?;
    }
    Ok(task_manager)
}

type RpcBuilder =
    Box<dyn Fn(sc_rpc::SubscriptionTaskExecutor) -> Result<jsonrpsee::RpcModule<()>, Error>>;

fn rpc_builder(
    client: Arc<FullClient>,
    pool: Arc<Pool>,
    engine: Option<mpsc::Sender<EngineCommand<Hash>>>,
) -> RpcBuilder {
    Box::new(move |_| {
        let deps = rpc::Deps {
            client: client.clone(),
            pool: pool.clone(),
            engine: engine.clone(),
        };
        rpc::create(deps).map_err(|error| Error::Application(error.into()))
    })
}

/// What the network takes its data from.
struct NetworkParts<'a> {
    client: &'a Arc<FullClient>,
    backend: &'a Arc<FullBackend>,
    pool: &'a Arc<Pool>,
    link: &'a FinalityLink,
}

/// The running network.
struct Networking {
    network: Arc<dyn NetworkService>,
    sync: Arc<SyncingService<Block>>,
    transactions: TransactionsHandlerController<Hash>,
    system_requests: TracingUnboundedSender<Request<Block>>,
    /// Absent where there is no GRANDPA.
    finality: Option<FinalityNetwork>,
}

/// Starts the network, with GRANDPA's protocol and warp sync unless blocks are sealed on demand.
fn networking<N: NetworkBackend<Block, Hash>>(
    config: &Configuration,
    parts: NetworkParts<'_>,
    import_queue: DefaultImportQueue<Block>,
    task_manager: &TaskManager,
    sealing: Option<Sealing>,
) -> Result<Networking, Error> {
    let NetworkParts {
        client,
        backend,
        pool,
        link,
    } = parts;
    let registry = config.prometheus_registry();
    let mut net_config =
        FullNetworkConfiguration::<Block, Hash, N>::new(&config.network, registry.cloned());
    let metrics = N::register_notification_metrics(registry);

    let (finality_protocol, warp_sync_config) = if sealing.is_some() {
        (None, None)
    } else {
        let protocol_name = sc_consensus_grandpa::protocol_standard_name(
            &client.chain_info().genesis_hash,
            &config.chain_spec,
        );
        let (protocol, notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<_, N>(
            protocol_name.clone(),
            metrics.clone(),
            net_config.peer_store_handle(),
        );
        net_config.add_notification_protocol(protocol);
        let warp_proofs = NetworkProvider::new(
            backend.clone(),
            link.shared_authority_set().clone(),
            consensus::authority_set_hard_forks(),
        );
        let warp_sync_config = WarpSyncConfig::WithProvider(Arc::new(warp_proofs));
        (Some((protocol_name, notifications)), Some(warp_sync_config))
    };

    let (network, system_requests, transactions, sync, _) =
        sc_service::build_network(BuildNetworkParams {
            config,
            net_config,
            client: client.clone(),
            transaction_pool: pool.clone(),
            spawn_handle: task_manager.spawn_handle(),
            spawn_essential_handle: task_manager.spawn_essential_handle(),
            import_queue,
            block_announce_validator_builder: None,
            warp_sync_config,
            block_relay: None,
            metrics,
            gap_sync_body_policy: None,
        })?;

    let finality = finality_protocol.filter(|_| !config.disable_grandpa).map(
        |(protocol_name, notifications)| FinalityNetwork {
            network: network.clone(),
            protocol_name,
            notifications,
        },
    );
    Ok(Networking {
        network,
        sync,
        transactions,
        system_requests,
        finality,
    })
}

/// What offchain workers may use.
struct OffchainParts<'a> {
    client: Arc<FullClient>,
    backend: &'a FullBackend,
    pool: Arc<Pool>,
    network: Arc<dyn NetworkService>,
    keystore: KeystorePtr,
}

fn start_offchain_workers(
    parts: OffchainParts<'_>,
    is_validator: bool,
    task_manager: &TaskManager,
) -> Result<(), Error> {
    let OffchainParts {
        client,
        backend,
        pool,
        network,
        keystore,
    } = parts;
    let workers = OffchainWorkers::new(OffchainWorkerOptions {
        runtime_api_provider: client.clone(),
        keystore: Some(keystore),
        offchain_db: backend.offchain_storage(),
        transaction_pool: Some(OffchainTransactionPoolFactory::new(pool)),
        network_provider: Arc::new(network),
        is_validator,
        enable_http_requests: true,
        custom_extensions: |_| vec![],
    })?;
    task_manager.spawn_handle().spawn(
        "offchain-workers-runner",
        Some("offchain-worker"),
        workers.run(client, task_manager.spawn_handle()).boxed(),
    );
    Ok(())
}
