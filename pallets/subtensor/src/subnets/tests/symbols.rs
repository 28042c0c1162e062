use frame_support::{assert_noop, assert_ok};
use mycelium_types::NetUid;
use sp_runtime::traits::BadOrigin;
use std::collections::BTreeSet;

use crate::{
    Error, Event, SymbolsInUse, TokenSymbol,
    mock::*,
    subnets::symbols::{COUNT, number_of, root_symbol, symbol},
};

fn symbol_of(netuid: NetUid) -> String {
    String::from_utf8(TokenSymbol::<Test>::get(netuid)).expect("symbols are UTF-8")
}

#[test]
fn table_has_439_different_symbols() {
    let symbols: BTreeSet<_> = (0..COUNT)
        .map(|number| symbol(number).expect("the table has it"))
        .collect();
    assert_eq!(symbols.len(), 439);
    assert_eq!(symbol(439), None);
    for (number, expected) in [
        (0, "Τ"),
        (1, "α"),
        (2, "β"),
        (19, "t"),
        (24, "ω"),
        (25, "א"),
        (90, "\u{1680}"),
        (438, "ධ"),
    ] {
        assert_eq!(symbol(number), Some(expected.as_bytes().to_vec()));
    }
    for number in 1..COUNT {
        assert_eq!(symbol(number).as_deref().and_then(number_of), Some(number));
    }
    assert_eq!(number_of(&root_symbol()), None);
}

#[test]
fn new_subnet_has_the_symbol_of_its_number() {
    chain(|| {
        assert_eq!(symbol_of(found_subnet(1, 11)), "α");
        assert_eq!(symbol_of(found_subnet(2, 12)), "β");
        assert_eq!(symbol_of(NetUid::ROOT), "Τ");
    });
}

#[test]
fn taken_symbol_is_replaced_by_the_first_free_one() {
    chain(|| {
        let first = found_subnet(1, 11);
        let beta = symbol(2).expect("the table has it");
        assert_ok!(SubtensorModule::update_symbol(signed(1), first, beta));
        assert_eq!(symbol_of(found_subnet(2, 12)), "α");
    });
}

#[test]
fn without_a_free_symbol_a_subnet_has_that_of_root() {
    chain(|| {
        let before = SymbolsInUse::<Test>::get();
        SymbolsInUse::<Test>::put([u64::MAX; 7]);
        let netuid = found_subnet(1, 11);
        assert_eq!(symbol_of(netuid), "Τ");
        SymbolsInUse::<Test>::put(before);
    });
}

#[test]
fn owner_and_root_update_the_symbol() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        for (origin, number) in [(signed(1), 100), (root(), 200)] {
            let new = symbol(number).expect("the table has it");
            assert_ok!(SubtensorModule::update_symbol(origin, netuid, new.clone()));
            assert_eq!(TokenSymbol::<Test>::get(netuid), new);
            System::assert_last_event(
                Event::SymbolUpdated {
                    netuid,
                    symbol: new,
                }
                .into(),
            );
        }
        // The old ones are free again.
        let other = found_subnet(2, 12);
        let old = symbol(100).expect("the table has it");
        assert_ok!(SubtensorModule::update_symbol(signed(2), other, old));
    });
}

#[test]
fn symbol_has_to_be_in_the_table_and_free() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        let other = found_subnet(2, 12);
        let update =
            |symbol: &[u8]| SubtensorModule::update_symbol(signed(1), netuid, symbol.to_vec());
        for unknown in ["", "Q", "αβ", "Τ"] {
            assert_noop!(
                update(unknown.as_bytes()),
                Error::<Test>::SymbolDoesNotExist
            );
        }
        assert_noop!(update(&[0xff]), Error::<Test>::SymbolDoesNotExist);
        for taken in [netuid, other] {
            assert_noop!(
                update(symbol_of(taken).as_bytes()),
                Error::<Test>::SymbolAlreadyInUse
            );
        }
        let gamma = "γ".as_bytes().to_vec();
        assert_noop!(
            SubtensorModule::update_symbol(signed(2), netuid, gamma.clone()),
            BadOrigin
        );
        assert_noop!(
            SubtensorModule::update_symbol(root(), NetUid::new(9), gamma),
            Error::<Test>::SubnetNotExists
        );
    });
}

#[test]
fn root_keeps_its_symbol() {
    chain(|| {
        let free = "\u{3b6}".as_bytes().to_vec();
        assert_noop!(
            SubtensorModule::update_symbol(root(), NetUid::ROOT, free),
            Error::<Test>::SymbolDoesNotExist
        );
    });
}
