//! What coldkeys and owners say about themselves and their subnets.

use frame_support::{dispatch::DispatchResultWithPostInfo, ensure};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use mycelium_types::NetUid;
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

use crate::{
    ChainIdentityV2, Config, Error, Event, IdentitiesV2, OwnedHotkeys, Pallet, SubnetIdentitiesV3,
    SubnetIdentityV3, WeightInfo, measures,
};

/// The most bytes of a name, or of something else that is short.
const SHORT: usize = 256;

/// The most bytes of a text.
const LONG: usize = 1024;

impl<T: Config> Pallet<T> {
    /// Sets the identity of a coldkey that has a neuron. What counts is how long that had to be looked for.
    pub(crate) fn do_set_identity(
        origin: OriginFor<T>,
        identity: ChainIdentityV2,
    ) -> DispatchResultWithPostInfo {
        let coldkey = ensure_signed(origin)?;
        let searched =
            Self::search_neuron(&coldkey).ok_or(Error::<T>::HotKeyNotRegisteredInNetwork)?;
        ensure!(is_valid(&identity), Error::<T>::InvalidIdentity);
        let weight = T::WeightInfo::set_identity(measures::bytes(&identity), searched);
        IdentitiesV2::<T>::insert(&coldkey, identity);
        Self::deposit_event(Event::ChainIdentitySet(coldkey));
        Ok(Some(weight).into())
    }

    /// Sets the identity of a subnet, for its owner.
    pub(crate) fn do_set_subnet_identity(
        origin: OriginFor<T>,
        netuid: NetUid,
        identity: SubnetIdentityV3,
    ) -> DispatchResult {
        ensure_signed(origin.clone())?;
        ensure!(
            Self::subnet_exists(netuid) && Self::ensure_subnet_owner(origin, netuid).is_ok(),
            Error::<T>::NotSubnetOwner
        );
        Self::ensure_subnet_identity(&identity)?;
        Self::store_subnet_identity(netuid, identity);
        Ok(())
    }

    /// Fails for an identity with too long a text.
    pub(crate) fn ensure_subnet_identity(identity: &SubnetIdentityV3) -> Result<(), DispatchError> {
        let SubnetIdentityV3 {
            subnet_name,
            github_repo,
            subnet_contact,
            subnet_url,
            discord,
            description,
            logo_url,
            additional,
        } = identity;
        let is_valid = [subnet_name, discord]
            .into_iter()
            .all(|text| text.len() <= SHORT)
            && [
                github_repo,
                subnet_contact,
                subnet_url,
                description,
                logo_url,
                additional,
            ]
            .into_iter()
            .all(|text| text.len() <= LONG);
        ensure!(is_valid, Error::<T>::InvalidIdentity);
        Ok(())
    }

    /// Stores a checked identity.
    pub(crate) fn store_subnet_identity(netuid: NetUid, identity: SubnetIdentityV3) {
        SubnetIdentitiesV3::<T>::insert(netuid, identity);
        Self::deposit_event(Event::SubnetIdentitySet(netuid));
    }

    /// Forgets the identity of a subnet that is gone.
    pub(crate) fn remove_subnet_identity(netuid: NetUid) {
        if SubnetIdentitiesV3::<T>::take(netuid).is_some() {
            Self::deposit_event(Event::SubnetIdentityRemoved(netuid));
        }
    }

    /// How many hotkeys of a coldkey had to be looked at to find one that has a uid, if there is any. The
    /// latest is the likeliest.
    fn search_neuron(coldkey: &AccountId32) -> Option<u32> {
        let hotkeys = OwnedHotkeys::<T>::get(coldkey);
        let has_neuron = |hotkey| Self::memberships(hotkey).next().is_some();
        let found = hotkeys.iter().rev().position(has_neuron)?;
        u32::try_from(found).ok()?.checked_add(1)
    }
}

/// Whether no text is too long. Together they stay below 4096 bytes without the repository, which is the
/// limit that clients know.
fn is_valid(identity: &ChainIdentityV2) -> bool {
    let ChainIdentityV2 {
        name,
        url,
        github_repo,
        image,
        discord,
        description,
        additional,
    } = identity;
    let shorts = [name, url, github_repo, discord];
    let longs = [image, description, additional];
    shorts.into_iter().all(|text| text.len() <= SHORT)
        && longs.into_iter().all(|text| text.len() <= LONG)
}
