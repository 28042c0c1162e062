//! Every call, by what it promises and by the table.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

mod bounds;
mod docs;
mod guide;
mod limits;
mod metadata;
mod prices;
mod promises;
mod rights;
mod root;
mod rows;
mod samples;
mod special;

use std::collections::{BTreeMap, BTreeSet};

use frame_support::{
    dispatch::DispatchResult,
    traits::{GetCallName, PalletInfoAccess},
};
use sp_io::hashing::twox_128;
use sp_runtime::traits::Dispatchable;

use crate::mock::*;

type Snapshot = BTreeMap<Vec<u8>, Vec<u8>>;

/// The keys under which two snapshots differ, but for the events.
fn changed(before: &Snapshot, after: &Snapshot) -> BTreeSet<Vec<u8>> {
    let system = twox_128(System::name().as_bytes());
    before
        .keys()
        .chain(after.keys())
        .filter(|key| before.get(*key) != after.get(*key) && !key.starts_with(&system))
        .cloned()
        .collect()
}

/// Sends a call, and checks that it changes nothing if it fails.
fn send(call: RuntimeCall, origin: RuntimeOrigin) -> DispatchResult {
    let before = snapshot();
    let result = call.dispatch(origin);
    if result.is_err() {
        assert_eq!(changed(&before, &snapshot()), BTreeSet::new());
    }
    result.map(|_| ()).map_err(|failure| failure.error)
}

fn name_of(call: &RuntimeCall) -> &'static str {
    match call {
        RuntimeCall::AdminUtils(call) => call.get_call_name(),
        RuntimeCall::SubtensorModule(call) => call.get_call_name(),
        _ => panic!("no call of the table"),
    }
}
