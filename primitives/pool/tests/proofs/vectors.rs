//! The groups on pools of `tests/vectors/economics/staking.json`.

use mycelium_pool::{Filled, Pool, PriceLimit, QuoteWeight, Terms, Trade, TradeError};
use mycelium_types::{AlphaBalance, TaoBalance};
use serde_json::Value;

/// The cases of a group, all that it says to have.
fn cases(group: &str) -> Vec<Value> {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/vectors/economics/staking.json"
    );
    let file: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let group = file.pointer(&format!("/groups/{group}")).unwrap();
    let cases = group["cases"].as_array().unwrap();
    assert_eq!(u64::try_from(cases.len()).unwrap(), group["count"]);
    cases.clone()
}

/// An integer, written as a number or as a text.
fn number<T: TryFrom<u128>>(of: &Value, name: &str) -> T {
    let field = &of[name];
    let number = match field.as_str() {
        Some(digits) => digits.parse().unwrap(),
        None => u128::from(
            field
                .as_u64()
                .unwrap_or_else(|| panic!("no {name} in {of}")),
        ),
    };
    T::try_from(number).unwrap_or_else(|_| panic!("{number} is too large"))
}

fn pool(case: &Value) -> Pool {
    Pool {
        alpha: AlphaBalance::new(number(case, "alpha_reserve")),
        tao: TaoBalance::new(number(case, "tao_reserve")),
        weight: QuoteWeight::new(number(case, "quote_weight_e18")).unwrap(),
    }
}

/// A trade in bare numbers: paid in, paid out, fee, whether it is full.
type Numbers = [u64; 4];

fn numbers<I: Into<TaoOrAlpha>, O: Into<TaoOrAlpha>>(trade: Trade<I, O>) -> Numbers {
    [
        trade.paid_in.into().0,
        trade.paid_out.into().0,
        trade.fee.into().0,
        u64::from(trade.filled == Filled::Full),
    ]
}

struct TaoOrAlpha(u64);

impl From<TaoBalance> for TaoOrAlpha {
    fn from(tao: TaoBalance) -> Self {
        Self(tao.to_u64())
    }
}

impl From<AlphaBalance> for TaoOrAlpha {
    fn from(alpha: AlphaBalance) -> Self {
        Self(alpha.to_u64())
    }
}

/// The trade of a case, and the pool after it.
fn trade(case: &Value) -> Result<(Numbers, Pool), TradeError> {
    let before = pool(case);
    let amount = number(case, "amount");
    let limit = PriceLimit::new(TaoBalance::new(number(case, "limit_price_rao")));
    let terms = if case["drop_fees"].as_bool().unwrap() {
        Terms::FREE
    } else {
        Terms::with_fee(number(case, "fee_rate_u16"))
    };
    match case["side"].as_str().unwrap() {
        "buy" => {
            let buy = before.buy(TaoBalance::new(amount), limit, terms)?;
            Ok((numbers(buy), before.bought(&buy).unwrap()))
        }
        "sell" => {
            let sell = before.sell(AlphaBalance::new(amount), limit, terms)?;
            Ok((numbers(sell), before.sold(&sell).unwrap()))
        }
        other => panic!("no side {other}"),
    }
}

#[test]
fn trades_are_those_of_the_vectors() {
    for case in cases("swap") {
        let expected = &case["result"];
        let (got, after) = match (trade(&case), expected["error"].as_str()) {
            (Ok(done), None) => done,
            (Err(error), Some(name)) => {
                let name = match name {
                    "ReservesTooLow" => TradeError::ReservesTooLow,
                    "SwapInputTooLarge" => TradeError::InputTooLarge,
                    "PriceLimitExceeded" => TradeError::PriceLimitExceeded,
                    other => panic!("no error {other}"),
                };
                assert_eq!(error, name, "{case}");
                continue;
            }
            (got, _) => panic!("{got:?} for {case}"),
        };
        let [paid_in, paid_out, fee, full] = got;
        let filled = if full == 1 { "full" } else { "partial" };
        assert_eq!(filled, expected["filled"], "{case}");
        assert_eq!(paid_in, number::<u64>(expected, "paid_in"), "{case}");
        assert_eq!(paid_out, number::<u64>(expected, "paid_out"), "{case}");
        assert_eq!(fee, number::<u64>(expected, "fee"), "{case}");
        assert_eq!(
            after.tao.to_u64(),
            number::<u64>(expected, "tao_after"),
            "{case}"
        );
        assert_eq!(
            after.alpha.to_u64(),
            number::<u64>(expected, "alpha_after"),
            "{case}"
        );
        assert_eq!(
            after.price().to_bits(),
            number::<u128>(expected, "price_after_bits"),
            "{case}"
        );
    }
}

#[test]
fn liquidity_moves_weights_as_the_vectors_say() {
    for case in cases("pool_weights") {
        let before = pool(&case);
        let (tao, alpha) = (
            TaoBalance::new(number(&case, "tao_delta")),
            AlphaBalance::new(number(&case, "alpha_delta")),
        );
        let got = before.weight_with(tao, alpha);
        assert_eq!(got.is_ok(), case["accepted"], "{case}");
        // Refused liquidity leaves the weight.
        let weight = got.unwrap_or(before.weight).to_perquintill();
        assert_eq!(
            weight,
            number::<u64>(&case, "new_quote_weight_e18"),
            "{case}"
        );
    }
}
