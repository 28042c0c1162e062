//! What each kind of proxy may do, as clients ask for it: drawn from the rules, with the numbers that calls
//! have in this runtime.

use super::{
    ProxyType, SMALL_TRANSFER_LIMIT,
    rules::{Calls, Rule},
};
use crate::RuntimeCall;
use alloc::{format, vec::Vec};
use codec::{Decode, Encode};
use scale_info::{Type, TypeDef, TypeInfo, Variant};

sp_api::decl_runtime_apis! {
    /// The kinds of proxy, and what each of them may do.
    pub trait ProxyFilterRuntimeApi {
        /// The kinds by index.
        fn get_proxy_types() -> Vec<ProxyTypeInfo>;
        /// What the kind of this index may do, or what each of them may do.
        fn get_proxy_filter(proxy_type: Option<u8>) -> Vec<ProxyFilterInfo>;
    }
}

/// A kind of proxy.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ProxyTypeInfo {
    /// Its name.
    pub name: Vec<u8>,
    /// Its index.
    pub index: u8,
    /// Whether it may do nothing any more.
    pub deprecated: bool,
}

/// What a kind of proxy may do.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ProxyFilterInfo {
    /// The index of the kind.
    pub proxy_type: u8,
    /// Its name.
    pub name: Vec<u8>,
    /// Whether it may do nothing any more.
    pub deprecated: bool,
    /// What the list of calls means.
    pub filter_mode: FilterMode,
    /// The calls that are let through or stopped.
    pub calls: Vec<CallInfo>,
    /// Calls that the list does not mean, although it names their pallet.
    pub exceptions: Vec<CallInfo>,
}

/// What the list of calls of a kind means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum FilterMode {
    /// Nothing: all calls are let through.
    AllowAll,
    /// Nothing: all calls are stopped.
    DenyAll,
    /// The calls that are let through.
    Allow,
    /// The calls that are stopped.
    Deny,
}

/// A call, or all calls of a pallet.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CallInfo {
    /// The pallet.
    pub pallet_name: Vec<u8>,
    /// Its index.
    pub pallet_index: u8,
    /// The call; all of them if there is none.
    pub call_name: Option<Vec<u8>>,
    /// Its index.
    pub call_index: Option<u8>,
    /// What must be true of the call besides.
    pub condition: Option<CallCondition>,
}

/// What must be true of a call.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum CallCondition {
    /// An argument is below a limit.
    ParamLessThan {
        /// The argument.
        param_name: Vec<u8>,
        /// The limit.
        limit: u128,
    },
    /// The call that it carries is a certain one.
    NestedCallMustBe {
        /// The pallet of that call.
        pallet_name: Vec<u8>,
        /// Its name.
        call_name: Vec<u8>,
    },
}

/// The kinds by index.
pub(crate) fn kinds() -> Vec<ProxyTypeInfo> {
    every_kind()
        .map(|(index, kind)| ProxyTypeInfo {
            name: kind.name(),
            index,
            deprecated: kind.is_deprecated(),
        })
        .collect()
}

/// What the kind of this index may do, or what each of them may do.
pub(crate) fn filters(wanted: Option<u8>) -> Vec<ProxyFilterInfo> {
    let catalogue = Catalogue::of_runtime();
    every_kind()
        .filter(|(index, _)| wanted.is_none_or(|wanted| wanted == *index))
        .map(|(index, kind)| kind.filter_info(index, &catalogue))
        .collect()
}

/// The kinds with their indices, which are their encodings.
fn every_kind() -> impl Iterator<Item = (u8, ProxyType)> {
    (0..=u8::MAX).map_while(|index| {
        let kind = ProxyType::decode(&mut &[index][..]).ok()?;
        Some((index, kind))
    })
}

impl ProxyType {
    fn name(self) -> Vec<u8> {
        format!("{self:?}").into_bytes()
    }

