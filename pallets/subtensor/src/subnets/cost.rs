//! What a subnet costs, and the price at which its pool opens.

use alloc::vec::Vec;

use mycelium_emission::supply::tao_emission;
use mycelium_fixed::U64F64;
use mycelium_pricing::{
    opening::median,
    subnet_cost::{SubnetCost, reduction_interval},
};
use mycelium_types::TaoBalance;

use crate::{
    Config, LastRateLimitedBlock, NetworkLastLockCost, NetworkLockReductionInterval,
    NetworkMinLockCost, Pallet, RateLimitKey,
};

impl<T: Config> Pallet<T> {
    /// What the registration of a subnet costs in this block.
    pub fn lock_cost() -> TaoBalance {
        SubnetCost {
            floor: NetworkMinLockCost::<T>::get(),
            last_cost: NetworkLastLockCost::<T>::get(),
            last_block: Self::last_founding(),
            interval: reduction_interval(
                NetworkLockReductionInterval::<T>::get(),
                tao_emission(Self::issuance()),
            ),
        }
        .at(Self::now())
    }

    /// The block in which the last subnet was registered; 0 if none was.
    pub fn last_founding() -> u64 {
        LastRateLimitedBlock::<T>::get(RateLimitKey::NetworkLastRegistered)
    }

    /// The price that new pools open at: the median of the prices there are, or one.
    pub fn median_price() -> U64F64 {
        let mut prices: Vec<U64F64> = Self::subnets().into_iter().map(Self::spot_price).collect();
        prices.retain(|price| *price > U64F64::ZERO);
        median(&mut prices).unwrap_or(U64F64::ONE)
    }
}
