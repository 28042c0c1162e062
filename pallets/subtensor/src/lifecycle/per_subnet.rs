//! All that is stored about a subnet, by the place of the subnet in the keys.
//!
//! What stands here is cleared when a subnet is dissolved, step by step, through the raw keys: most of
//! it lies between the entries of other subnets.

use alloc::{vec, vec::Vec};

use codec::{Decode, Encode};
use frame_support::{
    Identity, StorageHasher, Twox64Concat,
    storage::{StoragePrefixedMap, unhashed},
};
use mycelium_types::{NetUid, NetUidStorageIndex};
use sp_io::hashing::twox_64;

use crate::{
    AccumulatedLeaseDividends, Config, LastRateLimitedBlock, RateLimitKey, RootClaimType,
    RootClaimTypeEnum, RootClaimable, SubnetLeaseShares, SubnetLeases, SubnetUidToLeaseId,
    subnets::mechanisms::indices,
};

/// The bytes of a prefix of an item.
const PREFIX: usize = 32;

/// The bytes of an account in a key: its hash, and itself.
const ACCOUNT: usize = 48;

/// The variant of `RateLimitKey` of which a subnet has several.
const OWNER_HYPERPARAM_UPDATE: u8 = 1;

/// Where something is stored about a subnet.
pub(super) enum Place {
    /// Under this key.
    One(Vec<u8>),
    /// Under all keys that begin so.
    Under(Vec<u8>),
    /// Under the keys of an item in which the subnet stands at this byte.
    Behind([u8; PREFIX], usize),
    /// Within the values of an item.
    Within([u8; PREFIX], fn(&[u8], NetUid)),
}

impl Place {
    /// What all keys begin with.
    pub(super) fn prefix(&self) -> &[u8] {
        match self {
            Self::One(key) | Self::Under(key) => key,
            Self::Behind(prefix, _) | Self::Within(prefix, _) => prefix,
        }
    }

    /// Clears one entry, if it is about the subnet.
    pub(super) fn clear(&self, key: &[u8], netuid: NetUid) {
        match self {
            Self::One(_) | Self::Under(_) => unhashed::kill(key),
            Self::Behind(_, at) => {
                if netuid_at(key, *at) == Some(netuid) {
                    unhashed::kill(key);
                }
            }
            Self::Within(_, clear) => clear(key, netuid),
        }
    }
}

/// The subnet that stands at a byte of a key.
pub(super) fn netuid_at(key: &[u8], at: usize) -> Option<NetUid> {
    NetUid::decode(&mut key.get(at..)?).ok()
}

/// The byte of a key that so many accounts stand before.
pub(super) const fn after_accounts(accounts: usize) -> usize {
    // A few small numbers.
    PREFIX.saturating_add(accounts.saturating_mul(ACCOUNT))
}

/// A prefix of an item, and what follows it.
fn join(prefix: &[u8], rest: impl AsRef<[u8]>) -> Vec<u8> {
    [prefix, rest.as_ref()].concat()
}

/// All mechanisms that a subnet can have.
fn every_mechanism(netuid: NetUid) -> impl Iterator<Item = NetUidStorageIndex> {
    indices(netuid, 0..NetUidStorageIndex::MECHANISMS)
}

macro_rules! per_subnet {
    (
        one: [$($one:ident,)*],
        one_each: [$($one_each:ident,)*],
        under: [$($under:ident($under_hasher:ident),)*],
        under_each: [$($under_each:ident($under_each_hasher:ident),)*],
        behind: [$($behind:ident($accounts:literal),)*],
    ) => {
        /// The items that are keyed by subnet and cleared.
        #[cfg(test)]
        pub(super) const ITEMS: &[&str] = &[
            $(stringify!($one),)* $(stringify!($one_each),)* $(stringify!($under),)*
            $(stringify!($under_each),)* $(stringify!($behind),)*
        ];

        /// The places of what is listed.
        fn listed<T: Config>(netuid: NetUid) -> Vec<Place> {
            let mut places = vec![
                $(Place::Behind(crate::$behind::<T>::final_prefix(), after_accounts($accounts)),)*
                $(Place::Under(join(
                    &crate::$under::<T>::final_prefix(),
                    netuid.using_encoded(<$under_hasher as StorageHasher>::hash),
                )),)*
            ];
            for index in every_mechanism(netuid) {
                $(places.push(Place::Under(join(
                    &crate::$under_each::<T>::final_prefix(),
                    index.using_encoded(<$under_each_hasher as StorageHasher>::hash),
                )));)*
                $(places.push(Place::One(crate::$one_each::<T>::hashed_key_for(index)));)*
            }
            $(places.push(Place::One(crate::$one::<T>::hashed_key_for(netuid)));)*
            places
        }
    };
}

