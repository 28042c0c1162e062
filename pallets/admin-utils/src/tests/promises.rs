//! What every call promises, read from `promises.txt`, which knows nothing of the table.

use codec::Decode;
use pallet_subtensor::{
    Error as CoreError, Hyperparameter, LastRateLimitedBlock, RateLimitKey,
    TransactionKeyLastBlock, TransactionType,
};
use sp_runtime::DispatchError;

use super::samples;
use crate::{Error, mock::*};

/// Who may send a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Root,
    Owner,
    OwnerOrRoot,
    Nobody,
}

/// Whom the freeze window stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Window {
    Open,
    Owner,
    Everyone,
}

/// How long to wait between two uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wait {
    Tempos(u64),
    Blocks(u64),
}

impl Wait {
    /// In blocks, with this tempo.
    pub(crate) const fn blocks(self, tempo: u64) -> u64 {
        match self {
            Self::Tempos(tempos) => tempos * tempo,
            Self::Blocks(blocks) => blocks,
        }
    }
}

/// How often a call may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limit {
    pub(crate) wait: Wait,
    pub(crate) fast: Wait,
    /// Root too.
    pub(crate) everyone: bool,
    /// The name under which the last use is written down.
    counted: &'static str,
}

impl Limit {
    /// Where the last use by the owner of the subnet is written down.
    pub(crate) fn mark(&self) -> Vec<u8> {
        let counted = self.counted;
        if let Some(name) = counted.strip_prefix("OwnerHyperparam(") {
            let name = name.trim_end_matches(')');
            let parameter = (0..=u8::MAX)
                .map_while(|index| Hyperparameter::decode(&mut &[index][..]).ok())
                .find(|parameter| format!("{parameter:?}") == name)
                .expect("the hyperparameter has this name");
            let key = RateLimitKey::OwnerHyperparamUpdate(SUBNET, parameter);
            return LastRateLimitedBlock::<Test>::hashed_key_for(key);
        }
        let kind = match counted {
            "SetSNOwnerHotkey" => {
                let key = RateLimitKey::SetSNOwnerHotkey(SUBNET);
                return LastRateLimitedBlock::<Test>::hashed_key_for(key);
            }
            "SetWeightsVersionKey" => TransactionType::SetWeightsVersionKey,
            "MechanismCountUpdate" => TransactionType::MechanismCountUpdate,
            "MechanismEmission" => TransactionType::MechanismEmission,
            "MaxUidsTrimming" => TransactionType::MaxUidsTrimming,
            "TempoUpdate" => TransactionType::TempoUpdate,
            other => panic!("nothing is counted as {other}"),
        };
        TransactionKeyLastBlock::<Test>::hashed_key_for((account(1), SUBNET, kind as u16))
    }

    /// Whether the next owner of the subnet has to wait for what the last one did.
    pub(crate) fn binds_the_next_owner(&self) -> bool {
        self.everyone || self.counted.starts_with("OwnerHyperparam(")
    }
}

/// What a call promises.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Promise {
    pub(crate) call: &'static str,
    pub(crate) who: Who,
    pub(crate) window: Window,
    pub(crate) limit: Option<Limit>,
    /// The error for a subnet that does not exist; none if the call is about the chain.
    missing: Option<&'static str>,
}

impl Promise {
    /// Reads a line.
    fn read(line: &'static str) -> Self {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [call, who, window, limit, fast, counted, missing] = cells[..] else {
            panic!("not a line of promises: {line}");
        };
        Self {
            call,
            who: match who {
                "root" => Who::Root,
                "owner" => Who::Owner,
                "owner or root" => Who::OwnerOrRoot,
                "nobody" => Who::Nobody,
                other => panic!("nobody is called {other}"),
            },
            window: match window {
                "-" => Window::Open,
                "owner" => Window::Owner,
                "everyone" => Window::Everyone,
                other => panic!("no window is for {other}"),
            },
            limit: (limit != "-").then(|| Limit {
                wait: wait(limit),
                fast: wait(fast),
                everyone: limit.ends_with("everyone"),
                counted,
            }),
            missing: (missing != "-").then_some(missing),
        }
    }

    /// The error for a subnet that does not exist; none if the call is about the chain.
    pub(crate) fn missing(&self) -> Option<DispatchError> {
        Some(match self.missing? {
            "SubnetDoesNotExist" => Error::<Test>::SubnetDoesNotExist.into(),
            "S.SubnetNotExists" => CoreError::<Test>::SubnetNotExists.into(),
            "S.MechanismDoesNotExist" => CoreError::<Test>::MechanismDoesNotExist.into(),
            other => panic!("no error is called {other}"),
        })
    }

    /// Whether the call is about a subnet.
    pub(crate) const fn is_about_a_subnet(&self) -> bool {
        self.missing.is_some()
    }

    /// Whoever may send the call, an owner before root.
    pub(crate) fn sender(&self) -> RuntimeOrigin {
        if self.who == Who::Root {
            root()
        } else {
            owner()
        }
    }
}

fn wait(limit: &str) -> Wait {
    let mut words = limit.split([' ', ',']);
    let count = words.next().and_then(|count| count.parse().ok());
    match (count, words.next()) {
        (Some(tempos), Some("tempos")) => Wait::Tempos(tempos),
        (Some(blocks), Some("block" | "blocks")) => Wait::Blocks(blocks),
        _ => panic!("not a limit: {limit}"),
    }
}

/// Every promise, in the order of pallets and indices.
fn read() -> Vec<Promise> {
    include_str!("promises.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .skip(1)
        .map(Promise::read)
        .collect()
}

/// Every promise, and a valid call.
pub(crate) fn all() -> Vec<(Promise, RuntimeCall)> {
    let calls = samples::all().into_iter().map(|(_, call)| call);
    read().into_iter().zip(calls).collect()
}

/// What a call promises.
pub(crate) fn of(call: &str) -> Promise {
    let found = read().into_iter().find(|promise| promise.call == call);
    found.expect("every call promises something")
}

#[test]
fn every_call_of_the_table_promises_something() {
    let promises: Vec<_> = read().iter().map(|promise| promise.call).collect();
    let samples: Vec<_> = samples::all().iter().map(|(row, _)| row.call).collect();
    assert_eq!(promises, samples);
    assert_eq!(promises.len(), 82 + 12);
}
