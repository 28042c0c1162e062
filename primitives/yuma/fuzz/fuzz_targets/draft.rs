//! Drafts of cases from a fuzzer's bytes.

use crate::case::{Anchor, Draft, ListLength, MechanismDraft, Moment, Neuron, Row, Rule};
use libfuzzer_sys::arbitrary::{Arbitrary, Result, Unstructured};

/// Bounds the time of a run: the second implementation is slow.
const MOST_NEURONS: usize = 48;
const MOST_MECHANISMS: usize = 3;
const MOST_ENTRIES: usize = 64;

/// A draft that a fuzzer makes.
#[derive(Debug)]
pub struct Drafted(pub(crate) Draft);

type Bytes<'u, 'a> = &'u mut Unstructured<'a>;

impl<'a> Arbitrary<'a> for Drafted {
    fn arbitrary(u: Bytes<'_, 'a>) -> Result<Self> {
        Ok(Self(Draft {
            block: number(u)?,
            tempo: fraction(u)?,
            activity_cutoff_factor_milli: u.arbitrary()?,
            last_step: Moment(u.arbitrary()?),
            max_validators: fraction(u)?,
            stake_lists: list_length(u)?,
            permits: list_length(u)?,
            tao_weight: number(u)?,
            stake_threshold: number(u)?,
            owner: u.arbitrary::<Option<u8>>()?.map(u16::from),
            kappa: fraction(u)?,
            bonds_penalty: fraction(u)?,
            moving_average: u.int_in_range(0..=1_000_000)?,
            rule: rule(u)?,
            amount: number(u)?,
            split: u.arbitrary()?,
            neurons: list(u, MOST_NEURONS, neuron)?,
            mechanisms: mechanisms(u)?,
        }))
    }
}

fn list<'a, T>(
    u: Bytes<'_, 'a>,
    most: usize,
    item: fn(Bytes<'_, 'a>) -> Result<T>,
) -> Result<Vec<T>> {
    let length = u.int_in_range(0..=most)?;
    (0..length).map(|_| item(u)).collect()
}

/// Small, large, or of any size.
fn number(u: Bytes<'_, '_>) -> Result<u64> {
    Ok(match u.int_in_range(0..=4)? {
        0 => u.arbitrary::<u8>()?.into(),
        1 => u64::MAX,
        2 => u.arbitrary::<u32>()?.into(),
        3 => 1 << u.int_in_range(0..=63)?,
        _ => u.arbitrary()?,
    })
}

fn fraction(u: Bytes<'_, '_>) -> Result<u16> {
    Ok(match u.int_in_range(0..=5)? {
        0 => 0,
        1 => 65535,
        2 => 32767,
        3 => u.arbitrary::<u8>()?.into(),
        _ => u.arbitrary()?,
    })
}

fn moment(u: Bytes<'_, '_>) -> Result<Moment> {
    Ok(Moment(u.int_in_range(0..=23)?))
}

fn list_length(u: Bytes<'_, '_>) -> Result<ListLength> {
    Ok(match u.int_in_range(0..=15)? {
        0 => ListLength::Empty,
        1 => ListLength::Short(u.int_in_range(0..=8)?),
        2 => ListLength::Long(u.int_in_range(0..=8)?),
        _ => ListLength::Right,
    })
}

fn rule(u: Bytes<'_, '_>) -> Result<Rule> {
    Ok(match u.int_in_range(0..=2)? {
        0 => Rule::Legacy,
        1 => Rule::Relative,
        _ => Rule::Liquid {
            low: fraction(u)?,
            high: fraction(u)?,
            steepness: u.arbitrary()?,
            consensus: match u.int_in_range(0..=2)? {
                0 => Anchor::Current,
                1 => Anchor::Previous(list_length(u)?),
                _ => Anchor::Auto(list_length(u)?),
            },
        },
    })
}

fn neuron(u: Bytes<'_, '_>) -> Result<Neuron> {
    Ok(Neuron {
        registered: if u.arbitrary()? {
            moment(u)?
        } else {
            Moment(0)
        },
        alpha: number(u)?,
        tao: number(u)?,
        permit: u.arbitrary()?,
        consensus: u.arbitrary()?,
    })
}

/// At least one: a subnet has a mechanism.
fn mechanisms(u: Bytes<'_, '_>) -> Result<Vec<MechanismDraft>> {
    let mut mechanisms = list(u, MOST_MECHANISMS - 1, mechanism)?;
    mechanisms.push(mechanism(u)?);
    Ok(mechanisms)
}

fn mechanism(u: Bytes<'_, '_>) -> Result<MechanismDraft> {
    Ok(MechanismDraft {
        last_update: list(u, MOST_NEURONS, |u| {
            Ok(if u.arbitrary()? {
                moment(u)?
            } else {
                Moment(10)
            })
        })?,
        weights: list(u, MOST_NEURONS, row)?,
        bonds: list(u, MOST_NEURONS, row)?,
        commits: list(u, 8, |u| Ok((u.arbitrary::<u8>()?.into(), moment(u)?)))?,
    })
}

fn row(u: Bytes<'_, '_>) -> Result<Row> {
    let ascending = u.arbitrary()?;
    Ok(if u.arbitrary()? {
        let entry = |u: Bytes<'_, '_>| Ok((u.arbitrary()?, fraction(u)?));
        Row::Listed {
            ascending,
            entries: list(u, MOST_ENTRIES, entry)?,
        }
    } else {
        Row::Filled {
            seed: u.arbitrary()?,
            share: u.arbitrary()?,
            ascending,
            tiny: u.arbitrary()?,
        }
    })
}
