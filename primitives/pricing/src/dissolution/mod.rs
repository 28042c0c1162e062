//! What stakers get of a subnet's TAO when it is dissolved.
//!
//! Every holder gets TAO in proportion to alpha, rounded down. The rao that this leaves over go, one
//! each, to those whose shares were cut most. Who that is takes a ranking of all holders, of whom there
//! may be too many for one block and too many for memory. So they are visited several times, and only
//! counts are kept in between: [`Dissolution`] is small, and can be stored between any two visits.

mod ranking;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use mycelium_types::{AlphaBalance, TaoBalance};
use ranking::{Rank, Ranking};
use scale_info::TypeInfo;

/// Whose stake it is. Of two that were cut by the same, the lesser one goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holder {
    /// Who is paid.
    pub coldkey: [u8; 32],
    /// Whom the stake is with.
    pub hotkey: [u8; 32],
}

/// What a pass over all holders is for.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub enum Pass {
    /// To learn how much there is.
    Weigh,
    /// To learn who gets a rao more. There may be several such passes.
    Rank,
    /// To pay.
    Pay,
    /// None: everything is paid.
    Done,
}

/// A pot of TAO that is being shared out among holders of alpha.
///
/// Each pass visits every holder once, in any order and with the same stakes; then
/// [`next_pass`](Self::next_pass) begins another one, until the pass is [`Pass::Done`].
#[derive(
    Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Dissolution {
    pass: Pass,
    pot: TaoBalance,
    /// Alpha that counts, but is not paid for.
    protocol: AlphaBalance,
    /// All alpha.
    total: u128,
    /// What holders were paid, or in the first ranking what they get without a rao more.
    paid: TaoBalance,
    ranking: Ranking,
}

impl Dissolution {
    /// The pot, and the alpha of the protocol, whose part of it stays.
    #[must_use]
    pub const fn new(pot: TaoBalance, protocol: AlphaBalance) -> Self {
        Self {
            pass: Pass::Weigh,
            pot,
            protocol,
            total: protocol.to_u64() as u128,
            paid: TaoBalance::ZERO,
            ranking: Ranking::EMPTY,
        }
    }

    /// What the current pass is for.
    #[must_use]
    pub const fn pass(&self) -> Pass {
        self.pass
    }

    /// What is not paid, or not yet: in the end the protocol's part, or all if nobody holds alpha.
    #[must_use]
    pub fn unpaid(&self) -> TaoBalance {
        // Payments stop at the pot.
        self.pot.checked_sub(self.paid).unwrap_or(TaoBalance::ZERO)
    }

    /// Visits a holder: returns what to pay, which is nothing before the last pass.
    ///
    /// All payments together never exceed the pot, whatever is visited.
    #[must_use = "the holder gets this"]
    pub fn visit(&mut self, holder: &Holder, alpha: AlphaBalance) -> TaoBalance {
        match self.pass {
            Pass::Weigh => {
                // 2^64 holders at least would be needed to pass the end.
                self.total = self.total.saturating_add(alpha.to_u64().into());
                TaoBalance::ZERO
            }
            Pass::Rank => {
                let (whole, rest) = self.part(alpha);
                if self.ranking.is_first() {
                    self.give(whole);
                }
                self.ranking.count(&Rank::of_holder(rest, holder));
                TaoBalance::ZERO
            }
            Pass::Pay => {
                let (whole, rest) = self.part(alpha);
                let more = self.ranking.is_chosen(&Rank::of_holder(rest, holder));
                self.give(whole.saturating_add(more.into()))
            }
            Pass::Done => TaoBalance::ZERO,
        }
    }

    /// Ends a pass in which every holder was visited, and says what the next one is for.
    pub fn next_pass(&mut self) -> Pass {
        self.pass = match self.pass {
            Pass::Weigh if self.total == 0 || self.pot.is_zero() => Pass::Done,
            Pass::Weigh => {
                self.ranking = Ranking::below(self.total);
                Pass::Rank
            }
            Pass::Rank => self.rank(),
            Pass::Pay | Pass::Done => Pass::Done,
        };
        self.pass
    }

    /// Ends a pass of ranking.
    fn rank(&mut self) -> Pass {
        let (whole, rest) = self.part(self.protocol);
        self.ranking.count(&Rank::of_protocol(rest));
        if self.ranking.is_first() {
            self.give(whole);
            self.ranking.set_places(self.unpaid().to_u64());
            // Payments are counted from nothing.
            self.paid = TaoBalance::ZERO;
        }
        if self.ranking.advance() {
            Pass::Pay
        } else {
            Pass::Rank
        }
    }

    /// The part of the pot that so much alpha is worth: whole rao, and what was cut, of the total.
    fn part(&self, alpha: AlphaBalance) -> (u64, u128) {
        // Two factors of 64 bits.
        let worth = u128::from(self.pot.to_u64()).wrapping_mul(alpha.to_u64().into());
        let whole = worth.checked_div(self.total).unwrap_or(0);
        let rest = worth.checked_rem(self.total).unwrap_or(0);
        // More than the pot only for alpha that was not weighed.
        (u64::try_from(whole).unwrap_or(u64::MAX), rest)
    }

    /// Counts a payment, of what there is at most.
    fn give(&mut self, rao: u64) -> TaoBalance {
        let given = TaoBalance::new(rao).min(self.unpaid());
        self.paid = self.paid.checked_add(given).unwrap_or(self.pot);
        given
    }
}

/// Shares out a pot at once: calls `pay` with each holder's index and TAO, in order, and returns what
/// stays, the part of the protocol.
pub fn pay_all(
    pot: TaoBalance,
    protocol: AlphaBalance,
    holders: &[(Holder, AlphaBalance)],
    mut pay: impl FnMut(usize, TaoBalance),
) -> TaoBalance {
    let mut dissolution = Dissolution::new(pot, protocol);
    while dissolution.pass() != Pass::Done {
        let paying = dissolution.pass() == Pass::Pay;
        for (index, (holder, alpha)) in holders.iter().enumerate() {
            let tao = dissolution.visit(holder, *alpha);
            if paying {
                pay(index, tao);
            }
        }
        dissolution.next_pass();
    }
    dissolution.unpaid()
}
