//! Checks before the start that the ports are free.
//!
//! The stock service would fall back to a random RPC port, and its network layer can share a port
//! with another node without a word. Both leave a user talking to the wrong node.

use sc_network::multiaddr::{Multiaddr, Protocol};
use sc_service::Configuration;
use std::{
    io::ErrorKind,
    net::{IpAddr, SocketAddr, TcpListener, UdpSocket},
};

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Transport {
    Tcp,
    Udp,
}

/// Fails when a port that the configuration names is taken by another program.
pub(crate) fn check(config: &Configuration) -> Result<(), String> {
    for endpoint in config.rpc.addr.iter().flatten() {
        let address = endpoint.listen_addr;
        if !endpoint.retry_random_port && taken(address, Transport::Tcp) {
            return Err(format!(
                "RPC port {} on {} is already in use; choose another one with --rpc-port",
                address.port(),
                address.ip(),
            ));
        }
    }
    for (address, transport) in config.network.listen_addresses.iter().filter_map(socket) {
        if taken(address, transport) {
            return Err(format!(
                "peer-to-peer port {} on {} is already in use; choose another one with --port",
                address.port(),
                address.ip(),
            ));
        }
    }
    Ok(())
}

/// Whether another program listens there. Other obstacles, such as a host without IPv6, are left to
/// the code that really listens.
fn taken(address: SocketAddr, transport: Transport) -> bool {
    // Port 0 asks for any free port.
    if address.port() == 0 {
        return false;
    }
    let result = match transport {
        Transport::Tcp => TcpListener::bind(address).map(drop),
        Transport::Udp => UdpSocket::bind(address).map(drop),
    };
    result.is_err_and(|error| error.kind() == ErrorKind::AddrInUse)
}

/// The socket of a listen address, if it names one.
fn socket(address: &Multiaddr) -> Option<(SocketAddr, Transport)> {
    let mut parts = address.iter();
    let ip = match parts.next()? {
        Protocol::Ip4(ip) => IpAddr::V4(ip),
        Protocol::Ip6(ip) => IpAddr::V6(ip),
        _ => return None,
    };
    match parts.next()? {
        Protocol::Tcp(port) => Some((SocketAddr::new(ip, port), Transport::Tcp)),
        Protocol::Udp(port) => Some((SocketAddr::new(ip, port), Transport::Udp)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listening_port_is_taken_until_it_is_closed() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        assert!(taken(address, Transport::Tcp));
        drop(listener);
        assert!(!taken(address, Transport::Tcp));
    }

    #[test]
    fn listen_addresses_name_their_socket() {
        let tcp: Multiaddr = "/ip4/0.0.0.0/tcp/30333/ws".parse().unwrap();
        assert_eq!(
            socket(&tcp),
            Some(("0.0.0.0:30333".parse().unwrap(), Transport::Tcp))
        );
        let udp: Multiaddr = "/ip6/::1/udp/7/webrtc-direct".parse().unwrap();
        assert_eq!(
            socket(&udp),
            Some(("[::1]:7".parse().unwrap(), Transport::Udp))
        );
        let named: Multiaddr = "/dns/localhost/tcp/30333".parse().unwrap();
        assert_eq!(socket(&named), None);
    }
}
