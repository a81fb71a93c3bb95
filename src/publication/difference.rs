//! What a publication makes public that the last one did not, and what it takes back.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::choices::Shown;
use super::roster::{PublishedField, PublishedRoster};
use crate::person::Person;

/// The difference between two published rosters. What was public once may have been copied: taking it back does not make
/// it private again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "js",
    derive(tsify::Tsify),
    tsify(rename = "PublicationDifference", missing_as_null, hashmap_as_object)
)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// Questions of which more or less is shown, or in other bands or groups.
    pub fields: Vec<FieldDifference>,
    /// The ids of rules that count now and did not.
    pub new_rules: Vec<String>,
    /// The ids of rules that counted and do no longer.
    pub gone_rules: Vec<String>,
    /// The published ids of mentors who were not there.
    pub new_mentors: Vec<String>,
    /// The published ids of mentors who are no longer there.
    pub gone_mentors: Vec<String>,
    /// The published ids of mentors whose names are newly public, or other names.
    pub newly_named: Vec<String>,
    /// Answers that changed, of mentors who were there before.
    pub answers: Vec<AnswerDifference>,
    /// How many must share what could tell them apart, before and now, where it differs.
    pub least: Option<(u32, u32)>,
}

/// A question of which more or less is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct FieldDifference {
    /// The question.
    pub question: String,
    /// How it was shown.
    pub before: Shown,
    /// How it is shown now; where that is the same, its bands or groups changed.
    pub now: Shown,
}

/// An answer that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct AnswerDifference {
    /// The mentor's published id.
    pub mentor: String,
    /// The question.
    pub question: String,
    /// What was told; `None` where nothing was.
    pub before: Option<String>,
    /// What is told now; `None` where nothing is.
    pub now: Option<String>,
}

impl Difference {
    /// What is public now, compared with what was public before. Without an earlier publication everything is new.
    pub fn between(before: Option<&PublishedRoster>, now: &PublishedRoster) -> Self {
        let nothing = nothing_like(now);
        let before = before.unwrap_or(&nothing);
        let (old, new) = (by_id(before), by_id(now));
        let stayed = new.iter().filter_map(|(id, mentor)| Some((*old.get(id)?, *mentor)));
        Self {
            fields: fields(before, now),
            new_rules: only_in(rules(now), rules(before)),
            gone_rules: only_in(rules(before), rules(now)),
            new_mentors: only_in(new.keys().copied(), old.keys().copied()),
            gone_mentors: only_in(old.keys().copied(), new.keys().copied()),
            newly_named: new
                .values()
                .filter(|mentor| is_newly_named(&old, mentor))
                .map(|mentor| mentor.id.clone())
                .collect(),
            answers: stayed.flat_map(|(was, is)| answers((before, was), (now, is))).collect(),
            least: (before.least != now.least).then_some((before.least, now.least)),
        }
    }

    /// How many are new, how many are gone and of how many an answer changed, without those who are named now: wherever
    /// there are some, and fewer than must be alike. Whoever kept the last roster can tell each of them apart, however many
    /// share her answers in this one.
    pub fn few(&self, least: u32) -> Vec<usize> {
        let changed: BTreeSet<&String> = self.answers.iter().map(|answer| &answer.mentor).collect();
        let groups = [self.new_mentors.iter().collect(), self.gone_mentors.iter().collect(), changed];
        let hidden = |group: BTreeSet<&String>| group.into_iter().filter(|id| !self.newly_named.contains(id)).count();
        groups.into_iter().map(hidden).filter(|&count| count > 0 && count < least as usize).collect()
    }

    /// Whether nothing changed.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

type ById<'a> = BTreeMap<&'a str, &'a Person>;

fn by_id(roster: &PublishedRoster) -> ById<'_> {
    roster.mentors.iter().map(|mentor| (mentor.id.as_str(), mentor)).collect()
}

/// A roster of which nothing is public.
fn nothing_like(roster: &PublishedRoster) -> PublishedRoster {
    let mut nothing = roster.clone();
    nothing.published.clear();
    nothing.mentors.clear();
    nothing.program.rules.clear();
    nothing
}

fn rules(roster: &PublishedRoster) -> impl Iterator<Item = &str> {
    roster.program.rules.iter().map(|rule| rule.id.as_str())
}

/// What stands in one list and not in the other, in its order.
fn only_in<'a>(one: impl Iterator<Item = &'a str>, other: impl Iterator<Item = &'a str>) -> Vec<String> {
    let known: BTreeSet<&str> = other.collect();
    one.filter(|name| !known.contains(name)).map(str::to_owned).collect()
}

fn is_newly_named(old: &ById, mentor: &Person) -> bool {
    !mentor.name.is_empty() && old.get(mentor.id.as_str()).is_none_or(|before| before.name != mentor.name)
}

/// Questions of which more or less is shown: those that are shown now first, in the order of the program.
fn fields(before: &PublishedRoster, now: &PublishedRoster) -> Vec<FieldDifference> {
    let shown =
        |roster: &PublishedRoster, question: &str| roster.field(question).map_or(Shown::Private, |field| field.shown);
    let gone = before.published.iter().filter(|field| now.field(&field.question).is_none());
    let differing = now.published.iter().chain(gone).filter(|field| {
        let question = &field.question;
        before.field(question) != now.field(question)
    });
    let difference = |field: &PublishedField| FieldDifference {
        question: field.question.clone(),
        before: shown(before, &field.question),
        now: shown(now, &field.question),
    };
    differing.map(difference).collect()
}

/// The answers of one mentor that are told in another way now, or newly, or no longer.
fn answers(before: (&PublishedRoster, &Person), now: (&PublishedRoster, &Person)) -> Vec<AnswerDifference> {
    let questions: BTreeSet<&str> =
        [before.1, now.1].into_iter().flat_map(|mentor| mentor.answers.iter()).map(|(question, _)| question).collect();
    let differing = questions.into_iter().filter_map(|question| {
        let (was, is) = (told(before, question), told(now, question));
        (was != is).then(|| AnswerDifference {
            mentor: now.1.id.clone(),
            question: question.to_owned(),
            before: was,
            now: is,
        })
    });
    differing.collect()
}

fn told((roster, mentor): (&PublishedRoster, &Person), question: &str) -> Option<String> {
    let answer = mentor.answers.get(question)?;
    Some(roster.told(question, answer))
}
