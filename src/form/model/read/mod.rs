//! Reads a form from its JSON.

mod element;
mod fields;
mod kind;
mod question;

use std::cell::{Cell, RefCell};

use serde_json::{Map, Value as Json};

use super::{Calculated, Clearing, Container, Deed, Form, Numbering, Text, Trigger};
use crate::form::expression::{Expression, Value};
use crate::problem::{Checked, Code, Effect, Place, Problem};
use element::page;
use fields::{Fields, Source};

impl Form {
    /// Reads a form from the text of a file, whose name is told in problems. Nothing but text that is no JSON object
    /// refuses it.
    pub fn read(file: &str, text: &str) -> Checked<Self> {
        match serde_json::from_str(text) {
            Ok(json) => Self::from_json(file, json),
            Err(error) => {
                let problem = Problem::new(Code::NotJson, Place::file(file), Effect::Refused);
                Checked::refused(vec![problem.found(error.to_string())])
            }
        }
    }

    /// Reads a form from JSON.
    pub fn from_json(file: &str, json: Json) -> Checked<Self> {
        let Json::Object(fields) = &json else {
            let problem = Problem::new(Code::WrongShape, Place::file(file), Effect::Refused);
            return Checked::refused(vec![problem.expected("an object with pages")]);
        };
        let source = Source { file, problems: RefCell::default(), n_elements: Cell::new(0) };
        let form = read(&source, fields);
        let (n_elements, mut problems) = (source.n_elements.get(), source.problems.into_inner());
        let form = Self { json, n_elements, ..form };
        problems.extend(names_twice(&form, file));
        Checked::sound(form, problems)
    }
}

/// The languages of all texts, each once.
pub(super) fn languages(json: &Json) -> Vec<String> {
    let mut found = Vec::new();
    fields::languages(json, &mut found);
    found.sort();
    found.dedup();
    found
}

fn read<'a>(source: &'a Source<'a>, fields: &'a Map<String, Json>) -> Form {
    let fields = Fields::new(source, fields, String::new());
    let form = Form {
        json: Json::Null,
        n_elements: 0,
        title: fields.text(&["title"]),
        description: fields.text(&["description"]),
        language: fields.string(&["locale"]).unwrap_or("en").to_owned(),
        pages: pages(&fields),
        triggers: fields.objects(&["triggers"]).iter().filter_map(trigger).collect(),
        calculated: fields.objects(&["calculatedValues"]).iter().filter_map(calculated).collect(),
        clearing: clearing(&fields, "clearInvisibleValues").unwrap_or(Clearing::AtTheEnd),
        numbering: numbering(&fields).unwrap_or(Numbering::Off),
        first_number: first_number(&fields),
        keeps_other_as_comment: fields.flag(&["storeOthersAsComment"], true),
        has_start_page: fields.flag(&["firstPageIsStartPage", "firstPageIsStarted"], false),
        completed: fields.text(&["completedHtml"]),
        completed_if: fields.objects(&["completedHtmlOnCondition"]).iter().filter_map(completed_if).collect(),
    };
    fields.finish();
    form
}

/// The pages; questions that stand outside of pages are one.
fn pages(fields: &Fields<'_>) -> Vec<Container> {
    let pages = fields.objects(&["pages"]);
    let has_own = !fields.items(&["elements", "questions"]).is_empty();
    let own = has_own.then(|| element::single_page(fields));
    pages.iter().map(page).chain(own).collect()
}

fn completed_if(fields: &Fields<'_>) -> Option<(Expression, Text)> {
    let text = fields.text(&["html"]);
    let condition = fields.expression("expression");
    fields.finish();
    Some((condition?, text))
}

fn calculated(fields: &Fields<'_>) -> Option<Calculated> {
    let name = fields.string(&["name"]).unwrap_or_default().to_owned();
    let expression = fields.expression("expression");
    let is_answer = fields.flag(&["includeIntoResult"], false);
    fields.finish();
    Some(Calculated { name, expression: expression?, is_answer })
}

