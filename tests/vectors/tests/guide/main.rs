//! `docs/economics.md`: the figures of the guide are what the crates compute.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests"
)]

mod block;
mod tempo;

use std::{fs, path::Path};

use block::{Blocks, SUBNETS};
use mycelium_pool::{Pool, PriceLimit, Terms};
use mycelium_types::{AlphaBalance, TaoBalance};
use tempo::Tempo;

/// Rows of a table: a name, and cells.
type Rows = Vec<(String, Vec<String>)>;

/// Holds a table of the guide, without its header, against rows.
#[track_caller]
fn assert_table(mark: &str, rows: &Rows) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/economics.md");
    let guide = fs::read_to_string(path).unwrap();
    let mark = format!("<!-- figures: {mark} -->\n");
    let (_, rest) = guide.split_once(&mark).unwrap_or_else(|| panic!("{mark}"));
    let table = rest.lines().take_while(|line| line.starts_with('|'));
    let written: Vec<&str> = table.skip(2).collect();
    let computed: Vec<String> = rows
        .iter()
        .map(|(name, cells)| format!("| {name} | {} |", cells.join(" | ")))
        .collect();
    assert!(
        written == computed,
        "{mark}should be\n{}",
        computed.join("\n")
    );
}

/// An amount with all its digits.
fn coins(rao: u64) -> String {
    let whole = (rao / 1_000_000_000).to_string();
    // Groups of three digits before the point.
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped}.{:09}", rao % 1_000_000_000)
}

fn tao(amount: TaoBalance) -> String {
    coins(amount.to_u64())
}

fn alpha(amount: AlphaBalance) -> String {
    coins(amount.to_u64())
}

/// A number with 64 or 32 binary places, rounded to nine decimal places.
fn fraction(bits: u128, places: u32) -> String {
    let one = 1_u128 << places;
    let billionths = (bits * 1_000_000_000 + one / 2) / one;
    coins(u64::try_from(billionths).unwrap())
}

fn row(name: &str, cells: &[String]) -> (String, Vec<String>) {
    (name.to_owned(), cells.to_vec())
}

#[test]
fn a_blocks_tao_is_split_as_the_guide_says() {
    let blocks = Blocks::start();
    let rows =
        SUBNETS
            .iter()
            .zip(&blocks.shares)
            .zip(&blocks.tao)
            .map(|(((name, score), share), tao)| {
                let cells = [
                    fraction(u128::try_from(score.moving_price.to_bits()).unwrap(), 32),
                    fraction(score.withheld.to_bits(), 32),
                    if score.enabled { "yes" } else { "no" }.to_owned(),
                    fraction(share.to_bits(), 64),
                    coins(tao.to_u64()),
                ];
                row(name, &cells)
            });
    assert_table("shares", &rows.collect());
}

#[test]
fn a_blocks_tao_is_used_as_the_guide_says() {
    let mut blocks = Blocks::start();
    let before = blocks.subnet.pool.price();
    let step = blocks.next();
    let terms = step.injection;
    let price = |price: mycelium_fixed::U64F64| fraction(price.to_bits(), 64);
    let rows = vec![
        row("TAO of the subnet", &[coins(blocks.tao[0].to_u64())]),
        row("price before", &[price(before)]),
        row(
            "root's proportion",
            &[fraction(step.root_before.to_bits(), 32)],
        ),
        row(
            "alpha for the pool, at most",
            &[coins(step.most_alpha.to_u64())],
        ),
        row("alpha into the pool", &[alpha(terms.alpha_in)]),
        row("TAO into the pool", &[tao(terms.tao_in)]),
        row("TAO that buys alpha", &[tao(terms.excess_tao)]),
        row("alpha bought, kept by the protocol", &[alpha(step.bought)]),
        row("price after", &[price(blocks.subnet.pool.price())]),
        row(
            "average price after",
            &[fraction(
                u128::try_from(step.average.to_bits()).unwrap(),
                32,
            )],
        ),
    ];
    assert_table("pool", &rows);
    assert!(terms.alpha_in.to_u64() > 0 && terms.excess_tao.to_u64() > 0);
}

