//! What the weights of the calls are measured with: each call on a chain on which it costs most.
//!
//! The number of neurons on a subnet is `n`, the number of subnets `s`, a number of bytes `b`.

mod setup;

use alloc::{vec, vec::Vec};

use frame_benchmarking::v2::*;
use frame_system::{RawOrigin, pallet_prelude::BlockNumberFor};
use mycelium_digests::Work;
use mycelium_fixed::I96F32;
use mycelium_types::{AlphaBalance, NetUid};
use sp_core::ecdsa;
use sp_runtime::{AccountId32, SaturatedConversion};

use crate::{lifecycle::Steps, *};
use setup::{
    fill, full, full_with, give_hotkeys, many, neuron, owned, remember_work, rich, root,
    root_validators, stake,
};

/// An IPv4 address that the world can reach.
const ADDRESS: u128 = 0x0808_0808;

/// The first coordinate of the generator of the curve, in which signatures are made.
const GENERATOR: [u8; 32] = [
    0x79, 0xBE, 0x66, 0x7E, 0xF9, 0xDC, 0xBB, 0xAC, 0x55, 0xA0, 0x62, 0x95, 0xCE, 0x87, 0x0B, 0x07,
    0x02, 0x9B, 0xFC, 0xDB, 0x2D, 0xCE, 0x28, 0xD9, 0x59, 0xF2, 0x81, 0x5B, 0x16, 0xF8, 0x17, 0x98,
];

/// Signs for an account.
fn signed(who: &AccountId32) -> RawOrigin<AccountId32> {
    RawOrigin::Signed(who.clone())
}

/// Texts of so many bytes together, and no longer than `longest` each.
fn texts<const N: usize>(bytes: u32, longest: [usize; N]) -> [Vec<u8>; N] {
    let mut left = usize::try_from(bytes).unwrap_or(usize::MAX);
    longest.map(|longest| {
        let length = longest.min(left);
        left = left.saturating_sub(length);
        vec![b'a'; length]
    })
}

/// How long the texts of a subnet's identity can be.
const SUBNET_TEXTS: [usize; 8] = [256, 1024, 1024, 1024, 256, 1024, 1024, 1024];

