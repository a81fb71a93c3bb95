//! What the published mentors say to one question, as far as it is to be public.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::choices::{Choices, Field, Group, Rare, Shown};
use super::coarse::{band_middle, band_of, band_text, group_of, is_alike, middle_step, quarters_of, region_of};
use super::families::Families;
use super::roster::PublishedField;
use crate::cohort::{Cohort, Member, Value};
use crate::fit::Terms;
use crate::person::{Answer, number};
use crate::program::{Kind, Question};

/// Somebody who is published.
#[derive(Clone, Copy)]
pub(super) struct Listed<'a> {
    pub(super) member: &'a Member,
    /// Whether her name is public, so that nothing has to hide who she is.
    pub(super) is_named: bool,
}

/// What the published mentors say to one question.
pub(super) struct Column<'a> {
    pub(super) question: &'a Question,
    pub(super) field: &'a Field,
    /// What each of them says, in the order of those who are listed: the things that are told, ascending; nothing where
    /// nothing is told.
    pub(super) said: Vec<Vec<String>>,
}

impl<'a> Column<'a> {
    /// The answers to a question that is shown, without those that are dropped.
    pub(super) fn new(
        cohort: &Cohort,
        choices: &Choices,
        listed: &[Listed<'_>],
        question: &'a Question,
        field: &'a Field,
    ) -> Self {
        let mut column = Self { question, field, said: said(cohort, listed, question, field) };
        for things in &mut column.said {
            things.sort_unstable();
            things.dedup();
            things.retain(|thing| !field.dropped.iter().any(|dropped| is_alike(dropped, thing)));
        }
        if field.rare == Rare::Drop {
            column.drop_rare(listed, choices.least);
        }
        column
    }

    /// Whether the answers help to tell who somebody is.
    pub(super) fn identifies(&self) -> bool {
        self.field.identifies(self.question.kind)
    }

    /// Whether too few may give one answer: every free text is the only one of its kind, and staff chose that.
    pub(super) fn is_counted(&self) -> bool {
        self.question.kind != Kind::Text
    }

    /// In how many answers of those without a name each thing stands.
    pub(super) fn counts(&self, listed: &[Listed<'_>]) -> BTreeMap<String, u32> {
        let mut counts = BTreeMap::new();
        if self.is_counted() {
            for (things, _) in self.said.iter().zip(listed).filter(|(_, person)| !person.is_named) {
                for thing in things {
                    *counts.entry(thing.clone()).or_default() += 1;
                }
            }
        }
        counts
    }

    fn drop_rare(&mut self, listed: &[Listed<'_>], least: u32) {
        let counts = self.counts(listed);
        for (things, _) in self.said.iter_mut().zip(listed).filter(|(_, person)| !person.is_named) {
            things.retain(|thing| counts.get(thing).is_none_or(|count| *count >= least));
        }
    }

    /// The answer that stands in the file for one of those who are listed.
    pub(super) fn answer(&self, at: usize) -> Option<Answer> {
        let things = &self.said[at];
        let first = things.first()?;
        let is_coarse = self.field.shown == Shown::Coarse;
        Some(match self.question.kind {
            Kind::Number if is_coarse => {
                let cuts = &self.field.cuts;
                let band = (0..=cuts.len()).find(|band| band_text(cuts, *band) == *first)?;
                Answer::Number(band_middle(cuts, band))
            }
            Kind::Number => Answer::Number(number::read(first)?),
            Kind::Scale => match self.group(first) {
                Some(group) => middle_step(self.question, group)?.into(),
                None => first.as_str().into(),
            },
            Kind::Choice | Kind::Choices if is_coarse => {
                let options = |thing: &String| self.group(thing).map_or(vec![thing.clone()], |group| group.of.clone());
                Answer::List(things.iter().flat_map(options).collect())
            }
            Kind::Choice | Kind::TimeZone | Kind::Text => first.as_str().into(),
            Kind::Choices | Kind::Skills | Kind::Hours | Kind::People => Answer::List(things.clone()),
        })
    }

    fn group(&self, name: &str) -> Option<&Group> {
        self.field.groups.iter().find(|group| group.name == name)
    }

    /// How the file says that it is shown.
    pub(super) fn published(&self) -> PublishedField {
        PublishedField {
            question: self.question.name.clone(),
            shown: self.field.shown,
            identifies: self.identifies(),
            cuts: self.field.cuts.clone(),
            groups: self.field.groups.clone(),
        }
    }
}

/// What each of them says, as it is told.
fn said(cohort: &Cohort, listed: &[Listed<'_>], question: &Question, field: &Field) -> Vec<Vec<String>> {
    let is_coarse = field.shown == Shown::Coarse;
    let each = |told: &dyn Fn(&Member, &Value) -> Vec<String>| -> Vec<Vec<String>> {
        let told = |listed: &Listed| {
            let value = listed.member.value(&question.name);
            value.map_or_else(Vec::new, |value| told(listed.member, value))
        };
        listed.iter().map(told).collect()
    };
    match question.kind {
        Kind::Skills => skills(cohort, listed, question, is_coarse),
        Kind::Choice | Kind::Choices => {
            let words = each(&|_, value| if let Value::Words(words) = value { owned(words) } else { Vec::new() });
            let words = if question.options.is_empty() { spelled_alike(words) } else { words };
            if is_coarse { in_groups(words, &field.groups) } else { words }
        }
        Kind::Scale => {
            let steps = each(&|_, value| match value {
                Value::Step(step) => vec![question.options[*step].value.clone()],
                _ => Vec::new(),
            });
            if is_coarse { in_groups(steps, &field.groups) } else { steps }
        }
        Kind::Number => each(&|_, value| match value {
            Value::Number(number) if is_coarse => vec![band_text(&field.cuts, band_of(&field.cuts, *number))],
            Value::Number(number) => vec![number::written(*number)],
            _ => Vec::new(),
        }),
        Kind::TimeZone if is_coarse => {
            each(&|_, value| if let Value::Zone(zone) = value { vec![region_of(zone)] } else { Vec::new() })
        }
        Kind::TimeZone => spelled_alike(each(&|member, _| as_written(member, question))),
        Kind::Hours => hours(cohort, &each, is_coarse),
        Kind::Text | Kind::People => each(&|member, _| as_written(member, question)),
    }
}

type Each<'a> = dyn Fn(&dyn Fn(&Member, &Value) -> Vec<String>) -> Vec<Vec<String>> + 'a;

fn hours(cohort: &Cohort, each: &Each, is_coarse: bool) -> Vec<Vec<String>> {
    let clock = cohort.program().time_zone.as_deref().and_then(|zone| cohort.zones().offsets(zone).ok());
    each(&|_, value| match (value, &clock) {
        (Value::Hours(hours), Some(clock)) if is_coarse => quarters_of(&hours.minutes, clock),
        (Value::Hours(hours), _) if !is_coarse => hours.slots.iter().map(|slot| slot.to_string()).collect(),
        _ => Vec::new(),
    })
}

/// The skills by the names of the vocabulary, or their families.
fn skills(cohort: &Cohort, listed: &[Listed<'_>], question: &Question, is_coarse: bool) -> Vec<Vec<String>> {
    let mut terms = Terms::new(cohort);
    let meant = listed.iter().map(|listed| match listed.member.value(&question.name) {
        Some(Value::Words(words)) => terms.skills_of(words),
        _ => Vec::new(),
    });
    let meant: Vec<_> = meant.collect();
    // Names are asked for when everybody was read: of several spellings of an unknown skill the first in the alphabet counts.
    let names = meant.iter().map(|skills| skills.iter().map(|skill| terms.name(*skill).to_owned()).collect());
    let names: Vec<Vec<String>> = names.collect();
    if !is_coarse {
        return names;
    }
    let families = Families::of(&cohort.program().vocabulary);
    let of_all = |skills: Vec<String>| skills.iter().flat_map(|skill| families.of_skill(skill)).cloned().collect();
    names.into_iter().map(of_all).collect()
}

fn owned(words: &[Arc<str>]) -> Vec<String> {
    words.iter().map(ToString::to_string).collect()
}

fn as_written(member: &Member, question: &Question) -> Vec<String> {
    member.answer(&question.name).map(|answer| answer.to_string().trim().to_owned()).into_iter().collect()
}

fn in_groups(said: Vec<Vec<String>>, groups: &[Group]) -> Vec<Vec<String>> {
    let told = |thing: String| group_of(groups, &thing).map_or(thing, |group| group.name.clone());
    said.into_iter().map(|things| things.into_iter().map(told).collect()).collect()
}

/// Of words that differ in case alone, the first in the alphabet for all: a spelling shall not tell who wrote it.
fn spelled_alike(said: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let mut spellings: BTreeMap<String, String> = BTreeMap::new();
    for word in said.iter().flatten() {
        let known = spellings.entry(word.to_lowercase()).or_insert_with(|| word.clone());
        if word < known {
            known.clone_from(word);
        }
    }
    let alike = |word: String| spellings.get(&word.to_lowercase()).cloned().unwrap_or(word);
    said.into_iter().map(|things| things.into_iter().map(alike).collect()).collect()
}
