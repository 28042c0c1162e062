//! The pools in which alpha trades against TAO.

use mycelium_fixed::U64F64;
use mycelium_pool::{Market, Pool, PriceLimit, QuoteWeight, Terms, TradeError};
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};
use sp_runtime::{AccountId32, ArithmeticError, DispatchError};

use super::AlphaCredit;
use crate::{
    Config, Error, Pallet, SubnetAlphaIn, SubnetAlphaOut, SubnetMechanism, SubnetTAO,
    SubnetTaoFlow, SubnetVolume, TotalStake,
};

/// The mechanism of subnets whose alpha trades in a pool.
pub(crate) const DYNAMIC: u16 = 1;

/// How the pools of the subnets are set up: what the pallet of the pools stores.
pub trait Pools {
    /// The weight of the TAO in the pool.
    fn quote_weight(netuid: NetUid) -> QuoteWeight;

    /// What a trade costs, in parts of 65535.
    fn fee_rate(netuid: NetUid) -> u16;

    /// Forgets the pool of a subnet that is gone.
    fn remove(netuid: NetUid);
}

/// Even weights, and a fee of 0.05% everywhere: how every pool starts.
pub struct EvenPools;

impl Pools for EvenPools {
    fn quote_weight(_: NetUid) -> QuoteWeight {
        QuoteWeight::HALF
    }

    fn fee_rate(_: NetUid) -> u16 {
        33
    }

    fn remove(_: NetUid) {}
}

impl<T: Config> Pallet<T> {
    /// Where the alpha of a subnet trades.
    pub fn market(netuid: NetUid) -> Market {
        if netuid.is_root() || SubnetMechanism::<T>::get(netuid) != DYNAMIC {
            return Market::Stable;
        }
        Market::Weighted(Pool {
            alpha: SubnetAlphaIn::<T>::get(netuid),
            tao: SubnetTAO::<T>::get(netuid),
            weight: T::Pools::quote_weight(netuid),
        })
    }

    /// TAO for one alpha at the margin.
    pub fn spot_price(netuid: NetUid) -> U64F64 {
        Self::market(netuid).price()
    }

    /// Puts the reserves into a new pool. The TAO has been paid into the account of the subnet.
    pub(crate) fn open_pool(
        netuid: NetUid,
        tao: TaoBalance,
        alpha: AlphaBalance,
    ) -> Result<(), DispatchError> {
        Self::add_reserve(netuid, tao)?;
        SubnetAlphaIn::<T>::insert(netuid, alpha);
        SubnetAlphaOut::<T>::insert(netuid, AlphaBalance::ZERO);
        Ok(())
    }

    /// Takes the reserves out of a pool, and all alpha outside of it. The TAO stays in the account of the
    /// subnet. Returns how much it is.
    pub(crate) fn close_pool(netuid: NetUid) -> Result<TaoBalance, DispatchError> {
        let tao = SubnetTAO::<T>::take(netuid);
        TotalStake::<T>::try_mutate(|total| {
            *total = total.checked_sub(tao).ok_or(ArithmeticError::Underflow)?;
            Ok::<_, DispatchError>(())
        })?;
        SubnetAlphaIn::<T>::remove(netuid);
        SubnetAlphaOut::<T>::remove(netuid);
        T::Pools::remove(netuid);
        Ok(tao)
    }

    /// Buys alpha with TAO of `payer`, who pays the fee out of the same amount.
    pub(crate) fn buy_alpha(
        payer: &AccountId32,
        netuid: NetUid,
        amount: TaoBalance,
        limit: PriceLimit,
    ) -> Result<AlphaCredit, DispatchError> {
        let terms = Terms::with_fee(T::Pools::fee_rate(netuid));
        let trade = Self::market(netuid)
            .buy(amount, limit, terms)
            .map_err(Error::<T>::from)?;
        Self::transfer_tao(payer, &Self::subnet_account(netuid), trade.paid_in)?;
        Self::pay_fee(payer, trade.fee)?;
        Self::add_reserve(netuid, trade.paid_in)?;
        SubnetAlphaIn::<T>::try_mutate(netuid, |reserve| {
            *reserve = reserve
                .checked_sub(trade.paid_out)
                .ok_or(Error::<T>::InsufficientLiquidity)?;
            Ok::<_, DispatchError>(())
        })?;
        SubnetAlphaOut::<T>::try_mutate(netuid, |out| {
            *out = out
                .checked_add(trade.paid_out)
                .ok_or(ArithmeticError::Overflow)?;
            Ok::<_, DispatchError>(())
        })?;
        Self::note_purchase(netuid, trade.taken());
        Ok(AlphaCredit::new(netuid, trade.paid_out))
    }

    fn add_reserve(netuid: NetUid, tao: TaoBalance) -> Result<(), DispatchError> {
        let more = |amount: &mut TaoBalance| {
            *amount = amount.checked_add(tao).ok_or(ArithmeticError::Overflow)?;
            Ok::<_, DispatchError>(())
        };
        SubnetTAO::<T>::try_mutate(netuid, more)?;
        TotalStake::<T>::try_mutate(more)
    }

    /// Counts what was traded. Both are figures for readers, so they stop at their ends.
    fn note_purchase(netuid: NetUid, tao: TaoBalance) {
        SubnetVolume::<T>::mutate(netuid, |volume| {
            *volume = volume.saturating_add(tao.to_u64().into());
        });
        let flow = i64::try_from(tao.to_u64()).unwrap_or(i64::MAX);
        SubnetTaoFlow::<T>::mutate(netuid, |total| *total = total.saturating_add(flow));
    }
}

impl<T> From<TradeError> for Error<T> {
    fn from(error: TradeError) -> Self {
        match error {
            TradeError::InputTooLarge | TradeError::ReservesTooLow => Self::InsufficientLiquidity,
            TradeError::PriceLimitExceeded => Self::SlippageTooHigh,
        }
    }
}
