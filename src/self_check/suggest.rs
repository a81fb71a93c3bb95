//! What an applicant could say, by what is published.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::cohort::{Cohort, Value};
use crate::person::Side;
use crate::person::vocabulary::Skill;
use crate::program::{Kind, Program, Question};
use crate::publication::{PublishedRoster, Shown};

/// How many words are kept for a question: as many as are tried.
const MOST_WORDS: usize = 24;

/// What could be said to each question of the mentee that asks for words: its options, else what most of the published
/// mentors offer for it.
#[derive(Debug)]
pub(super) struct Suggestions(BTreeMap<String, Vec<String>>);

impl Suggestions {
    pub(super) fn of_roster(roster: &PublishedRoster, cohort: &Cohort) -> Self {
        let program = &roster.program;
        let asked = program.questions.iter().filter(|question| question.of.includes(Side::Mentee));
        let asked = asked.filter(|question| matches!(question.kind, Kind::Choice | Kind::Choices | Kind::Skills));
        let words = |question: &Question| {
            let options: Vec<String> = question.options.iter().map(|option| option.value.clone()).collect();
            if options.is_empty() || question.kind == Kind::Skills {
                offered(roster, cohort, question)
            } else {
                options
            }
        };
        Self(asked.map(|question| (question.name.clone(), words(question))).collect())
    }

    /// What could be said to this question, the likeliest first.
    pub(super) fn of(&self, question: &Question) -> impl Iterator<Item = &String> {
        self.0.get(&question.name).into_iter().flatten()
    }
}

/// What the published mentors offer for this question, what most offer first.
fn offered(roster: &PublishedRoster, cohort: &Cohort, question: &Question) -> Vec<String> {
    let program = &roster.program;
    let rules = program.rules.iter().filter(|rule| rule.mentee.as_deref() == Some(&question.name));
    let offers: BTreeSet<&str> = rules.filter_map(|rule| rule.mentor.as_deref()).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for offer in &offers {
        for mentor in cohort.mentors() {
            let Some(Value::Words(words)) = mentor.value(offer) else { continue };
            for word in words {
                *counts.entry(word).or_default() += 1;
            }
        }
    }
    let mut by_count: Vec<(&str, usize)> = counts.into_iter().collect();
    by_count.sort_by_key(|(_, count)| Reverse(*count));
    let words = by_count.into_iter().map(|(word, _)| word);
    let is_coarse = |offer: &&str| roster.field(offer).is_some_and(|field| field.shown == Shown::Coarse);
    if question.kind == Kind::Skills && offers.iter().any(is_coarse) {
        return of_families(program, words);
    }
    words.map(str::to_owned).take(MOST_WORDS).collect()
}

/// Skills of these families, the first of each before the second of any: nobody wants a family as such.
fn of_families<'a>(program: &Program, families: impl Iterator<Item = &'a str>) -> Vec<String> {
    let skills = &program.vocabulary.skills;
    let members = families.filter_map(|name| {
        let family = skills.iter().find(|skill| skill.name == name)?;
        let is_of_it =
            |skill: &&Skill| skill.name != name && skill.families.iter().any(|own| family.families.contains(own));
        Some(skills.iter().filter(is_of_it).map(|skill| skill.name.as_str()).collect::<Vec<_>>())
    });
    let members: Vec<Vec<&str>> = members.collect();
    let deepest = members.iter().map(Vec::len).max().unwrap_or(0);
    let in_turn = (0..deepest).flat_map(|at| members.iter().filter_map(move |skills| skills.get(at)));
    let mut known = BTreeSet::new();
    in_turn.filter(|skill| known.insert(**skill)).take(MOST_WORDS).map(|skill| (*skill).to_owned()).collect()
}
