//! What becomes of one person.

use strum::{EnumIter, IntoStaticStr};

use crate::person::{Answer, Person, Side};
use crate::program::{Meaning, Part};

/// What becomes of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    side: Side,
    /// Her position among the people of her side, where she is one of them.
    pub(super) row: Option<usize>,
    before: Option<Person>,
    after: Option<Person>,
    file: Option<String>,
}

/// In which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum EntryKind {
    /// She is new.
    Added,
    /// Something of her is other than before.
    Changed,
    /// She sent what is known already.
    Same,
    /// She leaves.
    Leaves,
}

/// One thing of a person that is other than before.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The question, or the part of the person.
    pub of: Meaning,
    /// What was known.
    pub before: Option<Answer>,
    /// What she says now.
    pub after: Option<Answer>,
}

impl Entry {
    pub(super) fn of_response(
        side: Side,
        row: Option<usize>,
        before: Option<Person>,
        after: Person,
        file: &str,
    ) -> Self {
        Self { side, row, before, after: Some(after), file: Some(file.to_owned()) }
    }

    pub(super) fn leaving(side: Side, row: usize, person: Person) -> Self {
        Self { side, row: Some(row), before: Some(person), after: None, file: None }
    }

    /// The side on which she is.
    pub fn side(&self) -> Side {
        self.side
    }

    /// Her id.
    pub fn id(&self) -> &str {
        self.after.as_ref().or(self.before.as_ref()).map_or("", |person| &person.id)
    }

    /// As she was; `None` where she is new.
    pub fn before(&self) -> Option<&Person> {
        self.before.as_ref()
    }

    /// As she will be; `None` where she leaves.
    pub fn after(&self) -> Option<&Person> {
        self.after.as_ref()
    }

    /// The file of her response; `None` where she sent none.
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// In which way she changes.
    pub fn kind(&self) -> EntryKind {
        match (&self.before, &self.after) {
            (None, _) => EntryKind::Added,
            (Some(_), None) => EntryKind::Leaves,
            (before, after) if before == after => EntryKind::Same,
            _ => EntryKind::Changed,
        }
    }

    /// All that is other than before; of somebody new or leaving, all that is known of her. Parts of the person first, then
    /// questions by name.
    pub fn differences(&self) -> Vec<Difference> {
        let nobody = Person::default();
        let (before, after) = (self.before.as_ref().unwrap_or(&nobody), self.after.as_ref().unwrap_or(&nobody));
        let mut questions: Vec<&str> =
            before.answers.iter().chain(after.answers.iter()).map(|(question, _)| question).collect();
        questions.sort_unstable();
        questions.dedup();
        let of_question = |question: &str| Difference {
            of: Meaning::Question(question.to_owned()),
            before: before.answers.get(question).cloned(),
            after: after.answers.get(question).cloned(),
        };
        let of_part = |(part, before, after)| Difference { of: Meaning::Person(part), before, after };
        let parts = parts(before).into_iter().zip(parts(after)).map(|((part, one), (_, other))| (part, one, other));
        let all = parts.map(of_part).chain(questions.into_iter().map(of_question));
        all.filter(|difference| difference.before != difference.after).collect()
    }
}

/// The parts of a person that are no answers, the id apart.
fn parts(person: &Person) -> [(Part, Option<Answer>); 6] {
    let name = (!person.name.is_empty()).then(|| Answer::Text(person.name.clone()));
    [
        (Part::Name, name),
        (Part::Capacity, person.capacity.clone()),
        (Part::Hours, person.hours.clone()),
        (Part::Least, person.least.clone()),
        (Part::Mentors, person.mentors.clone()),
        (Part::Waited, person.waited.clone()),
    ]
}
