//! Somebody fills in a form: each question in its turn, by a rule that another number changes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value as Json, json};
use tandem::form::expression::Value;
use tandem::form::flow::{ElementView, Filling, Flow};
use tandem::form::model::{Choice, InputKind, Kind, Question};

use super::catalogue::{all, flow, kept, word};

/// A form that is filled in to its end, and what came to sight.
pub(crate) struct Filled {
    pub(crate) filling: Filling,
    /// Names of pages, and of what stands on them.
    pub(crate) seen: BTreeSet<String>,
}

/// Fills in everything in sight. Where there are choices, the nth is taken, or
/// the next one, too; what is said of a question in `given` goes
/// before; a question that the form answers itself is left to it.
pub(crate) fn fill(flow: &Flow<'_>, nth: usize, given: &BTreeMap<&str, Json>) -> Filled {
    let mut filled = Filled { filling: flow.begin(), seen: BTreeSet::new() };
    loop {
        let new = not_seen(flow, &filled);
        if new.is_empty() {
            return filled;
        }
        for question in new.iter().filter_map(|name| flow.form().question(name)) {
            if question.takes_answer() && question.set_expression.is_none() {
                let answer = given.get(question.name.as_str()).cloned().unwrap_or_else(|| answer(question, nth));
                filled.filling = flow.answer(&filled.filling, &question.name, &answer);
            }
        }
        filled.seen.extend(new);
    }
}

/// What is in sight and has not had its turn, pages too.
fn not_seen(flow: &Flow<'_>, filled: &Filled) -> Vec<String> {
    let view = flow.view(&filled.filling);
    let pages = view.pages.iter().filter(|page| page.is_visible);
    let names = pages.flat_map(|page| {
        let questions = page.elements.iter().filter_map(|element| match element {
            ElementView::Question(question) => Some(question),
            ElementView::Panel(_) => None,
        });
        let names = questions.filter(|question| question.is_visible).map(|question| question.name.clone());
        names.chain([format!("page {}", page.name)]).collect::<Vec<_>>()
    });
    names.filter(|name| !filled.seen.contains(name)).collect()
}

fn answer(question: &Question, nth: usize) -> Json {
    let chosen = |choices: &[Choice]| kept(&choices[nth % choices.len()]);
    match &question.kind {
        Kind::Html(_) => Json::Null,
        Kind::Input(input) => match input.kind {
            InputKind::Email => json!("somebody@example.org"),
            InputKind::Number => json!(nth),
            InputKind::Date => json!("2027-02-01"),
            _ => json!("A few words"),
        },
        Kind::Comment { .. } => json!("A sentence or two."),
        Kind::Boolean { value_yes, value_no, .. } => {
            yes_or_no(if nth.is_multiple_of(2) { value_yes } else { value_no })
        }
        Kind::Rating(rating) => chosen(&rating.steps),
        Kind::Choosing(choosing) if choosing.style.takes_several() => {
            let both = [nth, nth + 1].map(|nth| kept(&choosing.choices[nth % choosing.choices.len()]));
            json!(if nth.is_multiple_of(2) { &both[..1] } else { &both[..] })
        }
        Kind::Choosing(choosing) => chosen(&choosing.choices),
        Kind::Matrix(matrix) => {
            matrix.rows.iter().map(|row| (word(row), chosen(&matrix.columns))).collect::<serde_json::Map<_, _>>().into()
        }
        other => panic!("no form of ours asks so: {other:?}"),
    }
}

fn yes_or_no(value: &Value) -> Json {
    value.clone().into_json().expect("yes and no are said")
}

/// How many ways of filling in there are before every choice was taken once.
pub(crate) fn n_ways(flow: &Flow<'_>) -> usize {
    let n_choices = |question: &Question| match &question.kind {
        Kind::Choosing(choosing) => choosing.choices.len(),
        Kind::Rating(rating) => rating.steps.len(),
        _ => 2,
    };
    flow.form().questions().into_iter().map(n_choices).max().unwrap_or_default()
}

#[test]
fn every_page_and_question_of_every_form_comes_to_sight_and_whoever_answers_is_done() {
    let consents = BTreeMap::from([("consent", json!(true))]);
    for listed in all().iter().filter(|listed| listed.entry["stage"] != "practice") {
        let flow = flow(&listed.form);
        let mut unseen: BTreeSet<String> =
            listed.form.questions().iter().map(|question| question.name.clone()).collect();
        unseen.extend(listed.form.pages.iter().map(|page| format!("page {}", page.name)));
        for nth in 0..n_ways(&flow) {
            let filled = fill(&flow, nth, &consents);
            assert_eq!(flow.faults(&filled.filling), [], "{}, choice {nth}", listed.id);
            unseen.retain(|name| !filled.seen.contains(name));
        }
        assert_eq!(unseen, BTreeSet::new(), "{}", listed.id);
    }
}

#[test]
fn nobody_gets_past_a_question_that_must_be_answered_or_a_consent_that_was_not_given() {
    for listed in all().iter().filter(|listed| listed.form.question("consent").is_some()) {
        let flow = flow(&listed.form);
        let faults = |consent: bool| {
            let filled = fill(&flow, 0, &BTreeMap::from([("consent", json!(consent))]));
            flow.faults(&filled.filling).into_iter().map(|fault| fault.place).collect::<Vec<_>>()
        };
        assert_eq!(faults(false), ["consent"], "{}", listed.id);
        assert_eq!(faults(true), Vec::<String>::new(), "{}", listed.id);
        let required = listed.form.questions().into_iter().filter(|question| question.presence.is_required);
        let names: Vec<_> = required.map(|question| question.name.clone()).collect();
        let missing: Vec<_> = flow.faults(&flow.begin()).into_iter().map(|fault| fault.place).collect();
        assert_eq!(missing, names, "{}", listed.id);
    }
}
