//! The end of a subnet.
//!
//! It is gone at once: no call finds it, no epoch runs, and its pool is closed. Then its holders are
//! paid out of what was in the pool, what remains is recycled, and all that is stored about it is
//! cleared. This visits entries one by one, some in the call and the others in idle time of the blocks
//! that follow. The number of the subnet is free again after the last one.

use alloc::{boxed::Box, vec::Vec};

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
    ensure,
    storage::{StoragePrefixedMap, unhashed},
    traits::{EnsureOrigin, Get},
    weights::Weight,
};
use frame_system::pallet_prelude::OriginFor;
use mycelium_pricing::dissolution::{Dissolution, Holder, Pass};
use mycelium_shares::SafeFloat;
use mycelium_types::{NetUid, TaoBalance};
use scale_info::TypeInfo;
use sp_runtime::{AccountId32, ArithmeticError, DispatchResult};

use super::per_subnet::{Place, after_accounts, digest, netuid_at, places};
use crate::{
    AlphaV2, Config, Dissolving, Error, Event, NetworkRegisteredAt, NetworksAdded, Pallet,
    SubnetAlphaIn, SubnetOwner, SubnetOwnerHotkey, SubnetProtocolAlpha, TaoInRefundDeploymentBlock,
    TotalNetworks, WeightInfo, measures,
};

/// The most entries that are visited in a block.
const STEPS_IN_BLOCK: u32 = 4_000;

/// What a holder costs beyond an entry: the stake behind the hotkey is read, and two accounts change.
pub(crate) const STEPS_PER_HOLDER: u32 = 4;

/// What is left to do about a subnet that is gone.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Remains {
    stage: Stage,
    /// The last key that was visited.
    cursor: Option<Vec<u8>>,
}

/// What is being done.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
enum Stage {
    /// The holders are weighed and paid.
    Holders(Box<Dissolution>),
    /// The place of this number is being cleared, of the places that have this digest. When others come
    /// with an upgrade, the numbers mean nothing, and clearing begins anew.
    Clearing([u8; 8], u16),
}

impl Remains {
    /// What the account of the subnet must still hold for its holders, and for the chain's part.
    pub(crate) fn unpaid(&self) -> TaoBalance {
        match &self.stage {
            Stage::Holders(dissolution) => dissolution.unpaid(),
            Stage::Clearing(..) => TaoBalance::ZERO,
        }
    }
}

#[cfg(feature = "runtime-benchmarks")]
impl Remains {
    /// Whether the holders are being paid.
    pub(crate) fn are_being_paid(&self) -> bool {
        matches!(&self.stage, Stage::Holders(dissolution) if dissolution.pass() == Pass::Pay)
    }
}

#[cfg(test)]
impl Remains {
    /// Which places are being cleared, and the number of the present one.
    pub(crate) fn clearing(&self) -> Option<([u8; 8], u16)> {
        match self.stage {
            Stage::Clearing(places, number) => Some((places, number)),
            Stage::Holders(_) => None,
        }
    }

    /// What is left once the last of some places has been reached.
    pub(crate) fn cleared_all_of(places: [u8; 8]) -> Self {
        Self {
            stage: Stage::Clearing(places, u16::MAX),
            cursor: None,
        }
    }
}

/// How many entries may still be visited.
pub(crate) struct Steps(pub(crate) u32);

impl Steps {
    /// Takes one, if there is any.
    fn take(&mut self) -> bool {
        match self.0.checked_sub(1) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    /// Visits the keys under a prefix, from after the cursor on; a visit says how many more steps it was.
    /// True once all were visited.
    fn scan(
        &mut self,
        prefix: &[u8],
        cursor: &mut Option<Vec<u8>>,
        mut visit: impl FnMut(&[u8]) -> u32,
    ) -> bool {
        let mut last = cursor.take().unwrap_or_else(|| prefix.to_vec());
        while self.take() {
            match sp_io::storage::next_key(&last) {
                Some(key) if key.starts_with(prefix) => {
                    self.0 = self.0.saturating_sub(visit(&key));
                    last = key;
                }
                _ => return true,
            }
        }
        *cursor = Some(last);
        false
    }
}

impl<T: Config> Pallet<T> {
    /// Dissolves a subnet, for root.
    pub(crate) fn do_dissolve_network(origin: OriginFor<T>, netuid: NetUid) -> DispatchResult {
        T::AdminOrigin::ensure_origin(origin)?;
        ensure!(
            !netuid.is_root() && Self::subnet_exists(netuid),
            Error::<T>::SubnetNotExists
        );
        Self::dissolve_subnet(netuid)
    }

    /// Whether a number is not free, as its last subnet has not been cleared.
    pub fn is_dissolving(netuid: NetUid) -> bool {
        Dissolving::<T>::contains_key(netuid)
    }

    /// Makes a subnet disappear, and does some of the work that this leaves.
    pub(super) fn dissolve_subnet(netuid: NetUid) -> DispatchResult {
        let mut protocol = SubnetProtocolAlpha::<T>::get(netuid);
        if NetworkRegisteredAt::<T>::get(netuid) > TaoInRefundDeploymentBlock::<T>::get() {
            protocol = protocol
                .checked_add(SubnetAlphaIn::<T>::get(netuid))
                .ok_or(ArithmeticError::Overflow)?;
        }
        let pot = Self::close_pool(netuid)?;
        NetworksAdded::<T>::remove(netuid);
        TotalNetworks::<T>::mutate(|total| *total = total.saturating_sub(1));
        Self::end_schedule(netuid);
        Self::close_registration(netuid);
        Self::release_symbol(netuid);
        Self::remove_subnet_identity(netuid);
        SubnetOwner::<T>::remove(netuid);
        SubnetOwnerHotkey::<T>::remove(netuid);
        let mut remains = Remains {
            stage: Stage::Holders(Box::new(Dissolution::new(pot, protocol))),
            cursor: None,
        };
        Self::work_off(
            netuid,
            &mut remains,
            &mut Steps(measures::DISSOLUTION_STEPS),
        );
        Ok(())
    }

