use mycelium_fixed::U96F32;
use mycelium_types::{AlphaBalance, TaoBalance};

/// What stands behind a hotkey: its own alpha on the subnet and its stake on root.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeyStake {
    /// Alpha staked to the hotkey on the subnet.
    pub alpha: AlphaBalance,
    /// TAO staked to the hotkey on root.
    pub root: TaoBalance,
}

impl KeyStake {
    /// The alpha in full.
    pub(crate) fn alpha(self) -> U96F32 {
        U96F32::from_int(self.alpha.to_u64())
    }

    /// The root stake as it counts beside alpha: times the TAO weight.
    pub(crate) fn weighted_root(self, tao_weight: U96F32) -> U96F32 {
        U96F32::from_int(self.root.to_u64()).saturating_mul(tao_weight)
    }

    /// The share of alpha and root stake that a link with this proportion hands on.
    pub(crate) fn portion(self, proportion: U96F32, tao_weight: U96F32) -> U96F32 {
        let root = U96F32::from_int(self.root.to_u64())
            .saturating_mul(proportion)
            .saturating_mul(tao_weight);
        self.alpha().saturating_mul(proportion).saturating_add(root)
    }
}
