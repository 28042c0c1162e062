//! The symbols of the subnets' alpha.
//!
//! They come from one table that clients know too. Which are in use is kept as a set of bits, so that
//! nobody has to read the symbols of all subnets.

use alloc::{string::String, vec::Vec};

use frame_support::ensure;
use frame_system::pallet_prelude::OriginFor;
use mycelium_types::NetUid;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Event, Pallet, SymbolsInUse, TokenSymbol};

/// The symbols, each of one character, by number.
const TABLE: &str = concat!(
    "Ταβγδεζηθικλμνξοπρσ",
    "tυφχψωאבגדהוזחטיךכלםמןנסעףפץצקרשת",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويى",
    "ᚠᚢᚦᚨᚱᚳЫᛉᛒ\u{1680}ᚁᚂᚃᚄᚅ᚛",
    "აბგდევԱԲԳԴԵԶ՞",
    "ЀЁЂЃЄЅъⲀⲁⲂⲃⲄⲅ",
    "𑀀𑀁𑀂𑀃𑀅න඲ඳපඵබ",
    "ⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠ",
    "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษส",
    "หฬอฮᄀᄁᄂᄃᄄᄅᄆᄇᄈᄉᄊᄋᄌᄍ",
    "ᅡᅢᅣᅤᅥᅦᅧᅨᅩᅪᅫᅬᅭᅮᅯᅰᅱᅲᅳᅴᅵ",
    "አኡኢኣኤእኦኧወዉዊዋዌውዎኰ",
    "኱ኲኳኴኵ኶ነኑኒናኔንኖ",
    "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलव",
    "शषसहアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤ",
    "ユヨラリルレロワヲン",
    "ⴰⴱⴲⴳⴴⴵⴶⴷⴸⴹⴺⴻⴼⴽⴾⴿⵀⵁⵂⵃⵄⵅⵆⵇⵈⵉⵊⵋⵌⵍⵎⵏⵐⵑⵒⵓ",
    "අආඇඈඉඊඋඌඏඐඑඒඓඔඕඖකඛගඝඞඟචඡජඣඤඥඦටඨඪණඬතථදධ",
);

/// How many symbols there are.
pub const COUNT: u16 = 439;

/// A bit for each symbol; that of root is not used.
pub type SymbolSet = [u64; 7];

/// The symbol of this number, in UTF-8.
pub fn symbol(number: u16) -> Option<Vec<u8>> {
    let symbol = TABLE.chars().nth(number.into())?;
    Some(String::from(symbol).into_bytes())
}

/// The symbol of root, and of subnets for which none is left.
pub fn root_symbol() -> Vec<u8> {
    symbol(0).unwrap_or_default()
}

/// The number of a symbol, unless it is root's.
pub fn number_of(symbol: &[u8]) -> Option<u16> {
    let mut chars = core::str::from_utf8(symbol).ok()?.chars();
    let wanted = chars.next().filter(|_| chars.next().is_none())?;
    let index = TABLE.chars().position(|symbol| symbol == wanted)?;
    u16::try_from(index).ok().filter(|number| *number > 0)
}

/// The bit of a symbol: the word, and the bit in it.
const fn bit(number: u16) -> (usize, u64) {
    // A u16 fits.
    (
        (number >> 6) as usize,
        1_u64.wrapping_shl(number as u32 & 63),
    )
}

/// Whether the set has the symbol.
pub(super) fn contains(set: &SymbolSet, number: u16) -> bool {
    let (word, bit) = bit(number);
    set.get(word).is_some_and(|word| *word & bit != 0)
}

/// Puts the symbol into the set, or takes it out.
pub(super) fn change(set: &mut SymbolSet, number: u16, included: bool) {
    let (word, bit) = bit(number);
    if let Some(word) = set.get_mut(word) {
        *word = if included { *word | bit } else { *word & !bit };
    }
}

impl<T: Config> Pallet<T> {
    /// Gives a new subnet its symbol: that of its number, or the first that is free, or root's.
    pub(crate) fn assign_symbol(netuid: NetUid) {
        let used = SymbolsInUse::<T>::get();
        let preferred = netuid.to_u16();
        let free = core::iter::once(preferred)
            .chain(1..COUNT)
            .find(|number| (1..COUNT).contains(number) && !contains(&used, *number));
        let chosen = match free {
            Some(number) => {
                SymbolsInUse::<T>::mutate(|set| change(set, number, true));
                symbol(number).unwrap_or_default()
            }
            None => root_symbol(),
        };
        TokenSymbol::<T>::insert(netuid, chosen);
    }

    /// Takes the symbol of a subnet away.
    pub(crate) fn release_symbol(netuid: NetUid) {
        if let Some(number) = number_of(&TokenSymbol::<T>::take(netuid)) {
            SymbolsInUse::<T>::mutate(|set| change(set, number, false));
        }
    }

    /// Changes the symbol of a subnet, for its owner or root.
    pub(crate) fn do_update_symbol(
        origin: OriginFor<T>,
        netuid: NetUid,
        symbol: Vec<u8>,
    ) -> DispatchResult {
        Self::ensure_owner_or_root(origin, netuid)?;
        Self::ensure_subnet_exists(netuid)?;
        // Root keeps its own.
        ensure!(!netuid.is_root(), Error::<T>::SymbolDoesNotExist);
        let number = Self::ensure_symbol_free(&symbol)?;
        Self::release_symbol(netuid);
        SymbolsInUse::<T>::mutate(|set| change(set, number, true));
        TokenSymbol::<T>::insert(netuid, symbol.clone());
        Self::deposit_event(Event::SymbolUpdated { netuid, symbol });
        Ok(())
    }

    fn ensure_symbol_free(symbol: &[u8]) -> Result<u16, DispatchError> {
        let number = number_of(symbol).ok_or(Error::<T>::SymbolDoesNotExist)?;
        ensure!(
            !contains(&SymbolsInUse::<T>::get(), number),
            Error::<T>::SymbolAlreadyInUse
        );
        Ok(number)
    }
}
