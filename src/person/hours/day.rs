//! The days of the week, by the names that people write.

use std::fmt;

use super::MINUTES_PER_DAY;

/// A day of the week; Monday is the first, as in ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Day {
    /// Mon, lunes.
    Monday,
    /// Tue, martes.
    Tuesday,
    /// Wed, miércoles.
    Wednesday,
    /// Thu, jueves.
    Thursday,
    /// Fri, viernes.
    Friday,
    /// Sat, sábado.
    Saturday,
    /// Sun, domingo.
    Sunday,
}

impl Day {
    /// All seven, Monday first.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The day that a folded word (lower case, no accents, no full stops) names in English or
    /// Spanish.
    pub(super) fn named(folded: &str) -> Option<Self> {
        Some(match folded {
            "mon" | "monday" | "mondays" | "lun" | "lunes" => Self::Monday,
            "tue" | "tues" | "tuesday" | "tuesdays" | "mar" | "martes" => Self::Tuesday,
            "wed" | "weds" | "wednesday" | "wednesdays" | "mie" | "miercoles" => Self::Wednesday,
            "thu" | "thur" | "thurs" | "thursday" | "thursdays" | "jue" | "jueves" => Self::Thursday,
            "fri" | "friday" | "fridays" | "vie" | "viernes" => Self::Friday,
            "sat" | "saturday" | "saturdays" | "sab" | "sabado" | "sabados" => Self::Saturday,
            "sun" | "sunday" | "sundays" | "dom" | "domingo" | "domingos" => Self::Sunday,
            _ => return None,
        })
    }

    /// The day that a minute of the week is in.
    pub(super) fn of_minute(minute_of_week: u16) -> Self {
        Self::ALL[usize::from(minute_of_week / MINUTES_PER_DAY) % Self::ALL.len()]
    }

    /// From this day to `last`, both included, around the end of the week where need be.
    pub(super) fn through(self, last: Self) -> impl Iterator<Item = Self> {
        let n_days = (last as usize + 7 - self as usize) % 7 + 1;
        Self::ALL.into_iter().cycle().skip(self as usize).take(n_days)
    }

    /// The minute of the week at which the day begins.
    pub(super) fn first_minute(self) -> u16 {
        self as u16 * MINUTES_PER_DAY
    }
}

/// The short English name: `Mon`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Monday => "Mon",
            Self::Tuesday => "Tue",
            Self::Wednesday => "Wed",
            Self::Thursday => "Thu",
            Self::Friday => "Fri",
            Self::Saturday => "Sat",
            Self::Sunday => "Sun",
        })
    }
}
