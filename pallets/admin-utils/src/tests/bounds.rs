//! Each bound, at its edge and one beyond.

use std::collections::BTreeSet;

use frame_support::dispatch::DispatchResult;
use mycelium_fixed::U64F64;
use mycelium_types::{MechId, TaoBalance};
use pallet_subtensor::{
    Error as CoreError, LiquidAlphaOn, MaxChildkeyTake, MechanismCountCurrent, MinAllowedUids,
    MinChildkeyTake,
};

use super::{name_of, samples, send};
use crate::{Call, Error, mock::*};

const COIN: u64 = 1_000_000_000;

/// The bits of one.
const ONE: u128 = U64F64::ONE.to_bits();

/// The calls and what becomes of them, sent by root, or by the owner if root may not send them.
fn cases() -> Vec<(RuntimeCall, DispatchResult)> {
    let mut cases = uids();
    cases.extend(prices());
    cases.extend(choices());
    cases.extend(of_the_chain());
    cases.extend(of_the_core());
    cases
}

fn admin(call: Call<Test>, result: Result<(), Error<Test>>) -> (RuntimeCall, DispatchResult) {
    (call.into(), result.map_err(Into::into))
}

fn core(
    call: impl Into<RuntimeCall>,
    result: Result<(), CoreError<Test>>,
) -> (RuntimeCall, DispatchResult) {
    (call.into(), result.map_err(Into::into))
}

/// With 100 neurons, 64 and 256 uids allowed, and one mechanism.
fn uids() -> Vec<(RuntimeCall, DispatchResult)> {
    let netuid = SUBNET;
    let most = |max_allowed_uids| Call::sudo_set_max_allowed_uids {
        netuid,
        max_allowed_uids,
    };
    let least = |min_allowed_uids| Call::sudo_set_min_allowed_uids {
        netuid,
        min_allowed_uids,
    };
    let validators = |max_allowed_validators| Call::sudo_set_max_allowed_validators {
        netuid,
        max_allowed_validators,
    };
    vec![
        admin(most(100), Ok(())),
        admin(most(99), Err(Error::MaxAllowedUIdsLessThanCurrentUIds)),
        admin(most(63), Err(Error::MaxAllowedUidsLessThanMinAllowedUids)),
        admin(most(256), Ok(())),
        admin(
            most(257),
            Err(Error::MaxAllowedUidsGreaterThanDefaultMaxAllowedUids),
        ),
        admin(least(99), Ok(())),
        admin(least(100), Err(Error::MinAllowedUidsGreaterThanCurrentUids)),
        admin(
            least(256),
            Err(Error::MinAllowedUidsGreaterThanMaxAllowedUids),
        ),
        admin(validators(256), Ok(())),
        admin(validators(257), Err(Error::MaxValidatorsLargerThanMaxUIds)),
    ]
}

fn prices() -> Vec<(RuntimeCall, DispatchResult)> {
    let netuid = SUBNET;
    let least = |rao| Call::sudo_set_min_burn {
        netuid,
        min_burn: TaoBalance::new(rao),
    };
    let most = |rao| Call::sudo_set_max_burn {
        netuid,
        max_burn: TaoBalance::new(rao),
    };
    let half_life = |burn_half_life| Call::sudo_set_burn_half_life {
        netuid,
        burn_half_life,
    };
    let factor = |bits| Call::sudo_set_burn_increase_mult {
        netuid,
        burn_increase_mult: U64F64::from_bits(bits),
    };
    vec![
        admin(least(COIN - 1), Ok(())),
        admin(least(COIN), Err(Error::ValueNotInBounds)),
        admin(most(COIN / 10 + 1), Ok(())),
        admin(most(COIN / 10), Err(Error::ValueNotInBounds)),
        admin(most(u64::MAX), Ok(())),
        admin(half_life(1), Ok(())),
        admin(half_life(0), Err(Error::InvalidValue)),
        admin(half_life(36_100), Ok(())),
        admin(half_life(36_101), Err(Error::InvalidValue)),
        admin(factor(ONE), Ok(())),
        admin(factor(ONE - 1), Err(Error::InvalidValue)),
        admin(factor(3 * ONE), Ok(())),
        admin(factor(3 * ONE + 1), Err(Error::InvalidValue)),
        admin(factor(u128::MAX), Err(Error::InvalidValue)),
    ]
}

