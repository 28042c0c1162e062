//! Chains as full as they can be, for the benchmarks.

use alloc::{vec, vec::Vec};

use frame_benchmarking::{BenchmarkError, account};
use frame_support::traits::{EnsureOrigin, fungible::Mutate};
use frame_system::{RawOrigin, pallet_prelude::BlockNumberFor};
use mycelium_types::{AlphaBalance, MechId, NetUid};
use sp_core::H160;
use sp_runtime::AccountId32;

use crate::{
    AdminFreezeWindow, AssociatedEvmAddress, AxonInfo, Axons, Bonds, Config, ImmuneOwnerUidsLimit,
    ImmunityPeriod, IsNetworkMember, LastRateLimitedBlock, MaxAllowedUids, MechanismCountCurrent,
    MinAllowedUids, MinNonImmuneUids, NetworkLastLockCost, NetworkMinLockCost, NetworkRateLimit,
    NeuronCertificate, NeuronCertificates, OwnedHotkeys, Pallet, Prometheus, PrometheusInfo,
    RateLimitKey, RecentWork, StakeThreshold, StakingHotkeys, SubnetAlphaOut, SubnetLimit,
    SubnetOwnerHotkey, SubnetworkN, TotalHotkeyAlpha, UsedWork, Weights,
    measures::{HOTKEYS, ROOT_NEURONS},
};

/// A block long after the first, and not so long that epochs run for want of one.
const LATER: u32 = 10_000;

/// The sender of calls for root.
pub(super) fn root<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
    T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// Moves on to a block.
pub(super) fn go_to<T: Config>(block: u32) {
    frame_system::Pallet::<T>::set_block_number(BlockNumberFor::<T>::from(block));
}

/// A coldkey that can pay for anything.
pub(super) fn rich<T: Config>() -> Result<AccountId32, BenchmarkError> {
    let coldkey = account("coldkey", 0, 0);
    // A million TAO.
    T::Currency::mint_into(&coldkey, 1_000_000_000_000_000)?;
    Ok(coldkey)
}

/// A coldkey, and a subnet of which it is the owner.
pub(super) fn owned<T: Config>() -> Result<(AccountId32, NetUid), BenchmarkError> {
    let coldkey = rich::<T>()?;
    let netuid = found::<T>(&coldkey, 0)?;
    go_to::<T>(LATER);
    Pallet::<T>::restart_epoch_cycle(netuid);
    AdminFreezeWindow::<T>::put(0);
    Ok((coldkey, netuid))
}

/// Founds a subnet for the lowest price.
fn found<T: Config>(coldkey: &AccountId32, number: u32) -> Result<NetUid, BenchmarkError> {
    cheap_founding::<T>();
    let hotkey: AccountId32 = account("founder", number, 0);
    let origin = RawOrigin::Signed(coldkey.clone()).into();
    Pallet::<T>::do_register_network(origin, &hotkey, None)?;
    let netuid = IsNetworkMember::<T>::iter_key_prefix(&hotkey)
        .next()
        .ok_or("the founder has a seat")?;
    Ok(netuid)
}

/// Lets the next subnet cost what the first one did, at any time.
fn cheap_founding<T: Config>() {
    NetworkRateLimit::<T>::put(0);
    NetworkLastLockCost::<T>::put(NetworkMinLockCost::<T>::get());
    LastRateLimitedBlock::<T>::remove(RateLimitKey::NetworkLastRegistered);
}

/// A coldkey, and as many subnets as there can be: `count`, the last of which is returned.
pub(super) fn many<T: Config>(count: u32) -> Result<(AccountId32, NetUid), BenchmarkError> {
    SubnetLimit::<T>::put(u16::MAX);
    let (coldkey, mut netuid) = owned::<T>()?;
    let mut number = 1;
    while u32::from(Pallet::<T>::subnet_count()) < count {
        netuid = found::<T>(&coldkey, number)?;
        number = number.saturating_add(1);
    }
    go_to::<T>(LATER);
    cheap_founding::<T>();
    SubnetLimit::<T>::put(Pallet::<T>::subnet_count());
    Ok((coldkey, netuid))
}

/// A coldkey, and a subnet of `count` neurons that takes no more. None of them is immune but the owner's.
pub(super) fn full<T: Config>(count: u32) -> Result<(AccountId32, NetUid), BenchmarkError> {
    full_with::<T>(count, 1)
}

