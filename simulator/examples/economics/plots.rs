//! Supply, halvings, and the parts of a subnet's new alpha.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "draws from constants, and is no part of a chain"
)]

use mycelium_emission::{
    accrual::{BlockAccrual, accrue_block, root_proportion},
    supply::{CAP, halvings, tao_emission},
};
use mycelium_simulator::{Curve, Curves};
use mycelium_types::{AlphaBalance, TaoBalance};

/// Blocks of twelve seconds in a year of 365.25 days.
const BLOCKS_PER_YEAR: f64 = 2_629_800.0;

/// How far the plots over time reach.
const YEARS: f64 = 40.0;

/// Rao of a million coins.
const MILLION: u64 = 1_000_000_000_000_000;

/// The default of the chain, a fraction of `2^64 - 1`.
const TAO_WEIGHT: u64 = 971_718_665_099_567_868;

/// The default of the chain, a fraction of 65535.
const OWNER_CUT: u16 = 11_796;

/// TAO on root in the plot of a subnet's alpha, in rao.
const ROOT: TaoBalance = TaoBalance::new(5 * MILLION);

/// All plots by the names of their files.
pub(crate) fn all() -> [(&'static str, String); 3] {
    [
        ("supply.svg", supply()),
        ("halvings.svg", halving()),
        ("alpha.svg", alpha()),
    ]
}

/// A time in which every block creates the same amount.
struct Stretch {
    /// In years.
    start: f64,
    end: f64,
    /// Rao per block.
    emission: u64,
    /// What exists at its start and its end, in rao.
    before: u64,
    after: u64,
}

/// The stretches between halvings, if so many hundredths of what is created are recycled at once.
fn stretches(recycled: u64) -> Vec<Stretch> {
    let (mut found, mut issuance, mut start) = (Vec::new(), 0_u64, 0.0);
    while let Some(done) = halvings(issuance) {
        let emission = tao_emission(TaoBalance::new(issuance)).to_u64();
        let stays = emission - emission * recycled / 100;
        if stays == 0 || start > YEARS {
            break;
        }
        // The next halving comes with the first amount from which less than this is missing.
        let next = CAP - (CAP >> (done + 1));
        let blocks = (next - issuance).div_ceil(stays);
        let end = start + blocks as f64 / BLOCKS_PER_YEAR;
        let after = issuance + blocks * stays;
        found.push(Stretch {
            start,
            end,
            emission,
            before: issuance,
            after,
        });
        (issuance, start) = (after, end);
    }
    found
}

/// The three cases that are drawn, and what is recycled in them.
const CASES: [(&str, u64); 3] = [
    ("nothing is recycled", 0),
    ("a quarter is recycled", 25),
    ("half is recycled", 50),
];

fn supply() -> String {
    let millions = |rao: u64| rao as f64 / MILLION as f64;
    let mut curves: Vec<Curve> = CASES
        .iter()
        .map(|(name, recycled)| {
            let mut points = vec![(0.0, 0.0)];
            for stretch in stretches(*recycled) {
                let (end, after) = (stretch.end, millions(stretch.after));
                if end <= YEARS {
                    points.push((end, after));
                    continue;
                }
                let before = millions(stretch.before);
                let part = (YEARS - stretch.start) / (end - stretch.start);
                points.push((YEARS, before + part * (after - before)));
            }
            curve(name, points, 2)
        })
        .collect();
    let cap = vec![(0.0, millions(CAP)), (YEARS, millions(CAP))];
    curves.push(curve("the cap", cap, 0));
    Curves {
        title: "TAO in existence",
        subtitle: "million TAO, from an empty chain on; what is recycled can be created again",
        across: "years",
        remark: "the legend tells the value after 40 years",
        curves,
    }
    .draw()
}

fn halving() -> String {
    let curves = CASES
        .iter()
        .map(|(name, recycled)| {
            let mut points = Vec::new();
            for stretch in stretches(*recycled) {
                let emission = stretch.emission as f64 / 1e9;
                points.push((stretch.start, emission));
                points.push((stretch.end.min(YEARS), emission));
            }
            curve(name, points, 4)
        })
        .collect();
    Curves {
        title: "TAO that a block creates",
        subtitle: "TAO; it halves when half of what was missing exists, not at a block number",
        across: "years",
        remark: "the legend tells the value after 40 years",
        curves,
    }
    .draw()
}

/// One of the pots.
type Part = fn(&BlockAccrual) -> AlphaBalance;

fn alpha() -> String {
    let parts: [(&str, Part); 4] = [
        ("miners", |pots| pots.server),
        ("validators and stakers", |pots| pots.validator),
        ("stakers on root", |pots| pots.root),
        ("the owner", |pots| pots.owner_cut),
    ];
    let steps: Vec<u64> = (0..=100).collect();
    let curves = parts
        .iter()
        .map(|(name, part)| {
            let points = steps.iter().map(|step| {
                let issuance = AlphaBalance::new(step * (MILLION / 10));
                let root = root_proportion(ROOT, TAO_WEIGHT, issuance);
                let pots = accrue_block(AlphaBalance::COIN, Some(OWNER_CUT), root);
                let part = part(&pots).to_u64() as f64 / 1e9;
                (issuance.to_u64() as f64 / MILLION as f64, part)
            });
            curve(name, points.collect(), 3)
        })
        .collect();
    Curves {
        title: "Where a subnet's new alpha goes",
        subtitle: "parts of one, with 5 million TAO on root and the default owner's cut",
        across: "million alpha of the subnet in existence",
        remark: "the legend tells the value at 10 million",
        curves,
    }
    .draw()
}

/// A line whose last value the legend tells.
fn curve(name: &str, points: Vec<(f64, f64)>, decimals: usize) -> Curve {
    let last = points.last().map_or(0.0, |(_, value)| *value);
    Curve {
        name: name.into(),
        note: format!("{last:.decimals$}"),
        points,
    }
}
