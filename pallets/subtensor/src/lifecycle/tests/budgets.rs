//! How far a block comes with a dissolution makes no difference to what comes of it.

use std::collections::BTreeMap;

use mycelium_pricing::dissolution::{Holder, pay_all};
use mycelium_shares::SafeFloat;
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};
use proptest::prelude::*;
use sp_runtime::AccountId32;

use super::{super::dissolution::Steps, dissolution::stake};
use crate::{
    AlphaV2, RootClaimable, SubnetAlphaIn, SubnetProtocolAlpha, SubnetTAO, TotalHotkeyAlpha,
    Weights, mock::*,
};

const COST: u64 = 1_000_000_000_000;

fn key(number: u16) -> AccountId32 {
    AccountId32::new(sp_io::hashing::blake2_256(&number.to_le_bytes()))
}

/// Positions of a subnet: number of the hotkey, of the coldkey, and alpha.
type Positions = Vec<(u16, u16, u64)>;

fn any_positions(most: usize) -> impl Strategy<Value = Positions> {
    // From dust to a good part of the pot.
    let alpha = prop_oneof![1..3_u64, 1..100_000_u64, 1..COST];
    prop::collection::vec((0..5_u16, 0..30_u16, alpha), 1..most)
}

/// A subnet with these positions. Some of the coldkeys have an account.
fn found_with(owner: u8, positions: &Positions, protocol: u64) -> NetUid {
    let netuid = found_subnet(owner, owner + 10);
    SubnetProtocolAlpha::<Test>::insert(netuid, AlphaBalance::new(protocol));
    if protocol == 0 {
        // Nor in the pool: all is the holders', to the last rao.
        SubnetAlphaIn::<Test>::insert(netuid, AlphaBalance::ZERO);
    }
    for (hotkey, coldkey, alpha) in positions {
        stake(netuid, &key(1_000 + hotkey), &key(*coldkey), *alpha);
        if coldkey % 3 == 0 {
            let rich = Balances::transfer_allow_death(signed(9), key(*coldkey), COST / 1_000);
            assert!(rich.is_ok());
        }
    }
    for uid in 0..5 {
        let index = mycelium_types::NetUidStorageIndex::new(netuid.to_u16());
        Weights::<Test>::insert(index, uid, vec![(0, 1)]);
    }
    let rates = BTreeMap::from([(netuid, mycelium_fixed::I96F32::ONE)]);
    RootClaimable::<Test>::insert(key(1_000), rates);
    netuid
}

/// Positions on a subnet that does not exist, so many that a call gets nowhere near the end of them.
fn put_others_in_the_way(count: u16) {
    for number in 0..count {
        AlphaV2::<Test>::insert(
            (key(3_000 + number), account(1), NetUid::new(50)),
            SafeFloat::from_int(1),
        );
    }
}

fn dissolve(netuid: NetUid) {
    assert!(SubtensorModule::root_dissolve_network(root(), netuid).is_ok());
}

fn work_off(steps: u32) {
    SubtensorModule::work_off_all(&mut Steps(steps));
}

fn state_root() -> Vec<u8> {
    sp_io::storage::root(sp_runtime::StateVersion::V1)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// The state is the same to the bit, so everybody was paid the same.
    #[test]
    fn small_budgets_pay_and_clear_what_a_large_one_does(
        first in any_positions(25),
        second in any_positions(25),
        protocol in prop_oneof![Just(0), 0..COST],
        budgets in prop::collection::vec(prop_oneof![1..8_u32, 1..400_u32], 1..40),
    ) {
        let end = |drain: &dyn Fn()| chain(|| {
            put_others_in_the_way(1_200);
            let netuids = [(1, &first), (2, &second)]
                .map(|(owner, positions)| found_with(owner, positions, protocol));
            netuids.into_iter().for_each(dissolve);
            assert!(netuids.iter().all(|netuid| SubtensorModule::is_dissolving(*netuid)));
            drain();
            SubtensorModule::record_issuance();
            assert!(!netuids.iter().any(|netuid| SubtensorModule::is_dissolving(*netuid)));
            state_root()
        });
        let at_once = end(&|| work_off(u32::MAX));
        let bit_by_bit = end(&|| {
            let mut rounds = 0;
            for budget in budgets.iter().cycle() {
                work_off(*budget);
                rounds += 1;
                if rounds % 16 == 0 {
                    SubtensorModule::record_issuance();
                    assert_eq!(SubtensorModule::do_try_state(), Ok(()));
                }
                if crate::Dissolving::<Test>::iter_keys().next().is_none() {
                    break;
                }
                assert!(rounds < 50_000, "every budget comes some way");
            }
        });
        prop_assert_eq!(at_once, bit_by_bit);
    }
}

