//! Hashes of any input.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

use codec::Encode;
use mycelium_digests::{LeaseAccounts, Seal, WeightCommit, Work};
use mycelium_types::NetUidStorageIndex;
use num_bigint::BigUint;
use proptest::{collection::vec, prelude::*};
use sp_crypto_hashing::{blake2_256, keccak_256, sha2_256};

#[test]
fn the_greatest_seal_is_worth_a_difficulty_of_one_and_no_more() {
    let greatest = Seal([0xff; 32]);
    assert_eq!(
        [0, 1, 2, u64::MAX].map(|d| greatest.meets(d)),
        [true, true, false, false]
    );
    assert!(Seal([0; 32]).meets(u64::MAX));
}

#[test]
fn a_carry_out_of_the_low_half_counts() {
    // 2^256 / 3, rounded down, meets 3; one more does not.
    let third = Seal([0x55; 32]);
    let mut more = [0x55; 32];
    more[0] = 0x56;
    assert_eq!([third.meets(3), Seal(more).meets(3)], [true, false]);
}

#[test]
fn leases_have_accounts_of_their_own() {
    let [first, second] = [0, 1].map(LeaseAccounts::of);
    assert!(first.coldkey != first.hotkey && first.coldkey != second.coldkey);
    // A text is encoded with its length, four times it, in front.
    let input = [
        &[14 << 2],
        b"leasing/hotkey".as_slice(),
        &1_u32.to_le_bytes(),
    ]
    .concat();
    assert_eq!(second.hotkey, blake2_256(&input));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_seal_meets_a_difficulty_whose_product_has_256_bits(
        mut seal in any::<[u8; 32]>(),
        zeros in 0..32_usize,
        difficulty in prop_oneof![any::<u64>(), 0..1_000_u64],
    ) {
        seal.iter_mut().rev().take(zeros).for_each(|byte| *byte = 0);
        let product = BigUint::from_bytes_le(&seal) * difficulty;
        prop_assert_eq!(Seal(seal).meets(difficulty), product.bits() <= 256);
    }

    #[test]
    fn a_seal_is_the_hash_of_hashes(
        block_hash in any::<[u8; 32]>(), account in any::<[u8; 32]>(), nonce in any::<u64>(),
    ) {
        let inner = keccak_256(&[block_hash, account].concat());
        let middle = sha2_256(&[nonce.to_le_bytes().as_slice(), &inner].concat());
        let work = Work { block_hash: &block_hash, account: &account, nonce };
        prop_assert_eq!(work.seal(), Seal(keccak_256(&middle)));
    }

    #[test]
    fn a_commit_is_the_hash_of_the_tuple_that_clients_encode(
        hotkey in any::<[u8; 32]>(),
        index in any::<u16>(),
        (uids, values, salt) in (vec(any::<u16>(), 0..70), vec(any::<u16>(), 0..70), vec(any::<u16>(), 0..10)),
        version_key in any::<u64>(),
    ) {
        let commit = WeightCommit {
            hotkey: &hotkey,
            index: NetUidStorageIndex::new(index),
            uids: &uids,
            values: &values,
            salt: &salt,
            version_key,
        };
        let tuple = (hotkey, index, uids.clone(), values.clone(), salt.clone(), version_key);
        prop_assert_eq!(commit.hash(), tuple.using_encoded(blake2_256));
    }
}
