//! Vectors of single functions.

use super::read::{numbers, q};
use crate::oracle::{bonds, consensus, mechanisms, numbers, stake, submitted};
use serde_json::{Value, json};

/// What is wrong, or `None` for a kind that is not about the epoch.
pub(super) fn check(kind: &str, input: &Value, expected: &Value) -> Option<Vec<String>> {
    let list = |key: &str| input[key].as_array().unwrap();
    let (field, got) = match kind {
        "ops" => ("results", list("ops").iter().map(operation).collect()),
        "median" => {
            let of = |key| list(key).iter().map(q).collect::<Vec<_>>();
            let kappa = q(&input["kappa_bits"]);
            (
                "median",
                json_q(consensus::weighted_median(
                    &of("stake"),
                    &of("score"),
                    kappa,
                )),
            )
        }
        "upscale" => (
            "weights",
            json!(submitted::upscale(&numbers(list("weights")))),
        ),
        "split_emission" => {
            let amount = input["emission"].as_u64().unwrap();
            let count = u8::try_from(input["count"].as_u64().unwrap()).unwrap();
            let split: Option<Vec<u16>> = input["split"].as_array().map(|parts| numbers(parts));
            (
                "split",
                json!(mechanisms::split_emission(amount, count, split.as_deref())),
            )
        }
        "inherited_stake" => {
            let pair = |v: &Value| (v[0].as_u64().unwrap(), v[1].as_u64().unwrap());
            let parents: Vec<_> = list("parents").iter().map(pair).collect();
            let own = input["own"].as_u64().unwrap();
            (
                "stake",
                json!(stake::inherited(own, &numbers(list("children")), &parents)),
            )
        }
        _ => return None,
    };
    Some(if expected[field] == got {
        Vec::new()
    } else {
        vec![format!("{field}: {got}")]
    })
}

fn operation(op: &Value) -> Value {
    let args: Vec<_> = op[1].as_array().unwrap().iter().map(q).collect();
    json_q(match (op[0].as_str().unwrap(), args.as_slice()) {
        ("mul", &[a, b]) => numbers::mul(a, b),
        ("div", &[a, b]) => numbers::div(a, b),
        ("exp", &[x]) => numbers::exp(x),
        ("u16", &[x]) => numbers::enc(x).into(),
        ("sigmoid_alpha", &[consensus, weight, bond, low, high, steepness]) => {
            let steepness = i16::try_from(steepness).unwrap();
            bonds::rate(consensus, weight, bond, low, high, steepness)
        }
        (name, _) => panic!("no operation {name}"),
    })
}

fn json_q(x: numbers::Q) -> Value {
    json!(i64::try_from(x).unwrap())
}
