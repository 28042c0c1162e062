//! What runs give, against numbers that were worked out by hand.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use mycelium_simulator::{EXAMPLE, Format, NeuronRecord, Record, Scenario, Simulation};

fn run(text: &str) -> Vec<Record> {
    let scenario = Scenario::parse(text, Format::Toml, "file", None).unwrap();
    let mut simulation = Simulation::new(&scenario);
    let mut records = Vec::new();
    while let Some(record) = simulation.next_epoch().unwrap() {
        records.push(record);
    }
    assert_eq!(records.len(), usize::try_from(scenario.epochs).unwrap());
    records
}

/// Rounding may lose a few units of 65535.
#[track_caller]
fn close(stored: impl IntoIterator<Item = u16>, by_hand: &[f64]) {
    let stored: Vec<f64> = stored.into_iter().map(|x| f64::from(x) / 65535.0).collect();
    assert_eq!(stored.len(), by_hand.len());
    for (stored, hand) in stored.iter().zip(by_hand) {
        let lost = hand - stored;
        assert!((-1e-9..1e-4).contains(&lost), "{stored} is not {hand}");
    }
}

fn values(record: &Record, value: impl Fn(&NeuronRecord) -> u16) -> Vec<u16> {
    record.neurons.iter().map(value).collect()
}

#[test]
fn the_example_gives_the_numbers_of_a_hand_calculation() {
    let records = run(EXAMPLE);
    let first = &records[0];
    assert_eq!((first.epoch, first.block), (1, 360));
    close(
        values(first, |one| one.stake_weight),
        &[0.4, 0.35, 0.25, 0.0, 0.0],
    );
    close(
        values(first, |one| one.consensus),
        &[0.0, 0.0, 0.0, 0.5, 0.5],
    );
    close(
        values(first, |one| one.validator_trust),
        &[0.9, 1.0, 0.5, 0.0, 0.0],
    );
    // mia: 0.4 x 0.5 + 0.35 x 0.5; max: 0.4 x 0.4 + 0.35 x 0.5 + 0.25 x 0.5.
    let (mia, max) = (0.375 / 0.835, 0.46 / 0.835);
    close(
        values(first, |one| one.incentive),
        &[0.0, 0.0, 0.0, mia, max],
    );
    let dividends = [
        mia * 0.2 / 0.375 + max * 0.16 / 0.46,
        mia * 0.175 / 0.375 + max * 0.175 / 0.46,
        max * 0.125 / 0.46,
    ];
    close(
        values(first, |one| one.dividends).into_iter().take(3),
        &dividends,
    );
    // The greatest bond on a miner is stored as one.
    let bonds: Vec<(u16, u16)> = first.bonds.iter().map(|(i, j, _)| (*i, *j)).collect();
    assert_eq!(bonds, [(0, 3), (0, 4), (1, 3), (1, 4), (2, 4)]);
    close(
        first.bonds.iter().map(|(_, _, bond)| *bond),
        &[1.0, 0.16 / 0.175, 0.175 / 0.2, 1.0, 0.125 / 0.175],
    );
}

#[test]
fn miners_and_validators_share_the_emission_and_little_is_lost() {
    for record in run(EXAMPLE) {
        let total =
            |amount: fn(&NeuronRecord) -> u64| record.neurons.iter().map(amount).sum::<u64>();
        let all = total(|one| one.emission.to_u64());
        let miners = total(|one| one.server_emission.to_u64());
        let validators = total(|one| one.validator_emission.to_u64());
        assert!((99_999_999_900..=100_000_000_000).contains(&all), "{all}");
        assert!(miners.abs_diff(50_000_000_000) < 100, "{miners}");
        assert!(validators.abs_diff(50_000_000_000) < 100, "{validators}");
    }
}

#[test]
fn bonds_are_fed_back_into_the_next_epoch() {
    // One validator; the flat rate of a tenth: 0.1, then 0.1 + 0.9 x 0.1, ...
    let text = "epochs = 3\n[hyperparameters]\nyuma3 = true\n[[neurons]]\nalpha = 1\n\
                weights = { 1 = 1 }\n[[neurons]]\n";
    let bonds: Vec<u16> = run(text).iter().map(|record| record.bonds[0].2).collect();
    close(bonds, &[0.1, 0.19, 0.271]);
}

#[test]
fn permits_are_settled_unless_the_start_is_cold() {
    let text = "epochs = 2\n[[neurons]]\nalpha = 1\nweights = { 1 = 1 }\n[[neurons]]\n";
    let warm = run(text);
    assert!(warm[0].neurons[0].permit && !warm[0].neurons[1].permit);
    assert_eq!(warm[0].neurons[1].incentive, 65_535);

    let cold = run(&format!("cold_start = true\n{text}"));
    assert!(!cold[0].neurons[0].permit && cold[0].neurons[0].next_permit);
    assert_eq!(cold[0].neurons[1].incentive, 0);
    assert_eq!(
        cold[0].neurons[0].emission.to_u64(),
        295_200_000_000,
        "without any weights the stake is paid"
    );
    assert_eq!(cold[1].neurons[1].incentive, 65_535);
}

