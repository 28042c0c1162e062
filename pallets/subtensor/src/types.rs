//! What the chain stores about things, as clients decode it.

use alloc::{collections::BTreeSet, vec::Vec};

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, traits::ConstU32};
pub use mycelium_hyperparameters::Hyperparameter;
use mycelium_hyperparameters::Value;
use mycelium_types::{NetUid, TaoBalance};
use scale_info::TypeInfo;
use sp_runtime::Percent;

/// A timelocked payload.
pub type Ciphertext = BoundedVec<u8, ConstU32<5_000>>;

/// Children or parents of a hotkey: parts of `u64::MAX`, and the other key.
pub type Family<AccountId> = Vec<(u64, AccountId)>;

/// Derives what every stored structure needs.
macro_rules! stored {
    ($(#[$docs:meta])* pub struct $name:ident $(<$($param:ident),+>)? { $($(#[$field_docs:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$docs])*
        #[derive(
            Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo,
        )]
        pub struct $name $(<$($param),+>)? {
            $($(#[$field_docs])* pub $field: $type,)+
        }
    };
}

stored! {
    /// Where a neuron listens.
    #[derive(Copy, Default, MaxEncodedLen)]
    pub struct AxonInfo {
        /// Block of the announcement.
        block: u64,
        /// Version of the client.
        version: u32,
        /// Address, as an integer.
        ip: u128,
        /// Port.
        port: u16,
        /// 4 or 6.
        ip_type: u8,
        /// Protocol, a number that clients agree on.
        protocol: u8,
        /// Free for clients.
        placeholder1: u8,
        /// Free for clients.
        placeholder2: u8,
    }
}

stored! {
    /// Where a neuron publishes its metrics.
    #[derive(Copy, Default, MaxEncodedLen)]
    pub struct PrometheusInfo {
        /// Block of the announcement.
        block: u64,
        /// Version of the client.
        version: u32,
        /// Address, as an integer.
        ip: u128,
        /// Port.
        port: u16,
        /// 4 or 6.
        ip_type: u8,
    }
}

stored! {
    /// The key of a neuron's TLS certificate.
    #[derive(Default, MaxEncodedLen)]
    pub struct NeuronCertificate {
        /// The key.
        public_key: BoundedVec<u8, ConstU32<64>>,
        /// What kind of key it is.
        algorithm: u8,
    }
}

stored! {
    /// What a coldkey says about itself.
    #[derive(Default)]
    pub struct ChainIdentityV2 {
        /// Name.
        name: Vec<u8>,
        /// Home page.
        url: Vec<u8>,
        /// Repository.
        github_repo: Vec<u8>,
        /// Address of a picture.
        image: Vec<u8>,
        /// Discord.
        discord: Vec<u8>,
        /// Description.
        description: Vec<u8>,
        /// Anything else.
        additional: Vec<u8>,
    }
}

stored! {
    /// What an owner says about a subnet.
    #[derive(Default)]
    pub struct SubnetIdentityV3 {
        /// Name.
        subnet_name: Vec<u8>,
        /// Repository.
        github_repo: Vec<u8>,
        /// How to reach the owner.
        subnet_contact: Vec<u8>,
        /// Home page.
        subnet_url: Vec<u8>,
        /// Discord.
        discord: Vec<u8>,
        /// Description.
        description: Vec<u8>,
        /// Address of the logo.
        logo_url: Vec<u8>,
        /// Anything else.
        additional: Vec<u8>,
    }
}

stored! {
    /// A subnet that contributors paid for and one account runs.
    #[derive(MaxEncodedLen)]
    pub struct SubnetLease<AccountId, BlockNumber> {
        /// Who runs the subnet.
        beneficiary: AccountId,
        /// The owner of the subnet, which no key opens.
        coldkey: AccountId,
        /// The owner's hotkey, which no key opens.
        hotkey: AccountId,
        /// The contributors' share of the owner's cut.
        emissions_share: Percent,
        /// The first block in which the lease may be ended.
        end_block: Option<BlockNumber>,
        /// The subnet.
        netuid: NetUid,
        /// What registration cost.
        cost: TaoBalance,
    }
}

/// What becomes of emission that the owner's own keys earned.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub enum RecycleOrBurnEnum {
    /// It stays in issuance, and nobody owns it.
    #[default]
    Burn,
    /// It leaves issuance.
    Recycle,
}

impl From<RecycleOrBurnEnum> for Value {
    fn from(_: RecycleOrBurnEnum) -> Self {
        // A choice has no order, and so no bound.
        Self::NONE
    }
}

/// What becomes of a coldkey's root dividends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum RootClaimTypeEnum {
    /// They are sold for TAO, which is staked to root.
    #[default]
    Swap,
    /// They stay alpha.
    Keep,
    /// They stay alpha on these subnets.
    KeepSubnets {
        /// The subnets.
        subnets: BTreeSet<NetUid>,
    },
}

/// What was last done in the block that is stored under this key.
#[derive(
    Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum RateLimitKey<AccountId> {
    /// The owner hotkey of the subnet was set.
    #[codec(index = 0)]
    SetSNOwnerHotkey(NetUid),
    /// The owner of the subnet set a hyperparameter.
    #[codec(index = 1)]
    OwnerHyperparamUpdate(NetUid, Hyperparameter),
    /// A subnet was registered.
    #[codec(index = 2)]
    NetworkLastRegistered,
    /// The account swapped a key.
    #[codec(index = 3)]
    LastTxBlock(AccountId),
    /// The account changed the take of a child key.
    #[codec(index = 4)]
    LastTxBlockChildKeyTake(AccountId),
    /// The account changed the take of a delegate.
    #[codec(index = 5)]
    LastTxBlockDelegateTake(AccountId),
    /// Stake was added and burned on the subnet. Unused.
    #[codec(index = 6)]
    AddStakeBurn(NetUid),
}

/// What `TransactionKeyLastBlock` counts, by the number in its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
#[expect(missing_docs, reason = "the names are those of the calls")]
pub enum TransactionType {
    SetChildren = 0,
    SetChildkeyTake = 1,
    Unknown = 2,
    RegisterNetwork = 3,
    SetWeightsVersionKey = 4,
    SetSNOwnerHotkey = 5,
    OwnerHyperparamUpdate = 6,
    MechanismCountUpdate = 7,
    MechanismEmission = 8,
    MaxUidsTrimming = 9,
    AddStakeBurn = 10,
    TempoUpdate = 11,
}