fn choices() -> Vec<(RuntimeCall, DispatchResult)> {
    let netuid = SUBNET;
    let cutoff = |activity_cutoff| Call::sudo_set_activity_cutoff {
        netuid,
        activity_cutoff,
    };
    let alpha = |alpha_low, alpha_high| Call::sudo_set_alpha_values {
        netuid,
        alpha_low,
        alpha_high,
    };
    let reveal = |interval| Call::sudo_set_commit_reveal_weights_interval { netuid, interval };
    let immune = |immune_neurons| Call::sudo_set_owner_immune_neuron_limit {
        netuid,
        immune_neurons,
    };
    vec![
        core(cutoff(360), Ok(())),
        core(cutoff(359), Err(CoreError::ActivityCutoffTooLow)),
        core(alpha(1_638, 1_638), Ok(())),
        core(alpha(1_637, 1_638), Err(CoreError::AlphaLowOutOfRange)),
        core(alpha(1_639, 1_638), Err(CoreError::AlphaLowOutOfRange)),
        core(alpha(1_638, 65_535), Ok(())),
        core(alpha(1_637, 1_637), Err(CoreError::AlphaHighTooLow)),
        core(reveal(1), Ok(())),
        core(reveal(0), Err(CoreError::RevealPeriodTooSmall)),
        core(reveal(100), Ok(())),
        core(reveal(101), Err(CoreError::RevealPeriodTooLarge)),
        core(immune(1), Ok(())),
        core(immune(0), Err(CoreError::InvalidValue)),
        core(immune(10), Ok(())),
        core(immune(11), Err(CoreError::InvalidValue)),
    ]
}

fn of_the_chain() -> Vec<(RuntimeCall, DispatchResult)> {
    let exponent = |bits| Call::sudo_set_tao_flow_normalization_exponent {
        exponent: U64F64::from_bits(bits),
    };
    let mechanisms = |count| Call::sudo_set_max_mechanism_count {
        max_mechanism_count: MechId::new(count),
    };
    let epochs = |max_epochs_per_block| Call::sudo_set_max_epochs_per_block {
        max_epochs_per_block,
    };
    vec![
        admin(exponent(ONE), Ok(())),
        admin(exponent(ONE - 1), Err(Error::InvalidValue)),
        admin(exponent(2 * ONE), Ok(())),
        admin(exponent(2 * ONE + 1), Err(Error::InvalidValue)),
        core(mechanisms(1), Ok(())),
        core(mechanisms(0), Err(CoreError::InvalidValue)),
        core(mechanisms(16), Ok(())),
        core(mechanisms(17), Err(CoreError::InvalidValue)),
        admin(epochs(1), Ok(())),
        admin(epochs(0), Err(Error::ValueNotInBounds)),
    ]
}

fn of_the_core() -> Vec<(RuntimeCall, DispatchResult)> {
    use pallet_subtensor::Call;
    let netuid = SUBNET;
    let claims = |new_value| Call::sudo_set_num_root_claims { new_value };
    let threshold = |new_value| Call::sudo_set_root_claim_threshold { netuid, new_value };
    let power = |alpha| Call::sudo_set_voting_power_ema_alpha { netuid, alpha };
    let tempo = |tempo| Call::set_tempo { netuid, tempo };
    let factor = |factor_milli| Call::set_activity_cutoff_factor {
        netuid,
        factor_milli,
    };
    vec![
        core(claims(50), Ok(())),
        core(claims(51), Err(CoreError::InvalidNumRootClaim)),
        core(threshold(10_000_000), Ok(())),
        core(
            threshold(10_000_001),
            Err(CoreError::InvalidRootClaimThreshold),
        ),
        core(power(COIN * COIN), Ok(())),
        core(
            power(COIN * COIN + 1),
            Err(CoreError::InvalidVotingPowerEmaAlpha),
        ),
        core(tempo(360), Ok(())),
        core(tempo(359), Err(CoreError::TempoOutOfBounds)),
        core(tempo(50_400), Ok(())),
        core(tempo(50_401), Err(CoreError::TempoOutOfBounds)),
        core(factor(1_000), Ok(())),
        core(
            factor(999),
            Err(CoreError::ActivityCutoffFactorMilliOutOfBounds),
        ),
        core(factor(50_000), Ok(())),
        core(
            factor(50_001),
            Err(CoreError::ActivityCutoffFactorMilliOutOfBounds),
        ),
    ]
}

#[test]
fn values_pass_up_to_their_bounds_and_fail_beyond() {
    for (call, result) in cases() {
        chain(|| {
            let origin = if name_of(&call) == "set_tempo" {
                owner()
            } else {
                root()
            };
            assert_eq!(send(call.clone(), origin), result, "{call:?}");
        });
    }
}

