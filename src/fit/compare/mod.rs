//! How two answers are compared: one small function each, with its formula.
//!
//! Each gives a [`Share`] from nothing to all, or `None` where somebody did not answer. A rule's level and its
//! treatment of missing answers are not decided here, but in [`rule`](super::rule).

mod band;
mod goals;
mod hours;
mod named;
mod near;
mod overlap;
mod same;
mod table;
mod time_zone;

pub(super) use goals::of_likeness;
pub(super) use hours::{most_that_count, of_minutes};
pub(super) use overlap::Wants;
pub(super) use table::Worth;

use super::operand::{Operand, Terms};
use super::scorer::Party;
use super::share::Share;
use crate::person::Side;
use crate::program::{Comparison, Program, Rule};

/// A comparison with everything looked up that it needs.
#[derive(Clone, Debug)]
pub(super) enum Compare {
    Overlap { ranked: bool, related: Share },
    Same,
    Different,
    Table(Worth),
    Band { lowest: i16, ideal: i16, highest: i16 },
    Near { within: f64 },
    Hours { enough: u16, at_least: u16 },
    TimeZone { within: u16 },
    Goals { enough: u16 },
    Wish { most: u16, by: Side },
    Avoid,
}

/// Where the two stand in the roster, so that wishes can name them; an applicant stands nowhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) mentee: Option<usize>,
    pub(super) mentor: Option<usize>,
}

impl Pair {
    /// Two of whom neither is named by anybody.
    pub(super) const UNNAMED: Self = Self { mentee: None, mentor: None };

    pub(super) fn of(mentee: &Party, mentor: &Party) -> Self {
        Self { mentee: mentee.position(), mentor: mentor.position() }
    }
}

impl Compare {
    pub(super) fn new(rule: &Rule, program: &Program, terms: &mut Terms) -> Self {
        let wants = rule.mentee.as_deref().and_then(|name| program.question(Side::Mentee, name));
        match rule.comparison {
            Comparison::Overlap { related } => Self::Overlap {
                ranked: wants.is_some_and(|question| question.ranked),
                related: Share::percent(related),
            },
            Comparison::Same => Self::Same,
            Comparison::Different => Self::Different,
            Comparison::Table { ref rows } => Self::Table(Worth::new(rows, terms)),
            Comparison::Band { lowest, ideal, highest } => Self::Band { lowest, ideal, highest },
            Comparison::Near { within } => Self::Near { within },
            Comparison::Hours { enough, at_least } => Self::Hours { enough, at_least },
            Comparison::TimeZone { within } => Self::TimeZone { within },
            Comparison::Goals { enough, .. } => Self::Goals { enough },
            Comparison::Wish { most } => {
                Self::Wish { most, by: if rule.mentee.is_some() { Side::Mentee } else { Side::Mentor } }
            }
            Comparison::Avoid => Self::Avoid,
        }
    }

    /// What the comparison gives for these two, or `None` where one of them did not answer.
    pub(super) fn share(&self, mentee: &Operand, mentor: &Operand, pair: Pair) -> Option<Share> {
        match (self, mentee, mentor) {
            (Self::Overlap { ranked, related }, Operand::Terms(wants), Operand::Offers(offers)) => {
                Some(overlap::share(Wants::new(wants, *ranked), offers, *related))
            }
            (Self::Same, mentee, mentor) => same::share(mentee, mentor),
            (Self::Different, mentee, mentor) => same::share(mentee, mentor).map(Share::rest),
            (Self::Table(worth), Operand::Terms(needs), Operand::Terms(offers)) => Some(worth.share(needs, offers)),
            (Self::Band { lowest, ideal, highest }, Operand::Step(mentee), Operand::Step(mentor)) => {
                Some(band::share(*mentee, *mentor, *lowest, *ideal, *highest))
            }
            (Self::Near { within }, Operand::Number(mentee), Operand::Number(mentor)) => {
                Some(near::share(*mentee, *mentor, *within))
            }
            (Self::Hours { enough, at_least }, Operand::Hours(mentee), Operand::Hours(mentor)) => {
                Some(hours::share(&mentee.minutes, &mentor.minutes, *enough, *at_least))
            }
            (Self::TimeZone { within }, Operand::Zone(mentee), Operand::Zone(mentor)) => {
                Some(time_zone::share(mentee, mentor, *within))
            }
            (Self::Goals { enough }, Operand::Text(mentee), Operand::Text(mentor)) => {
                Some(goals::share(mentee, mentor, *enough))
            }
            (Self::Wish { most, by: Side::Mentee }, Operand::People(named), _) => {
                Some(named::wish(named, pair.mentor, *most))
            }
            (Self::Wish { most, by: Side::Mentor }, _, Operand::People(named)) => {
                Some(named::wish(named, pair.mentee, *most))
            }
            (Self::Avoid, mentee, mentor) => Some(named::avoid(mentee, mentor, pair)),
            _ => None,
        }
    }

    /// Who did not answer what this comparison needs of both.
    pub(super) fn needs(&self, side: Side) -> bool {
        match self {
            Self::Wish { by, .. } => *by == side,
            Self::Avoid => false,
            _ => true,
        }
    }
}
