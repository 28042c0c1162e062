//! The read models that runtime APIs return.
//!
//! Each structure is on the wire: its fields, their order and their encodings are what clients decode.
//! `of` and its like read one from storage for a subnet, `all` reads it for every network by rising
//! number. Nothing is read that the structure does not show.

mod columns;
mod delegates;
mod dynamic;
mod hyperparameters;
mod metagraph;
mod neurons;
mod prices;
mod stake;
mod state;
mod subnets;

#[cfg(test)]
mod tests;

pub use delegates::{DelegateInfo, Delegation, Nomination};
pub use dynamic::DynamicInfo;
pub use hyperparameters::{
    HyperparamEntry, HyperparamValue, SubnetHyperparams, SubnetHyperparamsV2, hyperparam_entries,
};
pub use metagraph::{Metagraph, SelectiveMetagraph};
pub use neurons::{NeuronInfo, NeuronInfoLite};
pub use prices::{SimSwapResult, SubnetPrice, current_alpha_price, stake_fee};
pub use stake::{StakeAvailability, StakeInfo};
pub use state::SubnetState;
pub use subnets::{
    SubnetInfo, SubnetInfov2, coldkey_auto_stake_hotkey, next_epoch_start_block, subnet_account_id,
};

use alloc::vec::Vec;
use codec::Compact;
use mycelium_types::{NetUid, TaoBalance};

use crate::{Config, Pallet, SubnetIdentityV3, TokenSymbol};

/// A text as an old encoding has it: every byte a compact integer.
pub type CompactBytes = Vec<Compact<u8>>;

/// No TAO, for figures that the chain has ceased to keep.
const NO_TAO: Compact<TaoBalance> = Compact(TaoBalance::ZERO);

/// What weights may be at most, which nothing changes any more.
const MAX_WEIGHTS_LIMIT: u16 = u16::MAX;

/// Derives what every read model needs.
macro_rules! read_model {
    ($(#[$docs:meta])* pub struct $name:ident { $($(#[$field_docs:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$docs])*
        #[derive(Clone, Debug, PartialEq, Eq, codec::Encode, codec::Decode, scale_info::TypeInfo)]
        pub struct $name {
            $($(#[$field_docs])* pub $field: $type,)+
        }
    };
}

use read_model;

/// All networks, root among them, by rising number.
fn networks<T: Config>() -> Vec<NetUid> {
    let root = Some(NetUid::ROOT).filter(|root| Pallet::<T>::subnet_exists(*root));
    root.into_iter().chain(Pallet::<T>::subnets()).collect()
}

/// Reads something of every network.
fn everywhere<T: Config, Model>(read: impl Fn(NetUid) -> Option<Model>) -> Vec<Option<Model>> {
    networks::<T>().into_iter().map(read).collect()
}

/// Makes every item compact.
fn compact<Item>(items: impl IntoIterator<Item = Item>) -> Vec<Compact<Item>> {
    items.into_iter().map(Compact).collect()
}

/// What a subnet calls itself, if it does.
fn name(netuid: NetUid, identity: Option<&SubnetIdentityV3>) -> CompactBytes {
    let named = identity
        .map(|identity| identity.subnet_name.as_slice())
        .filter(|name| !name.is_empty());
    let fallback: &[u8] = if netuid.is_root() {
        b"root"
    } else {
        b"unknown"
    };
    compact(named.unwrap_or(fallback).iter().copied())
}

/// The symbol of a subnet's token.
fn symbol<T: Config>(netuid: NetUid) -> CompactBytes {
    compact(TokenSymbol::<T>::get(netuid))
}
