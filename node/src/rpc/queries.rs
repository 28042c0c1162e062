//! Methods that older clients and explorers call: each is one question to the runtime.
//!
//! The node does not look into the answers. It hands on the bytes as the chain encodes them, so that it
//! can serve the methods of any chain of the family.

use codec::{Decode, Encode};
use jsonrpsee::{
    RpcModule,
    core::RegisterMethodError,
    types::{ErrorObjectOwned, Params, ParamsSequence},
};
use serde::Serialize;
use sp_core::{H256, crypto::AccountId32};

/// One method.
struct Query {
    /// Its name.
    name: &'static str,
    /// The trait and the method of the runtime.
    call: &'static str,
    /// What is passed on.
    arguments: &'static [Argument],
    /// What comes back.
    answer: Answer,
}

/// A parameter, and how the runtime wants it.
#[derive(Clone, Copy)]
enum Argument {
    /// A number of 8 bits.
    U8,
    /// A number of 16 bits.
    U16,
    /// A number of 64 bits.
    U64,
    /// A list of numbers of 16 bits.
    Numbers,
    /// A key as a list of 32 bytes.
    Key,
    /// A key as an address.
    Address,
}

/// How the runtime's answer is shown.
#[derive(Clone, Copy)]
enum Answer {
    /// As a list of bytes.
    Bytes,
    /// As a number.
    Number,
    /// As a number or null.
    Netuid,
    /// As a list of subnets and prices.
    Prices,
}

/// An answer in JSON.
#[derive(Clone, Serialize)]
#[serde(untagged)]
enum Shown {
    Bytes(Vec<u8>),
    Number(u64),
    Netuid(Option<u16>),
    Prices(Vec<Price>),
}

/// What alpha of a subnet costs.
#[derive(Clone, Serialize, Decode)]
struct Price {
    netuid: u16,
    price: u64,
}

const fn query(
    name: &'static str,
    call: &'static str,
    arguments: &'static [Argument],
    answer: Answer,
) -> Query {
    Query {
        name,
        call,
        arguments,
        answer,
    }
}

use Answer::{Bytes, Netuid, Number, Prices};
use Argument::{Address, Key, Numbers, U8, U16, U64};

