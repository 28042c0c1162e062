//! Section 4: weights and their masks.

use super::{Mechanism, Subnet, matrix::Matrix, numbers::ONE};

/// A commit of `epoch` hides weights until its reveal window has passed.
pub(crate) fn commit_is_live(now: u64, epoch: u64, reveal_period: u64) -> bool {
    u128::from(now) <= u128::from(epoch) + u128::from(reveal_period)
}

/// Block of the first live commit of a queue of `(epoch, block)`.
pub(crate) fn first_live_commit(now: u64, reveal_period: u64, queue: &[(u64, u64)]) -> Option<u64> {
    queue
        .iter()
        .find(|(epoch, _)| commit_is_live(now, *epoch, reveal_period))
        .map(|c| c.1)
}

/// W: rows in stored order, masked and normalised.
pub(crate) fn weights(subnet: &Subnet, mechanism: &Mechanism, permits: &[bool]) -> Matrix {
    let n = subnet.n();
    let mut kept = Matrix::new(n);
    for (row, entries) in &mechanism.weights {
        let i = usize::from(*row);
        if permits.get(i) != Some(&true) {
            continue;
        }
        for &(target, value) in entries {
            let j = usize::from(target);
            if j < n && !is_masked(subnet, mechanism, i, j) {
                kept.put(i, j, value.into());
            }
        }
    }
    kept.map(|i, _, value| {
        let sum = kept.row_sum(i);
        if sum == 0 { 0 } else { value * ONE / sum }
    })
}

fn is_masked(subnet: &Subnet, mechanism: &Mechanism, i: usize, j: usize) -> bool {
    let registered = subnet.registered[j];
    let oneself = i == j && !subnet.is_owner(i);
    let outdated = mechanism.last_update(i) <= registered;
    let commits = mechanism
        .commits
        .iter()
        .filter(|(uid, _)| usize::from(*uid) == i);
    let earliest = commits.map(|(_, block)| *block).min();
    let hidden = earliest.is_some_and(|block| block < registered);
    oneself || outdated || hidden
}
