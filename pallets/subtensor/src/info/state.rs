//! The neurons of a subnet, in columns.

use alloc::{vec, vec::Vec};
use codec::Compact;
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};
use sp_runtime::AccountId32;

use super::{columns::Columns, compact, networks, read_model};
use crate::Config;

read_model! {
    /// The neurons of a subnet, in columns.
    pub struct SubnetState {
        /// The subnet.
        netuid: Compact<NetUid>,
        /// Hotkeys.
        hotkeys: Vec<AccountId32>,
        /// Their owners.
        coldkeys: Vec<AccountId32>,
        /// Who is active.
        active: Vec<bool>,
        /// Who is a validator.
        validator_permit: Vec<bool>,
        /// Always empty.
        pruning_score: Vec<Compact<u16>>,
        /// Blocks of the last weights.
        last_update: Vec<Compact<u64>>,
        /// Alpha of the last epoch.
        emission: Vec<Compact<AlphaBalance>>,
        /// Parts of what validators earned.
        dividends: Vec<Compact<u16>>,
        /// Parts of what miners earned.
        incentives: Vec<Compact<u16>>,
        /// Consensus of validators.
        consensus: Vec<Compact<u16>>,
        /// Always empty.
        trust: Vec<Compact<u16>>,
        /// Always empty.
        rank: Vec<Compact<u16>>,
        /// Blocks of registration.
        block_at_registration: Vec<Compact<u64>>,
        /// Alpha that counts.
        alpha_stake: Vec<Compact<AlphaBalance>>,
        /// Root stake that counts.
        tao_stake: Vec<Compact<TaoBalance>>,
        /// Both together.
        total_stake: Vec<Compact<TaoBalance>>,
        /// Zeros, for each network and each hotkey.
        emission_history: Vec<Vec<Compact<AlphaBalance>>>,
    }
}

impl SubnetState {
    /// That of a subnet.
    pub fn of<T: Config>(netuid: NetUid) -> Option<Self> {
        let columns = Columns::<T>::of_subnet(netuid)?;
        let stakes = columns.stakes();
        // The history was given up, and nothing writes it: there is none to read.
        let none = vec![Compact(AlphaBalance::ZERO); columns.hotkeys().len()];
        Some(Self {
            netuid: netuid.into(),
            hotkeys: columns.hotkeys().to_vec(),
            coldkeys: columns.coldkeys(),
            active: columns.column(|neuron| neuron.active),
            validator_permit: columns.column(|neuron| neuron.validator_permit),
            pruning_score: Vec::new(),
            last_update: compact(columns.last_update()),
            emission: compact(columns.column(|neuron| neuron.emission)),
            dividends: compact(columns.column(|neuron| neuron.dividends)),
            incentives: compact(columns.incentives()),
            consensus: compact(columns.column(|neuron| neuron.consensus)),
            trust: Vec::new(),
            rank: Vec::new(),
            block_at_registration: compact(columns.column(|neuron| neuron.registered_at)),
            alpha_stake: compact(stakes.iter().map(|stake| stake.alpha)),
            tao_stake: compact(stakes.iter().map(|stake| stake.tao)),
            total_stake: compact(stakes.iter().map(|stake| stake.total)),
            emission_history: vec![none; networks::<T>().len()],
        })
    }
}
