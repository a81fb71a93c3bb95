//! Somebody who fills a form in, so that others see how it looks then: made of the definition alone, the same every time.
//!
//! ```
//! use serde_json::json;
//! use tandem::form::expression::Moment;
//! use tandem::form::flow::Flow;
//! use tandem::form::model::Form;
//! use tandem::form::persona;
//!
//! let form = Form::from_json("intake.json", json!({"elements": [
//!     {"type": "boolean", "name": "mentors"},
//!     {"type": "text", "inputType": "number", "name": "places", "min": 1, "visibleIf": "{mentors} = true"}
//! ]}));
//! let form = form.value.expect("a form");
//! let flow = Flow::new(&form, Moment::date(2026, 11, 23), "en");
//! assert_eq!(flow.answers(&persona::filled(&flow)), json!({"mentors": true, "places": 3}));
//! ```
//!
//! She answers whatever comes to sight, one question after the other, with the first of some plausible answers that the
//! form accepts. Where it accepts none of them, because a pattern asks for something nobody can guess, she leaves a blank.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};

use super::flow::{ChoiceView, Choices, ElementView, Filling, Flow, Line, Look, QuestionView};
use super::model::{InputKind, Style};

/// A form in which everything that comes to sight is answered.
pub fn filled(flow: &Flow<'_>) -> Filling {
    let mut filling = flow.begin();
    let mut tried = BTreeSet::new();
    while let Some(question) = next(flow, &filling, &tried) {
        filling = answered(flow, &filling, &question);
        tried.insert(question.place);
    }
    filling
}

/// The first question in sight that is blank and was not tried.
fn next(flow: &Flow<'_>, filling: &Filling, tried: &BTreeSet<String>) -> Option<QuestionView> {
    let view = flow.view(filling);
    let pages = view.pages.into_iter().filter(|page| page.is_visible);
    pages.flat_map(|page| page.elements).find_map(|element| blank(element, tried))
}

fn blank(element: ElementView, tried: &BTreeSet<String>) -> Option<QuestionView> {
    match element {
        ElementView::Panel(panel) if panel.is_visible => {
            panel.elements.into_iter().find_map(|element| blank(element, tried))
        }
        ElementView::Question(question) if question.is_visible && question.is_enabled => {
            if !tried.contains(&question.place) && is_blank(&question) {
                return Some(*question);
            }
            let inside = question.items.into_iter().flat_map(|item| item.elements);
            inside.into_iter().find_map(|element| blank(element, tried))
        }
        ElementView::Panel(_) | ElementView::Question(_) => None,
    }
}

/// Whether a question waits for an answer of its own. Tables and groups of lines are answered by what stands in them.
fn is_blank(question: &QuestionView) -> bool {
    match question.look {
        Look::Table(_) | Look::Texts | Look::Html(_) | Look::Unsupported(_) => false,
        Look::Panels(_) => question.items.is_empty(),
        _ => question.value.is_null(),
    }
}

/// The form with the first answer that it accepts, or as it was.
fn answered(flow: &Flow<'_>, filling: &Filling, question: &QuestionView) -> Filling {
    if matches!(question.look, Look::Panels(_)) {
        return flow.add_panel(filling, &question.way);
    }
    let accepted = plausible(question).into_iter().find_map(|answer| {
        let filling = flow.answer_at(filling, &question.way, &answer);
        let is_sound = flow.faults(&filling).iter().all(|fault| fault.place != question.place);
        is_sound.then_some(filling)
    });
    accepted.unwrap_or_else(|| filling.clone())
}

/// Plausible answers, the most telling first.
fn plausible(question: &QuestionView) -> Vec<Json> {
    match &question.look {
        Look::Line(line) => of_line(line, question),
        Look::Lines { max_length, .. } => texts(question, *max_length),
        Look::Choices(choices) => of_choices(choices, question),
        Look::Boolean { value_yes, value_no, .. } => vec![value_yes.clone(), value_no.clone()],
        Look::Rating { .. } => of_scale(&question.choices),
        Look::Matrix { takes_several, .. } => vec![of_rows(question, *takes_several)],
        Look::Table(_) | Look::Texts | Look::Panels(_) | Look::Html(_) | Look::Unsupported(_) => Vec::new(),
    }
}

