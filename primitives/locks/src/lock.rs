//! One lock, or the sum of many of one kind.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use mycelium_fixed::{U64F64, wide};
use mycelium_types::AlphaBalance;
use scale_info::TypeInfo;

use crate::{Error, Remaining};

/// Time constants, in blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rates {
    /// How locks fade: to 1/e of them in this time.
    pub unlock: u64,
    /// How conviction approaches the locked amount.
    pub maturity: u64,
}

/// The rule that a lock follows. Sums are kept for each kind by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LockKind {
    /// The locked amount does not fade.
    pub perpetual: bool,
    /// The lock is towards the hotkey of the subnet's owner, whose conviction is the locked amount at once.
    pub to_owner: bool,
}

/// Alpha locked towards a hotkey, as of a block. The form in which it is stored.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub struct LockState {
    /// The amount that is locked.
    pub locked_mass: AlphaBalance,
    /// How much the lock counts, in rao.
    pub conviction: U64F64,
    /// The block of these values.
    pub last_update: u64,
}

impl LockState {
    /// A lock below this in both values is removed.
    pub const DUST: AlphaBalance = AlphaBalance::new(100);

    /// A lock made in this block.
    pub const fn new(amount: AlphaBalance, block: u64) -> Self {
        Self {
            locked_mass: amount,
            conviction: U64F64::from_bits(0),
            last_update: block,
        }
    }

    /// The lock as it is in `block`. In its own block and before, only the owner's rule takes effect.
    #[must_use]
    pub fn rolled(self, kind: LockKind, rates: Rates, block: u64) -> Self {
        let blocks = block.saturating_sub(self.last_update);
        let locked_mass = if kind.perpetual || blocks == 0 {
            self.locked_mass
        } else {
            let left = Remaining::after(blocks, rates.unlock);
            AlphaBalance::new(whole(left.of(bits(self.locked_mass))))
        };
        let conviction = if kind.to_owner {
            U64F64::from_int(locked_mass.to_u64())
        } else {
            self.grown(kind, rates, blocks)
        };
        Self {
            locked_mass,
            conviction,
            last_update: block.max(self.last_update),
        }
    }

    /// Whether so little is left that the lock is removed.
    pub fn is_dust(&self) -> bool {
        self.locked_mass < Self::DUST && self.conviction < U64F64::from_int(Self::DUST.to_u64())
    }

    /// Both locks as one. The owner's rule keeps for the sum if it keeps for both.
    pub fn merged(self, other: Self) -> Result<Self, Error> {
        self.same_block(other)?;
        let sum = self.locked_mass.checked_add(other.locked_mass);
        let conviction = self.conviction.checked_add(other.conviction);
        Ok(Self {
            locked_mass: sum.ok_or(Error::Overflow)?,
            conviction: conviction.ok_or(Error::Overflow)?,
            ..self
        })
    }

    /// A sum of locks without one of them.
    ///
    /// Clamped at nothing, because locks are rounded down each by itself: their sum may have been rolled
    /// less often, or more often, than the part.
    pub fn without(self, part: Self) -> Result<Self, Error> {
        self.same_block(part)?;
        let rest = self.locked_mass.checked_sub(part.locked_mass);
        Ok(Self {
            locked_mass: rest.unwrap_or(AlphaBalance::ZERO),
            conviction: self.conviction.saturating_sub(part.conviction),
            ..self
        })
    }

    /// What is left, and `amount` of the lock by itself, with conviction in proportion.
    ///
    /// What does not divide of the conviction stays with the first.
    pub fn split(self, amount: AlphaBalance) -> Result<(Self, Self), Error> {
        let rest = self
            .locked_mass
            .checked_sub(amount)
            .ok_or(Error::NotEnough)?;
        let [part, all] = [amount, self.locked_mass].map(|rao| u128::from(rao.to_u64()));
        let moved = wide::mul_div(self.conviction.to_bits(), part, all).unwrap_or(0);
        let moved = U64F64::from_bits(moved);
        let left = Self {
            locked_mass: rest,
            conviction: self.conviction.saturating_sub(moved),
            ..self
        };
        let part = Self {
            locked_mass: amount,
            conviction: moved,
            ..self
        };
        Ok((left, part))
    }

    /// The lock towards another hotkey: conviction begins again, unless one coldkey owns both.
    #[must_use]
    pub const fn moved(self, same_owner: bool) -> Self {
        if same_owner {
            self
        } else {
            Self::new(self.locked_mass, self.last_update)
        }
    }

    fn same_block(self, other: Self) -> Result<(), Error> {
        if self.last_update == other.last_update {
            Ok(())
        } else {
            Err(Error::DifferentBlocks)
        }
    }

    /// The conviction after so many blocks: what is left of the old, and what the lock has added.
    fn grown(self, kind: LockKind, rates: Rates, blocks: u64) -> U64F64 {
        let matured = Remaining::after(blocks, rates.maturity);
        let locked = bits(self.locked_mass);
        let added = if kind.perpetual {
            matured.complement().of(locked)
        } else {
            added_while_fading(locked, rates, blocks, matured)
        };
        let kept = U64F64::from_bits(matured.of(self.conviction.to_bits()));
        // Never beyond the greater of conviction and lock.
        kept.saturating_add(U64F64::from_bits(added))
    }
}

/// The conviction that a fading lock adds: `m * t/c * e^(-t/c)` for equal constants, otherwise
/// `m * u * (e^(-t/u) - e^(-t/c)) / (u - c)`. Never more than the lock.
fn added_while_fading(locked: u128, rates: Rates, blocks: u64, matured: Remaining) -> u128 {
    let Rates { unlock, maturity } = rates;
    let (part, times, over) = if unlock == maturity {
        (matured, blocks, maturity)
    } else {
        let left = Remaining::after(blocks, unlock);
        (left.distance(matured), unlock, unlock.abs_diff(maturity))
    };
    match part.of(locked) {
        0 => 0,
        part => wide::mul_div(part, times.into(), over.into())
            .unwrap_or(locked)
            .min(locked),
    }
}

/// An amount with 64 binary places.
fn bits(amount: AlphaBalance) -> u128 {
    u128::from(amount.to_u64()) << 64
}

/// The whole rao of what has 64 binary places.
fn whole(bits: u128) -> u64 {
    U64F64::from_bits(bits).to_u64()
}
