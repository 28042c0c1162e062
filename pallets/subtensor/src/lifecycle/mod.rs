//! The beginning and the end of subnets: what takes several domains at once.
//!
//! A subnet is founded in one call. When it is dissolved it is gone at once, for all other domains;
//! paying its holders and clearing what is stored about it may take many blocks.

mod dissolution;
mod founding;
mod genesis;
mod per_subnet;
pub(crate) mod storage;

#[cfg(test)]
mod tests;

pub use dissolution::Remains;
#[cfg(feature = "runtime-benchmarks")]
pub(crate) use dissolution::Steps;
pub use genesis::Profile;
