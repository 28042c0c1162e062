//! What each kind of proxy may do.

pub mod description;
mod rules;

use crate::{Balance, RuntimeCall, TAO};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::{CallMetadata, GetCallMetadata, InstanceFilter};
use pallet_balances::Call as Balances;
use pallet_sudo::Call as Sudo;
use scale_info::TypeInfo;

/// What [`ProxyType::SmallTransfer`] may move in one call stays below this.
const SMALL_TRANSFER_LIMIT: Balance = TAO / 2;

/// The kinds of proxy, in wire order.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub enum ProxyType {
    /// Everything.
    #[default]
    Any,
    /// The settings of a subnet, except who owns it.
    Owner,
    /// Everything but what can cost a subnet, a root seat or the coldkey itself.
    NonCritical,
    /// Everything but moving balances or stake to others.
    NonTransfer,
    /// Nothing any more.
    Senate,
    /// Everything but what touches balances, stake or keys.
    NonFungible,
    /// Nothing any more.
    Triumvirate,
    /// Nothing any more.
    Governance,
    /// Adding, removing and moving own stake.
    Staking,
    /// Registering neurons.
    Registration,
    /// Moving balances and stake to others.
    Transfer,
    /// The same, below half a TAO or half an alpha a call.
    SmallTransfer,
    /// Nothing any more.
    RootWeights,
    /// Children of a hotkey and their take.
    ChildKeys,
    /// A runtime upgrade through sudo.
    SudoUncheckedSetCode,
    /// Swapping a hotkey.
    SwapHotkey,
    /// What the beneficiary of a leased subnet may set.
    SubnetLeaseBeneficiary,
    /// Claiming root dividends.
    RootClaim,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
    fn filter(&self, call: &RuntimeCall) -> bool {
        self.may_call(&call.get_call_metadata())
            && match self {
                Self::SmallTransfer => is_small_transfer(call),
                Self::SudoUncheckedSetCode => is_unchecked_set_code(call),
                _ => true,
            }
    }

    fn is_superset(&self, other: &Self) -> bool {
        self.covers(*other)
    }
}

impl ProxyType {
    /// Whether a proxy of this kind may make the call of this name, amounts and calls in it aside.
    #[must_use]
    pub fn may_call(self, call: &CallMetadata) -> bool {
        self.rule().allows(call)
    }

    /// Whether a proxy of this kind may give and take away proxies of the other.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        match (self, other) {
            (mine, theirs) if mine == theirs => true,
            (Self::Any, _) => true,
            (Self::NonTransfer, Self::Any | Self::Transfer | Self::SmallTransfer) => false,
            (Self::NonTransfer, _) => true,
            (Self::Transfer, Self::SmallTransfer) => true,
            _ => false,
        }
    }
}

fn is_small_transfer(call: &RuntimeCall) -> bool {
    matches!(
        call,
        RuntimeCall::Balances(
            Balances::transfer_keep_alive { value, .. }
                | Balances::transfer_allow_death { value, .. }
        ) if *value < SMALL_TRANSFER_LIMIT
    )
}

fn is_unchecked_set_code(call: &RuntimeCall) -> bool {
    matches!(
        call,
        RuntimeCall::Sudo(Sudo::sudo_unchecked_weight { call, .. })
            if matches!(***call, RuntimeCall::System(frame_system::Call::set_code { .. }))
    )
}
