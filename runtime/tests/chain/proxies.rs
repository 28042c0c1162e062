//! What each kind of proxy may do.

use crate::{
    carriers::*,
    harness::{remark, transfer},
};
use frame_support::traits::{CallMetadata, GetCallMetadata, InstanceFilter};
use mycelium_runtime::{
    ProxyType, Runtime, RuntimeCall, TAO,
    proxy_type::description::{
        CallCondition, CallInfo, FilterMode, ProxyFilterInfo,
        runtime_decl_for_proxy_filter_runtime_api::ProxyFilterRuntimeApiV1,
    },
};
use sp_keyring::Sr25519Keyring::Bob;
use std::collections::BTreeSet;

/// The calls by kind of proxy, as the contract tells them: `Pallet.call`, `Pallet.*` for a whole pallet,
/// with a minus for an exception. A line that begins with `all` names what is not allowed.
const CONTRACT: [(ProxyType, &str); 18] = [
    (ProxyType::Any, "all"),
    (
        ProxyType::Owner,
        "AdminUtils.* -AdminUtils.sudo_set_sn_owner_hotkey -AdminUtils.sudo_set_subnet_owner_hotkey \
         SubtensorModule.set_subnet_identity SubtensorModule.update_symbol",
    ),
    (
        ProxyType::NonCritical,
        "all -SubtensorModule.dissolve_network -SubtensorModule.root_register \
         -SubtensorModule.burned_register -Sudo.* -SubtensorModule.announce_coldkey_swap \
         -SubtensorModule.swap_coldkey_announced -SubtensorModule.clear_coldkey_swap_announcement \
         -SubtensorModule.dispute_coldkey_swap",
    ),
    (
        ProxyType::NonTransfer,
        "all -Balances.* -SubtensorModule.transfer_stake -SubtensorModule.schedule_swap_coldkey \
         -SubtensorModule.swap_coldkey -SubtensorModule.announce_coldkey_swap \
         -SubtensorModule.swap_coldkey_announced -SubtensorModule.clear_coldkey_swap_announcement \
         -SubtensorModule.dispute_coldkey_swap",
    ),
    (ProxyType::Senate, ""),
    (
        ProxyType::NonFungible,
        "all -Balances.* -SubtensorModule.add_stake -SubtensorModule.add_stake_limit \
         -SubtensorModule.remove_stake -SubtensorModule.remove_stake_limit \
         -SubtensorModule.remove_stake_full_limit -SubtensorModule.unstake_all \
         -SubtensorModule.unstake_all_alpha -SubtensorModule.swap_stake \
         -SubtensorModule.swap_stake_limit -SubtensorModule.move_stake \
         -SubtensorModule.transfer_stake -SubtensorModule.burned_register \
         -SubtensorModule.root_register -SubtensorModule.schedule_swap_coldkey \
         -SubtensorModule.swap_coldkey -SubtensorModule.announce_coldkey_swap \
         -SubtensorModule.swap_coldkey_announced -SubtensorModule.clear_coldkey_swap_announcement \
         -SubtensorModule.dispute_coldkey_swap -SubtensorModule.swap_hotkey \
         -SubtensorModule.swap_hotkey_v2",
    ),
    (ProxyType::Triumvirate, ""),
    (ProxyType::Governance, ""),
    (
        ProxyType::Staking,
        "SubtensorModule.add_stake SubtensorModule.remove_stake SubtensorModule.unstake_all \
         SubtensorModule.unstake_all_alpha SubtensorModule.swap_stake \
         SubtensorModule.swap_stake_limit SubtensorModule.move_stake \
         SubtensorModule.add_stake_limit SubtensorModule.remove_stake_limit \
         SubtensorModule.remove_stake_full_limit SubtensorModule.set_root_claim_type",
    ),
    (
        ProxyType::Registration,
        "SubtensorModule.burned_register SubtensorModule.register SubtensorModule.register_limit",
    ),
    (
        ProxyType::Transfer,
        "Balances.transfer_keep_alive Balances.transfer_allow_death Balances.transfer_all \
         SubtensorModule.transfer_stake",
    ),
    (
        ProxyType::SmallTransfer,
        "Balances.transfer_keep_alive Balances.transfer_allow_death SubtensorModule.transfer_stake",
    ),
    (ProxyType::RootWeights, ""),
    (
        ProxyType::ChildKeys,
        "SubtensorModule.set_children SubtensorModule.set_childkey_take",
    ),
    (
        ProxyType::SudoUncheckedSetCode,
        "Sudo.sudo_unchecked_weight",
    ),
    (
        ProxyType::SwapHotkey,
        "SubtensorModule.swap_hotkey SubtensorModule.swap_hotkey_v2",
    ),
    (
        ProxyType::SubnetLeaseBeneficiary,
        "SubtensorModule.start_call AdminUtils.sudo_set_serving_rate_limit \
         AdminUtils.sudo_set_min_difficulty AdminUtils.sudo_set_max_difficulty \
         AdminUtils.sudo_set_weights_version_key AdminUtils.sudo_set_adjustment_alpha \
         AdminUtils.sudo_set_immunity_period AdminUtils.sudo_set_min_allowed_weights \
         AdminUtils.sudo_set_kappa AdminUtils.sudo_set_rho AdminUtils.sudo_set_activity_cutoff \
         AdminUtils.sudo_set_network_registration_allowed \
         AdminUtils.sudo_set_network_pow_registration_allowed AdminUtils.sudo_set_max_burn \
         AdminUtils.sudo_set_bonds_moving_average AdminUtils.sudo_set_bonds_penalty \
         AdminUtils.sudo_set_commit_reveal_weights_enabled \
         AdminUtils.sudo_set_liquid_alpha_enabled AdminUtils.sudo_set_alpha_values \
         AdminUtils.sudo_set_commit_reveal_weights_interval AdminUtils.sudo_set_toggle_transfer \
         AdminUtils.sudo_set_subnet_emission_enabled \
         AdminUtils.sudo_set_min_childkey_take_per_subnet",
    ),
    (ProxyType::RootClaim, "SubtensorModule.claim_root"),
];

