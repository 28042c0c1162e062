//! Section 6: bonds and dividends.

use super::{
    BondRule, ConsensusMode, Liquid, Mechanism, Subnet,
    matrix::Matrix,
    numbers::{ONE, Q, div, exp, frac, mul, norm},
};

/// What the earlier sections found.
pub(crate) struct Scores<'a> {
    pub(crate) weights: &'a Matrix,
    pub(crate) clipped: &'a Matrix,
    pub(crate) active_stake: &'a [Q],
    pub(crate) consensus: &'a [Q],
    pub(crate) incentive: &'a [Q],
}

/// New bonds as stored (q32, all rows) and the dividends.
pub(crate) struct Bonds {
    pub(crate) stored: Matrix,
    pub(crate) dividends: Vec<Q>,
}

pub(crate) fn bonds(subnet: &Subnet, mechanism: &Mechanism, scores: &Scores) -> Bonds {
    let q = penalised(scores.weights, scores.clipped, frac(subnet.bonds_penalty));
    let old = old_bonds(subnet, mechanism);
    let decay = Q::from(subnet.moving_average.min(1_000_000)) * ONE / 1_000_000;
    let rate = ONE - decay;
    match &subnet.rule {
        BondRule::Legacy => legacy(scores, &q, &old, rate),
        BondRule::Relative(Some(liquid)) if scores.consensus.iter().any(|&c| c > 0) => {
            let anchor = anchor(liquid, subnet.bonds_penalty, scores.consensus);
            dividends_of_relative(scores, liquid_average(liquid, &anchor, &q, &old))
        }
        BondRule::Relative(_) => {
            let old = old.map(|_, _, bond| frac(u16::try_from(bond).unwrap()));
            dividends_of_relative(scores, average(rate, &q, &old))
        }
    }
}

/// Q: between the weights and the clipped weights, by the penalty.
fn penalised(weights: &Matrix, clipped: &Matrix, penalty: Q) -> Matrix {
    if penalty == 0 {
        return weights.clone();
    }
    if penalty == ONE {
        return clipped.clone();
    }
    let mut result = Matrix::new(weights.n());
    for i in 0..weights.n() {
        for j in 0..weights.n() {
            let w = weights.at(i, j);
            let value = w + mul(penalty, clipped.at(i, j) - w);
            if value > 0 {
                result.put(i, j, value);
            }
        }
    }
    result
}

/// Stored bonds as integers, without those on neurons registered since the last step.
fn old_bonds(subnet: &Subnet, mechanism: &Mechanism) -> Matrix {
    let last = if subnet.last_step == 0 {
        subnet.block.saturating_sub(subnet.tempo.into())
    } else {
        subnet.last_step.saturating_add(1)
    };
    let n = subnet.n();
    let mut old = Matrix::new(n);
    for (row, entries) in &mechanism.bonds {
        for &(target, value) in entries {
            let (i, j) = (usize::from(*row), usize::from(target));
            if i < n && j < n && last > subnet.registered[j] {
                old.put(i, j, value.into());
            }
        }
    }
    old
}

/// Moving average at one rate; positive entries only, ascending.
fn average(rate: Q, new: &Matrix, old: &Matrix) -> Matrix {
    let mut result = Matrix::new(new.n());
    for i in 0..new.n() {
        for j in 0..new.n() {
            let value = mul(rate, new.at(i, j)) + mul(ONE - rate, old.at(i, j));
            if value > 0 {
                result.put(i, j, value);
            }
        }
    }
    result
}

/// Every entry divided by its column's sum; columns of zeros stay.
fn column_shares(matrix: &Matrix) -> Matrix {
    let sums: Vec<Q> = (0..matrix.n()).map(|j| matrix.column_sum(j)).collect();
    matrix.map(|_, j, value| {
        if sums[j] == 0 {
            value
        } else {
            div(value, sums[j])
        }
    })
}

