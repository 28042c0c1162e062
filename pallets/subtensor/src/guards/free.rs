//! Calls that cost no fee, and what stops them from flooding the pool instead.

use codec::Encode;
use mycelium_types::NetUid;

use crate::{Call, Config, Pallet};

/// What a free call waits for. One call of an account may wait for each at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode)]
pub enum FreeSlot {
    /// To tell where the neuron listens, with a certificate or without.
    Axon(NetUid),
    /// To tell where the neuron publishes its metrics.
    Prometheus(NetUid),
    /// To link the neuron with an EVM key.
    EvmKey(NetUid),
}

impl<T: Config> Pallet<T> {
    /// What a call waits for, if it is one of the free calls whose guard bounds how often they succeed.
    #[must_use]
    pub fn free_slot(call: &Call<T>) -> Option<FreeSlot> {
        match call {
            Call::serve_axon { netuid, .. } | Call::serve_axon_tls { netuid, .. } => {
                Some(FreeSlot::Axon(*netuid))
            }
            Call::serve_prometheus { netuid, .. } => Some(FreeSlot::Prometheus(*netuid)),
            Call::associate_evm_key { netuid, .. } => Some(FreeSlot::EvmKey(*netuid)),
            _ => None,
        }
    }
}
