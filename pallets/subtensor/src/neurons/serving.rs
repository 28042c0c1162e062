//! Where neurons listen.

use frame_support::{BoundedVec, ensure};
use mycelium_neurons::{address::Endpoint, certificate::Certificate};
use mycelium_pricing::rate_limit::RateLimit;
use mycelium_types::NetUid;
use sp_runtime::{AccountId32, DispatchResult};

use crate::{
    AxonInfo, Axons, Config, Error, Event, NeuronCertificate, NeuronCertificates, Pallet,
    Prometheus, PrometheusInfo, ServingRateLimit,
};

/// What a neuron announces an address for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndpointKind {
    /// Where it answers others.
    Axon,
    /// Where it publishes its metrics.
    Prometheus,
}

impl<T: Config> Pallet<T> {
    /// Fails unless a neuron may announce this address now. The transaction pool asks the same.
    pub fn check_serving(
        hotkey: &AccountId32,
        netuid: NetUid,
        kind: EndpointKind,
        endpoint: &Endpoint,
    ) -> Result<(), Error<T>> {
        // A subnet that is being cleared still knows its neurons.
        ensure!(
            Self::subnet_exists(netuid) && Self::is_registered(netuid, hotkey),
            Error::<T>::HotKeyNotRegisteredInNetwork
        );
        ensure!(endpoint.has_known_type(), Error::<T>::InvalidIpType);
        ensure!(
            endpoint.has_reachable_ip(kind == EndpointKind::Axon),
            Error::<T>::InvalidIpAddress
        );
        let last = match kind {
            EndpointKind::Axon => Axons::<T>::get(netuid, hotkey).map(|axon| axon.block),
            EndpointKind::Prometheus => {
                Prometheus::<T>::get(netuid, hotkey).map(|prometheus| prometheus.block)
            }
        };
        let limit = RateLimit::After(ServingRateLimit::<T>::get(netuid));
        ensure!(
            limit.allows(last.unwrap_or_default(), Self::now()),
            Error::<T>::ServingRateLimitExceeded
        );
        ensure!(endpoint.has_port(), Error::<T>::InvalidPort);
        Ok(())
    }

    /// Announces where a neuron answers, and its certificate if there is a valid one.
    pub(crate) fn do_serve_axon(
        hotkey: AccountId32,
        netuid: NetUid,
        axon: AxonInfo,
        certificate: &[u8],
    ) -> DispatchResult {
        let endpoint = Endpoint {
            ip: axon.ip,
            ip_type: axon.ip_type,
            port: axon.port,
        };
        Self::check_serving(&hotkey, netuid, EndpointKind::Axon, &endpoint)?;
        if let Some(certificate) = stored_certificate(certificate) {
            NeuronCertificates::<T>::insert(netuid, &hotkey, certificate);
        }
        let block = Self::now();
        Axons::<T>::insert(netuid, &hotkey, AxonInfo { block, ..axon });
        Self::deposit_event(Event::AxonServed(netuid, hotkey));
        Ok(())
    }

    /// Announces where a neuron publishes its metrics.
    pub(crate) fn do_serve_prometheus(
        hotkey: AccountId32,
        netuid: NetUid,
        prometheus: PrometheusInfo,
    ) -> DispatchResult {
        let endpoint = Endpoint {
            ip: prometheus.ip,
            ip_type: prometheus.ip_type,
            port: prometheus.port,
        };
        Self::check_serving(&hotkey, netuid, EndpointKind::Prometheus, &endpoint)?;
        let block = Self::now();
        Prometheus::<T>::insert(
            netuid,
            &hotkey,
            PrometheusInfo {
                block,
                ..prometheus
            },
        );
        Self::deposit_event(Event::PrometheusServed(netuid, hotkey));
        Ok(())
    }
}

/// The certificate as it is stored.
fn stored_certificate(bytes: &[u8]) -> Option<NeuronCertificate> {
    let Certificate {
        algorithm,
        public_key,
    } = Certificate::parse(bytes)?;
    Some(NeuronCertificate {
        public_key: BoundedVec::try_from(public_key.to_vec()).ok()?,
        algorithm,
    })
}
