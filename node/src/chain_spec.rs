//! The networks that the binary knows by name, and chain specs from files.
//!
//! A named network is the runtime's genesis preset of that name. What belongs to the person who
//! starts it, the block time and an account to fund, is patched in here.

use crate::client::ExtraHostFunctions;
use mycelium_runtime::{AccountId, Balance, WASM_BINARY, genesis, opaque::Block};
use sc_chain_spec::{ChainSpecExtension, ChainType, GenericChainSpec, Properties};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sp_core::crypto::Ss58Codec;
use std::{env, path::Path};

/// Environment variable that names an account to fund at genesis.
const WALLET_VARIABLE: &str = "BT_DEFAULT_TOKEN_WALLET";

/// What that account holds at least: 1,000,000 TAO in rao.
const WALLET_BALANCE: Balance = 1_000_000_000_000_000;

/// Block times that a fast network can keep: below, building a block takes longer than a slot.
pub(crate) const BLOCK_TIMES_MS: std::ops::RangeInclusive<u64> = 50..=60_000;

/// Fields of a spec file beyond the stock ones. Published specs of this family carry both.
#[derive(Default, Debug, Clone, Serialize, Deserialize, ChainSpecExtension)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Extensions {
    /// Blocks with known hashes; anything else at these heights is refused.
    #[serde(default)]
    pub(crate) fork_blocks: sc_client_api::ForkBlocks<Block>,
    /// Blocks that are refused.
    #[serde(default)]
    pub(crate) bad_blocks: sc_client_api::BadBlocks<Block>,
}

/// A chain spec with the host functions that building a genesis may need.
pub(crate) type ChainSpec = GenericChainSpec<Extensions, ExtraHostFunctions>;

/// A network that the binary knows by name.
#[derive(Debug, Clone, Copy, Eq, PartialEq)]
pub(crate) enum Network {
    /// One process, one authority, fast timing.
    Dev,
    /// Three authorities with the timing of the public networks.
    Local,
    /// Three authorities with fast timing.
    LocalFast,
    /// Three authorities with timing and values of the public network.
    MainnetLike,
}

impl Network {
    /// Every network, in the order of the documentation.
    const ALL: [Self; 4] = [Self::Dev, Self::Local, Self::LocalFast, Self::MainnetLike];

    /// The network that `--chain` names. No name means the development chain.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let name = if name.is_empty() {
            Self::Dev.name()
        } else {
            name
        };
        Self::ALL.into_iter().find(|network| network.name() == name)
    }

    /// The name of the network on the command line and of its genesis preset.
    fn name(self) -> &'static str {
        match self {
            Self::Dev => genesis::DEV,
            Self::Local => genesis::LOCAL,
            Self::LocalFast => genesis::LOCAL_FAST,
            Self::MainnetLike => genesis::MAINNET_LIKE,
        }
    }

    /// Id of the spec, which names the folder of the database. Chains of different block times have
    /// different genesis blocks, so they must not share one.
    fn id(self, block_time: Option<u64>) -> String {
        let id = format!("bittensor_{}", self.name().replace('-', "_"));
        block_time.map_or(id.clone(), |ms| format!("{id}_{ms}ms"))
    }

    /// Whether the block time is free to choose.
    fn is_fast(self) -> bool {
        matches!(self, Self::Dev | Self::LocalFast)
    }

    /// Builds the spec.
    fn spec(self, block_time: Option<u64>, wallet: Option<AccountId>) -> Result<ChainSpec, String> {
        let wasm = WASM_BINARY.ok_or(
            "this binary was built without its runtime (SKIP_WASM_BUILD), so it can only start \
             chains from a raw spec file",
        )?;
        let mut patch = genesis::preset(self.name())
            .ok_or_else(|| format!("the runtime has no genesis preset `{}`", self.name()))?;
        if let Some(ms) = block_time {
            if !self.is_fast() {
                return Err(format!(
                    "--block-time works with the networks dev and local-fast only, not with `{}`",
                    self.name()
                ));
            }
            set_block_time(&mut patch, ms)?;
        }
        if let Some(wallet) = wallet {
            fund(&mut patch, &wallet)?;
        }

        Ok(ChainSpec::builder(wasm, Extensions::default())
            .with_name("Bittensor")
            .with_id(&self.id(block_time))
            .with_protocol_id("bittensor")
            .with_chain_type(ChainType::Local)
            .with_properties(properties())
            .with_genesis_config_patch(patch)
            .build())
    }
}

