//! The end of a tempo of the example: who is paid what.

use mycelium_emission::{
    KeyStake,
    children::{ChildKey, ChildTerms, Parent, child_split},
    dividends::{HotkeyDividend, Payout, Pots, dividend_pools},
    root_claims::{RootEarnings, owed},
};
use mycelium_shares::{Credit, Pool, SafeFloat};
use mycelium_types::{AlphaBalance, TaoBalance};
use mycelium_yuma::{BondKind, BondRule, Mechanism, RowBuffer, Rows, Subnet, Workspace};

use crate::block::{BLOCK, Blocks, COIN, TAO_WEIGHT};

/// One half, of `2^64 - 1`.
const HALF: u64 = u64::MAX / 2;

/// What vera, viktor and pia take of their stakers' dividends: 18%, 9% of 65535, and nothing.
const TAKES: [u16; 3] = [11_796, 5_898, 0];

/// What vera takes of the dividends of those who lend to her, 9% of 65535.
const CHILD_TAKE: u16 = 5_898;

/// What the epoch gives a neuron.
pub(crate) struct Neuron {
    pub(crate) name: &'static str,
    pub(crate) incentive: AlphaBalance,
    pub(crate) dividend: AlphaBalance,
}

/// What a hotkey is paid on its dividend.
pub(crate) struct Hotkey {
    pub(crate) name: &'static str,
    pub(crate) dividend: AlphaBalance,
    pub(crate) payout: Payout,
}

