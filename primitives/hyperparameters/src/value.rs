//! What is offered, and what the chain has stored, as plain integers.

use mycelium_fixed::{I64F64, I96F32, U64F64};
use mycelium_types::{MechId, TaoBalance};

/// The value that a call offers.
///
/// Fixed-point numbers are compared by their bits, flags as 0 and 1. What exceeds the range of the
/// integer is far beyond any bound, and stays so when it is clamped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// The value, or the lower one of two.
    pub first: i128,
    /// The higher one of two.
    pub second: i128,
}

impl Value {
    /// For calls whose argument has no order.
    pub const NONE: Self = Self {
        first: 0,
        second: 0,
    };

    /// A single integer.
    pub const fn of(first: i128) -> Self {
        Self { first, second: 0 }
    }
}

/// Integers that always fit.
macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Value {
            fn from(value: $integer) -> Self {
                Self::of(i128::from(value))
            }
        }
    )*};
}

from_integers!(bool u8 u16 u32 u64 i16);

impl From<TaoBalance> for Value {
    fn from(value: TaoBalance) -> Self {
        Self::from(value.to_u64())
    }
}

impl From<MechId> for Value {
    fn from(value: MechId) -> Self {
        Self::from(value.to_u8())
    }
}

impl From<U64F64> for Value {
    fn from(value: U64F64) -> Self {
        Self::of(i128::try_from(value.to_bits()).unwrap_or(i128::MAX))
    }
}

impl From<I64F64> for Value {
    fn from(value: I64F64) -> Self {
        Self::of(value.to_bits())
    }
}

impl From<I96F32> for Value {
    fn from(value: I96F32) -> Self {
        Self::of(value.to_bits())
    }
}

impl From<(u16, u16)> for Value {
    fn from((low, high): (u16, u16)) -> Self {
        Self {
            first: i128::from(low),
            second: i128::from(high),
        }
    }
}

/// What a bound reads of the chain, by the name of the storage item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the storage items")]
pub enum State {
    LiquidAlphaOn,
    MaxAllowedUids,
    MaxBurn,
    MaxChildkeyTake,
    MinActivityCutoff,
    MinAllowedUids,
    MinBurn,
    MinChildkeyTake,
    /// Not an item: [`MAX_UIDS`](crate::admin_utils::MAX_UIDS), and on root
    /// [`MAX_ROOT_UIDS`](crate::admin_utils::MAX_ROOT_UIDS).
    MostUids,
    SubnetworkN,
    /// Not an item: the 256 uids that all mechanisms of a subnet may have together, shared among its
    /// mechanisms.
    UidsPerMechanism,
}