/// Every call of the runtime.
fn every_call() -> Vec<CallMetadata> {
    RuntimeCall::get_module_names()
        .iter()
        .flat_map(|pallet_name| {
            RuntimeCall::get_call_names(pallet_name)
                .iter()
                .map(move |function_name| CallMetadata {
                    function_name,
                    pallet_name,
                })
        })
        .collect()
}

fn contract_allows(words: &str, call: &CallMetadata) -> bool {
    let listed = |sign: &str| {
        let name = format!("{sign}{}.{}", call.pallet_name, call.function_name);
        let pallet = format!("{sign}{}.*", call.pallet_name);
        words
            .split_whitespace()
            .any(|word| word == name || word == pallet)
    };
    (words.starts_with("all") || listed("")) && !listed("-")
}

#[test]
fn every_call_is_allowed_to_the_kinds_of_the_contract() {
    for (kind, words) in CONTRACT {
        for call in every_call() {
            assert_eq!(
                kind.may_call(&call),
                contract_allows(words, &call),
                "{kind:?} {}.{}",
                call.pallet_name,
                call.function_name
            );
        }
    }
}

#[test]
fn calls_of_later_versions_are_allowed_to_the_kinds_of_the_contract() {
    let names: BTreeSet<&str> = CONTRACT
        .iter()
        .flat_map(|(_, words)| words.split_whitespace())
        .map(|word| word.trim_start_matches('-'))
        .collect();
    for (pallet_name, function_name) in names.iter().filter_map(|name| name.split_once('.')) {
        let call = CallMetadata {
            pallet_name,
            function_name,
        };
        for (kind, words) in CONTRACT {
            assert_eq!(
                kind.may_call(&call),
                contract_allows(words, &call),
                "{kind:?} {pallet_name}.{function_name}"
            );
        }
    }
}

#[test]
fn small_transfers_end_at_half_a_tao() {
    let of = |value| RuntimeCall::from(transfer(Bob, value));
    let half = TAO / 2;
    assert!(ProxyType::SmallTransfer.filter(&of(half - 1)));
    assert!(!ProxyType::SmallTransfer.filter(&of(half)));
    assert!(ProxyType::Transfer.filter(&of(half)));
}

#[test]
fn proxy_for_upgrades_does_nothing_but_upgrades() {
    let kind = ProxyType::SudoUncheckedSetCode;
    let set_code = || RuntimeCall::from(frame_system::Call::set_code { code: vec![] });
    assert!(kind.filter(&sudo_unchecked_weight(set_code())));
    assert!(!kind.filter(&sudo_unchecked_weight(remark(b""))));
    assert!(!kind.filter(&sudo_unchecked_weight(batch([set_code()]))));
    assert!(!kind.filter(&sudo(set_code())));
    assert!(!kind.filter(&set_code()));
}

#[test]
fn kinds_cover_each_other_as_the_contract_says() {
    use ProxyType::*;
    let kinds = || CONTRACT.into_iter().map(|(kind, _)| kind);
    for left in kinds() {
        for right in kinds() {
            let expected = left == right
                || left == Any
                || (left == NonTransfer && !matches!(right, Any | Transfer | SmallTransfer))
                || (left == Transfer && right == SmallTransfer);
            assert_eq!(left.covers(right), expected, "{left:?} over {right:?}");
        }
    }
}

