//! Each bound, at its edge and one beyond.

use std::collections::{BTreeMap, BTreeSet};

use frame_support::{dispatch::DispatchResult, traits::PalletInfoAccess};
use mycelium_fixed::U64F64;
use mycelium_types::{MechId, TaoBalance};
use pallet_subtensor::{
    Error as CoreError, LiquidAlphaOn, MaxBurn, MaxChildkeyTake, MechanismCountCurrent,
    MinAllowedUids, MinBurn, MinChildkeyTake,
};
use sp_runtime::DispatchError;

use super::{
    name_of,
    promises::{self, Who},
    samples, send,
};
use crate::{Call, Error, mock::*};

const COIN: u64 = 1_000_000_000;

/// The bits of one.
const ONE: u128 = U64F64::ONE.to_bits();

type Counts = BTreeMap<(&'static str, String), u8>;

/// A call, and what becomes of it.
struct Case {
    /// What is stored before.
    prepare: fn(),
    sender: fn() -> RuntimeOrigin,
    call: RuntimeCall,
    result: DispatchResult,
}

impl Case {
    /// Sent by root, or by the owner if root may not send it.
    fn new(call: impl Into<RuntimeCall>, result: Result<(), impl Into<DispatchError>>) -> Self {
        let call = call.into();
        let by_owner = promises::of(name_of(&call)).who == Who::Owner;
        Self {
            prepare: || {},
            sender: if by_owner { owner } else { root },
            call,
            result: result.map_err(Into::into),
        }
    }

    fn by_owner(self) -> Self {
        Self {
            sender: owner,
            ..self
        }
    }

    fn after(self, prepare: fn()) -> Self {
        Self { prepare, ..self }
    }
}

fn cases() -> Vec<Case> {
    let mut cases = uids();
    cases.extend(uids_that_the_chain_has_less_room_for());
    cases.extend(prices());
    cases.extend(prices_that_stay_apart());
    cases.extend(choices());
    cases.extend(choices_of_owners());
    cases.extend(takes());
    cases.extend(of_the_chain());
    cases.extend(of_the_core());
    cases
}

fn admin(call: Call<Test>, result: Result<(), Error<Test>>) -> Case {
    Case::new(call, result)
}

fn core(call: impl Into<RuntimeCall>, result: Result<(), CoreError<Test>>) -> Case {
    Case::new(call, result)
}

/// With 100 neurons, 64 and 256 uids allowed, and one mechanism.
fn uids() -> Vec<Case> {
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

/// With two mechanisms, or with more neurons that there must be room for.
fn uids_that_the_chain_has_less_room_for() -> Vec<Case> {
    let netuid = SUBNET;
    let two: fn() = || MechanismCountCurrent::<Test>::insert(SUBNET, MechId::new(2));
    let least: fn() = || MinAllowedUids::<Test>::insert(SUBNET, 110);
    let most = |max_allowed_uids| Call::sudo_set_max_allowed_uids {
        netuid,
        max_allowed_uids,
    };
    vec![
        core(most(128), Ok(())).after(two),
        core(most(129), Err(CoreError::TooManyUIDsPerMechanism)).after(two),
        admin(most(109), Err(Error::MaxAllowedUidsLessThanMinAllowedUids)).after(least),
        admin(most(110), Ok(())).after(least),
    ]
}

/// Half a coin is the maximum, or the minimum.
fn prices_that_stay_apart() -> Vec<Case> {
    const HALF: TaoBalance = TaoBalance::new(COIN / 2);
    let netuid = SUBNET;
    let at_most: fn() = || MaxBurn::<Test>::insert(SUBNET, HALF);
    let at_least: fn() = || MinBurn::<Test>::insert(SUBNET, HALF);
    let least = |rao| Call::sudo_set_min_burn {
        netuid,
        min_burn: TaoBalance::new(rao),
    };
    let most = |rao| Call::sudo_set_max_burn {
        netuid,
        max_burn: TaoBalance::new(rao),
    };
    vec![
        admin(least(COIN / 2), Err(Error::ValueNotInBounds)).after(at_most),
        admin(least(COIN / 2 - 1), Ok(())).after(at_most),
        admin(most(COIN / 2), Err(Error::ValueNotInBounds)).after(at_least),
        admin(most(COIN / 2 + 1), Ok(())).after(at_least),
    ]
}

/// Some bounds are for owners alone, and one for those who turned something on.
fn choices_of_owners() -> Vec<Case> {
    let netuid = SUBNET;
    let bonds = |bonds_moving_average| Call::sudo_set_bonds_moving_average {
        netuid,
        bonds_moving_average,
    };
    let steepness = |steepness| Call::sudo_set_alpha_sigmoid_steepness { netuid, steepness };
    let alpha = Call::sudo_set_alpha_values {
        netuid,
        alpha_low: 2_000,
        alpha_high: 60_000,
    };
    let off: fn() = || LiquidAlphaOn::<Test>::insert(SUBNET, false);
    vec![
        admin(bonds(975_000), Ok(())).by_owner(),
        admin(bonds(975_001), Err(Error::BondsMovingAverageMaxReached)).by_owner(),
        admin(bonds(975_001), Ok(())),
        admin(steepness(0), Ok(())).by_owner(),
        admin(steepness(-1), Err(Error::NegativeSigmoidSteepness)).by_owner(),
        admin(steepness(-1), Ok(())),
        core(alpha, Err(CoreError::LiquidAlphaDisabled)).after(off),
    ]
}

/// Where the chain allows takes from 10 to 20.
fn takes() -> Vec<Case> {
    let netuid = SUBNET;
    let take = |take| Call::sudo_set_min_childkey_take_per_subnet { netuid, take };
    let ten_to_twenty: fn() = || {
        MinChildkeyTake::<Test>::put(10);
        MaxChildkeyTake::<Test>::put(20);
    };
    vec![
        admin(take(9), Err(Error::InvalidValue)).after(ten_to_twenty),
        admin(take(10), Ok(())).after(ten_to_twenty),
        admin(take(20), Ok(())).after(ten_to_twenty),
        admin(take(21), Err(Error::InvalidValue)).after(ten_to_twenty),
    ]
}

fn prices() -> Vec<Case> {
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

fn choices() -> Vec<Case> {
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

fn of_the_chain() -> Vec<Case> {
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

fn of_the_core() -> Vec<Case> {
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
    for case in cases() {
        chain(|| {
            (case.prepare)();
            assert_eq!(
                send(case.call.clone(), (case.sender)()),
                case.result,
                "{:?}",
                case.call
            );
        });
    }
}

/// How often each pair is there.
fn counted(pairs: impl IntoIterator<Item = (&'static str, String)>) -> Counts {
    let mut counts = Counts::new();
    for pair in pairs {
        *counts.entry(pair).or_default() += 1;
    }
    counts
}

/// The name of an error, and of its pallet.
fn error_name(error: DispatchError) -> String {
    let DispatchError::Module(error) = error else {
        panic!("{error:?} is no pallet's");
    };
    let pallet = if usize::from(error.index) == AdminUtils::index() {
        AdminUtils::name()
    } else {
        SubtensorModule::name()
    };
    format!("{pallet}.{}", error.message.expect("errors have names"))
}

#[test]
fn every_bound_of_every_row_is_tried_and_no_other() {
    let tried = counted(cases().iter().filter_map(|case| {
        let error = case.result.err()?;
        Some((name_of(&case.call), error_name(error)))
    }));
    let bounds = counted(samples::faults());
    let both: BTreeSet<_> = tried.keys().chain(bounds.keys()).collect();
    for pair in both {
        let [tried, bounds] = [&tried, &bounds].map(|counts| counts.get(pair).copied());
        // Bounds of one error need a case each.
        assert!(bounds.is_some() && tried >= bounds, "{pair:?}");
    }
}
