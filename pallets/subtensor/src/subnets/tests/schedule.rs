use frame_support::traits::Hooks;
use mycelium_types::{NetUid, TaoBalance};
use proptest::prelude::*;

use crate::{
    BlocksSinceLastStep, Event, LastEpochBlock, LastMechansimStepBlock, MaxEpochsPerBlock,
    NetworkMinLockCost, PendingEpochAt, SubnetEpochIndex, Tempo, mock::*,
};

fn epochs(netuid: NetUid) -> u64 {
    SubnetEpochIndex::<Test>::get(netuid)
}

fn run_blocks(count: u64) {
    run_to(System::block_number() + count);
}

/// A subnet of this tempo that begins its cycle now.
fn subnet(owner: u8, tempo: u16) -> NetUid {
    let netuid = found_subnet(owner, owner + 10);
    SubtensorModule::set_tempo_of(netuid, tempo);
    netuid
}

#[test]
fn epoch_is_due_every_tempo() {
    chain(|| {
        let netuid = subnet(1, 10);
        assert_eq!(SubtensorModule::next_epoch(netuid), Some(11));
        run_to(10);
        assert_eq!(epochs(netuid), 0);
        assert_eq!(BlocksSinceLastStep::<Test>::get(netuid), 9);
        run_to(11);
        assert_eq!(epochs(netuid), 1);
        assert_eq!(BlocksSinceLastStep::<Test>::get(netuid), 0);
        assert_eq!(LastEpochBlock::<Test>::get(netuid), 11);
        assert_eq!(LastMechansimStepBlock::<Test>::get(netuid), 11);
        run_to(31);
        assert_eq!(epochs(netuid), 3);
    });
}

#[test]
fn new_subnets_are_staggered() {
    chain(|| {
        run_to(400);
        let [first, second] = [1, 2].map(|owner| found_subnet(owner, owner + 10));
        assert_eq!(Tempo::<Test>::get(first), 360);
        assert_eq!(LastEpochBlock::<Test>::get(first), 399);
        assert_eq!(LastEpochBlock::<Test>::get(second), 398);
        run_to(758);
        assert_eq!([epochs(first), epochs(second)], [0, 1]);
        run_to(759);
        assert_eq!([epochs(first), epochs(second)], [1, 1]);
    });
}

#[test]
fn tempo_of_zero_means_no_epochs() {
    chain(|| {
        let netuid = subnet(1, 0);
        assert_eq!(SubtensorModule::next_epoch(netuid), None);
        SubtensorModule::schedule_epoch(netuid, 3);
        run_to(10);
        assert_eq!(epochs(netuid), 0);
        SubtensorModule::set_tempo_of(netuid, 100);
        run_to(11);
        assert_eq!(epochs(netuid), 1);
    });
}

#[test]
fn scheduled_epoch_comes_first_and_restarts_the_cycle() {
    chain(|| {
        let netuid = subnet(1, 100);
        SubtensorModule::schedule_epoch(netuid, 7);
        assert_eq!(SubtensorModule::next_epoch(netuid), Some(7));
        run_to(6);
        assert_eq!(epochs(netuid), 0);
        run_to(7);
        assert_eq!(epochs(netuid), 1);
        assert_eq!(PendingEpochAt::<Test>::get(netuid), 0);
        assert_eq!(SubtensorModule::next_epoch(netuid), Some(107));
    });
}

#[test]
fn change_of_tempo_restarts_the_cycle() {
    chain(|| {
        let netuid = subnet(1, 100);
        run_to(50);
        SubtensorModule::set_tempo_of(netuid, 20);
        assert_eq!(LastEpochBlock::<Test>::get(netuid), 50);
        run_to(69);
        assert_eq!(epochs(netuid), 0);
        run_to(70);
        assert_eq!(epochs(netuid), 1);
    });
}

#[test]
fn long_pause_ends_with_an_epoch() {
    chain(|| {
        let netuid = subnet(1, 60_000);
        let first = 1 + 50_401;
        // The blocks between are of no interest.
        System::set_block_number(first - 2);
        SubtensorModule::on_initialize(first - 2);
        run_to(first - 1);
        assert_eq!(epochs(netuid), 0);
        run_to(first);
        assert_eq!(epochs(netuid), 1);
    });
}

#[test]
fn epochs_beyond_the_limit_are_put_off_and_reported() {
    chain(|| {
        let subnets = [1, 2, 3, 4, 5].map(|owner| subnet(owner, 10));
        run_to(10);
        System::reset_events();
        run_to(11);
        let ran = |subnets: &[NetUid]| -> Vec<u64> {
            subnets.iter().map(|netuid| epochs(*netuid)).collect()
        };
        assert_eq!(ran(&subnets), [1, 1, 0, 0, 0]);
        for netuid in &subnets[2..] {
            assert_eq!(PendingEpochAt::<Test>::get(netuid), 12);
            System::assert_has_event(
                Event::EpochDeferred {
                    netuid: *netuid,
                    from_block: 11,
                    to_block: 12,
                }
                .into(),
            );
        }
        run_to(12);
        assert_eq!(ran(&subnets), [1, 1, 1, 1, 0]);
        run_to(13);
        assert_eq!(ran(&subnets), [1; 5]);
        assert_eq!(LastEpochBlock::<Test>::get(subnets[4]), 13);
    });
}