/// Whether a spec is the development chain's.
pub(crate) fn is_dev(spec_id: &str) -> bool {
    let dev = Network::Dev.id(None);
    spec_id == dev || spec_id.starts_with(&format!("{dev}_"))
}

/// The spec that `--chain` names: a network's name, or a file.
pub(crate) fn load(name: &str, block_time: Option<u64>) -> Result<ChainSpec, String> {
    match Network::from_name(name) {
        Some(network) => network.spec(block_time, wallet_from_environment()),
        None if block_time.is_some() => Err(
            "--block-time works with the networks dev and local-fast only, not with a spec file"
                .into(),
        ),
        None => from_file(Path::new(name)),
    }
}

fn from_file(path: &Path) -> Result<ChainSpec, String> {
    let shown = path.display();
    if !path.is_file() {
        let names = Network::ALL.map(Network::name).join(", ");
        return Err(format!(
            "unknown chain `{shown}`: it is neither one of the networks {names} nor a chain spec \
             file"
        ));
    }
    ChainSpec::from_json_file(path.into()).map_err(|error| {
        let reason = error
            .strip_prefix("Error parsing spec file: ")
            .unwrap_or(&error);
        format!("`{shown}` is not a usable chain spec: {reason}")
    })
}

fn properties() -> Properties {
    let mut properties = Properties::new();
    properties.insert("tokenSymbol".into(), "TAO".into());
    properties.insert("tokenDecimals".into(), 9.into());
    properties.insert("ss58Format".into(), 42.into());
    properties
}

/// The account of [`WALLET_VARIABLE`]. A bad value is reported and otherwise ignored, as the tools
/// that set the variable expect.
fn wallet_from_environment() -> Option<AccountId> {
    let value = env::var(WALLET_VARIABLE)
        .ok()
        .filter(|value| !value.is_empty())?;
    parse_wallet(&value)
        .inspect_err(|warning| eprintln!("{warning}"))
        .ok()
}

fn parse_wallet(value: &str) -> Result<AccountId, String> {
    AccountId::from_ss58check(value).map_err(|error| {
        format!("{WALLET_VARIABLE} is not an SS58 address and is ignored: {error}")
    })
}

fn set_block_time(patch: &mut Value, ms: u64) -> Result<(), String> {
    let timing = patch
        .get_mut("timing")
        .and_then(Value::as_object_mut)
        .ok_or("the genesis preset has no timing")?;
    timing.insert("slotDuration".into(), ms.into());
    Ok(())
}

