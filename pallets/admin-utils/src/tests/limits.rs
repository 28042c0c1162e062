//! How often a call may be used.

use mycelium_hyperparameters::rule::{Limit, Who};
use pallet_subtensor::{Error as CoreError, LastEpochBlock, PendingEpochAt};

use super::{samples, send};
use crate::mock::*;

/// Comes to a block in which the subnet is not frozen.
fn come_to(block: u64) {
    set_block(block);
    LastEpochBlock::<Test>::insert(SUBNET, block);
    PendingEpochAt::<Test>::remove(SUBNET);
}

/// The blocks between two uses, by the tempo and the limits of the chain.
fn blocks(limit: Limit) -> Option<u64> {
    match limit {
        Limit::Never => None,
        Limit::Tempos(_) => Some(2 * TEMPO),
        Limit::VersionKey => Some(5 * TEMPO),
        Limit::MechanismCount | Limit::MechanismSplit => Some(7_200),
        Limit::Trimming => Some(216_000),
        Limit::OwnerHotkey(blocks) | Limit::Tempo(blocks) => Some(blocks),
    }
}

#[test]
fn owners_wait_as_long_as_the_table_says() {
    let refused = Err(CoreError::<Test>::TxRateLimitExceeded.into());
    for (row, call) in samples::all() {
        let Some(blocks) = blocks(row.limit) else {
            continue;
        };
        // The new tempo would count from the second time on.
        let about_tempo = row.call == "set_tempo";
        chain(|| {
            assert_eq!(send(call.clone(), owner()), Ok(()), "{}", row.call);
            for block in [OUTSIDE + 1, OUTSIDE + blocks - 1] {
                come_to(block);
                assert_eq!(send(call.clone(), owner()), refused, "{}", row.call);
            }
            come_to(OUTSIDE + blocks);
            assert_eq!(send(call.clone(), owner()), Ok(()), "{}", row.call);
            if !about_tempo {
                come_to(OUTSIDE + blocks + 1);
                assert_eq!(send(call, owner()), refused, "{}", row.call);
            }
        });
    }
}

#[test]
fn calls_without_a_limit_may_be_repeated() {
    for (row, call) in samples::all() {
        if row.limit != Limit::Never || row.who != Who::OwnerOrRoot {
            continue;
        }
        chain(|| {
            for _ in 0..3 {
                assert_eq!(send(call.clone(), owner()), Ok(()), "{}", row.call);
            }
        });
    }
}

#[test]
fn root_waits_for_the_owner_hotkey_alone_and_spends_no_owners_turn() {
    for (row, call) in samples::all() {
        if row.who != Who::OwnerOrRoot || row.limit == Limit::Never {
            continue;
        }
        let everyone = matches!(row.limit, Limit::OwnerHotkey(_));
        chain(|| {
            assert_eq!(send(call.clone(), root()), Ok(()), "{}", row.call);
            assert_eq!(
                send(call.clone(), root()).is_err(),
                everyone,
                "{}",
                row.call
            );
            assert_eq!(send(call, owner()).is_err(), everyone, "{}", row.call);
        });
    }
}

#[test]
fn call_that_fails_does_not_count() {
    for (row, call) in samples::all() {
        if blocks(row.limit).is_none() || matches!(row.limit, Limit::OwnerHotkey(_)) {
            continue;
        }
        chain(|| {
            set_block(INSIDE);
            assert!(send(call.clone(), owner()).is_err(), "{}", row.call);
            come_to(INSIDE);
            assert_eq!(send(call, owner()), Ok(()), "{}", row.call);
        });
    }
}

#[test]
fn both_calls_for_the_owner_hotkey_share_a_turn() {
    chain(|| {
        let [one, other] =
            ["sudo_set_subnet_owner_hotkey", "sudo_set_sn_owner_hotkey"].map(samples::of);
        assert_eq!(send(one, owner()), Ok(()));
        assert_eq!(
            send(other, root()),
            Err(CoreError::<Test>::TxRateLimitExceeded.into())
        );
    });
}

#[test]
fn hyperparameters_and_subnets_are_counted_apart() {
    chain(|| {
        assert_eq!(send(samples::of("sudo_set_rho"), owner()), Ok(()));
        assert_eq!(send(samples::of("sudo_set_min_burn"), owner()), Ok(()));
        let elsewhere = crate::Call::<Test>::sudo_set_rho {
            netuid: mycelium_types::NetUid::new(2),
            rho: 3,
        };
        assert_eq!(send(elsewhere.into(), other_owner()), Ok(()));
    });
}
