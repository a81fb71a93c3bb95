//! What is wrong with an answer, in words: what stood there, and what is expected.

use fluent_bundle::FluentValue;

use super::answer::text;
use crate::form::expression::Value;
use crate::form::flow::{FaultKind, Look, QuestionView};
use crate::ui::words::Messages;

/// Something that is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mistake {
    /// The place of the question, as faults tell it.
    pub(crate) place: String,
    /// The page on which it stands.
    pub(crate) page: usize,
    /// What is wrong.
    pub(crate) wrong: Wrong,
    /// What the form says to that in its own words; may be empty.
    pub(crate) text: String,
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Wrong {
    /// The flow finds a fault.
    Fault(FaultKind),
    /// What was typed cannot be read; empty where the browser does not say what it was.
    Unreadable(String),
    /// A text is too long.
    TooLong {
        /// How many letters it has.
        length: usize,
        /// The most.
        most: usize,
    },
}

impl Mistake {
    /// Whether two are the same, whatever was typed since.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let kind = std::mem::discriminant::<FaultKind>;
        let is_like = match (&self.wrong, &other.wrong) {
            (Wrong::Fault(one), Wrong::Fault(other)) => kind(one) == kind(other),
            (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
        };
        self.place == other.place && is_like
    }

    /// The sentence beside the field: the form's own words, or what stood there and what is expected.
    pub(crate) fn sentence(&self, question: Option<&QuestionView>, words: &Messages) -> String {
        if !self.text.is_empty() {
            return self.in_own_words();
        }
        let found = question.map(|question| text(&question.value)).unwrap_or_default();
        let told = |pairs: &[(&'static str, FluentValue<'_>)], id: &str| {
            let pairs: Vec<_> =
                [("found", FluentValue::from(found.as_str()))].into_iter().chain(pairs.to_vec()).collect();
            words.say(id, &pairs)
        };
        match &self.wrong {
            Wrong::Unreadable(found) if found.is_empty() => words.say("mistake-unfinished", &[]),
            Wrong::Unreadable(found) => words.say("mistake-unreadable", &[("found", found.as_str().into())]),
            Wrong::TooLong { length, most } => {
                words.say("mistake-too-long", &[("length", (*length).into()), ("most", (*most).into())])
            }
            Wrong::Fault(kind) => match kind {
                FaultKind::Required => words.say(required(question), &[]),
                FaultKind::AnyRequired => words.say("mistake-any-required", &[]),
                FaultKind::OtherEmpty => words.say("mistake-other-empty", &[]),
                FaultKind::RowEmpty => words.say("mistake-row-empty", &[]),
                FaultKind::RowsAlike => words.say("mistake-rows-alike", &[]),
                FaultKind::TooSmall(min) => told(&[("least", bound(min))], too_small(question)),
                FaultKind::TooGreat(max) => told(&[("most", bound(max))], too_great(question)),
                FaultKind::BetweenSteps(step) => told(&[("step", bound(step))], "mistake-between-steps"),
                FaultKind::NotANumber => told(&[], "mistake-not-a-number"),
                FaultKind::OutOfRange { min: Some(min), max: Some(max) } => {
                    told(&[("least", number(*min)), ("most", number(*max))], "mistake-out-of-range")
                }
                FaultKind::OutOfRange { min: Some(min), .. } => told(&[("least", number(*min))], "mistake-too-small"),
                FaultKind::OutOfRange { max, .. } => {
                    told(&[("most", number(max.unwrap_or_default()))], "mistake-too-great")
                }
                FaultKind::WrongLength { min, max } if *max > 0.0 => {
                    told(&[("least", number(*min)), ("most", number(*max))], "mistake-wrong-length")
                }
                FaultKind::WrongLength { min, .. } => told(&[("least", number(*min))], "mistake-too-short"),
                FaultKind::DigitAtEnd => told(&[], "mistake-digit-at-end"),
                FaultKind::TooFew(least) => words.say("mistake-too-few", &[("least", FluentValue::from(*least))]),
                FaultKind::TooMany(most) => words.say("mistake-too-many", &[("most", FluentValue::from(*most))]),
                FaultKind::WrongPattern => told(&[], "mistake-wrong-pattern"),
                FaultKind::NotAnEmail => told(&[], "mistake-not-an-email"),
                FaultKind::NotFulfilled => told(&[], "mistake-not-fulfilled"),
                FaultKind::NotUnique => told(&[], "mistake-not-unique"),
            },
        }
    }

    /// The form's own words, where `{0}` is the bound that was passed.
    fn in_own_words(&self) -> String {
        let passed = match &self.wrong {
            Wrong::Fault(FaultKind::TooSmall(bound) | FaultKind::TooGreat(bound)) => bound.to_text(),
            Wrong::Fault(FaultKind::TooFew(count) | FaultKind::TooMany(count)) => Value::Number(*count).to_text(),
            _ => return self.text.clone(),
        };
        self.text.replace("{0}", &passed)
    }
}

/// What is missing is asked for as somebody gives it: written, chosen, or put in order.
fn required(question: Option<&QuestionView>) -> &'static str {
    match question.map(|question| &question.look) {
        Some(Look::Line(_) | Look::Lines { .. }) => "mistake-required-write",
        Some(Look::Choices(choices)) if choices.style == crate::form::model::Style::Ranking => "mistake-required-rank",
        Some(Look::Choices(choices)) if choices.style.takes_several() => "mistake-required-several",
        Some(Look::Choices(_) | Look::Boolean { .. } | Look::Rating { .. }) => "mistake-required-choose",
        _ => "mistake-required",
    }
}

fn is_in_time(question: Option<&QuestionView>) -> bool {
    use crate::form::model::InputKind;
    matches!(question.map(|question| &question.look), Some(Look::Line(line)) if matches!(line.kind, InputKind::Date | InputKind::Time))
}

fn too_small(question: Option<&QuestionView>) -> &'static str {
    if is_in_time(question) { "mistake-too-early" } else { "mistake-too-small" }
}

fn too_great(question: Option<&QuestionView>) -> &'static str {
    if is_in_time(question) { "mistake-too-late" } else { "mistake-too-great" }
}

fn bound(value: &Value) -> FluentValue<'static> {
    value.to_text().into()
}

fn number(number: f64) -> FluentValue<'static> {
    Value::Number(number).to_text().into()
}