    /// Works off what dissolved subnets have left, as far as the weight goes. Returns what it took.
    pub(crate) fn dissolve_on_idle(limit: Weight) -> Weight {
        let look = T::DbWeight::get().reads(1);
        if !limit.all_gte(look) {
            return Weight::zero();
        }
        if Dissolving::<T>::iter_keys().next().is_none() {
            return look;
        }
        let (first, step) = Self::step_weights();
        let Some(rest) = limit.checked_sub(&first) else {
            return look;
        };
        let most = rest
            .checked_div_per_component(&step)
            .map_or(STEPS_IN_BLOCK, |steps| {
                u32::try_from(steps).unwrap_or(u32::MAX).min(STEPS_IN_BLOCK)
            });
        let mut steps = Steps(most);
        Self::work_off_all(&mut steps);
        first.saturating_add(step.saturating_mul(most.saturating_sub(steps.0).into()))
    }

    /// What it costs to begin with the work, and what each step costs, whichever kind it is.
    fn step_weights() -> (Weight, Weight) {
        let of_either = |steps| {
            T::WeightInfo::dissolution_entries(steps).max(T::WeightInfo::dissolution_holders(steps))
        };
        let first = of_either(0);
        let steps = of_either(measures::DISSOLUTION_STEPS).saturating_sub(first);
        // A divisor that is not zero. Rounded up.
        let step = steps
            .saturating_div(measures::DISSOLUTION_STEPS.into())
            .saturating_add(Weight::from_parts(1, 0));
        (first, step)
    }

    /// Works off what dissolved subnets have left, one after the other.
    pub(crate) fn work_off_all(steps: &mut Steps) {
        while steps.0 > 0
            && let Some((netuid, mut remains)) = Dissolving::<T>::iter().next()
        {
            Self::work_off(netuid, &mut remains, steps);
        }
    }

    /// Works on the remains of one subnet, and stores how far that came.
    fn work_off(netuid: NetUid, remains: &mut Remains, steps: &mut Steps) {
        let is_paid = match &mut remains.stage {
            Stage::Holders(dissolution) => {
                let is_paid = Self::pay_holders(netuid, dissolution, &mut remains.cursor, steps);
                if is_paid {
                    // What is left over can always be spent.
                    let _ = Self::recycle_remainder(netuid);
                    remains.stage = Stage::Clearing(Default::default(), 0);
                }
                is_paid
            }
            Stage::Clearing(..) => true,
        };
        if is_paid && Self::clear_places(netuid, remains, steps) {
            Dissolving::<T>::remove(netuid);
            Self::deposit_event(Event::NetworkRemoved(netuid));
        } else {
            Dissolving::<T>::insert(netuid, remains);
        }
    }

    /// Visits the holders, as often as it takes. True once all are paid.
    fn pay_holders(
        netuid: NetUid,
        dissolution: &mut Dissolution,
        cursor: &mut Option<Vec<u8>>,
        steps: &mut Steps,
    ) -> bool {
        let prefix = AlphaV2::<T>::final_prefix();
        while dissolution.pass() != Pass::Done {
            let is_visited = steps.scan(&prefix, cursor, |key| {
                Self::visit_position(netuid, dissolution, key)
            });
            if !is_visited {
                return false;
            }
            dissolution.next_pass();
        }
        true
    }

    /// Weighs or pays a position, if it is on the subnet. Returns how many steps this is.
    fn visit_position(netuid: NetUid, dissolution: &mut Dissolution, key: &[u8]) -> u32 {
        if netuid_at(key, after_accounts(2)) != Some(netuid) {
            return 0;
        }
        let (Some(hotkey), Some(coldkey)) = (account_before(key, 1), account_before(key, 2)) else {
            return 0;
        };
        let share: SafeFloat = unhashed::get_or_default(key);
        let alpha = Self::stake_pool(netuid, &AccountId32::new(hotkey)).worth(share);
        let tao = dissolution.visit(&Holder { coldkey, hotkey }, alpha);
        Self::pay_out(netuid, &AccountId32::new(coldkey), tao);
        STEPS_PER_HOLDER
    }

    /// Clears what is stored about a subnet. True once nothing is left.
    fn clear_places(netuid: NetUid, remains: &mut Remains, steps: &mut Steps) -> bool {
        let Stage::Clearing(digest_before, reached) = remains.stage else {
            return false;
        };
        let places = places::<T>(netuid);
        let digest = digest(&places);
        let (first, mut cursor) = if digest == digest_before {
            (reached, remains.cursor.take())
        } else {
            (0, None)
        };
        for (number, place) in (0..).zip(&places).skip(first.into()) {
            let is_cleared = match place {
                Place::One(key) => {
                    let may = steps.take();
                    if may {
                        unhashed::kill(key);
                    }
                    may
                }
                place => steps.scan(place.prefix(), &mut cursor, |key| {
                    place.clear(key, netuid);
                    0
                }),
            };
            if !is_cleared {
                remains.stage = Stage::Clearing(digest, number);
                remains.cursor = cursor;
                return false;
            }
        }
        true
    }
}

/// The account in a key that ends before the byte where so many accounts have passed.
fn account_before(key: &[u8], accounts: usize) -> Option<[u8; 32]> {
    let end = after_accounts(accounts);
    key.get(end.checked_sub(32)?..end)?.try_into().ok()
}