fn of_line(line: &Line, question: &QuestionView) -> Vec<Json> {
    let bounds = [&line.min, &line.max].into_iter().filter(|bound| !bound.is_empty());
    let known: &[&str] = match line.kind {
        InputKind::Number | InputKind::Range => return numbers(line),
        InputKind::Email => &["ana@example.org"],
        InputKind::Date => &["2027-01-15", "2020-05-17", "1990-05-17"],
        InputKind::Time => &["18:00", "09:30"],
        InputKind::Url => &["https://example.org/ana"],
        InputKind::Tel => &["+34 600 123 456", "600123456"],
        InputKind::Text => return texts(question, line.max_length),
    };
    known.iter().map(|text| json!(text)).chain(bounds.map(|bound| json!(bound))).collect()
}

fn numbers(line: &Line) -> Vec<Json> {
    let bound = |text: &str| text.parse::<f64>().ok();
    let (low, high) = (bound(&line.min), bound(&line.max));
    let within = |number: &f64| low.is_none_or(|low| *number >= low) && high.is_none_or(|high| *number <= high);
    let known = [3.0, 1.0, 10.0, 30.0, 100.0, 2000.0].into_iter().chain(low).chain(high).filter(within);
    known.map(|number| if number.fract() == 0.0 { json!(whole(number)) } else { json!(number) }).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "the number has no fraction, and a cast stops at the bounds")]
fn whole(number: f64) -> i64 {
    number as i64
}

/// What is asked, in brackets, so that nobody takes it for an answer; then what patterns often want.
fn texts(question: &QuestionView, max_length: Option<usize>) -> Vec<Json> {
    let most = max_length.unwrap_or(usize::MAX);
    let asked: String = format!("({})", question.title).chars().take(most).collect();
    let known =
        ["Ana", "Ana Ejemplo", "ana@example.org", "https://example.org/ana", "2027-01-15", "12345", "600123456"];
    [asked].into_iter().chain(known.map(str::to_owned)).map(Json::from).collect()
}

/// Choices that can be made, without *other* and *none*.
fn offered(choices: &Choices, question: &QuestionView) -> Vec<Json> {
    let is_special = |value: &Json| choices.has_other && value == "other" || choices.has_none && value == "none";
    let open = question.choices.iter().filter(|choice| choice.is_enabled && !is_special(&choice.value));
    open.map(|choice| choice.value.clone()).collect()
}

fn of_choices(choices: &Choices, question: &QuestionView) -> Vec<Json> {
    let offered = offered(choices, question);
    if !choices.style.takes_several() {
        return beginning_at(&offered, question.id);
    }
    if choices.style == Style::Ranking {
        return vec![json!(offered)];
    }
    // Two where two are allowed; more where the form asks for more.
    let most = choices.most.unwrap_or(offered.len()).min(offered.len());
    let counts = [2.min(most)].into_iter().chain(3..=most).chain([1]);
    counts.map(|count| json!(offered[..count.min(offered.len())])).collect()
}

/// A step above the middle, and then the others.
fn of_scale(steps: &[ChoiceView]) -> Vec<Json> {
    let values: Vec<Json> = steps.iter().map(|step| step.value.clone()).collect();
    beginning_at(&values, values.len() * 3 / 4)
}

/// In each row another column.
fn of_rows(question: &QuestionView, takes_several: bool) -> Json {
    let columns: Vec<Json> = question.choices.iter().map(|column| column.value.clone()).collect();
    let rows = question.items.iter().enumerate().filter_map(|(at, row)| {
        let column = columns.get(at % columns.len().max(1))?;
        Some((row.name.clone(), if takes_several { json!([column]) } else { column.clone() }))
    });
    Json::Object(rows.collect())
}

/// All values, beginning somewhere in the middle, so that not every first choice is made.
fn beginning_at(values: &[Json], start: usize) -> Vec<Json> {
    let start = start.checked_rem(values.len()).unwrap_or_default();
    values[start..].iter().chain(&values[..start]).cloned().collect()
}
