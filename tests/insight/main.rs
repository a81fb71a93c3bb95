//! What a matching teaches: obstacles, helps, recruits and robust pairs, each against solving again by other means.

use std::sync::Arc;

use serde_json::json;
use tandem::cohort::Cohort;
use tandem::fit::Scorer;
use tandem::matching::{Conditions, Matching, Request, Table, optimal};
use tandem::person::People;
use tandem::program::{Level, Missing, Program};

mod helps;
mod recruit;
mod robust;
#[path = "../sample/mod.rs"]
#[expect(dead_code, reason = "the other tests use the rest")]
mod sample;

fn scorer(cohort: Cohort) -> Scorer {
    Scorer::new(Arc::new(cohort))
}

/// A cohort of a program and people, whatever is listed beside it.
fn cohort(program: &Program, people: People, like: &Cohort) -> Cohort {
    Cohort::new(program.clone(), people, like.zones().clone()).value.expect("a sound program")
}

fn solved(scorer: &Scorer, asked: &Conditions) -> (Table, Matching) {
    let table = Table::of(scorer);
    let request = Request::new(&table, asked.clone()).expect("the conditions can be kept");
    let matching = optimal(&request).matching;
    (table, matching)
}

/// A round as a community of women in technology has it: mentors from many companies, few of them in the fields that
/// newcomers ask for. Everybody is made up.
fn fields_short() -> Scorer {
    let fields = ["engineering", "product", "ux", "marketing", "people", "finance", "sales", "operations"];
    let program = json!({
        "tandem": 1, "name": "Round 7", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 2},
        "questions": [
            {"name": "field", "label": "Field", "of": "both", "kind": "choice",
             "options": fields.map(|field| json!({"value": field}))},
            {"name": "topics", "label": "Topics", "of": "both", "kind": "skills"},
            {"name": "stage", "label": "Stage", "of": "both", "kind": "scale",
             "options": [{"value": "starting"}, {"value": "growing"}, {"value": "leading"}]},
            {"name": "background", "label": "Background", "of": "both", "kind": "choices",
             "options": [{"value": "first in the family"}, {"value": "career change"}]},
        ],
        "rules": [
            {"id": "field", "label": "Her field", "mentee": "field", "mentor": "field",
             "comparison": {"type": "same"}, "level": "must", "weight": 20},
            {"id": "topics", "label": "Her topics", "mentee": "topics", "mentor": "topics",
             "comparison": {"type": "overlap"}, "level": "should", "weight": 20},
            {"id": "stage", "label": "Further on", "mentee": "stage", "mentor": "stage",
             "comparison": {"type": "band", "lowest": 0, "ideal": 1, "highest": 2}, "level": "must", "weight": 10},
            {"id": "background", "label": "Background", "mentee": "background", "mentor": "background",
             "comparison": {"type": "same"}, "level": "should", "weight": 5, "seenBy": "nobody"},
        ],
        "vocabulary": {"skills": [
            {"name": "Interviews", "aliases": ["interviewing"]}, {"name": "Negotiation"}, {"name": "Leadership"}]},
    });
    let topics = ["Interviews", "Negotiation", "Leadership"];
    let person = |id: String, field: &str, at: usize, stage: &str| {
        json!({"id": id, "answers": {
            "field": field, "topics": [topics[at % 3], topics[(at / 3) % 3]], "stage": stage,
            "background": if at.is_multiple_of(2) { "first in the family" } else { "career change" }}})
    };
    let group = |side: &str, counts: [usize; 8]| {
        let all = fields.iter().zip(counts).flat_map(|(field, count)| (0..count).map(move |at| (*field, at)));
        let stage = move |at: usize| if side == "mentee" { ["starting", "growing"][at % 2] } else { "leading" };
        all.map(|(field, at)| person(format!("{side}-{field}-{at:02}"), field, at, stage(at))).collect::<Vec<_>>()
    };
    let mentees = group("mentee", [22, 14, 11, 5, 4, 3, 2, 2]);
    let mentors = group("mentor", [4, 3, 2, 4, 3, 2, 2, 2]);
    let checked = sample::checked(program, mentees, mentors);
    assert_eq!(sample::sentences(&checked.problems), Vec::<String>::new());
    scorer(checked.value.expect("a sound cohort"))
}

/// The same program in which one rule blocks nobody.
fn with_rule_off(program: &Program, rule: &str) -> Program {
    let mut program = program.clone();
    let rule = program.rules.iter_mut().find(|other| other.id == rule).expect("a rule of the program");
    rule.level = if rule.level.is_negative() { Level::ShouldNot } else { Level::Should };
    if rule.missing == Missing::Blocks {
        rule.missing = Missing::Zero;
    }
    program
}
