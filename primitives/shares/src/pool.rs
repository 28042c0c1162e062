use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use mycelium_types::AlphaBalance;
use scale_info::TypeInfo;

use crate::{Error, SafeFloat};

/// The stake behind a hotkey on a subnet: what it is worth, and in how many shares it is held.
///
/// Either both are zero or neither is: where one alone is zero, every function takes the pool for empty.
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
pub struct Pool {
    /// What all holders own together.
    pub value: AlphaBalance,
    /// How many shares there are.
    pub denominator: SafeFloat,
}

/// What a deposit or a withdrawal makes of a pool and of one holder.
#[must_use = "nothing happens before this is stored"]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Update {
    /// The pool from now on.
    pub pool: Pool,
    /// The holder's shares from now on. Zero: the entry goes away.
    pub share: SafeFloat,
    /// Whether the shares of everybody else are void and must be deleted.
    ///
    /// They are worth nothing, as the pool is or was empty, but would come to life with the next deposit.
    pub voids_others: bool,
}

/// What a dividend makes of a pool.
#[must_use = "nothing happens before this is stored"]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credit {
    /// The pool is worth more, and everybody's shares with it.
    Shared(Pool),
    /// Nobody holds shares: this is the deposit of all of it for the owner of the hotkey.
    ToOwner(Update),
}

impl Pool {
    /// The pool without stake.
    pub const EMPTY: Self = Self {
        value: AlphaBalance::ZERO,
        denominator: SafeFloat::ZERO,
    };

    /// What a share may be worth, in rao; see [`Self::is_outgrown`].
    pub const HIGHEST_PRICE: u64 = 1_000_000_000_000;

    /// Whether nobody can own anything of the pool.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.value.is_zero() || self.denominator.is_zero()
    }

    /// What so many shares are worth, in whole rao.
    ///
    /// Never more than the pool: rounding may leave a last holder more shares than there are.
    #[must_use]
    pub fn worth(self, share: SafeFloat) -> AlphaBalance {
        let value = SafeFloat::from_int(self.value.to_u64());
        value
            .mul_div(share, self.denominator)
            .map_or(AlphaBalance::ZERO, |worth| {
                AlphaBalance::new(worth.to_u64()).min(self.value)
            })
    }

    /// Adds stake to one holder, who has `share` before.
    ///
    /// The first holder gets a share for each rao. In a pool that rounding or an earlier error left
    /// with shares but without value, the depositor is the first holder again.
    pub fn deposit(self, share: SafeFloat, amount: AlphaBalance) -> Result<Update, Error> {
        if amount.is_zero() {
            return Err(Error::InsufficientLiquidity);
        }
        let Some(bought) = self.shares_of(amount) else {
            return self.found(amount);
        };
        if bought.is_zero() {
            return Err(Error::InsufficientLiquidity);
        }
        let value = self.value.checked_add(amount).ok_or(Error::Overflow)?;
        Ok(Update {
            pool: Self {
                value,
                denominator: self.denominator.plus(bought),
            },
            share: share.plus(bought),
            voids_others: false,
        })
    }

    /// Takes stake from one holder, who has `share` before.
    ///
    /// Who takes the last rao takes all shares: what rounding left of others' is void.
    pub fn withdraw(self, share: SafeFloat, amount: AlphaBalance) -> Result<Update, Error> {
        if amount > self.worth(share) {
            return Err(Error::NotEnoughStake);
        }
        if amount.is_zero() {
            return Ok(Update {
                pool: self,
                share,
                voids_others: false,
            });
        }
        let value = self
            .value
            .checked_sub(amount)
            .ok_or(Error::NotEnoughStake)?;
        if value.is_zero() {
            return Ok(Update {
                pool: Self::EMPTY,
                share: SafeFloat::ZERO,
                voids_others: true,
            });
        }
        let sold = self.shares_of(amount).ok_or(Error::NotEnoughStake)?;
        Ok(Update {
            pool: Self {
                value,
                denominator: self.denominator.minus(sold),
            },
            share: share.minus(sold),
            voids_others: false,
        })
    }

    /// Adds stake to all holders alike.
    ///
    /// A pool without holders has nobody to credit, so all of it is for the owner of the hotkey, as a
    /// deposit.
    pub fn credit(self, amount: AlphaBalance) -> Result<Credit, Error> {
        if self.is_empty() && !amount.is_zero() {
            return self.found(amount).map(Credit::ToOwner);
        }
        let value = self.value.checked_add(amount).ok_or(Error::Overflow)?;
        Ok(Credit::Shared(Self { value, ..self }))
    }

    /// Whether a share is worth more than 10^12 rao, which no honest life of a pool comes near.
    ///
    /// What is cut off of shares while a pool is large stays when it is emptied to a trace; and if the
    /// trace then earns a fortune, it is worth one too. Its holders can have more than the pool, and take
    /// out what others pay in. Only dividends raise the price of a share. Who does not credit a pool that
    /// would be outgrown, but deposits for the hotkey's owner instead, keeps what rounding can move within
    /// a rao for each change of a pool of up to 10^7 rao, and in proportion for greater ones.
    #[must_use]
    pub fn is_outgrown(self) -> bool {
        let value = SafeFloat::from_int(self.value.to_u64());
        value
            .mul_div(SafeFloat::from_int(1), self.denominator)
            .is_some_and(|price| price.to_u64() > Self::HIGHEST_PRICE)
    }

    /// Deletes shares that are worth less than a rao; `None` for others.
    ///
    /// A withdrawal of everything that a holder has may leave such a trace, as the rules round. It hurts
    /// nobody, but it is an entry in storage, and one more to delete when the pool is emptied.
    #[must_use]
    pub fn without_trace(self, share: SafeFloat) -> Option<Self> {
        let denominator = self.denominator.minus(share);
        (self.worth(share).is_zero() && !denominator.is_zero()).then_some(Self {
            denominator,
            ..self
        })
    }

    /// How many shares so much stake is; `None` in an empty pool.
    fn shares_of(self, amount: AlphaBalance) -> Option<SafeFloat> {
        if self.denominator.is_zero() {
            return None;
        }
        let [amount, value] = [amount, self.value].map(|rao| SafeFloat::from_int(rao.to_u64()));
        amount.mul_div(self.denominator, value)
    }

    /// The first deposit in an empty pool. A value that nobody owns is the depositor's.
    fn found(self, amount: AlphaBalance) -> Result<Update, Error> {
        let share = SafeFloat::from_int(amount.to_u64());
        Ok(Update {
            pool: Self {
                value: self.value.checked_add(amount).ok_or(Error::Overflow)?,
                denominator: share,
            },
            share,
            voids_others: true,
        })
    }
}
