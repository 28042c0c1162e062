//! What all words have in common.

/// Defines a word: an integer with a meaning, which encodes, shows and describes itself as the integer.
macro_rules! word {
    ($(#[$about:meta])* $name:ident($integer:ident)) => {
        $(#[$about])*
        #[derive(
            Clone,
            Copy,
            Debug,
            Default,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            codec::Encode,
            codec::Decode,
            codec::DecodeWithMemTracking,
            codec::MaxEncodedLen,
            serde::Serialize,
            serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name($integer);

        impl codec::CompactAs for $name {
            type As = $integer;

            fn encode_as(&self) -> &$integer {
                &self.0
            }

            fn decode_from(value: $integer) -> Result<Self, codec::Error> {
                Ok(Self(value))
            }
        }

        impl From<codec::Compact<$name>> for $name {
            fn from(value: codec::Compact<$name>) -> Self {
                value.0
            }
        }

        impl scale_info::TypeInfo for $name {
            type Identity = $integer;

            fn type_info() -> scale_info::Type {
                $integer::type_info()
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

pub(crate) use word;
