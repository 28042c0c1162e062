use blake2b_simd::{Params, State};
use codec::{Encode, Output};

/// BLAKE2b-256 of the SCALE encoding, without a buffer in between.
pub(crate) fn blake2_256(value: &impl Encode) -> [u8; 32] {
    let mut hasher = Hasher(Params::new().hash_length(32).to_state());
    value.encode_to(&mut hasher);
    let mut hash = [0; 32];
    // As long as was asked for.
    hash.iter_mut()
        .zip(hasher.0.finalize().as_bytes())
        .for_each(|(to, from)| *to = *from);
    hash
}

/// Hashes what is encoded.
struct Hasher(State);

impl Output for Hasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }
}
