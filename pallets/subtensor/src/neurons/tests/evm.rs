//! The Ethereum keys of neurons.

use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_core::{H160, Pair, ecdsa};

use super::*;
use crate::{AssociatedEvmAddress, Error, Event, neurons::evm::association_message};

/// The first account of the mnemonic that development nodes of Ethereum use, and its address.
const SECRET: [u8; 32] = [
    0xac, 0x09, 0x74, 0xbe, 0xc3, 0x9a, 0x17, 0xe3, 0x6b, 0xa4, 0xa6, 0xb4, 0xd2, 0x38, 0xff, 0x94,
    0x4b, 0xac, 0xb4, 0x78, 0xcb, 0xed, 0x5e, 0xfc, 0xae, 0x78, 0x4d, 0x7b, 0xf4, 0xf2, 0xff, 0x80,
];
const ADDRESS: H160 = H160([
    0xf3, 0x9f, 0xd6, 0xe5, 0x1a, 0xad, 0x88, 0xf6, 0xf4, 0xce, 0x6a, 0xb8, 0x82, 0x72, 0x79, 0xcf,
    0xff, 0xb9, 0x22, 0x66,
]);

fn signature(number: u16, block: u64) -> ecdsa::Signature {
    ecdsa::Pair::from_seed(&SECRET).sign_prehashed(&association_message(&hotkey(number), block))
}

fn associate(number: u16, block: u64, signature: ecdsa::Signature) -> DispatchResult {
    SubtensorModule::associate_evm_key(signed(hotkey(number)), NETUID, ADDRESS, block, signature)
}

/// Runs a test on a chain with one subnet, long after its first block. The blocks between are left out,
/// and for the end of the test they never were.
fn with_old_subnet(test: impl FnOnce()) {
    with_subnet(|| {
        System::set_block_number(7_200);
        test();
        System::set_block_number(1);
    });
}

#[test]
fn key_that_signed_is_associated() {
    with_old_subnet(|| {
        assert_ok!(associate(0, 7_199, signature(0, 7_199)));
        assert_eq!(
            AssociatedEvmAddress::<Test>::get(NETUID, 0),
            Some((ADDRESS, 7_200))
        );
        assert_eq!(
            events().last(),
            Some(&Event::EvmKeyAssociated {
                netuid: NETUID,
                hotkey: hotkey(0),
                evm_key: ADDRESS,
                block_associated: 7_200,
            })
        );
    });
}

#[test]
fn wallets_may_count_recovery_from_27() {
    with_old_subnet(|| {
        let mut bytes = signature(0, 1).0;
        bytes[64] += 27;
        assert_ok!(associate(0, 1, ecdsa::Signature::from_raw(bytes)));
    });
}

#[test]
fn uid_waits_between_two_keys() {
    with_old_subnet(|| {
        System::set_block_number(7_199);
        assert_noop!(
            associate(0, 1, signature(0, 1)),
            Error::<Test>::EvmKeyAssociateRateLimitExceeded
        );
        System::set_block_number(7_200);
        assert_ok!(associate(0, 1, signature(0, 1)));
        System::set_block_number(14_399);
        assert_noop!(
            associate(0, 2, signature(0, 2)),
            Error::<Test>::EvmKeyAssociateRateLimitExceeded
        );
        System::set_block_number(14_400);
        assert_ok!(associate(0, 2, signature(0, 2)));
    });
}

#[test]
fn each_refusal_has_its_name() {
    with_old_subnet(|| {
        assert_noop!(
            associate(1, 1, signature(1, 1)),
            Error::<Test>::NonAssociatedColdKey
        );
        SubtensorModule::claim_hotkey(&account(2), &hotkey(1));
        assert_noop!(
            associate(1, 1, signature(1, 1)),
            Error::<Test>::HotKeyNotRegisteredInSubNet
        );
        let nobody = ecdsa::Signature::from_raw([0xff; 65]);
        assert_noop!(associate(0, 1, nobody), Error::<Test>::InvalidIdentity);
        for wrong in [signature(0, 2), signature(1, 1)] {
            assert_noop!(
                associate(0, 1, wrong),
                Error::<Test>::InvalidRecoveredPublicKey
            );
        }
    });
}

#[test]
fn guard_looks_at_the_signature_before_the_call_is_let_in() {
    with_old_subnet(|| {
        let call = |signature| crate::Call::<Test>::associate_evm_key {
            netuid: NETUID,
            evm_key: ADDRESS,
            block_number: 7_199,
            signature,
        };
        assert_ok!(SubtensorModule::guard(
            &hotkey(0),
            &call(signature(0, 7_199))
        ));
        assert_noop!(
            SubtensorModule::guard(&hotkey(0), &call(signature(1, 7_199))),
            Error::<Test>::InvalidRecoveredPublicKey
        );
        assert_noop!(
            SubtensorModule::guard(&hotkey(0), &call(ecdsa::Signature::default())),
            Error::<Test>::InvalidIdentity
        );
    });
}
