//! What a signed transaction carries besides its call.
//!
//! Names, order and encoding are part of the wire: clients build the payload that they sign from
//! them. In a transaction stand the era, the compact nonce, the compact tip and the mode of the
//! metadata hash; the payload adds the two versions, the genesis hash, the hash that the era starts
//! from, and the metadata hash.

mod charge_transaction_payment;
mod check_nonce;
mod subtensor;
mod sudo;

pub use charge_transaction_payment::ChargeTransactionPayment;
pub use check_nonce::CheckNonce;
pub use subtensor::SubtensorTransactionExtension;
pub use sudo::SudoTransactionExtension;

use crate::Runtime;

/// The extensions, in wire order.
pub type TransactionExtensions = (
    frame_system::CheckNonZeroSender<Runtime>,
    frame_system::CheckSpecVersion<Runtime>,
    frame_system::CheckTxVersion<Runtime>,
    frame_system::CheckGenesis<Runtime>,
    frame_system::CheckMortality<Runtime>,
    CheckNonce,
    frame_system::CheckWeight<Runtime>,
    ChargeTransactionPayment,
    SudoTransactionExtension,
    SubtensorTransactionExtension,
    frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
);
