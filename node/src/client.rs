//! The client: database, state and Wasm executor, for our chain and for others of its family.
//!
//! Nothing here knows our runtime beyond the list of runtime APIs that client code may call. All
//! execution is the Wasm of the chain itself, so the same binary opens any chain whose blocks have
//! the same shape.

use crate::errors;
use mycelium_runtime::{RuntimeApi, opaque::Block};
use sc_consensus_grandpa::GrandpaPruningFilter;
use sc_executor::WasmExecutor;
use sc_service::{Configuration, Error, KeystoreContainer, TaskManager};
use sc_telemetry::TelemetryHandle;
use std::sync::Arc;

/// Host functions beyond the stock ones. Published runtimes of this family import the benchmarking
/// interface even in production builds, so it is always there.
pub type ExtraHostFunctions = frame_benchmarking::benchmarking::HostFunctions;

/// Everything that a runtime may import.
pub type HostFunctions = (sp_io::SubstrateHostFunctions, ExtraHostFunctions);

/// Runs the Wasm of the chain.
pub type Executor = WasmExecutor<HostFunctions>;

/// The client of a full node.
pub type FullClient = sc_service::TFullClient<Block, RuntimeApi, Executor>;

/// The database of a full node.
pub type FullBackend = sc_service::TFullBackend<Block>;

/// Fork choice: the longest chain that contains the finalised block.
pub type SelectChain = sc_consensus::LongestChain<FullBackend, Block>;

/// Extra heap of a runtime instance, in pages of 64 KiB. The public networks of this family run
/// with this value; with less, a block that was valid for its author could run out of memory here.
/// Pages are only reserved until they are touched.
const HEAP_PAGES: u64 = 60_000;

/// The parts that need the database.
pub struct Opened {
    /// Blocks, state and runtime calls.
    pub client: Arc<FullClient>,
    /// The database below the client.
    pub backend: Arc<FullBackend>,
    /// The node's keys.
    pub keystore: KeystoreContainer,
    /// The parent of all background tasks.
    pub task_manager: TaskManager,
}

/// Opens the database, and writes the genesis block if it is new.
pub fn open(config: &Configuration, telemetry: Option<TelemetryHandle>) -> Result<Opened, Error> {
    let mut executor_config = config.executor.clone();
    executor_config.default_heap_pages.get_or_insert(HEAP_PAGES);

    let (client, backend, keystore, task_manager) =
        sc_service::new_full_parts::<Block, RuntimeApi, Executor>(
            config,
            telemetry,
            sc_service::new_wasm_executor(&executor_config),
            // Blocks that prove authority changes stay, or nobody could warp-sync from this node.
            vec![Arc::new(GrandpaPruningFilter)],
        )
        .map_err(|error| errors::explain_database(error, config))?;

    Ok(Opened {
        client: Arc::new(client),
        backend,
        keystore,
        task_manager,
    })
}
