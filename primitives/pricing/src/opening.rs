//! At which price the pool of a new subnet opens.

use mycelium_fixed::U64F64;
use mycelium_types::{AlphaBalance, TaoBalance};

/// The middle one of the prices, or the mean of the two in the middle; none of no prices. Sorts them.
pub fn median(prices: &mut [U64F64]) -> Option<U64F64> {
    prices.sort_unstable();
    let upper = prices.len() >> 1;
    let high = prices.get(upper)?.to_bits();
    if prices.len() & 1 == 1 {
        return Some(U64F64::from_bits(high));
    }
    let low = prices.get(upper.checked_sub(1)?)?.to_bits();
    // The prices are in order, so the difference is not negative and the sum not beyond the greater.
    let half = high.saturating_sub(low) >> 1;
    Some(U64F64::from_bits(low.saturating_add(half)))
}

/// The alpha beside so much TAO in a pool of even weights, for a price of `price` TAO.
///
/// Rounded down, but within one rao, without which there is no pool, and `most`, which may exist.
pub fn alpha_reserve(tao: TaoBalance, price: U64F64, most: AlphaBalance) -> AlphaBalance {
    let alpha = U64F64::from_int(tao.to_u64())
        .checked_div(price)
        .map_or(u64::MAX, U64F64::to_u64);
    AlphaBalance::new(alpha.max(1)).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price(bits: u128) -> U64F64 {
        U64F64::from_bits(bits)
    }

    #[test]
    fn median_of_an_odd_number_is_the_middle_one() {
        let mut prices = [price(9), price(1), price(4)];
        assert_eq!(median(&mut prices), Some(price(4)));
        assert_eq!(median(&mut [price(7)]), Some(price(7)));
    }

    #[test]
    fn median_of_an_even_number_is_the_mean_of_two() {
        let mut prices = [price(9), price(1), price(4), price(6)];
        assert_eq!(median(&mut prices), Some(price(5)));
        assert_eq!(median(&mut [U64F64::MAX; 2]), Some(U64F64::MAX));
    }

    #[test]
    fn nothing_has_no_median() {
        assert_eq!(median(&mut []), None);
    }

    #[test]
    fn reserve_is_the_quotient_rounded_down() {
        let most = AlphaBalance::MAX;
        let tao = TaoBalance::new(1_000);
        let three = U64F64::from_int(3);
        assert_eq!(alpha_reserve(tao, three, most), AlphaBalance::new(333));
        assert_eq!(
            alpha_reserve(tao, U64F64::ONE, most),
            AlphaBalance::new(1_000)
        );
    }

    #[test]
    fn reserve_stays_within_its_bounds() {
        let most = AlphaBalance::new(21);
        assert_eq!(alpha_reserve(TaoBalance::COIN, U64F64::ONE, most), most);
        assert_eq!(alpha_reserve(TaoBalance::COIN, U64F64::ZERO, most), most);
        let dear = U64F64::from_int(u64::MAX);
        assert_eq!(
            alpha_reserve(TaoBalance::COIN, dear, most),
            AlphaBalance::new(1)
        );
    }
}