/// What each coldkey will be paid, as the shares of all positions are ranked in memory. An account that
/// does not exist refuses what it could not live on.
fn expected_payouts(netuid: NetUid, protocol: AlphaBalance) -> BTreeMap<AccountId32, u64> {
    // In the order in which they are visited.
    let holders: Vec<(Holder, AlphaBalance)> = AlphaV2::<Test>::iter()
        .filter(|((_, _, of), _)| *of == netuid)
        .map(|((hotkey, coldkey, _), _)| {
            let alpha = SubtensorModule::position(netuid, &hotkey, &coldkey);
            let holder = Holder {
                coldkey: coldkey.into(),
                hotkey: hotkey.into(),
            };
            (holder, alpha)
        })
        .collect();
    let pot = SubnetTAO::<Test>::get(netuid);
    let total = u128::from(protocol.to_u64())
        + holders
            .iter()
            .map(|(_, alpha)| u128::from(alpha.to_u64()))
            .sum::<u128>();
    let mut payouts = BTreeMap::new();
    let mut sum = 0;
    let kept = pay_all(pot, protocol, &holders, |index, tao| {
        let (holder, alpha) = &holders[index];
        let exact = u128::from(pot.to_u64()) * u128::from(alpha.to_u64()) / total;
        let exact = u64::try_from(exact).expect("a part of the pot");
        assert!((exact..=exact + 1).contains(&tao.to_u64()));
        sum += tao.to_u64();
        let coldkey = AccountId32::new(holder.coldkey);
        let paid: &mut u64 = payouts.entry(coldkey.clone()).or_default();
        let lives = *paid > 0 || System::account_exists(&coldkey);
        if lives || tao.to_u64() >= 500 {
            *paid += tao.to_u64();
        }
    });
    assert_eq!(sum + kept.to_u64(), pot.to_u64());
    payouts
}

fn balance(who: &AccountId32) -> u64 {
    Balances::free_balance(who)
}

/// Dissolves a subnet and compares, rao by rao.
fn assert_paid_exactly(netuid: NetUid, protocol: AlphaBalance) {
    let payouts = expected_payouts(netuid, protocol);
    let before: Vec<u64> = payouts.keys().map(balance).collect();
    let fund = SubtensorModule::subnet_account(netuid);
    let pot = SubnetTAO::<Test>::get(netuid).to_u64();
    assert_eq!(balance(&fund), pot);
    let issuance = Balances::total_issuance();

    dissolve(netuid);
    work_off(u32::MAX);

    for ((who, expected), before) in payouts.iter().zip(before) {
        assert_eq!(balance(who) - before, *expected, "{who}");
    }
    let paid: u64 = payouts.values().sum();
    let recycled = issuance - Balances::total_issuance();
    assert!(balance(&fund) <= 500);
    assert_eq!(paid + recycled + balance(&fund), pot);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// B3, to the rao.
    #[test]
    fn holders_get_exactly_their_part(
        positions in any_positions(40),
        protocol in prop_oneof![Just(0), 0..COST],
    ) {
        chain(|| {
            let netuid = found_with(1, &positions, protocol);
            // A pool that was traded in.
            TotalHotkeyAlpha::<Test>::mutate(key(1_000), netuid, |value| {
                *value = AlphaBalance::new(value.to_u64() / 3 * 4);
            });
            let reserve = SubnetAlphaIn::<Test>::get(netuid).to_u64();
            assert_paid_exactly(netuid, AlphaBalance::new(protocol + reserve));
            assert!(TaoBalance::ZERO == SubnetTAO::<Test>::get(netuid));
        });
    }

    /// The same where the chain has next to nothing, so that no account could live on what is paid last.
    #[test]
    fn holders_get_exactly_their_part_to_the_last_rao(
        positions in any_positions(40),
        protocol in 1..3_u64,
    ) {
        chain(|| {
            let netuid = found_with(1, &positions, protocol);
            SubnetAlphaIn::<Test>::insert(netuid, AlphaBalance::ZERO);
            assert_paid_exactly(netuid, AlphaBalance::new(protocol));
        });
    }
}
