//! Puts the parts of a node together and starts them.

use crate::{
    client::{self, Core, Opened},
    consensus::{self, FinalityImport, FinalityLink},
    network::{self, Network},
    rpc,
    sealing::{self, Sealing},
};
use futures::{FutureExt, channel::mpsc};
use jsonrpsee::RpcModule;
use mycelium_runtime::{Hash, opaque::Block};
use sc_client_api::Backend;
use sc_consensus::{DefaultImportQueue, LongestChain};
use sc_consensus_manual_seal::EngineCommand;
use sc_network::{
    Litep2pNetworkBackend, NetworkBackend, NetworkWorker, config::NetworkBackendType,
};
use sc_offchain::{OffchainWorkerOptions, OffchainWorkers};
use sc_rpc::SubscriptionTaskExecutor;
use sc_service::{Configuration, Error, SpawnTasksParams, TaskManager};
use sc_telemetry::{Telemetry, TelemetryWorker};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use std::sync::Arc;

/// Messages that telemetry may buffer.
const TELEMETRY_BUFFER: usize = 16;

/// The parts that exist before the network.
pub(crate) struct Partial {
    /// What everything works on.
    pub(crate) core: Core,
    /// The parent of all background tasks.
    pub(crate) task_manager: TaskManager,
    /// Verifies and imports blocks.
    pub(crate) import_queue: DefaultImportQueue<Block>,
    block_import: FinalityImport,
    link: FinalityLink,
    telemetry: Option<Telemetry>,
}

/// Builds what does not need the network; subcommands stop here.
pub(crate) fn new_partial(config: &Configuration, sealed: bool) -> Result<Partial, Error> {
    let telemetry = telemetry(config)?;
    let handle = telemetry.as_ref().map(|(_, telemetry)| telemetry.handle());
    let Opened {
        client,
        backend,
        keystore,
        task_manager,
    } = client::open(config, handle.clone())?;
    let telemetry = telemetry.map(|(worker, telemetry)| {
        task_manager
            .spawn_handle()
            .spawn("telemetry", None, worker.run());
        telemetry
    });

    let registry = config.prometheus_registry();
    let pool = sc_transaction_pool::Builder::new(
        task_manager.spawn_essential_handle(),
        client.clone(),
        config.role.is_authority().into(),
    )
    .with_options(config.transaction_pool.clone())
    .with_prometheus(registry)
    .build();
    let select_chain = LongestChain::new(backend.clone());
    let (block_import, link) = consensus::finality(&client, select_chain.clone(), handle.clone())?;
    let import_queue = if sealed {
        sealing::import_queue(client.clone(), &task_manager, registry)
    } else {
        let import = block_import.clone();
        consensus::import_queue(client.clone(), import, &task_manager, registry, handle)?
    };

    let core = Core {
        client,
        backend,
        pool: Arc::new(pool),
        select_chain,
        keystore,
    };
    Ok(Partial {
        core,
        task_manager,
        import_queue,
        block_import,
        link,
        telemetry,
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
    let Partial {
        core,
        mut task_manager,
        import_queue,
        block_import,
        link,
        mut telemetry,
    } = new_partial(&config, sealing.is_some())?;
    if sealing.is_none() {
        sealing::refuse_unsealed_chain(&core.client)?;
    }
    let link = sealing.is_none().then_some(link);
    let mut network =
        network::start::<N>(&config, &core, link.as_ref(), import_queue, &task_manager)?;
    if config.offchain_worker.enabled {
        start_offchain_workers(&config, &core, &network, &task_manager)?;
    }

    let role = config.role;
    let name = config.network.node_name.clone();
    let force_authoring = config.force_authoring;
    let registry = config.prometheus_registry().cloned();
    let finality = network.finality.take();
    let sync = network.sync.clone();
    let (engine, requests) = sealing::channel();
    let engine = sealing.map(|_| engine);
    start_rpc(
        config,
        &core,
        network,
        engine,
        &mut task_manager,
        telemetry.as_mut(),
    )?;

    if let Some(sealing) = sealing {
        sealing::start(sealing, core, requests, registry.as_ref(), &task_manager)?;
        return Ok(task_manager);
    }
    let shared = consensus::Shared {
        core,
        sync,
        task_manager: &task_manager,
        registry: registry.as_ref(),
        telemetry: telemetry.as_ref().map(Telemetry::handle),
    };
    if role.is_authority() {
        consensus::start_authoring(&shared, block_import, force_authoring)?;
    }
    if let Some((link, network)) = link.zip(finality) {
        consensus::start_finality(&shared, link, network, name, role)?;
    }
    Ok(task_manager)
}

/// Starts the RPC server, metrics and the informant.
fn start_rpc(
    config: Configuration,
    core: &Core,
    network: Network,
    engine: Option<mpsc::Sender<EngineCommand<Hash>>>,
    task_manager: &mut TaskManager,
    telemetry: Option<&mut Telemetry>,
) -> Result<(), Error> {
    sc_service::spawn_tasks(SpawnTasksParams {
        config,
        client: core.client.clone(),
        backend: core.backend.clone(),
        task_manager,
        keystore: core.keystore.clone(),
        transaction_pool: core.pool.clone(),
        rpc_builder: rpc_builder(core.clone(), engine),
        network: network.service,
        system_rpc_tx: network.system_requests,
        tx_handler_controller: network.transactions,
        sync_service: network.sync,
        telemetry,
        tracing_execute_block: None,
    })?;
    Ok(())
}

type RpcBuilder = Box<dyn Fn(SubscriptionTaskExecutor) -> Result<RpcModule<()>, Error>>;

fn rpc_builder(core: Core, engine: Option<mpsc::Sender<EngineCommand<Hash>>>) -> RpcBuilder {
    Box::new(move |_| {
        rpc::create(&core, engine.clone()).map_err(|error| Error::Application(error.into()))
    })
}

fn start_offchain_workers(
    config: &Configuration,
    core: &Core,
    network: &Network,
    task_manager: &TaskManager,
) -> Result<(), Error> {
    let workers = OffchainWorkers::new(OffchainWorkerOptions {
        runtime_api_provider: core.client.clone(),
        keystore: Some(core.keystore.clone()),
        offchain_db: core.backend.offchain_storage(),
        transaction_pool: Some(OffchainTransactionPoolFactory::new(core.pool.clone())),
        network_provider: Arc::new(network.service.clone()),
        is_validator: config.role.is_authority(),
        enable_http_requests: true,
        custom_extensions: |_| vec![],
    })?;
    task_manager.spawn_handle().spawn(
        "offchain-workers-runner",
        Some("offchain-worker"),
        workers
            .run(core.client.clone(), task_manager.spawn_handle())
            .boxed(),
    );
    Ok(())
}