#[test]
fn new_alpha_is_cut_as_the_guide_says() {
    let mut blocks = Blocks::start();
    let first = blocks.next().pots;
    let mut sums = Blocks::start();
    sums.run(360);
    let pots = sums.pots;
    let rows = vec![
        row("owner", &[alpha(first.owner_cut), alpha(pots.owner_cut)]),
        row("miners", &[alpha(first.server), alpha(pots.server)]),
        row(
            "validators",
            &[alpha(first.validator), alpha(pots.validator)],
        ),
        row("root", &[alpha(first.root), alpha(pots.root)]),
        row("nobody", &[alpha(first.dust), alpha(pots.dust)]),
        row(
            "created",
            &[coins(step_total(&first)), coins(step_total(&pots))],
        ),
    ];
    assert_table("pots", &rows);
    assert_eq!(step_total(&first), 1_000_000_000);
    assert_eq!(step_total(&pots), 360_000_000_000);
}

fn step_total(pots: &mycelium_emission::accrual::BlockAccrual) -> u64 {
    let parts = [
        pots.owner_cut,
        pots.server,
        pots.validator,
        pots.root,
        pots.dust,
    ];
    AlphaBalance::checked_sum(parts).unwrap().to_u64()
}

#[test]
fn a_tempo_pays_what_the_guide_says() {
    let tempo = Tempo::run();
    let opinions = tempo.neurons.iter().map(|neuron| {
        let cells = [neuron.incentive, neuron.dividend].map(alpha);
        row(neuron.name, &cells)
    });
    assert_table("epoch", &opinions.collect());

    let dividends = tempo.hotkeys.iter().map(|hotkey| {
        let paid = hotkey.payout;
        let cells = [
            hotkey.dividend,
            paid.alpha_take,
            paid.alpha_nominators,
            paid.root_take,
            paid.root_claimable,
        ];
        row(hotkey.name, &cells.map(alpha))
    });
    assert_table("dividends", &dividends.collect());

    let rows = tempo
        .paid
        .iter()
        .map(|(name, amount)| row(name, &[alpha(*amount)]));
    assert_table("paid", &rows.collect());
}

#[test]
fn the_payments_of_a_tempo_are_all_that_was_created() {
    let tempo = Tempo::run();
    let (last, parts) = tempo.paid.split_last().unwrap();
    let sum = AlphaBalance::checked_sum(parts.iter().map(|(_, amount)| *amount));
    assert_eq!(sum, Some(last.1));
    assert_eq!(last.1.to_u64(), 360_000_000_000);
}

#[test]
fn stakers_earn_what_the_guide_says() {
    let tempo = Tempo::run();
    let rows = vec![
        row("nora", &[alpha(tempo.nora.0), alpha(tempo.nora.1)]),
        row("rosa", &["0.000000000".to_owned(), alpha(tempo.rosa)]),
    ];
    assert_table("stakers", &rows);
}

#[test]
fn a_trade_costs_what_the_guide_says() {
    let pool = Blocks::start().subnet.pool;
    let fee = Terms::with_fee(33);
    let ten = TaoBalance::new(10_000_000_000);
    let buy = pool.buy(ten, PriceLimit::NONE_FOR_BUY, fee).unwrap();
    let bought = pool.bought(&buy).unwrap();
    let sell = bought
        .sell(buy.paid_out, PriceLimit::NONE_FOR_SELL, fee)
        .unwrap();
    let sold = bought.sold(&sell).unwrap();
    let price = |pool: &Pool| fraction(pool.price().to_bits(), 64);
    let bought_for = format!("{} TAO", tao(buy.taken()));
    let sold_for = format!("{} alpha", alpha(sell.taken()));
    let rows = vec![
        row(
            "buy",
            &[
                bought_for,
                format!("{} TAO", tao(buy.fee)),
                format!("{} alpha", alpha(buy.paid_out)),
                price(&bought),
            ],
        ),
        row(
            "sell it again",
            &[
                sold_for,
                format!("{} alpha", alpha(sell.fee)),
                format!("{} TAO", tao(sell.paid_out)),
                price(&sold),
            ],
        ),
    ];
    assert_table("trade", &rows);
    assert!(sell.paid_out < ten);
}

#[test]
fn the_table_of_halvings_is_right() {
    use mycelium_emission::supply::{CAP, halvings, tao_emission};
    let rows = (0..=6).chain([9, 29, 30]).map(|k: u32| {
        let issuance = CAP - (CAP >> k);
        assert!(halvings(issuance) == Some(k) && (k == 0 || halvings(issuance - 1) < Some(k)));
        let emission = tao_emission(TaoBalance::new(issuance));
        row(&k.to_string(), &[coins(issuance), tao(emission)])
    });
    assert_table("halvings", &rows.collect());
}
