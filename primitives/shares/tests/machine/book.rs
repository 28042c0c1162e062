//! A pool with its holders, and the same in exact fractions.

use mycelium_shares::{Credit, Error, Pool, SafeFloat, Update};
use mycelium_types::AlphaBalance;
use num_bigint::BigUint;

pub(crate) const HOLDERS: usize = 8;

/// Who gets dividends that nobody else can have.
const OWNER: usize = 0;

/// Binary places of the exact amounts.
const PLACES: u32 = 300;

/// What may happen to a pool.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Deposit(usize, u64),
    Withdraw(usize, u64),
    /// A percentage of what the holder has.
    WithdrawPart(usize, u64),
    Credit(u64),
    /// A holder's entry is deleted if it is worth nothing.
    Tidy(usize),
    /// All holders leave.
    Empty,
}

/// A pool, what is stored for its holders, and what they own exactly.
#[derive(Debug, Default)]
pub(crate) struct Book {
    pub(crate) pool: Pool,
    pub(crate) shares: [SafeFloat; HOLDERS],
    exact: [BigUint; HOLDERS],
    /// How many shares rounding may have lost or made since the pool was empty: 10^-19 of all shares
    /// that there were, for each operation. With 60 decimal places.
    drift: BigUint,
}

fn alpha(rao: u64) -> AlphaBalance {
    AlphaBalance::new(rao)
}

fn exact(rao: u64) -> BigUint {
    BigUint::from(rao) << PLACES
}

impl Book {
    pub(crate) fn worth(&self, who: usize) -> u64 {
        self.pool.worth(self.shares[who]).to_u64()
    }

    pub(crate) fn take(&mut self, step: &Step) {
        match *step {
            Step::Deposit(who, rao) => self.deposit(who, rao),
            Step::Withdraw(who, rao) => self.withdraw(who, rao),
            Step::WithdrawPart(who, percent) => {
                let part = u128::from(self.worth(who)) * u128::from(percent) / 100;
                self.withdraw(who, part as u64);
            }
            Step::Credit(rao) => self.credit(rao),
            Step::Tidy(who) => self.tidy(who),
            Step::Empty => (0..HOLDERS).for_each(|who| self.withdraw(who, self.worth(who))),
        }
    }

    /// S1, S2, S4, S5, and that everybody has what he must have.
    pub(crate) fn check(&self) {
        let value = self.pool.value.to_u64();
        let entries = self.shares.iter().filter(|share| !share.is_zero()).count();
        let worth: u64 = (0..HOLDERS).map(|who| self.worth(who)).sum();
        let slack = self.slack();
        // S1: whole rao fall short by less than one for each holder.
        assert!(worth <= value + slack, "{worth} of {value}: {self:?}");
        let short = HOLDERS as u64 + 1 + slack;
        assert!(value <= worth + short, "{worth} of {value}: {self:?}");
        // S4. A rao may stay that rounding gave to nobody.
        assert_eq!(value == 0, self.pool.denominator.is_zero(), "{self:?}");
        assert!(value > 0 || entries == 0, "{self:?}");
        assert!(entries > 0 || value <= 1 + slack, "{self:?}");
        // S2.
        let sum = self
            .shares
            .iter()
            .fold(BigUint::ZERO, |sum, share| sum + plain(*share));
        let apart = distance(&sum, &plain(self.pool.denominator));
        assert!(apart <= self.drift, "{self:?}");
        // S5.
        for share in self.shares.iter().chain([&self.pool.denominator]) {
            assert_eq!(SafeFloat::new(share.mantissa(), share.exponent()), *share);
        }
        // The worth is the exact one, rounded down.
        for who in 0..HOLDERS {
            let apart = distance(&exact(self.worth(who)), &self.exact[who]);
            assert!(apart <= exact(1) + self.exact_slack(), "{who}: {self:?}");
        }
    }

    /// What lost or made shares may come to, in rao with binary places.
    fn exact_slack(&self) -> BigUint {
        let denominator = plain(self.pool.denominator);
        if denominator == BigUint::ZERO {
            return BigUint::ZERO;
        }
        let value = exact(self.pool.value.to_u64());
        // What each has is clamped to the pool, so that all together cannot have more than this.
        (4_u8 * &value * &self.drift / denominator).min(value * HOLDERS)
    }

    /// The same in whole rao: none in a life of common size.
    fn slack(&self) -> u64 {
        u64::try_from(self.exact_slack() >> PLACES).unwrap()
    }

