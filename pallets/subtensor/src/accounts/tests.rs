//! Tests of who owns which hotkey.

use frame_support::assert_ok;
use sp_runtime::{DispatchResult, TryRuntimeError};

use crate::{OwnedHotkeys, Owner, mock::*};

/// What is wrong after this happened to a chain on which account 1 owns 11 and 12, and 2 owns 13. The
/// chain is dropped then.
fn complaint(harm: impl FnOnce()) -> DispatchResult {
    new_chain().execute_with(|| {
        System::set_block_number(1);
        for (coldkey, hotkey) in [(1, 11), (1, 12), (2, 13)] {
            assert_ok!(SubtensorModule::try_associate_hotkey(
                signed(coldkey),
                account(hotkey)
            ));
        }
        assert_eq!(SubtensorModule::do_try_state(), Ok(()));
        harm();
        SubtensorModule::do_try_state()
    })
}

#[test]
fn owners_and_their_hotkeys_must_agree() {
    let disagree = Err(TryRuntimeError::Other(
        "S7: owners and their hotkeys do not agree",
    ));
    let twice = Err(TryRuntimeError::Other("S7: a coldkey has a hotkey twice"));
    let owned = |coldkey: u8, hotkeys: &[u8]| {
        let hotkeys: Vec<_> = hotkeys.iter().copied().map(account).collect();
        complaint(|| OwnedHotkeys::<Test>::insert(account(coldkey), hotkeys))
    };
    // The order is free.
    assert_eq!(owned(1, &[12, 11]), Ok(()));
    assert_eq!(owned(1, &[11]), disagree);
    assert_eq!(owned(1, &[11, 12, 14]), disagree);
    assert_eq!(owned(2, &[13, 11]), disagree);
    assert_eq!(owned(1, &[11, 12, 12]), twice);
    assert_eq!(
        complaint(|| OwnedHotkeys::<Test>::remove(account(2))),
        disagree
    );
    assert_eq!(complaint(|| Owner::<Test>::remove(account(11))), disagree);
    assert_eq!(
        complaint(|| Owner::<Test>::insert(account(11), account(2))),
        disagree
    );
    assert_eq!(
        complaint(|| Owner::<Test>::insert(account(14), account(1))),
        disagree
    );
}
