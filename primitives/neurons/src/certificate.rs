//! The key in a neuron's certificate.

/// The longest key.
pub const MAX_KEY_LENGTH: usize = 64;

/// A key, and what kind of key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certificate<'a> {
    /// What kind of key it is.
    pub algorithm: u8,
    /// The key.
    pub public_key: &'a [u8],
}

impl<'a> Certificate<'a> {
    /// Reads the bytes of a certificate: one for the kind, the rest is the key. `None` if there is no
    /// first byte, or the key is too long.
    pub fn parse(bytes: &'a [u8]) -> Option<Self> {
        let (algorithm, public_key) = bytes.split_first()?;
        (public_key.len() <= MAX_KEY_LENGTH).then_some(Self {
            algorithm: *algorithm,
            public_key,
        })
    }
}
