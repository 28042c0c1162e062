//! The timing record and its two presets.

use codec::{Decode, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The shortest slot that leaves an author time to build a block.
pub const MIN_SLOT_DURATION_MS: u64 = 50;
/// The longest slot for which the minute-based lengths below are not zero.
pub const MAX_SLOT_DURATION_MS: u64 = 60_000;

const MINUTE_MS: u64 = 60_000;

/// A named set of timing values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Preset {
    /// 12-second slots and the delays of a public network.
    #[default]
    Production,
    /// 250-millisecond slots and delays that a test can wait for.
    Fast,
}

impl Preset {
    /// The values that the preset stands for.
    pub const fn values(self) -> Values {
        match self {
            Preset::Production => Values::PRODUCTION,
            Preset::Fast => Values::FAST,
        }
    }
}

/// Everything that differs between a production and a fast chain. Lengths are blocks unless the
/// name says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Values {
    /// Milliseconds per slot.
    pub slot_duration: u64,
    /// Session length of the authority set.
    pub session_period: u32,
    /// Tempo that a new subnet starts with.
    pub default_tempo: u16,
    /// Wait between two changes of a childkey take.
    pub childkey_take_rate_limit: u64,
    /// Wait before pending child keys apply.
    pub pending_childkey_cooldown: u64,
    /// Wait between the announcement of a coldkey swap and the swap.
    pub coldkey_swap_announcement_delay: u32,
    /// Wait before a coldkey swap can be announced anew.
    pub coldkey_swap_reannouncement_delay: u32,
    /// Wait between two hotkey swaps on one subnet.
    pub hotkey_swap_on_subnet_interval: u64,
    /// Wait between two associations of an EVM key.
    pub evm_key_associate_rate_limit: u64,
    /// Wait between two changes of a subnet's mechanism count or emission split.
    pub mechanism_rate_limit: u64,
    /// Wait between two trims of a subnet's uids.
    pub max_uids_trimming_rate_limit: u64,
    /// Shortest crowdloan.
    pub crowdloan_min_duration: u32,
    /// Longest crowdloan.
    pub crowdloan_max_duration: u32,
    /// Most epochs that may run in one block.
    pub max_epochs_per_block: u8,
}

impl Values {
    /// The values of a public network.
    pub const PRODUCTION: Self = Self {
        slot_duration: 12_000,
        session_period: 300,
        default_tempo: 360,
        childkey_take_rate_limit: 216_000,
        pending_childkey_cooldown: 7_200,
        coldkey_swap_announcement_delay: 36_000,
        coldkey_swap_reannouncement_delay: 7_200,
        hotkey_swap_on_subnet_interval: 7_200,
        evm_key_associate_rate_limit: 7_200,
        mechanism_rate_limit: 7_200,
        max_uids_trimming_rate_limit: 216_000,
        crowdloan_min_duration: 50_400,
        crowdloan_max_duration: 432_000,
        max_epochs_per_block: 2,
    };

    /// The values of a development network.
    pub const FAST: Self = Self {
        slot_duration: 250,
        session_period: 40,
        default_tempo: 10,
        childkey_take_rate_limit: 5,
        pending_childkey_cooldown: 15,
        coldkey_swap_announcement_delay: 50,
        coldkey_swap_reannouncement_delay: 10,
        hotkey_swap_on_subnet_interval: 1,
        evm_key_associate_rate_limit: 1,
        mechanism_rate_limit: 1,
        max_uids_trimming_rate_limit: 1,
        crowdloan_min_duration: 50,
        crowdloan_max_duration: 20_000,
        max_epochs_per_block: 32,
    };

    /// Least time between two blocks: half a slot.
    pub const fn minimum_period(&self) -> u64 {
        self.slot_duration / 2
    }

    /// Blocks per minute. Not zero for values that genesis accepts.
    pub const fn minute(&self) -> u32 {
        match MINUTE_MS.checked_div(self.slot_duration) {
            // At most 60,000 / 50, so the cast is exact.
            Some(blocks) => blocks as u32,
            None => 0,
        }
    }

    /// Blocks per hour.
    pub const fn hour(&self) -> u32 {
        self.minute().saturating_mul(60)
    }

    /// Blocks per day.
    pub const fn day(&self) -> u32 {
        self.hour().saturating_mul(24)
    }

    /// Whether a chain can run on these values.
    pub const fn is_sane(&self) -> bool {
        self.slot_duration >= MIN_SLOT_DURATION_MS
            && self.slot_duration <= MAX_SLOT_DURATION_MS
            && self.session_period > 0
    }
}

impl Default for Values {
    fn default() -> Self {
        Self::PRODUCTION
    }
}
