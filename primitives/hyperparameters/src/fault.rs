//! Why a row refuses, by the name of the error that clients see.

/// An error of `SubtensorModule`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the errors")]
pub enum Fault {
    ActivityCutoffFactorMilliOutOfBounds,
    ActivityCutoffTooLow,
    AlphaHighTooLow,
    AlphaLowOutOfRange,
    InvalidNumRootClaim,
    InvalidRootClaimThreshold,
    InvalidValue,
    InvalidVotingPowerEmaAlpha,
    LiquidAlphaDisabled,
    MechanismDoesNotExist,
    RevealPeriodTooLarge,
    RevealPeriodTooSmall,
    SubnetNotExists,
    TempoOutOfBounds,
    TooManyUIDsPerMechanism,
}

/// An error that a call of `AdminUtils` answers with: one of its own, or one of the core pallet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the errors")]
pub enum AdminFault {
    SubnetDoesNotExist,
    MaxValidatorsLargerThanMaxUIds,
    MaxAllowedUIdsLessThanCurrentUIds,
    BondsMovingAverageMaxReached,
    NegativeSigmoidSteepness,
    ValueNotInBounds,
    MinAllowedUidsGreaterThanCurrentUids,
    MinAllowedUidsGreaterThanMaxAllowedUids,
    MaxAllowedUidsLessThanMinAllowedUids,
    MaxAllowedUidsGreaterThanDefaultMaxAllowedUids,
    InvalidValue,
    NotPermittedOnRootSubnet,
    Core(Fault),
}
