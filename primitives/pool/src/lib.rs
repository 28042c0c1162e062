#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

mod exchange;
mod limit;
mod liquidity;
mod market;
mod pool;
mod power;
mod side;
mod trade;

pub use exchange::{max_exchange, reaches};
pub use limit::PriceLimit;
pub use liquidity::OutOfBalance;
pub use market::Market;
pub use pool::{Pool, QuoteWeight};
pub use trade::{Buy, Filled, MIN_RESERVE, Rounding, Sell, Terms, Trade, TradeError};
