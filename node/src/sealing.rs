//! Blocks on demand for the development chain, instead of Aura and GRANDPA.
//!
//! The runtime still checks that the slot in the header fits the timestamp and grows with every
//! block. So each block gets the first slot after its parent's that is not in the past, and the
//! start of that slot as its time: chain time follows the clock, and runs ahead of it only when
//! blocks are made faster than slots pass.

use crate::client::{Core, FullClient, Pool};
use futures::{
    Stream, StreamExt,
    channel::{mpsc, oneshot},
    stream::{self, BoxStream},
};
use futures_timer::Delay;
use mycelium_runtime::{Hash, opaque::Block};
use sc_basic_authorship::ProposerFactory;
use sc_consensus::BasicQueue;
use sc_consensus_manual_seal::{
    self as manual_seal, EngineCommand, ManualSealParams,
    consensus::aura::AuraConsensusDataProvider, rpc::CreatedBlock, run_manual_seal,
};
use sc_service::{Error, TaskManager};
use sc_transaction_pool_api::TransactionPool;
use sp_consensus_aura::{Slot, SlotDuration, sr25519::AuthoritySignature};
use sp_runtime::{DigestItem, traits::Header as _};
use sp_timestamp::Timestamp;
use std::{ops::RangeInclusive, str::FromStr, sync::Arc, time::Duration};
use substrate_prometheus_endpoint::Registry;

/// Intervals that make sense: below, blocks overlap; above, use `manual`.
const INTERVALS_MS: RangeInclusive<u64> = 10..=3_600_000;

/// Requests that may wait for the sealing task.
const COMMAND_QUEUE: usize = 1_000;

/// When blocks are made.
#[derive(Debug, Clone, Copy, Eq, PartialEq)]
pub(crate) enum Sealing {
    /// A final block for every transaction that enters the pool.
    Instant,
    /// Only by RPC.
    Manual,
    /// A final block, empty or not, in this interval.
    Every(Duration),
}

impl FromStr for Sealing {
    type Err = String;

    fn from_str(value: &str) -> Result<Self, String> {
        match value {
            "instant" => Ok(Self::Instant),
            "manual" => Ok(Self::Manual),
            number => number
                .parse()
                .ok()
                .filter(|ms| INTERVALS_MS.contains(ms))
                .map(|ms| Self::Every(Duration::from_millis(ms)))
                .ok_or_else(|| {
                    format!(
                        "expected instant, manual or a number of milliseconds from {} to {}",
                        INTERVALS_MS.start(),
                        INTERVALS_MS.end()
                    )
                }),
        }
    }
}

impl Sealing {
    /// The blocks that this mode asks for by itself.
    fn commands(self, pool: Arc<Pool>) -> BoxStream<'static, EngineCommand<Hash>> {
        match self {
            Self::Instant => instant(pool),
            Self::Manual => stream::pending().boxed(),
            Self::Every(interval) => ticks(interval).map(|()| final_block(true, None)).boxed(),
        }
    }
}

/// How the last attempt to seal an arrival went.
type Outcome = oneshot::Receiver<Result<CreatedBlock<Hash>, manual_seal::Error>>;

/// What instant sealing does next.
enum Next {
    /// Waits for a transaction.
    Arrival,
    /// Learns whether the block for it was made.
    Outcome(Outcome),
    /// Tries again.
    Again,
}

/// Asks for a block for each transaction that enters the pool.
///
/// The block in which a session ends has no room for one. It is made without, and then the next one with what
/// waits.
fn instant(pool: Arc<Pool>) -> BoxStream<'static, EngineCommand<Hash>> {
    let arrivals = pool.import_notification_stream();
    stream::unfold(
        (arrivals, pool, Next::Arrival),
        |(mut arrivals, pool, mut next)| async move {
            if let Next::Outcome(outcome) = next {
                let is_full = matches!(
                    outcome.await,
                    Ok(Err(manual_seal::Error::EmptyTransactionPool))
                );
                if is_full && pool.status().ready > 0 {
                    return Some((final_block(true, None), (arrivals, pool, Next::Again)));
                }
                next = Next::Arrival;
            }
            if let Next::Arrival = next {
                arrivals.next().await?;
                // A block takes all that is ready, so later notifications may find nothing left.
                while pool.status().ready == 0 {
                    arrivals.next().await?;
                }
            }
            let (sender, outcome) = oneshot::channel();
            let command = final_block(false, Some(sender));
            Some((command, (arrivals, pool, Next::Outcome(outcome))))
        },
    )
    .boxed()
}

fn final_block(
    create_empty: bool,
    sender: manual_seal::rpc::Sender<CreatedBlock<Hash>>,
) -> EngineCommand<Hash> {
    EngineCommand::SealNewBlock {
        create_empty,
        finalize: true,
        parent_hash: None,
        sender,
    }
}

fn ticks(interval: Duration) -> impl Stream<Item = ()> + Send {
    stream::unfold((), move |()| async move {
        Delay::new(interval).await;
        Some(((), ()))
    })
}

