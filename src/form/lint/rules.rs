//! What will go wrong between the rules and the forms.

use std::collections::BTreeSet;

use super::{Intake, finding, names};
use crate::form::model::{Choice, Kind, Question};
use crate::person::Side;
use crate::person::fold::squashed;
use crate::problem::{Code, Effect, Place, Problem};
use crate::program::{self, Comparison, Meaning, Program, Rule};

impl<'a> Intake<'a> {
    /// The question of the form whose answer a question of the program is.
    fn asking(&self, program: &Program, name: &str) -> Option<&'a Question> {
        self.form.questions().into_iter().find(|question| self.means(program, question, name))
    }

    /// Whether a question of the form asks for this question of the program: by its own name, or by a column that has its
    /// name or its title.
    fn means(&self, program: &Program, question: &Question, name: &str) -> bool {
        question.answer_name() == name
            || self.meaning(program, question).is_some_and(|meaning| *meaning == Meaning::Question(name.to_owned()))
    }

    fn meaning<'p>(&self, program: &'p Program, question: &Question) -> Option<&'p Meaning> {
        let columns = match self.side {
            Side::Mentee => &program.columns.mentees,
            Side::Mentor => &program.columns.mentors,
        };
        let title = question.title.in_language("en");
        let is_its = |heading: &str| heading == question.answer_name() || !title.is_empty() && heading == title;
        columns.iter().find(|column| is_its(&column.heading)).map(|column| &column.means)
    }
}

fn of_side<'i, 'a>(intakes: &'i [Intake<'a>], side: Side) -> impl Iterator<Item = &'i Intake<'a>> + use<'i, 'a> {
    intakes.iter().filter(move |intake| intake.side == side)
}

/// Each rule with its question on each side that has a form.
fn reads<'p>(program: &'p Program, intakes: &[Intake<'_>]) -> Vec<(&'p Rule, Side, &'p str)> {
    let sides = [Side::Mentee, Side::Mentor].into_iter().filter(|side| of_side(intakes, *side).next().is_some());
    let sides: Vec<Side> = sides.collect();
    let of_rule = |rule: &'p Rule| {
        let read = |side: &Side| Some((rule, *side, rule.question(*side)?));
        sides.iter().filter_map(read).collect::<Vec<_>>()
    };
    program.rules.iter().flat_map(of_rule).collect()
}

