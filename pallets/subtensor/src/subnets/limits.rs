//! Who may change a subnet, when, and how often.
//!
//! What is allowed stands in the table of `mycelium-hyperparameters`. [`Pallet::govern`] makes a call
//! obey its row.

use frame_support::{
    dispatch::DispatchResult,
    ensure,
    traits::{EnsureOrigin, Get},
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use mycelium_hyperparameters::{
    Fault, Rule, State, Value, admin_utils,
    rule::{Limit, Scope, Who, Window},
};
use mycelium_pricing::rate_limit::RateLimit;
use mycelium_types::{MechId, NetUid};
use sp_runtime::{AccountId32, DispatchError, traits::BadOrigin};

use super::schedule::LONGEST_PAUSE;
use crate::{
    AdminFreezeWindow, BlocksSinceLastStep, Config, Error, LastEpochBlock, LastRateLimitedBlock,
    LiquidAlphaOn, MaxAllowedUids, MaxBurn, MaxChildkeyTake, MechanismCountCurrent,
    MinActivityCutoff, MinAllowedUids, MinBurn, MinChildkeyTake, OwnerHyperparamRateLimit, Pallet,
    PendingEpochAt, RateLimitKey, SubnetOwner, SubnetworkN, Tempo, TransactionKeyLastBlock,
    TransactionType, WeightsVersionKeyRateLimit, defaults::ZeroAccount,
};

/// Where the last use of a call is written down.
enum Mark {
    Keyed(RateLimitKey<AccountId32>),
    OfOwner(AccountId32, TransactionType),
}

impl<T: Config> Pallet<T> {
    /// The owner of the subnet, if it sent this.
    pub fn ensure_subnet_owner(
        origin: OriginFor<T>,
        netuid: NetUid,
    ) -> Result<AccountId32, DispatchError> {
        let who = ensure_signed(origin)?;
        // The account of zeros stands for nobody, and yet anyone can sign for it.
        let nobody: AccountId32 = ZeroAccount::<T>::get();
        ensure!(
            who == SubnetOwner::<T>::get(netuid) && who != nobody,
            BadOrigin
        );
        Ok(who)
    }

    /// The owner of the subnet, if it sent this; `None` if root did.
    pub fn ensure_owner_or_root(
        origin: OriginFor<T>,
        netuid: NetUid,
    ) -> Result<Option<AccountId32>, DispatchError> {
        match T::AdminOrigin::try_origin(origin) {
            Ok(_) => Ok(None),
            Err(origin) => Self::ensure_subnet_owner(origin, netuid).map(Some),
        }
    }

    /// How many blocks are left until the next automatic epoch, 0 if it is overdue. `None` where no epochs
    /// run: on root, and with a tempo of 0.
    pub fn blocks_until_next_epoch(netuid: NetUid) -> Option<u64> {
        let tempo = Tempo::<T>::get(netuid);
        if netuid.is_root() || tempo == 0 {
            return None;
        }
        let by_tempo = LastEpochBlock::<T>::get(netuid)
            .saturating_add(u64::from(tempo))
            .saturating_sub(Self::now());
        let by_pause = LONGEST_PAUSE
            .saturating_add(1)
            .saturating_sub(BlocksSinceLastStep::<T>::get(netuid));
        Some(by_tempo.min(by_pause))
    }

    /// Fails shortly before an epoch of the subnet.
    pub fn ensure_outside_freeze_window(netuid: NetUid) -> Result<(), DispatchError> {
        let Some(left) = Self::blocks_until_next_epoch(netuid) else {
            return Ok(());
        };
        ensure!(
            PendingEpochAt::<T>::get(netuid) == 0
                && left >= u64::from(AdminFreezeWindow::<T>::get()),
            Error::<T>::AdminActionProhibitedDuringWeightsWindow
        );
        Ok(())
    }

    /// Sets something if its row of the table allows it: the sender, the subnet, the value, the moment, and
    /// the time since the last use, in this order. A call that fails does not count as a use.
    ///
    /// `fault` names the errors of the row, and `set` writes.
    pub fn govern<F: Copy>(
        origin: OriginFor<T>,
        rule: &Rule<F>,
        netuid: NetUid,
        value: Value,
        fault: impl Fn(F) -> DispatchError,
        set: impl FnOnce() -> DispatchResult,
    ) -> DispatchResult {
        let owner = Self::ensure_sender(origin, rule.who, netuid)?;
        Self::check_scope(rule.scope, netuid).map_err(&fault)?;
        rule.check(value, owner.is_some(), |item| Self::state(netuid, item))
            .map_err(&fault)?;
        match rule.window {
            Window::Owner if owner.is_some() => Self::ensure_outside_freeze_window(netuid)?,
            Window::Everyone => Self::ensure_outside_freeze_window(netuid)?,
            Window::Owner | Window::Open => {}
        }
        let mark = Self::check_limit(rule.limit, netuid, owner.as_ref())?;
        set()?;
        if let Some(mark) = mark {
            Self::write_mark(netuid, mark);
        }
        Ok(())
    }

    fn ensure_sender(
        origin: OriginFor<T>,
        who: Who,
        netuid: NetUid,
    ) -> Result<Option<AccountId32>, DispatchError> {
        match who {
            Who::Root => {
                T::AdminOrigin::ensure_origin(origin)?;
                Ok(None)
            }
            Who::OwnerOrRoot => Self::ensure_owner_or_root(origin, netuid),
            Who::Owner => Self::ensure_subnet_owner(origin, netuid).map(Some),
            Who::Nobody => Err(BadOrigin.into()),
        }
    }

    fn check_scope<F>(scope: Scope<F>, netuid: NetUid) -> Result<(), F> {
        let (missing, root) = match scope {
            Scope::Chain => return Ok(()),
            Scope::Subnet(missing) => (missing, None),
            Scope::NotRoot(missing, root) => (missing, Some(root)),
        };
        ensure!(Self::subnet_exists(netuid), missing);
        match root {
            Some(root) if netuid.is_root() => Err(root),
            _ => Ok(()),
        }
    }

    /// What the bounds of the table compare with.
    fn state(netuid: NetUid, item: State) -> i128 {
        match item {
            State::LiquidAlphaOn => LiquidAlphaOn::<T>::get(netuid).into(),
            State::MaxAllowedUids => MaxAllowedUids::<T>::get(netuid).into(),
            State::MaxBurn => MaxBurn::<T>::get(netuid).to_u64().into(),
            State::MaxChildkeyTake => MaxChildkeyTake::<T>::get().into(),
            State::MinActivityCutoff => MinActivityCutoff::<T>::get().into(),
            State::MinAllowedUids => MinAllowedUids::<T>::get(netuid).into(),
            State::MinBurn => MinBurn::<T>::get(netuid).to_u64().into(),
            State::MinChildkeyTake => MinChildkeyTake::<T>::get().into(),
            State::MostUids if netuid.is_root() => admin_utils::MAX_ROOT_UIDS.into(),
            State::MostUids => admin_utils::MAX_UIDS.into(),
            State::SubnetworkN => SubnetworkN::<T>::get(netuid).into(),
            State::UidsPerMechanism => {
                let mechanisms: MechId = MechanismCountCurrent::<T>::get(netuid);
                i128::from(admin_utils::MAX_UIDS)
                    .checked_div(mechanisms.to_u8().into())
                    .unwrap_or_default()
            }
        }
    }

    /// Fails if the call was used too recently; else says where to write this use down.
    fn check_limit(
        limit: Limit,
        netuid: NetUid,
        owner: Option<&AccountId32>,
    ) -> Result<Option<Mark>, DispatchError> {
        let of_owner = |kind| owner.map(|owner| Mark::OfOwner(owner.clone(), kind));
        let timing = || T::Timing::get();
        let tempo = || Tempo::<T>::get(netuid);
        let (mark, limit) = match limit {
            Limit::Never => return Ok(None),
            Limit::Tempos(parameter) => (
                owner.map(|_| Mark::Keyed(RateLimitKey::OwnerHyperparamUpdate(netuid, parameter))),
                RateLimit::of_tempos(OwnerHyperparamRateLimit::<T>::get(), tempo()),
            ),
            Limit::VersionKey => (
                of_owner(TransactionType::SetWeightsVersionKey),
                RateLimit::After(
                    WeightsVersionKeyRateLimit::<T>::get().saturating_mul(tempo().into()),
                ),
            ),
            Limit::OwnerHotkey(blocks) => (
                Some(Mark::Keyed(RateLimitKey::SetSNOwnerHotkey(netuid))),
                RateLimit::After(blocks),
            ),
            Limit::MechanismCount => (
                of_owner(TransactionType::MechanismCountUpdate),
                RateLimit::After(timing().mechanism_rate_limit),
            ),
            Limit::MechanismSplit => (
                of_owner(TransactionType::MechanismEmission),
                RateLimit::After(timing().mechanism_rate_limit),
            ),
            Limit::Trimming => (
                of_owner(TransactionType::MaxUidsTrimming),
                RateLimit::After(timing().max_uids_trimming_rate_limit),
            ),
            Limit::Tempo(blocks) => (
                of_owner(TransactionType::TempoUpdate),
                RateLimit::After(blocks),
            ),
        };
        let Some(mark) = mark else {
            return Ok(None);
        };
        let last = match &mark {
            Mark::Keyed(key) => LastRateLimitedBlock::<T>::get(key),
            Mark::OfOwner(owner, kind) => {
                TransactionKeyLastBlock::<T>::get((owner, netuid, *kind as u16))
            }
        };
        ensure!(
            limit.allows(last, Self::now()),
            Error::<T>::TxRateLimitExceeded
        );
        Ok(Some(mark))
    }

    fn write_mark(netuid: NetUid, mark: Mark) {
        match mark {
            Mark::Keyed(key) => LastRateLimitedBlock::<T>::insert(key, Self::now()),
            Mark::OfOwner(owner, kind) => {
                TransactionKeyLastBlock::<T>::insert((owner, netuid, kind as u16), Self::now());
            }
        }
    }
}

impl<T> From<Fault> for Error<T> {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::ActivityCutoffFactorMilliOutOfBounds => {
                Self::ActivityCutoffFactorMilliOutOfBounds
            }
            Fault::ActivityCutoffTooLow => Self::ActivityCutoffTooLow,
            Fault::AlphaHighTooLow => Self::AlphaHighTooLow,
            Fault::AlphaLowOutOfRange => Self::AlphaLowOutOfRange,
            Fault::InvalidNumRootClaim => Self::InvalidNumRootClaim,
            Fault::InvalidRootClaimThreshold => Self::InvalidRootClaimThreshold,
            Fault::InvalidValue => Self::InvalidValue,
            Fault::InvalidVotingPowerEmaAlpha => Self::InvalidVotingPowerEmaAlpha,
            Fault::LiquidAlphaDisabled => Self::LiquidAlphaDisabled,
            Fault::MechanismDoesNotExist => Self::MechanismDoesNotExist,
            Fault::RevealPeriodTooLarge => Self::RevealPeriodTooLarge,
            Fault::RevealPeriodTooSmall => Self::RevealPeriodTooSmall,
            Fault::SubnetNotExists => Self::SubnetNotExists,
            Fault::TempoOutOfBounds => Self::TempoOutOfBounds,
            Fault::TooManyUIDsPerMechanism => Self::TooManyUIDsPerMechanism,
        }
    }
}
