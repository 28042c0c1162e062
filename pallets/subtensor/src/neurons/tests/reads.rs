//! What registrations and the start of a block read.

use super::*;
use crate::{BurnHalfLife, ImmuneOwnerUidsLimit, MovingPrices};

/// How many items a registration on a full subnet of 256 reads, if so many of the owner's are safe.
fn reads_of_a_registration(safe: u16) -> usize {
    let read = keys_read(
        || {
            found();
            fill(&[9; 256]);
            ImmuneOwnerUidsLimit::<Test>::insert(NETUID, safe);
        },
        || {
            register(1_000);
        },
    );
    read.len()
}

#[test]
fn registration_on_a_full_subnet_of_256_reads_at_most_30_items() {
    assert_eq!(reads_of_a_registration(1), 28);
    // The owner, and its hotkeys.
    assert_eq!(reads_of_a_registration(10), 30);
}

#[test]
fn start_of_a_block_reads_nothing_about_subnets_whose_price_rests() {
    let reads = |subnets: u16, moving: u16| {
        let read = keys_read(
            || {
                for _ in 0..subnets {
                    let netuid = found();
                    if netuid.to_u16() > moving {
                        BurnHalfLife::<Test>::insert(netuid, 0);
                        SubtensorModule::price_terms_changed(netuid);
                    }
                }
                SubtensorModule::decay_registration_prices(2);
                assert_eq!(MovingPrices::<Test>::get().len(), usize::from(moving));
            },
            || {
                SubtensorModule::decay_registration_prices(3);
                SubtensorModule::reset_registration_counts(3);
            },
        );
        read.len()
    };
    assert_eq!(reads(20, 0), 2);
    assert_eq!(reads(20, 5), 2 + 2 * 5);
}
