//! Who may send what, inside and outside of the freeze window.

use frame_support::dispatch::DispatchResult;
use pallet_subtensor::{Error as CoreError, NetworksAdded, PendingEpochAt, SubnetOwner, Tempo};
use sp_core::{Pair, ed25519};
use sp_runtime::DispatchError::BadOrigin;

use super::{
    promises::{self, Promise, Who, Window},
    samples, send,
};
use crate::{Error, mock::*};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sender {
    Nobody,
    Stranger,
    OtherOwner,
    Owner,
    Root,
}

impl Sender {
    const ALL: [Self; 5] = [
        Self::Nobody,
        Self::Stranger,
        Self::OtherOwner,
        Self::Owner,
        Self::Root,
    ];

    fn origin(self) -> RuntimeOrigin {
        match self {
            Self::Nobody => RuntimeOrigin::none(),
            Self::Stranger => stranger(),
            Self::OtherOwner => other_owner(),
            Self::Owner => owner(),
            Self::Root => root(),
        }
    }

    fn may_send(self, promise: &Promise) -> bool {
        match promise.who {
            Who::Root => self == Self::Root,
            Who::OwnerOrRoot => matches!(self, Self::Owner | Self::Root),
            Who::Owner => self == Self::Owner,
            Who::Nobody => false,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    Outside,
    Inside,
    EpochPending,
}

impl Moment {
    const ALL: [Self; 3] = [Self::Outside, Self::Inside, Self::EpochPending];

    fn come(self) {
        match self {
            Self::Outside => {}
            Self::Inside => set_block(INSIDE),
            Self::EpochPending => PendingEpochAt::<Test>::insert(SUBNET, OUTSIDE + 5),
        }
    }
}

/// The answer that is promised.
fn promised(promise: &Promise, sender: Sender, moment: Moment) -> DispatchResult {
    if promise.who == Who::Nobody {
        return Err(Error::<Test>::Deprecated.into());
    }
    if !sender.may_send(promise) {
        return Err(BadOrigin);
    }
    let frozen = match promise.window {
        Window::Open => false,
        Window::Owner => sender == Sender::Owner,
        Window::Everyone => true,
    };
    if frozen && moment != Moment::Outside {
        return Err(CoreError::<Test>::AdminActionProhibitedDuringWeightsWindow.into());
    }
    match (promise.call, moment) {
        ("schedule_grandpa_change", _) => Err(Error::<Test>::Deprecated.into()),
        ("trigger_epoch", Moment::Inside) => {
            Err(CoreError::<Test>::AutoEpochAlreadyImminent.into())
        }
        ("trigger_epoch", Moment::EpochPending) => {
            Err(CoreError::<Test>::EpochTriggerAlreadyPending.into())
        }
        _ => Ok(()),
    }
}

#[test]
fn every_call_answers_every_sender_as_promised() {
    for (promise, call) in promises::all() {
        for sender in Sender::ALL {
            for moment in Moment::ALL {
                chain(|| {
                    moment.come();
                    assert_eq!(
                        send(call.clone(), sender.origin()),
                        promised(&promise, sender, moment),
                        "{} by {sender:?}, {moment:?}",
                        promise.call
                    );
                });
            }
        }
    }
}

#[test]
fn subnet_that_does_not_exist_is_answered_with_the_error_that_is_promised() {
    for (promise, call) in promises::all() {
        let Some(missing) = promise.missing() else {
            continue;
        };
        for sender in Sender::ALL {
            let result = Err(if sender.may_send(&promise) {
                missing
            } else {
                BadOrigin
            });
            chain(|| {
                NetworksAdded::<Test>::remove(SUBNET);
                assert_eq!(
                    send(call.clone(), sender.origin()),
                    result,
                    "{} by {sender:?}",
                    promise.call
                );
            });
        }
    }
}

#[test]
fn subnet_that_never_was_has_no_owner() {
    for (promise, call) in promises::all() {
        let Some(missing) = promise.missing() else {
            continue;
        };
        let of_root = Err(if promise.who == Who::Owner {
            BadOrigin
        } else {
            missing
        });
        chain(|| {
            NetworksAdded::<Test>::remove(SUBNET);
            SubnetOwner::<Test>::remove(SUBNET);
            let found = send(call.clone(), owner());
            assert_eq!(found, Err(BadOrigin), "{}", promise.call);
            assert_eq!(send(call, root()), of_root, "{}", promise.call);
        });
    }
}

/// The account of zeros stands for nobody in what the chain stores. But it is also a key of small order, for
/// which anyone finds signatures.
#[test]
fn zero_account_owns_nothing_although_anyone_can_sign_for_it() {
    let nobody = ed25519::Public::from_raw([0; 32]);
    let mut forged = [0; 64];
    forged[0] = 1;
    let forged = ed25519::Signature::from_raw(forged);
    assert!(ed25519::Pair::verify(&forged, b"any message", &nobody));

    let rho = samples::of("sudo_set_rho");
    let zero = || RuntimeOrigin::signed(account(0));
    chain(|| {
        SubnetOwner::<Test>::remove(SUBNET);
        assert_eq!(send(rho.clone(), zero()), Err(BadOrigin));
        SubnetOwner::<Test>::insert(SUBNET, account(0));
        assert_eq!(send(rho, zero()), Err(BadOrigin));
    });
}

#[test]
fn window_opens_where_ten_blocks_are_left() {
    chain(|| {
        let rho = samples::of("sudo_set_rho");
        let frozen = Err(CoreError::<Test>::AdminActionProhibitedDuringWeightsWindow.into());
        set_block(INSIDE - 1);
        assert_eq!(send(rho.clone(), root()), Ok(()));
        set_block(INSIDE);
        assert_eq!(send(rho.clone(), root()), frozen);
        set_block(OUTSIDE + TEMPO + 50);
        assert_eq!(send(rho, root()), frozen);
    });
}

#[test]
fn subnet_without_epochs_is_never_frozen() {
    chain(|| {
        Moment::EpochPending.come();
        set_block(INSIDE);
        Tempo::<Test>::insert(SUBNET, 0);
        assert_eq!(send(samples::of("sudo_set_rho"), owner()), Ok(()));
        assert_eq!(send(samples::of("sudo_set_tempo"), root()), Ok(()));
    });
}
