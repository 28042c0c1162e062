//! Bonds: how validators come to own a part of the miners that they found, and what it pays.

mod legacy;
mod liquid;
mod old;
mod penalty;
mod relative;

use crate::{
    epoch::Observer,
    matrix::{Cell, Code, Matrix},
    rows::{Entry, RowBuffer},
    subnet::{BondRule, LiquidAlpha},
};
use alloc::vec::Vec;
use mycelium_fixed::unit::{ONE, enc, mul};
use penalty::{Blended, Clipped, Penalty, Unclipped};

pub use liquid::liquid_rate;
pub(crate) use old::OldBonds;

/// What the bonds of an epoch follow from.
pub(crate) struct Sources<'a> {
    pub(crate) weights: &'a Matrix,
    pub(crate) old: OldBonds<'a>,
    pub(crate) active_stake: &'a [u64],
    pub(crate) consensus: &'a [u64],
    pub(crate) rank: &'a [u64],
    pub(crate) incentive: &'a [u64],
    /// Permits of the next epoch: only these neurons keep their bonds.
    pub(crate) permits: &'a [bool],
}

/// Which rule moves the bonds of this epoch.
#[derive(Clone, Copy)]
pub(crate) enum Movement<'a> {
    Legacy,
    Relative,
    Liquid(LiquidAlpha<'a>),
}

/// Memory of the bonds of an epoch.
#[derive(Debug, Default)]
pub(crate) struct BondBuffers {
    /// New bonds, between the step that sums up columns and the one that divides by the sums.
    moved: Matrix,
    legacy: legacy::Buffers,
    relative: relative::Buffers,
    liquid: liquid::Buffers,
    sorted: Vec<Entry>,
}

/// Where new bonds go.
pub(crate) struct Sink<'a, O> {
    pub(crate) stored: &'a mut RowBuffer,
    pub(crate) dividends: &'a mut Vec<u64>,
    pub(crate) observer: &'a mut O,
}

/// Moves the bonds, stores them, and fills in the dividends (d) before they are normalised.
pub(crate) fn run<O: Observer>(
    sources: &Sources<'_>,
    rule: BondRule<'_>,
    movement: Movement<'_>,
    buffers: &mut BondBuffers,
    sink: &mut Sink<'_, O>,
) {
    let (rows, entries) = sources.bounds();
    sink.stored.clear();
    sink.stored.reserve(rows, entries);
    sink.dividends.clear();
    sink.dividends.resize(sources.consensus.len(), 0);
    match rule.penalty {
        0 => run_with(sources, Unclipped, rule, movement, buffers, sink),
        u16::MAX => run_with(sources, Clipped, rule, movement, buffers, sink),
        part => run_with(sources, Blended::new(part), rule, movement, buffers, sink),
    }
}

fn run_with<O: Observer>(
    sources: &Sources<'_>,
    penalty: impl Penalty,
    rule: BondRule<'_>,
    movement: Movement<'_>,
    buffers: &mut BondBuffers,
    sink: &mut Sink<'_, O>,
) {
    let rate = Rate::new(rule.moving_average);
    match movement {
        Movement::Legacy => legacy::run(sources, penalty, rate, buffers, sink),
        Movement::Relative => relative::run(sources, penalty, rate, buffers, sink),
        Movement::Liquid(liquid) => {
            let full = rule.penalty == u16::MAX;
            liquid::run(sources, penalty, liquid, full, buffers, sink);
        }
    }
}

/// One rate of movement for all bonds.
#[derive(Clone, Copy, Debug)]
struct Rate {
    /// The part of the new value.
    new: u64,
    /// The part of the old value.
    old: u64,
}

impl Rate {
    /// From the part that stays, in millionths.
    fn new(moving_average: u64) -> Self {
        let stays = moving_average.min(1_000_000).wrapping_mul(ONE);
        let old = stays.checked_div(1_000_000).unwrap_or_default();
        Self {
            new: ONE.wrapping_sub(old),
            old,
        }
    }

    /// The moved value: each product is rounded down. At most one if both values are.
    #[inline]
    fn step(self, old: u64, new: u64) -> u64 {
        mul(self.new, new).wrapping_add(mul(self.old, old))
    }
}

impl Sources<'_> {
    fn stake(&self, uid: u16) -> u64 {
        self.active_stake
            .get(usize::from(uid))
            .copied()
            .unwrap_or_default()
    }

    fn is_kept(&self, uid: u16) -> bool {
        self.permits
            .get(usize::from(uid))
            .copied()
            .unwrap_or_default()
    }

    /// The weight on a target as far as it makes a bond (Q).
    #[inline]
    fn bonding(&self, penalty: impl Penalty, target: usize, weight: u64) -> u64 {
        let limit = self.consensus.get(target).copied().unwrap_or_default();
        penalty.apply(weight, weight.min(limit))
    }

    /// Number of rows and entries that new bonds cannot exceed.
    fn bounds(&self) -> (usize, usize) {
        let (weights, old) = (self.weights, self.old.rows());
        (
            weights.len().saturating_add(old.len()),
            weights.cell_count().saturating_add(old.entry_count()),
        )
    }
}

impl<O: Observer> Sink<'_, O> {
    /// Is there anybody to whom the bonds of a row matter?
    #[inline]
    fn wants(&self, kept: bool) -> bool {
        kept || O::WATCHES
    }

    /// Takes a bond of the row that [`Sink::end_row`] will end.
    #[inline]
    fn put(&mut self, uid: u16, target: u16, bond: u64, kept: bool) {
        self.observer.bond(uid, target, bond);
        if kept {
            self.stored.push_entry((target, enc(bond)));
        }
    }

    fn end_row(&mut self, uid: u16, kept: bool) {
        if kept {
            self.stored.end_row(uid);
        }
    }

    fn pay(&mut self, uid: u16, dividend: u64) {
        if let Some(own) = self.dividends.get_mut(usize::from(uid)) {
            *own = dividend;
        }
    }
}

/// Walks a row of weights and a row of bonds together, both ascending: target, code and bond, with 0 for what
/// is not there. Where the rows agree on the targets, which is nearly everywhere, there is little to compare.
#[inline]
fn merge(mut cells: &[Cell], mut bonds: &[Entry], mut each: impl FnMut(u16, Code, u16)) {
    loop {
        let pairs = cells.iter().zip(bonds);
        let common = pairs
            .take_while(|((cell, _), (bond, _))| cell == bond)
            .count();
        let (both, other_cells) = cells.split_at_checked(common).unwrap_or_default();
        let (both_bonds, other_bonds) = bonds.split_at_checked(common).unwrap_or_default();
        for ((target, code), (_, bond)) in both.iter().zip(both_bonds) {
            each(*target, *code, *bond);
        }
        (cells, bonds) = (other_cells, other_bonds);
        let cells_end = bonds.first().map_or(cells.len(), |(bond, _)| {
            cells.iter().take_while(|(cell, _)| cell < bond).count()
        });
        let (alone, other_cells) = cells.split_at_checked(cells_end).unwrap_or_default();
        for (target, code) in alone {
            each(*target, *code, 0);
        }
        cells = other_cells;
        let bonds_end = cells.first().map_or(bonds.len(), |(cell, _)| {
            bonds.iter().take_while(|(bond, _)| bond < cell).count()
        });
        let (alone, other_bonds) = bonds.split_at_checked(bonds_end).unwrap_or_default();
        for (target, bond) in alone {
            each(*target, 0, *bond);
        }
        bonds = other_bonds;
        if cells.is_empty() && bonds.is_empty() {
            return;
        }
    }
}
