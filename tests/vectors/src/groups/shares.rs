//! Share pools.

use std::collections::BTreeMap;

use mycelium_shares::{Credit, Error, Pool, SafeFloat};
use mycelium_types::AlphaBalance;
use serde_json::value::RawValue;

use super::case::{Case, number};
use crate::{Check, Failure, record::read};

/// The holders' shares by their names.
type Shares = BTreeMap<String, SafeFloat>;

/// A pool after some changes of stake.
pub(super) fn share_pool(case: &mut Case<'_>) -> Result<(), Failure> {
    let (mut pool, mut shares) = (Pool::EMPTY, Shares::new());
    let operations = read::<Vec<Vec<&RawValue>>>(case.raw("ops")?);
    let operations = operations.map_err(|failure| failure.under("ops"))?;
    for (index, operation) in operations.iter().enumerate() {
        pool = change(pool, &mut shares, operation)
            .map_err(|failure| failure.at(index).under("ops"))?;
    }
    case.expect_number("total", pool.value.to_u64())?;
    case.expect("denominator", &pool.denominator)?;
    if case.contains("shares") {
        let expected = case.map("shares", Ok)?;
        if let Some(name) = shares.keys().find(|name| !expected.contains_key(*name)) {
            let missing = Failure::differs_in_size("nothing", "shares");
            return Err(missing.under(name).under("shares"));
        }
        for (name, raw) in expected {
            let share = shares.get(&name).copied().unwrap_or_default();
            share
                .check(raw)
                .map_err(|failure| failure.under(&name).under("shares"))?;
        }
        case.has_compared();
    }
    let values = shares
        .iter()
        .map(|(name, share)| (name.as_str(), pool.worth(*share).to_u64().into()));
    case.expect_map("values", values)
}

/// One operation: the stake of one holder, or of all of them, changes.
fn change(pool: Pool, shares: &mut Shares, operation: &[&RawValue]) -> Result<Pool, Failure> {
    match operation {
        [of, delta] if of.get() == "\"all\"" => {
            let amount = AlphaBalance::new(number(delta)?);
            match pool.credit(amount).map_err(refused)? {
                Credit::Shared(pool) => Ok(pool),
                Credit::ToOwner(_) => Err(Failure::invalid(
                    "stake without holders belongs to the owner of the hotkey, whom the case does not name",
                )),
            }
        }
        [of, name, delta] if of.get() == "\"one\"" => {
            let (name, delta) = (read::<String>(name)?, number::<i128>(delta)?);
            change_one(pool, shares, name, delta)
        }
        _ => Err(Failure::invalid("unknown operation")),
    }
}

/// The stake of one holder changes. What cannot be done changes nothing.
fn change_one(pool: Pool, shares: &mut Shares, name: String, delta: i128) -> Result<Pool, Failure> {
    let amount = u64::try_from(delta.unsigned_abs())
        .map(AlphaBalance::new)
        .map_err(|_| Failure::invalid("more than an amount can be"))?;
    let share = shares.get(&name).copied().unwrap_or_default();
    let update = if delta < 0 {
        pool.withdraw(share, amount)
    } else {
        pool.deposit(share, amount)
    };
    match update {
        Ok(update) => {
            if update.voids_others {
                shares.clear();
            }
            shares.insert(name, update.share);
            shares.retain(|_, share| !share.is_zero());
            Ok(update.pool)
        }
        Err(Error::NotEnoughStake | Error::InsufficientLiquidity) => Ok(pool),
        Err(error) => Err(refused(error)),
    }
}

fn refused(error: Error) -> Failure {
    Failure::invalid(error.to_string())
}

impl Check for SafeFloat {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        (self.mantissa(), self.exponent()).check(expected)
    }
}
