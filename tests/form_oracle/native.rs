//! What the core says of forms and expressions: one line of JSON in, one line of JSON out. The tests of the oracle hold it
//! against what survey-core says.

use std::io::{BufRead, BufWriter, Write};

use serde_json::{Map, Value as Json, json};
use tandem::form::expression::{Expression, Moment, Value, Values};
use tandem::form::flow::{ElementView, Fault, FaultKind, Filling, Flow, QuestionView, View};
use tandem::form::model::{Form, Kind};

fn main() {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let question: Json = serde_json::from_str(&line.expect("a line of text")).expect("a line of JSON");
        let said = if question.get("form").is_some() { session(&question) } else { expression(&question) };
        writeln!(out, "{said}").expect("somebody listens");
    }
}

fn now(question: &Json) -> Moment {
    Moment::parse(question["now"].as_str().expect("a time"))
}

fn expression(question: &Json) -> Json {
    let text = question["expression"].as_str().expect("an expression");
    let answers = Value::from(&question["answers"]);
    match Expression::parse(text) {
        Ok(expression) => json!({"value": written(&expression.evaluate(&Values::new(&answers, now(question))))}),
        Err(_) => json!({"unreadable": true}),
    }
}

/// A value with what JSON cannot say.
fn written(value: &Value) -> Json {
    match value {
        Value::Undefined => json!({"said": "undefined"}),
        Value::Moment(moment) => {
            let milliseconds = Value::Number(moment.milliseconds()).into_json();
            json!({"said": "date", "milliseconds": milliseconds})
        }
        Value::Number(number) if number.is_nan() => json!({"said": "NaN"}),
        Value::Number(number) if number.is_infinite() => {
            json!({"said": if *number > 0.0 { "Infinity" } else { "-Infinity" }})
        }
        Value::List(items) => items.iter().map(written).collect(),
        Value::Record(fields) => {
            let fields = fields.iter().map(|(name, value)| (name.clone(), written(value)));
            Json::Object(fields.collect::<Map<_, _>>())
        }
        plain => plain.clone().into_json().expect("it was said"),
    }
}

/// A form that is filled in step by step.
fn session(question: &Json) -> Json {
    let form = Form::from_json("form.json", question["form"].clone()).value.expect("a form");
    let flow = Flow::new(&form, now(question), "en");
    let steps = question["steps"].as_array().expect("steps").iter();
    let filling = steps.fold(flow.begin(), |filling, step| take(&flow, &filling, step));
    let view = flow.view(&filling);
    let mut faults: Vec<String> = flow.faults(&filling).iter().map(|fault| said(fault).to_string()).collect();
    faults.sort();
    let completed = flow.complete(&filling);
    json!({
        "pages": view.pages.iter().map(|page| page.is_visible).collect::<Vec<_>>(),
        "panels": panels(&view),
        "questions": questions(&form, &view),
        "answers": flow.answers(&filling),
        "progress": [view.n_questions, view.n_answered],
        "faults": faults,
        "completed": flow.answers(&completed),
        "farewell": flow.text(&completed, flow.farewell(&completed)),
    })
}

fn take(flow: &Flow<'_>, filling: &Filling, step: &Json) -> Filling {
    let question = step["question"].as_str().expect("a name");
    match step.get("comment") {
        Some(comment) => flow.comment(filling, question, comment.as_str().expect("a text")),
        None => flow.answer(filling, question, &step["answer"]),
    }
}

/// A fault by place and kind; what the form says itself is compared, too.
fn said(fault: &Fault) -> Json {
    let kind = match &fault.kind {
        FaultKind::Required => "required",
        FaultKind::AnyRequired => "any-required",
        FaultKind::OtherEmpty => "other-empty",
        FaultKind::RowEmpty => "row-empty",
        FaultKind::RowsAlike => "rows-alike",
        FaultKind::NotANumber => "not-a-number",
        FaultKind::NotUnique => "not-unique",
        kind if fault.text.is_empty() => of_ours(kind),
        _ => &format!("said: {}", fault.text.in_language("en")),
    };
    json!({"place": fault.place, "kind": kind})
}

fn of_ours(kind: &FaultKind) -> &'static str {
    match kind {
        FaultKind::TooSmall(_) => "too-small",
        FaultKind::TooGreat(_) => "too-great",
        FaultKind::BetweenSteps(_) => "between-steps",
        FaultKind::OutOfRange { .. } => "out-of-range",
        FaultKind::WrongLength { .. } => "wrong-length",
        FaultKind::DigitAtEnd => "digit-at-end",
        FaultKind::TooFew(_) => "too-few",
        FaultKind::TooMany(_) => "too-many",
        FaultKind::WrongPattern => "wrong-pattern",
        FaultKind::NotAnEmail => "not-an-email",
        _ => "not-fulfilled",
    }
}

fn panels(view: &View) -> Json {
    let mut found = Map::new();
    for page in &view.pages {
        collect_panels(&page.elements, &mut found);
    }
    Json::Object(found)
}

fn collect_panels(elements: &[ElementView], found: &mut Map<String, Json>) {
    for element in elements {
        if let ElementView::Panel(panel) = element {
            if !panel.name.is_empty() {
                found.insert(panel.name.clone(), panel.is_visible.into());
            }
            collect_panels(&panel.elements, found);
        }
    }
}

/// Every question of the subset, those inside of others after them.
fn questions(form: &Form, view: &View) -> Vec<Json> {
    let outer: Vec<usize> =
        form.questions().iter().filter(|question| is_compared(&question.kind)).map(|one| one.id).collect();
    let mut found = Vec::new();
    for page in &view.pages {
        collect(&page.elements, page.is_visible, Some(&outer), &mut found);
    }
    found
}

fn is_compared(kind: &Kind) -> bool {
    !matches!(kind, Kind::Html(_) | Kind::Unsupported(_))
}

/// `outer` are the questions that are compared; inside of a question all are, and only their own visibility counts.
fn collect(elements: &[ElementView], is_visible: bool, outer: Option<&[usize]>, found: &mut Vec<Json>) {
    for element in elements {
        match element {
            ElementView::Panel(panel) => {
                collect(&panel.elements, is_visible && panel.is_visible, outer, found);
            }
            ElementView::Question(question) if outer.is_none_or(|outer| outer.contains(&question.id)) => {
                found.push(seen(question, question.is_visible && (is_visible || outer.is_none())));
                for item in &question.items {
                    collect(&item.elements, true, None, found);
                }
            }
            ElementView::Question(_) => {}
        }
    }
}

fn seen(question: &QuestionView, is_visible: bool) -> Json {
    let choices = question.choices.iter().map(|choice| json!([choice.value, choice.is_enabled]));
    json!({
        "place": question.place,
        "visible": is_visible,
        "required": question.is_required,
        "enabled": question.is_enabled,
        "title": question.title,
        "number": question.number,
        "value": question.value,
        "choices": choices.collect::<Vec<_>>(),
    })
}
