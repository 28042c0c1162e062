//! Aura for authoring and GRANDPA for finality.
//!
//! Parameters that the chain decides, such as the slot duration and the authorities, come from the
//! runtime of the chain that is opened; nothing of our own networks is assumed.

use crate::client::{Core, FullBackend, FullClient, SelectChain};
use mycelium_runtime::{BlockNumber, opaque::Block};
use sc_basic_authorship::ProposerFactory;
use sc_consensus::DefaultImportQueue;
use sc_consensus_aura::{ImportQueueParams, SlotProportion, StartAuraParams};
use sc_consensus_grandpa::{
    AuthoritySetHardFork, GrandpaBlockImport, GrandpaParams, LinkHalf, SharedVoterState,
    VotingRulesBuilder,
};
use sc_consensus_slots::BackoffAuthoringOnFinalizedHeadLagging;
use sc_network::{
    NotificationService, ProtocolName, config::Role, service::traits::NetworkService,
};
use sc_network_sync::SyncingService;
use sc_service::{Error, TaskManager};
use sc_telemetry::TelemetryHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus_aura::{
    SlotDuration, inherents::InherentDataProvider as SlotProvider, sr25519::AuthorityPair,
};
use sp_timestamp::InherentDataProvider as TimeProvider;
use std::{sync::Arc, time::Duration};
use substrate_prometheus_endpoint::Registry;

/// Imports blocks and follows their GRANDPA authority changes.
pub(crate) type FinalityImport = GrandpaBlockImport<FullBackend, Block, FullClient, SelectChain>;

/// Connects the block import to the voter.
pub(crate) type FinalityLink = LinkHalf<Block, FullClient, SelectChain>;

/// Blocks between two justifications that are kept and given to syncing peers.
const JUSTIFICATION_PERIOD: u32 = 512;

/// How long a GRANDPA message is expected to travel.
const GOSSIP_DURATION: Duration = Duration::from_millis(333);

/// Unfinalised blocks after which authors slow down, beyond those of [`FINALITY_MS`].
const UNFINALIZED_SLACK: BlockNumber = 6;

/// What GRANDPA may take for one round whatever the block time, in milliseconds: its messages are
/// given four times the gossip duration, and some rounds take two. Without this allowance authors
/// of a fast network would pause all the time, though nothing is wrong.
const FINALITY_MS: u64 = 4_000;

/// GRANDPA authority sets that were put in place without the old set's signature.
///
/// Our networks have none: authorities change through sessions only. Public networks of this family
/// went through forced changes, and their first set has an id other than zero. A node that should
/// warp-sync such a network, rather than sync it in full, needs an entry here for each of them: the
/// block that made the change, the id and authorities of the new set, and the block finalised
/// before. Both the block import and the provider of warp proofs use this list.
pub(crate) fn authority_set_hard_forks() -> Vec<AuthoritySetHardFork<Block>> {
    Vec::new()
}

/// The block import with the voter's end of it.
pub(crate) fn finality(
    client: &Arc<FullClient>,
    select_chain: SelectChain,
    telemetry: Option<TelemetryHandle>,
) -> Result<(FinalityImport, FinalityLink), Error> {
    Ok(
        sc_consensus_grandpa::block_import_with_authority_set_hard_forks(
            client.clone(),
            JUSTIFICATION_PERIOD,
            client,
            select_chain,
            authority_set_hard_forks(),
            telemetry,
        )?,
    )
}

/// Verifies seals and inherents of blocks from the network and from files.
pub(crate) fn import_queue(
    client: Arc<FullClient>,
    block_import: FinalityImport,
    task_manager: &TaskManager,
    registry: Option<&Registry>,
    telemetry: Option<TelemetryHandle>,
) -> Result<DefaultImportQueue<Block>, Error> {
    let slot_duration = sc_consensus_aura::slot_duration(&*client)?;
    let queue = sc_consensus_aura::import_queue::<AuthorityPair, _, _, _, _, _>(
        ImportQueueParams {
            justification_import: Some(Box::new(block_import.clone())),
            block_import,
            client,
            create_inherent_data_providers: move |_, ()| async move { Ok(inherents(slot_duration)) },
            spawner: &task_manager.spawn_essential_handle(),
            registry,
            check_for_equivocation: Default::default(),
            telemetry,
            compatibility_mode: Default::default(),
        },
    )?;
    Ok(queue)
}

fn inherents(slot_duration: SlotDuration) -> (SlotProvider, TimeProvider) {
    let timestamp = TimeProvider::from_system_time();
    let slot = SlotProvider::from_timestamp_and_slot_duration(*timestamp, slot_duration);
    (slot, timestamp)
}