per_subnet! {
    // One entry for the subnet.
    one: [
        TokenSymbol, FirstEmissionBlockNumber, SubnetMechanism, NetworksAdded,
        NetworkRegisteredAt, SubnetOwner, SubnetOwnerHotkey, SubtokenEnabled,
        SubnetIdentitiesV3, MechanismCountCurrent, MechanismEmissionSplit,
        MinChildkeyTakePerSubnet, SubnetEmissionEnabled, OwnerCutAutoLockEnabled,
        MaxRegistrationsPerBlock, OwnerCutEnabled, TransferToggle, ActivityCutoffFactorMilli,
        NetworkRegistrationAllowed, NetworkPowRegistrationAllowed, RecycleOrBurn,
        ServingRateLimit, Rho, AlphaSigmoidSteepness, Kappa, MinAllowedUids, MaxAllowedUids,
        ImmunityPeriod, ActivityCutoff, MaxWeightsLimit, WeightsVersionKey, MinAllowedWeights,
        MaxAllowedValidators, AdjustmentInterval, BondsMovingAverage, BondsPenalty,
        BondsResetOn, WeightsSetRateLimit, ValidatorPruneLen, ScalingLawPower,
        TargetRegistrationsPerInterval, AdjustmentAlpha, CommitRevealWeightsEnabled,
        Difficulty, MinBurn, MaxBurn, MinDifficulty, MaxDifficulty, LastAdjustmentBlock,
        EMAPriceHalvingBlocks, LiquidAlphaOn, Yuma3On, AlphaValues, ImmuneOwnerUidsLimit,
        RevealPeriodEpochs, MinNonImmuneUids, BurnHalfLife, BurnIncreaseMult, Tempo,
        LastEpochBlock, PendingEpochAt, SubnetEpochIndex, BlocksSinceLastStep,
        LastMechansimStepBlock, SubnetVolume, SubnetTAO, SubnetAlphaIn, SubnetAlphaOut,
        SubnetProtocolAlpha, SubnetLocked, LargestLocked, RAORecycledForRegistration,
        SubnetworkN, RegistrationsThisInterval, POWRegistrationsThisInterval,
        BurnRegistrationsThisInterval, Burn, RegistrationsThisBlock, StakeWeight,
        LoadedEmission, Active, Consensus, Dividends, Emission, ValidatorTrust,
        ValidatorPermit, SubnetMovingPrice, RootProp, SubnetAlphaInEmission,
        SubnetAlphaOutEmission, SubnetTaoInEmission, SubnetExcessTao, SubnetRootSellTao,
        SubnetTaoFlow, SubnetEmaTaoFlow, SubnetProtocolFlow, SubnetEmaProtocolFlow,
        PendingServerEmission, PendingValidatorEmission, PendingRootAlphaDivs, PendingOwnerCut,
        Neurons, PriceTerms, MinerBurned, OwnerLock, DecayingOwnerLock, VotingPowerTrackingEnabled,
        VotingPowerDisableAtBlock, VotingPowerEmaAlpha, RootClaimableThreshold,
    ],
    // One entry for each mechanism.
    one_each: [
        Incentive, LastUpdate,
    ],
    // Entries that begin with the subnet, by hasher.
    under: [
        Uids(Identity), Keys(Identity), BlockAtRegistration(Identity), Axons(Identity),
        NeuronCertificates(Identity), Prometheus(Identity), AssociatedEvmAddress(Twox64Concat),
        AlphaDividendsPerSubnet(Identity), RootAlphaDividendsPerSubnet(Identity),
        PendingChildKeys(Identity), LockingColdkeys(Identity), HotkeyLock(Identity),
        DecayingHotkeyLock(Identity), VotingPower(Identity), RootClaimed(Identity),
        LastHotkeySwapOnNetuid(Identity),
    ],
    // Entries that begin with a mechanism.
    under_each: [
        Weights(Identity), WeightCommits(Twox64Concat), TimelockedWeightCommits(Twox64Concat),
        CRV3WeightCommits(Twox64Concat), CRV3WeightCommitsV2(Twox64Concat), Bonds(Identity),
    ],
    // Entries in which so many accounts stand before the subnet.
    behind: [
        TransactionKeyLastBlock(1), IsNetworkMember(1), LastHotkeyEmissionOnNetuid(1),
        TotalHotkeyAlphaLastEpoch(1), ChildkeyTake(1), ChildKeys(1), ParentKeys(1),
        AutoStakeDestination(1), AutoStakeDestinationColdkeys(1), TotalHotkeyAlpha(1),
        TotalHotkeyShares(1), Alpha(2), TotalHotkeySharesV2(1), AlphaV2(2), Lock(1),
        DecayingLock(1),
    ],
}

