//! The command line: the stock options and subcommands, two options of ours, and what a plain
//! `mycelium` means.

use crate::{
    chain_spec::{self, BLOCK_TIMES_MS, Network},
    key::KeyCommand,
    sealing::Sealing,
    yuma::YumaCmd,
};
use sc_cli::{RunCmd, SubstrateCli, SyncMode};

/// The command line of the node.
#[derive(Debug, clap::Parser)]
pub(crate) struct Cli {
    /// What to do instead of running a node.
    #[command(subcommand)]
    pub(crate) subcommand: Option<Subcommand>,

    /// Options of a run.
    #[command(flatten)]
    pub(crate) run: RunCmd,

    /// Milliseconds between two blocks, for the networks dev and local-fast.
    ///
    /// All nodes of a network, and all subcommands that work on its database, need the same value.
    #[arg(
        long,
        value_name = "MS",
        global = true,
        value_parser = clap::value_parser!(u64).range(BLOCK_TIMES_MS)
    )]
    pub(crate) block_time: Option<u64>,

    /// Make blocks on demand, for the development chain: `instant` makes one for every transaction,
    /// `manual` only by the RPC engine_createBlock, a number makes one every so many milliseconds.
    ///
    /// Blocks of `instant` and of a number are final at once.
    #[arg(long, value_name = "instant|manual|MS")]
    pub(crate) sealing: Option<Sealing>,
}

/// What the binary can do besides running a node.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Subcommand {
    /// Key management utilities.
    #[command(subcommand)]
    Key(KeyCommand),

    /// Build a chain specification.
    BuildSpec(sc_cli::BuildSpecCmd),

    /// Export the chain specification.
    ExportChainSpec(sc_cli::ExportChainSpecCmd),

    /// Validate blocks.
    CheckBlock(sc_cli::CheckBlockCmd),

    /// Export blocks.
    ExportBlocks(sc_cli::ExportBlocksCmd),

    /// Export the state of a given block into a chain spec.
    ExportState(sc_cli::ExportStateCmd),

    /// Import blocks.
    ImportBlocks(sc_cli::ImportBlocksCmd),

    /// Remove the whole chain.
    PurgeChain(sc_cli::PurgeChainCmd),

    /// Revert the chain to a previous state.
    Revert(sc_cli::RevertCmd),

    /// Measure weights and machine.
    #[cfg(feature = "runtime-benchmarks")]
    #[command(subcommand)]
    Benchmark(Box<frame_benchmarking_cli::BenchmarkCmd>),

    /// Database meta columns information.
    ChainInfo(sc_cli::ChainInfoCmd),

    /// Play epochs of Yuma Consensus from a scenario file, without a chain.
    Yuma(YumaCmd),
}

impl Cli {
    /// Fills in what a run implies, and refuses what does not go together.
    pub(crate) fn complete_run(&mut self) -> Result<(), String> {
        let run = &mut self.run;
        if run.shared_params.chain.is_none() {
            run.shared_params.dev = true;
        }
        if run.shared_params.dev && run.get_keyring().is_none() {
            // The dev chain's authority is One, not the SDK's Alice.
            run.one = true;
        }
        let network = self.network();
        let run = &mut self.run;
        let authority = run.shared_params.dev || run.validator || run.get_keyring().is_some();
        if network == Some(Network::Dev) && authority {
            // A lone authority has no peers to wait for.
            run.force_authoring = true;
        }

        let sync = run.network_params.sync;
        if !matches!(sync, SyncMode::Full | SyncMode::Warp) {
            return Err(
                "only --sync full and --sync warp are supported: other modes take state \
                        that nobody has proven"
                    .into(),
            );
        }
        if self.sealing.is_some() {
            if network != Some(Network::Dev) {
                return Err("--sealing works with the development chain only".into());
            }
            if !authority {
                return Err("--sealing needs an authority: add --dev or --one".into());
            }
            if sync == SyncMode::Warp {
                return Err("--sealing and --sync warp exclude each other".into());
            }
        }
        Ok(())
    }

    /// The named network that a run is for.
    fn network(&self) -> Option<Network> {
        let shared = &self.run.shared_params;
        Network::from_name(&shared.chain_id(shared.is_dev()))
    }

