//! How long a neuron counts as active after it set weights.

/// So many blocks: thousandths of the tempo, rounded down, at least one block.
pub const fn cutoff(factor_milli: u32, tempo: u16) -> u64 {
    // Factors of 32 and 16 bits.
    match (factor_milli as u64)
        .wrapping_mul(tempo as u64)
        .checked_div(1000)
    {
        Some(0) | None => 1,
        Some(cutoff) => cutoff,
    }
}

/// Whether a neuron with this last update is active in `block`.
pub const fn is_active(last_update: u64, cutoff: u64, block: u64) -> bool {
    last_update.saturating_add(cutoff) >= block
}
