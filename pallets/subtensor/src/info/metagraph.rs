//! All about a subnet: one table for the whole structure, and for the one of which clients choose fields.

use core::cmp::Reverse;

use alloc::vec::Vec;
use codec::Compact;
use mycelium_fixed::I96F32;
use mycelium_types::{AlphaBalance, MechId, NetUid, TaoBalance};
use sp_runtime::AccountId32;

use super::{
    CompactBytes, MAX_WEIGHTS_LIMIT, NO_TAO,
    columns::Columns,
    compact,
    dynamic::{blocks_since_last_step, pending_alpha},
    everywhere,
    hyperparameters::activity_cutoff,
    name, networks, read_model, symbol,
};
use crate::{
    AdjustmentAlpha, AdjustmentInterval, AlphaDividendsPerSubnet, AlphaValues, AxonInfo,
    BondsMovingAverage, Burn, ChainIdentityV2, CommitRevealWeightsEnabled, Config, Difficulty,
    ImmunityPeriod, Kappa, LastMechansimStepBlock, LiquidAlphaOn, MaxAllowedUids,
    MaxAllowedValidators, MaxBurn, MaxDifficulty, MaxRegistrationsPerBlock, MinAllowedWeights,
    MinBurn, MinDifficulty, NetworkPowRegistrationAllowed, NetworkRegisteredAt,
    NetworkRegistrationAllowed, Pallet, RevealPeriodEpochs, Rho, ServingRateLimit, StakeThreshold,
    SubnetAlphaIn, SubnetAlphaInEmission, SubnetAlphaOut, SubnetAlphaOutEmission,
    SubnetIdentitiesV3, SubnetIdentityV3, SubnetMovingPrice, SubnetOwner, SubnetOwnerHotkey,
    SubnetTAO, SubnetTaoInEmission, SubnetVolume, SubnetworkN, TargetRegistrationsPerInterval,
    Tempo, WeightsSetRateLimit, WeightsVersionKey,
};

/// The neurons whose weights count, most stake first.
fn validators<T: Config>(reader: &Columns<T>) -> Vec<Compact<u16>> {
    let threshold = TaoBalance::new(StakeThreshold::<T>::get());
    // Uids have 16 bits.
    let mut validators: Vec<_> = (0..=u16::MAX)
        .zip(reader.neurons())
        .zip(reader.stakes())
        .filter(|((_, neuron), stake)| neuron.validator_permit && stake.total >= threshold)
        .map(|((uid, _), stake)| (Reverse(stake.total), uid))
        .collect();
    validators.sort_unstable();
    compact(validators.into_iter().map(|(_, uid)| uid))
}

