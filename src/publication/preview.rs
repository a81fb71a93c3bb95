//! Exactly what would be public, and what keeps it from being published.

use std::collections::BTreeSet;

use super::check::{Sound, check};
use super::choices::{Choices, Names};
use super::column::{Column, Listed};
use super::finding::Finding;
use super::opaque::{caseless, opaque};
use super::program;
use super::roster::PublishedRoster;
use super::singled_out::findings;
use crate::cohort::{Cohort, Member, Value};
use crate::person::fold::squashed;
use crate::person::{Answers, Person};
use crate::problem::{Code, Effect, Place, Problem};
use crate::program::{Condition, VERSION};

/// Exactly what would be public by these choices, and what keeps it from being published.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    roster: PublishedRoster,
    problems: Vec<Problem>,
    findings: Vec<Finding>,
}

impl Preview {
    /// What these choices would publish of the mentors who take part. A choice that cannot be kept counts as private, and
    /// is listed.
    pub fn new(cohort: &Cohort, choices: &Choices) -> Self {
        let Sound { fields, mut problems } = check(cohort, choices);
        let listed = listed(cohort, choices);
        let columns: Vec<Column> =
            fields.iter().map(|(question, field)| Column::new(cohort, choices, &listed, question, field)).collect();
        let roster = PublishedRoster {
            tandem: VERSION,
            published: columns.iter().map(Column::published).collect(),
            least: choices.least,
            program: program::public(cohort.program(), choices, &fields),
            mentors: mentors(choices, &listed, &columns),
        };
        problems.extend(same_ids(&roster));
        Self { findings: findings(&columns, &listed, choices.least), roster, problems }
    }

    /// What would be public, to the last letter.
    pub fn roster(&self) -> &PublishedRoster {
        &self.roster
    }

    /// What is wrong with the choices.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What would single somebody out.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether nothing keeps it from being published.
    pub fn is_publishable(&self) -> bool {
        self.findings.is_empty() && self.problems.iter().all(|problem| problem.effect == Effect::Noted)
    }

    /// The only way to a publication.
    ///
    /// # Errors
    /// The preview itself, while a problem or a finding stands.
    pub fn publish(self) -> Result<Publication, Box<Self>> {
        if self.is_publishable() { Ok(Publication { roster: self.roster }) } else { Err(Box::new(self)) }
    }
}

/// A roster that singles nobody out, and may be put beside the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Publication {
    roster: PublishedRoster,
}

impl Publication {
    /// What is public.
    pub fn roster(&self) -> &PublishedRoster {
        &self.roster
    }

    /// The text of the one file.
    pub fn write(&self) -> String {
        self.roster.write()
    }
}

impl Choices {
    /// The published id of the mentor with this id.
    pub fn published_id(&self, mentor: &str) -> String {
        opaque(&self.secret, mentor)
    }

    /// The mentor who was published under this id: for staff, who read a wish in a response.
    pub fn mentor<'c>(&self, cohort: &'c Cohort, published: &str) -> Option<&'c Member> {
        let mut mentors = cohort.mentors().iter();
        mentors.find(|mentor| self.published_id(mentor.id()) == published).map(|mentor| &**mentor)
    }
}

/// Those who are published, by their ids.
fn listed<'a>(cohort: &'a Cohort, choices: &Choices) -> Vec<Listed<'a>> {
    let left_out: BTreeSet<String> = choices.left_out.iter().map(|id| caseless(id)).collect();
    let is_left_out = |member: &Member| left_out.contains(&caseless(member.id()));
    let mentors = cohort.mentors().iter().map(|member| &**member).filter(|member| !is_left_out(member));
    mentors.map(|member| Listed { member, is_named: is_named(&choices.names, member) }).collect()
}

/// Whether her name is published. Who is called by her id alone has no name to publish, and is hidden among the others.
fn is_named(names: &Names, member: &Member) -> bool {
    let has_name = member.name() != member.id();
    match names {
        Names::Nobody => false,
        Names::Everybody => has_name,
        Names::WhoAgrees(condition) => has_name && said(member, condition),
    }
}

fn said(member: &Member, condition: &Condition) -> bool {
    let is = |word: &str| squashed(word) == squashed(&condition.is);
    match member.value(&condition.question) {
        None => false,
        Some(Value::Words(words)) => words.iter().any(|word| is(word)),
        Some(_) => member.answer(&condition.question).is_some_and(|answer| is(&answer.to_string())),
    }
}

/// The mentors as they are published, by their published ids: no order of the roster is left.
fn mentors(choices: &Choices, listed: &[Listed<'_>], columns: &[Column<'_>]) -> Vec<Person> {
    let mentor = |(at, listed): (usize, &Listed)| {
        let answer = |column: &Column| Some((column.question.name.clone(), column.answer(at)?));
        let answers: Answers = columns.iter().filter_map(answer).collect();
        let name = if listed.is_named { listed.member.name().to_owned() } else { String::new() };
        Person { id: choices.published_id(listed.member.id()), name, answers, ..Person::default() }
    };
    let mut mentors: Vec<Person> = listed.iter().enumerate().map(mentor).collect();
    mentors.sort_by(|one, other| one.id.cmp(&other.id));
    mentors
}

/// Two mentors of one id, which another secret keeps apart.
fn same_ids(roster: &PublishedRoster) -> Option<Problem> {
    let mut ids = BTreeSet::new();
    let twice = roster.mentors.iter().find(|mentor| !ids.insert(mentor.id.as_str()))?;
    let problem = Problem::new(Code::DuplicateId, Place::item("secret"), Effect::Withheld).found(twice.id.clone());
    Some(problem.expected("another secret, by which no two mentors have one published id"))
}