/// The same with so many mechanisms. The coldkey has room for one more hotkey, and all of them are looked through.
pub(super) fn full_with<T: Config>(
    count: u32,
    mechanisms: u32,
) -> Result<(AccountId32, NetUid), BenchmarkError> {
    let (coldkey, netuid) = owned::<T>()?;
    let mechanisms = u8::try_from(mechanisms).map_err(|_| "too many")?;
    MechanismCountCurrent::<T>::insert(netuid, MechId::new(mechanisms));
    fill::<T>(netuid, count)?;
    give_hotkeys::<T>(&coldkey);
    ImmuneOwnerUidsLimit::<T>::insert(netuid, 10);
    Ok((coldkey, netuid))
}

/// Gives a coldkey as many hotkeys as it can have, but for one.
pub(super) fn give_hotkeys<T: Config>(coldkey: &AccountId32) {
    let hotkeys: Vec<AccountId32> = (1..HOTKEYS)
        .map(|number| account("owned", number, 0))
        .collect();
    OwnedHotkeys::<T>::insert(coldkey, &hotkeys);
    StakingHotkeys::<T>::insert(coldkey, hotkeys);
}

/// Fills a subnet up to `count` neurons, each of which has all that a neuron can have.
pub(super) fn fill<T: Config>(netuid: NetUid, count: u32) -> Result<(), BenchmarkError> {
    let count = u16::try_from(count).map_err(|_| "too many")?;
    let owner: AccountId32 = account("miner", 0, 0);
    MaxAllowedUids::<T>::insert(netuid, count);
    MinAllowedUids::<T>::insert(netuid, 0);
    MinNonImmuneUids::<T>::insert(netuid, 0);
    ImmunityPeriod::<T>::insert(netuid, 0);
    for uid in SubnetworkN::<T>::get(netuid)..count {
        let hotkey = neuron(uid.into());
        Pallet::<T>::claim_hotkey(&owner, &hotkey);
        let uid = Pallet::<T>::seat_neuron(netuid, &hotkey)?;
        equip::<T>(netuid, uid, &hotkey);
    }
    Ok(())
}

/// Fills root with validators that have enough stake to become parents.
pub(super) fn root_validators<T: Config>() -> Result<(), BenchmarkError> {
    fill::<T>(NetUid::ROOT, ROOT_NEURONS)?;
    StakeThreshold::<T>::put(1);
    for number in 0..ROOT_NEURONS {
        let stake = AlphaBalance::new(1_000_000_000_000);
        TotalHotkeyAlpha::<T>::insert(neuron(number), NetUid::ROOT, stake);
    }
    Ok(())
}

/// The hotkey of a neuron.
pub(super) fn neuron(number: u32) -> AccountId32 {
    account("neuron", number, 0)
}

/// Gives a neuron all that goes with it.
fn equip<T: Config>(netuid: NetUid, uid: u16, hotkey: &AccountId32) {
    Axons::<T>::insert(netuid, hotkey, AxonInfo::default());
    Prometheus::<T>::insert(netuid, hotkey, PrometheusInfo::default());
    NeuronCertificates::<T>::insert(netuid, hotkey, NeuronCertificate::default());
    AssociatedEvmAddress::<T>::insert(netuid, uid, (H160::zero(), 1));
    for index in Pallet::<T>::storage_indices(netuid) {
        Weights::<T>::insert(index, uid, vec![(0, u16::MAX)]);
        Bonds::<T>::insert(index, uid, vec![(0, u16::MAX)]);
    }
}

/// Remembers as much work as registrations in four blocks leave, one on each subnet. All of it is old.
pub(super) fn remember_work<T: Config>() {
    for number in 0..512_u64 {
        let mut seal = [0; 32];
        for (to, from) in seal.iter_mut().zip(number.to_le_bytes()) {
            *to = from;
        }
        UsedWork::<T>::insert(seal.to_vec(), 1);
        RecentWork::<T>::append((1, seal));
    }
}

/// Stakes to the owner hotkey of a subnet, with so many coldkeys.
pub(super) fn stake<T: Config>(netuid: NetUid, coldkeys: u32) -> Result<(), BenchmarkError> {
    let hotkey = SubnetOwnerHotkey::<T>::get(netuid);
    let alpha = AlphaBalance::new(1_000_000_000_000);
    for number in 0..coldkeys {
        Pallet::<T>::add_to_position(netuid, &hotkey, &account("holder", number, 0), alpha)
            .map_err(|_| "alpha can be staked")?;
        SubnetAlphaOut::<T>::mutate(netuid, |out| *out = out.checked_add(alpha).unwrap_or(*out));
    }
    Ok(())
}