/// All of them. A line is easier to read than four.
#[rustfmt::skip]
const QUERIES: &[Query] = &[
    query("delegateInfo_getDelegates", "DelegateInfoRuntimeApi_get_delegates", &[], Bytes),
    query("delegateInfo_getDelegate", "DelegateInfoRuntimeApi_get_delegate", &[Key], Bytes),
    query("delegateInfo_getDelegated", "DelegateInfoRuntimeApi_get_delegated", &[Key], Bytes),
    query("neuronInfo_getNeuronsLite", "NeuronInfoRuntimeApi_get_neurons_lite", &[U16], Bytes),
    query("neuronInfo_getNeuronLite", "NeuronInfoRuntimeApi_get_neuron_lite", &[U16, U16], Bytes),
    query("neuronInfo_getNeurons", "NeuronInfoRuntimeApi_get_neurons", &[U16], Bytes),
    query("neuronInfo_getNeuron", "NeuronInfoRuntimeApi_get_neuron", &[U16, U16], Bytes),
    query("subnetInfo_getSubnetInfo", "SubnetInfoRuntimeApi_get_subnet_info", &[U16], Bytes),
    query("subnetInfo_getSubnetsInfo", "SubnetInfoRuntimeApi_get_subnets_info", &[], Bytes),
    query("subnetInfo_getSubnetInfo_v2", "SubnetInfoRuntimeApi_get_subnet_info_v2", &[U16], Bytes),
    query("subnetInfo_getSubnetsInfo_v2", "SubnetInfoRuntimeApi_get_subnets_info_v2", &[], Bytes),
    query("subnetInfo_getSubnetHyperparams", "SubnetInfoRuntimeApi_get_subnet_hyperparams", &[U16], Bytes),
    query("subnetInfo_getSubnetHyperparamsV2", "SubnetInfoRuntimeApi_get_subnet_hyperparams_v2", &[U16], Bytes),
    query("subnetInfo_getAllDynamicInfo", "SubnetInfoRuntimeApi_get_all_dynamic_info", &[], Bytes),
    query("subnetInfo_getDynamicInfo", "SubnetInfoRuntimeApi_get_dynamic_info", &[U16], Bytes),
    query("subnetInfo_getAllMetagraphs", "SubnetInfoRuntimeApi_get_all_metagraphs", &[], Bytes),
    query("subnetInfo_getMetagraph", "SubnetInfoRuntimeApi_get_metagraph", &[U16], Bytes),
    query("subnetInfo_getAllMechagraphs", "SubnetInfoRuntimeApi_get_all_mechagraphs", &[], Bytes),
    query("subnetInfo_getMechagraph", "SubnetInfoRuntimeApi_get_mechagraph", &[U16, U8], Bytes),
    query("subnetInfo_getSubnetState", "SubnetInfoRuntimeApi_get_subnet_state", &[U16], Bytes),
    query("subnetInfo_getLockCost", "SubnetRegistrationRuntimeApi_get_network_registration_cost", &[], Number),
    query("subnetInfo_getSelectiveMetagraph", "SubnetInfoRuntimeApi_get_selective_metagraph", &[U16, Numbers], Bytes),
    query("subnetInfo_getColdkeyAutoStakeHotkey", "SubnetInfoRuntimeApi_get_coldkey_auto_stake_hotkey", &[Address, U16], Bytes),
    query("subnetInfo_getSelectiveMechagraph", "SubnetInfoRuntimeApi_get_selective_mechagraph", &[U16, U8, Numbers], Bytes),
    query("subnetInfo_getSubnetToPrune", "SubnetInfoRuntimeApi_get_subnet_to_prune", &[], Netuid),
    query("subnetInfo_getSubnetAccountId", "SubnetInfoRuntimeApi_get_subnet_account_id", &[U16], Bytes),
    query("stakeInfo_getColdkeyLock", "StakeInfoRuntimeApi_get_coldkey_lock", &[Address, U16], Bytes),
    query("swap_currentAlphaPrice", "SwapRuntimeApi_current_alpha_price", &[U16], Number),
    query("swap_currentAlphaPriceAll", "SwapRuntimeApi_current_alpha_price_all", &[], Prices),
    query("swap_simSwapTaoForAlpha", "SwapRuntimeApi_sim_swap_tao_for_alpha", &[U16, U64], Bytes),
    query("swap_simSwapAlphaForTao", "SwapRuntimeApi_sim_swap_alpha_for_tao", &[U16, U64], Bytes),
];

/// The methods. `ask` calls the runtime of a block, or of the best one, with encoded arguments.
pub(crate) fn methods<Ask>(ask: Ask) -> Result<RpcModule<Ask>, RegisterMethodError>
where
    Ask: Fn(Option<H256>, &str, &[u8]) -> Result<Vec<u8>, String> + Send + Sync + 'static,
{
    let mut module = RpcModule::new(ask);
    for query in QUERIES {
        module.register_blocking_method(query.name, move |params, ask, _| {
            let (arguments, at) = query.read(&params)?;
            let answer = ask(at, query.call, &arguments).map_err(failure)?;
            query.answer.show(answer)
        })?;
    }
    Ok(module)
}

impl Query {
    /// The arguments as the runtime wants them, and the block that is asked about.
    fn read(&self, params: &Params<'_>) -> Result<(Vec<u8>, Option<H256>), ErrorObjectOwned> {
        let mut params = params.sequence();
        let mut arguments = Vec::new();
        for argument in self.arguments {
            argument.read(&mut params, &mut arguments)?;
        }
        Ok((arguments, params.optional_next()?))
    }
}

impl Argument {
    /// Reads a parameter and writes it down as the runtime wants it.
    fn read(
        self,
        params: &mut ParamsSequence<'_>,
        into: &mut Vec<u8>,
    ) -> Result<(), ErrorObjectOwned> {
        match self {
            Self::U8 => params.next::<u8>()?.encode_to(into),
            Self::U16 => params.next::<u16>()?.encode_to(into),
            Self::U64 => params.next::<u64>()?.encode_to(into),
            Self::Numbers => params.next::<Vec<u16>>()?.encode_to(into),
            Self::Key => params.next::<[u8; 32]>()?.encode_to(into),
            Self::Address => params.next::<AccountId32>()?.encode_to(into),
        }
        Ok(())
    }
}

