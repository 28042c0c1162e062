//! Tests of the read models.

#![expect(clippy::arithmetic_side_effects, reason = "tests")]

mod calls;
mod delegates;
mod encoding;
mod every_field;
mod metagraph;
mod neurons;
mod prices;
mod stake;
mod subnets;

use mycelium_shares::SafeFloat;
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};
use sp_runtime::AccountId32;

use crate::{mock::*, *};

/// The subnet of the tests.
const NETUID: NetUid = NetUid::new(2);

/// A subnet that does not exist.
const NOWHERE: NetUid = NetUid::new(7);

/// Where the subnet's mechanisms keep what is their own.
const MECHANISMS: [mycelium_types::NetUidStorageIndex; 2] = [
    mycelium_types::NetUidStorageIndex::new(2),
    mycelium_types::NetUidStorageIndex::new(4098),
];

fn alpha(rao: u64) -> AlphaBalance {
    AlphaBalance::new(rao)
}

fn tao(rao: u64) -> TaoBalance {
    TaoBalance::new(rao)
}

/// The hotkey of a uid.
fn hotkey(uid: u8) -> AccountId32 {
    account(100 + uid)
}

/// The coldkey that owns it.
fn coldkey(uid: u8) -> AccountId32 {
    account(200 + uid)
}

/// Reads from a chain in block 1000 with root and a subnet of three neurons, as far as storage tells.
fn reading(test: impl FnOnce()) {
    sp_io::TestExternalities::new_empty().execute_with(|| {
        System::set_block_number(1000);
        NetworksAdded::<Test>::insert(NETUID, true);
        NetworksAdded::<Test>::insert(NetUid::ROOT, true);
        MechanismCountCurrent::<Test>::insert(NETUID, mycelium_types::MechId::new(2));
        found();
        for uid in 0..3 {
            seat(uid);
        }
        SubtensorModule::put_neurons(NETUID, &[0, 1, 2].map(neuron));
        for (mechanism, index) in MECHANISMS.into_iter().enumerate() {
            let base = u16::try_from(mechanism).expect("two") * 1000;
            Incentive::<Test>::insert(index, vec![base + 10, base + 11, base + 12]);
            LastUpdate::<Test>::insert(
                index,
                [500, 501, 502].map(|at| u64::from(base + at)).to_vec(),
            );
        }
        test();
    });
}

/// What a subnet has besides its neurons.
fn found() {
    SubnetOwner::<Test>::insert(NETUID, coldkey(0));
    SubnetOwnerHotkey::<Test>::insert(NETUID, hotkey(0));
    NetworkRegisteredAt::<Test>::insert(NETUID, 400);
    LastMechansimStepBlock::<Test>::insert(NETUID, 900);
    SubnetMechanism::<Test>::insert(NETUID, 1);
    SubnetTAO::<Test>::insert(NETUID, tao(1_000_000_000_000));
    SubnetAlphaIn::<Test>::insert(NETUID, alpha(4_000_000_000_000));
    SubnetAlphaOut::<Test>::insert(NETUID, alpha(500));
    SubnetVolume::<Test>::insert(NETUID, u128::from(u64::MAX) + 1);
    PendingServerEmission::<Test>::insert(NETUID, alpha(30));
    PendingValidatorEmission::<Test>::insert(NETUID, alpha(12));
    SubnetMovingPrice::<Test>::insert(NETUID, mycelium_fixed::I96F32::from_bits(1 << 30));
    TokenSymbol::<Test>::insert(NETUID, b"ab".to_vec());
    Burn::<Test>::insert(NETUID, tao(70_000));
}

/// A neuron whose scores tell its uid.
fn neuron(uid: u8) -> Neuron<AccountId32> {
    let score = u16::from(uid);
    Neuron {
        emission: [100, 20, 3].map(alpha)[usize::from(uid)],
        consensus: 1 + score,
        dividends: 4 + score,
        validator_trust: 7 + score,
        validator_permit: uid != 1,
        active: uid != 1,
        ..Neuron::new(hotkey(uid), 400 + u64::from(uid))
    }
}

/// Puts a neuron on the subnet.
fn seat(uid: u8) {
    let (hotkey, at) = (hotkey(uid), u16::from(uid));
    Owner::<Test>::insert(&hotkey, coldkey(uid));
    Uids::<Test>::insert(NETUID, &hotkey, at);
    IsNetworkMember::<Test>::insert(&hotkey, NETUID, true);
    SubnetworkN::<Test>::insert(NETUID, at + 1);
    StakingHotkeys::<Test>::append(coldkey(uid), &hotkey);
}

/// Stakes without an operation.
fn stake(netuid: NetUid, hotkey: &AccountId32, coldkey: &AccountId32, amount: u64) {
    let pool = SubtensorModule::stake_pool(netuid, hotkey);
    let share = AlphaV2::<Test>::get((hotkey, coldkey, netuid));
    let update = pool.deposit(share, alpha(amount)).expect("it fits");
    TotalHotkeyAlpha::<Test>::insert(hotkey, netuid, update.pool.value);
    TotalHotkeySharesV2::<Test>::insert(hotkey, netuid, update.pool.denominator);
    AlphaV2::<Test>::insert((hotkey, coldkey, netuid), update.share);
    if share == SafeFloat::ZERO && !StakingHotkeys::<Test>::get(coldkey).contains(hotkey) {
        StakingHotkeys::<Test>::append(coldkey, hotkey);
    }
}
