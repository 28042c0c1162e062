//! Liquid alpha: relative bonds of which each moves at a rate of its own.

use super::{BondBuffers, Penalty, Sink, Sources, relative::Book};
use crate::{
    epoch::Observer,
    matrix::{Cell, Paired, unpack},
    rows::Entry,
    subnet::{ConsensusMode, LiquidAlpha},
};
use alloc::vec::Vec;
use mycelium_fixed::{
    exp::exp_each,
    unit::{ONE, frac, inverse, mul},
};

/// Rates that are computed at once.
const LANES: usize = 4;

/// The middle of the sigmoid.
const HALF: u64 = ONE >> 1;

/// Memory of this rule.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    consensus: Vec<u64>,
    /// The old bonds of the validator at hand, by target.
    bonds: Vec<OldBond>,
    /// The bonds of the validator at hand that are there to move.
    moves: Vec<Move>,
}

#[derive(Clone, Copy, Debug, Default)]
struct OldBond {
    value: u64,
    /// The value that the rate sees.
    seen: u64,
}

#[derive(Clone, Copy, Debug)]
struct Move {
    target: u16,
    old: u64,
    new: u64,
    /// How far apart they are, as the rate sees it.
    distance: u64,
    rate: u64,
}

pub(super) fn run<P: Penalty, O: Observer>(
    sources: &Sources<'_>,
    penalty: P,
    liquid: LiquidAlpha<'_>,
    full_penalty: bool,
    buffers: &mut BondBuffers,
    sink: &mut Sink<'_, O>,
) {
    let BondBuffers {
        moved,
        relative,
        liquid:
            Buffers {
                consensus,
                bonds: old,
                moves,
            },
        ..
    } = buffers;
    relative.clear_for(sources, moved);
    let consensus = compared_with(liquid.consensus, full_penalty, sources.consensus, consensus);
    let sigmoid = Sigmoid::new(frac(liquid.low), frac(liquid.high), liquid.steepness);
    old.clear();
    old.resize(sources.consensus.len(), OldBond::default());
    for (row, bonds) in Paired::new(sources.weights, sources.old.rows()) {
        // A bond without a weight is gone.
        if row.cells.is_empty() {
            continue;
        }
        spread(sources, bonds, old);
        plan(
            sources,
            penalty,
            row.cells,
            old,
            (consensus, sigmoid.at_zero),
            moves,
        );
        sigmoid.fill_rates(moves);
        let mut book = Book::open(row.uid, sources, relative.sums(), moved, sink);
        for Move {
            target,
            old,
            new,
            rate,
            ..
        } in moves.iter().copied()
        {
            let value = mul(ONE.wrapping_sub(rate), old).wrapping_add(mul(rate, new));
            book.enter(target, value);
        }
        book.close();
        for (target, _) in bonds {
            if let Some(old) = old.get_mut(usize::from(*target)) {
                *old = OldBond::default();
            }
        }
    }
    relative.pay(sources, moved, sink);
}

/// Looks up the old bonds of a row by target.
fn spread(sources: &Sources<'_>, bonds: &[Entry], old: &mut [OldBond]) {
    let mut cursor = Cursor::default();
    for (target, bond) in bonds
        .iter()
        .filter(|(target, _)| sources.old.counts(*target))
    {
        if let Some(old) = old.get_mut(usize::from(*target)) {
            let value = frac(*bond);
            *old = OldBond {
                value,
                seen: cursor.sees(*target, value),
            };
        }
    }
}

/// Lists the bonds of a row that move, with the distance that decides how fast.
fn plan(
    sources: &Sources<'_>,
    penalty: impl Penalty,
    cells: &[Cell],
    old: &[OldBond],
    (consensus, at_zero): (&[u64], u64),
    moves: &mut Vec<Move>,
) {
    let mut cursor = Cursor::default();
    moves.clear();
    moves.reserve(cells.len());
    moves.extend(cells.iter().filter_map(|(target, code)| {
        let index = usize::from(*target);
        let weight = unpack(*code);
        let new = sources.bonding(penalty, index, weight);
        let (old, consensus) = (old.get(index)?, consensus.get(index)?);
        penalty.has(weight, new).then(|| {
            let seen = cursor.sees(*target, new);
            Move {
                target: *target,
                old: old.value,
                new,
                distance: distance(*consensus, seen, old.seen),
                rate: at_zero,
            }
        })
    }));
}

/// The rate looks entries up in the order of uids and never goes back: an entry that comes after one of a
/// higher uid counts as zero in the rate, although not in the average.
#[derive(Default)]
struct Cursor {
    highest: u16,
}