#[test]
fn who_joins_later_has_a_uid_from_then_on_and_votes_an_epoch_later() {
    let text = "epochs = 4\n[[neurons]]\nalpha = 1\nweights = { 1 = 1 }\n[[neurons]]\n\
                [[neurons]]\nalpha = 3\njoins = 2\nweights = { 3 = 1 }\n[[neurons]]\njoins = 2\n";
    let records = run(text);
    let counts: Vec<usize> = records.iter().map(|one| one.neurons.len()).collect();
    assert_eq!(counts, [2, 4, 4, 4]);
    let newcomer = |epoch: usize| records[epoch - 1].neurons[2];
    assert!(!newcomer(2).permit && newcomer(2).next_permit);
    assert_eq!(records[1].neurons[3].incentive, 0);
    assert!(newcomer(3).permit);
    assert_eq!(
        records[2].neurons[3].incentive, 65_535,
        "three quarters are a majority"
    );
}

#[test]
fn a_validator_that_does_not_send_again_goes_inactive() {
    let text = "epochs = 16\n[[neurons]]\nalpha = 1\nresends = false\nweights = { 1 = 1 }\n\
                [[neurons]]\n";
    let records = run(text);
    // Sent in block 359, good for 5000 blocks: until block 5359, in which epoch 14 is past.
    let active: Vec<bool> = records.iter().map(|one| one.neurons[0].active).collect();
    assert_eq!(active.iter().filter(|active| **active).count(), 14);
    assert!(active[13] && !active[14]);
    assert_eq!(records[14].neurons[1].incentive, 0);
}

#[test]
fn a_change_replaces_stake_or_weights_from_its_epoch_on() {
    let text = "epochs = 5\n[[neurons]]\nalpha = 3\nweights = { 2 = 1 }\n[[neurons]]\nalpha = 1\n\
                weights = { 3 = 1 }\n[[neurons]]\n[[neurons]]\n\
                [[changes]]\nepoch = 4\nneuron = 0\nalpha = 1\ntao = 0\n\
                [[changes]]\nepoch = 3\nneuron = 1\nweights = { 2 = 1 }\n";
    let records = run(text);
    let trust: Vec<u16> = records
        .iter()
        .map(|one| one.neurons[1].validator_trust)
        .collect();
    assert_eq!(trust, [0, 0, 65_535, 65_535, 65_535]);
    let stakes: Vec<u16> = records
        .iter()
        .map(|one| one.neurons[0].stake_weight)
        .collect();
    close(stakes, &[0.75, 0.75, 0.75, 0.5, 0.5]);
}

#[test]
fn sealed_weights_count_when_they_are_revealed() {
    let text = |rules: &str| {
        format!(
            "epochs = 4\n[hyperparameters]\n{rules}\n[[neurons]]\nalpha = 1\nweights = {{ 1 = 1 }}\n\
             [[neurons]]\n"
        )
    };
    let incentives = |rules: &str| -> Vec<u16> {
        let records = run(&text(rules));
        records.iter().map(|one| one.neurons[1].incentive).collect()
    };
    assert_eq!(incentives(""), [65_535; 4]);
    assert_eq!(incentives("reveal_period = 3"), [0, 0, 65_535, 65_535]);
    assert_eq!(
        incentives("reveal_period = 3\ncommit_reveal = false"),
        [65_535; 4]
    );
}

#[test]
fn tao_on_root_counts_less_than_alpha() {
    let text = "epochs = 1\n[[neurons]]\ntao = 1000\n[[neurons]]\nalpha = 1000\n";
    let records = run(text);
    // The chain's weight of TAO is a little over a nineteenth.
    let weight = 971_718_665_099_567_868_f64 / 2_f64.powi(64);
    let shares = [weight / (1.0 + weight), 1.0 / (1.0 + weight)];
    close(values(&records[0], |one| one.stake_weight), &shares);
}

#[test]
fn the_owner_may_weigh_itself() {
    let text =
        "epochs = 1\n[[neurons]]\nalpha = 1\nOWNER\nweights = { 0 = 1, 1 = 1 }\n[[neurons]]\n";
    let owner = run(&text.replace("OWNER", "owner = true"));
    close(values(&owner[0], |one| one.incentive), &[0.5, 0.5]);
    let other = run(&text.replace("OWNER", "owner = false"));
    close(values(&other[0], |one| one.incentive), &[0.0, 1.0]);
}

#[test]
fn decimal_weights_keep_their_proportions() {
    let text = "epochs = 1\n[[neurons]]\nalpha = 1\nweights = WEIGHTS\n[[neurons]]\n[[neurons]]\n";
    let weights = |row: &str| run(&text.replace("WEIGHTS", row))[0].weights.clone();
    assert_eq!(weights("{ 1 = 0.3, 2 = 0.1 }"), weights("{ 1 = 3, 2 = 1 }"));
    assert_eq!(weights("{ 1 = 0.0, 2 = 0.0 }"), weights("{ 1 = 0, 2 = 0 }"));
}

#[test]
fn kappa_decides_what_a_majority_is() {
    let text = "epochs = 1\n[hyperparameters]\nkappa = KAPPA\n[[neurons]]\nalpha = 6\n\
                weights = { 2 = 1 }\n[[neurons]]\nalpha = 4\nweights = { 3 = 1 }\n\
                [[neurons]]\n[[neurons]]\n";
    let consensus = |kappa: &str| {
        let records = run(&text.replace("KAPPA", kappa));
        values(&records[0], |one| one.consensus)
    };
    assert_eq!(consensus("32767"), [0, 0, 65_535, 0]);
    assert_eq!(consensus("20000"), [0, 0, 65_535, 65_535]);
    assert_eq!(consensus("45000"), [0, 0, 0, 0]);
}