/// Section 6.1.
fn legacy(scores: &Scores, q: &Matrix, old: &Matrix, rate: Q) -> Bonds {
    let n = q.n();
    let old_shares = column_shares(old);
    let delta = q.map(|i, _, value| mul(value, scores.active_stake[i]));
    let delta_shares = column_shares(&delta);
    let shares = column_shares(&average(rate, &delta_shares, &old_shares));
    let earned: Vec<Q> = (0..n)
        .map(|i| {
            (0..n)
                .map(|j| mul(scores.incentive[j], shares.at(i, j)))
                .sum()
        })
        .collect();
    let peaks: Vec<Q> = (0..n).map(|j| shares.column_max(j)).collect();
    let stored = shares.map(|_, j, value| {
        if peaks[j] == 0 {
            value
        } else {
            div(value, peaks[j])
        }
    });
    Bonds {
        stored,
        dividends: norm(&earned),
    }
}

/// Step 3 of section 6.2.
fn dividends_of_relative(scores: &Scores, stored: Matrix) -> Bonds {
    let n = stored.n();
    let shares = column_shares(&stored);
    let earned: Vec<Q> = (0..n)
        .map(|i| {
            let sum = (0..n)
                .map(|j| mul(shares.at(i, j), scores.incentive[j]))
                .sum();
            mul(sum, scores.active_stake[i])
        })
        .collect();
    Bonds {
        stored,
        dividends: norm(&earned),
    }
}

/// The consensus that the rate of section 6.3 compares with; this epoch's where nothing is stored.
fn anchor(liquid: &Liquid, penalty: u16, now: &[Q]) -> Vec<Q> {
    let nothing = Vec::new();
    let stored = match &liquid.consensus {
        ConsensusMode::Previous(stored) => stored,
        ConsensusMode::Auto(stored) if penalty == 65535 => stored,
        ConsensusMode::Auto(_) | ConsensusMode::Current => &nothing,
    };
    (0..now.len())
        .map(|j| stored.get(j).map_or(now[j], |&score| frac(score)))
        .collect()
}

/// Section 6.3: one rate per bond, only for the entries of `q`, in the order of its rows.
fn liquid_average(liquid: &Liquid, anchor: &[Q], q: &Matrix, old: &Matrix) -> Matrix {
    let (low, high) = (frac(liquid.low), frac(liquid.high));
    let mut result = Matrix::new(q.n());
    for i in 0..q.n() {
        let seen_q = by_forward_cursor(q, i);
        let seen_old = by_forward_cursor(old, i);
        for (j, new) in q.row(i) {
            let bond = |value: Q| frac(u16::try_from(value).unwrap());
            let rate = rate(
                anchor[j],
                seen_q[j],
                bond(seen_old[j]),
                low,
                high,
                liquid.steepness,
            );
            let kept = mul(ONE - rate, bond(old.at(i, j)));
            let value = (kept + mul(rate, new)).min(ONE);
            if value > 0 {
                result.put(i, j, value);
            }
        }
    }
    result
}

/// A row as a reader sees it that goes through it once, for one ascending target after the other, and never back.
fn by_forward_cursor(matrix: &Matrix, i: usize) -> Vec<Q> {
    let row = matrix.row(i);
    let mut cursor = 0;
    (0..matrix.n())
        .map(|j| {
            while cursor < row.len() && row[cursor].0 < j {
                cursor += 1;
            }
            row.get(cursor)
                .filter(|entry| entry.0 == j)
                .map_or(0, |entry| entry.1)
        })
        .collect()
}

/// The rate of one bond.
pub(crate) fn rate(consensus: Q, weight: Q, bond: Q, low: Q, high: Q, steepness: i16) -> Q {
    let x = if weight >= bond {
        weight - consensus
    } else {
        bond - weight
    }
    .clamp(0, ONE);
    let slope = Q::from(steepness) * ONE / -100;
    let z = mul(slope, x - ONE / 2);
    let sigmoid = div(ONE, ONE + exp(z));
    let rate = low + mul(sigmoid, high - low);
    rate.max(low).min(high)
}

/// Section 6.4: removes the entries on `uid` from a stored row.
pub(crate) fn reset(row: &[(u16, u16)], uid: u16) -> Vec<(u16, u16)> {
    row.iter()
        .copied()
        .filter(|(target, _)| *target != uid)
        .collect()
}
