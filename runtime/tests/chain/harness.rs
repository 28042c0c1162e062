//! A chain in memory: a genesis, blocks, and signatures by development keys.

use crate::network;
use codec::Encode;
use frame_support::traits::OnFinalize;
use mycelium_runtime::{
    AccountId, AllPalletsWithSystem, Balance, Executive, Hash, Header, Nonce, Runtime, RuntimeCall,
    RuntimeOrigin, SignedPayload, System, Timestamp, Timing, UncheckedExtrinsic,
    extensions::{
        ChargeTransactionPayment, CheckNonce, SubtensorTransactionExtension,
        SudoTransactionExtension, TransactionExtensions,
    },
};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
    ApplyExtrinsicResult, Digest, DigestItem,
    generic::Era,
    traits::Header as _,
    transaction_validity::{TransactionSource, TransactionValidity},
};

/// A chain with the genesis `network`, in block 1.
pub(crate) fn chain(network: &str) -> sp_io::TestExternalities {
    let mut externalities = sp_io::TestExternalities::new(network::storage(network));
    externalities.execute_with(|| start_block(1));
    externalities
}

/// The digest of a block in the slot of the same number: with one authority it is the author, with
/// three the author is the remainder.
fn digest(number: u32) -> Digest {
    let slot = sp_consensus_aura::Slot::from(u64::from(number));
    Digest {
        logs: vec![DigestItem::PreRuntime(
            sp_consensus_aura::AURA_ENGINE_ID,
            slot.encode(),
        )],
    }
}

/// Starts block `number`.
fn start_block(number: u32) {
    Executive::initialize_block(&Header::new(
        number,
        Hash::default(),
        Hash::default(),
        Hash::default(),
        digest(number),
    ));
}

/// Ends the block that is being built, with its timestamp as the only extrinsic.
fn end_block() {
    let number = System::block_number();
    let now = u64::from(number) * Timing::values().slot_duration;
    Timestamp::set(RuntimeOrigin::none(), now).expect("the time is that of the slot");
    AllPalletsWithSystem::on_finalize(number);
    System::finalize();
}

/// Runs whole blocks up to the start of block `number`, without transactions.
pub(crate) fn skip_to_block(number: u32) {
    while System::block_number() < number {
        end_block();
        System::reset_events();
        start_block(System::block_number() + 1);
    }
}

/// The extensions of an immortal transaction.
fn extensions(nonce: Nonce, tip: Balance) -> TransactionExtensions {
    (
        frame_system::CheckNonZeroSender::new(),
        frame_system::CheckSpecVersion::new(),
        frame_system::CheckTxVersion::new(),
        frame_system::CheckGenesis::new(),
        frame_system::CheckMortality::from(Era::Immortal),
        CheckNonce(nonce),
        frame_system::CheckWeight::new(),
        ChargeTransactionPayment::from(tip),
        SudoTransactionExtension,
        SubtensorTransactionExtension,
        frame_metadata_hash_extension::CheckMetadataHash::new(false),
    )
}

/// A transaction of `signer`.
pub(crate) fn sign(
    signer: Sr25519Keyring,
    nonce: Nonce,
    tip: Balance,
    call: impl Into<RuntimeCall>,
) -> UncheckedExtrinsic {
    let payload =
        SignedPayload::new(call.into(), extensions(nonce, tip)).expect("it can be signed");
    let signature = payload.using_encoded(|bytes| signer.sign(bytes));
    let (call, extensions, _) = payload.deconstruct();
    UncheckedExtrinsic::new_signed(
        call,
        signer.to_account_id().into(),
        signature.into(),
        extensions,
    )
}

/// What the pool would say of a transaction.
pub(crate) fn validate(transaction: UncheckedExtrinsic) -> TransactionValidity {
    use sp_transaction_pool::runtime_api::runtime_decl_for_tagged_transaction_queue::TaggedTransactionQueueV3;
    Runtime::validate_transaction(TransactionSource::External, transaction, Hash::default())
}

/// Applies a transaction in the block that is being built.
pub(crate) fn apply(transaction: UncheckedExtrinsic) -> ApplyExtrinsicResult {
    Executive::apply_extrinsic(transaction)
}

pub(crate) fn free_balance(who: &AccountId) -> Balance {
    pallet_balances::Pallet::<Runtime>::free_balance(who)
}

pub(crate) fn transfer(to: Sr25519Keyring, value: Balance) -> pallet_balances::Call<Runtime> {
    pallet_balances::Call::transfer_keep_alive {
        dest: to.to_account_id().into(),
        value,
    }
}

pub(crate) fn remark(bytes: &[u8]) -> RuntimeCall {
    frame_system::Call::remark {
        remark: bytes.to_vec(),
    }
    .into()
}