/// All places. What finds others comes last, so that the numbers of places stay while they are cleared.
pub(super) fn places<T: Config>(netuid: NetUid) -> Vec<Place> {
    let mut places = listed::<T>(netuid);
    places.push(Place::Within(
        RootClaimable::<T>::final_prefix(),
        clear_claimable,
    ));
    places.push(Place::Within(
        RootClaimType::<T>::final_prefix(),
        clear_claim_type,
    ));
    for limit in [
        RateLimitKey::SetSNOwnerHotkey(netuid),
        RateLimitKey::AddStakeBurn(netuid),
    ] {
        places.push(Place::One(LastRateLimitedBlock::<T>::hashed_key_for(limit)));
    }
    places.push(Place::Under(join(
        &LastRateLimitedBlock::<T>::final_prefix(),
        (OWNER_HYPERPARAM_UPDATE, netuid).encode(),
    )));
    if let Some(lease) = SubnetUidToLeaseId::<T>::get(netuid) {
        places.push(Place::Under(join(
            &SubnetLeaseShares::<T>::final_prefix(),
            lease.using_encoded(Twox64Concat::hash),
        )));
        places.push(Place::One(AccumulatedLeaseDividends::<T>::hashed_key_for(
            lease,
        )));
        places.push(Place::One(SubnetLeases::<T>::hashed_key_for(lease)));
        places.push(Place::One(SubnetUidToLeaseId::<T>::hashed_key_for(netuid)));
    }
    places
}

/// What tells places from others: their number and order, and what they are.
pub(super) fn digest(places: &[Place]) -> [u8; 8] {
    let prefixes: Vec<&[u8]> = places.iter().map(Place::prefix).collect();
    twox_64(&prefixes.encode())
}

/// Takes the subnet out of the root dividends of a hotkey.
fn clear_claimable(key: &[u8], netuid: NetUid) {
    type Rates = alloc::collections::BTreeMap<NetUid, mycelium_fixed::I96F32>;
    let mut rates: Rates = unhashed::get_or_default(key);
    if rates.remove(&netuid).is_none() {
        return;
    }
    if rates.is_empty() {
        unhashed::kill(key);
    } else {
        unhashed::put(key, &rates);
    }
}

/// Takes the subnet out of those whose alpha a coldkey keeps.
fn clear_claim_type(key: &[u8], netuid: NetUid) {
    if let Some(RootClaimTypeEnum::KeepSubnets { mut subnets }) = unhashed::get(key)
        && subnets.remove(&netuid)
    {
        if subnets.is_empty() {
            unhashed::kill(key);
        } else {
            unhashed::put(key, &RootClaimTypeEnum::KeepSubnets { subnets });
        }
    }
}
