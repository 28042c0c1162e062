//! Accounts that no key opens: 32 bytes that tell the owner, padded with zeros.

use crate::NetUid;

/// A pallet's name within the accounts that it owns.
pub type PalletName = [u8; 8];

/// Owns the accounts of subnets.
pub const SUBNETS: PalletName = *b"subtensr";

/// Owns the account that burned TAO goes to.
pub const BURNT: PalletName = *b"burntnsr";

/// Owns the accounts of pools.
pub const SWAP: PalletName = *b"ten/swap";

/// Owns the accounts of crowdloans, one for each number.
pub const CROWDLOANS: PalletName = *b"bt/cloan";

/// Trades in the name of limit orders.
pub const LIMIT_ORDERS: PalletName = *b"bt/limit";

/// The hotkey that limit orders stake to.
pub const LIMIT_ORDERS_HOTKEY: PalletName = *b"bt/lmhky";

/// Begins the account of a pallet.
const MARK: [u8; 4] = *b"modl";

/// The account of a pallet: `"modl"`, its name, and what tells one of its accounts from the others.
pub const fn of_pallet<const N: usize>(name: PalletName, which: [u8; N]) -> [u8; 32] {
    const {
        assert!(
            N <= 20,
            "the account has room for 20 bytes beside its owner"
        );
    }
    let mut rest = [0; 20];
    if let Some((head, _)) = rest.split_first_chunk_mut::<N>() {
        *head = which;
    }
    join(MARK, name, rest)
}

/// The account that holds a subnet's TAO.
pub const fn of_subnet(netuid: NetUid) -> [u8; 32] {
    of_pallet(SUBNETS, netuid.to_u16().to_le_bytes())
}

/// The account that burned TAO goes to.
pub const fn burnt() -> [u8; 32] {
    of_pallet(BURNT, [])
}

/// The subnet that an account belongs to, if it is a subnet's.
pub fn subnet_of(account: &[u8; 32]) -> Option<NetUid> {
    let [_, _, _, _, _, _, _, _, _, _, _, _, low, high, ..] = *account;
    let netuid = NetUid::new(u16::from_le_bytes([low, high]));
    (of_subnet(netuid) == *account).then_some(netuid)
}

/// The parts one after the other.
const fn join(mark: [u8; 4], name: PalletName, rest: [u8; 20]) -> [u8; 32] {
    let mut account = [0; 32];
    if let Some((head, tail)) = account.split_first_chunk_mut::<4>() {
        *head = mark;
        if let Some((head, tail)) = tail.split_first_chunk_mut::<8>() {
            *head = name;
            if let Some((head, _)) = tail.split_first_chunk_mut::<20>() {
                *head = rest;
            }
        }
    }
    account
}
