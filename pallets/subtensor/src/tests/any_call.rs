//! D3 and D4: whatever is sent, no call panics, and one that fails changes nothing.
//!
//! The arguments are made up from the metadata, so that every call takes part without being listed.

use std::{cell::RefCell, collections::BTreeMap};

use codec::{Compact, Decode, Encode};
use frame_support::{
    assert_ok,
    traits::{GetCallName, UnfilteredDispatchable},
};
use mycelium_shares::SafeFloat;
use mycelium_types::NetUid;
use proptest::prelude::*;
use scale_info::{Field, MetaType, TypeDef, TypeDefPrimitive};
use sp_core::H256;
use sp_runtime::AccountId32;

use crate::{
    AlphaV2, Call, FirstEmissionBlockNumber, NetworkImmunityPeriod, NetworkRateLimit, SubnetLimit,
    SubtokenEnabled, mock::*, subnets::symbols::symbol,
};

/// Where arguments come from: numbers that were drawn, then zeros.
struct Draws(std::vec::IntoIter<u64>);

impl Draws {
    fn next(&mut self) -> u64 {
        self.0.next().unwrap_or_default()
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or_default()
    }

    /// Any number, more often one at an end or near the numbers of the chain.
    fn number(&mut self) -> u128 {
        match self.below(8) {
            0 => 0,
            1 => u128::MAX,
            2 => u128::MAX - u128::from(self.next() % 4),
            3 => 1 << self.below(128),
            4 => u128::from(self.next()) << 64 | u128::from(self.next()),
            5 => u128::from(self.next()),
            6 => u128::from(self.next() % 100_000),
            _ => u128::from(self.next() % 8),
        }
    }

    fn netuid(&mut self) -> NetUid {
        let any = u16::try_from(self.next() & 0xffff).unwrap_or_default();
        NetUid::new(if self.below(4) == 0 { any } else { any % 6 })
    }

    fn account(&mut self) -> AccountId32 {
        match self.below(16) {
            0 => AccountId32::new([0; 32]),
            1 => AccountId32::new([0xff; 32]),
            2 => SubtensorModule::subnet_account(self.netuid()),
            3 => AccountId32::new(sp_io::hashing::blake2_256(&self.next().encode())),
            _ => account(u8::try_from(self.below(16)).unwrap_or_default()),
        }
    }

    /// Bytes around the limits of texts, or some that mean something.
    fn bytes(&mut self) -> Vec<u8> {
        const LENGTHS: [usize; 10] = [0, 1, 32, 64, 65, 256, 257, 1_024, 1_025, 4_096];
        if self.below(4) == 0 {
            let number = u16::try_from(self.below(440)).unwrap_or_default();
            return symbol(number).unwrap_or_default();
        }
        let byte = self.next().to_le_bytes()[0];
        vec![byte; LENGTHS[self.below(LENGTHS.len())]]
    }

    /// A value of a type, encoded.
    fn value(&mut self, kind: &MetaType) -> Vec<u8> {
        if *kind == MetaType::new::<AccountId32>() {
            return self.account().encode();
        }
        if *kind == MetaType::new::<Vec<u8>>() {
            return self.bytes().encode();
        }
        match kind.type_info().type_def {
            TypeDef::Primitive(primitive) => self.primitive(&primitive),
            TypeDef::Composite(composite) => self.fields(&composite.fields),
            TypeDef::Tuple(tuple) => self.values(tuple.fields),
            TypeDef::Array(array) => {
                self.values(core::iter::repeat_n(array.type_param, array.len as usize))
            }
            TypeDef::Sequence(sequence) => {
                let length = self.below(5);
                let elements = self.values(core::iter::repeat_n(sequence.type_param, length));
                [Compact(length as u32).encode(), elements].concat()
            }
            TypeDef::Variant(variants) => {
                let variant = &variants.variants[self.below(variants.variants.len())];
                [vec![variant.index], self.fields(&variant.fields)].concat()
            }
            TypeDef::Compact(_) => {
                let number = self.number();
                Compact(u64::try_from(number).unwrap_or(u64::MAX)).encode()
            }
            other => panic!("no call has {other:?}"),
        }
    }

    fn primitive(&mut self, primitive: &TypeDefPrimitive) -> Vec<u8> {
        let bytes = self.number().to_le_bytes();
        let length = match primitive {
            TypeDefPrimitive::Bool => return (bytes[0] & 1 == 1).encode(),
            TypeDefPrimitive::U8 | TypeDefPrimitive::I8 => 1,
            TypeDefPrimitive::U16 | TypeDefPrimitive::I16 => 2,
            TypeDefPrimitive::U32 | TypeDefPrimitive::I32 => 4,
            TypeDefPrimitive::U64 | TypeDefPrimitive::I64 => 8,
            TypeDefPrimitive::U128 | TypeDefPrimitive::I128 => 16,
            other => panic!("no call has {other:?}"),
        };
        bytes[..length].to_vec()
    }

    /// The fields of something. That a number is one of a subnet stands in the name of its type alone.
    fn fields(&mut self, fields: &[Field]) -> Vec<u8> {
        fields
            .iter()
            .flat_map(|field| match field.type_name {
                Some("NetUid") => self.netuid().encode(),
                _ => self.value(&field.ty),
            })
            .collect()
    }

    fn values(&mut self, kinds: impl IntoIterator<Item = MetaType>) -> Vec<u8> {
        kinds
            .into_iter()
            .flat_map(|kind| self.value(&kind))
            .collect()
    }

    fn call(&mut self) -> Call<Test> {
        let bytes = self.value(&MetaType::new::<Call<Test>>());
        Call::decode(&mut &bytes[..]).expect("the metadata tell how to encode a call")
    }

