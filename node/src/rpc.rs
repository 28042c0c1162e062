//! RPC methods that the stock service does not bring, and the shape of subscription ids.

mod queries;

use crate::client::Core;
use futures::channel::mpsc;
use jsonrpsee::{
    RpcModule,
    core::{RegisterMethodError, id_providers::RandomIntegerIdProvider, traits::IdProvider},
    types::SubscriptionId,
};
use mycelium_runtime::Hash;
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use sc_client_api::{CallExecutor, ExecutorProvider};
use sc_consensus_manual_seal::{
    EngineCommand,
    rpc::{ManualSeal, ManualSealApiServer},
};
use sc_service::config::RpcSubscriptionIdProvider;
use sp_core::traits::CallContext;
use substrate_frame_rpc_system::{System, SystemApiServer};

/// Builds the methods: nonces, dry runs, fees, questions to the runtime, and on a sealed chain its `engine`.
pub(crate) fn create(
    core: &Core,
    engine: Option<mpsc::Sender<EngineCommand<Hash>>>,
) -> Result<RpcModule<()>, RegisterMethodError> {
    let mut module = RpcModule::new(());
    module.merge(System::new(core.client.clone(), core.pool.clone()).into_rpc())?;
    module.merge(TransactionPayment::new(core.client.clone()).into_rpc())?;
    let client = core.client.clone();
    let ask = move |at: Option<Hash>, method: &str, arguments: &[u8]| {
        let at = at.unwrap_or_else(|| client.chain_info().best_hash);
        client
            .executor()
            .call(at, method, arguments, CallContext::Offchain)
            .map_err(|error| error.to_string())
    };
    module.merge(queries::methods(ask)?)?;
    if let Some(engine) = engine {
        module.merge(ManualSeal::new(engine).into_rpc())?;
    }
    Ok(module)
}

/// Makes subscription ids that are hexadecimal strings. Libraries for Ethereum wallets accept
/// nothing else, and all other clients take any string.
#[derive(Debug, Clone)]
pub(crate) struct HexSubscriptionIds;

impl IdProvider for HexSubscriptionIds {
    fn next_id(&self) -> SubscriptionId<'static> {
        let part = || match RandomIntegerIdProvider.next_id() {
            SubscriptionId::Num(number) => number,
            SubscriptionId::Str(_) => 0,
        };
        // Two random integers of at most 53 bits.
        SubscriptionId::Str(format!("0x{:016x}{:016x}", part(), part()).into())
    }
}

impl RpcSubscriptionIdProvider for HexSubscriptionIds {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subscription_ids_are_distinct_hexadecimal_strings() {
        let SubscriptionId::Str(first) = HexSubscriptionIds.next_id() else {
            panic!("a number")
        };
        assert_eq!(first.len(), 34);
        assert!(
            first
                .strip_prefix("0x")
                .unwrap()
                .chars()
                .all(|c| c.is_ascii_hexdigit())
        );
        assert_ne!(SubscriptionId::Str(first), HexSubscriptionIds.next_id());
    }
}
