//! The `benchmark` subcommand: weights of pallets, blocks, extrinsics and storage, and the machine.

use crate::{
    cli::Cli,
    client::{ExtraHostFunctions, FullClient},
    service,
};
use frame_benchmarking_cli::{
    BenchmarkCmd, ExtrinsicBuilder, ExtrinsicFactory, SUBSTRATE_REFERENCE_HARDWARE,
    SubstrateRemarkBuilder,
};
use mycelium_runtime::{Hashing, opaque::Block};
use sc_cli::{Error, SubstrateCli};
use sp_inherents::InherentData;
use sp_timestamp::{INHERENT_IDENTIFIER, InherentType};
use std::sync::Arc;

/// Runs a benchmark.
pub(crate) fn run(cli: &Cli, command: BenchmarkCmd) -> Result<(), Error> {
    cli.create_runner(&command)?
        .sync_run(|config| match command {
            BenchmarkCmd::Pallet(command) => {
                command.run_with_spec::<Hashing, ()>(Some(config.chain_spec))
            }
            BenchmarkCmd::Overhead(command) => command
                .run_with_default_builder_and_spec::<Block, ExtraHostFunctions>(Some(
                    config.chain_spec,
                )),
            BenchmarkCmd::Machine(command) => {
                command.run(&config, SUBSTRATE_REFERENCE_HARDWARE.clone())
            }
            BenchmarkCmd::Block(command) => {
                command.run(service::new_partial(&config, false)?.core.client)
            }
            BenchmarkCmd::Storage(command) => {
                let core = service::new_partial(&config, false)?.core;
                let backend = core.backend;
                let (db, storage) = (backend.expose_db(), backend.expose_storage());
                let cache = backend.expose_shared_trie_cache();
                command.run(config, core.client, db, storage, cache)
            }
            BenchmarkCmd::Extrinsic(command) => {
                let client = service::new_partial(&config, false)?.core.client;
                let extrinsics = ExtrinsicFactory(vec![remark(client.clone())?]);
                command.run(client, inherents()?, Vec::new(), &extrinsics)
            }
        })
}

fn remark(client: Arc<FullClient>) -> Result<Box<dyn ExtrinsicBuilder>, Error> {
    Ok(Box::new(SubstrateRemarkBuilder::new_from_client(client)?))
}

/// The inherents of a first block in slot zero, which is the slot of a block without a digest.
fn inherents() -> Result<InherentData, Error> {
    let mut inherents = InherentData::new();
    inherents
        .put_data(INHERENT_IDENTIFIER, &InherentType::from(0))
        .map_err(|error| error.to_string())?;
    Ok(inherents)
}
