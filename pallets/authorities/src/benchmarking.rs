//! Benchmarks of the calls, at a full set.

use super::*;
use alloc::vec::Vec;
use codec::Decode;
use frame_benchmarking::v2::*;
use frame_support::{
    BoundedVec,
    traits::{EnsureOrigin, Get},
};
use sp_runtime::traits::TrailingZeroInput;

/// Fills the set up to `count`, and gives keys to the last member alone: the worst order for
/// `remove`, which looks for one member with keys.
fn fill<T: Config>(count: u32) -> Result<Vec<T::AccountId>, BenchmarkError> {
    let members: Vec<T::AccountId> = (0..count)
        .map(|index| account("member", index, 0))
        .collect();
    let last = members.last().ok_or(BenchmarkError::Stop("no member"))?;
    give_keys::<T>(last)?;
    let bounded =
        BoundedVec::try_from(members.clone()).map_err(|_| BenchmarkError::Stop("too many"))?;
    Members::<T>::put(bounded);
    Ok(members)
}

fn give_keys<T: Config>(who: &T::AccountId) -> Result<(), BenchmarkError> {
    let keys = <T as pallet_session::Config>::Keys::decode(&mut TrailingZeroInput::zeroes())
        .map_err(|_| BenchmarkError::Stop("keys do not decode"))?;
    pallet_session::NextKeys::<T>::insert(who, keys);
    Ok(())
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn add() -> Result<(), BenchmarkError> {
        let origin =
            T::SetOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
        fill::<T>(T::MaxMembers::get().saturating_sub(1))?;
        let who: T::AccountId = account("newcomer", 0, 0);
        give_keys::<T>(&who)?;

        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone());

        assert!(Members::<T>::get().contains(&who));
        Ok(())
    }

    #[benchmark]
    fn remove() -> Result<(), BenchmarkError> {
        let origin =
            T::SetOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
        let members = fill::<T>(T::MaxMembers::get())?;
        let who = members
            .first()
            .cloned()
            .ok_or(BenchmarkError::Stop("no member"))?;

        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone());

        assert!(!Members::<T>::get().contains(&who));
        Ok(())
    }
}
