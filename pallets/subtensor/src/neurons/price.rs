//! What a registration costs.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::weights::Weight;
use mycelium_fixed::U64F64;
use mycelium_pricing::registration::{Decay, PriceRange, bump};
use mycelium_types::{NetUid, TaoBalance};
use scale_info::TypeInfo;

use crate::{
    Burn, BurnHalfLife, BurnIncreaseMult, Config, MaxBurn, MinBurn, MovingPrices, Pallet,
    PriceTerms, WeightInfo,
};

/// How the registration price of a subnet moves.
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
pub struct RegistrationPriceTerms {
    /// The lowest price.
    pub min: TaoBalance,
    /// The highest price.
    pub max: TaoBalance,
    /// How it falls.
    pub decay: Decay,
    /// How many times as much the next registration costs.
    pub increase: U64F64,
}

impl RegistrationPriceTerms {
    const fn range(&self) -> PriceRange {
        PriceRange {
            min: self.min,
            max: self.max,
        }
    }

    /// Whether a price stays where it is.
    fn holds(&self, price: TaoBalance) -> bool {
        // Beyond the first blocks, in which no price falls.
        self.decay.next(price, u64::MAX, &self.range()) == price
    }
}

impl<T: Config> Pallet<T> {
    /// What a registration costs now.
    pub fn registration_price(netuid: NetUid) -> TaoBalance {
        Burn::<T>::get(netuid)
    }

    /// Lets the prices fall that move, at the start of a block. Those that rest cost nothing.
    pub(crate) fn decay_registration_prices(now: u64) -> Weight {
        let mut moving = MovingPrices::<T>::get();
        let looked_at = moving.len();
        moving.retain(|netuid| {
            let terms = Self::price_terms(*netuid);
            let price = terms
                .decay
                .next(Burn::<T>::get(netuid), now, &terms.range());
            Burn::<T>::insert(netuid, price);
            !terms.holds(price)
        });
        if looked_at != moving.len() {
            MovingPrices::<T>::put(moving);
        }
        T::WeightInfo::moving_prices(u32::try_from(looked_at).unwrap_or(u32::MAX))
    }

    /// Takes note that the limits of a subnet's price, its half-life, its increase or the price itself were
    /// set. The price follows when the next block begins.
    pub fn price_terms_changed(netuid: NetUid) {
        let terms = Self::price_terms_in_force(netuid);
        PriceTerms::<T>::insert(netuid, terms);
        Self::watch_price(netuid, &terms, Burn::<T>::get(netuid));
    }

    /// Raises the price after a registration.
    pub(super) fn bump_registration_price(netuid: NetUid, price: TaoBalance) {
        let terms = Self::price_terms(netuid);
        let price = bump(price, terms.increase, &terms.range());
        Burn::<T>::insert(netuid, price);
        Self::watch_price(netuid, &terms, price);
    }

    /// Leaves the price of a subnet where it is.
    pub(super) fn stop_price(netuid: NetUid) {
        let mut moving = MovingPrices::<T>::get();
        if moving.contains(&netuid) {
            moving.retain(|other| *other != netuid);
            MovingPrices::<T>::put(moving);
        }
    }

    /// Has the price looked at in the next block if it moves.
    fn watch_price(netuid: NetUid, terms: &RegistrationPriceTerms, price: TaoBalance) {
        if terms.holds(price) {
            return;
        }
        let mut moving = MovingPrices::<T>::get();
        if !moving.contains(&netuid) {
            moving.push(netuid);
            MovingPrices::<T>::put(moving);
        }
    }

    fn price_terms(netuid: NetUid) -> RegistrationPriceTerms {
        if let Some(terms) = PriceTerms::<T>::get(netuid) {
            return terms;
        }
        let terms = Self::price_terms_in_force(netuid);
        PriceTerms::<T>::insert(netuid, terms);
        terms
    }

    fn price_terms_in_force(netuid: NetUid) -> RegistrationPriceTerms {
        RegistrationPriceTerms {
            min: MinBurn::<T>::get(netuid),
            max: MaxBurn::<T>::get(netuid),
            decay: Decay::new(BurnHalfLife::<T>::get(netuid)),
            increase: BurnIncreaseMult::<T>::get(netuid),
        }
    }

    /// Whether what is kept about a price is true: the terms are those in force, and a price that is not
    /// looked at rests.
    pub(super) fn price_is_watched(netuid: NetUid) -> bool {
        let terms = Self::price_terms_in_force(netuid);
        let kept = PriceTerms::<T>::get(netuid).is_none_or(|kept| kept == terms);
        let watched = MovingPrices::<T>::get().contains(&netuid);
        kept && (watched || terms.holds(Burn::<T>::get(netuid)))
    }
}
