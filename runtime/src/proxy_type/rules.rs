//! The calls that each kind of proxy may make, by name. Calls that a later version of the runtime adds
//! are named already: what a kind must not do, it must not do from the day that it can be done.

use super::ProxyType;
use frame_support::traits::CallMetadata;

/// Which calls a kind of proxy may make.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rule {
    /// All.
    Everything,
    /// None.
    Nothing,
    /// These.
    Only(&'static [Calls]),
    /// All but these.
    AllBut(&'static [&'static [Calls]]),
}

/// Calls of one pallet.
#[derive(Clone, Copy, Debug)]
pub(super) enum Calls {
    /// All of them.
    All(&'static str),
    /// These.
    Some(&'static str, &'static [&'static str]),
    /// All but these.
    Except(&'static str, &'static [&'static str]),
}

use Calls::{All, Except, Some};

impl Rule {
    /// Whether the rule lets the call pass.
    pub(super) fn allows(self, call: &CallMetadata) -> bool {
        let among = |calls: &[Calls]| calls.iter().any(|calls| calls.contain(call));
        match self {
            Self::Everything => true,
            Self::Nothing => false,
            Self::Only(allowed) => among(allowed),
            Self::AllBut(denied) => !denied.iter().copied().any(among),
        }
    }
}

impl Calls {
    fn contain(&self, call: &CallMetadata) -> bool {
        let (pallet, listed) = match self {
            Self::All(pallet) => (pallet, true),
            Self::Some(pallet, names) => (pallet, names.contains(&call.function_name)),
            Self::Except(pallet, names) => (pallet, !names.contains(&call.function_name)),
        };
        listed && *pallet == call.pallet_name
    }
}

impl ProxyType {
    /// The rule of the kind. Where amounts matter too, it is only half of it.
    pub(super) fn rule(self) -> Rule {
        match self {
            Self::Any => Rule::Everything,
            Self::Owner => Rule::Only(OWNER),
            Self::NonCritical => Rule::AllBut(&[CRITICAL]),
            Self::NonTransfer => Rule::AllBut(&[TRANSFERS, COLDKEY_SWAPS]),
            Self::NonFungible => Rule::AllBut(&[FUNGIBLE, COLDKEY_SWAPS]),
            Self::Senate | Self::Triumvirate | Self::Governance | Self::RootWeights => {
                Rule::Nothing
            }
            Self::Staking => Rule::Only(STAKING),
            Self::Registration => Rule::Only(REGISTRATION),
            Self::Transfer => Rule::Only(TRANSFER),
            Self::SmallTransfer => Rule::Only(SMALL_TRANSFER),
            Self::ChildKeys => Rule::Only(CHILD_KEYS),
            Self::SudoUncheckedSetCode => Rule::Only(UNCHECKED_SUDO),
            Self::SwapHotkey => Rule::Only(SWAP_HOTKEY),
            Self::SubnetLeaseBeneficiary => Rule::Only(SUBNET_LEASE_BENEFICIARY),
            Self::RootClaim => Rule::Only(ROOT_CLAIM),
        }
    }
}

const SUBTENSOR: &str = "SubtensorModule";
const ADMIN: &str = "AdminUtils";

const OWNER: &[Calls] = &[
    Except(
        ADMIN,
        &["sudo_set_sn_owner_hotkey", "sudo_set_subnet_owner_hotkey"],
    ),
    Some(SUBTENSOR, &["set_subnet_identity", "update_symbol"]),
];

const CRITICAL: &[Calls] = &[
    All("Sudo"),
    Some(
        SUBTENSOR,
        &[
            "dissolve_network",
            "root_register",
            "burned_register",
            "announce_coldkey_swap",
            "swap_coldkey_announced",
            "clear_coldkey_swap_announcement",
            "dispute_coldkey_swap",
        ],
    ),
];

const TRANSFERS: &[Calls] = &[All("Balances"), Some(SUBTENSOR, &["transfer_stake"])];

const COLDKEY_SWAPS: &[Calls] = &[Some(
    SUBTENSOR,
    &[
        "schedule_swap_coldkey",
        "swap_coldkey",
        "announce_coldkey_swap",
        "swap_coldkey_announced",
        "clear_coldkey_swap_announcement",
        "dispute_coldkey_swap",
    ],
)];

const FUNGIBLE: &[Calls] = &[
    All("Balances"),
    Some(
        SUBTENSOR,
        &[
            "add_stake",
            "add_stake_limit",
            "remove_stake",
            "remove_stake_limit",
            "remove_stake_full_limit",
            "unstake_all",
            "unstake_all_alpha",
            "swap_stake",
            "swap_stake_limit",
            "move_stake",
            "transfer_stake",
            "burned_register",
            "root_register",
            "swap_hotkey",
            "swap_hotkey_v2",
        ],
    ),
];

const STAKING: &[Calls] = &[Some(
    SUBTENSOR,
    &[
        "add_stake",
        "add_stake_limit",
        "remove_stake",
        "remove_stake_limit",
        "remove_stake_full_limit",
        "unstake_all",
        "unstake_all_alpha",
        "swap_stake",
        "swap_stake_limit",
        "move_stake",
        "set_root_claim_type",
    ],
)];

const REGISTRATION: &[Calls] = &[Some(
    SUBTENSOR,
    &["burned_register", "register", "register_limit"],
)];

const TRANSFER: &[Calls] = &[
    Some(
        "Balances",
        &[
            "transfer_keep_alive",
            "transfer_allow_death",
            "transfer_all",
        ],
    ),
    Some(SUBTENSOR, &["transfer_stake"]),
];

const SMALL_TRANSFER: &[Calls] = &[
    Some("Balances", &["transfer_keep_alive", "transfer_allow_death"]),
    Some(SUBTENSOR, &["transfer_stake"]),
];

const CHILD_KEYS: &[Calls] = &[Some(SUBTENSOR, &["set_children", "set_childkey_take"])];

const UNCHECKED_SUDO: &[Calls] = &[Some("Sudo", &["sudo_unchecked_weight"])];

const SWAP_HOTKEY: &[Calls] = &[Some(SUBTENSOR, &["swap_hotkey", "swap_hotkey_v2"])];

const SUBNET_LEASE_BENEFICIARY: &[Calls] = &[
    Some(SUBTENSOR, &["start_call"]),
    Some(
        ADMIN,
        &[
            "sudo_set_serving_rate_limit",
            "sudo_set_min_difficulty",
            "sudo_set_max_difficulty",
            "sudo_set_weights_version_key",
            "sudo_set_adjustment_alpha",
            "sudo_set_immunity_period",
            "sudo_set_min_allowed_weights",
            "sudo_set_kappa",
            "sudo_set_rho",
            "sudo_set_activity_cutoff",
            "sudo_set_network_registration_allowed",
            "sudo_set_network_pow_registration_allowed",
            "sudo_set_max_burn",
            "sudo_set_bonds_moving_average",
            "sudo_set_bonds_penalty",
            "sudo_set_commit_reveal_weights_enabled",
            "sudo_set_liquid_alpha_enabled",
            "sudo_set_alpha_values",
            "sudo_set_commit_reveal_weights_interval",
            "sudo_set_toggle_transfer",
            "sudo_set_subnet_emission_enabled",
            "sudo_set_min_childkey_take_per_subnet",
        ],
    ),
];

const ROOT_CLAIM: &[Calls] = &[Some(SUBTENSOR, &["claim_root"])];
