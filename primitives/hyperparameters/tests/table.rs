//! What holds of every row, and of every bound.

use std::collections::BTreeSet;

use mycelium_hyperparameters::{
    AdminFault, Rule, State, Value, admin_utils,
    rule::{Limit, Relation, Scope, Term, Who, Window},
    subtensor_module,
};
use proptest::prelude::*;

fn is_ordered<F>(rules: &[Rule<F>]) -> bool {
    rules.is_sorted_by(|one, next| one.index < next.index)
}

#[test]
fn rows_are_in_the_order_of_their_indices() {
    assert!(is_ordered(admin_utils::ALL));
    assert!(is_ordered(subtensor_module::ALL));
    assert_eq!(admin_utils::ALL.len(), 82);
    assert_eq!(subtensor_module::ALL.len(), 12);
}

#[test]
fn no_two_rows_of_owners_share_a_count() {
    let mut seen = BTreeSet::new();
    let limits = admin_utils::ALL.iter().map(|rule| rule.limit);
    for limit in limits.chain(subtensor_module::ALL.iter().map(|rule| rule.limit)) {
        if let Limit::Tempos(counted) = limit {
            assert!(seen.insert(counted), "{counted:?} is counted twice");
        }
    }
}

#[test]
fn owners_have_a_say_only_about_subnets() {
    fn check<F: Copy>(rules: &[Rule<F>]) {
        for rule in rules {
            let on_chain = matches!(rule.scope, Scope::Chain);
            let owners = matches!(rule.who, Who::Owner | Who::OwnerOrRoot);
            assert!(!(on_chain && owners), "{}", rule.call);
            assert!(!on_chain || rule.window == Window::Open, "{}", rule.call);
            assert!(owners || rule.limit == Limit::Never, "{}", rule.call);
        }
    }
    check(admin_utils::ALL);
    check(subtensor_module::ALL);
}

#[test]
fn what_is_stored_is_read_only_where_a_bound_needs_it() {
    let unread = |item: State| -> i128 { panic!("{item:?} was read") };
    assert_eq!(
        admin_utils::MIN_BURN.check(Value::from(1_000_000_000_u64), true, unread),
        Err(AdminFault::ValueNotInBounds)
    );
}

#[test]
fn root_is_exempt_from_the_bounds_of_owners() {
    let stored = |_: State| 0;
    let rule = admin_utils::ALPHA_SIGMOID_STEEPNESS;
    assert_eq!(rule.check(Value::from(-1_i16), false, stored), Ok(()));
    assert_eq!(
        rule.check(Value::from(-1_i16), true, stored),
        Err(AdminFault::NegativeSigmoidSteepness)
    );
}

proptest! {
    /// A value passes exactly if every bound that binds the sender holds, and fails with the first that
    /// does not.
    #[test]
    fn value_passes_exactly_within_all_bounds(
        row in 0..admin_utils::ALL.len(),
        first in -5_000_i128..200_000_000_000,
        second in 0_i128..70_000,
        by_owner: bool,
        stored in -5_i128..100_000,
    ) {
        let rule = admin_utils::ALL[row];
        let value = Value { first, second };
        let side = |term| match term {
            Term::Value => first,
            Term::High => second,
            Term::Number(number) => number,
            Term::State(_) => stored,
        };
        let broken = rule.bounds.iter().find(|bound| {
            let (left, right) = (side(bound.left), side(bound.right));
            let holds = match bound.relation {
                Relation::AtLeast => left >= right,
                Relation::AtMost => left <= right,
                Relation::Above => left > right,
                Relation::Below => left < right,
            };
            (by_owner || !bound.owner_only) && !holds
        });
        prop_assert_eq!(
            rule.check(value, by_owner, |_| stored).err(),
            broken.map(|bound| bound.fault)
        );
    }
}
