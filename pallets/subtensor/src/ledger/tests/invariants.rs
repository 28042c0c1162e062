//! The invariants notice what they are there for.

use frame_support::traits::fungible::Inspect;
use mycelium_emission::supply::CAP;
use sp_runtime::{AccountId32, TryRuntimeError};

use super::*;
use crate::{Dissolving, TotalIssuance};

/// What is wrong after this happened to a chain with the subnets 1 and 2, of which the first has been
/// dissolved and owes its holders most of its TAO. The chain is dropped then.
fn complaint(harm: impl FnOnce()) -> Option<&'static str> {
    new_chain().execute_with(|| {
        System::set_block_number(1);
        found_subnet(1, 11);
        found_subnet(2, 12);
        for number in 0..400_u16 {
            let coldkey = AccountId32::new(sp_io::hashing::blake2_256(&number.to_le_bytes()));
            let alpha = AlphaBalance::new(1_000_000_000_000);
            assert!(
                SubtensorModule::add_to_position(NETUID, &account(11), &coldkey, alpha).is_ok()
            );
        }
        assert_ok!(SubtensorModule::root_dissolve_network(root(), NETUID));
        SubtensorModule::record_issuance();
        assert_eq!(SubtensorModule::do_try_state(), Ok(()));
        harm();
        match SubtensorModule::do_try_state() {
            Ok(()) => None,
            Err(TryRuntimeError::Other(text)) => text.split(':').next(),
            Err(other) => panic!("{other:?}"),
        }
    })
}

const OTHER: NetUid = NetUid::new(2);

#[test]
fn issuance_must_be_capped_and_recorded() {
    let i1 = Some("I1");
    let i2 = Some("I2");
    let issue = |rao| {
        pallet_balances::TotalIssuance::<Test>::put(rao);
        SubtensorModule::record_issuance();
    };
    assert_eq!(complaint(|| issue(CAP)), None);
    assert_eq!(complaint(|| issue(CAP + 1)), i1);
    let record = |rao| complaint(|| TotalIssuance::<Test>::put(TaoBalance::new(rao)));
    assert_eq!(record(0), i2);
    assert_eq!(complaint(TotalIssuance::<Test>::kill), i2);
    assert_eq!(
        complaint(|| pallet_balances::TotalIssuance::<Test>::mutate(|rao| *rao -= 1)),
        i2
    );
}

#[test]
fn pools_must_be_backed() {
    let more = |rao: u64| {
        let add = |amount: &mut TaoBalance| *amount = TaoBalance::new(amount.to_u64() + rao);
        SubnetTAO::<Test>::mutate(OTHER, add);
        TotalStake::<Test>::mutate(add);
    };
    assert_eq!(complaint(|| more(0)), None);
    assert_eq!(complaint(|| more(1)), Some("P1"));
    assert_eq!(
        complaint(|| SubnetTAO::<Test>::insert(NetUid::new(9), TaoBalance::new(1))),
        Some("P1")
    );
}

#[test]
fn total_stake_must_be_a_sum() {
    let p2 = Some("P2");
    assert_eq!(complaint(TotalStake::<Test>::kill), p2);
    assert_eq!(
        complaint(|| SubnetTAO::<Test>::insert(OTHER, TaoBalance::new(1))),
        p2
    );
    // A sum that does not fit is none.
    assert_eq!(
        complaint(|| {
            let all = TaoBalance::new(u64::MAX);
            for netuid in [8, 9].map(NetUid::new) {
                SubnetTAO::<Test>::insert(netuid, all);
                let fund = SubtensorModule::subnet_account(netuid);
                frame_system::Account::<Test>::insert(fund, balance_of(u64::MAX));
            }
        }),
        p2
    );
}

/// An account with so much TAO.
fn balance_of(rao: u64) -> frame_system::AccountInfo<u32, pallet_balances::AccountData<u64>> {
    frame_system::AccountInfo {
        providers: 1,
        data: pallet_balances::AccountData {
            free: rao,
            ..Default::default()
        },
        ..Default::default()
    }
}

#[test]
fn alpha_must_be_capped() {
    let a2 = Some("A2");
    let have = |inside: u64, outside: u64| {
        complaint(|| {
            SubnetAlphaIn::<Test>::insert(OTHER, AlphaBalance::new(inside));
            SubnetAlphaOut::<Test>::insert(OTHER, AlphaBalance::new(outside));
        })
    };
    assert_eq!(have(CAP, 0), None);
    assert_eq!(have(CAP - 5, 5), None);
    assert_eq!(have(CAP, 1), a2);
    assert_eq!(have(CAP - 5, 6), a2);
    assert_eq!(have(u64::MAX, u64::MAX), a2);
}

#[test]
fn dissolved_subnet_must_have_what_it_owes() {
    let fund = || SubtensorModule::subnet_account(NETUID);
    let owed = || {
        let remains = Dissolving::<Test>::get(NETUID).expect("it is being cleared");
        remains.unpaid().to_u64()
    };
    let keep = |rao: u64| {
        let surplus = TaoBalance::new(Balances::total_balance(&fund()) - rao);
        assert_ok!(SubtensorModule::recycle_tao(&fund(), surplus));
        SubtensorModule::record_issuance();
    };
    assert_eq!(complaint(|| assert!(owed() > 1_000)), None);
    assert_eq!(complaint(|| keep(owed())), None);
    assert_eq!(complaint(|| keep(owed() - 1)), Some("Pots"));
    assert_eq!(
        complaint(|| frame_system::Account::<Test>::remove(fund())),
        Some("Pots")
    );
}