fn trigger(fields: &Fields<'_>) -> Option<Trigger> {
    let name = |field| fields.string(&[field]).unwrap_or_default().to_owned();
    let deed = match fields.string(&["type"]).unwrap_or_default() {
        "visible" => Deed::Show { pages: fields.names(&["pages"]), questions: fields.names(&["questions"]) },
        "complete" => Deed::Complete,
        "setvalue" => Deed::Set {
            name: name("setToName"),
            value: fields.value(&["setValue"]),
            is_variable: fields.flag(&["isVariable"], false),
        },
        "copyvalue" => Deed::Copy {
            from: name("fromName"),
            to: name("setToName"),
            as_shown: fields.flag(&["copyDisplayValue"], false),
        },
        other => {
            fields.not_supported(other);
            return None;
        }
    };
    let has_condition = fields.get(&["expression", "name"]).is_some();
    let condition = fields.expression("expression").or_else(|| old_condition(fields));
    fields.finish();
    let waits_for_copy = matches!(deed, Deed::Copy { .. }) && !has_condition;
    (condition.is_some() || waits_for_copy).then_some(Trigger { condition, deed })
}

/// A condition as forms had it before they had expressions: the name of a question, an operator and a value.
fn old_condition(fields: &Fields<'_>) -> Option<Expression> {
    let name = fields.string(&["name"]).filter(|name| !name.is_empty())?;
    let operator = fields.string(&["operator"]).unwrap_or("equal");
    let value = fields.value(&["value"]);
    let is_blank = value.is_empty() || value.to_text().trim().is_empty();
    let text = match operator {
        "empty" | "notempty" => format!("{{{name}}} {operator}"),
        _ if is_blank => return None,
        _ => format!("{{{name}}} {operator} {}", quoted(&value)),
    };
    fields.parsed("name", &text)
}

/// A value as an expression says it: numbers, true and false as they are, all else between quotation marks.
fn quoted(value: &Value) -> String {
    let text = value.to_text();
    let is_bare = value.as_calculable().is_some() || matches!(text.to_lowercase().as_str(), "true" | "false");
    if is_bare { text } else { format!("'{text}'") }
}

fn clearing(fields: &Fields<'_>, name: &'static str) -> Option<Clearing> {
    match fields.string(&[name])? {
        "none" => Some(Clearing::Never),
        "onComplete" => Some(Clearing::AtTheEnd),
        "onHidden" => Some(Clearing::WhenHidden),
        "onHiddenContainer" => Some(Clearing::WhenOutOfSight),
        _ => None,
    }
}

/// How questions are numbered: a switch, or one of some words.
fn numbering(fields: &Fields<'_>) -> Option<Numbering> {
    match fields.get(&["showQuestionNumbers"])? {
        Json::Bool(true) => Some(Numbering::On),
        Json::String(word) => match word.to_lowercase().as_str() {
            "on" => Some(Numbering::On),
            "onpage" | "onpanel" => Some(Numbering::Apart),
            "default" => None,
            "off" => Some(Numbering::Off),
            other => {
                fields.not_supported(other);
                Some(Numbering::On)
            }
        },
        _ => Some(Numbering::Off),
    }
}

fn first_number(fields: &Fields<'_>) -> String {
    let first = fields.value(&["questionStartIndex"]);
    if first.is_empty() { String::new() } else { first.to_text() }
}

/// Questions that share their name with an earlier one.
fn names_twice(form: &Form, file: &str) -> Vec<Problem> {
    let questions: Vec<_> = form.questions().into_iter().filter(|question| !question.name.is_empty()).collect();
    let is_second = |at: usize| questions[..at].iter().any(|earlier| earlier.name == questions[at].name);
    let second = (0..questions.len()).filter(|at| is_second(*at)).map(|at| questions[at]);
    let problem = |question: &super::Question| {
        let place = Place { item: Some(question.path.clone()), ..Place::file(file) };
        Problem::new(Code::DuplicateName, place, Effect::Noted).found(&question.name)
    };
    second.map(problem).collect()
}
