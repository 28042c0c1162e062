//! The docs of each call, which explorers show, end with what its row says.

use mycelium_hyperparameters::{
    AdminFault, Rule, admin_utils,
    rule::{Limit, Scope, Window},
};

use super::{
    metadata,
    promises::{self, Who},
};

/// The names in backticks in a note that are names of errors.
fn errors_of_note(note: &'static str) -> impl Iterator<Item = String> {
    let mut known = metadata::errors("AdminUtils");
    known.extend(metadata::errors("SubtensorModule"));
    note.split('`')
        .skip(1)
        .step_by(2)
        .filter(move |name| known.contains(name))
        .map(str::to_owned)
}

/// The errors that a row can answer with, in the order of its checks.
fn errors(rule: &Rule<AdminFault>) -> Vec<String> {
    let name = |fault: AdminFault| {
        let name = format!("{fault:?}");
        let name = name.trim_start_matches("Core(").trim_end_matches(')');
        name.to_owned()
    };
    let mut errors = match rule.scope {
        Scope::Chain => vec![],
        Scope::Subnet(missing) => vec![name(missing)],
        Scope::NotRoot(missing, root) => vec![name(missing), name(root)],
    };
    errors.extend(rule.bounds.iter().map(|bound| name(bound.fault)));
    errors.extend(errors_of_note(rule.note));
    if rule.window != Window::Open {
        errors.push("AdminActionProhibitedDuringWeightsWindow".to_owned());
    }
    if rule.limit != Limit::Never {
        errors.push("TxRateLimitExceeded".to_owned());
    }
    // Two bounds of a value often have one error.
    errors.dedup();
    errors
}

/// What the docs of a row's call are to end with.
fn ending(rule: &Rule<AdminFault>) -> String {
    let sender = match promises::of(rule.call).who {
        Who::Root => "root",
        Who::Owner => "the owner of the subnet",
        Who::OwnerOrRoot => "the owner of the subnet, or root",
        Who::Nobody => "none will do",
    };
    let mut ending = format!("Origin: {sender}.");
    let errors = errors(rule);
    if !errors.is_empty() {
        ending += &format!(" Errors: `{}`.", errors.join("`, `"));
    }
    if !rule.event.is_empty() {
        ending += &format!(" Emits `{}`.", rule.event);
    }
    ending
}

#[test]
fn docs_of_calls_tell_the_origin_the_errors_and_the_event() {
    for (rule, call) in admin_utils::ALL.iter().zip(metadata::calls("AdminUtils")) {
        let docs = call.docs.join(" ");
        let docs: Vec<&str> = docs.split_whitespace().collect();
        let docs = docs.join(" ");
        let ending = ending(rule);
        let begins = docs.strip_suffix(ending.as_str());
        assert!(
            begins.is_some_and(|effect| effect.ends_with(". ")),
            "{}: {docs}\nshould end with: {ending}",
            rule.call
        );
    }
}

#[test]
fn what_has_no_effect_is_told_in_the_docs() {
    for (rule, call) in admin_utils::ALL.iter().zip(metadata::calls("AdminUtils")) {
        let told = call.docs.concat().contains("no effect");
        assert_eq!(told, rule.note.starts_with("no effect"), "{}", rule.call);
    }
}
