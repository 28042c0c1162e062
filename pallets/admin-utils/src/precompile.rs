//! What contracts would find at fixed addresses.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// The precompiles that have a switch, in the order of their encoding.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
#[expect(
    missing_docs,
    reason = "the names say what each gives contracts access to"
)]
pub enum PrecompileEnum {
    BalanceTransfer,
    Staking,
    Subnet,
    Metagraph,
    Neuron,
    UidLookup,
    Alpha,
    Crowdloan,
    Proxy,
    Leasing,
    AddressMapping,
    VotingPower,
}