/// The structure of which clients choose fields, and the whole one, from one table of numbered fields.
macro_rules! metagraph {
    (
        |$reader:ident|
        whole { $($(#[$docs:meta])* $index:literal $name:ident: $type:ty = $value:expr;)* }
        selective { $($(#[$more_docs:meta])* $more_index:literal $more:ident: $more_type:ty = $more_value:expr;)* }
    ) => {
        read_model! {
            /// All about a subnet.
            pub struct Metagraph {
                /// The subnet; of a mechanism, the number under which it is stored.
                netuid: Compact<NetUid>,
                $($(#[$docs])* $name: $type,)*
            }
        }

        read_model! {
            /// What a client asks for about a subnet. Fields that it does not ask for are `None`.
            pub struct SelectiveMetagraph {
                /// The subnet.
                netuid: Compact<NetUid>,
                $($(#[$docs])* $name: Option<$type>,)*
                $($(#[$more_docs])* $more: Option<$more_type>,)*
            }
        }

        impl Metagraph {
            fn read<T: Config>($reader: &Columns<T>) -> Self {
                Self {
                    netuid: NetUid::new($reader.index.to_u16()).into(),
                    $($name: $value,)*
                }
            }
        }

        impl SelectiveMetagraph {
            fn read<T: Config>($reader: &Columns<T>, netuid: NetUid, indexes: Vec<u16>) -> Self {
                let mut chosen = Self {
                    netuid: netuid.into(),
                    $($name: None,)*
                    $($more: None,)*
                };
                for index in indexes {
                    match index {
                        // Once is enough, however often a field is asked for.
                        $($index if chosen.$name.is_none() => chosen.$name = Some($value),)*
                        $($more_index if chosen.$more.is_none() => chosen.$more = Some($more_value),)*
                        _ => {}
                    }
                }
                chosen
            }
        }
    };
}

metagraph! { |reader| whole {
    /// Name.
    1 name: CompactBytes = name(reader.netuid, SubnetIdentitiesV3::<T>::get(reader.netuid).as_ref());
    /// Symbol of the token.
    2 symbol: CompactBytes = symbol::<T>(reader.netuid);
    /// What the owner says about it.
    3 identity: Option<SubnetIdentityV3> = SubnetIdentitiesV3::<T>::get(reader.netuid);
    /// Block of creation.
    4 network_registered_at: Compact<u64> = NetworkRegisteredAt::<T>::get(reader.netuid).into();
    /// Hotkey of the owner.
    5 owner_hotkey: AccountId32 = SubnetOwnerHotkey::<T>::get(reader.netuid);
    /// Coldkey of the owner.
    6 owner_coldkey: AccountId32 = SubnetOwner::<T>::get(reader.netuid);
    /// The block that all of this is true of.
    7 block: Compact<u64> = Pallet::<T>::now().into();
    /// Blocks from epoch to epoch.
    8 tempo: Compact<u16> = Tempo::<T>::get(reader.netuid).into();
    /// Block of the last epoch.
    9 last_step: Compact<u64> = LastMechansimStepBlock::<T>::get(reader.netuid).into();
    /// Blocks since then.
    10 blocks_since_last_step: Compact<u64> = blocks_since_last_step::<T>(reader.netuid).into();
    /// Always 0.
    11 subnet_emission: Compact<u64> = 0.into();
    /// Alpha in the pool.
    12 alpha_in: Compact<AlphaBalance> = SubnetAlphaIn::<T>::get(reader.netuid).into();
    /// Alpha outside of the pool.
    13 alpha_out: Compact<AlphaBalance> = SubnetAlphaOut::<T>::get(reader.netuid).into();
    /// TAO in the pool.
    14 tao_in: Compact<TaoBalance> = SubnetTAO::<T>::get(reader.netuid).into();
    /// Alpha that the last block emitted to participants.
    15 alpha_out_emission: Compact<AlphaBalance> = SubnetAlphaOutEmission::<T>::get(reader.netuid).into();
    /// Alpha that the last block put into the pool.
    16 alpha_in_emission: Compact<AlphaBalance> = SubnetAlphaInEmission::<T>::get(reader.netuid).into();
    /// TAO that the last block put into the pool.
    17 tao_in_emission: Compact<TaoBalance> = SubnetTaoInEmission::<T>::get(reader.netuid).into();
    /// Alpha that validators and miners get with the next epoch.
    18 pending_alpha_emission: Compact<AlphaBalance> = pending_alpha::<T>(reader.netuid).into();
    /// Always 0.
    19 pending_root_emission: Compact<TaoBalance> = NO_TAO;
    /// TAO traded so far.
    20 subnet_volume: Compact<u128> = SubnetVolume::<T>::get(reader.netuid).into();
    /// Average price of alpha.
    21 moving_price: I96F32 = SubnetMovingPrice::<T>::get(reader.netuid);
    /// Sharpness of consensus.
    22 rho: Compact<u16> = Rho::<T>::get(reader.netuid).into();
    /// Majority that consensus takes, of 65535.
    23 kappa: Compact<u16> = Kappa::<T>::get(reader.netuid).into();
    /// How many weights a validator sets at least.
    24 min_allowed_weights: Compact<u16> = MinAllowedWeights::<T>::get(reader.netuid).into();
    /// Always 65535.
    25 max_weights_limit: Compact<u16> = MAX_WEIGHTS_LIMIT.into();
    /// Oldest version of clients that may set weights.
    26 weights_version: Compact<u64> = WeightsVersionKey::<T>::get(reader.netuid).into();
    /// Blocks between two sets of weights.
    27 weights_rate_limit: Compact<u64> = WeightsSetRateLimit::<T>::get(reader.netuid).into();
    /// Blocks after which a silent neuron is inactive.
    28 activity_cutoff: Compact<u64> = activity_cutoff::<T>(reader.netuid).into();
    /// How many neurons may be validators.
    29 max_validators: Compact<u16> = MaxAllowedValidators::<T>::get(reader.netuid).into();
    /// How many neurons there are.
    30 num_uids: Compact<u16> = SubnetworkN::<T>::get(reader.netuid).into();
    /// How many neurons there may be.
    31 max_uids: Compact<u16> = MaxAllowedUids::<T>::get(reader.netuid).into();
    /// What registration costs.
    32 burn: Compact<TaoBalance> = Burn::<T>::get(reader.netuid).into();
    /// Difficulty of registration by work.
    33 difficulty: Compact<u64> = Difficulty::<T>::get(reader.netuid).into();
    /// Whether neurons may register.
    34 registration_allowed: bool = NetworkRegistrationAllowed::<T>::get(reader.netuid);
    /// Whether they may do so by work.
    35 pow_registration_allowed: bool = NetworkPowRegistrationAllowed::<T>::get(reader.netuid);
    /// Blocks in which a new neuron is not replaced.
    36 immunity_period: Compact<u16> = ImmunityPeriod::<T>::get(reader.netuid).into();
    /// Meant as the least difficulty. Without effect.
    37 min_difficulty: Compact<u64> = MinDifficulty::<T>::get(reader.netuid).into();
    /// Meant as the greatest difficulty. Without effect.
    38 max_difficulty: Compact<u64> = MaxDifficulty::<T>::get(reader.netuid).into();
    /// Least price of a registration.
    39 min_burn: Compact<TaoBalance> = MinBurn::<T>::get(reader.netuid).into();
    /// Greatest price of a registration.
    40 max_burn: Compact<TaoBalance> = MaxBurn::<T>::get(reader.netuid).into();
    /// Without effect.
    41 adjustment_alpha: Compact<u64> = AdjustmentAlpha::<T>::get(reader.netuid).into();
    /// Blocks in which registrations by work are counted together. Root counts by its tempo instead.
    42 adjustment_interval: Compact<u16> = AdjustmentInterval::<T>::get(reader.netuid).into();
    /// A third of the cap on registrations in an interval, on root and by work.
    43 target_regs_per_interval: Compact<u16> = TargetRegistrationsPerInterval::<T>::get(reader.netuid).into();
    /// Cap on registrations in a block, on root and by work.
    44 max_regs_per_block: Compact<u16> = MaxRegistrationsPerBlock::<T>::get(reader.netuid).into();
    /// Blocks between two announcements of an endpoint.
    45 serving_rate_limit: Compact<u64> = ServingRateLimit::<T>::get(reader.netuid).into();
    /// Whether weights are committed and revealed.
    46 commit_reveal_weights_enabled: bool = CommitRevealWeightsEnabled::<T>::get(reader.netuid);
    /// Epochs between a commit and its reveal.
    47 commit_reveal_period: Compact<u64> = RevealPeriodEpochs::<T>::get(reader.netuid).into();
    /// Whether bonds are liquid.
    48 liquid_alpha_enabled: bool = LiquidAlphaOn::<T>::get(reader.netuid);
    /// Greatest rate of liquid bonds, of 65535.
    49 alpha_high: Compact<u16> = AlphaValues::<T>::get(reader.netuid).1.into();
    /// Least rate of liquid bonds, of 65535.
    50 alpha_low: Compact<u16> = AlphaValues::<T>::get(reader.netuid).0.into();
    /// How slowly bonds follow, in millionths.
    51 bonds_moving_avg: Compact<u64> = BondsMovingAverage::<T>::get(reader.netuid).into();
    /// Hotkeys, by uid as all lists that follow.
    52 hotkeys: Vec<AccountId32> = reader.hotkeys().to_vec();
    /// Their owners.
    53 coldkeys: Vec<AccountId32> = reader.coldkeys();
    /// What the owners say about themselves.
    54 identities: Vec<Option<ChainIdentityV2>> = reader.identities();
    /// Where neurons listen.
    55 axons: Vec<AxonInfo> = reader.axons();
    /// Who is active.
    56 active: Vec<bool> = reader.column(|neuron| neuron.active);
    /// Who is a validator.
    57 validator_permit: Vec<bool> = reader.column(|neuron| neuron.validator_permit);
    /// Always empty.
    58 pruning_score: Vec<Compact<u16>> = Vec::new();
    /// Blocks of the last weights.
    59 last_update: Vec<Compact<u64>> = compact(reader.last_update());
    /// Alpha of the last epoch.
    60 emission: Vec<Compact<AlphaBalance>> = compact(reader.column(|neuron| neuron.emission));
    /// Parts of what validators earned.
    61 dividends: Vec<Compact<u16>> = compact(reader.column(|neuron| neuron.dividends));
    /// Parts of what miners earned.
    62 incentives: Vec<Compact<u16>> = compact(reader.incentives());
    /// Consensus of validators.
    63 consensus: Vec<Compact<u16>> = compact(reader.column(|neuron| neuron.consensus));
    /// Always empty.
    64 trust: Vec<Compact<u16>> = Vec::new();
    /// Always empty.
    65 rank: Vec<Compact<u16>> = Vec::new();
    /// Blocks of registration.
    66 block_at_registration: Vec<Compact<u64>> = compact(reader.column(|neuron| neuron.registered_at));
    /// Alpha that counts.
    67 alpha_stake: Vec<Compact<AlphaBalance>> = compact(reader.stakes().iter().map(|stake| stake.alpha));
    /// Root stake that counts.
    68 tao_stake: Vec<Compact<TaoBalance>> = compact(reader.stakes().iter().map(|stake| stake.tao));
    /// Both together.
    69 total_stake: Vec<Compact<TaoBalance>> = compact(reader.stakes().iter().map(|stake| stake.total));
    /// Zeros.
    70 tao_dividends_per_hotkey: Vec<(AccountId32, Compact<TaoBalance>)> = reader.per_hotkey(|_| NO_TAO);
    /// What the last epoch brought to all who stake to a hotkey.
    71 alpha_dividends_per_hotkey: Vec<(AccountId32, Compact<AlphaBalance>)> = reader.per_hotkey(|hotkey| AlphaDividendsPerSubnet::<T>::get(reader.netuid, hotkey).into());
} selective {
    /// The neurons whose weights count.
    72 validators: Vec<Compact<u16>> = validators(reader);
    /// What neurons have published. Nothing: the chain does not take commitments.
    73 commitments: Vec<(AccountId32, CompactBytes)> = Vec::new();
} }

impl Metagraph {
    /// That of a subnet.
    pub fn of<T: Config>(netuid: NetUid) -> Option<Self> {
        Self::of_mechanism::<T>(netuid, MechId::MAIN)
    }

    /// That of a mechanism of a subnet.
    pub fn of_mechanism<T: Config>(netuid: NetUid, mechanism: MechId) -> Option<Self> {
        Columns::<T>::of_mechanism(netuid, mechanism).map(|reader| Self::read(&reader))
    }

    /// Those of all networks.
    pub fn all<T: Config>() -> Vec<Option<Self>> {
        everywhere::<T, _>(Self::of::<T>)
    }

    /// Those of all mechanisms of all networks.
    pub fn all_mechanisms<T: Config>() -> Vec<Option<Self>> {
        networks::<T>()
            .into_iter()
            .flat_map(Columns::<T>::of_mechanisms)
            .map(|reader| reader.map(|reader| Self::read(&reader)))
            .collect()
    }
}

impl SelectiveMetagraph {
    /// That of a subnet. Its number is a field like the others, and 0 if not asked for.
    pub fn of<T: Config>(netuid: NetUid, indexes: Vec<u16>) -> Option<Self> {
        let named = if indexes.contains(&0) {
            netuid
        } else {
            NetUid::ROOT
        };
        Columns::<T>::of_subnet(netuid).map(|reader| Self::read(&reader, named, indexes))
    }

    /// That of a mechanism of a subnet, with the number of the subnet.
    pub fn of_mechanism<T: Config>(
        netuid: NetUid,
        mechanism: MechId,
        indexes: Vec<u16>,
    ) -> Option<Self> {
        Columns::<T>::of_mechanism(netuid, mechanism)
            .map(|reader| Self::read(&reader, netuid, indexes))
    }
}
