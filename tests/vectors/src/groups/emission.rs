//! Supply, and what a block creates.

use mycelium_emission::{
    accrual::{accrue_block, root_proportion},
    injection::{InjectionInputs, injection},
    moving_price::PriceSmoothing,
    shares::{PriceScore, Scores, shares, tao_part},
    supply,
};
use mycelium_fixed::{I96F32, U64F64, U96F32};
use mycelium_types::AlphaBalance;

use super::case::{Case, unsigned};
use crate::Failure;

/// What a block creates: of TAO, and of each subnet's alpha by the same curve.
pub(super) fn block_emission(case: &mut Case<'_>) -> Result<(), Failure> {
    let issuance = case.tao("issuance")?;
    let tao = supply::tao_emission(issuance).to_u64();
    let alpha = supply::alpha_emission(AlphaBalance::new(issuance.to_u64())).to_u64();
    if alpha != tao {
        let reason = format!("{alpha} rao of alpha, but {tao} rao of TAO");
        return Err(Failure::invalid(reason).under("emission"));
    }
    case.expect_number("emission", tao).map(drop)
}

/// What may be minted below the cap.
pub(super) fn mint_clamp(case: &mut Case<'_>) -> Result<(), Failure> {
    let minted = supply::mintable(case.tao("balances_total_issuance")?, case.tao("requested")?);
    case.expect_number("minted", minted.to_u64()).map(drop)
}

/// A block's TAO, split between subnets.
pub(super) fn tao_shares(case: &mut Case<'_>) -> Result<(), Failure> {
    let emission = case.tao("block_emission")?;
    let subnets = case.records("subnets", |subnet| {
        let score = PriceScore {
            moving_price: I96F32::from_bits(subnet.number("moving_price_i96f32_bits")?),
            withheld: U96F32::from_bits(subnet.number("miner_burned_u96f32_bits")?),
            enabled: subnet.flag("emission_enabled")?,
        };
        Ok((subnet.number::<u16>("netuid")?.to_string(), score))
    })?;
    let (netuids, scores): (Vec<String>, Vec<PriceScore>) = subnets.into_iter().unzip();
    let mut split = Vec::new();
    shares(Scores::Price(&scores), &mut split);

    let of_subnets = |part: fn(U64F64, _) -> u128| {
        let parts = split.iter().map(move |share| part(*share, emission));
        netuids.iter().map(String::as_str).zip(parts)
    };
    case.expect_map("share_u64f64_bits", of_subnets(|share, _| share.to_bits()))?;
    let tao = of_subnets(|share, emission| tao_part(emission, share).to_bits());
    case.expect_map("tao_emission_u96f32_bits", tao)
}

/// How a subnet's TAO is used.
pub(super) fn subnet_terms(case: &mut Case<'_>) -> Result<(), Failure> {
    let proportion = root_proportion(
        case.tao("root_subnet_tao")?,
        case.number("tao_weight")?,
        case.alpha("alpha_issuance")?,
    );
    let created = case.alpha("alpha_emission")?;
    let terms = injection(&InjectionInputs {
        tao: U96F32::from_int(case.number("tao_emission")?),
        price: U96F32::from_bits(case.number("price_u96f32_bits")?),
        root_proportion: proportion,
        alpha_created: created,
    });
    case.expect_number("root_prop_bits", proportion.to_bits())?;
    case.expect_number("tao_in", terms.tao_in.to_u64())?;
    case.expect_number("alpha_in", terms.alpha_in.to_u64())?;
    case.expect_number("alpha_out", created.to_u64())?;
    case.expect_number("excess_tao", terms.excess_tao.to_u64())
        .map(drop)
}

/// A block's new alpha, cut into pots.
pub(super) fn alpha_block_split(case: &mut Case<'_>) -> Result<(), Failure> {
    let cut = case.number("owner_cut_u16")?;
    let cut = case.flag("owner_cut_enabled")?.then_some(cut);
    let root = U96F32::from_bits(case.number("root_proportion_u96f32_bits")?);
    let is_sold = case.flag("root_sell")?;
    let pots = accrue_block(case.alpha("alpha_out")?, cut, root);
    case.expect_number("owner", pots.owner_cut.to_u64())?;
    case.expect_number("server", pots.server.to_u64())?;
    case.expect_number("validator", pots.validator.to_u64())?;
    case.expect_number("root", pots.root.to_u64())?;
    case.expect("root_dest", if is_sold { "pending" } else { "recycled" })
}

/// The slow average of a price.
pub(super) fn moving_price(case: &mut Case<'_>) -> Result<(), Failure> {
    let smoothing = PriceSmoothing {
        rate: I96F32::from_bits(case.number("moving_alpha_i96f32_bits")?),
        halving_blocks: case.number("halving_blocks")?,
        first_emission_block: case.number("first_emission_block")?,
    };
    let next = smoothing.next(
        I96F32::from_bits(case.number("prev_i96f32_bits")?),
        U64F64::from_bits(case.number("spot_price_u64f64_bits")?),
        case.number("current_block")?,
    );
    case.expect_number("result_i96f32_bits", unsigned(next.to_bits())?)
        .map(drop)
}