    /// A keyring option that cannot author on the development chain.
    pub(crate) fn idle_dev_keyring(&self) -> Option<String> {
        let keyring = self.run.get_keyring()?;
        let idle = self.network() == Some(Network::Dev) && !self.run.one && self.sealing.is_none();
        idle.then(|| keyring.to_string())
    }
}

impl SubstrateCli for Cli {
    fn impl_name() -> String {
        "Mycelium Node".into()
    }

    fn impl_version() -> String {
        env!("MYCELIUM_VERSION").into()
    }

    fn description() -> String {
        env!("CARGO_PKG_DESCRIPTION").into()
    }

    fn author() -> String {
        env!("CARGO_PKG_AUTHORS").into()
    }

    fn support_url() -> String {
        "the project's issue tracker".into()
    }

    fn copyright_start_year() -> i32 {
        2026
    }

    fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
        Ok(Box::new(chain_spec::load(id, self.block_time)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::{CommandFactory, Parser, error::ErrorKind};
    use sp_keyring::Sr25519Keyring;
    use std::time::Duration;

    fn parse(arguments: &[&str]) -> Result<Cli, clap::Error> {
        Cli::try_parse_from([&["mycelium"], arguments].concat())
    }

    fn complete(arguments: &[&str]) -> Result<Cli, String> {
        let mut cli = parse(arguments).unwrap();
        cli.complete_run().map(|()| cli)
    }

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_plain_run_is_the_dev_chain_with_authority_one() {
        for arguments in [&[][..], &["--dev"]] {
            let cli = complete(arguments).unwrap();
            assert!(cli.run.shared_params.dev && cli.run.force_authoring);
            assert_eq!(cli.run.get_keyring(), Some(Sr25519Keyring::One));
            assert_eq!(cli.network(), Some(Network::Dev));
            assert_eq!(cli.idle_dev_keyring(), None);
        }
    }

    #[test]
    fn a_named_chain_has_no_authority_by_itself() {
        let cli = complete(&["--chain", "local"]).unwrap();
        assert!(!cli.run.shared_params.dev);
        assert_eq!(cli.run.get_keyring(), None);
        assert!(!cli.run.force_authoring);
    }

    #[test]
    fn a_chosen_keyring_stays_and_is_reported_when_it_cannot_author() {
        let cli = complete(&["--dev", "--alice"]).unwrap();
        assert_eq!(cli.run.get_keyring(), Some(Sr25519Keyring::Alice));
        assert_eq!(cli.idle_dev_keyring().as_deref(), Some("Alice"));
        assert_eq!(
            complete(&["--chain", "local", "--alice"])
                .unwrap()
                .idle_dev_keyring(),
            None
        );
    }

    #[test]
    fn only_full_and_warp_sync_are_accepted() {
        assert!(complete(&["--chain", "local", "--sync", "full"]).is_ok());
        assert!(complete(&["--chain", "local", "--sync", "warp"]).is_ok());
        for mode in ["fast", "fast-unsafe"] {
            let error = complete(&["--chain", "local", "--sync", mode])
                .err()
                .unwrap();
            assert!(error.contains("--sync full"), "{error}");
        }
    }

    #[test]
    fn block_time_has_a_range() {
        assert_eq!(parse(&["--block-time", "50"]).unwrap().block_time, Some(50));
        assert_eq!(
            parse(&["build-spec", "--block-time", "60000"])
                .unwrap()
                .block_time,
            Some(60000)
        );
        for bad in ["49", "60001", "fast"] {
            let error = parse(&["--block-time", bad]).err().unwrap();
            assert_eq!(error.kind(), ErrorKind::ValueValidation, "{error}");
        }
    }

    #[test]
    fn sealing_is_for_the_dev_chain() {
        let cli = complete(&["--sealing", "500"]).unwrap();
        assert_eq!(
            cli.sealing,
            Some(Sealing::Every(Duration::from_millis(500)))
        );
        assert!(complete(&["--dev", "--sealing", "instant"]).is_ok());
        assert!(complete(&["--chain", "dev", "--one", "--sealing", "manual"]).is_ok());
        for refused in [
            &["--chain", "local", "--sealing", "instant"][..],
            &["--chain", "dev", "--sealing", "instant"],
            &["--dev", "--sync", "warp", "--sealing", "instant"],
        ] {
            assert!(complete(refused).is_err(), "{refused:?}");
        }
        assert!(parse(&["--sealing", "sometimes"]).is_err());
    }
}
