//! Names of subnets and mechanisms.

use crate::word::word;

word! {
    /// The number of a subnet.
    NetUid(u16)
}

word! {
    /// The number of a mechanism within its subnet.
    MechId(u8)
}

word! {
    /// The key under which a mechanism of a subnet keeps weights, bonds and the like.
    NetUidStorageIndex(u16)
}

impl NetUid {
    /// Root, which has stake and no miners.
    pub const ROOT: Self = Self(0);

    /// The subnet of this number.
    pub const fn new(number: u16) -> Self {
        Self(number)
    }

    /// The number.
    pub const fn to_u16(self) -> u16 {
        self.0
    }

    /// Whether this is root.
    pub const fn is_root(self) -> bool {
        self.0 == Self::ROOT.0
    }
}

impl MechId {
    /// The mechanism that every subnet has.
    pub const MAIN: Self = Self(0);

    /// The mechanism of this number.
    pub const fn new(number: u8) -> Self {
        Self(number)
    }

    /// The number.
    pub const fn to_u8(self) -> u8 {
        self.0
    }
}

impl NetUidStorageIndex {
    /// How many keys lie between a subnet's mechanisms, and so how many subnets can be told apart.
    pub const SUBNETS: u16 = 4096;

    /// How many mechanisms of a subnet can be told apart.
    pub const MECHANISMS: u8 = 16;

    /// The key of a subnet's mechanism: `mechanism * 4096 + netuid`.
    ///
    /// `None` for a subnet or a mechanism beyond the key's range, where the key would be another one's.
    pub const fn of(netuid: NetUid, mechanism: MechId) -> Option<Self> {
        if netuid.0 >= Self::SUBNETS || mechanism.0 >= Self::MECHANISMS {
            return None;
        }
        // In bits: four of the mechanism, twelve of the subnet.
        Some(Self(((mechanism.0 as u16) << 12) | netuid.0))
    }

    /// The key of this number.
    pub const fn new(number: u16) -> Self {
        Self(number)
    }

    /// The number.
    pub const fn to_u16(self) -> u16 {
        self.0
    }

    /// The subnet that the key belongs to.
    pub const fn netuid(self) -> NetUid {
        NetUid(self.0 & 0x0fff)
    }

    /// The mechanism that the key belongs to.
    pub const fn mechanism(self) -> MechId {
        MechId((self.0 >> 12) as u8)
    }
}

/// The integer is the name: converting loses nothing either way.
macro_rules! convert {
    ($name:ident($integer:ident)) => {
        impl From<$integer> for $name {
            fn from(number: $integer) -> Self {
                Self(number)
            }
        }

        impl From<$name> for $integer {
            fn from(name: $name) -> Self {
                name.0
            }
        }
    };
}

convert!(NetUid(u16));
convert!(MechId(u8));
convert!(NetUidStorageIndex(u16));
