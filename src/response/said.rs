//! What somebody says in a form, as people's answers are.

use serde_json::Value as Json;

use crate::person::{Answer, Answers};

/// What forms give for a choice of her own, which she wrote as a comment.
const OTHER: &str = "other";

/// An answer without a shape that people's answers have: an object, or a list of objects.
pub(super) struct NoAnswer;

/// What a form's answers say by question: for whoever compares them while they are still being written. Fields of an
/// answer stand as `question.field`; what has no shape that people's answers have is passed over, and an
/// [`Inbox`](super::Inbox) lists it.
///
/// ```
/// use serde_json::json;
/// use tandem::response::said;
///
/// let answers = said(&json!({"skills": ["SQL", "other"], "skills-Comment": "COBOL", "about": {"city": "Lima"}}));
/// assert_eq!(answers.get("skills").map(ToString::to_string).as_deref(), Some("SQL; COBOL"));
/// assert_eq!(answers.get("about.city").map(ToString::to_string).as_deref(), Some("Lima"));
/// ```
pub fn said(answers: &Json) -> Answers {
    let own = |name: &str| answers.get(comment_of(name)).and_then(Json::as_str).filter(|own| !own.trim().is_empty());
    let mut said = Answers::new();
    for (name, value) in answers.as_object().into_iter().flatten() {
        let fields = value.as_object().into_iter().flatten();
        let fields = fields.map(|(field, value)| (format!("{name}.{field}"), answer(value, None)));
        for (name, answer) in fields.chain([(name.clone(), answer(value, own(name)))]) {
            if let Some(answer) = answer.ok().flatten().filter(|answer| !answer.is_blank()) {
                said.insert(name, answer);
            }
        }
    }
    said
}

/// Under which name a form gives what she wrote to a question besides her choice.
pub(super) fn comment_of(question: &str) -> String {
    format!("{question}-Comment")
}

/// Whether she chose something of her own.
pub(super) fn names_other(json: &Json) -> bool {
    match json {
        Json::Array(items) => items.iter().any(names_other),
        json => json == OTHER,
    }
}

/// One answer, with what she wrote herself in the place of the choice *other*.
pub(super) fn answer(json: &Json, own: Option<&str>) -> Result<Option<Answer>, NoAnswer> {
    Ok(Some(match json {
        Json::Null => return Ok(None),
        Json::Bool(yes) => Answer::YesNo(*yes),
        Json::Number(number) => Answer::Number(number.as_f64().ok_or(NoAnswer)?),
        Json::String(text) => Answer::Text(chosen(text, own)),
        Json::Array(items) => {
            let items = items.iter().map(|item| match item {
                Json::Array(_) | Json::Object(_) => Err(NoAnswer),
                item => Ok(answer(item, own)?.map(|item| item.to_string())),
            });
            Answer::List(items.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
        }
        Json::Object(_) => return Err(NoAnswer),
    }))
}

fn chosen(choice: &str, own: Option<&str>) -> String {
    own.filter(|_| choice == OTHER).unwrap_or(choice).to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn says(answers: &Json, expected: Option<&Answer>) {
        assert_eq!(said(answers).get("a"), expected, "{answers}");
    }

    #[test]
    fn each_answer_is_said_in_its_own_shape() {
        says(&json!({"a": "Rust"}), Some(&"Rust".into()));
        says(&json!({"a": 2}), Some(&Answer::Number(2.0)));
        says(&json!({"a": true}), Some(&Answer::YesNo(true)));
        says(&json!({"a": ["Rust", 2]}), Some(&Answer::List(vec!["Rust".to_owned(), "2".to_owned()])));
        says(&json!({"a": null}), None);
        says(&json!({"a": "  "}), None);
        says(&json!({"a": [{"b": 1}]}), None);
        says(&json!("a"), None);
    }

    #[test]
    fn what_she_wrote_herself_stands_in_the_place_of_other() {
        says(&json!({"a": "other", "a-Comment": "Elm"}), Some(&"Elm".into()));
        says(&json!({"a": "Rust", "a-Comment": "I like it"}), Some(&"Rust".into()));
        says(&json!({"a": "other", "a-Comment": " "}), Some(&"other".into()));
    }
}
