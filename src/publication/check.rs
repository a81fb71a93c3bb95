//! What is wrong with staff's choices, before anybody is counted.

mod coarse;

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{Choices, Field, Names, Rare, Shown};
use super::opaque::{SHORTEST_SECRET, caseless};
use crate::cohort::Cohort;
use crate::person::Side;
use crate::person::fold::squashed;
use crate::problem::{Code, Effect, Place, Problem};
use crate::program::{Comparison, Kind, Program, Question, Rule, Visibility};

/// The fewest people among whom anybody can hide.
const FEWEST: u32 = 2;

/// The choices that can be kept: each field that is shown, with its question, in the order of the program.
pub(super) struct Sound<'a> {
    pub(super) fields: Vec<(&'a Question, &'a Field)>,
    pub(super) problems: Vec<Problem>,
}

/// Lists everything that is wrong with the choices. A field that cannot be shown as it is chosen counts as private.
pub(super) fn check<'a>(cohort: &'a Cohort, choices: &'a Choices) -> Sound<'a> {
    let mut check = Check { program: cohort.program(), choices, problems: Vec::new() };
    check.head(cohort);
    let fields = check.fields();
    check.rules(&fields);
    let asked = check.program.questions.iter().filter(|question| question.of.includes(Side::Mentor));
    let fields = asked.filter_map(|question| Some((question, *fields.get(question.name.as_str())?)));
    Sound { fields: fields.collect(), problems: check.problems }
}

/// Whether what is compared here can be published at all: whom somebody wishes for or avoids never can.
pub(super) fn can_be_public(rule: &Rule) -> bool {
    !matches!(rule.comparison, Comparison::Wish { .. } | Comparison::Avoid)
}

/// Whether this rule counts in the published roster, given which questions are shown.
pub(super) fn counts(rule: &Rule, choices: &Choices, is_shown: impl Fn(&str) -> bool) -> bool {
    let may_be_seen = rule.seen_by == Visibility::All || choices.rules.contains(&rule.id);
    can_be_public(rule) && may_be_seen && rule.mentor.as_deref().is_some_and(is_shown)
}

type Fields<'a> = BTreeMap<&'a str, &'a Field>;

struct Check<'a> {
    program: &'a Program,
    choices: &'a Choices,
    problems: Vec<Problem>,
}

impl<'a> Check<'a> {
    fn withhold(&mut self, code: Code, item: String, found: impl Into<String>, expected: impl Into<String>) {
        self.list(code, Effect::Withheld, item, found, expected);
    }

    fn list(
        &mut self,
        code: Code,
        effect: Effect,
        item: String,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) {
        self.problems.push(Problem::new(code, Place::item(item), effect).found(found).expected(expected));
    }

    fn head(&mut self, cohort: &Cohort) {
        let Choices { secret, least, names, left_out, .. } = self.choices;
        if secret.chars().count() < SHORTEST_SECRET {
            let found = format!("{} letters", secret.chars().count());
            let expected = format!("at least {SHORTEST_SECRET} random letters, which nobody guesses");
            self.withhold(Code::OutOfRange, "secret".to_owned(), found, expected);
        }
        if *least < FEWEST {
            let expected = format!("{FEWEST} people or more, because nobody hides alone");
            self.withhold(Code::OutOfRange, "least".to_owned(), least.to_string(), expected);
        }
        if let Names::WhoAgrees(condition) = names
            && self.program.question(Side::Mentor, &condition.question).is_none()
        {
            let expected = "the name of a question that mentors are asked";
            self.withhold(Code::UnknownReference, "names".to_owned(), &condition.question, expected);
        }
        if let Names::WhoAgrees(condition) = names
            && squashed(&condition.is).is_empty()
        {
            let expected = "an answer in letters or digits, by which she agrees";
            self.withhold(Code::UnknownReference, "names".to_owned(), &condition.is, expected);
        }
        let known: BTreeSet<String> = cohort.mentors().iter().map(|mentor| caseless(mentor.id())).collect();
        for id in left_out.iter().filter(|id| !known.contains(&caseless(id))) {
            let expected = "the id of a mentor who takes part";
            self.list(Code::UnknownPerson, Effect::Noted, "leftOut".to_owned(), id, expected);
        }
    }

