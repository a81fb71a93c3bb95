//! Scores pairs by the program's rules.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::compare::{Compare, Pair};
use super::operand::{Compiler, Operand, Terms};
use super::plain::PlainRows;
use super::points::{Points, shared_out};
use super::row::{Column, Rows};
use super::rule::{CompiledRule, Outcome};
use super::text::{Hear, Meanings, Voices, Written};
use super::{Band, Fit};
use crate::cohort::{Cohort, Member, Value};
use crate::person::hours::Zones;
use crate::person::{Person, Side};
use crate::problem::{Checked, Problem};
use crate::program::{Comparison, Program, Rule};

/// Scores pairs by the program's rules. Everything that can be looked up is looked up when it is made.
#[derive(Clone, Debug)]
pub struct Scorer {
    cohort: Arc<Cohort>,
    /// The most points of each rule: for those who emphasise nothing, then for those who emphasise each rule.
    most: Vec<Vec<u16>>,
    compiled: Arc<Compiled>,
}

/// What does not change with the weights.
#[derive(Debug)]
struct Compiled {
    rules: Vec<CompiledRule>,
    terms: Terms,
    /// What the texts of the cohort speak of, for each rule that compares texts.
    voices: Vec<Option<Voices>>,
    meanings: Option<Arc<Meanings>>,
    /// The mentors' answers to each rule, arranged when rows are first asked for.
    columns: OnceLock<Vec<Column>>,
    mentees: Vec<Party>,
    mentors: Vec<Party>,
}

/// One side of a pair: a person with her answers as the rules read them.
#[derive(Clone, Debug)]
pub struct Party {
    member: Arc<Member>,
    /// Where she stands in the roster; an applicant stands nowhere.
    position: Option<usize>,
    /// Where the same person stands on the other side.
    twin: Option<usize>,
    /// The position of the rule that matters most to her.
    emphasis: Option<usize>,
    /// One a rule; shared with those who answer the same.
    operands: Box<[Arc<Operand>]>,
}

impl Party {
    fn new(
        cohort: &Cohort,
        compilers: &mut [Compiler<'_>],
        member: &Arc<Member>,
        side: Side,
        terms: &mut Terms,
    ) -> Self {
        Self {
            operands: compilers.iter_mut().map(|compiler| compiler.operand(member, terms)).collect(),
            position: cohort.position(side, member.id()),
            twin: cohort.position(side.other(), member.id()),
            emphasis: emphasis(cohort.program(), member).filter(|_| side == Side::Mentee),
            member: Arc::clone(member),
        }
    }

    /// The person.
    pub fn member(&self) -> &Member {
        &self.member
    }

    pub(super) fn position(&self) -> Option<usize> {
        self.position
    }

    pub(super) fn twin(&self) -> Option<usize> {
        self.twin
    }

    pub(super) fn operand(&self, rule: usize) -> &Operand {
        &self.operands[rule]
    }

    pub(super) fn shared_operand(&self, rule: usize) -> &Arc<Operand> {
        &self.operands[rule]
    }
}

impl Scorer {
    /// Compiles a cohort. Rules that ask for meaning compare words alone: see [`Scorer::with_meaning`].
    pub fn new(cohort: Arc<Cohort>) -> Self {
        Self::compiled(cohort, None, None)
    }

    /// Compiles a cohort, with the table of meanings for the rules that ask for it.
    pub fn with_meaning(cohort: Arc<Cohort>, meanings: Option<Arc<Meanings>>) -> Self {
        let Some(meanings) = meanings else { return Self::new(cohort) };
        let table = Arc::clone(&meanings);
        let hear = move |mentees: &[String], mentors: &[String]| table.hear(mentees, mentors);
        Self::compiled(cohort, Some(&hear), Some(meanings))
    }

    /// `hear` is handed in, so that whoever has no table does not load what hears by one, a twentieth of the small module.
    fn compiled(cohort: Arc<Cohort>, hear: Option<&Hear>, meanings: Option<Arc<Meanings>>) -> Self {
        let program = cohort.program();
        let mut terms = Terms::new(&cohort);
        let rules: Vec<_> = program.rules.iter().map(|rule| CompiledRule::new(rule, program, &mut terms)).collect();
        let voices: Vec<_> = program.rules.iter().map(|rule| voices(rule, &cohort, hear)).collect();
        let mentees = parties(&cohort, &voices, Side::Mentee, &mut terms);
        let mentors = parties(&cohort, &voices, Side::Mentor, &mut terms);
        terms.forget_spellings();
        let most = all_most(program);
        Self {
            most,
            compiled: Arc::new(Compiled { rules, terms, voices, meanings, columns: OnceLock::new(), mentees, mentors }),
            cohort,
        }
    }

