//! Where a neuron can listen.

/// What a neuron announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The address, as an integer.
    pub ip: u128,
    /// 4 or 6.
    pub ip_type: u8,
    /// The port.
    pub port: u16,
}

/// 127.0.0.1.
const LOOPBACK_V4: u128 = 0x7f00_0001;

/// ::1.
const LOOPBACK_V6: u128 = 1;

impl Endpoint {
    /// Whether there is such a kind of address.
    pub const fn has_known_type(&self) -> bool {
        matches!(self.ip_type, 4 | 6)
    }

    /// Whether others can reach the address: it is one of its kind, and neither broadcast nor loopback. The
    /// zero address says that a neuron does not want to be reached; where that makes no sense it is not
    /// allowed.
    pub fn has_reachable_ip(&self, zero_allowed: bool) -> bool {
        if self.ip == 0 {
            return zero_allowed;
        }
        match self.ip_type {
            4 => self.ip < u128::from(u32::MAX) && self.ip != LOOPBACK_V4,
            6 => self.ip != u128::MAX && self.ip != LOOPBACK_V6,
            _ => false,
        }
    }

    /// Whether the port is one.
    pub const fn has_port(&self) -> bool {
        self.port != 0
    }
}
