//! How the pool tells a refusal: clients know the numbers.

use sp_runtime::DispatchError;

use crate::{Config, Error, Pallet};

/// Anything without a number of its own.
const BAD_REQUEST: u8 = 255;

/// The errors of guards, and their numbers.
const fn codes<T>() -> [(Error<T>, u8); 20] {
    [
        (Error::ColdkeySwapAnnounced, 0),
        (Error::NotEnoughStakeToSetWeights, 1),
        (Error::HotKeyAccountNotExists, 4),
        (Error::CommittingWeightsTooFast, 6),
        (Error::SettingWeightsTooFast, 6),
        (Error::NetworkTxRateLimitExceeded, 6),
        (Error::HotKeyNotRegisteredInNetwork, 10),
        (Error::InvalidIpAddress, 11),
        (Error::ServingRateLimitExceeded, 12),
        (Error::InvalidPort, 13),
        (Error::InvalidRevealRound, 15),
        (Error::NoWeightsCommitFound, 16),
        (Error::RevealTooEarly, 17),
        (Error::InputLengthsUnequal, 18),
        (Error::HotKeyNotRegisteredInSubNet, 19),
        (Error::EvmKeyAssociateRateLimitExceeded, 20),
        (Error::ColdkeySwapDisputed, 21),
        (Error::NonAssociatedColdKey, 25),
        (Error::DelegateTakeTooLow, 26),
        (Error::DelegateTakeTooHigh, 27),
    ]
}

impl<T: Config> Pallet<T> {
    /// The number under which the pool refuses a call that would fail with this error.
    #[must_use]
    pub fn pool_code(error: DispatchError) -> u8 {
        codes::<T>()
            .into_iter()
            .find_map(|(named, code)| (DispatchError::from(named) == error).then_some(code))
            .unwrap_or(BAD_REQUEST)
    }
}
