//! Reads questions, and what checks their answers.

use super::element::presence;
use super::fields::Fields;
use super::{clearing, kind};
use crate::form::expression::{Expression, Value};
use crate::form::model::{Check, Choice, Question, Text, Validator};

pub(super) fn question(fields: &Fields<'_>) -> Question {
    let kind = fields.string(&["type"]).unwrap_or("text");
    question_of(fields, kind, &[])
}

/// Reads a question of a kind; where it has choices and names none, it has these.
pub(super) fn question_of<'a>(fields: &Fields<'a>, kind: &'a str, choices: &[Choice]) -> Question {
    let default = fields.value(&["defaultValue"]);
    let question = Question {
        id: fields.source().next_id(),
        name: fields.string(&["name"]).unwrap_or_default().trim().to_owned(),
        path: fields.path.clone(),
        value_name: fields.string(&["valueName"]).filter(|name| !name.is_empty()).map(str::to_owned),
        title: fields.text(&["title"]),
        description: fields.text(&["description"]),
        presence: presence(fields),
        required_text: fields.text(&["requiredErrorText"]),
        validators: fields.objects(&["validators"]).iter().filter_map(validator).collect(),
        default_expression: fields.expression("defaultValueExpression").or_else(|| calculated(fields, &default)),
        default,
        reset_if: fields.expression("resetValueIf"),
        set_if: fields.expression("setValueIf"),
        set_expression: fields.expression("setValueExpression"),
        clearing: clearing(fields, "clearIfInvisible"),
        has_comment: fields.flag(&["showCommentArea", "hasComment"], false),
        comment_text: fields.text(&["commentText"]),
        is_numbered: is_numbered(fields),
        shows_title: fields.string(&["titleLocation"]) != Some("hidden"),
        correct: fields.value(&["correctAnswer"]),
        kind: kind::kind(fields, kind, choices),
    };
    fields.finish();
    question
}

/// A default that begins with an equals sign is calculated.
fn calculated(fields: &Fields<'_>, default: &Value) -> Option<Expression> {
    let Value::Text(text) = default else { return None };
    fields.parsed("defaultValue", text.strip_prefix('=')?)
}

fn is_numbered(fields: &Fields<'_>) -> bool {
    let is_hidden = fields.optional_flag(&["hideNumber"]).unwrap_or(false);
    fields.flag(&["showNumber"], !is_hidden)
}

fn validator(fields: &Fields<'_>) -> Option<Validator> {
    let kind = fields.string(&["type"]).unwrap_or_default();
    let check = match kind.trim_end_matches("validator") {
        "numeric" => Check::Number { min: fields.number(&["minValue"]), max: fields.number(&["maxValue"]) },
        "text" => Check::Length {
            min: fields.number(&["minLength"]).unwrap_or(0.0),
            max: fields.number(&["maxLength"]).unwrap_or(0.0),
            allows_digits: fields.flag(&["allowDigits"], true),
        },
        "answercount" => Check::Count { min: fields.number(&["minCount"]), max: fields.number(&["maxCount"]) },
        "regex" => Check::Pattern {
            pattern: fields.string(&["regex"]).unwrap_or_default().to_owned(),
            ignores_case: fields.flag(&["caseInsensitive", "insensitive"], false),
        },
        "email" => Check::Email,
        "expression" => Check::Condition(fields.expression("expression")),
        _ => {
            fields.not_supported(kind);
            return None;
        }
    };
    let text: Text = fields.text(&["text"]);
    fields.finish();
    Some(Validator { check, text })
}
