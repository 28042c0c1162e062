//! The guide of the hyperparameters is what the table says.
//!
//! `UPDATE_DOCS=1 cargo test -p pallet-admin-utils guide` writes it anew. It is here and not beside the
//! table because it tells the limits that a new chain has.

use core::fmt::Debug;
use std::path::PathBuf;

use mycelium_hyperparameters::{
    Rule, State, admin_utils,
    rule::{Bound, Limit, Relation, Scope, Start, Term, Who, Window},
    subtensor_module,
};
use pallet_subtensor::{AdminFreezeWindow, OwnerHyperparamRateLimit, WeightsVersionKeyRateLimit};
use pallet_timing::Values;

use crate::mock::*;

const INTRODUCTION: &str = "\
# Hyperparameters

Every call that sets a hyperparameter: who may send it, which values it takes, and when it is refused. This page is
written from the table in `primitives/hyperparameters`, which the pallets obey.

- **Who**: root sends a call through `Sudo.sudo`; the owner is the coldkey of the subnet, which signs the call itself.
- **Values**: the error beside a bound is the answer to a value outside of it. Fixed-point numbers are given by their
  bits. A bound for the owner does not bind root. A dash: any value of the type, if the notes do not say otherwise.
- **Window**: a subnet is frozen while an epoch that its owner triggered is pending, and in the last
  `AdminFreezeWindow` ({window}) blocks before an automatic epoch, so that nobody can change the rules of an epoch whose
  weights are known. Who is named in this column gets `AdminActionProhibitedDuringWeightsWindow` meanwhile.
- **Limit**: an owner may set a hyperparameter once in {tempos} tempos (`OwnerHyperparamRateLimit`). Too early is
  `TxRateLimitExceeded`, and a call that fails for any reason does not count. Root is limited only where the column
  says so.
- **Start**: what a new subnet, or a new chain, has.
- **Notes**: what else there is to know, and further answers.

A subnet that does not exist is answered with the error in the column **Subnet**; a dash there means that the call is
about the chain. Origins that may not send the call get `BadOrigin`.
";

/// The name of an error, of whichever pallet.
fn name(fault: impl Debug) -> String {
    let shown = format!("{fault:?}");
    match shown
        .strip_prefix("Core(")
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(core) => core.to_owned(),
        None => shown,
    }
}

fn term(term: Term) -> String {
    match term {
        Term::Value => "value".to_owned(),
        Term::High => "high".to_owned(),
        Term::Number(number) if number % (1 << 64) == 0 && number != 0 => {
            format!("{} x 2^64", number >> 64)
        }
        Term::Number(number) => number.to_string(),
        Term::State(State::MostUids) => {
            let (most, of_root) = (admin_utils::MAX_UIDS, admin_utils::MAX_ROOT_UIDS);
            format!("{most}, {of_root} on root")
        }
        Term::State(State::UidsPerMechanism) => "256 / mechanisms".to_owned(),
        Term::State(item) => format!("`{item:?}`"),
    }
}

fn bound<F: Debug + Copy>(bound: &Bound<F>) -> String {
    let relation = match bound.relation {
        Relation::AtLeast => "&ge;",
        Relation::AtMost => "&le;",
        Relation::Above => "&gt;",
        Relation::Below => "&lt;",
    };
    let owner = if bound.owner_only { "owner: " } else { "" };
    let left = match bound.left {
        Term::Value => String::new(),
        left => format!("{} ", term(left)),
    };
    format!(
        "{owner}{left}{relation} {} (`{}`)",
        term(bound.right),
        name(bound.fault)
    )
}

/// What a new chain has.
struct Chain {
    window: u16,
    tempos: u16,
    tempos_of_version: u64,
}

impl Chain {
    fn new() -> Self {
        new_chain().execute_with(|| Self {
            window: AdminFreezeWindow::<Test>::get(),
            tempos: OwnerHyperparamRateLimit::<Test>::get(),
            tempos_of_version: WeightsVersionKeyRateLimit::<Test>::get(),
        })
    }

    fn introduction(&self) -> String {
        INTRODUCTION
            .replace("{window}", &self.window.to_string())
            .replace("{tempos}", &self.tempos.to_string())
    }

    fn limit(&self, limit: Limit) -> String {
        let timed = |of: fn(Values) -> u64| {
            let [usual, fast] = [Values::PRODUCTION, Values::FAST].map(of);
            format!("owner: {usual} blocks ({fast} on a fast chain)")
        };
        match limit {
            Limit::Never => "-".to_owned(),
            Limit::Tempos(counted) => format!("owner: {} tempos (`{counted:?}`)", self.tempos),
            Limit::VersionKey => format!("owner: {} tempos", self.tempos_of_version),
            Limit::OwnerHotkey(blocks) => format!("everyone: {blocks} blocks"),
            Limit::MechanismCount | Limit::MechanismSplit => {
                timed(|timing| timing.mechanism_rate_limit)
            }
            Limit::Trimming => timed(|timing| timing.max_uids_trimming_rate_limit),
            Limit::Tempo(blocks) => format!("owner: {blocks} blocks"),
        }
    }
}

/// What a cell says, or a dash.
fn or_dash(said: String) -> String {
    if said.is_empty() {
        "-".to_owned()
    } else {
        said
    }
}

fn row<F: Debug + Copy>(rule: &Rule<F>, chain: &Chain) -> String {
    let who = match rule.who {
        Who::Root => "root",
        Who::OwnerOrRoot => "owner or root",
        Who::Owner => "owner",
        Who::Nobody => "nobody",
    };
    let subnet = match rule.scope {
        Scope::Chain => "-".to_owned(),
        Scope::Subnet(missing) => format!("`{}`", name(missing)),
        Scope::NotRoot(missing, root) => {
            format!("`{}`; root: `{}`", name(missing), name(root))
        }
    };
    let values: Vec<_> = rule.bounds.iter().map(bound).collect();
    let window = match rule.window {
        Window::Open => "-",
        Window::Owner => "owner",
        Window::Everyone => "everyone",
    };
    let start = match rule.start {
        Start::Nothing => "-".to_owned(),
        Start::Number(number) => number.to_string(),
        Start::Flag(flag) => flag.to_string(),
        Start::Words(words) => words.to_owned(),
    };
    let item = if rule.item.is_empty() {
        "-".to_owned()
    } else {
        format!("`{}`", rule.item)
    };
    format!(
        "| {} | `{}` | {item} | {who} | {subnet} | {} | {window} | {} | {start} | {} |\n",
        rule.index,
        rule.call,
        or_dash(values.join("; ")),
        chain.limit(rule.limit),
        or_dash(rule.note.to_owned()),
    )
}

fn table<F: Debug + Copy>(pallet: &str, rules: &[Rule<F>], chain: &Chain) -> String {
    let head = format!(
        "\n## {pallet}\n\n\
         | index | call | item | who | subnet | values | window | limit | start | notes |\n\
         |---|---|---|---|---|---|---|---|---|---|\n"
    );
    let rows = rules.iter().map(|rule| row(rule, chain));
    core::iter::once(head).chain(rows).collect()
}

#[test]
fn guide_says_what_the_table_says() {
    let chain = Chain::new();
    let guide = [
        chain.introduction(),
        table("AdminUtils", admin_utils::ALL, &chain),
        table("SubtensorModule", subtensor_module::ALL, &chain),
    ]
    .concat();
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/hyperparameters.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &guide).expect("the guide can be written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == guide,
        "docs/hyperparameters.md is not what the table says. Write it anew with\n\
         UPDATE_DOCS=1 cargo test -p pallet-admin-utils guide",
    );
}
