//! The hyperparameters of a subnet, with the chain's defaults.

use super::{
    MAX_NEURONS,
    place::{Fault, Path},
};
use crate::amount::Amount;
use mycelium_types::AlphaBalance;
use mycelium_yuma::{BondKind, BondRule, ConsensusMode, LiquidAlpha};
use serde::Deserialize;
use std::ops::RangeInclusive;

/// The least that both bounds of liquid alpha may be.
const LEAST_ALPHA: u16 = 1_638;

/// What an owner or the chain can set for a subnet.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Hyperparameters {
    pub(crate) tempo: u16,
    pub(crate) activity_cutoff_factor_milli: u32,
    pub(crate) kappa: u16,
    pub(crate) bonds_penalty: u16,
    pub(crate) bonds_moving_average: u64,
    pub(crate) yuma3: bool,
    pub(crate) liquid_alpha: bool,
    pub(crate) alpha_low: u16,
    pub(crate) alpha_high: u16,
    pub(crate) alpha_sigmoid_steepness: i16,
    pub(crate) consensus_mode: Mode,
    pub(crate) max_validators: u16,
    pub(crate) max_uids: u16,
    pub(crate) stake_threshold: Amount,
    pub(crate) tao_weight: u64,
    pub(crate) commit_reveal: bool,
    pub(crate) reveal_period: u32,
}

/// The consensus that the rates of liquid alpha look at.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Mode {
    #[default]
    Current,
    Previous,
    Auto,
}

impl Default for Hyperparameters {
    fn default() -> Self {
        Self {
            tempo: 360,
            activity_cutoff_factor_milli: 13_889,
            kappa: 32_767,
            bonds_penalty: 65_535,
            bonds_moving_average: 900_000,
            yuma3: false,
            liquid_alpha: false,
            alpha_low: 45_875,
            alpha_high: 58_982,
            alpha_sigmoid_steepness: 1_000,
            consensus_mode: Mode::Current,
            max_validators: 128,
            max_uids: 256,
            stake_threshold: Amount::from_rao(0),
            tao_weight: 971_718_665_099_567_868,
            commit_reveal: true,
            reveal_period: 1,
        }
    }
}

impl Hyperparameters {
    /// Blocks between two epochs.
    pub fn tempo(&self) -> u16 {
        self.tempo
    }

    /// An alpha per block, less the owner's eighteen hundredths.
    pub(crate) fn usual_emission(&self) -> AlphaBalance {
        AlphaBalance::new(u64::from(self.tempo).saturating_mul(820_000_000))
    }

    /// How many epochs later than sent weights count.
    pub(crate) fn reveal_delay(&self) -> u32 {
        if self.commit_reveal {
            self.reveal_period.saturating_sub(1)
        } else {
            0
        }
    }

    /// The rule for bonds, given the consensus that the epoch before stored.
    pub(crate) fn bond_rule<'a>(&self, stored_consensus: &'a [u16]) -> BondRule<'a> {
        let liquid = LiquidAlpha {
            low: self.alpha_low,
            high: self.alpha_high,
            steepness: self.alpha_sigmoid_steepness,
            consensus: match self.consensus_mode {
                Mode::Current => ConsensusMode::Current,
                Mode::Previous => ConsensusMode::Previous(stored_consensus),
                Mode::Auto => ConsensusMode::Auto(stored_consensus),
            },
        };
        BondRule {
            penalty: self.bonds_penalty,
            moving_average: self.bonds_moving_average,
            kind: BondKind::new(self.yuma3, self.liquid_alpha.then_some(liquid)),
        }
    }

    /// Which kind of bonds these settings give, in words.
    pub(crate) fn bond_words(&self) -> &'static str {
        match (self.yuma3, self.liquid_alpha) {
            (false, _) => "legacy bonds",
            (true, false) => "relative bonds",
            (true, true) => "relative bonds with liquid alpha",
        }
    }

    /// What the chain would refuse.
    pub(super) fn check(&self, faults: &mut Vec<Fault>) {
        let path = Path::new().key("hyperparameters");
        let mut check = |name: &str, value: u64, bounds: RangeInclusive<u64>| {
            if !bounds.contains(&value) {
                let (low, high) = (bounds.start(), bounds.end());
                let text = format!("{value} is not between {low} and {high}");
                faults.push(Fault::new(path.key(name), text));
            }
        };
        // Neurons join in the block of the epoch before, and weights follow in a later block.
        check("tempo", self.tempo.into(), 2..=65_535);
        let factor = self.activity_cutoff_factor_milli.into();
        check("activity_cutoff_factor_milli", factor, 1_000..=50_000);
        check(
            "bonds_moving_average",
            self.bonds_moving_average,
            0..=1_000_000,
        );
        check("max_validators", self.max_validators.into(), 1..=65_535);
        check("max_uids", self.max_uids.into(), 1..=MAX_NEURONS as u64);
        check("reveal_period", self.reveal_period.into(), 1..=100);
        let least = u64::from(LEAST_ALPHA);
        check("alpha_high", self.alpha_high.into(), least..=65_535);
        check("alpha_low", self.alpha_low.into(), least..=65_535);
        if self.alpha_low > self.alpha_high {
            let text = format!(
                "alpha_low is above alpha_high, which is {}",
                self.alpha_high
            );
            faults.push(Fault::new(path.key("alpha_low"), text));
        }
        if self.liquid_alpha && !self.yuma3 {
            let text = "liquid alpha has an effect with `yuma3 = true` only; set it too";
            faults.push(Fault::new(path.key("liquid_alpha"), text));
        }
    }
}