impl Answer {
    fn show(self, answer: Vec<u8>) -> Result<Shown, ErrorObjectOwned> {
        let shown = match self {
            Self::Bytes => Ok(Shown::Bytes(answer)),
            Self::Number => u64::decode(&mut answer.as_slice()).map(Shown::Number),
            Self::Netuid => Option::decode(&mut answer.as_slice()).map(Shown::Netuid),
            Self::Prices => Vec::decode(&mut answer.as_slice()).map(Shown::Prices),
        };
        shown.map_err(|error| failure(error.to_string()))
    }
}

/// The one code that clients of the family know.
fn failure(message: String) -> ErrorObjectOwned {
    ErrorObjectOwned::owned(1, message, None::<()>)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

    /// Answers with what it was asked.
    fn echo(at: Option<H256>, call: &str, arguments: &[u8]) -> Result<Vec<u8>, String> {
        match call {
            "SwapRuntimeApi_current_alpha_price" => Ok(7_u64.encode()),
            "SubnetInfoRuntimeApi_get_subnet_to_prune" => Ok(Some(9_u16).encode()),
            "SwapRuntimeApi_current_alpha_price_all" => Ok(vec![(1_u16, 5_u64)].encode()),
            "SubnetInfoRuntimeApi_get_all_metagraphs" => Err("no such block".into()),
            _ => Ok([arguments, at.unwrap_or_default().as_bytes()].concat()),
        }
    }

    fn ask(method: &str, params: &str) -> String {
        let request =
            format!(r#"{{"jsonrpc":"2.0","id":1,"method":"{method}","params":{params}}}"#);
        let module = methods(echo).expect("the names are distinct");
        // Blocking methods run on its threads.
        let runtime = tokio::runtime::Runtime::new().expect("there are threads");
        let (answer, _) = runtime
            .block_on(module.raw_json_request(&request, 1))
            .expect("it is a request");
        answer
    }

    #[test]
    fn arguments_are_encoded_one_after_the_other() {
        let answer = ask("subnetInfo_getSelectiveMechagraph", "[258, 3, [1, 2]]");
        let zeros = ",0".repeat(32);
        assert!(
            answer.contains(&format!("[2,1,3,8,1,0,2,0{zeros}]")),
            "{answer}"
        );
        let at = format!(r#"[1, 5, "0x{}"]"#, "07".repeat(32));
        let answer = ask("swap_simSwapTaoForAlpha", &at);
        let sevens = ",7".repeat(32);
        assert!(
            answer.contains(&format!("[1,0,5,0,0,0,0,0,0,0{sevens}]")),
            "{answer}"
        );
    }

    #[test]
    fn keys_are_lists_of_bytes_or_addresses() {
        let key = format!("[[{}]]", ["9"; 32].join(","));
        let answer = ask("delegateInfo_getDelegate", &key);
        assert!(answer.contains(&["9"; 32].join(",")), "{answer}");
        let answer = ask("stakeInfo_getColdkeyLock", &format!(r#"["{ADDRESS}", 1]"#));
        assert!(answer.contains("[212,53,147,199,"), "{answer}");
        assert!(ask("delegateInfo_getDelegate", "[[1]]").contains("-32602"));
    }

    #[test]
    fn numbers_and_prices_are_json() {
        assert!(ask("swap_currentAlphaPrice", "[1, null]").contains(r#""result":7"#));
        assert!(ask("subnetInfo_getSubnetToPrune", "[]").contains(r#""result":9"#));
        let prices = ask("swap_currentAlphaPriceAll", "[]");
        assert!(
            prices.contains(r#""result":[{"netuid":1,"price":5}]"#),
            "{prices}"
        );
    }

    #[test]
    fn failure_has_the_code_that_clients_know() {
        let answer = ask("subnetInfo_getAllMetagraphs", "[]");
        assert!(
            answer.contains(r#"{"code":1,"message":"no such block"}"#),
            "{answer}"
        );
    }
}