/// A kind of proxy as clients are told of it.
fn described(kind: ProxyType) -> ProxyFilterInfo {
    let index = kind as u8;
    let mut infos = Runtime::get_proxy_filter(Some(index));
    let info = infos.pop().expect("the kind exists");
    assert!(infos.is_empty());
    assert_eq!(info.proxy_type, index);
    info
}

/// A call by its name, a pallet with an asterisk for it.
fn name_of(call: &CallInfo) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("names are text");
    let name = call.call_name.as_deref().map_or_else(|| "*".into(), text);
    format!("{}.{name}", text(&call.pallet_name))
}

#[test]
fn clients_are_told_of_every_kind() {
    let kinds: Vec<(u8, String, bool)> = Runtime::get_proxy_types()
        .into_iter()
        .map(|info| {
            let name = String::from_utf8(info.name).expect("names are text");
            (info.index, name, info.deprecated)
        })
        .collect();
    let expected: Vec<(u8, String, bool)> = (0u8..)
        .zip(CONTRACT)
        .map(|(index, (kind, _))| {
            use ProxyType::*;
            let deprecated = matches!(kind, Senate | Triumvirate | Governance | RootWeights);
            (index, format!("{kind:?}"), deprecated)
        })
        .collect();
    assert_eq!(kinds, expected);

    let filters: Vec<(u8, String, bool)> = Runtime::get_proxy_filter(None)
        .into_iter()
        .map(|info| {
            let name = String::from_utf8(info.name).expect("names are text");
            (info.proxy_type, name, info.deprecated)
        })
        .collect();
    assert_eq!(filters, expected);
    assert!(Runtime::get_proxy_filter(Some(18)).is_empty());
}

#[test]
fn clients_are_told_what_every_kind_may_do() {
    for (kind, words) in CONTRACT {
        let info = described(kind);
        let among = |calls: &[CallInfo], call: &CallMetadata| {
            calls.iter().map(name_of).any(|name| {
                name == format!("{}.{}", call.pallet_name, call.function_name)
                    || name == format!("{}.*", call.pallet_name)
            })
        };
        for call in every_call() {
            let told = match info.filter_mode {
                FilterMode::AllowAll => true,
                FilterMode::DenyAll => false,
                FilterMode::Allow => among(&info.calls, &call) && !among(&info.exceptions, &call),
                FilterMode::Deny => !among(&info.calls, &call) || among(&info.exceptions, &call),
            };
            assert_eq!(
                told,
                contract_allows(words, &call),
                "{kind:?} {}.{}",
                call.pallet_name,
                call.function_name
            );
        }
        let mode = match words {
            "all" => FilterMode::AllowAll,
            "" => FilterMode::DenyAll,
            _ if words.starts_with("all") => FilterMode::Deny,
            _ => FilterMode::Allow,
        };
        assert_eq!(info.filter_mode, mode, "{kind:?}");
    }
}

#[test]
fn clients_are_told_the_numbers_of_calls_and_what_must_be_true_of_them() {
    let owner = described(ProxyType::Owner);
    let names: Vec<String> = owner.calls.iter().map(name_of).collect();
    assert_eq!(
        names,
        [
            "AdminUtils.*",
            "SubtensorModule.set_subnet_identity",
            "SubtensorModule.update_symbol"
        ]
    );
    assert_eq!(
        (owner.calls[0].pallet_index, owner.calls[0].call_index),
        (19, None)
    );
    assert_eq!(
        (owner.calls[1].pallet_index, owner.calls[1].call_index),
        (7, Some(78))
    );
    let exceptions: Vec<String> = owner.exceptions.iter().map(name_of).collect();
    assert_eq!(
        exceptions,
        [
            "AdminUtils.sudo_set_sn_owner_hotkey",
            "AdminUtils.sudo_set_subnet_owner_hotkey"
        ]
    );
    assert!(owner.calls.iter().all(|call| call.condition.is_none()));

    let small = CallCondition::ParamLessThan {
        param_name: b"value".to_vec(),
        limit: u128::from(TAO / 2),
    };
    let expected =
        [("transfer_keep_alive", 3), ("transfer_allow_death", 0)].map(|(name, index)| CallInfo {
            pallet_name: b"Balances".to_vec(),
            pallet_index: 5,
            call_name: Some(name.into()),
            call_index: Some(index),
            condition: Some(small.clone()),
        });
    // Nobody can transfer stake yet.
    assert_eq!(described(ProxyType::SmallTransfer).calls, expected);

    let upgrade = CallInfo {
        pallet_name: b"Sudo".to_vec(),
        pallet_index: 12,
        call_name: Some(b"sudo_unchecked_weight".to_vec()),
        call_index: Some(1),
        condition: Some(CallCondition::NestedCallMustBe {
            pallet_name: b"System".to_vec(),
            call_name: b"set_code".to_vec(),
        }),
    };
    assert_eq!(described(ProxyType::SudoUncheckedSetCode).calls, [upgrade]);
}
