//! Arithmetic of amounts, keys of mechanisms, accounts without a key.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

use mycelium_types::{AlphaBalance, MechId, NetUid, NetUidStorageIndex, TaoBalance, accounts};
use proptest::prelude::*;

/// A whole account, the name of its owner in the middle.
fn account(text: &[u8]) -> [u8; 32] {
    let mut account = [0; 32];
    for (to, from) in account.iter_mut().zip(text) {
        *to = *from;
    }
    account
}

#[test]
fn a_mechanism_has_the_key_4096_above_the_one_before() {
    let key = |netuid, mechanism| {
        NetUidStorageIndex::of(NetUid::new(netuid), MechId::new(mechanism))
            .map(NetUidStorageIndex::to_u16)
    };
    assert_eq!(key(0, 0), Some(0));
    assert_eq!(key(7, 0), Some(7));
    assert_eq!(key(7, 1), Some(4103));
    assert_eq!(key(4095, 15), Some(u16::MAX));
    assert_eq!(key(4096, 0), None);
    assert_eq!(key(0, 16), None);
    assert_eq!(key(u16::MAX, u8::MAX), None);
}

#[test]
fn a_subnet_owns_the_account_of_its_number() {
    // 5EYCAe5jLQhn6ofDSvqWqk5fA9XiqK3ahtx5kBNmAqF78mqL in the form of the network.
    assert_eq!(
        accounts::of_subnet(NetUid::new(1)),
        account(b"modlsubtensr\x01\x00")
    );
    assert_eq!(
        accounts::of_subnet(NetUid::new(0x0102)),
        account(b"modlsubtensr\x02\x01")
    );
    assert_eq!(accounts::burnt(), account(b"modlburntnsr"));
    assert_eq!(
        accounts::of_pallet(accounts::CROWDLOANS, 3_u32.to_le_bytes()),
        account(b"modlbt/cloan\x03\x00\x00\x00"),
    );
    assert_eq!(accounts::subnet_of(&accounts::burnt()), None);
    assert_eq!(
        accounts::subnet_of(&account(b"modlsubtensr\x01\x00\x01")),
        None
    );
    assert_eq!(
        accounts::subnet_of(&account(b"modlsubtensr")),
        Some(NetUid::ROOT)
    );
}

#[test]
fn amounts_at_their_ends_answer_none() {
    let one = TaoBalance::new(1);
    assert_eq!(TaoBalance::MAX.checked_add(one), None);
    assert_eq!(TaoBalance::ZERO.checked_sub(one), None);
    assert_eq!(TaoBalance::MAX.checked_mul(2), None);
    assert_eq!(TaoBalance::MAX.checked_div(0), None);
    assert_eq!(TaoBalance::checked_sum([TaoBalance::MAX, one]), None);
    assert_eq!(TaoBalance::checked_sum([]), Some(TaoBalance::ZERO));
    assert!(TaoBalance::default().is_zero() && !one.is_zero());
}

proptest! {
    #[test]
    fn amounts_count_like_integers(a: u64, b: u64, c in 0..1_000_u64) {
        let (x, y) = (AlphaBalance::new(a), AlphaBalance::new(b));
        prop_assert_eq!(x.checked_add(y).map(AlphaBalance::to_u64), a.checked_add(b));
        prop_assert_eq!(x.checked_sub(y).map(AlphaBalance::to_u64), a.checked_sub(b));
        prop_assert_eq!(x.checked_mul(c).map(AlphaBalance::to_u64), a.checked_mul(c));
        prop_assert_eq!(x.checked_div(c).map(AlphaBalance::to_u64), a.checked_div(c));
        prop_assert_eq!(AlphaBalance::checked_sum([x, y]), x.checked_add(y));
        prop_assert_eq!(x.cmp(&y), a.cmp(&b));
    }

    #[test]
    fn keys_of_mechanisms_tell_who_they_belong_to(netuid in 0..4096_u16, mechanism in 0..16_u8) {
        let of = (NetUid::new(netuid), MechId::new(mechanism));
        let key = NetUidStorageIndex::of(of.0, of.1).map(|key| (key.netuid(), key.mechanism()));
        prop_assert_eq!(key, Some(of));
        let number = u16::from(mechanism) * 4096 + netuid;
        prop_assert_eq!(NetUidStorageIndex::of(of.0, of.1), Some(number.into()));
    }

    #[test]
    fn accounts_of_subnets_tell_the_subnet(netuid: u16, byte in 0..32_usize, bit in 0..8_u8) {
        let mut account = accounts::of_subnet(NetUid::new(netuid));
        prop_assert_eq!(accounts::subnet_of(&account), Some(NetUid::new(netuid)));
        if let Some(byte) = account.get_mut(byte) {
            *byte ^= 1 << bit;
        }
        let other = accounts::subnet_of(&account);
        prop_assert_eq!(other.is_some(), byte == 12 || byte == 13);
        prop_assert_ne!(other, Some(NetUid::new(netuid)));
    }
}
