//! Amounts of TAO and alpha.

use crate::word::word;

word! {
    /// An amount of TAO, in rao.
    TaoBalance(u64)
}

word! {
    /// An amount of a subnet's alpha, in rao. Which subnet's is for the context to say.
    AlphaBalance(u64)
}

/// The arithmetic of an amount: nothing wraps and nothing saturates.
macro_rules! amount {
    ($name:ident) => {
        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0);

            /// The largest amount that can be written down, far above any that can exist.
            pub const MAX: Self = Self(u64::MAX);

            /// One whole coin.
            pub const COIN: Self = Self(1_000_000_000);

            /// An amount of so many rao.
            pub const fn new(rao: u64) -> Self {
                Self(rao)
            }

            /// The amount in rao.
            pub const fn to_u64(self) -> u64 {
                self.0
            }

            /// Whether there is nothing.
            pub const fn is_zero(self) -> bool {
                self.0 == 0
            }

            /// Both amounts together; `None` beyond [`Self::MAX`].
            pub const fn checked_add(self, other: Self) -> Option<Self> {
                match self.0.checked_add(other.0) {
                    Some(rao) => Some(Self(rao)),
                    None => None,
                }
            }

            /// What is left without `other`; `None` if that is more than there is.
            pub const fn checked_sub(self, other: Self) -> Option<Self> {
                match self.0.checked_sub(other.0) {
                    Some(rao) => Some(Self(rao)),
                    None => None,
                }
            }

            /// So many times the amount; `None` beyond [`Self::MAX`].
            pub const fn checked_mul(self, times: u64) -> Option<Self> {
                match self.0.checked_mul(times) {
                    Some(rao) => Some(Self(rao)),
                    None => None,
                }
            }

            /// One of so many equal parts, whole rao; `None` for no parts.
            pub const fn checked_div(self, parts: u64) -> Option<Self> {
                match self.0.checked_div(parts) {
                    Some(rao) => Some(Self(rao)),
                    None => None,
                }
            }

            /// All of `amounts` together; `None` beyond [`Self::MAX`].
            pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
                amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
            }
        }
    };
}

amount!(TaoBalance);
amount!(AlphaBalance);
