//! Weights as submitted, scaled so that the largest becomes 65535.

use super::numbers::ONE;

/// Products beyond the integer part of a q32 number are avoided by dividing first.
const LARGEST_FACTOR: u16 = 32768;

pub(crate) fn upscale(weights: &[u16]) -> Vec<u16> {
    let largest = weights.iter().copied().max().unwrap_or(0);
    if largest == 0 {
        return weights.to_vec();
    }
    let (full, divisor) = (65535 * ONE, i128::from(largest));
    let scaled = |value: i128| {
        if largest > LARGEST_FACTOR {
            value * (full / divisor)
        } else {
            value * full / divisor
        }
    };
    weights
        .iter()
        .map(|&w| u16::try_from((scaled(w.into()) + ONE / 2) / ONE).unwrap())
        .collect()
}
