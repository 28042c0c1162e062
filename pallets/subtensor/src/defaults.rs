//! What storage reads where nothing was written. Clients decode the same bytes from the metadata.

use core::marker::PhantomData;

use alloc::{vec, vec::Vec};
use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;
use mycelium_fixed::{I96F32, U64F64};
use mycelium_types::{MechId, TaoBalance};
use sp_runtime::AccountId32;

use crate::Config;

/// An amount of TAO.
pub struct Tao<const RAO: u64>;

impl<const RAO: u64> Get<TaoBalance> for Tao<RAO> {
    fn get() -> TaoBalance {
        TaoBalance::new(RAO)
    }
}

/// A number of mechanisms.
pub struct Mechanisms<const COUNT: u8>;

impl<const COUNT: u8> Get<MechId> for Mechanisms<COUNT> {
    fn get() -> MechId {
        MechId::new(COUNT)
    }
}

/// The account of 32 zero bytes, which stands for nobody.
pub struct ZeroAccount<T>(PhantomData<T>);

impl<T: Config> Get<AccountId32> for ZeroAccount<T> {
    fn get() -> AccountId32 {
        AccountId32::new([0; 32])
    }
}

/// 1.26.
pub struct BurnIncreaseMultDefault;

impl Get<U64F64> for BurnIncreaseMultDefault {
    fn get() -> U64F64 {
        // The double 1.26 times 2^64.
        U64F64::from_bits(23_242_897_532_874_035_200)
    }
}

/// The mathematical italic tau.
pub struct TokenSymbolDefault;

impl Get<Vec<u8>> for TokenSymbolDefault {
    fn get() -> Vec<u8> {
        vec![0xF0, 0x9D, 0x9C, 0x8F]
    }
}

/// 0.000003.
pub struct SubnetMovingAlphaDefault;

impl Get<I96F32> for SubnetMovingAlphaDefault {
    fn get() -> I96F32 {
        // 0.000003 * 2^32, rounded.
        I96F32::from_bits(12_885)
    }
}

/// 500,000.
pub struct RootClaimableThresholdDefault;

impl Get<I96F32> for RootClaimableThresholdDefault {
    fn get() -> I96F32 {
        I96F32::from_bits(500_000 << 32)
    }
}

/// 1.
pub struct FlowNormExponentDefault;

impl Get<U64F64> for FlowNormExponentDefault {
    fn get() -> U64F64 {
        U64F64::ONE
    }
}

/// 0.7 and 0.9 of 65535.
pub struct AlphaValuesDefault;

impl Get<(u16, u16)> for AlphaValuesDefault {
    fn get() -> (u16, u16) {
        (45_875, 58_982)
    }
}

/// Defaults that depend on how fast the chain runs.
macro_rules! timed {
    ($($(#[$docs:meta])* $name:ident -> $type:ty = |$timing:ident| $value:expr;)+) => {$(
        $(#[$docs])*
        pub struct $name<T>(PhantomData<T>);

        impl<T: Config> Get<$type> for $name<T> {
            fn get() -> $type {
                let $timing = T::Timing::get();
                $value
            }
        }
    )+};
}

timed! {
    /// Tempo of a new subnet.
    DefaultTempo -> u16 = |timing| timing.default_tempo;
    /// Wait before an announced coldkey swap.
    DefaultColdkeySwapAnnouncementDelay -> BlockNumberFor<T> = |timing| timing.coldkey_swap_announcement_delay.into();
    /// Wait before a second announcement.
    DefaultColdkeySwapReannouncementDelay -> BlockNumberFor<T> = |timing| timing.coldkey_swap_reannouncement_delay.into();
    /// Wait between changes of a childkey take.
    DefaultTxChildkeyTakeRateLimit -> u64 = |timing| timing.childkey_take_rate_limit;
    /// Wait before child keys apply.
    DefaultPendingChildKeyCooldown -> u64 = |timing| timing.pending_childkey_cooldown;
    /// Epochs that one block may run.
    DefaultMaxEpochsPerBlock -> u8 = |timing| timing.max_epochs_per_block;
}

/// 36,000 blocks.
pub struct DefaultDissolveNetworkScheduleDuration<T>(PhantomData<T>);

impl<T: Config> Get<BlockNumberFor<T>> for DefaultDissolveNetworkScheduleDuration<T> {
    fn get() -> BlockNumberFor<T> {
        36_000_u32.into()
    }
}
