//! Both implementations give the same results on what the benchmarks measure.

use mycelium_yuma_bench::{
    Output, baseline,
    ours::Prepared,
    scenario::{Rule, Scenario, Shape},
};

fn results(shape: Shape, rule: Rule) -> Output {
    let prepared = Prepared::new(Scenario::new(shape, rule));
    let ours = prepared.output();
    assert_eq!(
        ours,
        baseline::output(prepared.scenario()),
        "{shape:?} {}",
        rule.name()
    );
    ours
}

#[test]
fn the_baseline_agrees_on_every_shape_that_is_quick() {
    for rule in Rule::ALL {
        for shape in [
            Shape::dense(16, 16),
            Shape::dense(256, 64),
            Shape::sparse(256, 64, 64),
            Shape::dense(256, 128),
            Shape::sparse(1000, 64, 240),
        ] {
            results(shape, rule);
        }
    }
}

#[test]
fn the_baseline_agrees_on_a_large_subnet() {
    for rule in [Rule::Legacy, Rule::Relative] {
        results(Shape::sparse(4096, 256, 256), rule);
    }
}

#[test]
fn a_scenario_pays_miners_and_validators() {
    for rule in Rule::ALL {
        let output = results(Shape::sparse(256, 64, 64), rule);
        let positive = |list: &[u64]| list.iter().filter(|amount| **amount > 0).count();
        // All that everybody knows have consensus, and every validator has bonds on them.
        assert_eq!(positive(&output.server_emission), 48);
        assert_eq!(positive(&output.validator_emission), 64);
        assert_eq!(output.bonds.len(), 64);
    }
}

#[test]
fn a_scenario_is_always_the_same() {
    let digest = |rule| results(Shape::dense(64, 32), rule).digest();
    for rule in Rule::ALL {
        assert_eq!(digest(rule), digest(rule));
    }
    assert_ne!(digest(Rule::ALL[0]), digest(Rule::ALL[1]));
}
