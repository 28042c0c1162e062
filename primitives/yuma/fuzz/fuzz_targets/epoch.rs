//! Any subnet: no panic, no overflow, and every result equal to the second implementation's.
#![no_main]

#[path = "../../tests/proofs/case.rs"]
mod case;
mod draft;
#[path = "../../tests/proofs/fast.rs"]
mod fast;
#[path = "../../tests/proofs/oracle/mod.rs"]
mod oracle;

use draft::Drafted;
use libfuzzer_sys::fuzz_target;
use mycelium_yuma::Workspace;
use std::cell::RefCell;

thread_local! {
    /// One workspace for all inputs: what ran before must not matter.
    static WORKSPACE: RefCell<Workspace> = RefCell::default();
}

fuzz_target!(|draft: Drafted| {
    let case = draft.0.build();
    let difference = WORKSPACE.with_borrow_mut(|workspace| fast::difference(&case, workspace));
    if let Some(wrong) = difference {
        panic!("{wrong}\n{:#?}", draft.0);
    }
});
