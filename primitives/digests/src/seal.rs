//! The seal of a proof of work.

use mycelium_fixed::wide;
use sp_crypto_hashing::{keccak_256, sha2_256};

/// What work is done on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work<'a> {
    /// The hash of a recent block.
    pub block_hash: &'a [u8; 32],
    /// Whose work it is.
    pub account: &'a [u8; 32],
    /// What is searched for.
    pub nonce: u64,
}

impl Work<'_> {
    /// The seal: `keccak256(sha256(nonce ++ keccak256(block hash ++ account)))`.
    pub fn seal(&self) -> Seal {
        let subject = keccak_256(&join::<32, 32, 64>(self.block_hash, self.account));
        let sealed = sha2_256(&join::<8, 32, 40>(&self.nonce.to_le_bytes(), &subject));
        Seal(keccak_256(&sealed))
    }
}

/// A number of 256 bits, the least byte first, that shows how much work was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal(pub [u8; 32]);

impl Seal {
    /// Whether the seal is worth this difficulty: their product has no more than 256 bits.
    pub fn meets(&self, difficulty: u64) -> bool {
        let ([low, high], _) = self.0.as_chunks::<16>() else {
            return false;
        };
        let difficulty = u128::from(difficulty);
        let (carried, _) = wide::widening_mul(u128::from_le_bytes(*low), difficulty);
        let (beyond, top) = wide::widening_mul(u128::from_le_bytes(*high), difficulty);
        beyond == 0 && top.checked_add(carried).is_some()
    }
}

/// Both arrays, one after the other; `N` is the sum of their lengths.
fn join<const A: usize, const B: usize, const N: usize>(a: &[u8; A], b: &[u8; B]) -> [u8; N] {
    const {
        assert!(A + B == N, "no byte is lost or made up");
    }
    let mut joined = [0; N];
    joined
        .iter_mut()
        .zip(a.iter().chain(b))
        .for_each(|(to, from)| *to = *from);
    joined
}
