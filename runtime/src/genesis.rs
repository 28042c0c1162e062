//! The networks that the runtime can start, as patches of its default genesis.

use crate::{Balance, TAO};
use alloc::{string::String, vec::Vec};
use serde_json::{Value, json};

/// One authority, fast: a chain in one process, for development.
pub const DEV: &str = "dev";
/// Three authorities at production speed.
pub const LOCAL: &str = "local";
/// Three authorities, fast.
pub const LOCAL_FAST: &str = "local-fast";
/// Three authorities at production speed, and the values that years of upgrades have left on the public
/// network.
pub const MAINNET_LIKE: &str = "mainnet-like";
/// What the benchmarks of the pallets run on.
pub const BENCHMARK: &str = "benchmark";

/// The presets by name.
pub const PRESETS: [&str; 5] = [DEV, LOCAL, LOCAL_FAST, MAINNET_LIKE, BENCHMARK];

const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
const BOB: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
const CHARLIE: &str = "5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y";
const DAVE: &str = "5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy";
const EVE: &str = "5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw";
const FERDIE: &str = "5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL";

/// The account of `//Alice_hk`.
const ALICE_HOTKEY: &str = "5Dt9sidKJJxfvznECukm6ptHMWP7AykqkooeZijhDfBQFDqe";

/// The accounts of the EVM development keys Alith and Baltathar.
const EVM_ACCOUNTS: [&str; 2] = [
    "5Fghzk1AJt88PeFEzuRfXzbPchiBbsVGTTXcdx599VdZzkTA",
    "5GeqNhKWj1KG78VHzbmo3ZjZgUTrCuWeamdgiA114XHGdaEr",
];

const RICH: Balance = 1_000_000 * TAO;
const MODEST: Balance = 2_000 * TAO;

/// A development authority: the account is the sr25519 key of `//Name`, which is its Aura key too.
struct Authority {
    account: &'static str,
    grandpa: &'static str,
}

const AUTHORITY_ALICE: Authority = Authority {
    account: ALICE,
    grandpa: "5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu",
};
const ONE: Authority = Authority {
    account: "5Fxune7f71ZbpP2FoY3mhYcmM596Erhv1gRue4nsPwkxMR4n",
    grandpa: "5Caq1V1MnhfNNoGza9sqx1so37LNq2N5xMeR7xpVpv7Nqgnf",
};
const TWO: Authority = Authority {
    account: "5CUjxa4wVKMj3FqKdqAUf7zcEMr4MYAjXeWmUf44B41neLmJ",
    grandpa: "5DtDrLseQBezH6PQuGniJL8kXLK1sFzYDbw74M6ZoQ9W34Qb",
};
const THREE: Authority = Authority {
    account: "5FKiDJ3T1c59m3QwQVgXyk2QmibqBaYSzk2X5eiPjLR438pk",
    grandpa: "5HRC3mLvgGFHce3aMW9sR6m5if6W6BXuyUPomyjuDrak64Tc",
};

/// The genesis patch of the network `name`, or nothing if there is no such network.
#[must_use]
pub fn preset(name: &str) -> Option<Value> {
    let three = [ONE, TWO, THREE];
    let patch = match name {
        DEV => network("fast", &[ONE], &development_balances(), &owned_root()),
        LOCAL => network("production", &three, &development_balances(), &json!({})),
        LOCAL_FAST => network("fast", &three, &development_balances(), &owned_root()),
        MAINNET_LIKE => network(
            "production",
            &three,
            &development_balances(),
            &json!({ "profile": "mainnetLike" }),
        ),
        BENCHMARK => network(
            "production",
            &[AUTHORITY_ALICE],
            &[(ALICE, RICH), (BOB, RICH)],
            &json!({}),
        ),
        _ => return None,
    };
    Some(patch)
}

/// The names of the presets, as the runtime API lists them.
#[must_use]
pub fn preset_names() -> Vec<String> {
    PRESETS.into_iter().map(String::from).collect()
}

/// Fast networks know who owns root.
fn owned_root() -> Value {
    json!({ "rootOwner": [ALICE, ALICE_HOTKEY] })
}

fn network(
    timing: &str,
    authorities: &[Authority],
    balances: &[(&str, Balance)],
    subnets: &Value,
) -> Value {
    let keys: Vec<Value> = authorities
        .iter()
        .map(|Authority { account, grandpa }| {
            json!([account, account, { "aura": account, "grandpa": grandpa }])
        })
        .collect();
    let members: Vec<&str> = authorities
        .iter()
        .map(|authority| authority.account)
        .collect();
    json!({
        "timing": { "preset": timing },
        "balances": { "balances": balances },
        "authorities": { "members": members },
        "session": { "keys": keys },
        "sudo": { "key": ALICE },
        "subtensorModule": subnets,
    })
}

fn development_balances() -> Vec<(&'static str, Balance)> {
    let rich = [ALICE, BOB, CHARLIE];
    let modest = [DAVE, EVE, FERDIE, ONE.account, TWO.account, THREE.account];
    rich.into_iter()
        .map(|account| (account, RICH))
        .chain(
            modest
                .into_iter()
                .chain(EVM_ACCOUNTS)
                .map(|account| (account, MODEST)),
        )
        .collect()
}
