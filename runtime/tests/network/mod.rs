//! The state at the genesis of a network, as the tests of the wire and of the chain start from it.

use mycelium_runtime::{RuntimeGenesisConfig, genesis};
use sp_runtime::{BuildStorage, Storage};

/// The storage of `network` before its first block.
pub(crate) fn storage(network: &str) -> Storage {
    let patch = genesis::preset(network).expect("the network exists");
    let mut full = serde_json::to_value(RuntimeGenesisConfig::default()).expect("it is JSON");
    merge(&mut full, patch);
    let config: RuntimeGenesisConfig =
        serde_json::from_value(full).expect("the preset is a valid genesis");
    config.build_storage().expect("the genesis can be built")
}

/// Lays `patch` over `base`, object by object.
fn merge(base: &mut serde_json::Value, patch: serde_json::Value) {
    match (base, patch) {
        (serde_json::Value::Object(base), serde_json::Value::Object(patch)) => {
            for (key, value) in patch {
                merge(base.entry(key).or_insert(serde_json::Value::Null), value);
            }
        }
        (base, patch) => *base = patch,
    }
}