    /// Compiles a cohort that comes after another. Where nothing but the weights of rules differs, what does not change
    /// with them is taken over, so that it is ready in no time.
    pub fn after(previous: &Self, cohort: Arc<Cohort>) -> Self {
        if !cohort.is_reweighted(&previous.cohort) {
            return Self::with_meaning(cohort, previous.compiled.meanings.clone());
        }
        Self { most: all_most(cohort.program()), compiled: Arc::clone(&previous.compiled), cohort }
    }

    /// The table of meanings that it was given.
    pub fn meanings(&self) -> Option<&Arc<Meanings>> {
        self.compiled.meanings.as_ref()
    }

    /// Whether a rule compares by meaning.
    pub fn uses_meaning(&self) -> bool {
        self.program().asks_for_meaning() && self.compiled.meanings.is_some()
    }

    /// Whether a rule asks for meaning, and compares words alone because no table is there.
    pub fn lacks_meaning(&self) -> bool {
        self.program().asks_for_meaning() && self.compiled.meanings.is_none()
    }

    /// The cohort that is scored.
    pub fn cohort(&self) -> &Arc<Cohort> {
        &self.cohort
    }

    /// The program that it is scored by.
    pub fn program(&self) -> &Program {
        self.cohort.program()
    }

    /// The mentees, in the order of the cohort.
    pub fn mentees(&self) -> &[Party] {
        &self.compiled.mentees
    }

    /// The mentors, in the order of the cohort.
    pub fn mentors(&self) -> &[Party] {
        &self.compiled.mentors
    }

    /// Reads a mentee who is in no roster, such as an applicant who is still filling in the form.
    pub fn applicant(&self, person: &Person) -> Checked<Party> {
        let (party, problems) = self.applicants(std::slice::from_ref(person), self.cohort.zones()).swap_remove(0);
        Checked::sound(party, problems)
    }

    /// Reads several such mentees at once, or one in several versions: each by herself, with what is wrong with her answers,
    /// and quicker than one after the other. `zones` holds the clocks that they and the program name.
    pub fn applicants(&self, persons: &[Person], zones: &Zones) -> Vec<(Party, Vec<Problem>)> {
        let mut terms = self.compiled.terms.clone();
        let mut compilers = compilers(&self.cohort, &self.compiled.voices, Side::Mentee);
        let mut party = |member: &Arc<Member>| Party {
            position: None,
            ..Party::new(&self.cohort, &mut compilers, member, Side::Mentee, &mut terms)
        };
        let read = self.cohort.applicants(persons, zones).into_iter();
        read.map(|(member, problems)| (party(&member), problems)).collect()
    }

    /// How well these two fit.
    pub fn fit(&self, mentee: &Party, mentor: &Party) -> Fit {
        let mut points = 0;
        for (rule, most) in self.most(mentee).iter().enumerate() {
            let outcome = self.outcome(rule, mentee, mentor);
            if outcome.blocks {
                return Fit::Blocked;
            }
            points += outcome.share.of_points(*most);
        }
        if is_one_person(mentee, mentor) { Fit::Blocked } else { Fit::of(Some(whole(points))) }
    }

    /// Scores whole rows, one after another: as [`Scorer::fit`] does of each pair, and much quicker.
    pub fn rows(&self) -> Rows<'_> {
        Rows::new(self)
    }

