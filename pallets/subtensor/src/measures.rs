//! How large the things are that calls cost by. A call that cannot tell before it runs is charged for
//! the largest.

use codec::Encode;
use frame_support::weights::Weight;
use mycelium_types::NetUidStorageIndex;

use crate::{Config, TotalNetworks, WeightInfo};

/// The most neurons of a subnet.
pub(crate) const NEURONS: u32 = 256;

/// The most neurons of root.
pub(crate) const ROOT_NEURONS: u32 = 64;

/// The most hotkeys of a coldkey. They are one item in storage, which every new one reads and writes.
pub(crate) const HOTKEYS: u32 = 4_096;

/// The most subnets that root can allow. Calls give back what those cost that are not there.
pub(crate) const SUBNETS: u32 = NetUidStorageIndex::SUBNETS as u32;

/// How many subnets there are after a call, root among them.
pub(crate) fn subnets<T: Config>() -> u32 {
    u32::from(TotalNetworks::<T>::get())
}

/// The most that something costs that depends on the neurons of a subnet and on its mechanisms. Together they are
/// limited, so either there are many neurons or many mechanisms.
pub(crate) fn largest(weight: impl Fn(u32, u32) -> Weight) -> Weight {
    let mechanisms = u32::from(NetUidStorageIndex::MECHANISMS);
    let neurons = NEURONS.checked_div(mechanisms).unwrap_or(NEURONS);
    weight(NEURONS, 1).max(weight(neurons, mechanisms))
}

/// The steps that a call dissolves a subnet with.
pub(crate) const DISSOLUTION_STEPS: u32 = 1_000;

/// What the steps of a call cost more if they go to the holders of a subnet that is dissolved, and not to
/// clearing it, as where calls are measured.
pub(crate) fn dissolution_with_holders<W: WeightInfo>() -> Weight {
    W::dissolution_holders(DISSOLUTION_STEPS)
        .saturating_sub(W::dissolution_entries(DISSOLUTION_STEPS))
}

/// How many bytes something has.
pub(crate) fn bytes(of: &impl Encode) -> u32 {
    u32::try_from(of.encoded_size()).unwrap_or(u32::MAX)
}
