//! The rows of the calls of `SubtensorModule` that set a hyperparameter.

use crate::{
    Fault::{self, *},
    Hyperparameter, Rule,
    rule::{Bound, Limit, Scope, Term::Number, Who, Window, rows},
};

/// One in units of the smoothing of voting power.
pub const VOTING_POWER_UNIT: u64 = 1_000_000_000_000_000_000;

/// The shortest tempo that an owner may choose, and the blocks between two choices.
pub const MIN_TEMPO: u16 = 360;

/// The longest tempo that an owner may choose.
pub const MAX_TEMPO: u16 = 50_400;

const fn root(index: u8, call: &'static str, item: &'static str) -> Rule<Fault> {
    Rule::root(index, call, item)
}

const fn on_subnet(rule: Rule<Fault>) -> Rule<Fault> {
    rule.scope(Scope::Subnet(SubnetNotExists))
}

const fn owner_or_root(index: u8, call: &'static str, item: &'static str) -> Rule<Fault> {
    on_subnet(root(index, call, item)).who(Who::OwnerOrRoot)
}

const fn owner(index: u8, call: &'static str, item: &'static str) -> Rule<Fault> {
    on_subnet(root(index, call, item)).who(Who::Owner)
}

rows! {
    Fault;

    TX_CHILDKEY_TAKE_RATE_LIMIT =
        root(69, "sudo_set_tx_childkey_take_rate_limit", "TxChildkeyTakeRateLimit")
            .words("216000; 5 on a fast chain")
            .tells("TxChildKeyTakeRateLimitSet");
    MIN_CHILDKEY_TAKE = root(76, "sudo_set_min_childkey_take", "MinChildkeyTake")
        .starts(0)
        .tells("MinChildKeyTakeSet");
    MAX_CHILDKEY_TAKE = root(77, "sudo_set_max_childkey_take", "MaxChildkeyTake")
        .starts(11_796)
        .tells("MaxChildKeyTakeSet");
    PENDING_CHILDKEY_COOLDOWN =
        root(109, "set_pending_childkey_cooldown", "PendingChildKeyCooldown")
            .words("7200; 15 on a fast chain");
    NUM_ROOT_CLAIMS = root(123, "sudo_set_num_root_claims", "NumRootClaim")
        .bounds(&[Bound::at_most(Number(50), InvalidNumRootClaim)])
        .starts(5);
    ROOT_CLAIM_THRESHOLD =
        owner_or_root(124, "sudo_set_root_claim_threshold", "RootClaimableThreshold")
            .bounds(&[Bound::at_most(Number(10_000_000), InvalidRootClaimThreshold)])
            .words("500000");
    ENABLE_VOTING_POWER =
        owner_or_root(129, "enable_voting_power_tracking", "VotingPowerTrackingEnabled")
            .flag(false)
            .tells("VotingPowerTrackingEnabled")
            .note("also calls off a scheduled end");
    DISABLE_VOTING_POWER =
        owner_or_root(130, "disable_voting_power_tracking", "VotingPowerDisableAtBlock")
            .starts(0)
            .tells("VotingPowerTrackingDisableScheduled")
            .note("`VotingPowerTrackingNotEnabled` unless it is on; ends 100800 blocks later");
    VOTING_POWER_EMA_ALPHA =
        on_subnet(root(131, "sudo_set_voting_power_ema_alpha", "VotingPowerEmaAlpha"))
            .bounds(&[Bound::at_most(
                Number(VOTING_POWER_UNIT as i128),
                InvalidVotingPowerEmaAlpha,
            )])
            .starts(3_570_000_000_000_000)
            .tells("VotingPowerEmaAlphaSet");
    TEMPO = owner(139, "set_tempo", "Tempo")
        .bounds(&[
            Bound::at_least(Number(MIN_TEMPO as i128), TempoOutOfBounds),
            Bound::at_most(Number(MAX_TEMPO as i128), TempoOutOfBounds),
        ])
        .window(Window::Owner)
        .limit(Limit::Tempo(MIN_TEMPO as u64))
        .words("360; 10 on a fast chain")
        .tells("TempoSet")
        .note("the next epoch is a whole tempo away");
    ACTIVITY_CUTOFF_FACTOR =
        owner_or_root(140, "set_activity_cutoff_factor", "ActivityCutoffFactorMilli")
            .bounds(&[
                Bound::at_least(Number(1_000), ActivityCutoffFactorMilliOutOfBounds),
                Bound::at_most(Number(50_000), ActivityCutoffFactorMilliOutOfBounds),
            ])
            .window(Window::Owner)
            .limit(Limit::Tempos(Hyperparameter::ActivityCutoffFactorMilli))
            .starts(13_889)
            .tells("ActivityCutoffFactorMilliSet");
    TRIGGER_EPOCH = owner(141, "trigger_epoch", "PendingEpochAt")
        .limit(Limit::Tempos(Hyperparameter::TriggerEpoch))
        .starts(0)
        .tells("EpochTriggered")
        .note(
            "an epoch after `AdminFreezeWindow` blocks; `DynamicTempoBlockedByCommitReveal`, \
             `EpochTriggerAlreadyPending` or `AutoEpochAlreadyImminent` where that cannot be",
        );
}
