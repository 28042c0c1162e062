//! A child key's dividend, shared with its parents.

use mycelium_emission::{
    KeyStake,
    children::{ChildKey, ChildTerms, Parent, child_split},
};
use mycelium_types::AlphaBalance;
use serde_json::value::RawValue;

use super::money::{alpha, tao};
use crate::{
    Check, Failure, Record,
    record::{self, unknown_field},
};

/// What the vector tells about the child.
struct Input {
    name: String,
    owner: String,
    dividend: AlphaBalance,
    take: u16,
    stake: KeyStake,
    children: Vec<u64>,
    terms: ChildTerms,
    parents: Vec<NamedParent>,
}

/// A parent as the vector tells of it.
struct NamedParent {
    name: String,
    owner: String,
    proportion: u64,
    stake: KeyStake,
}

/// Who gets how much, parents first, and what is burned of the parents with another owner.
pub(super) fn run(input: &RawValue, expected: &RawValue) -> Result<(), Failure> {
    let input = record::input(input, read)?;
    let (dividends, burned) = split(&input);
    record::expected(expected, |key, raw| match key {
        "dividends" => dividends.check(raw),
        "burned" => burned.check(raw),
        _ => unknown_field(),
    })
}

fn read(input: &mut Record<'_>) -> Result<Input, Failure> {
    Ok(Input {
        name: input.required("name")?,
        owner: input.required("owner")?,
        dividend: alpha(input, "dividend")?,
        take: input.required("childkey_take")?,
        stake: KeyStake {
            alpha: alpha(input, "self_alpha")?,
            root: tao(input, "self_root")?,
        },
        children: input.optional("children")?.unwrap_or_default(),
        terms: ChildTerms {
            tao_weight: input.required("tao_weight")?,
            burn: input.required("ck_burn")?,
        },
        parents: input.list("parents", |raw| Record::read(raw, parent))?,
    })
}

fn parent(record: &mut Record<'_>) -> Result<NamedParent, Failure> {
    Ok(NamedParent {
        name: record.required("name")?,
        owner: record.required("owner")?,
        proportion: record.required("proportion")?,
        stake: KeyStake {
            alpha: alpha(record, "alpha")?,
            root: tao(record, "root")?,
        },
    })
}

/// The dividends by name, and the burned amounts.
fn split(input: &Input) -> (Vec<(&str, AlphaBalance)>, Vec<AlphaBalance>) {
    let child = ChildKey {
        stake: input.stake,
        children: &input.children,
        take: input.take,
    };
    let parents: Vec<Parent> = input
        .parents
        .iter()
        .map(|parent| input.terms_of(parent))
        .collect();
    let mut shares = Vec::new();
    let kept = child_split(
        input.dividend,
        &child,
        &parents,
        &input.terms,
        |_, share| {
            shares.push(share);
        },
    );
    let named = input.parents.iter().zip(&shares);
    let dividends = named
        .map(|(parent, share)| (parent.name.as_str(), share.paid))
        .chain([(input.name.as_str(), kept)])
        .collect();
    let strangers = parents
        .iter()
        .zip(&shares)
        .filter(|(parent, _)| !parent.same_owner);
    (
        dividends,
        strangers.map(|(_, share)| share.burned).collect(),
    )
}

impl Input {
    /// A parent as the computation sees it.
    fn terms_of(&self, parent: &NamedParent) -> Parent {
        Parent {
            proportion: parent.proportion,
            stake: parent.stake,
            same_owner: parent.owner == self.owner,
        }
    }
}
