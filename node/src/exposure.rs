//! Safe defaults for an RPC server that strangers can reach.

use sc_service::config::{IpNetwork, RpcBatchRequestConfig, RpcConfiguration, RpcEndpoint};
use std::num::NonZeroU32;

/// Calls a minute on one connection. A wallet makes a few dozen when it connects and a handful a
/// second at work; a scan that needs more belongs on the reader's own node.
const CALLS_PER_MINUTE: NonZeroU32 = match NonZeroU32::new(1_000) {
    Some(limit) => limit,
    None => NonZeroU32::MIN,
};

/// Requests in one batch. Clients send up to a few hundred.
const BATCH_LENGTH: u32 = 1_000;

/// Clients on the same machine are not limited.
const UNLIMITED: [&str; 2] = ["127.0.0.0/8", "::1/128"];

/// Fills in what the command line left open. `own_endpoints` is set when the user described each
/// endpoint, and then has chosen what happens when a port is taken.
pub(crate) fn apply_defaults(rpc: &mut RpcConfiguration, own_endpoints: bool) {
    for endpoint in rpc.addr.iter_mut().flatten() {
        if !own_endpoints {
            // A node that answers on another port than the one asked for is worse than an error.
            endpoint.retry_random_port = false;
        }
        if !endpoint.listen_addr.ip().is_loopback() {
            limit(endpoint);
        }
    }
}

fn limit(endpoint: &mut RpcEndpoint) {
    if endpoint.rate_limit.is_none() {
        endpoint.rate_limit = Some(CALLS_PER_MINUTE);
        let loopback = UNLIMITED
            .iter()
            .filter_map(|network| network.parse::<IpNetwork>().ok());
        endpoint.rate_limit_whitelisted_ips.extend(loopback);
    }
    if matches!(endpoint.batch_config, RpcBatchRequestConfig::Unlimited) {
        endpoint.batch_config = RpcBatchRequestConfig::Limit(BATCH_LENGTH);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sc_cli::RpcEndpoint as CliEndpoint;

    fn endpoint(options: &str) -> RpcEndpoint {
        options.parse::<CliEndpoint>().unwrap().into()
    }

    #[test]
    fn a_public_endpoint_is_limited_except_for_this_machine() {
        let mut public = endpoint("listen-addr=0.0.0.0:9944");
        limit(&mut public);
        assert_eq!(public.rate_limit, Some(CALLS_PER_MINUTE));
        assert_eq!(public.rate_limit_whitelisted_ips.len(), UNLIMITED.len());
        assert!(matches!(
            public.batch_config,
            RpcBatchRequestConfig::Limit(BATCH_LENGTH)
        ));
    }

    #[test]
    fn limits_of_the_user_stay() {
        let mut public = endpoint("listen-addr=0.0.0.0:9944,rate-limit=7,max-batch-request-len=3");
        limit(&mut public);
        assert_eq!(public.rate_limit.map(NonZeroU32::get), Some(7));
        assert!(public.rate_limit_whitelisted_ips.is_empty());
        assert!(matches!(
            public.batch_config,
            RpcBatchRequestConfig::Limit(3)
        ));
    }
}
