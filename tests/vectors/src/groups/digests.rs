//! Hashes and accounts.

use blake2b_simd::blake2b;
use mycelium_digests::{LeaseAccounts, WeightCommit, Work};
use mycelium_types::{NetUid, NetUidStorageIndex, accounts};

use super::case::Case;
use crate::Failure;

/// What addresses of the network begin with.
const ADDRESS_FORMAT: u8 = 42;

/// Proof of work.
pub(super) fn pow_seal(case: &mut Case<'_>) -> Result<(), Failure> {
    let (block_hash, account) = (case.bytes("block_hash")?, case.bytes("account")?);
    let work = Work {
        block_hash: &block_hash,
        account: &account,
        nonce: case.number("nonce")?,
    };
    let (seal, difficulty) = (work.seal(), case.number("difficulty")?);
    case.expect_bytes("seal", &seal.0)?;
    case.expect("meets", &seal.meets(difficulty))
}

/// The account of a subnet's TAO.
pub(super) fn subnet_account(case: &mut Case<'_>) -> Result<(), Failure> {
    let account = accounts::of_subnet(NetUid::new(case.number("netuid")?));
    case.expect_bytes("account", &account)?;
    case.expect("ss58", &address(&account))
}

/// An account as people write it.
fn address(account: &[u8; 32]) -> String {
    let bytes: Vec<u8> = [ADDRESS_FORMAT].iter().chain(account).copied().collect();
    let checksum = blake2b(&[b"SS58PRE".as_slice(), &bytes].concat());
    let checksum = checksum.as_bytes().iter().take(2).copied();
    bs58::encode(bytes.into_iter().chain(checksum).collect::<Vec<u8>>()).into_string()
}

/// The accounts of a lease.
pub(super) fn lease_accounts(case: &mut Case<'_>) -> Result<(), Failure> {
    let accounts = LeaseAccounts::of(case.number("lease_id")?);
    case.expect_bytes("coldkey", &accounts.coldkey)?;
    case.expect_bytes("hotkey", &accounts.hotkey)
}

/// What a validator commits to.
pub(super) fn weight_commit_hash(case: &mut Case<'_>) -> Result<(), Failure> {
    let commit = WeightCommit {
        hotkey: &case.bytes("hotkey")?,
        index: NetUidStorageIndex::new(case.number("storage_index")?),
        uids: &case.numbers("uids")?,
        values: &case.numbers("values")?,
        salt: &case.numbers("salt")?,
        version_key: case.number("version_key")?,
    };
    case.expect_bytes("hash", &commit.hash())
}
