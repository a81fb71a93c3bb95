//! What is wrong with an answer, in words: what stood there, and what is expected.

use super::answer::text;
use crate::form::expression::Value;
use crate::form::flow::{FaultKind, Look, QuestionView};
use crate::ui::words::{Messages, Word};

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
        let told = |pairs: &[(&'static str, Word<'_>)], id: &str| {
            let pairs: Vec<_> = [("found", Word::from(found.as_str()))].into_iter().chain(pairs.to_vec()).collect();
            words.say(id, &pairs)
        };
        match &self.wrong {
            Wrong::Unreadable(found) if found.is_empty() => words.say("mistake-unfinished", &[]),
            Wrong::Unreadable(found) => words.say("mistake-unreadable", &[("found", found.as_str().into())]),
            Wrong::TooLong { length, most } => {
                let told = [("length", length.to_string().into()), ("most", most.to_string().into())];
                words.say("mistake-too-long", &told)
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
                FaultKind::TooFew(least) => words.say("mistake-too-few", &[("least", Word::from(*least))]),
                FaultKind::TooMany(most) => words.say("mistake-too-many", &[("most", Word::from(*most))]),
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

fn bound(value: &Value) -> Word<'static> {
    value.to_text().into()
}

fn number(number: f64) -> Word<'static> {
    Value::Number(number).to_text().into()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::*;
    use crate::form::expression::Moment;
    use crate::form::model::Form;
    use crate::ui::form::Running;

    fn words(tag: &str) -> Messages {
        let path = format!("{}/www/languages/{tag}/form.ftl", env!("CARGO_MANIFEST_DIR"));
        Messages::read(tag, &std::fs::read_to_string(path).expect("the words are there")).expect("Fluent")
    }

    /// Every kind of fault that tells no count, and what its sentence holds besides what stood there.
    fn kinds() -> Vec<(FaultKind, &'static [&'static str])> {
        vec![
            (FaultKind::TooSmall(1.0.into()), &["Ana", "1"]),
            (FaultKind::TooGreat(9.0.into()), &["Ana", "9"]),
            (FaultKind::BetweenSteps(5.0.into()), &["Ana", "5"]),
            (FaultKind::NotANumber, &["Ana"]),
            (FaultKind::OutOfRange { min: Some(1.0), max: Some(9.0) }, &["Ana", "1", "9"]),
            (FaultKind::OutOfRange { min: None, max: Some(9.0) }, &["Ana", "9"]),
            (FaultKind::WrongLength { min: 5.0, max: 9.0 }, &["Ana", "5", "9"]),
            (FaultKind::WrongLength { min: 5.0, max: 0.0 }, &["Ana", "5"]),
            (FaultKind::DigitAtEnd, &["Ana"]),
            (FaultKind::WrongPattern, &["Ana"]),
            (FaultKind::NotAnEmail, &["Ana", "@example.org"]),
            (FaultKind::NotUnique, &["Ana"]),
            (FaultKind::Required, &[]),
            (FaultKind::AnyRequired, &[]),
            (FaultKind::OtherEmpty, &[]),
            (FaultKind::RowEmpty, &[]),
            (FaultKind::RowsAlike, &[]),
            (FaultKind::NotFulfilled, &[]),
        ]
    }

    #[test]
    fn every_sentence_says_what_stood_there_and_what_is_expected() {
        let form = json!({"elements": [{"type": "text", "name": "name", "defaultValue": "Ana"}]});
        let form = Form::from_json("form.json", form).value.expect("a form");
        let shown = Running::begin(Arc::new(form), "en", Moment::date(2026, 11, 23)).shown("form");
        let question = shown.spots.at("name").map(|spot| &spot.question);
        for words in ["en", "es"].map(words) {
            for (kind, holds) in kinds() {
                let mistake = Mistake { place: "name".into(), page: 0, wrong: Wrong::Fault(kind), text: String::new() };
                let sentence = mistake.sentence(question, &words);
                assert!(
                    sentence.contains(' ') && !sentence.contains("mistake-") && !sentence.contains('$'),
                    "{sentence}"
                );
                assert!(holds.iter().all(|held| sentence.contains(held)), "{sentence} does not hold {holds:?}");
            }
        }
    }

    #[test]
    fn a_forms_own_words_come_first_with_the_bound_in_them() {
        let wrong = Wrong::Fault(FaultKind::TooSmall(18.0.into()));
        let mistake = Mistake { place: "age".into(), page: 0, wrong, text: "From {0} on.".into() };
        assert_eq!(mistake.sentence(None, &words("en")), "From 18 on.");
    }
}
