//! What an epoch leaves behind, in a form that both implementations can fill.

use alloc::vec::Vec;

/// The stored results of one epoch of one mechanism.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// Stake by uid, whole units.
    pub stake: Vec<u64>,
    /// Share of the stake by uid.
    pub stake_weight: Vec<u16>,
    /// Who set weights recently.
    pub active: Vec<bool>,
    /// Who may validate from the next epoch on.
    pub permits: Vec<bool>,
    /// Agreed weight by uid.
    pub consensus: Vec<u16>,
    /// Miners' scores.
    pub incentive: Vec<u16>,
    /// Validators' scores.
    pub dividends: Vec<u16>,
    /// How much of a validator's weight was within consensus.
    pub validator_trust: Vec<u16>,
    /// Amounts to miners.
    pub server_emission: Vec<u64>,
    /// Amounts to validators.
    pub validator_emission: Vec<u64>,
    /// Amounts by the combined score.
    pub emission: Vec<u64>,
    /// Bond rows that are not empty, by ascending uid.
    pub bonds: Vec<(u16, Vec<(u16, u16)>)>,
}

impl Output {
    /// A number that differs where outputs differ (64-bit FNV-1a), so that a Wasm guest can tell
    /// its result in one word.
    pub fn digest(&self) -> u64 {
        let lists64 = [
            &self.stake,
            &self.server_emission,
            &self.validator_emission,
            &self.emission,
        ];
        let lists16 = [
            &self.stake_weight,
            &self.consensus,
            &self.incentive,
            &self.dividends,
            &self.validator_trust,
        ];
        let mut hash = Fnv::default();
        for list in lists64 {
            hash.list(list.iter().copied());
        }
        for list in lists16 {
            hash.list(list.iter().map(|value| u64::from(*value)));
        }
        for list in [&self.active, &self.permits] {
            hash.list(list.iter().map(|value| u64::from(*value)));
        }
        for (uid, row) in &self.bonds {
            hash.number(u64::from(*uid));
            hash.list(
                row.iter()
                    .map(|(target, bond)| u64::from(*target) << 16 | u64::from(*bond)),
            );
        }
        hash.0
    }
}

struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn number(&mut self, number: u64) {
        for byte in number.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn list(&mut self, numbers: impl ExactSizeIterator<Item = u64>) {
        self.number(numbers.len() as u64);
        for number in numbers {
            self.number(number);
        }
    }
}
