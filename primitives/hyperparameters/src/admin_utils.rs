//! The rows of the calls of `AdminUtils`, by index.

use crate::{
    AdminFault::{self, *},
    Fault, Hyperparameter as H, Rule, State,
    rule::{Bound, Limit, Scope, Term, Term::Number, Who, Window, rows},
};

/// The most uids that all mechanisms of a subnet have together.
pub const MAX_UIDS: u16 = 256;

/// The most members of root. A registration on root looks at each.
pub const MAX_ROOT_UIDS: u16 = 64;

/// Blocks between two changes of a subnet's owner hotkey.
pub const OWNER_HOTKEY_INTERVAL: u64 = 50_400;

/// The chain id that contracts see until root sets one.
pub const DEFAULT_EVM_CHAIN_ID: u64 = 42;

/// Rao in a coin.
const COIN: i128 = 1_000_000_000;

/// One, as the bits of a number with 64 bits of fraction.
const ONE: i128 = 1 << 64;

/// A call of root about the chain.
const fn root(index: u8, call: &'static str, item: &'static str) -> Rule<AdminFault> {
    Rule::root(index, call, item)
}

/// A call of root about a subnet.
const fn subnet(index: u8, call: &'static str, item: &'static str) -> Rule<AdminFault> {
    root(index, call, item).scope(Scope::Subnet(SubnetDoesNotExist))
}

/// A call of root about a subnet, refused in the freeze window.
const fn framed(index: u8, call: &'static str, item: &'static str) -> Rule<AdminFault> {
    subnet(index, call, item).window(Window::Everyone)
}

/// A call of owner or root about a subnet, refused in the freeze window.
const fn unlimited(index: u8, call: &'static str, item: &'static str) -> Rule<AdminFault> {
    framed(index, call, item).who(Who::OwnerOrRoot)
}

/// The same, and limited for owners.
const fn owner(index: u8, call: &'static str, item: &'static str, counted: H) -> Rule<AdminFault> {
    unlimited(index, call, item).limit(Limit::Tempos(counted))
}

/// The change of the owner hotkey, which has two calls.
const fn owner_hotkey(index: u8, call: &'static str) -> Rule<AdminFault> {
    subnet(index, call, "SubnetOwnerHotkey")
        .who(Who::OwnerOrRoot)
        .scope(Scope::Subnet(Core(Fault::SubnetNotExists)))
        .limit(Limit::OwnerHotkey(OWNER_HOTKEY_INTERVAL))
        .words("the hotkey that the subnet was registered with")
        .tells("SubnetOwnerHotkeySet")
}

/// A change of the mechanisms.
const fn mechanism(
    index: u8,
    call: &'static str,
    item: &'static str,
    limit: Limit,
) -> Rule<AdminFault> {
    unlimited(index, call, item)
        .scope(Scope::Subnet(Core(Fault::MechanismDoesNotExist)))
        .limit(limit)
}

const NOT_ROOT: Scope<AdminFault> = Scope::NotRoot(SubnetDoesNotExist, NotPermittedOnRootSubnet);

const fn stored(item: State) -> Term {
    Term::State(item)
}

