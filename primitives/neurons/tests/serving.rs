//! What neurons may publish.

use mycelium_neurons::{address::Endpoint, certificate::Certificate};

#[test]
fn reachable_addresses_by_table() {
    let broadcast = u128::from(u32::MAX);
    let cases: &[(u8, u128, bool)] = &[
        (4, 1, true),
        (4, 0x0808_0808, true),
        (4, 0x7f00_0000, true),
        (4, 0x7f00_0001, false),
        (4, 0x7f00_0002, true),
        (4, broadcast.wrapping_sub(1), true),
        (4, broadcast, false),
        (4, broadcast.wrapping_add(1), false),
        (4, u128::MAX, false),
        (6, 1, false),
        (6, 2, true),
        (6, 0x7f00_0001, true),
        (6, broadcast, true),
        (6, u128::MAX.wrapping_sub(1), true),
        (6, u128::MAX, false),
        (5, 2, false),
        (0, 2, false),
    ];
    for (ip_type, ip, reachable) in cases {
        let endpoint = Endpoint {
            ip: *ip,
            ip_type: *ip_type,
            port: 1,
        };
        for zero_allowed in [false, true] {
            assert_eq!(
                endpoint.has_reachable_ip(zero_allowed),
                *reachable,
                "{endpoint:?}"
            );
        }
        assert_eq!(endpoint.has_known_type(), matches!(ip_type, 4 | 6));
    }
}

#[test]
fn zero_address_is_allowed_to_those_that_need_not_be_reached() {
    for ip_type in [4, 6] {
        let endpoint = Endpoint {
            ip: 0,
            ip_type,
            port: 0,
        };
        assert!(endpoint.has_reachable_ip(true));
        assert!(!endpoint.has_reachable_ip(false));
        assert!(!endpoint.has_port());
    }
}

#[test]
fn certificates_by_length() {
    let bytes = [7; 67];
    for length in 0..bytes.len() {
        let certificate = Certificate::parse(&bytes[..length]);
        let expected = (1..=65).contains(&length).then(|| Certificate {
            algorithm: 7,
            public_key: &bytes[1..length],
        });
        assert_eq!(certificate, expected);
    }
}
