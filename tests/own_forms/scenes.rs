//! The practice conversations, gone through choice by choice on every way.

use std::collections::BTreeSet;

use serde_json::Value as Json;
use tandem::form::flow::{ElementView, Filling, Flow, PageView, QuestionView};
use tandem::form::model::{Form, Kind, Question};

use super::catalogue::{flow, form, of_stage, word};
use super::minutes;

/// What feedback begins with, in English: what helps, what is not enough, and what does not.
const HELPS: &str = "<p><strong>This helps.</strong>";
const MARKS: [&str; 3] = [HELPS, "<p><strong>Well meant, and not enough.</strong>", "<p><strong>Think again.</strong>"];

/// One way through a scene, from the first decision to the end.
struct Way {
    /// The decisions and what was chosen, in their order.
    chosen: Vec<(String, Json)>,
    /// Every page and every element that came to sight.
    seen: BTreeSet<String>,
    /// What was in sight at the end.
    end: BTreeSet<String>,
    filling: Filling,
}

fn questions(page: &PageView) -> impl Iterator<Item = &QuestionView> {
    page.elements.iter().filter_map(|element| match element {
        ElementView::Question(question) => Some(question.as_ref()),
        ElementView::Panel(_) => None,
    })
}

/// The names of pages and elements in sight.
fn in_sight(flow: &Flow<'_>, filling: &Filling) -> BTreeSet<String> {
    let view = flow.view(filling);
    let pages = view.pages.iter().filter(|page| page.is_visible);
    let names = pages.flat_map(|page| {
        let elements = questions(page).filter(|question| question.is_visible);
        elements.map(|question| question.name.clone()).chain([format!("page {}", page.name)]).collect::<Vec<_>>()
    });
    names.collect()
}

/// The first decision in sight that nobody has taken.
fn open_decision(flow: &Flow<'_>, filling: &Filling) -> Option<QuestionView> {
    let view = flow.view(filling);
    let mut open = view.pages.iter().filter(|page| page.is_visible).flat_map(questions);
    open.find(|question| question.is_visible && !question.choices.is_empty() && question.value.is_null()).cloned()
}

/// Whether a name is that of a text to read.
fn is_text(form: &Form, name: &str) -> bool {
    form.question(name).is_some_and(|question| matches!(question.kind, Kind::Html(_)))
}

/// Every way onward from here. Each choice is answered with feedback at once, and with exactly one.
fn ways(flow: &Flow<'_>, so_far: &Way) -> Vec<Way> {
    let Some(decision) = open_decision(flow, &so_far.filling) else {
        let end = in_sight(flow, &so_far.filling);
        return vec![Way {
            end,
            chosen: so_far.chosen.clone(),
            seen: so_far.seen.clone(),
            filling: so_far.filling.clone(),
        }];
    };
    let before = in_sight(flow, &so_far.filling);
    let onward = decision.choices.iter().flat_map(|choice| {
        let filling = flow.answer(&so_far.filling, &decision.name, &choice.value);
        let after = in_sight(flow, &filling);
        let feedback = format!("{}-{}", decision.name, choice.value.as_str().expect("a choice is a word"));
        let answered: Vec<_> = after
            .difference(&before)
            .filter(|name| is_text(flow.form(), name) && name.starts_with(&format!("{}-", decision.name)))
            .collect();
        assert_eq!(answered, [&feedback], "after {:?}", so_far.chosen);
        let chosen = so_far.chosen.iter().cloned().chain([(decision.name.clone(), choice.value.clone())]).collect();
        let seen = so_far.seen.union(&after).cloned().collect();
        ways(flow, &Way { chosen, seen, end: BTreeSet::new(), filling })
    });
    onward.collect()
}

fn every_way(flow: &Flow<'_>) -> Vec<Way> {
    let filling = flow.begin();
    let seen = in_sight(flow, &filling);
    ways(flow, &Way { chosen: Vec::new(), seen, end: BTreeSet::new(), filling })
}

/// Seconds for the longest way through a scene.
pub(crate) fn longest(form: &Form) -> f64 {
    let flow = flow(form);
    let of_way = |way: &Way| {
        let pages = form.pages.iter().filter(|page| way.end.contains(&format!("page {}", page.name)));
        let questions = form.questions().into_iter().filter(|question| way.end.contains(&question.name));
        pages.map(minutes::of_page).sum::<f64>() + questions.map(minutes::of_question).sum::<f64>()
    };
    minutes::of_cover(form) + every_way(&flow).iter().map(of_way).fold(0.0, f64::max)
}

