//! Runs what the command line asks for.

use crate::{
    chain_spec,
    cli::{Cli, Subcommand},
    client::{Core, FullBackend, FullClient},
    errors, exposure, ports,
    rpc::HexSubscriptionIds,
    service::{self, Partial},
};
use mycelium_runtime::{BlockNumber, opaque::Block};
use sc_cli::{CliConfiguration, Error, SubstrateCli};
use sc_consensus::DefaultImportQueue;
use sc_service::{ChainSpec, Configuration, DatabaseSource, PruningMode, config::SyncMode};
use std::sync::Arc;

/// Parses the command line and does what it says.
pub(crate) fn run() -> Result<(), Error> {
    let mut cli = Cli::from_args();
    match cli.subcommand.take() {
        None => run_node(cli),
        Some(subcommand) => run_subcommand(&cli, subcommand),
    }
}

fn run_node(mut cli: Cli) -> Result<(), Error> {
    cli.complete_run()?;
    let sealing = cli.sealing;
    let idle_keyring = cli.idle_dev_keyring();
    let own_endpoints = !cli.run.rpc_params.experimental_rpc_endpoint.is_empty();

    let runner = cli.create_runner(&cli.run)?;
    runner.run_node_until_exit(|config| async move {
        if let Some(name) = idle_keyring {
            log::warn!("The development chain's only authority is One: {name} authors no blocks.");
        }
        let mut config = with_defaults(config);
        exposure::apply_defaults(&mut config.rpc, own_endpoints);
        config.rpc.id_provider = Some(Box::new(HexSubscriptionIds));
        check_network_key(&config)?;
        ports::check(&config)?;
        Ok::<_, Error>(service::start(config, sealing)?)
    })
}

/// Reads the network key, so that a bad one is an error before any task runs.
fn check_network_key(config: &Configuration) -> Result<(), Error> {
    let key = config.network.node_key.clone();
    key.into_keypair()
        .map(|_| ())
        .map_err(|error| Error::Input(format!("the network key cannot be used: {error}")))
}

/// Defaults that depend on the chain.
fn with_defaults(mut config: Configuration) -> Configuration {
    // With fast blocks the stock window of 256 states is gone after a minute, and tools that look
    // back would fail on a chain that is made for trying things.
    let full_sync = matches!(config.network.sync_mode, SyncMode::Full);
    if config.state_pruning.is_none() && full_sync && chain_spec::is_dev(config.chain_spec.id()) {
        config.state_pruning = Some(PruningMode::ArchiveAll);
    }
    config
}

fn run_subcommand(cli: &Cli, subcommand: Subcommand) -> Result<(), Error> {
    match subcommand {
        Subcommand::Key(command) => command.run(cli),
        Subcommand::BuildSpec(command) => cli
            .create_runner(&command)?
            .sync_run(|config| command.run(config.chain_spec, config.network)),
        Subcommand::ExportChainSpec(command) => command.run(cli.load_spec(&command.chain)?),
        Subcommand::CheckBlock(command) => with_database(cli, command, |command, db| async move {
            command.run(db.client, db.import_queue).await
        }),
        Subcommand::ExportBlocks(command) => {
            with_database(cli, command, |command, db| async move {
                command.run(db.client, db.source).await
            })
        }
        Subcommand::ExportState(command) => with_database(cli, command, |command, db| async move {
            command.run(db.client, db.chain_spec).await
        }),
        Subcommand::ImportBlocks(command) => {
            with_database(cli, command, |command, db| async move {
                command.run(db.client, db.import_queue).await
            })
        }
        Subcommand::Revert(command) => with_database(cli, command, |command, db| async move {
            command
                .run(db.client, db.backend, Some(Box::new(revert_finality)))
                .await
        }),
        Subcommand::PurgeChain(command) => cli
            .create_runner(&command)?
            .sync_run(|config| command.run(config.database)),
        #[cfg(feature = "runtime-benchmarks")]
        Subcommand::Benchmark(command) => crate::benchmarking::run(cli, *command),
        Subcommand::ChainInfo(command) => cli.create_runner(&command)?.sync_run(|config| {
            let config = with_defaults(config);
            command
                .run::<Block>(&config)
                .map_err(|error| errors::explain_opening(&error, &config))
        }),
        Subcommand::Yuma(command) => command.run(),
    }
}

/// An opened chain, for subcommands that work on it.
struct Database {
    client: Arc<FullClient>,
    backend: Arc<FullBackend>,
    import_queue: DefaultImportQueue<Block>,
    source: DatabaseSource,
    chain_spec: Box<dyn ChainSpec>,
}

fn with_database<C, F>(
    cli: &Cli,
    command: C,
    run: impl FnOnce(C, Database) -> F,
) -> Result<(), Error>
where
    C: CliConfiguration,
    F: Future<Output = Result<(), Error>>,
{
    cli.create_runner(&command)?.async_run(|config| {
        let config = with_defaults(config);
        let source = config.database.clone();
        let chain_spec = config.chain_spec.cloned_box();
        let Partial {
            core,
            import_queue,
            task_manager,
            ..
        } = service::new_partial(&config, false)?;
        let Core {
            client, backend, ..
        } = core;
        let database = Database {
            client,
            backend,
            import_queue,
            source,
            chain_spec,
        };
        Ok((run(command, database), task_manager))
    })
}

/// GRANDPA forgets authority changes of the blocks that go.
fn revert_finality(
    client: Arc<FullClient>,
    _: Arc<FullBackend>,
    blocks: BlockNumber,
) -> Result<(), Error> {
    Ok(sc_consensus_grandpa::revert(client, blocks)?)
}