    fn is_deprecated(self) -> bool {
        matches!(self.rule(), Rule::Nothing)
    }

    fn filter_info(self, index: u8, catalogue: &Catalogue) -> ProxyFilterInfo {
        let (filter_mode, listed) = match self.rule() {
            Rule::Everything => (FilterMode::AllowAll, Vec::new()),
            Rule::Nothing => (FilterMode::DenyAll, Vec::new()),
            Rule::Only(allowed) => (FilterMode::Allow, allowed.to_vec()),
            Rule::AllBut(denied) => (FilterMode::Deny, denied.concat()),
        };
        let (mut calls, mut exceptions) = (Vec::new(), Vec::new());
        for some in listed {
            match some {
                Calls::All(pallet) => calls.extend(catalogue.whole(pallet)),
                Calls::Some(pallet, names) => calls.extend(catalogue.some(pallet, names)),
                Calls::Except(pallet, names) => {
                    calls.extend(catalogue.whole(pallet));
                    exceptions.extend(catalogue.some(pallet, names));
                }
            }
        }
        for call in &mut calls {
            call.condition = self.condition(call);
        }
        ProxyFilterInfo {
            proxy_type: index,
            name: self.name(),
            deprecated: self.is_deprecated(),
            filter_mode,
            calls,
            exceptions,
        }
    }

    /// What must be true of a call besides, for this kind. The filter checks it.
    fn condition(self, call: &CallInfo) -> Option<CallCondition> {
        let below_limit = |argument: &[u8]| CallCondition::ParamLessThan {
            param_name: argument.to_vec(),
            limit: SMALL_TRANSFER_LIMIT.into(),
        };
        match (self, call.call_name.as_deref()?) {
            (Self::SmallTransfer, b"transfer_stake") => Some(below_limit(b"alpha_amount")),
            (Self::SmallTransfer, _) => Some(below_limit(b"value")),
            (Self::SudoUncheckedSetCode, _) => Some(CallCondition::NestedCallMustBe {
                pallet_name: b"System".to_vec(),
                call_name: b"set_code".to_vec(),
            }),
            _ => None,
        }
    }
}

/// The pallets that have calls, and the calls. Those that the rules name for later versions are not in it.
struct Catalogue(Vec<CallInfo>);

impl Catalogue {
    fn of_runtime() -> Self {
        let mut catalogue = Vec::new();
        for pallet in variants(RuntimeCall::type_info()) {
            let whole = CallInfo {
                pallet_name: pallet.name.into(),
                pallet_index: pallet.index,
                call_name: None,
                call_index: None,
                condition: None,
            };
            catalogue.push(whole.clone());
            let calls = pallet.fields.first().map(|calls| calls.ty.type_info());
            catalogue.extend(calls.into_iter().flat_map(variants).map(|call| CallInfo {
                call_name: Some(call.name.into()),
                call_index: Some(call.index),
                ..whole.clone()
            }));
        }
        Self(catalogue)
    }

    /// A pallet with all of its calls.
    fn whole(&self, pallet: &str) -> Option<CallInfo> {
        self.find(pallet, None)
    }

    /// These calls of a pallet.
    fn some<'a>(
        &'a self,
        pallet: &'a str,
        names: &'a [&str],
    ) -> impl Iterator<Item = CallInfo> + 'a {
        names
            .iter()
            .filter_map(move |name| self.find(pallet, Some(name)))
    }

    fn find(&self, pallet: &str, call: Option<&str>) -> Option<CallInfo> {
        self.0
            .iter()
            .find(|info| {
                info.pallet_name == pallet.as_bytes()
                    && info.call_name.as_deref() == call.map(str::as_bytes)
            })
            .cloned()
    }
}

/// The variants of an enum.
fn variants(ty: Type) -> Vec<Variant> {
    match ty.type_def {
        TypeDef::Variant(definition) => definition.variants,
        _ => Vec::new(),
    }
}