#[test]
fn every_way_is_at_least_two_decisions_long_and_ends_with_what_to_remember_and_where_to_turn() {
    for listed in of_stage("practice") {
        let flow = flow(&listed.form);
        let ways = every_way(&flow);
        assert!(ways.len() >= 9, "{}: only {} ways", listed.id, ways.len());
        for way in ways {
            assert!(way.chosen.len() >= 2, "{}: {:?}", listed.id, way.chosen);
            assert_eq!(flow.faults(&way.filling), [], "{}: {:?}", listed.id, way.chosen);
            for last in ["page remember", "remember", "turn"] {
                assert!(way.end.contains(last), "{}: no \"{last}\" after {:?}", listed.id, way.chosen);
            }
        }
    }
}

#[test]
fn nothing_of_a_scene_is_out_of_reach_and_its_end_is_not_told_before() {
    for listed in of_stage("practice") {
        let (form, flow) = (&listed.form, flow(&listed.form));
        let seen: BTreeSet<String> = every_way(&flow).into_iter().flat_map(|way| way.seen).collect();
        let pages = form.pages.iter().map(|page| format!("page {}", page.name));
        let all: BTreeSet<String> =
            form.questions().iter().map(|question| question.name.clone()).chain(pages).collect();
        assert_eq!(all.difference(&seen).collect::<Vec<_>>(), Vec::<&String>::new(), "{}", listed.id);
        let beginning = in_sight(&flow, &flow.begin());
        assert_eq!(
            beginning.into_iter().collect::<Vec<_>>(),
            ["first", "firstScene", "page beginning"],
            "{}",
            listed.id
        );
    }
}

#[test]
fn a_better_and_a_worse_beginning_lead_to_different_places() {
    for listed in of_stage("practice") {
        let flow = flow(&listed.form);
        let second = every_way(&flow).into_iter().map(|way| way.chosen[1].0.clone());
        assert_eq!(second.collect::<BTreeSet<_>>().len(), 2, "{}", listed.id);
    }
}

/// Where the best choice stands in each decision of a scene.
fn best_places(form: &Form) -> Vec<usize> {
    let place = |question: &Question| {
        let Kind::Choosing(choosing) = &question.kind else { return None };
        let marks = choosing.choices.iter().map(|choice| mark(form, &format!("{}-{}", question.name, word(choice))));
        let best: Vec<usize> = marks.enumerate().filter(|(_, mark)| *mark == HELPS).map(|(at, _)| at).collect();
        assert_eq!(best.len(), 1, "{}: one choice helps", question.name);
        best.first().copied()
    };
    form.questions().into_iter().filter_map(place).collect()
}

/// What a feedback begins with.
fn mark(form: &Form, feedback: &str) -> &'static str {
    let Kind::Html(text) = &form.question(feedback).expect("each choice has feedback").kind else { panic!("a text") };
    let said = text.in_language("en");
    MARKS.into_iter().find(|mark| said.starts_with(mark)).unwrap_or_else(|| panic!("{said} begins otherwise"))
}

#[test]
fn one_choice_is_best_everywhere_and_not_always_in_the_same_place() {
    for listed in of_stage("practice") {
        let places = best_places(&listed.form);
        let different: BTreeSet<_> = places.iter().collect();
        assert!(different.len() > 1, "{}: the best stands at {places:?}", listed.id);
    }
}

#[test]
fn every_scene_names_the_contact_person_and_those_of_danger_a_number() {
    for listed in of_stage("practice") {
        let Kind::Html(turn) = &listed.form.question("turn").expect("where to turn").kind else { panic!("a text") };
        assert!(turn.in_language("en").contains("contact person"), "{}", listed.id);
        assert!(turn.in_language("es").contains("contacto del programa"), "{}", listed.id);
    }
    for id in ["practice-distress", "practice-harassment"] {
        let form = form(id);
        let Kind::Html(turn) = &form.question("turn").expect("where to turn").kind else { panic!("a text") };
        for number in ["911", "112", "988"] {
            assert!(["en", "es"].iter().all(|language| turn.in_language(language).contains(number)), "{id}: {number}");
        }
    }
}