#[test]
fn every_row_with_bounds_is_tried() {
    // These have tests of their own below, because the chain or the sender has to be another.
    let apart = [
        "sudo_set_bonds_moving_average",
        "sudo_set_alpha_sigmoid_steepness",
        "sudo_set_min_childkey_take_per_subnet",
    ];
    let tried: BTreeSet<_> = cases().iter().map(|(call, _)| name_of(call)).collect();
    for (row, _) in samples::all() {
        let bounded = !samples::faults_of(row.call).is_empty();
        assert!(
            !bounded || tried.contains(row.call) || apart.contains(&row.call),
            "{} is never tried",
            row.call
        );
    }
}

#[test]
fn some_bounds_are_for_owners_alone() {
    let netuid = SUBNET;
    let bonds = |bonds_moving_average| {
        RuntimeCall::from(Call::sudo_set_bonds_moving_average {
            netuid,
            bonds_moving_average,
        })
    };
    let steepness =
        |steepness| RuntimeCall::from(Call::sudo_set_alpha_sigmoid_steepness { netuid, steepness });
    chain(|| {
        let too_slow = Error::<Test>::BondsMovingAverageMaxReached;
        assert_eq!(send(bonds(975_001), owner()), Err(too_slow.into()));
        assert_eq!(send(bonds(975_000), owner()), Ok(()));
        assert_eq!(send(bonds(975_001), root()), Ok(()));
        let negative = Error::<Test>::NegativeSigmoidSteepness;
        assert_eq!(send(steepness(-1), owner()), Err(negative.into()));
        assert_eq!(send(steepness(0), owner()), Ok(()));
        assert_eq!(send(steepness(-1), root()), Ok(()));
    });
}

#[test]
fn bounds_follow_what_the_chain_has_stored() {
    let netuid = SUBNET;
    let uids = |max_allowed_uids| {
        RuntimeCall::from(Call::sudo_set_max_allowed_uids {
            netuid,
            max_allowed_uids,
        })
    };
    chain(|| {
        MechanismCountCurrent::<Test>::insert(netuid, MechId::new(2));
        assert_eq!(send(uids(128), root()), Ok(()));
        let too_many = CoreError::<Test>::TooManyUIDsPerMechanism;
        assert_eq!(send(uids(129), root()), Err(too_many.into()));
        MinAllowedUids::<Test>::insert(netuid, 110);
        let too_few = Error::<Test>::MaxAllowedUidsLessThanMinAllowedUids;
        assert_eq!(send(uids(109), root()), Err(too_few.into()));
        assert_eq!(send(uids(110), root()), Ok(()));
    });
    chain(|| {
        LiquidAlphaOn::<Test>::insert(netuid, false);
        let off = CoreError::<Test>::LiquidAlphaDisabled;
        assert_eq!(
            send(samples::of("sudo_set_alpha_values"), root()),
            Err(off.into())
        );
    });
}

#[test]
fn prices_stay_apart_and_takes_within_those_of_the_chain() {
    let netuid = SUBNET;
    let invalid = Err(Error::<Test>::InvalidValue.into());
    let out = Err(Error::<Test>::ValueNotInBounds.into());
    let least = |rao| {
        RuntimeCall::from(Call::sudo_set_min_burn {
            netuid,
            min_burn: TaoBalance::new(rao),
        })
    };
    let most = |rao| {
        RuntimeCall::from(Call::sudo_set_max_burn {
            netuid,
            max_burn: TaoBalance::new(rao),
        })
    };
    let take =
        |take| RuntimeCall::from(Call::sudo_set_min_childkey_take_per_subnet { netuid, take });
    chain(|| {
        assert_eq!(send(most(COIN / 2), root()), Ok(()));
        assert_eq!(send(least(COIN / 2), root()), out);
        assert_eq!(send(least(COIN / 2 - 1), root()), Ok(()));
        assert_eq!(send(most(COIN / 2 - 1), root()), out);
        MinChildkeyTake::<Test>::put(10);
        MaxChildkeyTake::<Test>::put(20);
        for (value, result) in [(9, invalid), (10, Ok(())), (20, Ok(())), (21, invalid)] {
            assert_eq!(send(take(value), root()), result);
        }
    });
}

#[test]
fn root_has_no_price_of_registrations_and_no_pool() {
    let refused = Err(Error::<Test>::NotPermittedOnRootSubnet.into());
    let netuid = mycelium_types::NetUid::ROOT;
    let enabled = true;
    chain(|| {
        for call in [
            Call::sudo_set_burn_half_life {
                netuid,
                burn_half_life: 360,
            },
            Call::sudo_set_burn_increase_mult {
                netuid,
                burn_increase_mult: U64F64::ONE,
            },
            Call::sudo_set_owner_cut_enabled { netuid, enabled },
            Call::sudo_set_subnet_emission_enabled { netuid, enabled },
            Call::sudo_set_owner_cut_auto_lock_enabled { netuid, enabled },
        ] {
            assert_eq!(send(call.into(), root()), refused);
        }
    });
}
