//! What holds for stake at the end of every block.

use alloc::{collections::BTreeSet, vec::Vec};

use frame_support::ensure;
use mycelium_types::NetUid;
use sp_runtime::{AccountId32, TryRuntimeError};

use crate::{ChildKeys, Config, Pallet, ParentKeys};

/// A parent, a subnet, a child, and the part of the stake.
type Link = (AccountId32, NetUid, AccountId32, u64);

impl<T: Config> Pallet<T> {
    /// C1: a child knows its parents as they know it. Links of a subnet that is being cleared do not count.
    pub(crate) fn links_agree() -> Result<(), TryRuntimeError> {
        let down = ChildKeys::<T>::iter().flat_map(|(parent, netuid, children)| {
            let link = |(part, child)| (parent.clone(), netuid, child, part);
            children.into_iter().map(link).collect::<Vec<Link>>()
        });
        let up = ParentKeys::<T>::iter().flat_map(|(child, netuid, parents)| {
            let link = |(part, parent)| (parent, netuid, child.clone(), part);
            parents.into_iter().map(link).collect::<Vec<Link>>()
        });
        let counts = |(_, netuid, ..): &Link| !Self::is_dissolving(*netuid);
        let down: BTreeSet<Link> = down.filter(counts).collect();
        let up: BTreeSet<Link> = up.filter(counts).collect();
        ensure!(down == up, "C1: parents and children do not agree");
        Ok(())
    }
}
