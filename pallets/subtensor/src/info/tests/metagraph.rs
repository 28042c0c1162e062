//! Subnets as tables of neurons.

use codec::{Compact, Encode};
use mycelium_types::MechId;

use super::*;
use crate::info::*;

fn of_subnet() -> Metagraph {
    Metagraph::of::<Test>(NETUID).expect("the subnet exists")
}

#[test]
fn metagraph_lists_neurons_by_uid() {
    reading(|| {
        IdentitiesV2::<Test>::insert(
            coldkey(1),
            ChainIdentityV2 {
                name: b"one".to_vec(),
                ..Default::default()
            },
        );
        AlphaDividendsPerSubnet::<Test>::insert(NETUID, hotkey(2), alpha(6));
        let metagraph = of_subnet();
        assert_eq!(metagraph.hotkeys, [hotkey(0), hotkey(1), hotkey(2)]);
        assert_eq!(metagraph.coldkeys, [coldkey(0), coldkey(1), coldkey(2)]);
        assert_eq!(metagraph.identities.iter().flatten().count(), 1);
        assert_eq!(
            metagraph.identities[1].as_ref().map(|one| &one.name[..]),
            Some(&b"one"[..])
        );
        assert_eq!(
            metagraph.block_at_registration,
            [400, 401, 402].map(Compact)
        );
        assert_eq!(
            metagraph.emission,
            [100, 20, 3].map(|rao| Compact(alpha(rao)))
        );
        assert_eq!(metagraph.axons.len(), 3);
        assert_eq!(metagraph.num_uids, Compact(3));
        assert_eq!(metagraph.block, Compact(1000));
        assert_eq!(metagraph.blocks_since_last_step, Compact(100));
        let [none, one] = [alpha(0), alpha(6)].map(Compact);
        assert_eq!(
            metagraph.alpha_dividends_per_hotkey,
            [(hotkey(0), none), (hotkey(1), none), (hotkey(2), one)]
        );
        assert!(metagraph.rank.is_empty() && metagraph.trust.is_empty());
    });
}

#[test]
fn stake_that_counts_follows_the_links_between_keys() {
    reading(|| {
        // Half of all root stake counts.
        TaoWeight::<Test>::put(u64::MAX / 2);
        stake(NETUID, &hotkey(0), &coldkey(0), 1_000);
        stake(NetUid::ROOT, &hotkey(0), &coldkey(0), 4_000);
        // Uid 0 lends a half of both to uid 1.
        ChildKeys::<Test>::insert(hotkey(0), NETUID, vec![(1 << 63, hotkey(1))]);
        ParentKeys::<Test>::insert(hotkey(1), NETUID, vec![(1 << 63, hotkey(0))]);
        let metagraph = of_subnet();
        assert_eq!(
            metagraph.alpha_stake,
            [500, 500, 0].map(|rao| Compact(alpha(rao)))
        );
        assert_eq!(
            metagraph.tao_stake,
            [2_000, 2_000, 0].map(|rao| Compact(tao(rao)))
        );
        // 2000 of root stake count just less than a thousand.
        assert_eq!(
            metagraph.total_stake,
            [1_499, 1_499, 0].map(|rao| Compact(tao(rao)))
        );
        let state = SubnetState::of::<Test>(NETUID).expect("the subnet exists");
        assert_eq!(state.total_stake, metagraph.total_stake);
        assert_eq!(state.hotkeys, metagraph.hotkeys);
        assert_eq!(state.emission_history, vec![vec![Compact(alpha(0)); 3]; 2]);
    });
}

#[test]
fn mechanism_has_its_own_number_incentives_and_updates() {
    reading(|| {
        let second = Metagraph::of_mechanism::<Test>(NETUID, MechId::new(1)).expect("it exists");
        assert_eq!(second.netuid, Compact(NetUid::new(4098)));
        assert_eq!(second.incentives, [1010, 1011, 1012].map(Compact));
        assert_eq!(second.last_update, [1500, 1501, 1502].map(Compact));
        assert_eq!(second.dividends, of_subnet().dividends);
        assert!(Metagraph::of_mechanism::<Test>(NETUID, MechId::new(2)).is_none());
        // Root has one, the subnet two.
        let all: Vec<u16> = Metagraph::all_mechanisms::<Test>()
            .into_iter()
            .map(|graph| graph.expect("mechanisms exist").netuid.0.to_u16())
            .collect();
        assert_eq!(all, [0, 2, 4098]);
    });
}

#[test]
fn all_fields_chosen_are_the_whole_metagraph() {
    reading(|| {
        stake(NETUID, &hotkey(0), &coldkey(0), 1_000);
        let chosen = SelectiveMetagraph::of::<Test>(NETUID, (0..72).collect()).expect("it exists");
        let whole = of_subnet();
        assert_eq!(chosen.netuid, whole.netuid);
        // Every field by itself: its flag, and what the whole has there.
        let mut fields = Vec::new();
        for index in 1..72 {
            let one = SelectiveMetagraph::of::<Test>(NETUID, vec![index]).expect("it exists");
            let bytes = one.encode();
            let at = usize::from(index);
            assert!(bytes[..at].iter().all(|byte| *byte == 0), "field {index}");
            assert_eq!(bytes[at], 1, "field {index}");
            // After the field a flag for each that follows, to the 74th.
            let end = bytes.len() - (73 - at);
            fields.extend_from_slice(&bytes[at + 1..end]);
        }
        assert_eq!([whole.netuid.encode(), fields].concat(), whole.encode());
    });
}

#[test]
fn chosen_fields_alone_are_read_and_unknown_ones_ignored() {
    reading(|| {
        let chosen = SelectiveMetagraph::of::<Test>(NETUID, vec![52, 52, 900]).expect("it exists");
        assert_eq!(chosen.netuid, Compact(NetUid::ROOT));
        assert_eq!(chosen.hotkeys.map(|hotkeys| hotkeys.len()), Some(3));
        assert!(chosen.coldkeys.is_none() && chosen.total_stake.is_none());
        let of_mechanism =
            SelectiveMetagraph::of_mechanism::<Test>(NETUID, MechId::new(1), vec![62]);
        let of_mechanism = of_mechanism.expect("the mechanism exists");
        assert_eq!(of_mechanism.netuid, Compact(NETUID));
        assert_eq!(
            of_mechanism.incentives,
            Some([1010, 1011, 1012].map(Compact).to_vec())
        );
    });
}

#[test]
fn validators_are_those_with_a_permit_and_enough_stake() {
    reading(|| {
        stake(NETUID, &hotkey(0), &coldkey(0), 100);
        stake(NETUID, &hotkey(1), &coldkey(1), 900);
        stake(NETUID, &hotkey(2), &coldkey(2), 200);
        let validators = || {
            let chosen = SelectiveMetagraph::of::<Test>(NETUID, vec![72]).expect("it exists");
            chosen.validators.expect("they were asked for")
        };
        assert_eq!(validators(), [2, 0].map(Compact));
        StakeThreshold::<Test>::put(150);
        assert_eq!(validators(), [2].map(Compact));
    });
}