rows! {
    AdminFault;

    SWAP_AUTHORITIES = root(0, "swap_authorities", "Authorities.Members")
        .note("the accounts whose session keys these are become the members");
    DEFAULT_TAKE = root(1, "sudo_set_default_take", "MaxDelegateTake")
        .starts(11_796)
        .tells("MaxDelegateTakeSet");
    TX_RATE_LIMIT = root(2, "sudo_set_tx_rate_limit", "TxRateLimit")
        .starts(1_000)
        .tells("TxRateLimitSet");
    SERVING_RATE_LIMIT =
        owner(3, "sudo_set_serving_rate_limit", "ServingRateLimit", H::ServingRateLimit)
            .starts(50)
            .tells("ServingRateLimitSet");
    MIN_DIFFICULTY = framed(4, "sudo_set_min_difficulty", "MinDifficulty")
        .starts(10_000_000)
        .tells("MinDifficultySet")
        .note("no effect");
    MAX_DIFFICULTY = owner(5, "sudo_set_max_difficulty", "MaxDifficulty", H::MaxDifficulty)
        .starts((1 << 62) - 1)
        .tells("MaxDifficultySet")
        .note("no effect");
    WEIGHTS_VERSION_KEY =
        unlimited(6, "sudo_set_weights_version_key", "WeightsVersionKey")
            .limit(Limit::VersionKey)
            .starts(0)
            .tells("WeightsVersionKeySet");
    WEIGHTS_SET_RATE_LIMIT =
        subnet(7, "sudo_set_weights_set_rate_limit", "WeightsSetRateLimit")
            .starts(100)
            .tells("WeightsSetRateLimitSet");
    ADJUSTMENT_INTERVAL = subnet(8, "sudo_set_adjustment_interval", "AdjustmentInterval")
        .starts(100)
        .tells("AdjustmentIntervalSet")
        .note("counts registrations for work");
    ADJUSTMENT_ALPHA =
        owner(9, "sudo_set_adjustment_alpha", "AdjustmentAlpha", H::AdjustmentAlpha)
            .starts(0)
            .tells("AdjustmentAlphaSet")
            .note("no effect");
    IMMUNITY_PERIOD =
        owner(13, "sudo_set_immunity_period", "ImmunityPeriod", H::ImmunityPeriod)
            .starts(5_000)
            .tells("ImmunityPeriodSet");
    MIN_ALLOWED_WEIGHTS =
        owner(14, "sudo_set_min_allowed_weights", "MinAllowedWeights", H::MinAllowedWeights)
            .starts(1)
            .tells("MinAllowedWeightSet");
    MAX_ALLOWED_UIDS =
        owner(15, "sudo_set_max_allowed_uids", "MaxAllowedUids", H::MaxAllowedUids)
            .bounds(&[
                Bound::at_least(
                    stored(State::MinAllowedUids),
                    MaxAllowedUidsLessThanMinAllowedUids,
                ),
                Bound::at_least(stored(State::SubnetworkN), MaxAllowedUIdsLessThanCurrentUIds),
                Bound::at_most(
                    stored(State::MostUids),
                    MaxAllowedUidsGreaterThanDefaultMaxAllowedUids,
                ),
                Bound::at_most(
                    stored(State::UidsPerMechanism),
                    Core(Fault::TooManyUIDsPerMechanism),
                ),
            ])
            .starts(256)
            .tells("MaxAllowedUidsSet");
    KAPPA = subnet(16, "sudo_set_kappa", "Kappa").starts(32_767).tells("KappaSet");
    RHO = owner(17, "sudo_set_rho", "Rho", H::Rho).starts(10).note("no effect");
    ACTIVITY_CUTOFF =
        owner(18, "sudo_set_activity_cutoff", "ActivityCutoff", H::ActivityCutoff)
            .bounds(&[Bound::at_least(
                stored(State::MinActivityCutoff),
                Core(Fault::ActivityCutoffTooLow),
            )])
            .starts(5_000)
            .tells("ActivityCutoffSet")
            .note("no effect: `set_activity_cutoff_factor` took its place");
    REGISTRATION_ALLOWED =
        subnet(19, "sudo_set_network_registration_allowed", "NetworkRegistrationAllowed")
            .flag(true)
            .tells("RegistrationAllowed");
    POW_REGISTRATION_ALLOWED = owner(
        20,
        "sudo_set_network_pow_registration_allowed",
        "NetworkPowRegistrationAllowed",
        H::PowRegistrationAllowed,
    )
    .flag(false)
    .tells("PowRegistrationAllowed")
    .note("off where nothing is stored, whatever the item's default says");
    TARGET_REGISTRATIONS = framed(
        21,
        "sudo_set_target_registrations_per_interval",
        "TargetRegistrationsPerInterval",
    )
    .starts(2)
    .tells("RegistrationPerIntervalSet")
    .note("limits registrations for work, and on root");
    MIN_BURN = owner(22, "sudo_set_min_burn", "MinBurn", H::MinBurn)
        .bounds(&[
            Bound::below(Number(COIN), ValueNotInBounds),
            Bound::below(stored(State::MaxBurn), ValueNotInBounds),
        ])
        .starts(500_000)
        .tells("MinBurnSet");
    MAX_BURN = owner(23, "sudo_set_max_burn", "MaxBurn", H::MaxBurn)
        .bounds(&[
            Bound::above(Number(COIN / 10), ValueNotInBounds),
            Bound::above(stored(State::MinBurn), ValueNotInBounds),
        ])
        .starts(100 * COIN)
        .tells("MaxBurnSet");
    DIFFICULTY = framed(24, "sudo_set_difficulty", "Difficulty")
        .starts(10_000_000)
        .tells("DifficultySet");
    MAX_ALLOWED_VALIDATORS =
        framed(25, "sudo_set_max_allowed_validators", "MaxAllowedValidators")
            .bounds(&[Bound::at_most(
                stored(State::MaxAllowedUids),
                MaxValidatorsLargerThanMaxUIds,
            )])
            .starts(64)
            .tells("MaxAllowedValidatorsSet");
    BONDS_MOVING_AVERAGE =
        owner(26, "sudo_set_bonds_moving_average", "BondsMovingAverage", H::BondsMovingAverage)
            .bounds(&[
                Bound::at_most(Number(975_000), BondsMovingAverageMaxReached).for_owners(),
            ])
            .starts(900_000)
            .tells("BondsMovingAverageSet");
    MAX_REGISTRATIONS_PER_BLOCK =
        framed(27, "sudo_set_max_registrations_per_block", "MaxRegistrationsPerBlock")
            .starts(1)
            .tells("MaxRegistrationsPerBlockSet")
            .note("limits registrations for work, and on root");
    SUBNET_OWNER_CUT = root(28, "sudo_set_subnet_owner_cut", "SubnetOwnerCut")
        .starts(11_796)
        .tells("SubnetOwnerCutSet");
    NETWORK_RATE_LIMIT = root(29, "sudo_set_network_rate_limit", "NetworkRateLimit")
        .starts(7_200)
        .tells("NetworkRateLimitSet");
    TEMPO = framed(30, "sudo_set_tempo", "Tempo")
        .words("360; 10 on a fast chain")
        .tells("TempoSet")
        .note("the next epoch is a whole tempo away; 0 stops the epochs");
    TOTAL_ISSUANCE = root(33, "sudo_set_total_issuance", "TotalIssuance")
        .who(Who::Nobody)
        .note("`Deprecated`: issuance is counted, not set");
    NETWORK_IMMUNITY_PERIOD =
        root(35, "sudo_set_network_immunity_period", "NetworkImmunityPeriod")
            .starts(1_296_000)
            .tells("NetworkImmunityPeriodSet");
    NETWORK_MIN_LOCK_COST = root(36, "sudo_set_network_min_lock_cost", "NetworkMinLockCost")
        .starts(1_000 * COIN)
        .tells("NetworkMinLockCostSet");
    SUBNET_LIMIT = root(37, "sudo_set_subnet_limit", "SubnetLimit")
        .starts(128)
        .tells("SubnetLimitSet");
    LOCK_REDUCTION_INTERVAL =
        root(38, "sudo_set_lock_reduction_interval", "NetworkLockReductionInterval")
            .starts(100_800)
            .tells("NetworkLockCostReductionIntervalSet");
    RAO_RECYCLED = subnet(39, "sudo_set_rao_recycled", "RAORecycledForRegistration")
        .starts(0)
        .tells("RAORecycledForRegistrationSet");
    STAKE_THRESHOLD = root(42, "sudo_set_stake_threshold", "StakeThreshold")
        .starts(0)
        .tells("StakeThresholdSet");
    NOMINATOR_MIN_REQUIRED_STAKE =
        root(43, "sudo_set_nominator_min_required_stake", "NominatorMinRequiredStake")
            .starts(0);
    TX_DELEGATE_TAKE_RATE_LIMIT =
        root(45, "sudo_set_tx_delegate_take_rate_limit", "TxDelegateTakeRateLimit")
            .starts(216_000)
            .tells("TxDelegateTakeRateLimitSet");
    MIN_DELEGATE_TAKE = root(46, "sudo_set_min_delegate_take", "MinDelegateTake")
        .starts(0)
        .tells("MinDelegateTakeSet");
    COMMIT_REVEAL_ENABLED = owner(
        49,
        "sudo_set_commit_reveal_weights_enabled",
        "CommitRevealWeightsEnabled",
        H::CommitRevealEnabled,
    )
    .flag(true)
    .tells("CommitRevealEnabled");
    LIQUID_ALPHA_ENABLED =
        owner(50, "sudo_set_liquid_alpha_enabled", "LiquidAlphaOn", H::LiquidAlphaEnabled)
            .flag(false);
    ALPHA_VALUES = owner(51, "sudo_set_alpha_values", "AlphaValues", H::AlphaValues)
        .bounds(&[
            Bound::at_least(Number(1), Core(Fault::LiquidAlphaDisabled))
                .of_term(stored(State::LiquidAlphaOn)),
            Bound::at_least(Number(1_638), Core(Fault::AlphaHighTooLow)).of_term(Term::High),
            Bound::at_least(Number(1_638), Core(Fault::AlphaLowOutOfRange)),
            Bound::at_most(Term::High, Core(Fault::AlphaLowOutOfRange)),
        ])
        .words("45875 and 58982");
    DISSOLVE_SCHEDULE_DURATION = root(
        55,
        "sudo_set_dissolve_network_schedule_duration",
        "DissolveNetworkScheduleDuration",
    )
    .starts(36_000)
    .tells("DissolveNetworkScheduleDurationSet")
    .note("no effect");
    REVEAL_PERIOD = owner(
        57,
        "sudo_set_commit_reveal_weights_interval",
        "RevealPeriodEpochs",
        H::WeightCommitInterval,
    )
    .bounds(&[
        Bound::at_most(Number(100), Core(Fault::RevealPeriodTooLarge)),
        Bound::at_least(Number(1), Core(Fault::RevealPeriodTooSmall)),
    ])
    .starts(1)
    .tells("CommitRevealPeriodsSet");
    EVM_CHAIN_ID = root(58, "sudo_set_evm_chain_id", "AdminUtils.EvmChainId")
        .starts(DEFAULT_EVM_CHAIN_ID as i128)
        .note("there are no contracts yet; signed orders name the id");
    GRANDPA_CHANGE = root(59, "schedule_grandpa_change", "")
        .note("`Deprecated`: finality keys change with the session, by `swap_authorities`");
    BONDS_PENALTY = owner(60, "sudo_set_bonds_penalty", "BondsPenalty", H::BondsPenalty)
        .starts(65_535)
        .tells("BondsPenaltySet");
    TRANSFER_TOGGLE =
        owner(61, "sudo_set_toggle_transfer", "TransferToggle", H::TransferEnabled)
            .flag(true)
            .tells("TransferToggle");
    EVM_PRECOMPILE = root(62, "sudo_toggle_evm_precompile", "AdminUtils.PrecompileEnable")
        .words("all on")
        .tells("PrecompileUpdated");
    SUBNET_MOVING_ALPHA = root(63, "sudo_set_subnet_moving_alpha", "SubnetMovingAlpha")
        .words("0.000003");
    SUBNET_OWNER_HOTKEY = owner_hotkey(64, "sudo_set_subnet_owner_hotkey");
    EMA_PRICE_HALVING =
        subnet(65, "sudo_set_ema_price_halving_period", "EMAPriceHalvingBlocks")
            .starts(201_600);
    SUBTOKEN_ENABLED = framed(66, "sudo_set_subtoken_enabled", "SubtokenEnabled")
        .words("false until `start_call`");
    SN_OWNER_HOTKEY = owner_hotkey(67, "sudo_set_sn_owner_hotkey");
    ALPHA_SIGMOID_STEEPNESS = owner(
        68,
        "sudo_set_alpha_sigmoid_steepness",
        "AlphaSigmoidSteepness",
        H::AlphaSigmoidSteepness,
    )
    .bounds(&[Bound::at_least(Number(0), NegativeSigmoidSteepness).for_owners()])
    .starts(1_000);
    YUMA3_ENABLED = owner(69, "sudo_set_yuma3_enabled", "Yuma3On", H::Yuma3Enabled)
        .flag(true)
        .tells("Yuma3EnableToggled");
    BONDS_RESET_ENABLED =
        owner(70, "sudo_set_bonds_reset_enabled", "BondsResetOn", H::BondsResetEnabled)
            .flag(false)
            .tells("BondsResetToggled");
    COMMIT_REVEAL_VERSION =
        root(71, "sudo_set_commit_reveal_version", "CommitRevealWeightsVersion")
            .starts(4)
            .tells("CommitRevealVersionSet");
    OWNER_IMMUNE_NEURON_LIMIT = owner(
        72,
        "sudo_set_owner_immune_neuron_limit",
        "ImmuneOwnerUidsLimit",
        H::ImmuneNeuronLimit,
    )
    .bounds(&[
        Bound::at_least(Number(1), Core(Fault::InvalidValue)),
        Bound::at_most(Number(10), Core(Fault::InvalidValue)),
    ])
    .starts(1);
    CK_BURN = root(73, "sudo_set_ck_burn", "CKBurn").starts(0);
    ADMIN_FREEZE_WINDOW = root(74, "sudo_set_admin_freeze_window", "AdminFreezeWindow")
        .starts(10)
        .tells("AdminFreezeWindowSet");
    OWNER_HPARAM_RATE_LIMIT =
        root(75, "sudo_set_owner_hparam_rate_limit", "OwnerHyperparamRateLimit")
            .starts(2)
            .tells("OwnerHyperparamRateLimitSet");
    MECHANISM_COUNT = mechanism(
        76,
        "sudo_set_mechanism_count",
        "MechanismCountCurrent",
        Limit::MechanismCount,
    )
    .starts(1)
    .note(
        "1 to `MaxMechanismCount` (`InvalidValue`), and `MaxAllowedUids` for each at most 256 in \
         all (`TooManyUIDsPerMechanism`); fewer than before forgets what the others had, and the split",
    );
    MECHANISM_EMISSION_SPLIT = mechanism(
        77,
        "sudo_set_mechanism_emission_split",
        "MechanismEmissionSplit",
        Limit::MechanismSplit,
    )
    .words("even")
    .note("no more parts than mechanisms, 65535 together (`InvalidValue`)");
    TRIM = unlimited(78, "sudo_trim_to_max_allowed_uids", "MaxAllowedUids")
        .scope(Scope::Subnet(Core(Fault::SubnetNotExists)))
        .limit(Limit::Trimming)
        .tells("MaxAllowedUidsSet")
        .note(
            "`MinAllowedUids` to `MaxAllowedUids` (`InvalidValue`); fewer than 80% of the uids that \
             stay may be immune (`TrimmingWouldExceedMaxImmunePercentage`)",
        );
    MIN_ALLOWED_UIDS = framed(79, "sudo_set_min_allowed_uids", "MinAllowedUids")
        .bounds(&[
            Bound::below(stored(State::MaxAllowedUids), MinAllowedUidsGreaterThanMaxAllowedUids),
            Bound::below(stored(State::SubnetworkN), MinAllowedUidsGreaterThanCurrentUids),
        ])
        .starts(64)
        .tells("MinAllowedUidsSet");
    RECYCLE_OR_BURN =
        owner(80, "sudo_set_recycle_or_burn", "RecycleOrBurn", H::RecycleOrBurn).words("Burn");
    TAO_FLOW_CUTOFF = root(81, "sudo_set_tao_flow_cutoff", "TaoFlowCutoff").starts(0);
    FLOW_NORM_EXPONENT =
        root(82, "sudo_set_tao_flow_normalization_exponent", "FlowNormExponent")
            .bounds(&[
                Bound::at_least(Number(ONE), InvalidValue),
                Bound::at_most(Number(2 * ONE), InvalidValue),
            ])
            .starts(ONE);
    FLOW_SMOOTHING_FACTOR =
        root(83, "sudo_set_tao_flow_smoothing_factor", "FlowEmaSmoothingFactor")
            .starts(29_597_889_189_277);
    MIN_NON_IMMUNE_UIDS = subnet(84, "sudo_set_min_non_immune_uids", "MinNonImmuneUids")
        .starts(10)
        .tells("MinNonImmuneUidsSet");
    START_CALL_DELAY = root(85, "sudo_set_start_call_delay", "StartCallDelay")
        .starts(0)
        .tells("StartCallDelaySet");
    COLDKEY_SWAP_DELAY = root(
        86,
        "sudo_set_coldkey_swap_announcement_delay",
        "ColdkeySwapAnnouncementDelay",
    )
    .words("36000; 50 on a fast chain")
    .tells("ColdkeySwapAnnouncementDelaySet");
    COLDKEY_SWAP_REANNOUNCEMENT_DELAY = root(
        87,
        "sudo_set_coldkey_swap_reannouncement_delay",
        "ColdkeySwapReannouncementDelay",
    )
    .words("7200; 10 on a fast chain")
    .tells("ColdkeySwapReannouncementDelaySet");
    MAX_MECHANISM_COUNT = root(88, "sudo_set_max_mechanism_count", "MaxMechanismCount")
        .bounds(&[
            Bound::at_least(Number(1), Core(Fault::InvalidValue)),
            Bound::at_most(Number(16), Core(Fault::InvalidValue)),
        ])
        .starts(2);
    BURN_HALF_LIFE = owner(89, "sudo_set_burn_half_life", "BurnHalfLife", H::BurnHalfLife)
        .scope(NOT_ROOT)
        .bounds(&[
            Bound::at_least(Number(1), InvalidValue),
            Bound::at_most(Number(36_100), InvalidValue),
        ])
        .starts(360)
        .tells("BurnHalfLifeSet");
    BURN_INCREASE_MULT =
        owner(90, "sudo_set_burn_increase_mult", "BurnIncreaseMult", H::BurnIncreaseMult)
            .scope(NOT_ROOT)
            .bounds(&[
                Bound::at_least(Number(ONE), InvalidValue),
                Bound::at_most(Number(3 * ONE), InvalidValue),
            ])
            .starts(23_242_897_532_874_035_200)
            .tells("BurnIncreaseMultSet");
    NET_TAO_FLOW_ENABLED =
        root(91, "sudo_set_net_tao_flow_enabled", "NetTaoFlowEnabled").flag(true);
    OWNER_CUT_ENABLED = unlimited(92, "sudo_set_owner_cut_enabled", "OwnerCutEnabled")
        .scope(NOT_ROOT)
        .flag(true);
    MIN_CHILDKEY_TAKE_PER_SUBNET = owner(
        93,
        "sudo_set_min_childkey_take_per_subnet",
        "MinChildkeyTakePerSubnet",
        H::MinChildkeyTake,
    )
    .bounds(&[
        Bound::at_least(stored(State::MinChildkeyTake), InvalidValue),
        Bound::at_most(stored(State::MaxChildkeyTake), InvalidValue),
    ])
    .starts(0)
    .tells("MinChildKeyTakePerSubnetSet");
    SUBNET_EMISSION_ENABLED =
        subnet(94, "sudo_set_subnet_emission_enabled", "SubnetEmissionEnabled")
            .scope(NOT_ROOT)
            .flag(false)
            .tells("SubnetEmissionEnabledSet");
    OWNER_CUT_AUTO_LOCK_ENABLED =
        unlimited(95, "sudo_set_owner_cut_auto_lock_enabled", "OwnerCutAutoLockEnabled")
            .scope(NOT_ROOT)
            .flag(false);
    MAX_EPOCHS_PER_BLOCK = root(96, "sudo_set_max_epochs_per_block", "MaxEpochsPerBlock")
        .bounds(&[Bound::at_least(Number(1), ValueNotInBounds)])
        .words("2; 32 on a fast chain")
        .tells("MaxEpochsPerBlockSet");
}