    /// The fields that can be shown as they are chosen.
    fn fields(&mut self) -> Fields<'a> {
        let choices = self.choices;
        let shown = choices.fields.iter().filter(|(_, field)| field.shown != Shown::Private);
        let mut sound: Fields =
            shown.filter(|(name, field)| self.field(name, field)).map(|(name, field)| (name.as_str(), field)).collect();
        // What hangs on a field that cannot be shown cannot be shown either.
        loop {
            let hanging = sound.iter().find_map(|(name, field)| Some((*name, self.hangs(name, field, &sound)?)));
            let Some((name, (code, found, expected))) = hanging else { return sound };
            self.withhold(code, item_of(name), found, expected);
            sound.remove(name);
        }
    }

    /// Whether the field by itself can be shown; lists why not.
    fn field(&mut self, name: &str, field: &Field) -> bool {
        let Some(question) = self.program.question(Side::Mentor, name) else {
            let expected = "the name of a question that mentors are asked";
            self.withhold(Code::UnknownReference, "fields".to_owned(), name, expected);
            return false;
        };
        let before = self.problems.len();
        if !self.may_be_seen(name) {
            let expected = "\"private\", because only rules that not everybody may see read it; or one of them in \
                            \"rules\", if all mentors know that it will be public";
            self.withhold(Code::PrivateAnswer, item_of(name), field.shown.name(), expected);
        }
        if let Some((code, found, expected)) = unshowable(question, field) {
            self.withhold(code, item_of(name), found, expected);
        }
        if field.shown == Shown::Coarse {
            self.coarse(question, field);
        }
        self.problems.len() == before
    }

    /// Whether everybody may see what mentors answer to this question.
    fn may_be_seen(&self, question: &str) -> bool {
        let mut readers = self.program.rules.iter().filter(|rule| rule.mentor.as_deref() == Some(question)).peekable();
        if readers.peek().is_none() {
            return !self.program.is_private(Side::Mentor, question);
        }
        readers.any(|rule| rule.seen_by == Visibility::All || self.choices.rules.contains(&rule.id))
    }

    /// Why this field cannot be shown while another is not: it would tell of it.
    fn hangs(&self, name: &str, field: &Field, sound: &Fields) -> Option<(Code, String, String)> {
        let question = self.program.question(Side::Mentor, name)?;
        if let Some(condition) = &question.only_if {
            let is_whole = sound.get(condition.question.as_str()).is_some_and(|other| is_told_in_full(other));
            let found = format!("asked only where \"{}\" is \"{}\"", condition.question, condition.is);
            let expected = format!(
                "\"private\", or \"{}\" public with nothing dropped, because who answered this said that",
                condition.question
            );
            if !is_whole {
                return Some((Code::PrivateAnswer, found, expected));
            }
        }
        let zone = question.zone.as_deref()?;
        // Exact hours are read by the exact clock of everybody.
        let is_told = |clock: &&Field| field.shown == Shown::Coarse || is_told_in_full(clock);
        let is_told = sound.get(zone).is_some_and(is_told);
        let expected = format!("\"{zone}\" shown as exactly, because hours tell of the clock that they are stated by");
        (!is_told).then_some((Code::PrivateAnswer, field.shown.name().to_owned(), expected))
    }

    fn rules(&mut self, fields: &Fields) {
        let choices = self.choices;
        for id in &choices.rules {
            match self.program.rule(id) {
                None => self.withhold(Code::UnknownReference, "rules".to_owned(), id, "the id of a rule"),
                Some(rule) if !can_be_public(rule) => {
                    let expected = "no rule that compares names of people";
                    self.withhold(Code::CannotBeShown, "rules".to_owned(), id, expected);
                }
                Some(rule) if !rule.mentor.as_deref().is_some_and(|question| fields.contains_key(question)) => {
                    let question = rule.mentor.as_deref().unwrap_or_default();
                    let expected = format!("a rule whose answers are published: \"{question}\" is private");
                    self.withhold(Code::PrivateAnswer, "rules".to_owned(), id, expected);
                }
                Some(_) => {}
            }
        }
        let is_shown = |question: &str| fields.contains_key(question);
        let counting = self.program.rules.iter().filter(|rule| counts(rule, choices, is_shown));
        if counting.map(|rule| rule.weight).all(|weight| weight == 0) {
            let expected = "at least one rule that counts, with a weight above 0 and answers that are not private; \
                            otherwise no band says anything";
            self.withhold(Code::NothingWeighs, "fields".to_owned(), "", expected);
        }
    }
}

/// Whether everybody who answered is told, so that nothing more can be told of her by what hangs on it.
fn is_told_in_full(field: &Field) -> bool {
    field.shown == Shown::Public && field.rare == Rare::Refuse && field.dropped.is_empty()
}

/// Why answers of this kind cannot be shown in this way.
fn unshowable(question: &Question, field: &Field) -> Option<(Code, String, String)> {
    let found = field.shown.name().to_owned();
    let refuse = |code, expected: &str| Some((code, found.clone(), expected.to_owned()));
    match (question.kind, field.shown) {
        (_, Shown::Private) | (Kind::Text, Shown::WordForWord) => None,
        (Kind::Text, _) => refuse(
            Code::SinglesOut,
            "\"private\", because free text singles people out; or \"wordForWord\", if everybody who wrote it agreed",
        ),
        (Kind::People, _) => refuse(Code::CannotBeShown, "\"private\", because whom somebody names is never published"),
        (_, Shown::WordForWord) => refuse(Code::CannotBeShown, "\"public\", because this is no free text"),
        _ => None,
    }
}

fn item_of(field: &str) -> String {
    format!("field \"{field}\"")
}
