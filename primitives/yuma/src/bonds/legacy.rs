//! Legacy bonds: the bonds on a miner are shares of it, and sum up to one.

use super::{BondBuffers, Penalty, Rate, Sink, Sources, merge};
use crate::{
    epoch::Observer,
    matrix::{Paired, pack_positive, unpack, unpack_positive},
};
use alloc::vec::Vec;
use mycelium_fixed::unit::{Reciprocal, Whole, mul};

/// Memory of this rule.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    sums: Vec<(u64, u64)>,
    columns: Vec<Column>,
    shares: Vec<Share>,
}

/// What new and old bonds on a miner are divided by, and what becomes of them.
#[derive(Clone, Copy, Debug)]
struct Column {
    new: Reciprocal,
    old: Whole,
    sum: u64,
    max: u64,
}

/// How the moved bonds on a miner are shared, stored and paid.
#[derive(Clone, Copy, Debug)]
struct Share {
    whole: Reciprocal,
    /// The greatest share of the miner: stored bonds are relative to it.
    greatest: Reciprocal,
    incentive: u64,
}

pub(super) fn run<P: Penalty, O: Observer>(
    sources: &Sources<'_>,
    penalty: P,
    rate: Rate,
    buffers: &mut BondBuffers,
    sink: &mut Sink<'_, O>,
) {
    prepare(sources, penalty, buffers);
    advance(sources, penalty, rate, buffers);
    share_out(sources, buffers, sink);
}

/// Sums up both kinds of bonds by miner.
fn prepare<P: Penalty>(sources: &Sources<'_>, penalty: P, buffers: &mut BondBuffers) {
    let BondBuffers {
        legacy: Buffers { sums, columns, .. },
        ..
    } = buffers;
    sums.clear();
    sums.resize(sources.consensus.len(), (0_u64, 0_u64));
    if !P::CLIPS {
        for row in sources.weights.rows() {
            let stake = sources.stake(row.uid);
            for (target, code) in row.cells {
                let target = usize::from(*target);
                let value = sources.bonding(penalty, target, unpack(*code));
                if let Some((new, _)) = sums.get_mut(target) {
                    *new = new.wrapping_add(mul(stake, value));
                }
            }
        }
    }
    for (uid, row) in sources.old.rows() {
        if !sources.old.has_owner(uid) {
            break;
        }
        for (target, value) in row {
            if let Some((_, old)) = sums.get_mut(usize::from(*target)) {
                *old = old.wrapping_add(u64::from(*value));
            }
        }
    }
    columns.clear();
    let miners = (0..=u16::MAX).zip(sums.iter());
    columns.extend(
        miners
            .zip(sources.rank)
            .map(|((uid, (new, old)), rank)| Column {
                // With the full penalty a new bond is the same product as the validator's part of the rank.
                new: Reciprocal::new(if P::CLIPS { *rank } else { *new }),
                // Where bonds do not count, every share of them is zero.
                old: Whole::new(if sources.old.counts(uid) { *old } else { 0 }),
                sum: 0,
                max: 0,
            }),
    );
}

/// Moves every bond from its old share towards its new one.
fn advance<P: Penalty>(sources: &Sources<'_>, penalty: P, rate: Rate, buffers: &mut BondBuffers) {
    let BondBuffers {
        moved,
        legacy: Buffers { columns, .. },
        sorted,
        ..
    } = buffers;
    let (rows, entries) = sources.bounds();
    moved.clear_for(rows, entries);
    for (row, bonds) in Paired::new(sources.weights, sources.old.rows()) {
        if !sources.old.has_owner(row.uid) {
            break;
        }
        let stake = sources.stake(row.uid);
        merge(
            row.cells,
            sources.old.ordered(bonds, sorted),
            |target, code, bond| {
                let index = usize::from(target);
                let Some(column) = columns.get_mut(index) else {
                    return;
                };
                let new = column
                    .new
                    .div(mul(stake, sources.bonding(penalty, index, unpack(code))));
                let value = rate.step(column.old.share(bond), new);
                if value > 0 {
                    column.sum = column.sum.wrapping_add(value);
                    column.max = column.max.max(value);
                    moved.push(target, pack_positive(value));
                }
            },
        );
        moved.end_row(row.uid);
    }
}

/// Makes shares of the moved bonds, pays dividends by them, and stores them relative to the greatest.
fn share_out<O: Observer>(
    sources: &Sources<'_>,
    buffers: &mut BondBuffers,
    sink: &mut Sink<'_, O>,
) {
    let BondBuffers {
        moved,
        legacy: Buffers {
            columns, shares, ..
        },
        ..
    } = buffers;
    shares.clear();
    shares.extend(
        columns
            .iter()
            .zip(sources.incentive)
            .map(|(column, incentive)| {
                let whole = Reciprocal::new(column.sum);
                // Division keeps the order, so the greatest share is that of the greatest bond.
                let greatest = Reciprocal::new(whole.div(column.max));
                Share {
                    whole,
                    greatest,
                    incentive: *incentive,
                }
            }),
    );
    for row in moved.rows() {
        let kept = sources.is_kept(row.uid);
        let watched = sink.wants(kept);
        let mut dividend = 0_u64;
        for (target, code) in row.cells {
            let Some(share) = shares.get(usize::from(*target)) else {
                continue;
            };
            let value = share.whole.div(unpack_positive(*code));
            dividend = dividend.wrapping_add(mul(share.incentive, value));
            if watched {
                sink.put(row.uid, *target, share.greatest.div(value), kept);
            }
        }
        sink.end_row(row.uid, kept);
        sink.pay(row.uid, dividend);
    }
}