fn subnet_identity(bytes: u32) -> SubnetIdentityV3 {
    let [
        subnet_name,
        github_repo,
        subnet_contact,
        subnet_url,
        discord,
        description,
        logo_url,
        additional,
    ] = texts(bytes, SUBNET_TEXTS);
    SubnetIdentityV3 {
        subnet_name,
        github_repo,
        subnet_contact,
        subnet_url,
        discord,
        description,
        logo_url,
        additional,
    }
}

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn serve_axon() -> Result<(), BenchmarkError> {
        let (_, netuid) = full::<T>(2)?;
        let hotkey = neuron(1);

        #[extrinsic_call]
        _(signed(&hotkey), netuid, 1, ADDRESS, 8_091, 4, 4, 0, 0);

        assert!(Axons::<T>::get(netuid, hotkey).is_some_and(|axon| axon.port == 8_091));
        Ok(())
    }

    #[benchmark]
    fn serve_prometheus() -> Result<(), BenchmarkError> {
        let (_, netuid) = full::<T>(2)?;
        let hotkey = neuron(1);

        #[extrinsic_call]
        _(signed(&hotkey), netuid, 1, ADDRESS, 8_091, 4);

        assert!(Prometheus::<T>::get(netuid, hotkey).is_some_and(|it| it.port == 8_091));
        Ok(())
    }

    #[benchmark]
    fn serve_axon_tls() -> Result<(), BenchmarkError> {
        let (_, netuid) = full::<T>(2)?;
        let hotkey = neuron(1);
        let certificate = vec![1; 65];

        #[extrinsic_call]
        _(
            signed(&hotkey),
            netuid,
            1,
            ADDRESS,
            8_091,
            4,
            4,
            0,
            0,
            certificate,
        );

        let stored = NeuronCertificates::<T>::get(netuid, hotkey);
        assert!(stored.is_some_and(|it| it.public_key.len() == 64));
        Ok(())
    }

    #[benchmark]
    fn register(n: Linear<2, 256>, m: Linear<1, 16>) -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = full_with::<T>(n, m)?;
        let hotkey = neuron(n);
        let newcomer = hotkey.clone();

        #[extrinsic_call]
        _(
            signed(&coldkey),
            netuid,
            0,
            0,
            Vec::new(),
            newcomer,
            coldkey.clone(),
        );

        assert!(Pallet::<T>::is_registered(netuid, &hotkey));
        Ok(())
    }

    #[benchmark]
    fn register_with_work(n: Linear<2, 256>, m: Linear<1, 16>) -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = full_with::<T>(n, m)?;
        let hotkey = neuron(n);
        NetworkPowRegistrationAllowed::<T>::insert(netuid, true);
        Difficulty::<T>::insert(netuid, 1);
        Pallet::<T>::claim_hotkey(&coldkey, &hotkey);
        remember_work::<T>();
        let block = Pallet::<T>::now().saturating_sub(1);
        let hash =
            frame_system::Pallet::<T>::block_hash(block.saturated_into::<BlockNumberFor<T>>());
        let seal = Work {
            block_hash: hash.as_fixed_bytes(),
            account: hotkey.as_ref(),
            nonce: 0,
        }
        .seal();

        #[block]
        {
            Pallet::<T>::do_register(&coldkey, netuid, &hotkey, block, 0, &seal.0)?;
        }

        assert!(Pallet::<T>::is_registered(netuid, &hotkey));
        Ok(())
    }

    #[benchmark]
    fn burned_register(n: Linear<2, 256>, m: Linear<1, 16>) -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = full_with::<T>(n, m)?;
        let hotkey = neuron(n);

        #[extrinsic_call]
        _(signed(&coldkey), netuid, hotkey.clone());

        assert!(Pallet::<T>::is_registered(netuid, &hotkey));
        Ok(())
    }

    #[benchmark]
    fn register_limit(n: Linear<2, 256>, m: Linear<1, 16>) -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = full_with::<T>(n, m)?;
        let hotkey = neuron(n);

        #[extrinsic_call]
        _(signed(&coldkey), netuid, hotkey.clone(), u64::MAX);

        assert!(Pallet::<T>::is_registered(netuid, &hotkey));
        Ok(())
    }

    #[benchmark]
    fn root_register(n: Linear<1, 64>) -> Result<(), BenchmarkError> {
        let coldkey = rich::<T>()?;
        give_hotkeys::<T>(&coldkey);
        fill::<T>(NetUid::ROOT, n)?;
        let hotkey = neuron(n);
        TotalHotkeyAlpha::<T>::insert(&hotkey, NetUid::ROOT, AlphaBalance::new(1));

        #[extrinsic_call]
        _(signed(&coldkey), hotkey.clone());

        assert!(Pallet::<T>::is_registered(NetUid::ROOT, &hotkey));
        Ok(())
    }

    /// Of as many subnets as there may be, the one that makes room is full. So is root, whose validators become
    /// parents.
    #[benchmark]
    fn register_network(s: Linear<1, 128>) -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = many::<T>(s)?;
        give_hotkeys::<T>(&coldkey);
        fill::<T>(netuid, 256)?;
        root_validators::<T>()?;
        SubnetMovingPrice::<T>::insert(netuid, I96F32::from_bits(-1));
        NetworkImmunityPeriod::<T>::put(0);
        let hotkey = neuron(256);

        #[extrinsic_call]
        _(signed(&coldkey), hotkey.clone());

        assert!(IsNetworkMember::<T>::iter_prefix(&hotkey).next().is_some());
        Ok(())
    }

    /// As `register_network`.
    #[benchmark]
    fn register_network_with_identity(
        s: Linear<1, 128>,
        b: Linear<0, 6_656>,
    ) -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = many::<T>(s)?;
        give_hotkeys::<T>(&coldkey);
        fill::<T>(netuid, 256)?;
        root_validators::<T>()?;
        SubnetMovingPrice::<T>::insert(netuid, I96F32::from_bits(-1));
        NetworkImmunityPeriod::<T>::put(0);
        let hotkey = neuron(256);

        #[extrinsic_call]
        _(signed(&coldkey), hotkey.clone(), Some(subnet_identity(b)));

        assert!(IsNetworkMember::<T>::iter_prefix(&hotkey).next().is_some());
        Ok(())
    }

    /// The steps of the call are spent on clearing.
    #[benchmark]
    fn dissolve_network() -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = full::<T>(256)?;
        let root = root::<T>()?;

        #[extrinsic_call]
        _(root as T::RuntimeOrigin, coldkey, netuid);

        assert!(!Pallet::<T>::subnet_exists(netuid));
        Ok(())
    }

    /// As `dissolve_network`.
    #[benchmark]
    fn root_dissolve_network() -> Result<(), BenchmarkError> {
        let (_, netuid) = full::<T>(256)?;
        let root = root::<T>()?;

        #[extrinsic_call]
        _(root as T::RuntimeOrigin, netuid);

        assert!(!Pallet::<T>::subnet_exists(netuid));
        Ok(())
    }

    /// The one hotkey with a seat is the last of `h` that is looked at.
    #[benchmark]
    fn set_identity(b: Linear<0, 4_352>, h: Linear<1, 4_096>) -> Result<(), BenchmarkError> {
        let (coldkey, _) = owned::<T>()?;
        for number in 1..h {
            Pallet::<T>::claim_hotkey(&coldkey, &neuron(number));
        }
        let [
            name,
            url,
            github_repo,
            image,
            discord,
            description,
            additional,
        ] = texts(b, [256, 256, 256, 1024, 256, 1024, 1024]);

        #[extrinsic_call]
        _(
            signed(&coldkey),
            name,
            url,
            github_repo,
            image,
            discord,
            description,
            additional,
        );

        assert!(IdentitiesV2::<T>::contains_key(coldkey));
        Ok(())
    }

    #[benchmark]
    fn set_subnet_identity(b: Linear<0, 6_656>) -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = owned::<T>()?;
        let [
            name,
            repo,
            contact,
            url,
            discord,
            description,
            logo,
            additional,
        ] = texts(b, SUBNET_TEXTS);

        #[extrinsic_call]
        _(
            signed(&coldkey),
            netuid,
            name,
            repo,
            contact,
            url,
            discord,
            description,
            logo,
            additional,
        );

        assert!(SubnetIdentitiesV3::<T>::contains_key(netuid));
        Ok(())
    }

    #[benchmark]
    fn try_associate_hotkey() -> Result<(), BenchmarkError> {
        let coldkey = rich::<T>()?;
        give_hotkeys::<T>(&coldkey);
        let hotkey = neuron(0);

        #[extrinsic_call]
        _(signed(&coldkey), hotkey.clone());

        assert_eq!(Pallet::<T>::owner_of(&hotkey), Some(coldkey));
        Ok(())
    }

    #[benchmark]
    fn start_call() -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = owned::<T>()?;

        #[extrinsic_call]
        _(signed(&coldkey), netuid);

        assert!(SubtokenEnabled::<T>::get(netuid));
        Ok(())
    }

    /// Any signature leads to some key, and to the address of that key.
    #[benchmark]
    fn associate_evm_key() -> Result<(), BenchmarkError> {
        let (_, netuid) = full::<T>(2)?;
        let hotkey = neuron(1);
        // A point of the curve, and the number 1.
        let mut signature = [0; 65];
        for (byte, of_point) in signature.iter_mut().zip(GENERATOR) {
            *byte = of_point;
        }
        signature[63] = 1;
        let message = neurons::association_message(&hotkey, 0);
        let key = sp_io::crypto::secp256k1_ecdsa_recover(&signature, &message)
            .map_err(|_| "the signature leads to a key")?;
        let address = neurons::address_of(&key);

        #[extrinsic_call]
        _(
            signed(&hotkey),
            netuid,
            address,
            0,
            ecdsa::Signature::from_raw(signature),
        );

        let stored = AssociatedEvmAddress::<T>::get(netuid, 1);
        assert!(stored.is_some_and(|(stored, _)| stored == address));
        Ok(())
    }

    #[benchmark]
    fn update_symbol() -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = owned::<T>()?;
        let symbol = subnets::symbols::symbol(438).ok_or("the table has so many")?;

        #[extrinsic_call]
        _(signed(&coldkey), netuid, symbol.clone());

        assert_eq!(TokenSymbol::<T>::get(netuid), symbol);
        Ok(())
    }

    #[benchmark]
    fn sudo_set_tx_childkey_take_rate_limit() -> Result<(), BenchmarkError> {
        let root = root::<T>()?;

        #[extrinsic_call]
        _(root as T::RuntimeOrigin, 77);

        assert_eq!(TxChildkeyTakeRateLimit::<T>::get(), 77);
        Ok(())
    }

    #[benchmark]
    fn sudo_set_min_childkey_take() -> Result<(), BenchmarkError> {
        let root = root::<T>()?;

        #[extrinsic_call]
        _(root as T::RuntimeOrigin, 77);

        assert_eq!(MinChildkeyTake::<T>::get(), 77);
        Ok(())
    }

    #[benchmark]
    fn sudo_set_max_childkey_take() -> Result<(), BenchmarkError> {
        let root = root::<T>()?;

        #[extrinsic_call]
        _(root as T::RuntimeOrigin, 77);

        assert_eq!(MaxChildkeyTake::<T>::get(), 77);
        Ok(())
    }

    #[benchmark]
    fn set_pending_childkey_cooldown() -> Result<(), BenchmarkError> {
        let root = root::<T>()?;

        #[extrinsic_call]
        _(root as T::RuntimeOrigin, 77);

        assert_eq!(PendingChildKeyCooldown::<T>::get(), 77);
        Ok(())
    }

    #[benchmark]
    fn sudo_set_num_root_claims() -> Result<(), BenchmarkError> {
        let root = root::<T>()?;

        #[extrinsic_call]
        _(root as T::RuntimeOrigin, 7);

        assert_eq!(NumRootClaim::<T>::get(), 7);
        Ok(())
    }

    #[benchmark]
    fn sudo_set_root_claim_threshold() -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = owned::<T>()?;

        #[extrinsic_call]
        _(signed(&coldkey), netuid, 77);

        assert_eq!(
            RootClaimableThreshold::<T>::get(netuid),
            I96F32::from_int(77)
        );
        Ok(())
    }

    #[benchmark]
    fn enable_voting_power_tracking() -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = owned::<T>()?;

        #[extrinsic_call]
        _(signed(&coldkey), netuid);

        assert!(VotingPowerTrackingEnabled::<T>::get(netuid));
        Ok(())
    }

    #[benchmark]
    fn disable_voting_power_tracking() -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = owned::<T>()?;
        VotingPowerTrackingEnabled::<T>::insert(netuid, true);

        #[extrinsic_call]
        _(signed(&coldkey), netuid);

        assert!(VotingPowerDisableAtBlock::<T>::get(netuid) > 0);
        Ok(())
    }

    #[benchmark]
    fn sudo_set_voting_power_ema_alpha() -> Result<(), BenchmarkError> {
        let (_, netuid) = owned::<T>()?;
        let root = root::<T>()?;

        #[extrinsic_call]
        _(root as T::RuntimeOrigin, netuid, 77);

        assert_eq!(VotingPowerEmaAlpha::<T>::get(netuid), 77);
        Ok(())
    }

    #[benchmark]
    fn set_tempo(s: Linear<1, 128>) -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = many::<T>(s)?;
        Pallet::<T>::restart_epoch_cycle(netuid);

        #[extrinsic_call]
        _(signed(&coldkey), netuid, 720);

        assert_eq!(Tempo::<T>::get(netuid), 720);
        Ok(())
    }

    #[benchmark]
    fn set_activity_cutoff_factor() -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = owned::<T>()?;

        #[extrinsic_call]
        _(signed(&coldkey), netuid, 2_000);

        assert_eq!(ActivityCutoffFactorMilli::<T>::get(netuid), 2_000);
        Ok(())
    }

    #[benchmark]
    fn trigger_epoch(s: Linear<1, 128>) -> Result<(), BenchmarkError> {
        let (coldkey, netuid) = many::<T>(s)?;
        Pallet::<T>::restart_epoch_cycle(netuid);
        CommitRevealWeightsEnabled::<T>::insert(netuid, false);
        AdminFreezeWindow::<T>::put(10);

        #[extrinsic_call]
        _(signed(&coldkey), netuid);

        assert!(PendingEpochAt::<T>::get(netuid) > 0);
        Ok(())
    }

    /// The clock in a block in which no subnet has an epoch.
    #[benchmark]
    fn idle_subnets(s: Linear<1, 128>) -> Result<(), BenchmarkError> {
        let (_, netuid) = many::<T>(s)?;
        for netuid in Pallet::<T>::subnets() {
            Pallet::<T>::restart_epoch_cycle(netuid);
        }
        let now = Pallet::<T>::now();

        #[block]
        {
            let _ = Pallet::<T>::advance_clock(now);
        }

        assert_eq!(SubnetEpochIndex::<T>::get(netuid), 0);
        Ok(())
    }

    /// The clock in a block in which so many subnets have an epoch.
    #[benchmark]
    fn epoch_slots(s: Linear<1, 128>) -> Result<(), BenchmarkError> {
        let (_, netuid) = many::<T>(s)?;
        MaxEpochsPerBlock::<T>::put(u8::MAX);
        for netuid in Pallet::<T>::subnets() {
            Tempo::<T>::insert(netuid, 1);
            Pallet::<T>::restart_epoch_cycle(netuid);
        }
        let now = Pallet::<T>::now().saturating_add(1);

        #[block]
        {
            let _ = Pallet::<T>::advance_clock(now);
        }

        assert_eq!(SubnetEpochIndex::<T>::get(netuid), 1);
        Ok(())
    }

    /// The prices of so many subnets fall.
    #[benchmark]
    fn moving_prices(s: Linear<1, 128>) -> Result<(), BenchmarkError> {
        let (_, netuid) = many::<T>(s)?;
        for netuid in Pallet::<T>::subnets() {
            Burn::<T>::insert(netuid, MaxBurn::<T>::get(netuid));
            Pallet::<T>::price_terms_changed(netuid);
        }
        let now = Pallet::<T>::now();

        #[block]
        {
            let _ = Pallet::<T>::decay_registration_prices(now);
        }

        assert!(Burn::<T>::get(netuid) < MaxBurn::<T>::get(netuid));
        Ok(())
    }

    /// Idle time in which so many entries of a dissolved subnet are cleared.
    #[benchmark]
    fn dissolution_entries(e: Linear<0, 1_000>) -> Result<(), BenchmarkError> {
        let (_, netuid) = full::<T>(256)?;
        Pallet::<T>::do_dissolve_network(root::<T>()?, netuid)?;

        #[block]
        {
            Pallet::<T>::work_off_all(&mut Steps(e));
        }

        assert!(Pallet::<T>::is_dissolving(netuid));
        Ok(())
    }

    /// Idle time in which so many steps are used to pay holders.
    #[benchmark]
    fn dissolution_holders(e: Linear<0, 1_000>) -> Result<(), BenchmarkError> {
        let (_, netuid) = owned::<T>()?;
        // Paying all of them takes more steps.
        stake::<T>(netuid, 300)?;
        Pallet::<T>::do_dissolve_network(root::<T>()?, netuid)?;
        while !Dissolving::<T>::get(netuid).is_some_and(|remains| remains.are_being_paid()) {
            Pallet::<T>::work_off_all(&mut Steps(1));
        }

        #[block]
        {
            Pallet::<T>::work_off_all(&mut Steps(e));
        }

        assert!(Dissolving::<T>::get(netuid).is_some_and(|remains| remains.are_being_paid()));
        Ok(())
    }

    impl_benchmark_test_suite!(Pallet, crate::mock::new_chain(), crate::mock::Test);
}