    /// Scores the few rows that one applicant asks for: as [`Scorer::rows`] does, without arranging columns for them.
    pub(crate) fn plain_rows(&self) -> PlainRows<'_> {
        PlainRows::new(self)
    }

    /// How well this mentee fits with each mentor, in the order of the mentors. `None` where a rule blocks. For more
    /// than one mentee [`Scorer::rows`] is quicker.
    pub fn row(&self, mentee: &Party) -> Vec<Option<Points>> {
        self.rows().row(mentee).to_vec()
    }

    /// All mentors with how well they fit this mentee: the best first, those who are blocked last, ties by id.
    pub fn ranked(&self, mentee: &Party) -> Vec<(usize, Fit)> {
        let mut ranked: Vec<(usize, Option<Points>)> = self.row(mentee).into_iter().enumerate().collect();
        ranked.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
        ranked.into_iter().map(|(mentor, points)| (mentor, Fit::of(points))).collect()
    }

    /// What applicants are told instead of points.
    pub fn band(&self, points: Points) -> Band {
        let bands = &self.program().bands;
        match points.get() {
            points if points >= bands.strong => Band::Strong,
            points if points >= bands.good => Band::Good,
            points if points >= bands.fair => Band::Fair,
            _ => Band::Weak,
        }
    }

    /// The most points of each rule in this mentee's row: they add up to 10,000.
    pub(super) fn most(&self, mentee: &Party) -> &[u16] {
        &self.most[mentee.emphasis.map_or(0, |rule| rule + 1)]
    }

    pub(super) fn outcome(&self, rule: usize, mentee: &Party, mentor: &Party) -> Outcome {
        self.compiled.rules[rule].outcome(mentee.operand(rule), mentor.operand(rule), Pair::of(mentee, mentor))
    }

    pub(super) fn compare(&self, rule: usize) -> &Compare {
        &self.compiled.rules[rule].compare
    }

    pub(super) fn rule(&self, rule: usize) -> &CompiledRule {
        &self.compiled.rules[rule]
    }

    /// The mentors' answers to each rule.
    pub(super) fn columns(&self) -> &[Column] {
        let Compiled { rules, mentees, mentors, columns, .. } = &*self.compiled;
        columns.get_or_init(|| {
            rules.iter().enumerate().map(|(at, rule)| Column::new(rule, at, mentors, mentees.len())).collect()
        })
    }

    pub(super) fn terms(&self) -> &Terms {
        &self.compiled.terms
    }

    pub(super) fn voices(&self, rule: usize) -> Option<&Voices> {
        self.compiled.voices[rule].as_ref()
    }
}

fn parties(cohort: &Cohort, voices: &[Option<Voices>], side: Side, terms: &mut Terms) -> Vec<Party> {
    let mut compilers = compilers(cohort, voices, side);
    cohort.side(side).iter().map(|member| Party::new(cohort, &mut compilers, member, side, terms)).collect()
}

fn compilers<'a>(cohort: &'a Cohort, voices: &'a [Option<Voices>], side: Side) -> Vec<Compiler<'a>> {
    let rules = cohort.program().rules.iter().zip(voices);
    rules.map(|(rule, voices)| Compiler::new(cohort, rule, side, voices.as_ref())).collect()
}

pub(super) fn is_one_person(mentee: &Party, mentor: &Party) -> bool {
    mentee.twin.is_some() && mentee.twin == mentor.position
}

fn whole(points: u16) -> Points {
    Points::new(points).expect("the rules' points add up to at most 10,000")
}

/// What compares the texts of both sides that a rule reads.
fn voices(rule: &Rule, cohort: &Cohort, hear: Option<&Hear>) -> Option<Voices> {
    let Comparison::Goals { meaning, .. } = rule.comparison else { return None };
    let said = |side: Side| {
        let question = rule.question(side).unwrap_or_default();
        cohort.side(side).iter().filter_map(move |member| Some((side, member.name(), member.text(question)?)))
    };
    let said: Vec<(Side, &str, Cow<str>)> = said(Side::Mentee).chain(said(Side::Mentor)).collect();
    let texts = said.iter().map(|(side, writer, text)| Written { side: *side, writer, text });
    let texts: Vec<Written> = texts.collect();
    Some(if meaning { Voices::of_meaning(&texts, hear) } else { Voices::of_words(&texts) })
}

/// The most points of each rule without emphasis, then with each rule emphasised: that one counts double.
fn all_most(program: &Program) -> Vec<Vec<u16>> {
    let weights: Vec<u32> = program.rules.iter().map(|rule| rule.weight.into()).collect();
    let emphasised = (0..weights.len()).map(|rule| {
        let mut weights = weights.clone();
        weights[rule] *= 2;
        shared_out(&weights)
    });
    std::iter::once(shared_out(&weights)).chain(emphasised).collect()
}

/// The rule that this mentee says matters most to her.
fn emphasis(program: &Program, member: &Member) -> Option<usize> {
    let question = &program.emphasis.as_ref()?.question;
    let Some(Value::Words(words)) = member.value(question) else { return None };
    program.rules.iter().position(|rule| words.first().is_some_and(|word| **word == *rule.id))
}
