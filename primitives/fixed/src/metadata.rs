//! How the stored types appear in metadata.
//!
//! Clients know fixed-point numbers by the path of their type, its parameter for the fraction bits and
//! the one field `bits`. The parameter is a number at type level, as the `typenum` crate spells it: a list
//! of binary digits. The types here stand for those digits in metadata and have no values.

use core::marker::PhantomData;

use scale_info::build::Fields;
use scale_info::{Path, Type, TypeInfo, TypeParameter};

use crate::{Fixed, WithFraction};

/// The end of a list of digits: the number 0.
pub enum Term {}

/// A digit 0.
pub enum Bit0 {}

/// A digit 1.
pub enum Bit1 {}

/// The digits before the last one, and the last one.
pub struct Digits<Before, Last>(PhantomData<(Before, Last)>);

type Doubled<Number> = Digits<Number, Bit0>;
type One = Digits<Term, Bit1>;

/// The number 32.
pub(crate) type Digits32 = Doubled<Doubled<Doubled<Doubled<Doubled<One>>>>>;

/// The number 64.
pub(crate) type Digits64 = Doubled<Digits32>;

impl TypeInfo for Term {
    type Identity = Self;

    fn type_info() -> Type {
        Type::builder()
            .path(Path::new("UTerm", "typenum::uint"))
            .composite(Fields::unit())
    }
}

impl TypeInfo for Bit0 {
    type Identity = Self;

    fn type_info() -> Type {
        Type::builder()
            .path(Path::new("B0", "typenum::bit"))
            .composite(Fields::unit())
    }
}

impl TypeInfo for Bit1 {
    type Identity = Self;

    fn type_info() -> Type {
        Type::builder()
            .path(Path::new("B1", "typenum::bit"))
            .composite(Fields::unit())
    }
}

impl<Before: TypeInfo + 'static, Last: TypeInfo + 'static> TypeInfo for Digits<Before, Last> {
    type Identity = Self;

    fn type_info() -> Type {
        Type::builder()
            .path(Path::new("UInt", "typenum::uint"))
            .type_params([
                TypeParameter::new("U", Some(scale_info::meta_type::<Before>())),
                TypeParameter::new("B", Some(scale_info::meta_type::<Last>())),
            ])
            .composite(
                Fields::named()
                    .field(|field| field.ty::<Before>().name("msb").type_name("U"))
                    .field(|field| field.ty::<Last>().name("lsb").type_name("B")),
            )
    }
}

impl<R: WithFraction<FRAC> + TypeInfo, const FRAC: u32> TypeInfo for Fixed<R, FRAC> {
    type Identity = Self;

    fn type_info() -> Type {
        Type::builder()
            .path(Path::new(R::TYPE_NAME, "substrate_fixed"))
            .type_params([TypeParameter::new(
                "Frac",
                Some(scale_info::meta_type::<R::Digits>()),
            )])
            .composite(
                Fields::named().field(|field| field.ty::<R>().name("bits").type_name(R::NAME)),
            )
    }
}
