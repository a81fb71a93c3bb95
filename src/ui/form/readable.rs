//! Answers as people read them: for the summary, and for paper.

use serde_json::Value as Json;

use super::answer::{is_same, items, text};
use crate::form::flow::{ElementView, Look, QuestionView};
use crate::form::model::Style;

/// Words that a form need not have of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OwnWords {
    pub(crate) yes: String,
    pub(crate) no: String,
    pub(crate) other: String,
    pub(crate) none: String,
}

/// An answer: a line for each thing that was said; nothing where nothing was.
pub(crate) fn lines(question: &QuestionView, words: &OwnWords) -> Vec<String> {
    let mut lines = own_lines(question, words);
    if !question.comment.is_empty() && !lines.contains(&question.comment) {
        lines.push(question.comment.clone());
    }
    lines
}

fn own_lines(question: &QuestionView, words: &OwnWords) -> Vec<String> {
    let value = &question.value;
    match &question.look {
        _ if value.is_null() => Vec::new(),
        Look::Choices(choices) => {
            let chosen: Vec<_> = items(value).iter().map(|value| choice(question, value, words)).collect();
            if choices.style == Style::Ranking { numbered(&chosen) } else { chosen }
        }
        Look::Rating { .. } => vec![choice(question, value, words)],
        Look::Boolean { yes, no, value_yes, .. } => {
            let (own, ours) = if is_same(value, value_yes) { (yes, &words.yes) } else { (no, &words.no) };
            vec![if own.is_empty() { ours.clone() } else { own.clone() }]
        }
        Look::Matrix { .. } => matrix_lines(question, words),
        Look::Table(_) | Look::Texts | Look::Panels(_) => inner_lines(question, words),
        _ => text(value).lines().map(str::to_owned).collect(),
    }
}

fn numbered(chosen: &[String]) -> Vec<String> {
    chosen.iter().enumerate().map(|(at, chosen)| format!("{}. {chosen}", at + 1)).collect()
}

/// What a choice is called.
pub(crate) fn choice(question: &QuestionView, value: &Json, words: &OwnWords) -> String {
    let known = question.choices.iter().find(|choice| is_same(&choice.value, value));
    match (known, value.as_str()) {
        (Some(known), _) if !known.text.is_empty() => known.text.clone(),
        (_, Some("other")) => words.other.clone(),
        (_, Some("none")) => words.none.clone(),
        _ => text(value),
    }
}

fn matrix_lines(question: &QuestionView, words: &OwnWords) -> Vec<String> {
    let row = |item: &crate::form::flow::ItemView| {
        let said = items(question.value.get(&item.name)?);
        let said: Vec<_> = said.iter().map(|value| choice(question, value, words)).collect();
        (!said.is_empty()).then(|| format!("{}: {}", item.title, said.join(", ")))
    };
    question.items.iter().filter_map(row).collect()
}

/// What was said inside, each with its title, and before it that of its row.
fn inner_lines(question: &QuestionView, words: &OwnWords) -> Vec<String> {
    let is_of_lines = question.look == Look::Texts;
    let mut told = Vec::new();
    for (at, item) in question.items.iter().enumerate() {
        let inside = inner_questions(&item.elements);
        let inside = inside.iter().filter_map(|inner| {
            let said = lines(inner, words);
            (!said.is_empty()).then(|| format!("{}: {}", inner.title, said.join(", ")))
        });
        let inside: Vec<_> = inside.collect();
        if inside.is_empty() {
            continue;
        }
        match &item.title {
            _ if is_of_lines => told.extend(inside),
            title if title.is_empty() => told.push(format!("{}. {}", at + 1, inside.join("; "))),
            title => told.push(format!("{title}: {}", inside.join("; "))),
        }
    }
    told
}

/// The questions among elements that are shown, those in groups too.
pub(crate) fn inner_questions(elements: &[ElementView]) -> Vec<&QuestionView> {
    let inside = elements.iter().flat_map(|element| match element {
        ElementView::Panel(panel) if panel.is_visible => inner_questions(&panel.elements),
        ElementView::Question(question) if question.is_visible => vec![&**question],
        _ => Vec::new(),
    });
    inside.collect()
}
