//! Inputs that break the rules of the input, and raw bytes as rows: no panic, no overflow.
#![no_main]

#[path = "../../tests/proofs/case.rs"]
mod case;
mod draft;
#[path = "../../tests/proofs/fast.rs"]
mod fast;
#[path = "../../tests/proofs/oracle/mod.rs"]
mod oracle;

use draft::Drafted;
use libfuzzer_sys::fuzz_target;
use mycelium_yuma::{
    RowBuffer, inherited_stake, liquid_rate, split_emission, upscale, weighted_median,
};

/// Arguments of the single functions.
type Arguments<'a> = (&'a [u8], Vec<u64>, Vec<(u64, u64)>, Vec<u16>, u8, i16);

fuzz_target!(|input: (Drafted, u8, Arguments<'_>)| {
    let (draft, doubled, (bytes, numbers, pairs, mut weights, count, steepness)) = input;
    fast::survive(&case::senseless(draft.0.build(), doubled.into()));

    let mut rows = RowBuffer::default();
    let read = rows.push_encoded(1, bytes).is_ok();
    assert_eq!(rows.as_rows().len(), usize::from(read));

    let amount = numbers.first().copied().unwrap_or_default();
    inherited_stake(amount, &numbers, &pairs);
    split_emission(
        mycelium_types::AlphaBalance::new(amount),
        count,
        Some(&weights),
    );
    upscale(&mut weights);

    let score = |x: u64| x % (oracle::numbers::ONE as u64 + 1);
    let voters: Vec<_> = pairs
        .iter()
        .map(|pair| (score(pair.0), score(pair.1)))
        .collect();
    weighted_median(&voters, score(amount));
    if let [consensus, weight, bond, low, high, ..] = *numbers {
        liquid_rate(
            score(consensus),
            score(weight),
            score(bond),
            score(low),
            score(high),
            steepness,
        );
    }
});