    fn store(&mut self, who: usize, update: Update) {
        let shares = plain(self.pool.denominator).max(plain(update.pool.denominator));
        self.drift += shares / 10_000_000_000_000_000_000_u64;
        self.pool = update.pool;
        if update.voids_others {
            self.drift = BigUint::ZERO;
            self.shares = Default::default();
        }
        self.shares[who] = update.share;
    }

    /// All parts in proportion, so that they sum up to the value of the pool again.
    fn scale(&mut self) {
        let sum: BigUint = self.exact.iter().sum();
        let value = exact(self.pool.value.to_u64());
        if sum == BigUint::ZERO {
            return;
        }
        for part in &mut self.exact {
            *part = &*part * &value / &sum;
        }
    }

    fn deposit(&mut self, who: usize, rao: u64) {
        let before = self.others(who);
        let slack = self.slack();
        let (old, was_empty) = (self.worth(who), self.pool.is_empty());
        let update = self.pool.deposit(self.shares[who], alpha(rao)).unwrap();
        self.store(who, update);
        if was_empty {
            self.begin(who, rao);
            return;
        }
        self.exact[who] += exact(rao);
        // S3: the position grows by what was paid in, others do not change, each within a rao.
        assert!(
            self.worth(who).abs_diff(old + rao) <= 1 + slack.max(self.slack()),
            "{self:?}"
        );
        self.others_keep(who, before, slack);
    }

    fn withdraw(&mut self, who: usize, rao: u64) {
        let (old, before, slack) = (self.worth(who), self.others(who), self.slack());
        if rao > old {
            let refused = self.pool.withdraw(self.shares[who], alpha(rao));
            assert_eq!(refused, Err(Error::NotEnoughStake));
            return;
        }
        let update = self.pool.withdraw(self.shares[who], alpha(rao)).unwrap();
        self.store(who, update);
        if self.pool.value.is_zero() {
            self.exact = Default::default();
            return;
        }
        let all = self.exact[who].clone();
        self.exact[who] = if all > exact(rao) {
            all - exact(rao)
        } else {
            BigUint::ZERO
        };
        if self.shares[who].is_zero() {
            self.exact[who] = BigUint::ZERO;
        }
        self.scale();
        assert!(
            self.worth(who).abs_diff(old - rao) <= 1 + slack.max(self.slack()),
            "{self:?}"
        );
        self.others_keep(who, before, slack);
    }

    fn credit(&mut self, rao: u64) {
        match self.pool.credit(alpha(rao)).unwrap() {
            // What a pallet does with dividends for a pool that would be outgrown.
            Credit::Shared(pool) if pool.is_outgrown() => self.deposit(OWNER, rao),
            Credit::Shared(pool) => {
                let before: Vec<_> = (0..HOLDERS).map(|who| self.worth(who)).collect();
                self.pool = pool;
                self.scale();
                for (who, before) in before.iter().enumerate() {
                    assert!(self.worth(who) >= *before, "{self:?}");
                }
            }
            Credit::ToOwner(update) => {
                assert!(self.pool.is_empty());
                self.store(OWNER, update);
                self.begin(OWNER, rao);
            }
        }
    }

    fn tidy(&mut self, who: usize) {
        let (before, slack) = (self.others(who), self.slack());
        let Some(pool) = self.pool.without_trace(self.shares[who]) else {
            return;
        };
        assert_eq!(self.worth(who), 0);
        self.pool = pool;
        self.shares[who] = SafeFloat::ZERO;
        self.exact[who] = BigUint::ZERO;
        self.scale();
        self.others_keep(who, before, slack);
    }

    /// The first holder of an empty pool.
    fn begin(&mut self, who: usize, rao: u64) {
        self.exact = Default::default();
        self.exact[who] = exact(rao);
        assert_eq!(self.worth(who), rao);
    }

    fn others(&self, who: usize) -> Vec<(usize, u64)> {
        let others = (0..HOLDERS).filter(|other| *other != who);
        others.map(|other| (other, self.worth(other))).collect()
    }

    /// S3 for the others: their worth does not change by more than a rao, and what `slack` there was.
    fn others_keep(&self, who: usize, before: Vec<(usize, u64)>, slack: u64) {
        let slack = slack.max(self.slack());
        for (other, worth) in before {
            let now = self.worth(other);
            assert!(
                now.abs_diff(worth) <= 1 + slack,
                "{who} moved {other}: {worth} {now} {self:?}"
            );
        }
    }
}

/// A float with 60 decimal places.
fn plain(float: SafeFloat) -> BigUint {
    let places = u32::try_from(60 + float.exponent()).unwrap();
    BigUint::from(float.mantissa()) * BigUint::from(10_u8).pow(places)
}

fn distance(a: &BigUint, b: &BigUint) -> BigUint {
    a.max(b) - a.min(b)
}