/// A tempo of 360 blocks.
pub(crate) struct Tempo {
    pub(crate) neurons: Vec<Neuron>,
    pub(crate) hotkeys: Vec<Hotkey>,
    /// Where all alpha that was created has gone; the last entry is the sum.
    pub(crate) paid: Vec<(&'static str, AlphaBalance)>,
    /// A staker's alpha before and after.
    pub(crate) nora: (AlphaBalance, AlphaBalance),
    /// What a staker on root can claim.
    pub(crate) rosa: AlphaBalance,
}

fn alpha(coins: u64) -> AlphaBalance {
    AlphaBalance::new(coins * COIN)
}

fn stake(alpha_coins: u64, root_coins: u64) -> KeyStake {
    KeyStake {
        alpha: alpha(alpha_coins),
        root: TaoBalance::new(root_coins * COIN),
    }
}

/// Stakes of vera, viktor, and pia, who lends half of hers to vera.
fn stakes() -> [KeyStake; 3] {
    [
        stake(800_000, 3_000_000),
        stake(600_000, 2_000_000),
        stake(400_000, 0),
    ]
}

impl Tempo {
    pub(crate) fn run() -> Self {
        let mut blocks = Blocks::start();
        blocks.run(360);
        let pots = blocks.pots;
        let all = AlphaBalance::checked_sum([pots.server, pots.validator, pots.root]);
        let neurons = epoch(all.unwrap());

        let shared = dividends([neurons[0].dividend, neurons[1].dividend]);
        let earned: Vec<HotkeyDividend> = shared
            .iter()
            .zip(stakes())
            .map(|(dividend, stake)| HotkeyDividend {
                dividend: *dividend,
                stake,
            })
            .collect();
        let dividend_pots = Pots {
            alpha: pots.validator,
            root: pots.root,
        };
        let mut parts = Vec::new();
        dividend_pools(dividend_pots, TAO_WEIGHT, &earned, &mut parts);
        let hotkeys: Vec<Hotkey> = ["vera", "viktor", "pia"]
            .into_iter()
            .zip(&earned)
            .zip(parts.iter().zip(TAKES))
            .map(|((name, earned), (part, take))| Hotkey {
                name,
                dividend: earned.dividend,
                payout: part.payout(take),
            })
            .collect();
        let payouts = hotkeys.iter().map(|hotkey| &hotkey.payout);
        let unpaid = dividend_pots.unpaid(payouts).unwrap();

        let incentive = |uid: usize| neurons[uid].incentive;
        let miners = AlphaBalance::checked_sum((2..5).map(incentive)).unwrap();
        let sum = |part: fn(&Payout) -> AlphaBalance| {
            AlphaBalance::checked_sum(hotkeys.iter().map(|hotkey| part(&hotkey.payout))).unwrap()
        };
        let dust = [
            pots.dust,
            pots.server.checked_sub(miners).unwrap(),
            unpaid.alpha,
            unpaid.root,
        ];
        let mut paid = vec![
            ("the owner's cut", pots.owner_cut),
            ("the miner mia", incentive(2)),
            ("the miner max", incentive(3)),
            ("burned: the owner's miner otto", incentive(4)),
            ("validators, their takes", sum(|paid| paid.alpha_take)),
            ("stakers of alpha", sum(|paid| paid.alpha_nominators)),
            (
                "validators, their takes of root's part",
                sum(|paid| paid.root_take),
            ),
            ("stakers on root", sum(|paid| paid.root_claimable)),
            ("nobody: rounding", AlphaBalance::checked_sum(dust).unwrap()),
        ];
        let total = AlphaBalance::checked_sum(paid.iter().map(|(_, amount)| *amount));
        paid.push(("all", total.unwrap()));
        Self {
            nora: nora(hotkeys[0].payout.alpha_nominators),
            rosa: rosa(hotkeys[0].payout.root_claimable),
            neurons,
            hotkeys,
            paid,
        }
    }
}

/// The epoch: what validators and miners get by consensus.
fn epoch(emission: AlphaBalance) -> Vec<Neuron> {
    let subnet = Subnet {
        block: BLOCK + 360,
        tempo: 360,
        activity_cutoff_factor_milli: 13_889,
        last_step: BLOCK,
        registered: &[1_500_000; 5],
        // vera's own, and half of pia's.
        alpha_stake: &[alpha(1_000_000), alpha(600_000)],
        tao_stake: &[3_000_000, 2_000_000].map(|coins| TaoBalance::new(coins * COIN)),
        tao_weight: TAO_WEIGHT,
        stake_threshold: 0,
        owner: Some(4),
        permits: &[true, true],
        max_validators: 128,
        kappa: 32_767,
        bonds: BondRule {
            penalty: 65_535,
            moving_average: 900_000,
            kind: BondKind::Legacy,
        },
    };
    let mut weights = RowBuffer::default();
    weights
        .push(0, &[(2, 60_000), (3, 30_000), (4, 10_000)])
        .unwrap();
    weights
        .push(1, &[(2, 50_000), (3, 40_000), (4, 10_000)])
        .unwrap();
    let mechanism = Mechanism {
        last_update: &[BLOCK + 300; 5],
        weights: weights.as_rows(),
        bonds: Rows::default(),
        commits: &[],
        emission,
    };
    let mut workspace = Workspace::default();
    let mut epoch = workspace.begin(&subnet);
    let outcome = epoch.run(&mechanism);
    ["vera", "viktor", "mia", "max", "otto"]
        .into_iter()
        .zip(
            outcome
                .server_emission
                .iter()
                .zip(outcome.validator_emission),
        )
        .map(|(name, (incentive, dividend))| Neuron {
            name,
            incentive: *incentive,
            dividend: *dividend,
        })
        .collect()
}

/// Dividends of vera, viktor and pia, after vera has shared hers with pia.
fn dividends(earned: [AlphaBalance; 2]) -> [AlphaBalance; 3] {
    let [vera, _, pia] = stakes();
    let child = ChildKey {
        stake: vera,
        children: &[],
        take: CHILD_TAKE,
    };
    let parent = Parent {
        proportion: HALF,
        stake: pia,
        same_owner: false,
    };
    let terms = ChildTerms {
        tao_weight: TAO_WEIGHT,
        burn: 0,
    };
    let mut lent = AlphaBalance::ZERO;
    let kept = child_split(earned[0], &child, &[parent], &terms, |_, share| {
        lent = share.paid;
    });
    [kept, earned[1], lent]
}

/// nora holds 100,000 of the alpha staked to vera.
fn nora(credited: AlphaBalance) -> (AlphaBalance, AlphaBalance) {
    let none = SafeFloat::ZERO;
    let others = Pool::EMPTY.deposit(none, alpha(700_000)).unwrap();
    let joined = others.pool.deposit(none, alpha(100_000)).unwrap();
    let Credit::Shared(after) = joined.pool.credit(credited).unwrap() else {
        panic!("there are holders");
    };
    (joined.pool.worth(joined.share), after.worth(joined.share))
}

/// rosa has 1,000 TAO on root with vera.
fn rosa(dividend: AlphaBalance) -> AlphaBalance {
    let [vera, ..] = stakes();
    let earnings = RootEarnings::default().add(dividend, vera.root).unwrap();
    owed(earnings.rate, TaoBalance::new(1_000 * COIN), 0)
}
