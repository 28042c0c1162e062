//! Between the vectors' JSON and the second implementation's types.

use crate::oracle::{
    BondRule, ConsensusMode, Liquid, Mechanism, Outcome, Rows, Subnet, Trace,
    matrix::Matrix,
    mechanisms::Aggregate,
    numbers::Q,
    weights::{commit_is_live, first_live_commit},
};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write;

pub(super) fn object<'a>(value: &'a Value, key: &str) -> &'a Map<String, Value> {
    value[key].as_object().unwrap()
}

fn number<T: TryFrom<u64>>(value: &Value) -> T {
    let wide = value.as_u64().unwrap();
    T::try_from(wide).ok().unwrap()
}

pub(super) fn numbers<T: TryFrom<u64>>(list: &[Value]) -> Vec<T> {
    list.iter().map(number).collect()
}

/// A q32 number, which may be negative.
pub(super) fn q(value: &Value) -> Q {
    value.as_i64().unwrap().into()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

pub(super) fn subnet(input: &Value) -> Subnet {
    let field = |key: &str| &input[key];
    let flag = |key: &str| input[key].as_bool().unwrap();
    let liquid = flag("liquid_alpha").then(|| Liquid {
        low: number(field("alpha_low")),
        high: number(field("alpha_high")),
        steepness: i16::try_from(field("alpha_sigmoid_steepness").as_i64().unwrap()).unwrap(),
        consensus: ConsensusMode::Current,
    });
    let mut registered: Vec<u64> = numbers(list(field("block_at_registration")));
    registered.resize(number(field("n")), 0);
    Subnet {
        block: number(field("current_block")),
        tempo: number(field("tempo")),
        activity_cutoff_factor_milli: number(field("activity_cutoff_factor_milli")),
        last_step: number(field("last_mechanism_step_block")),
        registered,
        alpha_stake: numbers(list(field("alpha_stake"))),
        tao_stake: numbers(list(field("tao_stake"))),
        tao_weight: number(field("tao_weight")),
        stake_threshold: number(field("stake_threshold")),
        owner: field("owner_uid")
            .as_u64()
            .map(|uid| u16::try_from(uid).unwrap()),
        permits: list(field("validator_permit"))
            .iter()
            .map(|v| v.as_bool().unwrap())
            .collect(),
        max_validators: number(field("max_allowed_validators")),
        kappa: number(field("kappa")),
        bonds_penalty: number(field("bonds_penalty")),
        moving_average: number(field("bonds_moving_average")),
        rule: if flag("yuma3") {
            BondRule::Relative(liquid)
        } else {
            BondRule::Legacy
        },
    }
}

pub(super) fn mechanism(input: &Value) -> Mechanism {
    let commits = if input["commit_reveal_enabled"] == true {
        commits(input)
    } else {
        Vec::new()
    };
    Mechanism {
        last_update: numbers(list(&input["last_update"])),
        weights: rows(&input["weights"]),
        bonds: rows(&input["bonds"]),
        commits,
        emission: number(&input["emission"]),
    }
}

fn rows(value: &Value) -> Rows {
    let entry = |v: &Value| (number(&v[0]), number(&v[1]));
    let row = |v: &Value| (number(&v[0]), list(&v[1]).iter().map(entry).collect());
    list(value).iter().map(row).collect()
}

/// All live commits of known neurons.
fn commits(input: &Value) -> Vec<(u16, u64)> {
    let now = number(&input["subnet_epoch_lookahead"]);
    let period = number(&input["reveal_period"]);
    let uid = |v: &Value| v.as_u64().map(|uid| u16::try_from(uid).unwrap());
    let mut live = Vec::new();
    for account in list(&input["v2_commits"]) {
        let queue: Vec<(u64, u64)> = list(&account[1])
            .iter()
            .map(|c| (number(&c[0]), number(&c[1])))
            .collect();
        let first = first_live_commit(now, period, &queue);
        live.extend(uid(&account[0]).zip(first));
    }
    for epoch in list(&input["timelocked_commits"]) {
        if commit_is_live(now, number(&epoch[0]), period) {
            let known = list(&epoch[1])
                .iter()
                .filter_map(|c| uid(&c[0]).zip(c[1].as_u64()));
            live.extend(known);
        }
    }
    live
}

/// SHA-256 of a matrix written as text.
pub(super) fn digest(matrix: &Value) -> Value {
    let mut text = String::new();
    for (i, row) in list(matrix).iter().enumerate() {
        for entry in list(row) {
            write!(text, "{i}:{}={};", entry[0], entry[1]).unwrap();
        }
    }
    let bytes = Sha256::digest(text);
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Value::String(hex)
}

fn matrix(m: &Matrix) -> Value {
    (0..m.n())
        .map(|i| {
            m.row(i)
                .iter()
                .map(|&(j, v)| json!([j, narrow(v)]))
                .collect::<Value>()
        })
        .collect()
}

fn narrow(x: Q) -> i64 {
    i64::try_from(x).unwrap()
}

fn vector(v: &[Q]) -> Value {
    v.iter().map(|&x| narrow(x)).collect()
}

fn fields<const N: usize>(list: [(&str, Value); N]) -> Map<String, Value> {
    list.into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

pub(super) fn trace(trace: &Trace) -> Map<String, Value> {
    fields([
        ("stake_norm", vector(&trace.stake)),
        ("active_stake", vector(&trace.active_stake)),
        ("weights_norm", matrix(&trace.weights)),
        ("consensus", vector(&trace.consensus)),
        ("validator_trust", vector(&trace.validator_trust)),
        ("incentive", vector(&trace.incentive)),
        ("dividends", vector(&trace.dividends)),
        ("ema_bonds", matrix(&trace.bonds)),
        ("emission_sum", json!(narrow(trace.sum))),
    ])
}

pub(super) fn output(outcome: &Outcome) -> Map<String, Value> {
    fields([
        ("stake", json!(outcome.raw_stake)),
        ("stake_weight", json!(outcome.stake_weight)),
        ("active", json!(outcome.active)),
        ("validator_permit", json!(outcome.permits)),
        ("consensus", json!(outcome.consensus)),
        ("incentive", json!(outcome.incentive)),
        ("dividends", json!(outcome.dividends)),
        ("validator_trust", json!(outcome.validator_trust)),
        ("server_emission", json!(outcome.server_emission)),
        ("validator_emission", json!(outcome.validator_emission)),
        ("emission", json!(outcome.emission)),
        ("bonds", json!(outcome.bonds)),
    ])
}

pub(super) fn aggregate(aggregate: &Aggregate) -> Map<String, Value> {
    fields([
        ("stake", json!(aggregate.raw_stake)),
        ("stake_weight", json!(aggregate.stake_weight)),
        ("active", json!(aggregate.active)),
        ("validator_permit", json!(aggregate.permits)),
        ("consensus", json!(aggregate.consensus)),
        ("dividends", json!(aggregate.dividends)),
        ("validator_trust", json!(aggregate.validator_trust)),
        ("server_emission", json!(aggregate.server_emission)),
        ("validator_emission", json!(aggregate.validator_emission)),
        ("emission", json!(aggregate.emission)),
    ])
}