impl Cursor {
    #[inline]
    fn sees(&mut self, target: u16, value: u64) -> u64 {
        if target < self.highest {
            return 0;
        }
        self.highest = target;
        value
    }
}

/// The consensus that the mode chooses.
fn compared_with<'a>(
    mode: ConsensusMode<'_>,
    full_penalty: bool,
    current: &'a [u64],
    buffer: &'a mut Vec<u64>,
) -> &'a [u64] {
    let previous = match mode {
        ConsensusMode::Previous(previous) => previous,
        ConsensusMode::Auto(previous) if full_penalty => previous,
        ConsensusMode::Auto(_) | ConsensusMode::Current => return current,
    };
    buffer.clear();
    buffer.extend(
        previous
            .iter()
            .take(current.len())
            .map(|value| frac(*value)),
    );
    buffer.extend(current.iter().skip(previous.len()));
    buffer
}

/// The rate of one bond: from `low` to `high`, by a sigmoid of how far the weight is above consensus, or
/// below the old bond. All but the steepness, which is in hundredths, have 32 fraction bits.
pub fn liquid_rate(
    consensus: u64,
    weight: u64,
    bond: u64,
    low: u64,
    high: u64,
    steepness: i16,
) -> u64 {
    let sigmoid = Sigmoid::new(low, high, steepness);
    let [rate] = sigmoid.rates([distance(consensus, weight, bond)]);
    rate
}

/// How far the weight is above consensus, or below the old bond.
#[inline]
fn distance(consensus: u64, weight: u64, bond: u64) -> u64 {
    let distance = match bond.checked_sub(weight) {
        None | Some(0) => weight.saturating_sub(consensus),
        Some(below) => below,
    };
    distance.min(ONE)
}

/// The sigmoid of one epoch.
struct Sigmoid {
    low: u64,
    high: u64,
    /// The slope without its sign, at most 328.
    slope: u64,
    /// Does the rate fall as the distance grows?
    falling: bool,
    /// The rate of the distance zero, which is by far the most frequent.
    at_zero: u64,
}

impl Sigmoid {
    fn new(low: u64, high: u64, steepness: i16) -> Self {
        let hundredths = u64::from(steepness.unsigned_abs()) << 32;
        let slope = hundredths.checked_div(100).unwrap_or_default();
        let mut sigmoid = Self {
            low,
            high,
            slope,
            falling: steepness < 0,
            at_zero: 0,
        };
        [sigmoid.at_zero] = sigmoid.rates([0]);
        sigmoid
    }

    /// Fills in the rates of bonds that are apart from what they move to, several at once.
    fn fill_rates(&self, moves: &mut [Move]) {
        let mut apart = moves.iter_mut().filter(|bond| bond.distance > 0);
        loop {
            let mut lanes: [_; LANES] = core::array::from_fn(|_| apart.next());
            let mut distances = [0; LANES];
            for (distance, bond) in distances.iter_mut().zip(&lanes) {
                *distance = bond.as_ref().map_or(0, |bond| bond.distance);
            }
            for (bond, rate) in lanes.iter_mut().zip(self.rates(distances)) {
                let Some(bond) = bond else { return };
                bond.rate = rate;
            }
        }
    }

    /// `low + (high - low) / (1 + e^z)` with `z = -slope * (distance - 1/2)`.
    #[inline]
    fn rates<const N: usize>(&self, distances: [u64; N]) -> [u64; N] {
        exp_each(distances.map(|distance| self.exponent(distance))).map(|power| {
            // Below 2^62, and above one: a power is never zero.
            let part = inverse(ONE.wrapping_add(power));
            match self.high.checked_sub(self.low) {
                Some(range) => self.low.wrapping_add(mul(part, range)),
                None => self.high,
            }
        })
    }

    #[inline]
    fn exponent(&self, distance: u64) -> i64 {
        let magnitude = distance.abs_diff(HALF);
        // slope < 2^41 and magnitude <= 2^31: in halves, the high one as it is, the low one shifted.
        let low_product = (self.slope & ONE.wrapping_sub(1)).wrapping_mul(magnitude);
        let high_product = (self.slope >> 32).wrapping_mul(magnitude);
        let product = high_product.wrapping_add(low_product >> 32) as i64;
        // Below the middle a rising sigmoid has a positive exponent.
        if (distance < HALF) != self.falling {
            return product;
        }
        // Products are rounded down: away from zero if negative.
        let rounded = i64::from(low_product & ONE.wrapping_sub(1) != 0);
        product.wrapping_add(rounded).wrapping_neg()
    }
}
