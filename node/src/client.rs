//! The client: database, state and Wasm executor, for our chain and for others of its family.
//!
//! Nothing here knows our runtime beyond the list of runtime APIs that client code may call. All
//! execution is the Wasm of the chain itself, so the same binary opens any chain whose blocks have
//! the same shape.

use crate::errors;
use mycelium_runtime::{RuntimeApi, opaque::Block};
use sc_consensus_grandpa::GrandpaPruningFilter;
use sc_executor::{HeapAllocStrategy, WasmExecutor};
use sc_service::{Configuration, Error, TaskManager, config::ExecutorConfiguration};
use sc_telemetry::TelemetryHandle;
use sc_transaction_pool::TransactionPoolHandle;
use sp_keystore::KeystorePtr;
use std::sync::Arc;

/// Host functions beyond the stock ones. Published runtimes of this family import the benchmarking
/// interface even in production builds, so it is always there.
pub(crate) type ExtraHostFunctions = frame_benchmarking::benchmarking::HostFunctions;

/// Everything that a runtime may import.
pub(crate) type HostFunctions = (sp_io::SubstrateHostFunctions, ExtraHostFunctions);

/// Runs the Wasm of the chain.
pub(crate) type Executor = WasmExecutor<HostFunctions>;

/// The client of a full node.
pub(crate) type FullClient = sc_service::TFullClient<Block, RuntimeApi, Executor>;

/// The database of a full node.
pub(crate) type FullBackend = sc_service::TFullBackend<Block>;

/// Fork choice: the longest chain that contains the finalised block.
pub(crate) type SelectChain = sc_consensus::LongestChain<FullBackend, Block>;

/// How far the memory of a runtime instance may grow, in pages of 64 KiB: to 2 GiB. The executor
/// doubles it for block import, to all that Wasm can address, so that a block which was valid for
/// its author is valid here: the public networks of this family give authors 60,000 pages. The
/// stock limit of 2,048 pages is too low for their state.
const MAX_MEMORY_PAGES: u32 = 32_768;

/// The transaction pool, of the kind that the command line chooses.
pub(crate) type Pool = TransactionPoolHandle<Block, FullClient>;

/// What everything in a node works on. Clones share it.
#[derive(Clone)]
pub(crate) struct Core {
    /// Blocks, state and runtime calls.
    pub(crate) client: Arc<FullClient>,
    /// The database below the client.
    pub(crate) backend: Arc<FullBackend>,
    /// Transactions that wait.
    pub(crate) pool: Arc<Pool>,
    /// Fork choice.
    pub(crate) select_chain: SelectChain,
    /// The node's keys.
    pub(crate) keystore: KeystorePtr,
}

/// The parts that need the database.
pub(crate) struct Opened {
    /// Blocks, state and runtime calls.
    pub(crate) client: Arc<FullClient>,
    /// The database below the client.
    pub(crate) backend: Arc<FullBackend>,
    /// The node's keys.
    pub(crate) keystore: KeystorePtr,
    /// The parent of all background tasks.
    pub(crate) task_manager: TaskManager,
}

/// Opens the database, and writes the genesis block if it is new.
pub(crate) fn open(
    config: &Configuration,
    telemetry: Option<TelemetryHandle>,
) -> Result<Opened, Error> {
    let (client, backend, keystore, task_manager) =
        sc_service::new_full_parts::<Block, RuntimeApi, Executor>(
            config,
            telemetry,
            executor(&config.executor),
            // Blocks that prove authority changes stay, or nobody could warp-sync from this node.
            vec![Arc::new(GrandpaPruningFilter)],
        )
        .map_err(|error| errors::explain_opening(&error, config))?;

    Ok(Opened {
        client: Arc::new(client),
        backend,
        keystore: keystore.keystore(),
        task_manager,
    })
}

fn executor(config: &ExecutorConfiguration) -> Executor {
    let memory = HeapAllocStrategy::Dynamic {
        maximum_pages: Some(MAX_MEMORY_PAGES),
    };
    WasmExecutor::builder()
        .with_execution_method(config.wasm_method)
        .with_onchain_heap_alloc_strategy(memory)
        .with_offchain_heap_alloc_strategy(memory)
        .with_max_runtime_instances(config.max_runtime_instances)
        .with_runtime_cache_size(config.runtime_cache_size)
        .build()
}