    fn origin(&mut self) -> RuntimeOrigin {
        match self.below(8) {
            0 => RuntimeOrigin::none(),
            1 | 2 => root(),
            // An owner.
            3..6 => signed(1 + u8::try_from(self.below(4)).unwrap_or_default()),
            _ => {
                let who = self.account();
                // Nobody has the keys of a subnet's account.
                let has_key = mycelium_types::accounts::subnet_of(who.as_ref()).is_none();
                RuntimeOrigin::signed(if has_key { who } else { account(1) })
            }
        }
    }
}

type Snapshot = (Vec<(Vec<u8>, (Vec<u8>, i32))>, H256);

thread_local! {
    /// Made once for all cases.
    static START: RefCell<Option<Snapshot>> = const { RefCell::new(None) };
}

/// A chain with four subnets: one that has started, one with neurons, one that is being cleared, and one
/// more. Accounts 1 to 9 have TAO, 11 to 15 are hotkeys.
fn busy_chain() -> sp_io::TestExternalities {
    let snapshot = START.with_borrow_mut(|start| start.get_or_insert_with(prepare).clone());
    let (raw, root) = snapshot;
    sp_io::TestExternalities::from_raw_snapshot(raw, root, sp_runtime::StateVersion::V1)
}

fn prepare() -> Snapshot {
    let mut chain = new_chain();
    chain.execute_with(|| {
        System::set_block_number(1);
        let [started, _, gone, _] = [1, 2, 3, 4].map(|owner| found_subnet(owner, owner + 10));
        assert_ok!(SubtensorModule::start_call(signed(1), started));
        for hotkey in [5, 6, 7] {
            assert_ok!(SubtensorModule::burned_register(
                signed(5),
                NetUid::new(2),
                account(hotkey)
            ));
        }
        assert_ok!(SubtensorModule::root_register(signed(5), account(5)));
        NetworkRateLimit::<Test>::put(2);
        NetworkImmunityPeriod::<Test>::put(5);
        SubnetLimit::<Test>::put(5);
        for number in 0..600_u16 {
            let hotkey = AccountId32::new(sp_io::hashing::blake2_256(&number.to_le_bytes()));
            let netuid = NetUid::new(4_000);
            AlphaV2::<Test>::insert((hotkey, account(1), netuid), SafeFloat::from_int(1));
        }
        assert_ok!(SubtensorModule::root_dissolve_network(root(), gone));
        assert!(SubtensorModule::is_dissolving(gone));
        System::reset_events();
        System::set_block_number(7_300);
        SubtensorModule::record_issuance();
        for netuid in SubtensorModule::subnets() {
            // As if an epoch had just run.
            SubtensorModule::end_schedule(netuid);
            SubtensorModule::begin_schedule(netuid, 360);
        }
        assert_eq!(SubtensorModule::do_try_state(), Ok(()));
    });
    chain.commit_all().expect("the state is complete");
    chain.into_raw_snapshot()
}

/// Which subnets are open, and since when they earn.
fn openings() -> (BTreeMap<NetUid, bool>, BTreeMap<NetUid, u64>) {
    (
        SubtokenEnabled::<Test>::iter().collect(),
        FirstEmissionBlockNumber::<Test>::iter().collect(),
    )
}

fn state_root() -> Vec<u8> {
    sp_io::storage::root(sp_runtime::StateVersion::V1)
}

/// Sends a call, and looks at what it did.
fn send(call: &Call<Test>, origin: &RuntimeOrigin) -> bool {
    let (before, opened) = (state_root(), openings());
    let is_done = call.clone().dispatch_bypass_filter(origin.clone()).is_ok();
    if !is_done {
        assert_eq!(state_root(), before, "{call:?} of {origin:?}");
    }
    // B5: nothing else opens a subnet.
    if call.get_call_name() != "start_call" {
        let (tokens, firsts) = openings();
        assert!(
            tokens
                .iter()
                .all(|(netuid, is_open)| !is_open || opened.0.get(netuid) == Some(&true)),
            "{call:?}"
        );
        assert!(
            firsts
                .iter()
                .all(|(netuid, first)| opened.1.get(netuid) == Some(first)),
            "{call:?}"
        );
    }
    is_done
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_call_panics_and_one_that_fails_changes_nothing(
        calls in prop::collection::vec(prop::collection::vec(any::<u64>(), 0..60), 1..24),
    ) {
        busy_chain().execute_with(|| {
            for draws in calls {
                let mut draws = Draws(draws.into_iter());
                let origin = draws.origin();
                let call = draws.call();
                send(&call, &origin);
            }
            end_block();
            run_to(System::block_number() + 1);
            end_block();
        });
    }
}

#[test]
fn every_call_is_made_up_and_some_succeed() {
    let mut draws = Draws(Vec::new().into_iter());
    let mut sent = BTreeMap::<&str, (u32, u32)>::new();
    let mut seed = [0; 32];
    for _ in 0..60 {
        busy_chain().execute_with(|| {
            for _ in 0..20 {
                let mut drawn = Vec::new();
                for _ in 0..60 {
                    seed = sp_io::hashing::blake2_256(&seed);
                    drawn.push(u64::from_le_bytes(*seed.first_chunk().expect("32 bytes")));
                }
                draws.0 = drawn.into_iter();
                let origin = draws.origin();
                let call = draws.call();
                let name = call.get_call_name();
                let (all, done) = sent.entry(name).or_default();
                *all += 1;
                *done += u32::from(send(&call, &origin));
            }
        });
    }
    let names = Call::<Test>::get_call_names();
    assert_eq!(sent.len(), names.len());
    let done = sent.values().filter(|(_, done)| *done > 0).count();
    assert!(done >= names.len() / 2, "{sent:?}");
}
