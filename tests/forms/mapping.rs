//! The map: which answer decides what.

use serde_json::{Value as Json, json};
use tandem::form::map::Map;
use tandem::form::model::Form;

fn map(json: Json) -> Map {
    Map::of(&Form::from_json("form.json", json).value.expect("a form"))
}

/// Each condition as a line: what depends, by which names.
fn told(map: &Map) -> Vec<String> {
    let line = |condition: &tandem::form::map::Condition| {
        let of = condition.of.map_or("the form", |of| &map.spots[of].name);
        let asks: Vec<_> = condition.asks.iter().map(|&asked| map.spots[asked].name.as_str()).collect();
        format!("{of}{} {} by {}", condition.item, condition.what.name(), asks.join(" and "))
    };
    map.conditions.iter().map(line).collect()
}

#[track_caller]
fn assert_told(elements: &Json, more: &Json, expected: &[&str]) {
    let mut form = json!({"elements": elements});
    for (key, value) in more.as_object().expect("more of the form") {
        form[key] = value.clone();
    }
    assert_eq!(told(&map(form)), expected);
}

#[test]
fn whatever_depends_on_an_answer_is_on_the_map() {
    let a = json!({"type": "text", "name": "a"});
    let nothing = json!({});
    let depends = |property: &str| json!([a, {"type": "text", "name": "b", property: "{a} = 1"}]);
    assert_told(&depends("visibleIf"), &nothing, &["b shown by a"]);
    assert_told(&depends("enableIf"), &nothing, &["b open by a"]);
    assert_told(&depends("requiredIf"), &nothing, &["b required by a"]);
    assert_told(&depends("setValueExpression"), &nothing, &["b answer by a"]);
    let choices =
        json!([a, {"type": "checkbox", "name": "b", "choices": [{"value": 7, "visibleIf": "{A.x} notempty"}]}]);
    assert_told(&choices, &nothing, &["b7 offered by a"]);
    let triggers = json!({"triggers": [
        {"type": "visible", "expression": "{a} = 1", "questions": ["b"]},
        {"type": "complete", "expression": "{a} = 2"},
        {"type": "copyvalue", "fromName": "a", "setToName": "b"}
    ]});
    let two = json!([a, {"type": "text", "name": "b"}]);
    assert_told(&two, &triggers, &["b shown by a", "the form end by a", "b answer by a"]);
    let end = json!({"completedHtmlOnCondition": [{"expression": "{b} = 1", "html": "Bye"}]});
    assert_told(&two, &end, &["the form farewell by b"]);
}

#[test]
fn a_calculated_value_leads_to_the_answers_that_it_is_made_of() {
    let calculated = json!({"calculatedValues": [
        {"name": "sum", "expression": "{half} + {b}"}, {"name": "half", "expression": "{a} / 2 + {sum}"}
    ]});
    let elements = json!([
        {"type": "text", "name": "a"}, {"type": "text", "name": "b"},
        {"type": "text", "name": "c", "visibleIf": "{sum} > 10"}
    ]);
    assert_told(&elements, &calculated, &["c shown by a and b"]);
}

#[test]
fn what_stands_inside_of_others_is_found_by_its_path() {
    let map = map(json!({"pages": [{"name": "one", "elements": [
        {"type": "panel", "name": "inner", "elements": [{"type": "text", "name": "a"}]},
        {"type": "paneldynamic", "name": "repeats", "templateElements": [
            {"type": "text", "name": "b"}, {"type": "text", "name": "c", "visibleIf": "{panel.b} notempty"}
        ]}
    ]}]}));
    let depths: Vec<_> = map.spots.iter().map(|spot| (spot.name.as_str(), spot.depth)).collect();
    assert_eq!(depths, [("one", 0), ("inner", 1), ("a", 2), ("repeats", 1), ("b", 2), ("c", 2)]);
    assert_eq!(told(&map), ["c shown by b"]);
    let name = |path: &str| map.at(path).map(|at| map.spots[at].name.as_str());
    assert_eq!(name("pages[0].elements[0].elements[0]"), Some("a"));
    assert_eq!(name("pages[0].elements[0].elements[0].choices[3]"), Some("a"));
    assert_eq!(name("pages[0].elements[12]"), Some("one"));
    assert_eq!(map.decided_by(4).count(), 1);
}
