//! Prices and trades.

use super::*;
use crate::info::*;

#[test]
fn price_is_tao_over_alpha() {
    reading(|| {
        assert_eq!(current_alpha_price::<Test>(NETUID), 250_000_000);
        assert_eq!(current_alpha_price::<Test>(NetUid::ROOT), 1_000_000_000);
        assert_eq!(current_alpha_price::<Test>(NOWHERE), 0);
        SubnetAlphaIn::<Test>::remove(NETUID);
        assert_eq!(current_alpha_price::<Test>(NETUID), 0);
    });
}

#[test]
fn simulated_purchase_tells_fee_and_slippage() {
    reading(|| {
        let amount = 100_000_000_000;
        let trade = SimSwapResult::of_purchase::<Test>(NETUID, tao(amount));
        let fee = amount * 33 / 65_535;
        assert_eq!(
            (trade.tao_amount, trade.tao_fee),
            (tao(amount - fee), tao(fee))
        );
        // A tenth of the pool more: an eleventh of its alpha for all but the fee.
        let bought = trade.alpha_amount.to_u64();
        assert!(
            (363_400_000_000..363_636_363_637).contains(&bought),
            "{bought}"
        );
        assert_eq!(trade.alpha_slippage, alpha(4 * amount - bought));
        assert_eq!((trade.alpha_fee, trade.tao_slippage), (alpha(0), tao(0)));
        assert_eq!(SubnetTAO::<Test>::get(NETUID), tao(1_000_000_000_000));
    });
}

#[test]
fn simulated_sale_tells_fee_and_slippage() {
    reading(|| {
        let amount = 400_000_000_000;
        let trade = SimSwapResult::of_sale::<Test>(NETUID, alpha(amount));
        let fee = amount * 33 / 65_535;
        assert_eq!(
            (trade.alpha_amount, trade.alpha_fee),
            (alpha(amount - fee), alpha(fee))
        );
        let paid = trade.tao_amount.to_u64();
        assert!((90_800_000_000..90_909_090_910).contains(&paid), "{paid}");
        assert_eq!(trade.tao_slippage, tao(amount / 4 - paid));
        assert_eq!((trade.tao_fee, trade.alpha_slippage), (tao(0), alpha(0)));
    });
}

#[test]
fn trade_that_fails_is_all_zeros() {
    reading(|| {
        let nothing = SimSwapResult::default();
        // More than a thousand pools.
        let too_much = 2_000_000_000_000_000;
        assert_eq!(
            SimSwapResult::of_purchase::<Test>(NETUID, tao(too_much)),
            nothing
        );
        assert_eq!(
            SimSwapResult::of_sale::<Test>(NETUID, alpha(u64::MAX)),
            nothing
        );
        assert_eq!(SimSwapResult::of_purchase::<Test>(NOWHERE, tao(1)), nothing);
        assert_eq!(SimSwapResult::of_sale::<Test>(NOWHERE, alpha(1)), nothing);
    });
}

#[test]
fn root_trades_one_to_one() {
    reading(|| {
        let trade = SimSwapResult::of_purchase::<Test>(NetUid::ROOT, tao(5_000_000));
        assert_eq!(
            trade,
            SimSwapResult {
                tao_amount: tao(5_000_000),
                alpha_amount: alpha(5_000_000),
                ..Default::default()
            }
        );
    });
}

#[test]
fn fee_is_that_of_the_pool_in_which_is_traded() {
    reading(|| {
        let other = NetUid::new(3);
        SubnetMechanism::<Test>::insert(other, 1);
        let fee = |from: Option<NetUid>, to: Option<NetUid>| {
            let place = |netuid| (hotkey(0), netuid);
            stake_fee::<Test>(from.map(place), to.map(place), 65_536_000)
        };
        let [here, there, root] = [NETUID, other, NetUid::ROOT].map(Some);
        assert_eq!(fee(None, here), 33_000);
        assert_eq!(fee(here, None), 33_000);
        assert_eq!(fee(here, root), 33_000);
        assert_eq!(fee(root, here), 33_000);
        assert_eq!(fee(here, there), 33_000);
        assert_eq!(fee(None, root), 0);
        assert_eq!(fee(None, None), 0);
        let [from, to] = [0, 1].map(|uid| Some((hotkey(uid), NETUID)));
        assert_eq!(stake_fee::<Test>(from, to, 65_536_000), 0);
    });
}
