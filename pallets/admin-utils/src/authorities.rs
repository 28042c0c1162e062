//! The way to the authority set.

use alloc::vec::Vec;

use frame_support::dispatch::DispatchResult;

/// Makes the owners of keys the authorities.
pub trait Authorities<AuthorityId> {
    /// The accounts whose session keys these are become the members of the set, in this order. Fails, and
    /// changes nothing, if a key has no owner or the set would be empty.
    fn replace(keys: Vec<AuthorityId>) -> DispatchResult;

    /// So many keys that accounts have set, for the benchmark.
    #[cfg(feature = "runtime-benchmarks")]
    fn prepare(count: u32) -> Vec<AuthorityId>;
}
