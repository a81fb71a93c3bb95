//! The screens, one file each, and the address of each.

pub(crate) mod circles;
pub(crate) mod fit;
pub(crate) mod gap;
pub(crate) mod later;
pub(crate) mod matches;
pub(crate) mod people;
pub(crate) mod rules;
pub(crate) mod start;
pub(crate) mod studio;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// What this is, and its doors.
    Start,
    /// Mentors and mentees, and what they said.
    People,
    /// What makes a pair fit.
    Rules,
    /// Who goes with whom, and why.
    Matches,
    /// Whom to look for, so that more people are placed.
    Gap,
    /// Groups in which everybody teaches and learns.
    Circles,
    /// An applicant's own fits.
    Fit,
    /// The forms by which people apply, in the studio.
    Forms,
    /// What is public of the mentors, in the studio.
    Publish,
    /// What applicants sent, in the studio.
    Responses,
}

impl Screen {
    /// All screens, in the order in which they are offered.
    pub(crate) const ALL: [Self; 10] = [
        Self::Start,
        Self::People,
        Self::Rules,
        Self::Matches,
        Self::Gap,
        Self::Circles,
        Self::Fit,
        Self::Forms,
        Self::Publish,
        Self::Responses,
    ];

    /// The screens that live in the studio, a module of its own.
    pub(crate) fn is_of_studio(self) -> bool {
        matches!(self, Self::Forms | Self::Publish | Self::Responses)
    }

    /// The screens that are fetched when one of them is first opened.
    pub(crate) fn comes_later(self) -> bool {
        matches!(self, Self::Gap | Self::Circles | Self::Fit)
    }

    /// The screen of an address's part from `#` on; the start for an address that nobody gave out.
    pub(crate) fn of_hash(hash: &str) -> Self {
        Self::ALL.into_iter().find(|screen| screen.hash() == hash).unwrap_or(Self::Start)
    }

    /// Whether an address's part from `#` on names a screen, rather than a place on one.
    pub(crate) fn is_named_by(hash: &str) -> bool {
        hash.is_empty() || hash.starts_with("#/")
    }

    /// The address's part from `#` on.
    pub(crate) fn hash(self) -> &'static str {
        match self {
            Self::Start => "#/",
            Self::People => "#/people",
            Self::Rules => "#/rules",
            Self::Matches => "#/matches",
            Self::Gap => "#/gap",
            Self::Circles => "#/circles",
            Self::Fit => "#/fit",
            Self::Forms => "#/forms",
            Self::Publish => "#/publish",
            Self::Responses => "#/responses",
        }
    }

    /// The message that names it in the menu.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Start => "screen-start",
            Self::People => "screen-people",
            Self::Rules => "screen-rules",
            Self::Matches => "screen-matches",
            Self::Gap => "screen-gap",
            Self::Circles => "screen-circles",
            Self::Fit => "screen-fit",
            Self::Forms => "screen-forms",
            Self::Publish => "screen-publish",
            Self::Responses => "screen-responses",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_is_found_by_its_own_address() {
        for screen in Screen::ALL {
            assert_eq!(Screen::of_hash(screen.hash()), screen);
        }
    }

    #[test]
    fn an_unknown_address_leads_to_the_start() {
        assert_eq!(Screen::of_hash(""), Screen::Start);
        assert_eq!(Screen::of_hash("#/nowhere"), Screen::Start);
        assert!(!Screen::is_named_by("#content"));
    }
}
