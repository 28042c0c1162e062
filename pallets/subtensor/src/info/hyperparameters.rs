//! The hyperparameters of a subnet, in the three versions that clients know.

use alloc::{vec, vec::Vec};
use codec::{Compact, Decode, Encode};
use mycelium_fixed::{I32F32, U64F64};
use mycelium_pricing::activity;
use mycelium_types::{NetUid, TaoBalance};
use scale_info::TypeInfo;

use super::{MAX_WEIGHTS_LIMIT, read_model};
use crate::{
    ActivityCutoffFactorMilli, AdjustmentAlpha, AdjustmentInterval, AlphaSigmoidSteepness,
    AlphaValues, BondsMovingAverage, BondsResetOn, BurnHalfLife, BurnIncreaseMult,
    CommitRevealWeightsEnabled, Config, Difficulty, ImmunityPeriod, Kappa, LiquidAlphaOn,
    MaxAllowedValidators, MaxBurn, MaxDifficulty, MaxRegistrationsPerBlock, MinAllowedWeights,
    MinBurn, MinChildkeyTakePerSubnet, MinDifficulty, NetworkRegistrationAllowed,
    OwnerCutAutoLockEnabled, OwnerCutEnabled, Pallet, RevealPeriodEpochs, Rho, ServingRateLimit,
    SubtokenEnabled, TargetRegistrationsPerInterval, Tempo, TransferToggle, WeightsSetRateLimit,
    WeightsVersionKey, Yuma3On,
};

/// Blocks after which a neuron that set no weights counts as inactive.
pub(super) fn activity_cutoff<T: Config>(netuid: NetUid) -> u64 {
    activity::cutoff(
        ActivityCutoffFactorMilli::<T>::get(netuid),
        Tempo::<T>::get(netuid),
    )
}

/// Which rule of bonds a subnet follows, as clients count.
fn yuma_version<T: Config>(netuid: NetUid) -> u16 {
    if Yuma3On::<T>::get(netuid) { 3 } else { 2 }
}

fn alpha_sigmoid_steepness<T: Config>(netuid: NetUid) -> I32F32 {
    // 16 bits before the point.
    I32F32::from_bits(i64::from(AlphaSigmoidSteepness::<T>::get(netuid)) << 32)
}

