//! What is asked of a signer before a call is dispatched: by the pool, so that nobody pays for a call
//! that can only fail, and by every call that dispatches other calls.
//!
//! A guard reads and never writes, and its errors are those of the call itself. The runtime decides
//! where guards run; this is what they say. A call that needs one gets an arm in [`Pallet::guard`], with
//! the checks of its domain, and one in [`Pallet::weight_of_guard`].

mod coldkey_swap;
mod free;
mod pool;

#[cfg(test)]
mod tests;

pub use free::FreeSlot;

use frame_support::{dispatch::DispatchResult, ensure, traits::Get, weights::Weight};
use mycelium_neurons::{address::Endpoint, certificate::MAX_KEY_LENGTH};
use sp_runtime::AccountId32;

use crate::{Call, Config, EndpointKind, Error, Pallet, WeightInfo};

impl<T: Config> Pallet<T> {
    /// Refuses a call of this pallet that would fail for `who`.
    pub fn guard(who: &AccountId32, call: &Call<T>) -> DispatchResult {
        match call {
            Call::serve_axon {
                netuid,
                ip,
                port,
                ip_type,
                ..
            } => {
                let endpoint = endpoint(*ip, *ip_type, *port);
                Self::check_serving(who, *netuid, EndpointKind::Axon, &endpoint)?;
                Ok(())
            }
            Call::serve_axon_tls {
                netuid,
                ip,
                port,
                ip_type,
                certificate,
                ..
            } => {
                // The call would ignore one that is too long, but a call without a fee must not carry what
                // nobody wants. A kind of key stands before the key.
                ensure!(
                    certificate.len() <= MAX_KEY_LENGTH.saturating_add(1),
                    Error::<T>::InvalidValue
                );
                let endpoint = endpoint(*ip, *ip_type, *port);
                Self::check_serving(who, *netuid, EndpointKind::Axon, &endpoint)?;
                Ok(())
            }
            Call::serve_prometheus {
                netuid,
                ip,
                port,
                ip_type,
                ..
            } => {
                let endpoint = endpoint(*ip, *ip_type, *port);
                Self::check_serving(who, *netuid, EndpointKind::Prometheus, &endpoint)?;
                Ok(())
            }
            Call::associate_evm_key {
                netuid,
                evm_key,
                block_number,
                signature,
            } => {
                // First what clients have a number for.
                Self::check_evm_interval(who, *netuid)?;
                Self::check_evm_association(who, *netuid, *evm_key, *block_number, signature)?;
                Ok(())
            }
            Call::register_network { .. } | Call::register_network_with_identity { .. } => {
                Ok(Self::check_founding_rate()?)
            }
            _ => Ok(()),
        }
    }

    /// What [`Self::guard`] costs.
    #[must_use]
    pub fn weight_of_guard(call: &Call<T>) -> Weight {
        let reads = match call {
            // The subnet, the uid, the limit and when it was last done.
            Call::serve_axon { .. }
            | Call::serve_axon_tls { .. }
            | Call::serve_prometheus { .. } => 4,
            // All that the call does but for the last step.
            Call::associate_evm_key { .. } => return T::WeightInfo::associate_evm_key(),
            // The limit, and when it was last done.
            Call::register_network { .. } | Call::register_network_with_identity { .. } => 2,
            _ => 0,
        };
        T::DbWeight::get().reads(reads)
    }
}

fn endpoint(ip: u128, ip_type: u8, port: u16) -> Endpoint {
    Endpoint { ip, ip_type, port }
}