/// Adds the account with [`WALLET_BALANCE`], or raises it to that if it is listed with less.
fn fund(patch: &mut Value, wallet: &AccountId) -> Result<(), String> {
    let balances = patch
        .pointer_mut("/balances/balances")
        .and_then(Value::as_array_mut)
        .ok_or("the genesis preset has no balances")?;
    let listed = balances.iter_mut().find(|entry| {
        entry
            .get(0)
            .and_then(Value::as_str)
            .map(AccountId::from_ss58check)
            == Some(Ok(wallet.clone()))
    });
    match listed.and_then(|entry| entry.get_mut(1)) {
        Some(amount)
            if amount
                .as_u64()
                .is_some_and(|amount| amount >= WALLET_BALANCE) => {}
        Some(amount) => *amount = WALLET_BALANCE.into(),
        None => balances.push(json!([wallet.to_ss58check(), WALLET_BALANCE])),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use sp_keyring::Sr25519Keyring::{Alice, Dave};
    use std::fs;

    fn patch() -> Value {
        json!({
            "balances": { "balances": [[Dave.to_account_id(), 5], [Alice.to_account_id(), u64::MAX]] },
            "timing": { "preset": "fast" },
        })
    }

    fn balance_of(patch: &Value, account: &AccountId) -> Option<u64> {
        let entries = patch["balances"]["balances"].as_array()?;
        let entry = entries.iter().find(|entry| entry[0] == json!(account))?;
        entry[1].as_u64()
    }

    #[test]
    fn networks_have_names_and_distinct_ids() {
        assert_eq!(Network::from_name("dev"), Some(Network::Dev));
        assert_eq!(Network::from_name(""), Some(Network::Dev));
        assert_eq!(Network::from_name("local"), Some(Network::Local));
        assert_eq!(Network::from_name("local-fast"), Some(Network::LocalFast));
        assert_eq!(
            Network::from_name("mainnet-like"),
            Some(Network::MainnetLike)
        );
        assert_eq!(Network::from_name("finney"), None);
        assert_eq!(Network::Dev.id(None), "bittensor_dev");
        assert_eq!(Network::Local.id(None), "bittensor_local");
        assert_eq!(Network::LocalFast.id(None), "bittensor_local_fast");
        assert_eq!(Network::MainnetLike.id(None), "bittensor_mainnet_like");
        assert_eq!(Network::Dev.id(Some(500)), "bittensor_dev_500ms");
    }

    #[test]
    fn the_dev_chain_is_known_by_its_id_with_any_block_time() {
        assert!(is_dev("bittensor_dev"));
        assert!(is_dev("bittensor_dev_500ms"));
        assert!(!is_dev("bittensor_local"));
        assert!(!is_dev("bittensor_developer"));
        assert!(!is_dev("bittensor"));
    }

    #[test]
    fn a_spec_describes_the_network_to_wallets() {
        let spec = load("local-fast", None).unwrap();
        assert_eq!(spec.name(), "Bittensor");
        assert_eq!(spec.id(), "bittensor_local_fast");
        assert_eq!(spec.protocol_id(), Some("bittensor"));
        assert_eq!(
            Value::from(spec.properties()),
            json!({
                "tokenSymbol": "TAO", "tokenDecimals": 9, "ss58Format": 42,
            })
        );
        assert!(spec.boot_nodes().is_empty());
    }

    #[test]
    fn every_network_builds_its_genesis() {
        for network in Network::ALL {
            let raw = network.spec(None, None).unwrap().as_json(true).unwrap();
            assert!(raw.contains("0x3a636f6465"), "{network:?} has no code");
        }
    }

    #[test]
    fn block_time_is_for_fast_networks_only() {
        assert!(load("dev", Some(500)).is_ok());
        assert!(load("local-fast", Some(500)).is_ok());
        assert!(
            load("local", Some(500))
                .err()
                .unwrap()
                .contains("not with `local`")
        );
        assert!(
            load("spec.json", Some(500))
                .err()
                .unwrap()
                .contains("not with a spec file")
        );
    }

    #[test]
    fn block_time_goes_into_the_genesis() {
        let mut patch = patch();
        set_block_time(&mut patch, 500).unwrap();
        assert_eq!(
            patch["timing"],
            json!({ "preset": "fast", "slotDuration": 500 })
        );
    }

    #[test]
    fn a_new_wallet_is_added() {
        let mut patch = patch();
        let wallet = AccountId::new([7; 32]);
        fund(&mut patch, &wallet).unwrap();
        assert_eq!(balance_of(&patch, &wallet), Some(WALLET_BALANCE));
    }

    #[test]
    fn a_listed_wallet_is_raised_but_never_lowered() {
        let mut patch = patch();
        fund(&mut patch, &Dave.to_account_id()).unwrap();
        fund(&mut patch, &Alice.to_account_id()).unwrap();
        assert_eq!(
            balance_of(&patch, &Dave.to_account_id()),
            Some(WALLET_BALANCE)
        );
        assert_eq!(balance_of(&patch, &Alice.to_account_id()), Some(u64::MAX));
        assert_eq!(patch["balances"]["balances"].as_array().unwrap().len(), 2);
    }

    #[test]
    fn a_bad_wallet_is_reported() {
        assert!(parse_wallet("5Grwva").unwrap_err().contains("ignored"));
        let alice = Alice.to_account_id();
        assert_eq!(parse_wallet(&alice.to_ss58check()).unwrap(), alice);
    }

    #[test]
    fn bad_spec_files_are_explained() {
        let unknown = load("finney", None).err().unwrap();
        assert!(unknown.contains("dev, local, local-fast"), "{unknown}");

        let directory = env::temp_dir().join(format!("mycelium-spec-{}", std::process::id()));
        fs::create_dir_all(&directory).unwrap();
        let path = directory.join("spec.json");
        for (content, reason) in [("not json", "expected"), ("{}", "missing field `name`")] {
            fs::write(&path, content).unwrap();
            let error = from_file(&path).err().unwrap();
            assert!(
                error.contains("spec.json") && error.contains(reason),
                "{error}"
            );
        }
        fs::remove_dir_all(&directory).unwrap();
    }
}
