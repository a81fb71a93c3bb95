//! The people with the responses taken in: first as a preview, and then exactly that.

mod entry;

use std::collections::{BTreeMap, BTreeSet};

pub use entry::{Difference, Entry, EntryKind};

use super::file::Response;
use super::inbox::{Desk, Inbox};
use super::intake::Intake;
use super::stated::Stated;
use crate::person::{People, Person, Side};
use crate::problem::{Code, Effect, Place, Problem};

/// What is asked when responses are taken in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taking {
    /// What becomes of people who sent nothing.
    pub others: Others,
    /// The mentor's id for each published one that has another; wishes name published ids.
    pub known_as: BTreeMap<String, String>,
}

/// What becomes of people who sent nothing, on a side of which a response was taken in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Others {
    /// They stay as they are.
    #[default]
    Stay,
    /// They leave: the responses are those of a new round.
    Leave,
}

/// People, and what becomes of each when responses are taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Merge {
    before: People,
    entries: Vec<Entry>,
    problems: Vec<Problem>,
}

impl Merge {
    /// Takes in what counts of the inbox. A response is of the person who has its key as an id, of its form's side; case
    /// and white space at the ends count only where two people differ in nothing else. Where a response has no key, its own
    /// id is that of the person. What the form asks is as she says it now; what it does not ask stays.
    pub fn new(before: &People, inbox: &Inbox, desk: &Desk<'_>, taking: &Taking) -> Self {
        let mut sides = [Side::Mentee, Side::Mentor].map(|side| Taker::new(before.side(side), side));
        let mut problems = Vec::new();
        for item in inbox.items() {
            let Some(response) = item.counted() else { continue };
            let Some(intake) = desk.intake_of(response) else { continue };
            for taker in sides.iter_mut().filter(|taker| taker.side == intake.side()) {
                problems.extend(taker.take(&item.file, response, intake, taking));
            }
        }
        let entries = sides.into_iter().flat_map(|taker| taker.entries(taking.others)).collect();
        Self { before: before.clone(), entries, problems }
    }

    /// Everybody whom the responses are of, and everybody who leaves; mentees first, those who were there in their order,
    /// then those who are new, by id.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What could not be taken, and what staff should know.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The same without the entry at this position: this person stays as she was, or out.
    #[must_use]
    pub fn without(mut self, entry: usize) -> Self {
        if entry < self.entries.len() {
            self.entries.remove(entry);
        }
        self
    }

    /// The people as the entries say, everybody else as before.
    pub fn commit(&self) -> People {
        People { mentors: self.committed(Side::Mentor), mentees: self.committed(Side::Mentee) }
    }

    fn committed(&self, side: Side) -> Vec<Person> {
        let entries = || self.entries.iter().filter(|entry| entry.side() == side);
        let by_row: BTreeMap<usize, &Entry> = entries().filter_map(|entry| Some((entry.row?, entry))).collect();
        let known = self.before.side(side).iter().enumerate().filter_map(|(row, person)| match by_row.get(&row) {
            Some(entry) => entry.after().cloned(),
            None => Some(person.clone()),
        });
        let new = entries().filter(|entry| entry.row.is_none()).filter_map(|entry| entry.after().cloned());
        known.chain(new).collect()
    }
}

/// How a key is compared.
pub(super) fn folded_key(key: &str) -> String {
    key.trim().to_lowercase()
}

/// Takes in the responses of one side.
struct Taker<'a> {
    people: &'a [Person],
    side: Side,
    /// What becomes of those who are there, by row.
    known: BTreeMap<usize, Entry>,
    /// Those who are new, by id.
    new: BTreeMap<String, Entry>,
}

impl<'a> Taker<'a> {
    fn new(people: &'a [Person], side: Side) -> Self {
        Self { people, side, known: BTreeMap::new(), new: BTreeMap::new() }
    }

    fn take(&mut self, file: &str, response: &Response, intake: &Intake, taking: &Taking) -> Vec<Problem> {
        let stated = Stated::of(file, response, intake, &taking.known_as);
        let mut problems = stated.problems.clone();
        if stated.key().is_none() {
            let expected = "an answer that fills the person's id; the response's own id is taken";
            problems.push(Problem::new(Code::MissingId, Place::file(file), Effect::Noted).expected(expected));
        }
        let key = stated.key().unwrap_or_else(|| response.id.clone());
        let row = self.row_of(&key);
        let is_taken = row.is_some_and(|row| self.known.contains_key(&row)) || self.new.contains_key(&folded_key(&key));
        if is_taken {
            let problem = Problem::new(Code::DuplicateId, Place::file(file), Effect::SetAside);
            problems.push(problem.found(key).expected("an id that is in no other response"));
            return problems;
        }
        let before = row.map(|row| self.people[row].clone());
        let nobody = Person { id: key.clone(), ..Person::default() };
        let after = stated.applied_to(before.clone().unwrap_or(nobody));
        let entry = Entry::of_response(self.side, row, before, after, file);
        match row {
            Some(row) => drop(self.known.insert(row, entry)),
            None => drop(self.new.insert(folded_key(&key), entry)),
        }
        problems
    }

    /// The person with this id: the very same, else the only one that differs in case alone.
    fn row_of(&self, key: &str) -> Option<usize> {
        let ids = || self.people.iter().map(|person| person.id.trim()).enumerate();
        let same = ids().find(|(_, id)| *id == key.trim()).map(|(row, _)| row);
        let alike: BTreeSet<&str> = ids().map(|(_, id)| id).filter(|id| folded_key(id) == folded_key(key)).collect();
        let only = || ids().find(|(_, id)| alike.len() == 1 && alike.contains(id)).map(|(row, _)| row);
        same.or_else(only)
    }

    fn entries(mut self, others: Others) -> Vec<Entry> {
        let has_responses = !self.known.is_empty() || !self.new.is_empty();
        if others == Others::Leave && has_responses {
            for (row, person) in self.people.iter().enumerate() {
                self.known.entry(row).or_insert_with(|| Entry::leaving(self.side, row, person.clone()));
            }
        }
        self.known.into_values().chain(self.new.into_values()).collect()
    }
}
