//! Whom a person means when she writes a name.

use std::collections::{BTreeMap, BTreeSet};

use crate::person::fold::squashed;
use crate::person::{People, Person, Side};

/// The ids of each side, by id and by folded full name.
#[derive(Default)]
pub(super) struct Names {
    mentors: ByName,
    mentees: ByName,
}

#[derive(Default)]
struct ByName {
    ids: BTreeSet<String>,
    by_name: BTreeMap<String, Vec<String>>,
}

/// Whom a name means.
pub(super) enum Meant {
    /// The one with this id.
    One(String),
    /// Nobody.
    Nobody,
    /// More than one person has this name.
    Several,
}

impl Names {
    pub(super) fn of(people: &People) -> Self {
        Self { mentors: ByName::of(&people.mentors), mentees: ByName::of(&people.mentees) }
    }

    /// Whom `text` means on this side: the one with that id, else the only one with that full name.
    pub(super) fn find(&self, side: Side, text: &str) -> Meant {
        match side {
            Side::Mentee => self.mentees.find(text),
            Side::Mentor => self.mentors.find(text),
        }
    }

    /// Whom `text` means, whichever side she is on; one id on both sides is one person.
    pub(super) fn find_anywhere(&self, text: &str) -> Meant {
        match (self.mentees.find(text), self.mentors.find(text)) {
            (Meant::One(mentee), Meant::One(mentor)) if mentee != mentor => Meant::Several,
            (Meant::Several, _) | (_, Meant::Several) => Meant::Several,
            (Meant::One(id), _) | (_, Meant::One(id)) => Meant::One(id),
            (Meant::Nobody, Meant::Nobody) => Meant::Nobody,
        }
    }
}

impl ByName {
    fn of(people: &[Person]) -> Self {
        let mut names = Self::default();
        for person in people {
            let id = person.id.trim().to_owned();
            let of_this_name = names.by_name.entry(squashed(&person.name)).or_default();
            if names.ids.insert(id.clone()) {
                of_this_name.push(id);
            }
        }
        names
    }

    fn find(&self, text: &str) -> Meant {
        let text = text.trim();
        if self.ids.contains(text) {
            return Meant::One(text.to_owned());
        }
        match self.by_name.get(&squashed(text)).map(Vec::as_slice) {
            Some([id]) => Meant::One(id.clone()),
            Some([_, _, ..]) => Meant::Several,
            Some([]) | None => Meant::Nobody,
        }
    }
}
