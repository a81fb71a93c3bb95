//! What the applicant left out, what few offer, and whether she could be a mentor, too.

use std::cmp::Reverse;

use super::outlook::{Short, Standing, Unanswered};
use crate::cohort::{Member, Value};
use crate::fit::Scorer;
use crate::person::fold::squashed;
use crate::person::hours::Zones;
use crate::person::{Answer, Answers, Person, Side};
use crate::program::{Comparison, Missing, Program, Question, Rule};

/// Few are fewer than one in twenty, and fewer than twice as many as share everything that is published anyway.
const ONE_IN: usize = 20;

/// How many of her words of one question are counted.
const MOST_WORDS: usize = 8;

/// The applicant as the self-check knows her.
pub(super) struct Applicant<'a> {
    pub(super) scorer: &'a Scorer,
    pub(super) member: &'a Member,
    pub(super) answers: &'a Answers,
    pub(super) language: &'a str,
}

/// One thing that she asks for.
struct Want<'r> {
    /// The position of the rule.
    at: usize,
    rule: &'r Rule,
    question: &'r Question,
    word: &'r str,
}

impl Applicant<'_> {
    fn program(&self) -> &Program {
        self.scorer.program()
    }

    /// What people read of a question.
    pub(super) fn label(&self, question: &Question) -> String {
        question.label.in_language(self.language, self.program().first_language()).to_owned()
    }

    /// The questions that rules read, that are put to her, and that she has not answered: what blocks first, then what
    /// weighs most, then the order of the program.
    pub(super) fn missing(&self) -> Vec<Unanswered> {
        let program = self.program();
        let is_open = |question: &&Question| {
            question.of.includes(Side::Mentee) && self.is_put(question) && self.member.value(&question.name).is_none()
        };
        let open = program.questions.iter().filter(is_open).filter_map(|question| {
            let readers = program.rules.iter().filter(|rule| rule.mentee.as_ref() == Some(&question.name));
            let weight = readers.map(|rule| (rule.missing == Missing::Blocks, rule.weight)).max()?;
            Some((Reverse(weight), Unanswered { question: question.name.clone(), label: self.label(question) }))
        });
        let mut open: Vec<_> = open.collect();
        open.sort_by_key(|(weight, _)| *weight);
        open.into_iter().map(|(_, unanswered)| unanswered).collect()
    }

    /// Whether the question is put to her: an answer of hers says so, where one decides.
    fn is_put(&self, question: &Question) -> bool {
        question.only_if.as_ref().is_none_or(|condition| {
            let said = self.answers.get(&condition.question).map(ToString::to_string);
            said.is_some_and(|said| squashed(&said) == squashed(&condition.is))
        })
    }

    /// What she asks for and few of the published mentors offer: what blocks first, then what weighs most.
    pub(super) fn short(&self, least: u32, zones: &Zones) -> Vec<Short> {
        let few = (self.scorer.mentors().len() / ONE_IN).max(usize::try_from(2 * least).unwrap_or(usize::MAX));
        let rules = self.program().rules.iter().enumerate();
        let mut asking: Vec<(usize, &Rule)> = rules.filter(|(_, rule)| asks(rule)).collect();
        asking.sort_by_key(|(_, rule)| (Reverse(rule.level.blocks()), Reverse(rule.weight)));
        let wants: Vec<Want> = asking.into_iter().flat_map(|(at, rule)| self.wants(at, rule)).collect();
        let alone: Vec<Person> = wants.iter().map(|want| self.alone(want)).collect();
        let parties = self.scorer.applicants(&alone, zones);
        let offering = wants.iter().zip(&parties).map(|(want, (party, _))| self.scorer.n_met(want.at, party));
        let scarce = wants.iter().zip(offering).filter(|(_, n)| *n < few);
        let short = |(want, n): (&Want, usize)| Short {
            rule: want.rule.id.clone(),
            question: want.question.name.clone(),
            label: self.label(want.question),
            answer: want.word.to_string(),
            nobody: n == 0,
        };
        scarce.map(short).collect()
    }

    /// Each thing that she asks for and this rule compares.
    fn wants<'r>(&'r self, at: usize, rule: &'r Rule) -> Vec<Want<'r>> {
        let question = rule.mentee.as_deref().and_then(|name| self.program().question(Side::Mentee, name));
        let Some(question) = question else { return Vec::new() };
        let Some(Value::Words(words)) = self.member.value(&question.name) else { return Vec::new() };
        words.iter().take(MOST_WORDS).map(|word| Want { at, rule, question, word }).collect()
    }

    /// Herself, if she asked for nothing else here: what decides whether the question is put is said as well.
    fn alone(&self, want: &Want) -> Person {
        let mut answers = self.answers.clone();
        answers.insert(want.question.name.as_str(), Answer::List(vec![want.word.to_owned()]));
        Person { answers, ..Person::default() }
    }

    /// The steps on which she stands as mentors do: on each ladder that she answered, `least` published mentors stand where
    /// she stands or below, and below her there is a step for a mentee. Nothing where one ladder says otherwise.
    pub(super) fn could_mentor(&self, least: u32) -> Vec<Standing> {
        let ladders = self.program().rules.iter().filter_map(|rule| {
            let Comparison::Band { lowest, .. } = rule.comparison else { return None };
            let question = self.program().question(Side::Mentee, rule.mentee.as_deref()?)?;
            let Some(Value::Step(step)) = self.member.value(&question.name) else { return None };
            Some((question, *step, self.mentors_up_to(*step, rule) >= least && has_a_step_for_a_mentee(*step, lowest)))
        });
        let ladders: Vec<_> = ladders.collect();
        if ladders.iter().any(|(_, _, could)| !could) {
            return Vec::new();
        }
        let standing = |(question, step, _): (&Question, usize, bool)| Standing {
            question: question.name.clone(),
            label: self.label(question),
            answer: question.options[step].value.clone(),
        };
        ladders.into_iter().map(standing).collect()
    }

    /// How many published mentors stand on this step or below.
    fn mentors_up_to(&self, step: usize, rule: &Rule) -> u32 {
        let question = rule.mentor.as_deref().unwrap_or_default();
        let stands = |member: &Member| matches!(member.value(question), Some(Value::Step(own)) if *own <= step);
        let mentors = self.scorer.cohort().mentors().iter();
        u32::try_from(mentors.filter(|member| stands(member)).count()).unwrap_or(u32::MAX)
    }
}

/// Whether somebody could stand so far below this step that the rule finds her.
fn has_a_step_for_a_mentee(step: usize, lowest: i16) -> bool {
    i64::try_from(step).is_ok_and(|step| step >= i64::from(lowest))
}

/// Whether the rule asks for something that mentors offer.
fn asks(rule: &Rule) -> bool {
    let compares_wants =
        matches!(rule.comparison, Comparison::Overlap { .. } | Comparison::Same | Comparison::Table { .. });
    compares_wants && !rule.level.is_negative() && (rule.weight > 0 || rule.level.blocks())
}
