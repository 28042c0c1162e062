//! How large the things are that calls cost by. A call that cannot tell before it runs is charged for
//! the largest.

use codec::Encode;
use frame_support::weights::Weight;

use crate::WeightInfo;

/// The most neurons of a subnet.
pub(crate) const NEURONS: u32 = 256;

/// The most neurons of root.
pub(crate) const ROOT_NEURONS: u32 = 64;

/// The most subnets, unless root raises the limit.
pub(crate) const SUBNETS: u32 = 128;

/// The most hotkeys of a coldkey that are searched for a neuron.
pub(crate) const SEARCHED_HOTKEYS: u16 = 1_024;

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