/// The engine RPC's way to the sealing task, and the task's end of it.
pub(crate) fn channel() -> (
    mpsc::Sender<EngineCommand<Hash>>,
    mpsc::Receiver<EngineCommand<Hash>>,
) {
    mpsc::channel(COMMAND_QUEUE)
}

/// The import queue of a sealed chain: there are no seals to verify.
pub(crate) fn import_queue(
    client: Arc<FullClient>,
    task_manager: &TaskManager,
    registry: Option<&Registry>,
) -> BasicQueue<Block> {
    sc_consensus_manual_seal::import_queue(
        Box::new(client),
        &task_manager.spawn_essential_handle(),
        registry,
    )
}

/// Fails on a chain whose last block was made on demand. GRANDPA cannot continue there: it knows
/// nothing of how those blocks became final.
pub(crate) fn refuse_unsealed_chain(client: &FullClient) -> Result<(), Error> {
    let info = client.chain_info();
    let Some(head) = client
        .header(info.best_hash)?
        .filter(|_| info.best_number > 0)
    else {
        return Ok(());
    };
    if head
        .digest()
        .logs()
        .iter()
        .any(|log| matches!(log, DigestItem::Seal(..)))
    {
        return Ok(());
    }
    Err("this database holds blocks made with --sealing; go on with --sealing, or purge it".into())
}

/// Starts making blocks, by itself and for `requests` of the engine RPC.
pub(crate) fn start(
    sealing: Sealing,
    core: Core,
    requests: mpsc::Receiver<EngineCommand<Hash>>,
    registry: Option<&Registry>,
    task_manager: &TaskManager,
) -> Result<(), Error> {
    let Core {
        client,
        pool,
        select_chain,
        ..
    } = core;
    let slot_duration = sc_consensus_aura::slot_duration(&*client)?;
    let proposer = ProposerFactory::new(
        task_manager.spawn_handle(),
        client.clone(),
        pool.clone(),
        registry,
        None,
    );
    let header_source = client.clone();

    let task = run_manual_seal(ManualSealParams {
        block_import: client.clone(),
        env: proposer,
        client,
        pool: pool.clone(),
        commands_stream: stream::select(requests, sealing.commands(pool)),
        select_chain,
        consensus_data_provider: Some(Box::new(
            AuraConsensusDataProvider::<Block>::new_with_slot_duration(slot_duration),
        )),
        create_inherent_data_providers: move |parent, ()| {
            let timestamp = timestamp_after(&header_source, parent, slot_duration);
            async move { timestamp.map(sp_timestamp::InherentDataProvider::new) }
        },
    });
    task_manager
        .spawn_essential_handle()
        .spawn_blocking("sealing", Some("block-authoring"), task);
    Ok(())
}

/// The time of a block on top of `parent`.
fn timestamp_after(
    client: &FullClient,
    parent: Hash,
    slot_duration: SlotDuration,
) -> Result<Timestamp, Box<dyn std::error::Error + Send + Sync>> {
    let header = client
        .header(parent)?
        .ok_or_else(|| format!("unknown parent block {parent}"))?;
    let parent_slot = sc_consensus_aura::find_pre_digest::<Block, AuthoritySignature>(&header)
        .map_err(|error| format!("parent block {parent}: {error:?}"))?;
    next_timestamp(parent_slot, Timestamp::current(), slot_duration)
        .ok_or_else(|| "chain time is out of range".into())
}

/// The start of the first slot that is after the parent's and not in the past.
fn next_timestamp(parent: Slot, now: Timestamp, slot_duration: SlotDuration) -> Option<Timestamp> {
    Slot::from_timestamp(now, slot_duration)
        .max(parent.saturating_add(1u64))
        .timestamp(slot_duration)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sealing_modes_are_read_from_text() {
        assert_eq!("instant".parse(), Ok(Sealing::Instant));
        assert_eq!("manual".parse(), Ok(Sealing::Manual));
        assert_eq!(
            "250".parse(),
            Ok(Sealing::Every(Duration::from_millis(250)))
        );
        for bad in ["", "0", "9", "3600001", "-1", "1.5", "often"] {
            let error = bad.parse::<Sealing>().unwrap_err();
            assert!(error.contains("instant, manual"), "{bad}: {error}");
        }
    }

    #[test]
    fn chain_time_follows_the_clock_and_grows_by_at_least_a_slot() {
        let duration = SlotDuration::from_millis(250);
        let next = |parent: u64, now: u64| next_timestamp(parent.into(), now.into(), duration);
        assert_eq!(next(0, 10_300), Some(10_250.into()), "the clock is ahead");
        assert_eq!(
            next(41, 10_300),
            Some(10_500.into()),
            "the parent has the current slot"
        );
        assert_eq!(
            next(100, 10_300),
            Some(25_250.into()),
            "the parent is in the future"
        );
        assert_eq!(next(u64::MAX, 0), None);
    }
}
