//! Which neurons may not be removed.

use alloc::vec::Vec;

use crate::Place;

/// Who is safe.
#[derive(Clone, Copy, Debug)]
pub struct Protection<'a> {
    /// The current block.
    pub block: u64,
    /// How long a neuron is safe after its registration.
    pub immunity_period: u16,
    /// The uids that are always safe.
    pub immortal: &'a [u16],
}

impl Protection<'_> {
    /// Whether the neuron is one of those that are always safe.
    pub fn is_immortal(&self, uid: u16) -> bool {
        self.immortal.contains(&uid)
    }

    /// Whether the neuron is young.
    pub fn is_young(&self, place: &Place) -> bool {
        self.block.saturating_sub(place.registered_at) < u64::from(self.immunity_period)
    }
}

/// The neurons of the owner that are always safe: the one that speaks for the subnet, then the oldest of
/// the others, as many as the limit allows. The first is safe whatever the limit.
///
/// `owned` are the uids of the owner's hotkeys, in any order.
pub fn immortal(
    places: &[Place],
    owned: impl IntoIterator<Item = u16>,
    speaker: Option<u16>,
    limit: u16,
) -> Vec<u16> {
    let mut others: Vec<(u64, u16)> = owned
        .into_iter()
        .filter(|uid| Some(*uid) != speaker)
        .filter_map(|uid| {
            let place = places.get(usize::from(uid))?;
            Some((place.registered_at, uid))
        })
        .collect();
    others.sort_unstable();
    let others = others.into_iter().map(|(_, uid)| uid);
    speaker
        .into_iter()
        .chain(others)
        .take(usize::from(limit.max(1)))
        .collect()
}
