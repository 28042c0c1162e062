//! Relative bonds: each validator's bonds move by themselves, and stake counts when dividends are paid.

use super::{BondBuffers, Penalty, Rate, Sink, Sources, merge};
use crate::{
    epoch::Observer,
    matrix::{Matrix, Paired, pack_positive, unpack, unpack_positive},
};
use alloc::vec::Vec;
use mycelium_fixed::unit::{Reciprocal, frac, mul};

/// What the bonds on a miner are divided by, and what the miner earns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Price {
    whole: Reciprocal,
    incentive: u64,
}

/// Memory of this rule.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    sums: Vec<u64>,
    prices: Vec<Price>,
}

pub(super) fn run<P: Penalty, O: Observer>(
    sources: &Sources<'_>,
    penalty: P,
    rate: Rate,
    buffers: &mut BondBuffers,
    sink: &mut Sink<'_, O>,
) {
    let BondBuffers {
        moved,
        relative,
        sorted,
        ..
    } = buffers;
    relative.clear_for(sources, moved);
    for (row, bonds) in Paired::new(sources.weights, sources.old.rows()) {
        if !sources.old.has_owner(row.uid) {
            break;
        }
        let mut book = Book::open(row.uid, sources, &mut relative.sums, moved, sink);
        merge(
            row.cells,
            sources.old.ordered(bonds, sorted),
            |target, code, bond| {
                let value = sources.bonding(penalty, usize::from(target), unpack(code));
                let old = frac(sources.old.value(target, bond));
                book.enter(target, rate.step(old, value));
            },
        );
        book.close();
    }
    relative.pay(sources, moved, sink);
}

impl Buffers {
    pub(super) fn clear_for(&mut self, sources: &Sources<'_>, moved: &mut Matrix) {
        let (rows, entries) = sources.bounds();
        moved.clear_for(rows, entries);
        self.sums.clear();
        self.sums.resize(sources.consensus.len(), 0);
    }

    /// Pays every validator its part of the bonds on a miner, times what the miner earns and the
    /// validator's stake.
    pub(super) fn pay<O: Observer>(
        &mut self,
        sources: &Sources<'_>,
        moved: &Matrix,
        sink: &mut Sink<'_, O>,
    ) {
        self.prices.clear();
        self.prices.extend(
            self.sums
                .iter()
                .zip(sources.incentive)
                .map(|(sum, incentive)| {
                    // Who earns nothing pays nothing, whatever the bonds are divided by.
                    let whole = Reciprocal::new(if *incentive > 0 { *sum } else { 0 });
                    Price {
                        whole,
                        incentive: *incentive,
                    }
                }),
        );
        for row in moved.rows() {
            let mut dividend = 0_u64;
            for (target, code) in row.cells {
                if let Some(price) = self.prices.get(usize::from(*target)) {
                    let part = price.whole.div(unpack_positive(*code));
                    dividend = dividend.wrapping_add(mul(price.incentive, part));
                }
            }
            sink.pay(row.uid, mul(sources.stake(row.uid), dividend));
        }
    }

    /// The sums by miner, for the rules that make books.
    pub(super) fn sums(&mut self) -> &mut [u64] {
        &mut self.sums
    }
}

/// The new bonds of one validator while they are made: each counts in the sum of its miner, is stored, and
/// is kept until dividends are paid.
pub(super) struct Book<'b, 's, O> {
    uid: u16,
    /// Without active stake there are no dividends.
    earns: bool,
    kept: bool,
    watched: bool,
    sums: &'b mut [u64],
    moved: &'b mut Matrix,
    sink: &'b mut Sink<'s, O>,
}

impl<'b, 's, O: Observer> Book<'b, 's, O> {
    pub(super) fn open(
        uid: u16,
        sources: &Sources<'_>,
        sums: &'b mut [u64],
        moved: &'b mut Matrix,
        sink: &'b mut Sink<'s, O>,
    ) -> Self {
        let kept = sources.is_kept(uid);
        let watched = sink.wants(kept);
        Self {
            uid,
            earns: sources.stake(uid) > 0,
            kept,
            watched,
            sums,
            moved,
            sink,
        }
    }

    /// A bond of zero is none.
    #[inline]
    pub(super) fn enter(&mut self, target: u16, value: u64) {
        if value == 0 {
            return;
        }
        if let Some(sum) = self.sums.get_mut(usize::from(target)) {
            *sum = sum.wrapping_add(value);
        }
        if self.earns {
            self.moved.push(target, pack_positive(value));
        }
        if self.watched {
            self.sink.put(self.uid, target, value, self.kept);
        }
    }

    pub(super) fn close(self) {
        if self.earns {
            self.moved.end_row(self.uid);
        }
        self.sink.end_row(self.uid, self.kept);
    }
}
