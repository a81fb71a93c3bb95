//! What can be wrong with circles.

use std::fmt;

/// Something that is wrong with circles. People and circles are numbered from zero, as in the table and the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CircleFault {
    /// A circle names somebody whom the table does not have.
    UnknownPerson {
        /// Whom it names.
        person: usize,
    },
    /// Somebody is in more than one circle, or twice in one.
    Twice {
        /// Who it is.
        person: usize,
    },
    /// There are more circles than there may be.
    TooMany {
        /// How many there are.
        circles: usize,
        /// How many there may be.
        number: usize,
    },
    /// A circle has too few or too many people.
    WrongSize {
        /// Which circle.
        circle: usize,
        /// How many people it has.
        people: usize,
    },
    /// There is no slot of the week that all of a circle share, or it is too short.
    NoSlot {
        /// Which circle.
        circle: usize,
        /// How many minutes in one piece they share at most.
        longest: u16,
    },
    /// Somebody teaches nobody of her circle anything that they want.
    TeachesNobody {
        /// Which circle.
        circle: usize,
        /// Who it is.
        person: usize,
    },
    /// Nobody of her circle teaches somebody anything that she wants.
    LearnsNothing {
        /// Which circle.
        circle: usize,
        /// Who it is.
        person: usize,
    },
    /// Somebody is the only one of a kind, and asked not to be.
    Alone {
        /// Which circle.
        circle: usize,
        /// Who it is.
        person: usize,
    },
    /// Two are together who must not be.
    Together {
        /// Which circle.
        circle: usize,
        /// The one.
        one: usize,
        /// The other.
        other: usize,
    },
}

impl fmt::Display for CircleFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownPerson { person } => write!(formatter, "there is no person {person}"),
            Self::Twice { person } => write!(formatter, "person {person} is in a circle twice"),
            Self::TooMany { circles, number } => {
                write!(formatter, "there are {circles} circles, but at most {number} were asked for")
            }
            Self::WrongSize { circle, people } => write!(formatter, "circle {circle} has {people} people"),
            Self::NoSlot { circle, longest } => {
                write!(formatter, "the people of circle {circle} share {longest} minutes in one piece at most")
            }
            Self::TeachesNobody { circle, person } => {
                write!(formatter, "person {person} teaches nobody of circle {circle} anything that they want")
            }
            Self::LearnsNothing { circle, person } => {
                write!(formatter, "nobody of circle {circle} teaches person {person} anything that she wants")
            }
            Self::Alone { circle, person } => {
                write!(formatter, "person {person} is the only one of a kind in circle {circle}, and asked not to be")
            }
            Self::Together { circle, one, other } => {
                write!(formatter, "persons {one} and {other} are together in circle {circle}, and must not be")
            }
        }
    }
}
