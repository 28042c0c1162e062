//! What clients get is what the tables of fields say, byte by byte.

use codec::{Compact, Decode, Encode};
use mycelium_fixed::{I32F32, U64F64};

use super::*;
use crate::info::*;

#[test]
fn stake_info_is_two_accounts_and_compact_numbers() {
    reading(|| {
        stake(NETUID, &hotkey(1), &coldkey(1), 1_000_000_000);
        AlphaDividendsPerSubnet::<Test>::insert(NETUID, hotkey(1), alpha(300));
        let bytes = StakeInfo::of::<Test>(&hotkey(1), &coldkey(1), NETUID).encode();
        let mut expected = [[101; 32], [201; 32]].concat();
        // Subnet 2; 10^9 in four bytes; no lock; 300 in two; nothing, nothing; registered.
        expected.extend([
            0x08, 0x02, 0x28, 0x6b, 0xee, 0x00, 0xb1, 0x04, 0x00, 0x00, 0x01,
        ]);
        assert_eq!(bytes, expected);
    });
}

#[test]
fn hyperparameters_by_name_are_tagged_values() {
    let entry = |name: &str, value| HyperparamEntry {
        name: name.into(),
        value,
    };
    let cases = [
        (entry("a", true.into()), vec![4, b'a', 0, 1]),
        (entry("b", 3_u16.into()), vec![4, b'b', 1, 12]),
        (
            entry("c", 70_000_u32.into()),
            vec![4, b'c', 2, 0xc2, 0x45, 4, 0],
        ),
        (entry("d", 64_u64.into()), vec![4, b'd', 3, 1, 1]),
        (entry("e", 1_u128.into()), vec![4, b'e', 4, 4]),
        (entry("f", tao(2).into()), vec![4, b'f', 5, 8]),
        (
            entry("g", I32F32::from_bits(1 << 32).into()),
            vec![4, b'g', 6, 0, 0, 0, 0, 1, 0, 0, 0],
        ),
        (
            entry("h", U64F64::ONE.into()),
            [vec![4, b'h', 7], (1_u128 << 64).to_le_bytes().to_vec()].concat(),
        ),
    ];
    for (entry, bytes) in cases {
        assert_eq!(entry.encode(), bytes);
    }
}

#[test]
fn prices_and_trades_are_plain_numbers() {
    reading(|| {
        let price = SubnetPrice {
            netuid: NETUID,
            price: 5,
        };
        assert_eq!(price.encode(), [2, 0, 5, 0, 0, 0, 0, 0, 0, 0]);
        let trade = SimSwapResult {
            tao_amount: tao(1),
            alpha_amount: alpha(2),
            tao_fee: tao(3),
            alpha_fee: alpha(4),
            tao_slippage: tao(5),
            alpha_slippage: alpha(6),
        };
        assert_eq!(
            trade.encode(),
            [1_u64, 2, 3, 4, 5, 6].map(u64::to_le_bytes).concat()
        );
    });
}

#[test]
fn subnet_info_is_compact_numbers_and_an_owner() {
    reading(|| {
        let expected = (
            (
                Compact(2_u16),
                Compact(10_u16),
                Compact(32_767_u16),
                Compact(10_000_000_u64),
            ),
            (
                Compact(4_096_u16),
                Compact(128_u16),
                Compact(1_024_u16),
                Compact(65_535_u16),
            ),
            (
                Compact(50_u16),
                Compact(3_u16),
                Compact(256_u16),
                Compact(0_u64),
            ),
            (
                Compact(360_u16),
                Compact(0_u16),
                Vec::<[u16; 2]>::new(),
                Compact(0_u64),
            ),
            (Compact(70_000_u64), [200_u8; 32]),
        );
        let first = SubnetInfo::of::<Test>(NETUID).expect("the subnet exists");
        assert_eq!(first.encode(), expected.encode());
        let second = SubnetInfov2::of::<Test>(NETUID).expect("the subnet exists");
        assert_eq!(second.encode(), (expected, None::<()>).encode());
    });
}

