//! `cargo bench -p mycelium-digests`: time and allocations of each hash.

use divan::{AllocProfiler, Bencher, black_box};
use mycelium_digests::{LeaseAccounts, WeightCommit, Work};
use mycelium_types::NetUidStorageIndex;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[divan::bench]
fn seal() -> bool {
    let work = Work {
        block_hash: &[1; 32],
        account: &[2; 32],
        nonce: black_box(7),
    };
    work.seal().meets(10_000_000)
}

#[divan::bench]
fn lease_accounts() -> LeaseAccounts {
    LeaseAccounts::of(black_box(5))
}

#[divan::bench(args = [1, 64, 256])]
fn weight_commit(bencher: Bencher<'_, '_>, weights: u16) {
    let uids: Vec<u16> = (0..weights).collect();
    let commit = WeightCommit {
        hotkey: &[3; 32],
        index: NetUidStorageIndex::new(1),
        uids: &uids,
        values: &uids,
        salt: &[9; 8],
        version_key: 1,
    };
    bencher.bench_local(|| black_box(&commit).hash());
}
