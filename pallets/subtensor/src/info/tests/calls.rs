//! What calls do is what the read models tell.

use codec::Compact;
use frame_support::assert_ok;

use super::*;
use crate::info::*;

/// A subnet of account 1 that was started, with a neuron of account 2 besides the owner's.
fn found() -> NetUid {
    run_to(10);
    let netuid = found_subnet(1, 11);
    run_to(20);
    assert_ok!(SubtensorModule::start_call(signed(1), netuid));
    assert_ok!(SubtensorModule::burned_register(
        signed(2),
        netuid,
        account(12)
    ));
    netuid
}

#[test]
fn new_subnet_is_told_as_it_was_founded() {
    chain(|| {
        let before = SubtensorModule::lock_cost();
        let netuid = found();
        assert!(SubtensorModule::lock_cost() > before);
        let info = SubnetInfov2::of::<Test>(netuid).expect("the subnet exists");
        assert_eq!((info.owner, info.subnetwork_n), (account(1), Compact(2)));
        assert_eq!(info.tempo, Compact(360));
        assert_eq!(info.burn.0, Burn::<Test>::get(netuid));
        let market = DynamicInfo::of::<Test>(netuid).expect("the subnet exists");
        assert_eq!(market.owner_hotkey, account(11));
        assert_eq!(market.network_registered_at, Compact(10));
        // The registration went through the pool.
        assert_eq!(market.alpha_out, Compact(alpha(0)));
        assert!(market.tao_in.0 > NetworkMinLockCost::<Test>::get());
        assert!(market.subnet_volume.0 > 0);
        let parameters = SubnetHyperparamsV2::of::<Test>(netuid).expect("the subnet exists");
        assert!(parameters.subnet_is_active && parameters.registration_allowed);
        assert_eq!(parameters.yuma_version, Compact(3));
        // A little above one: the registration bought.
        let price = current_alpha_price::<Test>(netuid);
        assert!((1_000_000_001..1_100_000_000).contains(&price), "{price}");
        // What was simulated is what happens.
        let trade = SimSwapResult::of_purchase::<Test>(netuid, Burn::<Test>::get(netuid));
        let reserve = SubnetTAO::<Test>::get(netuid).to_u64();
        assert_ok!(SubtensorModule::burned_register(
            signed(3),
            netuid,
            account(13)
        ));
        let paid_in = SubnetTAO::<Test>::get(netuid).to_u64() - reserve;
        assert_eq!(trade.tao_amount, tao(paid_in));
    });
}

#[test]
fn neurons_are_told_as_they_registered_and_serve() {
    chain(|| {
        let netuid = found();
        assert_ok!(SubtensorModule::serve_axon(
            signed(12),
            netuid,
            1,
            1_676_056_785,
            8091,
            4,
            0,
            0,
            0
        ));
        let neuron = NeuronInfo::of::<Test>(netuid, 1).expect("the neuron exists");
        assert_eq!(
            (&neuron.hotkey, &neuron.coldkey),
            (&account(12), &account(2))
        );
        assert_eq!((neuron.axon_info.port, neuron.axon_info.block), (8091, 20));
        assert_eq!(neuron.last_update, Compact(20));
        assert!(neuron.active);
        let metagraph = Metagraph::of::<Test>(netuid).expect("the subnet exists");
        assert_eq!(metagraph.hotkeys, [account(11), account(12)]);
        assert_eq!(metagraph.axons[1], neuron.axon_info);
        assert_eq!(metagraph.block_at_registration, [10, 20].map(Compact));
    });
}

#[test]
fn lists_of_the_wire_say_the_same() {
    chain(|| {
        let netuid = found();
        let metagraph = Metagraph::of::<Test>(netuid).expect("the subnet exists");
        assert_eq!(metagraph.active, Active::<Test>::get(netuid));
        assert_eq!(
            metagraph.validator_permit,
            ValidatorPermit::<Test>::get(netuid)
        );
        for (uid, hotkey) in (0..).zip(&metagraph.hotkeys) {
            assert_eq!(*hotkey, Keys::<Test>::get(netuid, uid));
            let at = BlockAtRegistration::<Test>::get(netuid, uid);
            assert_eq!(
                metagraph.block_at_registration[usize::from(uid)],
                Compact(at)
            );
        }
        let plain = |values: Vec<Compact<AlphaBalance>>| {
            values.into_iter().map(|value| value.0).collect::<Vec<_>>()
        };
        assert_eq!(plain(metagraph.emission), Emission::<Test>::get(netuid));
    });
}

#[test]
fn dissolved_subnet_is_gone_at_once() {
    chain(|| {
        let netuid = found();
        assert_ok!(SubtensorModule::dissolve_network(
            root(),
            account(1),
            netuid
        ));
        assert!(SubnetInfo::of::<Test>(netuid).is_none());
        assert!(Metagraph::of::<Test>(netuid).is_none());
        assert!(NeuronInfoLite::all::<Test>(netuid).is_empty());
        assert_eq!(current_alpha_price::<Test>(netuid), 0);
        assert_eq!(SubtensorModule::prune_candidate(), None);
    });
}

#[test]
fn delegate_has_nothing_on_a_subnet_that_is_being_cleared() {
    chain(|| {
        let netuid = found();
        let [hotkey, coldkey] = [account(11), account(1)];
        Delegates::<Test>::insert(&hotkey, 1);
        for number in 0..2_000_u16 {
            let holder = AccountId32::new(sp_io::hashing::blake2_256(&number.to_le_bytes()));
            let alpha = AlphaBalance::new(1_000);
            let staked = SubtensorModule::add_to_position(netuid, &hotkey, &holder, alpha);
            assert_ok!(staked.map_err(|_| "it can be staked"));
            SubnetAlphaOut::<Test>::mutate(netuid, |out| {
                *out = out.checked_add(alpha).expect("it fits");
            });
        }
        let delegate = || DelegateInfo::of::<Test>(hotkey.clone()).expect("it is a delegate");
        assert_eq!(delegate().registrations, [netuid.into()]);
        assert_eq!(delegate().nominators.len(), 2_000);
        assert_ok!(SubtensorModule::dissolve_network(root(), coldkey, netuid));
        assert!(SubtensorModule::is_dissolving(netuid));
        assert!(delegate().registrations.is_empty());
        assert!(delegate().nominators.is_empty());
    });
}