/// A structure of both old versions: the second one goes on where the first one ends.
macro_rules! hyperparameters {
    (
        $(#[$docs:meta])* $name:ident, |$netuid:ident|
        { $($(#[$extra_docs:meta])* $extra:ident: $type:ty = $value:expr,)* }
    ) => {
        read_model! {
            $(#[$docs])*
            pub struct $name {
                /// Sharpness of consensus.
                rho: Compact<u16>,
                /// Majority that consensus takes, of 65535.
                kappa: Compact<u16>,
                /// Blocks in which a new neuron is not replaced.
                immunity_period: Compact<u16>,
                /// How many weights a validator sets at least.
                min_allowed_weights: Compact<u16>,
                /// Always 65535.
                max_weights_limit: Compact<u16>,
                /// Blocks from epoch to epoch.
                tempo: Compact<u16>,
                /// Meant as the least difficulty of registration by work. Without effect.
                min_difficulty: Compact<u64>,
                /// Meant as the greatest difficulty of registration by work. Without effect.
                max_difficulty: Compact<u64>,
                /// Oldest version of clients that may set weights.
                weights_version: Compact<u64>,
                /// Blocks between two sets of weights.
                weights_rate_limit: Compact<u64>,
                /// Blocks in which registrations by work are counted together. Root counts by its tempo instead.
                adjustment_interval: Compact<u16>,
                /// Blocks after which a silent neuron is inactive.
                activity_cutoff: Compact<u64>,
                /// Whether neurons may register.
                registration_allowed: bool,
                /// A third of the cap on registrations in an interval, on root and by work.
                target_regs_per_interval: Compact<u16>,
                /// Least price of a registration.
                min_burn: Compact<TaoBalance>,
                /// Greatest price of a registration.
                max_burn: Compact<TaoBalance>,
                /// How slowly bonds follow, in millionths.
                bonds_moving_avg: Compact<u64>,
                /// Cap on registrations in a block, on root and by work.
                max_regs_per_block: Compact<u16>,
                /// Blocks between two announcements of an endpoint.
                serving_rate_limit: Compact<u64>,
                /// How many neurons may be validators.
                max_validators: Compact<u16>,
                /// Without effect.
                adjustment_alpha: Compact<u64>,
                /// Difficulty of registration by work.
                difficulty: Compact<u64>,
                /// Epochs between a commit and its reveal.
                commit_reveal_period: Compact<u64>,
                /// Whether weights are committed and revealed.
                commit_reveal_weights_enabled: bool,
                /// Greatest rate of liquid bonds, of 65535.
                alpha_high: Compact<u16>,
                /// Least rate of liquid bonds, of 65535.
                alpha_low: Compact<u16>,
                /// Whether bonds are liquid.
                liquid_alpha_enabled: bool,
                $($(#[$extra_docs])* $extra: $type,)*
            }
        }

        impl $name {
            /// Those of a subnet.
            pub fn of<T: Config>($netuid: NetUid) -> Option<Self> {
                if !Pallet::<T>::subnet_exists($netuid) {
                    return None;
                }
                let (alpha_low, alpha_high) = AlphaValues::<T>::get($netuid);
                Some(Self {
                    rho: Rho::<T>::get($netuid).into(),
                    kappa: Kappa::<T>::get($netuid).into(),
                    immunity_period: ImmunityPeriod::<T>::get($netuid).into(),
                    min_allowed_weights: MinAllowedWeights::<T>::get($netuid).into(),
                    max_weights_limit: MAX_WEIGHTS_LIMIT.into(),
                    tempo: Tempo::<T>::get($netuid).into(),
                    min_difficulty: MinDifficulty::<T>::get($netuid).into(),
                    max_difficulty: MaxDifficulty::<T>::get($netuid).into(),
                    weights_version: WeightsVersionKey::<T>::get($netuid).into(),
                    weights_rate_limit: WeightsSetRateLimit::<T>::get($netuid).into(),
                    adjustment_interval: AdjustmentInterval::<T>::get($netuid).into(),
                    activity_cutoff: activity_cutoff::<T>($netuid).into(),
                    registration_allowed: NetworkRegistrationAllowed::<T>::get($netuid),
                    target_regs_per_interval: TargetRegistrationsPerInterval::<T>::get($netuid)
                        .into(),
                    min_burn: MinBurn::<T>::get($netuid).into(),
                    max_burn: MaxBurn::<T>::get($netuid).into(),
                    bonds_moving_avg: BondsMovingAverage::<T>::get($netuid).into(),
                    max_regs_per_block: MaxRegistrationsPerBlock::<T>::get($netuid).into(),
                    serving_rate_limit: ServingRateLimit::<T>::get($netuid).into(),
                    max_validators: MaxAllowedValidators::<T>::get($netuid).into(),
                    adjustment_alpha: AdjustmentAlpha::<T>::get($netuid).into(),
                    difficulty: Difficulty::<T>::get($netuid).into(),
                    commit_reveal_period: RevealPeriodEpochs::<T>::get($netuid).into(),
                    commit_reveal_weights_enabled: CommitRevealWeightsEnabled::<T>::get($netuid),
                    alpha_high: alpha_high.into(),
                    alpha_low: alpha_low.into(),
                    liquid_alpha_enabled: LiquidAlphaOn::<T>::get($netuid),
                    $($extra: $value,)*
                })
            }
        }
    };
}

hyperparameters! {
    /// The hyperparameters of a subnet, first version.
    SubnetHyperparams, |netuid| {}
}

hyperparameters! {
    /// The hyperparameters of a subnet, second version.
    SubnetHyperparamsV2, |netuid| {
        /// Steepness of liquid bonds.
        alpha_sigmoid_steepness: I32F32 = alpha_sigmoid_steepness::<T>(netuid),
        /// 3, or 2 without the newer bonds.
        yuma_version: Compact<u16> = yuma_version::<T>(netuid).into(),
        /// Whether alpha can be staked and traded.
        subnet_is_active: bool = SubtokenEnabled::<T>::get(netuid),
        /// Whether stake can be given to other coldkeys.
        transfers_enabled: bool = TransferToggle::<T>::get(netuid),
        /// Whether neurons can have their bonds reset.
        bonds_reset_enabled: bool = BondsResetOn::<T>::get(netuid),
        /// Always false.
        user_liquidity_enabled: bool = false,
    }
}

read_model! {
    /// A hyperparameter of the third version, which names them.
    pub struct HyperparamEntry {
        /// Its name.
        name: Vec<u8>,
        /// Its value.
        value: HyperparamValue,
    }
}

/// The value of a hyperparameter, with its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum HyperparamValue {
    /// Yes or no.
    Bool(bool),
    /// A number of 16 bits.
    U16(Compact<u16>),
    /// A number of 32 bits.
    U32(Compact<u32>),
    /// A number of 64 bits.
    U64(Compact<u64>),
    /// A number of 128 bits.
    U128(Compact<u128>),
    /// An amount of TAO.
    TaoBalance(Compact<TaoBalance>),
    /// A fixed-point number of 64 bits.
    I32F32(I32F32),
    /// A fixed-point number of 128 bits.
    U64F64(U64F64),
}

macro_rules! value_from {
    ($($variant:ident($type:ty)),+) => {$(
        impl From<$type> for HyperparamValue {
            fn from(value: $type) -> Self {
                Self::$variant(value.into())
            }
        }
    )+};
}

value_from!(
    Bool(bool),
    U16(u16),
    U32(u32),
    U64(u64),
    U128(u128),
    TaoBalance(TaoBalance),
    I32F32(I32F32),
    U64F64(U64F64)
);

/// A list of named values.
macro_rules! entries {
    { $($name:ident = $value:expr;)* } => {
        vec![$(HyperparamEntry {
            name: stringify!($name).into(),
            value: HyperparamValue::from($value),
        }),*]
    };
}

/// The hyperparameters of a subnet, third version: a list to which new ones are added at the end.
pub fn hyperparam_entries<T: Config>(netuid: NetUid) -> Option<Vec<HyperparamEntry>> {
    if !Pallet::<T>::subnet_exists(netuid) {
        return None;
    }
    let (alpha_low, alpha_high) = AlphaValues::<T>::get(netuid);
    Some(entries! {
        kappa = Kappa::<T>::get(netuid);
        immunity_period = ImmunityPeriod::<T>::get(netuid);
        min_allowed_weights = MinAllowedWeights::<T>::get(netuid);
        max_weights_limit = MAX_WEIGHTS_LIMIT;
        tempo = Tempo::<T>::get(netuid);
        weights_version = WeightsVersionKey::<T>::get(netuid);
        weights_rate_limit = WeightsSetRateLimit::<T>::get(netuid);
        activity_cutoff = activity_cutoff::<T>(netuid);
        activity_cutoff_factor = ActivityCutoffFactorMilli::<T>::get(netuid);
        registration_allowed = NetworkRegistrationAllowed::<T>::get(netuid);
        target_regs_per_interval = TargetRegistrationsPerInterval::<T>::get(netuid);
        min_burn = MinBurn::<T>::get(netuid);
        max_burn = MaxBurn::<T>::get(netuid);
        burn_half_life = BurnHalfLife::<T>::get(netuid);
        burn_increase_mult = BurnIncreaseMult::<T>::get(netuid);
        bonds_moving_avg = BondsMovingAverage::<T>::get(netuid);
        max_regs_per_block = MaxRegistrationsPerBlock::<T>::get(netuid);
        serving_rate_limit = ServingRateLimit::<T>::get(netuid);
        max_validators = MaxAllowedValidators::<T>::get(netuid);
        commit_reveal_period = RevealPeriodEpochs::<T>::get(netuid);
        commit_reveal_weights_enabled = CommitRevealWeightsEnabled::<T>::get(netuid);
        alpha_high = alpha_high;
        alpha_low = alpha_low;
        liquid_alpha_enabled = LiquidAlphaOn::<T>::get(netuid);
        alpha_sigmoid_steepness = alpha_sigmoid_steepness::<T>(netuid);
        yuma_version = yuma_version::<T>(netuid);
        subnet_is_active = SubtokenEnabled::<T>::get(netuid);
        transfers_enabled = TransferToggle::<T>::get(netuid);
        bonds_reset_enabled = BondsResetOn::<T>::get(netuid);
        user_liquidity_enabled = false;
        owner_cut_enabled = OwnerCutEnabled::<T>::get(netuid);
        owner_cut_auto_lock_enabled = OwnerCutAutoLockEnabled::<T>::get(netuid);
        min_childkey_take = MinChildkeyTakePerSubnet::<T>::get(netuid);
    })
}
