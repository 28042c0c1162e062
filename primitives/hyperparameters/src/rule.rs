//! What a row of the table says.

use crate::{Hyperparameter, State, Value};

/// Who may send a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Root alone.
    Root,
    /// The owner of the subnet, or root.
    OwnerOrRoot,
    /// The owner of the subnet alone: not even root.
    Owner,
    /// Nobody: the call is there for its index, and refuses whoever sends it.
    Nobody,
}

/// Whose calls are refused in the freeze window before an epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Nobody's.
    Open,
    /// The owner's.
    Owner,
    /// Everyone's.
    Everyone,
}

/// How often a call may be used on a subnet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// In every block.
    Never,
    /// By the owner: once in `OwnerHyperparamRateLimit` tempos, counted for this hyperparameter.
    Tempos(Hyperparameter),
    /// By the owner: once in `WeightsVersionKeyRateLimit` tempos.
    VersionKey,
    /// By anyone: once in so many blocks, counted for the owner hotkey.
    OwnerHotkey(u64),
    /// By the owner: once in the chain's interval for mechanisms, counted for the number of them.
    MechanismCount,
    /// By the owner: once in the chain's interval for mechanisms, counted for the split.
    MechanismSplit,
    /// By the owner: once in the chain's interval for trims.
    Trimming,
    /// By the owner: once in so many blocks, counted for the tempo.
    Tempo(u64),
}

/// What a call is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope<F> {
    /// The chain.
    Chain,
    /// A subnet, or root. The error if there is no such subnet.
    Subnet(F),
    /// A subnet that is not root: the error if there is none, and the error for root.
    NotRoot(F, F),
}

/// One side of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// The value offered, or the lower one of two.
    Value,
    /// The higher one of two values.
    High,
    /// A number.
    Number(i128),
    /// What the chain has stored.
    State(State),
}

/// How the sides must compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `<`
    Below,
}

impl Relation {
    /// Whether the sides compare so.
    pub const fn holds(self, left: i128, right: i128) -> bool {
        match self {
            Self::AtLeast => left >= right,
            Self::AtMost => left <= right,
            Self::Above => left > right,
            Self::Below => left < right,
        }
    }
}

/// What must hold before a value is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound<F> {
    /// The left side.
    pub left: Term,
    /// How it must compare.
    pub relation: Relation,
    /// The right side.
    pub right: Term,
    /// Whether root is exempt.
    pub owner_only: bool,
    /// The error otherwise.
    pub fault: F,
}

/// What a new subnet, or a new chain, starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Nothing: the call does something else than to set an item.
    Nothing,
    /// A number; of a fixed-point item its bits.
    Number(i128),
    /// On or off.
    Flag(bool),
    /// Told in words.
    Words(&'static str),
}

/// A row: all that is decided about a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule<F: 'static> {
    /// The call.
    pub call: &'static str,
    /// Its index in the pallet.
    pub index: u8,
    /// The storage item that it sets.
    pub item: &'static str,
    /// Who may send it.
    pub who: Who,
    /// What it is about.
    pub scope: Scope<F>,
    /// What must hold of the value.
    pub bounds: &'static [Bound<F>],
    /// Whose calls are refused in the freeze window.
    pub window: Window,
    /// How often it may be used.
    pub limit: Limit,
    /// What the item starts with.
    pub start: Start,
    /// The event that tells of it, or nothing.
    pub event: &'static str,
    /// What else there is to know.
    pub note: &'static str,
}

impl<F: Copy> Rule<F> {
    /// A call of root about the chain, without a bound.
    pub(crate) const fn root(index: u8, call: &'static str, item: &'static str) -> Self {
        Self {
            call,
            index,
            item,
            who: Who::Root,
            scope: Scope::Chain,
            bounds: &[],
            window: Window::Open,
            limit: Limit::Never,
            start: Start::Nothing,
            event: "",
            note: "",
        }
    }

    pub(crate) const fn who(self, who: Who) -> Self {
        Self { who, ..self }
    }

    pub(crate) const fn scope(self, scope: Scope<F>) -> Self {
        Self { scope, ..self }
    }

    pub(crate) const fn window(self, window: Window) -> Self {
        Self { window, ..self }
    }

    pub(crate) const fn limit(self, limit: Limit) -> Self {
        Self { limit, ..self }
    }

    pub(crate) const fn bounds(self, bounds: &'static [Bound<F>]) -> Self {
        Self { bounds, ..self }
    }

    pub(crate) const fn starts(self, number: i128) -> Self {
        Self {
            start: Start::Number(number),
            ..self
        }
    }

    pub(crate) const fn flag(self, flag: bool) -> Self {
        Self {
            start: Start::Flag(flag),
            ..self
        }
    }

    pub(crate) const fn words(self, words: &'static str) -> Self {
        Self {
            start: Start::Words(words),
            ..self
        }
    }

    pub(crate) const fn tells(self, event: &'static str) -> Self {
        Self { event, ..self }
    }

    pub(crate) const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }

    /// The first bound that the value breaks, by its error. `state` answers what the chain has stored
    /// for the subnet, and is asked only where a bound needs it.
    pub fn check(
        &self,
        value: Value,
        by_owner: bool,
        state: impl Fn(State) -> i128,
    ) -> Result<(), F> {
        let resolve = |term| match term {
            Term::Value => value.first,
            Term::High => value.second,
            Term::Number(number) => number,
            Term::State(item) => state(item),
        };
        for bound in self.bounds {
            if bound.owner_only && !by_owner {
                continue;
            }
            if !bound
                .relation
                .holds(resolve(bound.left), resolve(bound.right))
            {
                return Err(bound.fault);
            }
        }
        Ok(())
    }
}

impl<F: Copy> Bound<F> {
    const fn of(left: Term, relation: Relation, right: Term, fault: F) -> Self {
        Self {
            left,
            relation,
            right,
            owner_only: false,
            fault,
        }
    }

    /// The value is at least this.
    pub(crate) const fn at_least(right: Term, fault: F) -> Self {
        Self::of(Term::Value, Relation::AtLeast, right, fault)
    }

    /// The value is at most this.
    pub(crate) const fn at_most(right: Term, fault: F) -> Self {
        Self::of(Term::Value, Relation::AtMost, right, fault)
    }

    /// The value is greater than this.
    pub(crate) const fn above(right: Term, fault: F) -> Self {
        Self::of(Term::Value, Relation::Above, right, fault)
    }

    /// The value is less than this.
    pub(crate) const fn below(right: Term, fault: F) -> Self {
        Self::of(Term::Value, Relation::Below, right, fault)
    }

    /// The comparison is of this instead of the value.
    pub(crate) const fn of_term(self, left: Term) -> Self {
        Self { left, ..self }
    }

    /// Root is exempt.
    pub(crate) const fn for_owners(self) -> Self {
        Self {
            owner_only: true,
            ..self
        }
    }
}

/// Names each row of a pallet whose errors are of a type, and lists them all.
macro_rules! rows {
    ($fault:ty; $($name:ident = $rule:expr;)+) => {
        $(
            #[doc = concat!("The row `", stringify!($name), "`.")]
            pub const $name: $crate::Rule<$fault> = $rule;
        )+

        /// All rows, by index.
        pub const ALL: &[$crate::Rule<$fault>] = &[$($name),+];
    };
}

pub(crate) use rows;
