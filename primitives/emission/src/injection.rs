//! What a subnet's part of the TAO emission does to its pool.

use mycelium_fixed::U96F32;
use mycelium_types::{AlphaBalance, TaoBalance};

/// What decides how a subnet's TAO is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InjectionInputs {
    /// The subnet's part of the block's TAO.
    pub tao: U96F32,
    /// The pool's price of one alpha in TAO.
    pub price: U96F32,
    /// Root's part of the subnet's validator half, see [`crate::accrual::root_proportion`].
    pub root_proportion: U96F32,
    /// The alpha that the block creates for participants.
    pub alpha_created: AlphaBalance,
}

/// How a subnet's TAO is used.
///
/// The two amounts of TAO are whole rao of the subnet's part. What they miss of it, at most two rao, stays
/// with the block's credit, which is recycled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Injection {
    /// Goes into the pool as liquidity.
    pub tao_in: TaoBalance,
    /// Is created as liquidity beside it.
    pub alpha_in: AlphaBalance,
    /// Buys alpha from the pool.
    pub excess_tao: TaoBalance,
}

/// Divides a subnet's TAO between liquidity and a purchase.
///
/// Liquidity goes in at the pool's price, until the alpha created for it reaches root's part of the alpha
/// created for participants. Without a price all TAO goes in alone.
pub fn injection(inputs: &InjectionInputs) -> Injection {
    let created = U96F32::from_int(inputs.alpha_created.to_u64());
    let most = inputs.root_proportion.saturating_mul(created);
    let at_price = inputs.tao.div_or_zero(inputs.price);
    let (tao_in, alpha_in) = if at_price > most {
        (most.saturating_mul(inputs.price), most)
    } else {
        (inputs.tao, at_price)
    };
    Injection {
        tao_in: TaoBalance::new(tao_in.to_u64()),
        alpha_in: AlphaBalance::new(alpha_in.to_u64()),
        excess_tao: TaoBalance::new(inputs.tao.saturating_sub(tao_in).to_u64()),
    }
}
