//! What a community cannot be asked: each is refused by name.

use std::fmt;

use crate::cohort::Cohort;
use crate::matching::{Conditions, Hours};

/// Something that is asked of a matching and that cannot be had without a table of all pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// A mentee wants more than one mentor.
    SeveralMentors {
        /// The mentee.
        mentee: usize,
        /// How many she wants.
        wants: u8,
    },
    /// A mentee comes first who waited longer.
    Waited {
        /// The first who did.
        mentee: usize,
    },
    /// A mentor should have at least so many.
    LeastLoad {
        /// The first of whom that is said.
        mentor: usize,
        /// How many.
        least: u32,
    },
    /// So many requests of one kind may fall on one mentor.
    Kinds {
        /// How many.
        most: u32,
    },
    /// Pairs of an earlier matching are to be kept where that can be.
    Kept,
    /// The worst fit is to be raised.
    RaisedWorst,
    /// Hours count that say more than places do.
    Hours,
    /// Everybody is matched in rounds.
    Rounds,
}

impl Beyond {
    /// All that these conditions and this cohort ask and that is not known here.
    pub(super) fn all(cohort: &Cohort, conditions: &Conditions) -> Vec<Self> {
        let Conditions { objective, wants, waited, least, kinds, kept, .. } = conditions;
        let several = wants.iter().position(|wants| *wants > 1);
        let several = several.map(|mentee| Self::SeveralMentors { mentee, wants: wants[mentee] });
        let waited = waited.iter().position(|waited| *waited > 0).map(|mentee| Self::Waited { mentee });
        let least_load = least.iter().position(|least| *least > 0);
        let least_load = least_load.map(|mentor| Self::LeastLoad { mentor, least: least[mentor] });
        let kinds = kinds.as_ref().map(|kinds| Self::Kinds { most: kinds.most });
        let kept = (!kept.is_empty()).then_some(Self::Kept);
        let raised = objective.raise_worst.then_some(Self::RaisedWorst);
        let hours = Hours::of(cohort).map(|_| Self::Hours);
        let rounds = (!cohort.program().matching.rounds.is_empty()).then_some(Self::Rounds);
        [several, waited, least_load, kinds, kept, raised, hours, rounds].into_iter().flatten().collect()
    }
}

/// What is asked, as it could be taken back.
impl fmt::Display for Beyond {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SeveralMentors { mentee, wants } => write!(f, "mentee {mentee} wants {wants} mentors"),
            Self::Waited { mentee } => write!(f, "mentee {mentee} waited in rounds before"),
            Self::LeastLoad { mentor, least } => write!(f, "mentor {mentor} should have {least} mentees at least"),
            Self::Kinds { most } => write!(f, "at most {most} requests of one kind for one mentor"),
            Self::Kept => write!(f, "pairs of an earlier matching that stay where that can be"),
            Self::RaisedWorst => write!(f, "the worst fit raised as high as it goes"),
            Self::Hours => write!(f, "hours that differ from mentee to mentee"),
            Self::Rounds => write!(f, "rounds with rules of their own"),
        }
    }
}
