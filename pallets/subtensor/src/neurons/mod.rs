//! Who has a place on a subnet, what it costs, and what neurons say about themselves.
//!
//! The neurons of a subnet are one list, [`Neurons`](crate::Neurons), by uid. The items of the wire that
//! tell about them - keys, uids, registration blocks, scores - are written from it and never read back,
//! so that finding a place on a full subnet, or an epoch, reads one item and not one for each neuron.
//!
//! A neuron that takes the place of another may find weights that were meant for the other. They count
//! for nothing: weights that are not younger than the registration of the neuron they are given to are
//! dead. They stay where they are until the validator that gave them speaks again, and who lets it do so
//! calls [`renew_last_update`](crate::Pallet::renew_last_update) first. So a registration does not read
//! the weights of all.

mod clear;
mod evm;
pub(crate) mod invariants;
mod limits;
mod pow;
mod price;
mod record;
mod registration;
mod root;
mod serving;
pub(crate) mod storage;
mod trim;
mod uids;
mod vectors;

#[cfg(test)]
mod tests;

#[cfg(feature = "runtime-benchmarks")]
pub(crate) use evm::{address_of, association_message};
pub use price::RegistrationPriceTerms;
pub use record::Neuron;
pub use serving::EndpointKind;
