//! Splits of amounts: between mechanisms, through parents and children, by block and by tempo.

use mycelium_emission::{
    KeyStake,
    accrual::{accrue_block as accrue, root_proportion},
    dividends::{self, HotkeyDividend, Payout, PotShares, Pots},
};
use mycelium_types::{AlphaBalance, TaoBalance};
use serde_json::value::RawValue;

use crate::{
    Check, Failure, Record,
    record::{self, check_fields, unknown_field},
};

/// An amount of alpha.
pub(super) fn alpha(record: &mut Record<'_>, key: &str) -> Result<AlphaBalance, Failure> {
    record.required(key).map(AlphaBalance::new)
}

/// An amount of TAO.
pub(super) fn tao(record: &mut Record<'_>, key: &str) -> Result<TaoBalance, Failure> {
    record.required(key).map(TaoBalance::new)
}

/// A tempo's amount, cut into those of the mechanisms.
pub(super) fn split_emission(input: &RawValue, expected: &RawValue) -> Result<(), Failure> {
    let (amount, count, split) = record::input(input, |input| {
        let split = input.optional::<Option<Vec<u16>>>("split")?.flatten();
        Ok((alpha(input, "emission")?, input.required("count")?, split))
    })?;
    let amounts = mycelium_yuma::split_emission(amount, count, split.as_deref());
    record::expected(expected, |key, raw| match key {
        "split" => amounts.check(raw),
        _ => unknown_field(),
    })
}

/// A hotkey's stake with what parents lend and children take.
pub(super) fn inherited_stake(input: &RawValue, expected: &RawValue) -> Result<(), Failure> {
    let stake = record::input(input, |input| {
        let children: Vec<u64> = input.optional("children")?.unwrap_or_default();
        let parents: Vec<(u64, u64)> = input.optional("parents")?.unwrap_or_default();
        Ok(mycelium_yuma::inherited_stake(
            input.required("own")?,
            &children,
            &parents,
        ))
    })?;
    record::expected(expected, |key, raw| match key {
        "stake" => stake.check(raw),
        _ => unknown_field(),
    })
}

/// What a block's new alpha adds to the counters of a subnet.
pub(super) fn accrue_block(input: &RawValue, expected: &RawValue) -> Result<(), Failure> {
    let (created, owner_cut, root) = record::input(input, |input| {
        let weight = input.required("tao_weight")?;
        let root = root_proportion(
            tao(input, "root_tao")?,
            weight,
            alpha(input, "alpha_issuance")?,
        );
        let cut = input.required("owner_cut")?;
        let enabled = input.required("owner_cut_enabled")?;
        Ok((
            alpha(input, "alpha_out")?,
            Some(cut).filter(|_| enabled),
            root,
        ))
    })?;
    let accrual = accrue(created, owner_cut, root);
    record::expected(expected, |key, raw| match key {
        "root_proportion_bits" => root.to_bits().check(raw),
        "owner_cut" => accrual.owner_cut.check(raw),
        "server" => accrual.server.check(raw),
        "validator" => accrual.validator.check(raw),
        "root" => accrual.root.check(raw),
        _ => unknown_field(),
    })
}

/// The pots of a tempo, paid on the dividends of hotkeys.
pub(super) fn dividend_pools(input: &RawValue, expected: &RawValue) -> Result<(), Failure> {
    let (pots, weight, hotkeys) = record::input(input, |input| {
        let pots = Pots {
            alpha: alpha(input, "pending_alpha")?,
            root: alpha(input, "pending_root")?,
        };
        let hotkeys = input.list("hotkeys", |raw| Record::read(raw, hotkey))?;
        Ok((pots, input.required("tao_weight")?, hotkeys))
    })?;
    let (dividends, takes): (Vec<HotkeyDividend>, Vec<u16>) = hotkeys.into_iter().unzip();
    let mut shares: Vec<PotShares> = Vec::new();
    dividends::dividend_pools(pots, weight, &dividends, &mut shares);
    let bits = |part: fn(&PotShares) -> u128| shares.iter().map(part).collect::<Vec<u128>>();
    record::expected(expected, |key, raw| match key {
        "alpha_bits" => bits(|share| share.alpha.to_bits()).check(raw),
        "root_bits" => bits(|share| share.root.to_bits()).check(raw),
        "payouts" => {
            let paid = shares
                .iter()
                .zip(&takes)
                .map(|(share, take)| share.payout(*take));
            paid.collect::<Vec<Payout>>().check(raw)
        }
        _ => unknown_field(),
    })
}

/// A hotkey's dividend and stake, and its take.
fn hotkey(record: &mut Record<'_>) -> Result<(HotkeyDividend, u16), Failure> {
    let stake = KeyStake {
        alpha: alpha(record, "alpha")?,
        root: tao(record, "root")?,
    };
    let dividend = HotkeyDividend {
        dividend: alpha(record, "dividend")?,
        stake,
    };
    Ok((dividend, record.required("take")?))
}

impl Check for Payout {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        check_fields(expected, |key, raw| match key {
            "alpha_take" => self.alpha_take.check(raw),
            "alpha_nominators" => self.alpha_nominators.check(raw),
            "root_take" => self.root_take.check(raw),
            "root_claimable" => self.root_claimable.check(raw),
            _ => unknown_field(),
        })
    }
}
