//! The invariants notice what they are there for.

use mycelium_types::{MechId, NetUid};
use sp_runtime::TryRuntimeError;

use crate::{
    BlocksSinceLastStep, EpochSchedule, FirstEmissionBlockNumber, LastEpochBlock, MaxAllowedUids,
    MechanismCountCurrent, MechanismEmissionSplit, NetworksAdded, PendingEpochAt, SymbolsInUse,
    Tempo, TokenSymbol, TotalNetworks, mock::*, subnets::symbols::root_symbol,
};

const FIRST: NetUid = NetUid::new(1);
const SECOND: NetUid = NetUid::new(2);
const MISSING: NetUid = NetUid::new(9);

/// What is wrong after this happened to a chain with two subnets, in its third block. The chain is
/// dropped then.
fn complaint(harm: impl FnOnce()) -> Option<&'static str> {
    new_chain().execute_with(|| {
        System::set_block_number(1);
        assert_eq!([found_subnet(1, 11), found_subnet(2, 12)], [FIRST, SECOND]);
        run_to(3);
        assert_eq!(SubtensorModule::do_try_state(), Ok(()));
        harm();
        match SubtensorModule::do_try_state() {
            Ok(()) => None,
            Err(TryRuntimeError::Other(text)) => Some(text),
            Err(other) => panic!("{other:?}"),
        }
    })
}

#[test]
fn subnets_must_be_counted() {
    let b1 = Some("B1: the number of subnets is not that on record");
    assert_eq!(complaint(|| TotalNetworks::<Test>::put(2)), b1);
    assert_eq!(complaint(|| TotalNetworks::<Test>::put(4)), b1);
    assert_eq!(complaint(|| NetworksAdded::<Test>::remove(FIRST)), b1);
    assert_eq!(
        complaint(|| NetworksAdded::<Test>::insert(FIRST, false)),
        b1
    );
    assert_eq!(
        complaint(|| NetworksAdded::<Test>::insert(MISSING, true)),
        b1
    );
    // No subnet, and not counted.
    assert_eq!(
        complaint(|| NetworksAdded::<Test>::insert(MISSING, false)),
        None
    );
}

#[test]
fn subnets_that_started_must_exist() {
    let b5 = Some("B5: a subnet was started that does not exist");
    let start = |netuid| complaint(|| FirstEmissionBlockNumber::<Test>::insert(netuid, 3));
    assert_eq!(start(FIRST), None);
    assert_eq!(start(MISSING), b5);
}

#[test]
fn mechanisms_must_be_in_bounds() {
    let many = Some("B8: a subnet has too many mechanisms, or none");
    let large = Some("B8: the mechanisms of a subnet have too many uids");
    let split = Some("B8: a split is not that of a whole");
    let count = |count: u8, uids: u16| {
        complaint(|| {
            MechanismCountCurrent::<Test>::insert(SECOND, MechId::new(count));
            MaxAllowedUids::<Test>::insert(SECOND, uids);
        })
    };
    assert_eq!(count(0, 1), many);
    assert_eq!(count(17, 1), many);
    assert_eq!(count(1, 256), None);
    assert_eq!(count(1, 257), large);
    assert_eq!(count(2, 129), large);
    assert_eq!(count(16, 17), large);
    let parts =
        |parts: &[u16]| complaint(|| MechanismEmissionSplit::<Test>::insert(FIRST, parts.to_vec()));
    assert_eq!(parts(&[65_535]), None);
    assert_eq!(parts(&[65_534]), split);
    assert_eq!(parts(&[65_534, 1]), split);
    assert_eq!(parts(&[]), split);
}

#[test]
fn clock_must_know_every_subnet() {
    let unknown = Some("Clock: the subnets on the clock are not those that exist");
    assert_eq!(
        complaint(|| EpochSchedule::<Test>::mutate(|slots| {
            slots.remove(&FIRST);
        })),
        unknown
    );
    assert_eq!(
        complaint(|| EpochSchedule::<Test>::mutate(|slots| {
            let slot = slots[&FIRST];
            slots.insert(MISSING, slot);
        })),
        unknown
    );
    // One more that is counted, but not on the clock.
    assert_eq!(
        complaint(|| {
            NetworksAdded::<Test>::insert(MISSING, true);
            TotalNetworks::<Test>::put(4);
        }),
        unknown
    );
}

#[test]
fn clock_must_agree_with_what_is_on_record() {
    let due = Some("Clock: an epoch is due in another block than on record");
    let since = Some("Clock: the blocks since a step are not those on record");
    assert_eq!(complaint(|| Tempo::<Test>::insert(FIRST, 5)), due);
    assert_eq!(complaint(|| LastEpochBlock::<Test>::insert(FIRST, 3)), due);
    assert_eq!(complaint(|| PendingEpochAt::<Test>::insert(FIRST, 5)), due);
    let slot = |change: fn(&mut crate::subnets::schedule::EpochSlot)| {
        complaint(|| {
            EpochSchedule::<Test>::mutate(|slots| {
                slots.entry(FIRST).and_modify(change);
            });
        })
    };
    assert_eq!(slot(|slot| slot.due = None), due);
    assert_eq!(slot(|slot| slot.due = Some(1)), due);
    assert_eq!(slot(|slot| slot.stepped = 2), since);
    assert_eq!(slot(|slot| slot.stepped = 4), since);
    assert_eq!(
        complaint(|| BlocksSinceLastStep::<Test>::insert(FIRST, 1)),
        since
    );
    assert_eq!(
        complaint(|| BlocksSinceLastStep::<Test>::remove(SECOND)),
        since
    );
}

#[test]
fn symbols_must_be_unique_and_known() {
    let same = Some("Symbols: two subnets have the same");
    let unknown = Some("Symbols: those in use are not those on record");
    let first = TokenSymbol::<Test>::get;
    assert_eq!(
        complaint(|| TokenSymbol::<Test>::insert(SECOND, first(FIRST))),
        same
    );
    assert_eq!(complaint(SymbolsInUse::<Test>::kill), unknown);
    assert_eq!(
        complaint(|| SymbolsInUse::<Test>::mutate(|set| set[6] |= 1)),
        unknown
    );
    assert_eq!(complaint(|| TokenSymbol::<Test>::remove(FIRST)), unknown);
    // Root's is no one's, so several subnets can have it.
    assert_eq!(
        complaint(|| {
            for netuid in [FIRST, SECOND] {
                SubtensorModule::release_symbol(netuid);
                TokenSymbol::<Test>::insert(netuid, root_symbol());
            }
        }),
        None
    );
}
