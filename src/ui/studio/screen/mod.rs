//! The studio's screens, and the address of each.

pub(crate) mod forms;
pub(crate) mod publish;
pub(crate) mod responses;

/// A screen of the studio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// The forms by which people apply, check in, and say good-bye.
    Forms,
    /// What is public of the mentors.
    Publish,
    /// What applicants sent.
    Responses,
}

impl Screen {
    /// The screen of an address's part from `#` on.
    pub(crate) fn of_hash(hash: &str) -> Option<Self> {
        match hash {
            "#/forms" => Some(Self::Forms),
            "#/publish" => Some(Self::Publish),
            "#/responses" => Some(Self::Responses),
            _ => None,
        }
    }
}