/// Rules whose question no form asks.
pub(super) fn unasked(program: &Program, intakes: &[Intake<'_>]) -> Vec<Problem> {
    let reads = reads(program, intakes).into_iter();
    let is_asked = |side, name| of_side(intakes, side).any(|intake| intake.asking(program, name).is_some());
    let missing = reads.filter(|(_, side, name)| !is_asked(*side, name));
    let problem = |(rule, side, name): (&Rule, Side, &str)| {
        let place = Place::item(format!("rule \"{}\", {side}", rule.id));
        let problem = Problem::new(Code::UnaskedQuestion, place, Effect::Noted).found(name);
        problem.expected(format!("a form that asks every {side} this question"))
    };
    missing.map(problem).collect()
}

/// Must rules on questions that may be left blank. Whom to avoid is no such question: a blank names nobody.
pub(super) fn optional_musts(program: &Program, intakes: &[Intake<'_>]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let hangs_on_answer = |rule: &Rule| rule.level.blocks() && rule.comparison != Comparison::Avoid;
    for (rule, side, name) in reads(program, intakes).into_iter().filter(|(rule, ..)| hangs_on_answer(rule)) {
        for intake in of_side(intakes, side) {
            let Some(question) = intake.asking(program, name) else { continue };
            let presence = &question.presence;
            let must_be_answered = presence.is_required && presence.visible_if.is_none() && presence.is_visible;
            if !must_be_answered {
                let found = format!("rule \"{}\"", rule.id);
                problems.push(finding(Code::OptionalMust, intake.file, &question.name, &question.path, found));
            }
        }
    }
    problems
}

/// The choices of a form's question, if it has some.
fn choices(question: &Question) -> &[Choice] {
    match &question.kind {
        Kind::Choosing(choosing) => &choosing.choices,
        Kind::Rating(rating) if rating.has_own_steps => &rating.steps,
        _ => &[],
    }
}

/// Choices of a form that the program does not know as options.
pub(super) fn foreign_options(program: &Program, intakes: &[Intake<'_>]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for intake in intakes {
        let asked = program.questions.iter().filter(|question| question.of.includes(intake.side));
        for known in asked.filter(|known| !known.options.is_empty() && known.kind != program::Kind::Skills) {
            let Some(question) = intake.asking(program, &known.name) else { continue };
            let words = words(known);
            let foreign = choices(question).iter().filter(|choice| !is_among(choice, &words));
            problems.extend(foreign.map(|choice| {
                let options: Vec<_> = known.options.iter().map(|option| format!("\"{}\"", option.value)).collect();
                let found = choice.value.to_text();
                finding(Code::DifferentOptions, intake.file, &question.name, &question.path, found)
                    .expected(format!("one of {}, as the program has them", options.join(", ")))
            }));
        }
    }
    problems
}

/// All words for the options of a question, folded.
fn words(question: &program::Question) -> BTreeSet<String> {
    let words = question.options.iter().flat_map(|option| {
        let labels = option.label.iter().map(|label| label.in_language("en", "en"));
        let aliases = option.aliases.iter().map(String::as_str);
        labels.chain(aliases).chain([option.value.as_str()]).map(squashed).collect::<Vec<_>>()
    });
    words.collect()
}

fn is_among(choice: &Choice, words: &BTreeSet<String>) -> bool {
    words.contains(&squashed(&choice.value.to_text())) || words.contains(&squashed(&choice.text_in("en")))
}

/// Choices that one side has and the other has not, where a rule asks whether both said the same.
pub(super) fn options_of_one_side(program: &Program, intakes: &[Intake<'_>]) -> Vec<Problem> {
    let compares_words =
        |rule: &&Rule| matches!(rule.comparison, Comparison::Overlap { .. } | Comparison::Same | Comparison::Different);
    let mut problems = Vec::new();
    for rule in program.rules.iter().filter(compares_words) {
        let (Some(mentee), Some(mentor)) = (rule.question(Side::Mentee), rule.question(Side::Mentor)) else { continue };
        for one in of_side(intakes, Side::Mentee) {
            for other in of_side(intakes, Side::Mentor) {
                let asked = (one.asking(program, mentee), other.asking(program, mentor));
                let (Some(question), Some(opposite)) = asked else { continue };
                problems.extend(only_in(rule, (one, question), opposite));
                problems.extend(only_in(rule, (other, opposite), question));
            }
        }
    }
    problems
}

fn only_in(rule: &Rule, (intake, question): (&Intake<'_>, &Question), opposite: &Question) -> Vec<Problem> {
    let (own, others) = (choices(question), choices(opposite));
    if own.is_empty() || others.is_empty() {
        return Vec::new();
    }
    let words = others.iter().flat_map(|choice| [squashed(&choice.value.to_text()), squashed(&choice.text_in("en"))]);
    let words: BTreeSet<String> = words.collect();
    let problem = |choice: &Choice| {
        let found = choice.value.to_text();
        let side = intake.side.other();
        finding(Code::DifferentOptions, intake.file, &question.name, &question.path, found)
            .expected(format!("an option that a {side} has too, because rule \"{}\" compares the two", rule.id))
    };
    own.iter().filter(|choice| !is_among(choice, &words)).map(problem).collect()
}

/// Questions whose answer nothing uses: no rule, no condition, no text, and no column of the person.
pub(super) fn unused(program: &Program, intakes: &[Intake<'_>]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for intake in intakes {
        let used = names::used(intake.form);
        let questions = intake.form.questions().into_iter().filter(|question| question.takes_answer());
        let unused = questions.filter(|question| !is_used(program, intake, question, &used));
        problems.extend(unused.map(|question| {
            finding(Code::UnusedQuestion, intake.file, &question.name, &question.path, question.answer_name())
        }));
    }
    problems
}

fn is_used(program: &Program, intake: &Intake<'_>, question: &Question, used: &BTreeSet<String>) -> bool {
    let name = question.answer_name().to_lowercase();
    let is_named =
        |one: &String| *one == name || one.starts_with(&format!("{name}.")) || one.starts_with(&format!("{name}["));
    let is_read = program.rules.iter().filter_map(|rule| rule.question(intake.side));
    let decides = program.questions.iter().filter_map(|one| Some(one.only_if.as_ref()?.question.as_str()));
    let zones = program.questions.iter().filter_map(|one| one.zone.as_deref());
    let emphasis = program.emphasis.iter().map(|emphasis| emphasis.question.as_str());
    let is_of_person = matches!(intake.meaning(program, question), Some(Meaning::Person(_)));
    is_of_person
        || used.iter().any(is_named)
        || is_read.chain(decides).chain(zones).chain(emphasis).any(|name| intake.means(program, question, name))
}
