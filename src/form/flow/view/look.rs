//! What a question shows for its kind of answer, texts ready to be read.

use serde_json::Value as Json;

use super::super::{Filling, Flow};
use crate::form::expression::{Scope, Value};
use crate::form::model::{Choosing, Input, InputKind, Kind, Panels, Question, Style, Text};

/// What a question shows for its kind of answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Look {
    /// A line to write.
    Line(Line),
    /// Some lines to write.
    Lines {
        /// How many lines it shows.
        rows: usize,
        /// How many letters it may have.
        max_length: Option<usize>,
        /// What stands there before something is written.
        placeholder: String,
    },
    /// Choices.
    Choices(Choices),
    /// Yes or no.
    Boolean {
        /// What yes is called; may be empty.
        yes: String,
        /// What no is called; may be empty.
        no: String,
        /// What is kept for yes.
        value_yes: Json,
        /// What is kept for no.
        value_no: Json,
    },
    /// A scale.
    Rating {
        /// What the lowest step means; may be empty.
        lowest: String,
        /// What the highest step means; may be empty.
        highest: String,
    },
    /// A choice in each row.
    Matrix {
        /// Whether several can be chosen in a row.
        takes_several: bool,
        /// Whether each row must be answered.
        needs_every_row: bool,
    },
    /// Questions in each row: the headings of the columns.
    Table(Vec<String>),
    /// Several lines under one title.
    Texts,
    /// Questions that repeat.
    Panels(RepeatedPanels),
    /// A text to read, with marks.
    Html(String),
    /// A kind that is not supported here.
    Unsupported(String),
}

/// A line to write.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What is written.
    pub kind: InputKind,
    /// The least value, as answers keep it; empty for none.
    pub min: String,
    /// The greatest value; empty for none.
    pub max: String,
    /// The distance of values from each other; empty for any.
    pub step: String,
    /// How many letters it may have.
    pub max_length: Option<usize>,
    /// What stands there before something is written.
    pub placeholder: String,
    /// What browsers may fill in here, in their words; empty where the form does not say.
    pub autocomplete: String,
}

/// How choices are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// How they are shown.
    pub style: Style,
    /// Whether *other* is among them, as the last.
    pub has_other: bool,
    /// Whether *none* is among them.
    pub has_none: bool,
    /// The name of the choice *all*, if it is offered; may be empty.
    pub all: Option<String>,
    /// Whether what is written beside *other* is kept as a comment, not in place of the answer.
    pub keeps_other_as_comment: bool,
    /// The most that can be chosen.
    pub most: Option<usize>,
}

/// Questions that repeat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepeatedPanels {
    /// What the button says that adds one; may be empty.
    pub add: String,
    /// What the button says that removes one; may be empty.
    pub remove: String,
    /// Whether another may be added.
    pub can_add: bool,
    /// Whether one may be removed.
    pub can_remove: bool,
}

impl Flow<'_> {
    pub(super) fn look(&self, filling: &Filling, question: &Question, value: &Value, scope: &dyn Scope) -> Look {
        let text = |text: &Text| self.text(filling, text);
        match &question.kind {
            Kind::Input(input) => Look::Line(self.line(filling, input, scope)),
            Kind::Comment { max_length, rows, placeholder } => Look::Lines {
                rows: rows.and_then(whole).unwrap_or(4),
                max_length: max_length.and_then(whole),
                placeholder: text(placeholder),
            },
            Kind::Choosing(choosing) => Look::Choices(self.choices_look(filling, choosing)),
            Kind::Boolean { yes, no, value_yes, value_no } => Look::Boolean {
                yes: text(yes),
                no: text(no),
                value_yes: value_yes.clone().into_json().unwrap_or_default(),
                value_no: value_no.clone().into_json().unwrap_or_default(),
            },
            Kind::Rating(rating) => Look::Rating { lowest: text(&rating.lowest), highest: text(&rating.highest) },
            Kind::Matrix(matrix) => {
                Look::Matrix { takes_several: matrix.takes_several, needs_every_row: matrix.needs_every_row }
            }
            Kind::Table(table) => {
                let title = |question: &Question| match text(&question.title) {
                    title if title.is_empty() => question.name.clone(),
                    title => title,
                };
                Look::Table(table.columns.iter().map(|column| title(&column.question)).collect())
            }
            Kind::Texts(_) => Look::Texts,
            Kind::Panels(panels) => Look::Panels(self.panels_look(filling, panels, value)),
            Kind::Html(html) => Look::Html(text(html)),
            Kind::Unsupported(kind) => Look::Unsupported(kind.clone()),
        }
    }

    fn line(&self, filling: &Filling, input: &Input, scope: &dyn Scope) -> Line {
        let (min, max) = if input.kind.has_bounds() { input.bounds(scope) } else { Default::default() };
        // A date without a greatest value has one that survey-core gives it, which is nobody's business.
        let max = if max == Value::from("2999-12-31") { Value::Undefined } else { max };
        let bound = |value: &Value| if value.is_empty() { String::new() } else { value.to_text() };
        Line {
            kind: input.kind,
            min: bound(&min),
            max: bound(&max),
            step: bound(&input.step),
            max_length: input.max_length.and_then(whole),
            placeholder: self.text(filling, &input.placeholder),
            autocomplete: input.autocomplete.clone(),
        }
    }

    fn choices_look(&self, filling: &Filling, choosing: &Choosing) -> Choices {
        Choices {
            style: choosing.style,
            has_other: choosing.other.is_some(),
            has_none: choosing.none.is_some(),
            all: choosing.all.as_ref().map(|text| self.text(filling, text)),
            keeps_other_as_comment: choosing.keeps_other_as_comment.unwrap_or(self.form.keeps_other_as_comment),
            most: choosing.most.and_then(whole),
        }
    }

    fn panels_look(&self, filling: &Filling, panels: &Panels, value: &Value) -> RepeatedPanels {
        let count = panels.count_in(value);
        RepeatedPanels {
            add: self.text(filling, &panels.add),
            remove: self.text(filling, &panels.remove),
            can_add: count < panels.most,
            can_remove: count > panels.least,
        }
    }
}

/// A count that the form writes as a number; nothing where it counts nothing.
fn whole(number: f64) -> Option<usize> {
    /// No form means more than these.
    const MOST: f64 = 1_000_000.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and a million")]
    let count = (1.0..=MOST).contains(&number).then_some(number as usize);
    count
}
