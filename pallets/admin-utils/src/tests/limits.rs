//! How often a call may be used.

use pallet_subtensor::{
    Error as CoreError, LastEpochBlock, OwnerHyperparamRateLimit, PendingEpochAt, SubnetOwner,
    Tempo,
};

use super::{
    promises::{self, Limit, Promise, Wait, Who},
    samples, send,
};
use crate::{Call, mock::*};

/// Comes to a block in which the subnet is not frozen.
fn come_to(block: u64) {
    set_block(block);
    LastEpochBlock::<Test>::insert(SUBNET, block);
    PendingEpochAt::<Test>::remove(SUBNET);
}

/// The calls that owners wait for.
fn limited() -> Vec<(Promise, Limit, RuntimeCall)> {
    promises::all()
        .into_iter()
        .filter_map(|(promise, call)| Some((promise, promise.limit?, call)))
        .collect()
}

/// The owner may send the call, and again after so many blocks.
fn owner_waits(name: &str, call: RuntimeCall, blocks: u64) {
    let refused = Err(CoreError::<Test>::TxRateLimitExceeded.into());
    assert_eq!(send(call.clone(), owner()), Ok(()), "{name}");
    for block in [OUTSIDE, OUTSIDE + blocks - 1] {
        come_to(block);
        assert_eq!(send(call.clone(), owner()), refused, "{name}");
    }
    come_to(OUTSIDE + blocks);
    assert_eq!(send(call.clone(), owner()), Ok(()), "{name}");
    // A new tempo counts from here on.
    if name != "set_tempo" {
        come_to(OUTSIDE + 2 * blocks - 1);
        assert_eq!(send(call, owner()), refused, "{name}");
    }
}

#[test]
fn owners_wait_as_long_as_is_promised() {
    for (promise, limit, call) in limited() {
        chain(|| owner_waits(promise.call, call, limit.wait.blocks(TEMPO)));
    }
}

#[test]
fn owners_wait_as_long_as_is_promised_on_a_fast_chain() {
    for (promise, limit, call) in limited() {
        fast_chain(|| owner_waits(promise.call, call, limit.fast.blocks(TEMPO)));
    }
}

#[test]
fn owners_wait_by_the_tempo_of_their_subnet() {
    for (promise, limit, call) in limited() {
        chain(|| {
            Tempo::<Test>::insert(SUBNET, 100);
            owner_waits(promise.call, call, limit.wait.blocks(100));
        });
    }
}

#[test]
fn owners_wait_for_as_many_tempos_as_root_says() {
    for (promise, limit, call) in limited() {
        // The version key has a number of tempos of its own.
        let wait = match limit.wait {
            Wait::Tempos(2) => Wait::Tempos(7),
            other => other,
        };
        chain(|| {
            let seven = Call::sudo_set_owner_hparam_rate_limit { epochs: 7 };
            assert_eq!(send(seven.into(), root()), Ok(()));
            owner_waits(promise.call, call, wait.blocks(TEMPO));
        });
    }
}

/// What counts is the limit and the tempo of the later use, not of the earlier one.
#[test]
fn wait_that_has_begun_changes_with_the_limit_and_the_tempo() {
    let rho = || samples::of("sudo_set_rho");
    let refused = Err(CoreError::<Test>::TxRateLimitExceeded.into());
    let tempos = |epochs| RuntimeCall::from(Call::sudo_set_owner_hparam_rate_limit { epochs });
    chain(|| {
        assert_eq!(send(rho(), owner()), Ok(()));
        assert_eq!(send(tempos(5), root()), Ok(()));
        come_to(OUTSIDE + 5 * TEMPO - 1);
        assert_eq!(send(rho(), owner()), refused);
        assert_eq!(send(tempos(4), root()), Ok(()));
        assert_eq!(send(rho(), owner()), Ok(()));
    });
    chain(|| {
        assert_eq!(send(tempos(0), root()), Ok(()));
        assert_eq!(OwnerHyperparamRateLimit::<Test>::get(), 0);
        for _ in 0..3 {
            assert_eq!(send(rho(), owner()), Ok(()));
        }
    });
    chain(|| {
        assert_eq!(send(rho(), owner()), Ok(()));
        let tempo = Call::sudo_set_tempo {
            netuid: SUBNET,
            tempo: 400,
        };
        assert_eq!(send(tempo.into(), root()), Ok(()));
        come_to(OUTSIDE + 2 * TEMPO);
        assert_eq!(send(rho(), owner()), refused);
        come_to(OUTSIDE + 799);
        assert_eq!(send(rho(), owner()), refused);
        come_to(OUTSIDE + 800);
        assert_eq!(send(rho(), owner()), Ok(()));
    });
}

#[test]
fn new_owner_waits_for_hyperparameters_and_starts_afresh_with_the_rest() {
    for (promise, limit, call) in limited() {
        chain(|| {
            assert_eq!(send(call.clone(), owner()), Ok(()), "{}", promise.call);
            SubnetOwner::<Test>::insert(SUBNET, account(3));
            come_to(OUTSIDE + 1);
            let answer = if limit.binds_the_next_owner() {
                Err(CoreError::<Test>::TxRateLimitExceeded.into())
            } else {
                Ok(())
            };
            assert_eq!(send(call, stranger()), answer, "{}", promise.call);
        });
    }
}

#[test]
fn calls_without_a_limit_may_be_repeated() {
    for (promise, call) in promises::all() {
        if promise.limit.is_some() || promise.who != Who::OwnerOrRoot {
            continue;
        }
        chain(|| {
            for _ in 0..3 {
                assert_eq!(send(call.clone(), owner()), Ok(()), "{}", promise.call);
            }
        });
    }
}

#[test]
fn root_waits_for_the_owner_hotkey_alone_and_spends_no_owners_turn() {
    for (promise, limit, call) in limited() {
        if promise.who != Who::OwnerOrRoot {
            continue;
        }
        let again = if limit.everyone {
            Err(CoreError::<Test>::TxRateLimitExceeded.into())
        } else {
            Ok(())
        };
        chain(|| {
            assert_eq!(send(call.clone(), root()), Ok(()), "{}", promise.call);
            assert_eq!(send(call.clone(), root()), again, "{}", promise.call);
            assert_eq!(send(call, owner()), again, "{}", promise.call);
        });
    }
}

#[test]
fn call_that_fails_does_not_count() {
    for (promise, limit, call) in limited() {
        if limit.everyone {
            continue;
        }
        chain(|| {
            set_block(INSIDE);
            assert!(send(call.clone(), owner()).is_err(), "{}", promise.call);
            come_to(INSIDE);
            assert_eq!(send(call, owner()), Ok(()), "{}", promise.call);
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
        let elsewhere = Call::<Test>::sudo_set_rho {
            netuid: mycelium_types::NetUid::new(2),
            rho: 3,
        };
        assert_eq!(send(elsewhere.into(), other_owner()), Ok(()));
    });
}