#[test]
fn those_that_wait_longest_come_first() {
    chain(|| {
        MaxEpochsPerBlock::<Test>::put(1);
        // Two that are due in every block would keep the third from its turn for ever.
        let [_, _, third] = [1, 2, 3].map(|owner| subnet(owner, 1));
        SubtensorModule::set_tempo_of(third, 5);
        run_blocks(9);
        assert!(epochs(third) > 0);
        SubtensorModule::set_tempo_of(third, 1_000);
        let before = epochs(third);
        SubtensorModule::schedule_epoch(third, System::block_number() + 1);
        run_blocks(4);
        assert_eq!(epochs(third), before + 1);
    });
}

#[test]
fn clock_reads_one_item_however_many_subnets_are_idle() {
    let read = keys_read(
        || {
            // Their accounts hold the deposit only.
            NetworkMinLockCost::<Test>::put(TaoBalance::new(1_000));
            for owner in 0..128 {
                found_subnet(1 + owner % 9, 100 + owner % 9);
            }
        },
        || {
            SubtensorModule::advance_clock(2);
        },
    );
    assert_eq!(read.len(), 1);
}

/// What the rule says of one subnet, computed anew in every block.
#[derive(Clone, Copy, Debug)]
struct ByTheRule {
    tempo: u64,
    last_epoch: u64,
    pending: u64,
    since_step: u64,
    epochs: u64,
}

impl ByTheRule {
    fn step(&mut self, block: u64) {
        self.since_step += 1;
        let triggered = self.pending > 0 && block >= self.pending;
        let automatic = block - self.last_epoch >= self.tempo;
        if self.tempo != 0 && (triggered || self.since_step > 50_400 || automatic) {
            self.since_step = 0;
            self.last_epoch = block;
            self.pending = 0;
            self.epochs += 1;
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Change {
    Tempo(usize, u16),
    Trigger(usize, u64),
    Wait(u64),
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (0..3_usize, 0..12_u16).prop_map(|(subnet, tempo)| Change::Tempo(subnet, tempo)),
        (0..3_usize, 1..9_u64).prop_map(|(subnet, blocks)| Change::Trigger(subnet, blocks)),
        (1..15_u64).prop_map(Change::Wait),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn clock_follows_the_rule(changes in prop::collection::vec(any_change(), 1..25)) {
        chain(|| {
            MaxEpochsPerBlock::<Test>::put(3);
            let subnets = [1, 2, 3].map(|owner| subnet(owner, 7));
            let mut expected = [ByTheRule {
                tempo: 7,
                last_epoch: 1,
                pending: 0,
                since_step: 0,
                epochs: 0,
            }; 3];
            for change in changes {
                let now = System::block_number();
                match change {
                    Change::Tempo(index, tempo) => {
                        SubtensorModule::set_tempo_of(subnets[index], tempo);
                        expected[index].tempo = tempo.into();
                        expected[index].last_epoch = now;
                    }
                    Change::Trigger(index, blocks) => {
                        SubtensorModule::schedule_epoch(subnets[index], now + blocks);
                        expected[index].pending = now + blocks;
                    }
                    Change::Wait(blocks) => {
                        for block in now + 1..=now + blocks {
                            run_to(block);
                            expected.iter_mut().for_each(|subnet| subnet.step(block));
                        }
                    }
                }
                for (netuid, expected) in subnets.iter().zip(&expected) {
                    prop_assert_eq!(epochs(*netuid), expected.epochs);
                    prop_assert_eq!(LastEpochBlock::<Test>::get(netuid), expected.last_epoch);
                    prop_assert_eq!(PendingEpochAt::<Test>::get(netuid), expected.pending);
                    prop_assert_eq!(BlocksSinceLastStep::<Test>::get(netuid), expected.since_step);
                }
            }
            Ok(())
        })?;
    }

    /// B7: nobody waits longer than it takes to serve those who wait.
    #[test]
    fn turns_come(tempos in prop::collection::vec(1..6_u16, 1..9), most in 1..4_u8) {
        chain(|| {
            MaxEpochsPerBlock::<Test>::put(most);
            let subnets: Vec<NetUid> = (1..)
                .zip(&tempos)
                .map(|(owner, tempo)| subnet(owner, *tempo))
                .collect();
            let longest = 6 + tempos.len().div_ceil(most.into()) as u64;
            for _ in 0..60 {
                run_blocks(1);
                for netuid in &subnets {
                    prop_assert!(BlocksSinceLastStep::<Test>::get(netuid) <= longest);
                }
            }
            Ok(())
        })?;
    }
}
