//! Whose place a newcomer gets.

use crate::{Place, numbered, protection::Protection, rank};

/// The neuron that goes: the one that earned least of those that are not young, as long as more than
/// `keep_prunable` of these are there, and otherwise of the young ones. `None` if there is none.
pub fn victim(places: &[Place], protection: &Protection<'_>, keep_prunable: u16) -> Option<u16> {
    let mortal = || numbered(places).filter(|(uid, _)| !protection.is_immortal(*uid));
    let least = |young: bool| {
        mortal()
            .filter(|(_, place)| protection.is_young(place) == young)
            .min_by_key(|(uid, place)| rank(*uid, place))
            .map(|(uid, _)| uid)
    };
    let prunable = mortal()
        .filter(|(_, place)| !protection.is_young(place))
        .count();
    least(prunable <= usize::from(keep_prunable))
}
