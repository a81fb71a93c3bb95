//! What follows from it.

use serde::Serialize;
use strum::{EnumIter, IntoStaticStr};

/// What follows from a problem. Later is graver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, EnumIter, IntoStaticStr)]
#[cfg_attr(feature = "boundary", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Effect {
    /// Nothing is lost; somebody should know.
    Noted,
    /// A part of the answer is left out; the rest counts.
    IgnoredInPart,
    /// The answer is treated as missing.
    Ignored,
    /// The person takes no part until it is put right.
    LeftOut,
    /// The response is not taken in; the others are.
    SetAside,
    /// The receipt in which it stands does not hold.
    Unverified,
    /// Nothing is published.
    Withheld,
    /// Nothing is made of the whole input.
    Refused,
}

impl Effect {
    /// The stable name: `left-out`.
    pub fn name(self) -> &'static str {
        self.into()
    }

    pub(super) fn sentence(self) -> &'static str {
        match self {
            Self::Noted => "",
            Self::IgnoredInPart => " This part of the answer is left out.",
            Self::Ignored => " The answer is treated as missing.",
            Self::LeftOut => " The person takes no part until this is put right.",
            Self::SetAside => " This response is set aside; the others are not touched by it.",
            Self::Unverified => " So the receipt does not hold.",
            Self::Withheld => " Nothing is published until this is put right.",
            Self::Refused => " Nothing is loaded until this is put right.",
        }
    }
}