/// What authors and voters share.
pub(crate) struct Shared<'a> {
    /// What everything works on.
    pub(crate) core: Core,
    /// Whether the node is up to date.
    pub(crate) sync: Arc<SyncingService<Block>>,
    /// The parent of all background tasks.
    pub(crate) task_manager: &'a TaskManager,
    /// Where metrics go.
    pub(crate) registry: Option<&'a Registry>,
    /// Where telemetry goes.
    pub(crate) telemetry: Option<TelemetryHandle>,
}

/// Starts making blocks in the slots of the keys that the node has.
pub(crate) fn start_authoring(
    shared: &Shared<'_>,
    block_import: FinalityImport,
    force_authoring: bool,
) -> Result<(), Error> {
    let Shared {
        core,
        sync,
        task_manager,
        registry,
        telemetry,
    } = shared;
    let slot_duration = sc_consensus_aura::slot_duration(&*core.client)?;
    let proposer_factory = ProposerFactory::new(
        task_manager.spawn_handle(),
        core.client.clone(),
        core.pool.clone(),
        *registry,
        telemetry.clone(),
    );
    let backoff = BackoffAuthoringOnFinalizedHeadLagging {
        unfinalized_slack: unfinalized_slack(slot_duration),
        ..Default::default()
    };

    let task = sc_consensus_aura::start_aura::<AuthorityPair, _, _, _, _, _, _, _, _, _, _>(
        StartAuraParams {
            slot_duration,
            client: core.client.clone(),
            select_chain: core.select_chain.clone(),
            block_import,
            proposer_factory,
            create_inherent_data_providers: move |_, ()| async move { Ok(inherents(slot_duration)) },
            force_authoring,
            backoff_authoring_blocks: Some(backoff),
            keystore: core.keystore.clone(),
            sync_oracle: sync.clone(),
            justification_sync_link: sync.clone(),
            block_proposal_slot_portion: SlotProportion::new(2f32 / 3f32),
            max_block_proposal_slot_portion: None,
            telemetry: telemetry.clone(),
            compatibility_mode: Default::default(),
        },
    )?;
    task_manager
        .spawn_essential_handle()
        .spawn_blocking("aura", Some("block-authoring"), task);
    Ok(())
}

/// Unfinalised blocks after which authors slow down.
fn unfinalized_slack(slot_duration: SlotDuration) -> BlockNumber {
    let allowance = FINALITY_MS
        .checked_div(slot_duration.as_millis())
        .unwrap_or_default();
    UNFINALIZED_SLACK.saturating_add(allowance.try_into().unwrap_or(BlockNumber::MAX))
}

/// GRANDPA's place in the network.
pub(crate) struct FinalityNetwork {
    /// The whole network.
    pub(crate) network: Arc<dyn NetworkService>,
    /// The notification protocol's name.
    pub(crate) protocol_name: ProtocolName,
    /// The notification protocol.
    pub(crate) notifications: Box<dyn NotificationService>,
}

/// Starts the voter. A node without authority follows the votes of others.
pub(crate) fn start_finality(
    shared: &Shared<'_>,
    link: FinalityLink,
    finality_network: FinalityNetwork,
    name: String,
    role: Role,
) -> Result<(), Error> {
    let Shared {
        core,
        sync,
        task_manager,
        registry,
        telemetry,
    } = shared;
    let FinalityNetwork {
        network,
        protocol_name,
        notifications,
    } = finality_network;

    let task = sc_consensus_grandpa::run_grandpa_voter(GrandpaParams {
        config: sc_consensus_grandpa::Config {
            gossip_duration: GOSSIP_DURATION,
            justification_generation_period: JUSTIFICATION_PERIOD,
            name: Some(name),
            observer_enabled: false,
            keystore: role.is_authority().then(|| core.keystore.clone()),
            local_role: role,
            telemetry: telemetry.clone(),
            protocol_name,
        },
        link,
        network,
        sync: sync.clone(),
        notification_service: notifications,
        voting_rule: VotingRulesBuilder::default().build(),
        prometheus_registry: registry.cloned(),
        shared_voter_state: SharedVoterState::empty(),
        telemetry: telemetry.clone(),
        offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(core.pool.clone()),
    })?;
    task_manager
        .spawn_essential_handle()
        .spawn_blocking("grandpa-voter", None, task);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fast_chains_have_more_slack_before_authors_slow_down() {
        let slack = |ms| unfinalized_slack(SlotDuration::from_millis(ms));
        assert_eq!(slack(12_000), 6);
        assert_eq!(slack(250), 22);
        assert_eq!(slack(0), 6);
    }
}