#[test]
fn dynamic_info_spells_texts_in_compact_bytes() {
    reading(|| {
        let text = |text: &str| text.bytes().map(Compact).collect::<Vec<Compact<u8>>>();
        let (none, no_tao) = (Compact(0_u64), Compact(0_u64));
        let expected = (
            (
                Compact(2_u16),
                [100_u8; 32],
                [200_u8; 32],
                text("unknown"),
                text("ab"),
            ),
            (Compact(360_u16), Compact(900_u64), Compact(100_u64), none),
            (
                Compact(4_000_000_000_000_u64),
                Compact(500_u64),
                Compact(1_000_000_000_000_u64),
            ),
            (none, none, no_tao, Compact(42_u64), no_tao),
            (
                Compact(u128::from(u64::MAX) + 1),
                Compact(400_u64),
                None::<()>,
                1_i128 << 30,
            ),
        );
        let info = DynamicInfo::of::<Test>(NETUID).expect("the subnet exists");
        assert_eq!(info.encode(), expected.encode());
    });
}

#[test]
fn neurons_are_rows_of_compact_numbers() {
    reading(|| {
        stake(NETUID, &hotkey(2), &coldkey(2), 77);
        Weights::<Test>::insert(MECHANISMS[0], 2, vec![(0, 5), (1, 0), (2, 65_535)]);
        Bonds::<Test>::insert(MECHANISMS[0], 2, vec![(0, 0), (1, 64)]);
        let common = (
            (
                [102_u8; 32],
                [202_u8; 32],
                Compact(2_u16),
                Compact(2_u16),
                true,
            ),
            (
                [0_u8; 34],
                [0_u8; 31],
                vec![([202_u8; 32], Compact(77_u64))],
                Compact(0_u16),
            ),
            (
                Compact(3_u64),
                Compact(12_u16),
                Compact(3_u16),
                Compact(0_u16),
            ),
            (Compact(9_u16), Compact(6_u16), Compact(502_u64), true),
        );
        let (weights, bonds) = (
            vec![
                (Compact(0_u16), Compact(5_u16)),
                (Compact(2), Compact(65_535)),
            ],
            vec![(Compact(1_u16), Compact(64_u16))],
        );
        let score = Compact(65_535_u16);
        let lite = NeuronInfoLite::of::<Test>(NETUID, 2).expect("the neuron exists");
        assert_eq!(lite.encode(), (&common, score).encode());
        let full = NeuronInfo::of::<Test>(NETUID, 2).expect("the neuron exists");
        assert_eq!(full.encode(), (&common, weights, bonds, score).encode());
    });
}

#[test]
fn selective_metagraph_is_a_flag_for_every_field_that_was_not_asked_for() {
    reading(|| {
        let nothing = SelectiveMetagraph::of::<Test>(NETUID, vec![]).expect("the subnet exists");
        assert_eq!(nothing.encode(), [0; 74]);
        let some = SelectiveMetagraph::of::<Test>(NETUID, vec![73, 30, 0]).expect("it exists");
        let mut expected = vec![0; 74];
        expected[0] = 8;
        // Three neurons in field 30, one byte longer than a flag; no commitments in the last field.
        expected.splice(30..31, [1, 12]);
        expected.splice(74..75, [1, 0]);
        assert_eq!(some.encode(), expected);
    });
}

#[test]
fn what_is_encoded_decodes_to_itself() {
    reading(|| {
        let metagraph = Metagraph::of::<Test>(NETUID).expect("the subnet exists");
        assert_eq!(
            Metagraph::decode(&mut &metagraph.encode()[..]),
            Ok(metagraph)
        );
        let state = SubnetState::of::<Test>(NETUID).expect("the subnet exists");
        assert_eq!(SubnetState::decode(&mut &state.encode()[..]), Ok(state));
    });
}
