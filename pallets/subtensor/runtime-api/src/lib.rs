#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use alloc::{collections::BTreeMap, vec::Vec};

use mycelium_fixed::U64F64;
use mycelium_types::{AlphaBalance, MechId, NetUid, TaoBalance};
use pallet_subtensor::{
    LockState,
    info::{
        DelegateInfo, Delegation, DynamicInfo, HyperparamEntry, Metagraph, NeuronInfo,
        NeuronInfoLite, SelectiveMetagraph, SimSwapResult, StakeAvailability, StakeInfo,
        SubnetHyperparams, SubnetHyperparamsV2, SubnetInfo, SubnetInfov2, SubnetPrice, SubnetState,
    },
};
use sp_runtime::AccountId32;

sp_api::decl_runtime_apis! {
    /// Hotkeys to which others stake.
    pub trait DelegateInfoRuntimeApi {
        /// All of them, with everybody who stakes to them: a large answer.
        fn get_delegates() -> Vec<DelegateInfo>;
        /// One of them.
        fn get_delegate(delegate_account: AccountId32) -> Option<DelegateInfo>;
        /// Those with whom a coldkey has stake, once for each subnet, without other nominators.
        fn get_delegated(delegatee_account: AccountId32) -> Vec<Delegation>;
    }

    /// Neurons one by one.
    pub trait NeuronInfoRuntimeApi {
        /// All neurons of a subnet.
        fn get_neurons(netuid: NetUid) -> Vec<NeuronInfo>;
        /// One neuron.
        fn get_neuron(netuid: NetUid, uid: u16) -> Option<NeuronInfo>;
        /// All neurons of a subnet, without their weights and bonds.
        fn get_neurons_lite(netuid: NetUid) -> Vec<NeuronInfoLite>;
        /// One neuron, without its weights and bonds.
        fn get_neuron_lite(netuid: NetUid, uid: u16) -> Option<NeuronInfoLite>;
    }

    /// Subnets, their hyperparameters and their metagraphs. What is asked of a subnet that does not exist is
    /// `None`; lists go over all networks by rising number.
    #[api_version(2)]
    pub trait SubnetInfoRuntimeApi {
        /// A subnet at a glance.
        fn get_subnet_info(netuid: NetUid) -> Option<SubnetInfo>;
        /// All networks at a glance.
        fn get_subnets_info() -> Vec<Option<SubnetInfo>>;
        /// A subnet at a glance, with its identity.
        fn get_subnet_info_v2(netuid: NetUid) -> Option<SubnetInfov2>;
        /// All networks at a glance, with their identities.
        fn get_subnets_info_v2() -> Vec<Option<SubnetInfov2>>;
        /// Hyperparameters, first version.
        fn get_subnet_hyperparams(netuid: NetUid) -> Option<SubnetHyperparams>;
        /// Hyperparameters, second version.
        fn get_subnet_hyperparams_v2(netuid: NetUid) -> Option<SubnetHyperparamsV2>;
        /// Hyperparameters by name.
        fn get_subnet_hyperparams_v3(netuid: NetUid) -> Option<Vec<HyperparamEntry>>;
        /// All networks as markets.
        fn get_all_dynamic_info() -> Vec<Option<DynamicInfo>>;
        /// All about all networks.
        fn get_all_metagraphs() -> Vec<Option<Metagraph>>;
        /// All about a subnet.
        fn get_metagraph(netuid: NetUid) -> Option<Metagraph>;
        /// All about all mechanisms of all networks.
        fn get_all_mechagraphs() -> Vec<Option<Metagraph>>;
        /// All about a mechanism of a subnet.
        fn get_mechagraph(netuid: NetUid, mecid: MechId) -> Option<Metagraph>;
        /// A subnet as a market.
        fn get_dynamic_info(netuid: NetUid) -> Option<DynamicInfo>;
        /// The neurons of a subnet in columns.
        fn get_subnet_state(netuid: NetUid) -> Option<SubnetState>;
        /// The fields of a metagraph with these numbers.
        fn get_selective_metagraph(
            netuid: NetUid,
            metagraph_indexes: Vec<u16>,
        ) -> Option<SelectiveMetagraph>;
        /// The hotkey to which what a coldkey's miners earn on a subnet is staked.
        fn get_coldkey_auto_stake_hotkey(coldkey: AccountId32, netuid: NetUid) -> Option<AccountId32>;
        /// The fields with these numbers of the metagraph of a mechanism.
        fn get_selective_mechagraph(
            netuid: NetUid,
            subid: MechId,
            metagraph_indexes: Vec<u16>,
        ) -> Option<SelectiveMetagraph>;
        /// The subnet that would make way for a new one.
        fn get_subnet_to_prune() -> Option<NetUid>;
        /// The account that holds the TAO of a subnet.
        fn get_subnet_account_id(netuid: NetUid) -> Option<AccountId32>;
        /// The block in which the next epoch of a subnet is due.
        fn get_next_epoch_start_block(netuid: NetUid) -> Option<u64>;
    }

    /// Positions, locks and conviction.
    pub trait StakeInfoRuntimeApi {
        /// What a coldkey has staked.
        fn get_stake_info_for_coldkey(coldkey_account: AccountId32) -> Vec<StakeInfo>;
        /// What many coldkeys have staked.
        fn get_stake_info_for_coldkeys(
            coldkey_accounts: Vec<AccountId32>,
        ) -> Vec<(AccountId32, Vec<StakeInfo>)>;
        /// What a coldkey has staked to a hotkey on a subnet, if only zero.
        fn get_stake_info_for_hotkey_coldkey_netuid(
            hotkey_account: AccountId32,
            coldkey_account: AccountId32,
            netuid: NetUid,
        ) -> Option<StakeInfo>;
        /// How much alpha of coldkeys can leave these subnets, or any.
        fn get_stake_availability_for_coldkeys(
            coldkey_accounts: Vec<AccountId32>,
            netuids: Option<Vec<NetUid>>,
        ) -> BTreeMap<AccountId32, BTreeMap<NetUid, StakeAvailability>>;
        /// What moving stake costs in fees; from or to nowhere is the balance of a coldkey.
        fn get_stake_fee(
            origin: Option<(AccountId32, NetUid)>,
            origin_coldkey_account: AccountId32,
            destination: Option<(AccountId32, NetUid)>,
            destination_coldkey_account: AccountId32,
            amount: u64,
        ) -> u64;
        /// What a coldkey has locked on a subnet, as of now.
        fn get_coldkey_lock(coldkey: AccountId32, netuid: NetUid) -> Option<LockState>;
        /// The conviction of all who lock towards a hotkey, as of now.
        fn get_hotkey_conviction(hotkey: AccountId32, netuid: NetUid) -> U64F64;
        /// The hotkey with most conviction on a subnet.
        fn get_most_convicted_hotkey_on_subnet(netuid: NetUid) -> Option<AccountId32>;
    }

    /// The price of a new subnet.
    pub trait SubnetRegistrationRuntimeApi {
        /// What it costs to create a subnet now.
        fn get_network_registration_cost() -> TaoBalance;
    }

    /// Prices, and what a trade would come to.
    pub trait SwapRuntimeApi {
        /// Rao of TAO for one whole alpha.
        fn current_alpha_price(netuid: NetUid) -> u64;
        /// The same of all networks.
        fn current_alpha_price_all() -> Vec<SubnetPrice>;
        /// Buying with so much TAO.
        fn sim_swap_tao_for_alpha(netuid: NetUid, tao: TaoBalance) -> SimSwapResult;
        /// Selling so much alpha.
        fn sim_swap_alpha_for_tao(netuid: NetUid, alpha: AlphaBalance) -> SimSwapResult;
    }
}
