//! What alpha costs, and what a trade would come to.

use alloc::vec::Vec;
use codec::{Decode, Encode};
use mycelium_fixed::{U64F64, wide};
use mycelium_pool::{Market, PriceLimit, Terms};
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};
use scale_info::TypeInfo;
use sp_runtime::AccountId32;

use super::{networks, read_model};
use crate::{Config, Pallet, Pools};

read_model! {
    /// What alpha of a subnet costs.
    pub struct SubnetPrice {
        /// The subnet.
        netuid: NetUid,
        /// Rao of TAO for one whole alpha.
        price: u64,
    }
}

impl SubnetPrice {
    /// Those of all networks.
    pub fn all<T: Config>() -> Vec<Self> {
        let priced = |netuid| Self {
            netuid,
            price: current_alpha_price::<T>(netuid),
        };
        networks::<T>().into_iter().map(priced).collect()
    }
}

/// Rao of TAO for one whole alpha at the margin. Where there is no alpha to buy, 0.
pub fn current_alpha_price<T: Config>(netuid: NetUid) -> u64 {
    if !Pallet::<T>::subnet_exists(netuid) {
        return 0;
    }
    let price = Pallet::<T>::spot_price(netuid);
    worth(TaoBalance::COIN.to_u64(), price)
}

/// What a trade would come to if it were the next one. All zeros for one that would fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SimSwapResult {
    /// TAO that enters or leaves the pool.
    pub tao_amount: TaoBalance,
    /// Alpha that leaves or enters the pool.
    pub alpha_amount: AlphaBalance,
    /// The fee, if TAO is paid.
    pub tao_fee: TaoBalance,
    /// The fee, if alpha is paid.
    pub alpha_fee: AlphaBalance,
    /// TAO that the seller misses, measured by the price before.
    pub tao_slippage: TaoBalance,
    /// Alpha that the buyer misses, measured by the price before.
    pub alpha_slippage: AlphaBalance,
}

impl SimSwapResult {
    /// Buying alpha with so much TAO, the fee included.
    pub fn of_purchase<T: Config>(netuid: NetUid, tao: TaoBalance) -> Self {
        let Some((market, terms)) = market::<T>(netuid) else {
            return Self::default();
        };
        let Ok(trade) = market.buy(tao, PriceLimit::NONE_FOR_BUY, terms) else {
            return Self::default();
        };
        let at_price = amount_for(tao.to_u64(), market.price());
        Self {
            tao_amount: trade.paid_in,
            alpha_amount: trade.paid_out,
            tao_fee: trade.fee,
            alpha_slippage: AlphaBalance::new(at_price.saturating_sub(trade.paid_out.to_u64())),
            ..Self::default()
        }
    }

    /// Selling so much alpha, the fee included.
    pub fn of_sale<T: Config>(netuid: NetUid, alpha: AlphaBalance) -> Self {
        let Some((market, terms)) = market::<T>(netuid) else {
            return Self::default();
        };
        let Ok(trade) = market.sell(alpha, PriceLimit::NONE_FOR_SELL, terms) else {
            return Self::default();
        };
        let at_price = worth(alpha.to_u64(), market.price());
        Self {
            tao_amount: trade.paid_out,
            alpha_amount: trade.paid_in,
            alpha_fee: trade.fee,
            tao_slippage: TaoBalance::new(at_price.saturating_sub(trade.paid_out.to_u64())),
            ..Self::default()
        }
    }
}

/// What moving stake costs in fees: what the trade in the pool costs that is part of it.
///
/// Stake that comes to a subnet trades in its pool, stake that goes to root or to the coldkey in the pool
/// that it comes from. Within a subnet nothing is traded.
pub fn stake_fee<T: Config>(
    origin: Option<(AccountId32, NetUid)>,
    destination: Option<(AccountId32, NetUid)>,
    amount: u64,
) -> u64 {
    let [from, to] = [origin, destination].map(|place| place.map(|(_, netuid)| netuid));
    if from == to {
        return 0;
    }
    let traded = [to, from]
        .into_iter()
        .flatten()
        .find(|netuid| matches!(Pallet::<T>::market(*netuid), Market::Weighted(_)));
    traded.map_or(0, |netuid| {
        let rate = U64F64::from_ratio(T::Pools::fee_rate(netuid).into(), u16::MAX.into());
        worth(amount, rate)
    })
}

/// Where the alpha of a subnet trades, and at which fee.
fn market<T: Config>(netuid: NetUid) -> Option<(Market, Terms)> {
    Pallet::<T>::subnet_exists(netuid).then(|| {
        (
            Pallet::<T>::market(netuid),
            Terms::with_fee(T::Pools::fee_rate(netuid)),
        )
    })
}

/// An amount times a price, rounded down and clamped.
fn worth(amount: u64, price: U64F64) -> u64 {
    U64F64::from_int(amount).saturating_mul(price).to_u64()
}

/// What an amount buys at a price, rounded down and clamped; nothing where the price is zero.
fn amount_for(amount: u64, price: U64F64) -> u64 {
    // The price counts units of 2^-64.
    wide::mul_div(amount.into(), U64F64::ONE.to_bits(), price.to_bits())
        .map_or(0, |bought| u64::try_from(bought).unwrap_or(u64::MAX))
}
