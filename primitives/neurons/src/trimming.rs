//! Who stays when a subnet becomes smaller.

use alloc::{vec, vec::Vec};

use crate::{Place, numbered, protection::Protection, rank};

/// The part of the places that is too large for neurons that cannot be removed, in percent.
pub const TOO_MANY_PROTECTED_PERCENT: u32 = 80;

/// Too many of the neurons that are to stay cannot be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyProtected;

/// Who stays, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trim {
    kept: Vec<u16>,
    new_uids: Vec<Option<u16>>,
}

impl Trim {
    /// Makes room by removing those that earned least, but nobody who is protected. The others move up and
    /// keep their order.
    pub fn plan(
        places: &[Place],
        protection: &Protection<'_>,
        capacity: u16,
    ) -> Result<Self, TooManyProtected> {
        let protected =
            |uid: u16, place: &Place| protection.is_immortal(uid) || protection.is_young(place);
        let mut removable: Vec<_> = numbered(places)
            .filter(|(uid, place)| !protected(*uid, place))
            .map(|(uid, place)| rank(uid, place))
            .collect();
        let safe = places.len().saturating_sub(removable.len());
        if !leaves_room(safe, capacity) {
            return Err(TooManyProtected);
        }
        removable.sort_unstable();
        removable.truncate(places.len().saturating_sub(usize::from(capacity)));

        let mut stays = vec![true; places.len()];
        for (_, _, uid) in removable {
            if let Some(stays) = stays.get_mut(usize::from(uid)) {
                *stays = false;
            }
        }
        Ok(Self::keeping(&stays))
    }

    fn keeping(stays: &[bool]) -> Self {
        let kept: Vec<u16> = (0..=u16::MAX)
            .zip(stays)
            .filter_map(|(uid, stays)| stays.then_some(uid))
            .collect();
        let mut free = 0..=u16::MAX;
        let new_uids = stays
            .iter()
            .map(|stays| if *stays { free.next() } else { None })
            .collect();
        Self { kept, new_uids }
    }

    /// The uids of those that stay, ascending. Their new uids are the indices.
    pub fn kept(&self) -> &[u16] {
        &self.kept
    }

    /// The uids of those that go, ascending.
    pub fn removed(&self) -> impl Iterator<Item = u16> {
        (0..=u16::MAX)
            .zip(&self.new_uids)
            .filter_map(|(uid, new)| new.is_none().then_some(uid))
    }

    /// What a uid becomes; `None` for one that goes, or that nobody had.
    pub fn new_uid(&self, uid: u16) -> Option<u16> {
        self.new_uids.get(usize::from(uid)).copied().flatten()
    }

    /// The values of those that stay, of a list by uid; where the list is too short, the default.
    pub fn compact<V: Clone + Default>(&self, values: &[V]) -> Vec<V> {
        self.kept
            .iter()
            .map(|uid| values.get(usize::from(*uid)).cloned().unwrap_or_default())
            .collect()
    }

    /// A row of references in new uids, without those to neurons that go.
    pub fn remap<V: Copy>(&self, row: &[(u16, V)]) -> Vec<(u16, V)> {
        row.iter()
            .filter_map(|(uid, value)| Some((self.new_uid(*uid)?, *value)))
            .collect()
    }
}

/// Whether so many protected neurons are few enough for that many places.
fn leaves_room(protected: usize, capacity: u16) -> bool {
    let protected = u32::try_from(protected).unwrap_or(u32::MAX);
    // A number of 16 bits, times 80.
    let bound = u32::from(capacity).saturating_mul(TOO_MANY_PROTECTED_PERCENT);
    protected.saturating_mul(100) < bound
}
