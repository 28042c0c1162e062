//! Who may validate.

use crate::MAX_NEURONS;
use alloc::vec::Vec;

/// Who gets a validator permit, by uid: the `places` neurons with the largest shares of stake.
///
/// Nobody without stake gets one. Among equal shares the higher uid is preferred. The owner has a permit in
/// any case, beyond the places if need be. Neurons beyond 65,536 have no uid and are left out.
pub fn validator_permits(shares: &[u64], places: u16, owner: Option<u16>) -> Vec<bool> {
    let (mut ranked, mut permits) = (Vec::new(), Vec::new());
    let shares = shares.get(..MAX_NEURONS).unwrap_or(shares);
    fill(shares, places, owner, &mut ranked, &mut permits);
    permits
}

/// [`validator_permits`] with memory that is reused.
pub(crate) fn fill(
    shares: &[u64],
    places: u16,
    owner: Option<u16>,
    ranked: &mut Vec<(u64, u16)>,
    permits: &mut Vec<bool>,
) {
    let places = usize::from(places);
    permits.clear();
    permits.extend(shares.iter().map(|share| *share > 0));
    ranked.clear();
    ranked.reserve(shares.len());
    ranked.extend(
        (0..=u16::MAX)
            .zip(shares)
            .filter(|(_, share)| **share > 0)
            .map(|(uid, share)| (*share, uid)),
    );
    if let Some(excess) = ranked
        .len()
        .checked_sub(places)
        .filter(|excess| *excess > 0)
    {
        // Nothing to order when all lose, and `excess - 1` is an index otherwise.
        let losers = excess.saturating_sub(1);
        let _ = ranked.select_nth_unstable(losers);
        for (_, uid) in ranked.iter().take(excess) {
            set(permits, *uid, false);
        }
    }
    if let Some(owner) = owner {
        set(permits, owner, true);
    }
}

fn set(permits: &mut [bool], uid: u16, value: bool) {
    if let Some(permit) = permits.get_mut(usize::from(uid)) {
        *permit = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_stakes_win_and_ties_go_to_the_higher_uid() {
        assert_eq!(
            validator_permits(&[5, 9, 5, 5], 2, None),
            [false, true, false, true]
        );
        assert_eq!(
            validator_permits(&[5, 9, 5, 5], 3, None),
            [false, true, true, true]
        );
    }

    #[test]
    fn no_stake_means_no_permit_even_with_free_places() {
        assert_eq!(
            validator_permits(&[0, 1, 0], 128, None),
            [false, true, false]
        );
        assert_eq!(validator_permits(&[0, 1, 0], 3, None), [false, true, false]);
    }

    #[test]
    fn the_owner_needs_neither_stake_nor_a_place() {
        assert_eq!(
            validator_permits(&[0, 1, 2], 1, Some(0)),
            [true, false, true]
        );
        assert_eq!(
            validator_permits(&[3, 1, 2], 0, Some(1)),
            [false, true, false]
        );
        assert_eq!(validator_permits(&[3, 1], 2, Some(7)), [true, true]);
    }

    #[test]
    fn no_places_and_no_neurons_are_fine() {
        assert_eq!(validator_permits(&[1, 2], 0, None), [false, false]);
        assert!(validator_permits(&[], 0, Some(0)).is_empty());
    }
}
