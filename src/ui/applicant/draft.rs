//! A form that is not finished, as a file keeps it: to go on another day, or on another device.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::ui::form::Running;

/// The version of such files.
const VERSION: u8 = 1;

/// A form that is not finished.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Draft {
    /// Says that it is one, and of which version.
    #[serde(rename = "tandemDraft")]
    version: u8,
    /// The form, by the name of its file.
    form: String,
    /// The language in which it was filled in.
    language: String,
    /// The answers.
    answers: Map<String, Json>,
    /// Answers that lie outside of what is allowed, by question.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    out_of_bounds: Map<String, Json>,
    /// What was typed and cannot be read, by place.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    unread: BTreeMap<String, String>,
    /// What tells the response that it becomes from all others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    response: Option<String>,
    /// The published mentors whom she wishes for, the first most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    wishes: Vec<String>,
}

/// Why a file is no draft of this form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// It is damaged, or something else altogether: no JSON.
    NoJson,
    /// It is JSON of something else.
    Foreign,
    /// It was made by a later version.
    Later,
    /// It is of another form, of this name.
    OtherForm(String),
}

impl Draft {
    /// The draft of a form that is being filled in.
    pub(crate) fn of(form: &str, running: &Running) -> Self {
        let answers = if let Json::Object(answers) = running.answers() { answers } else { Map::new() };
        Self {
            version: VERSION,
            form: form.to_owned(),
            language: running.language().to_owned(),
            answers,
            out_of_bounds: running.refused().into_iter().collect(),
            unread: running.unread().clone(),
            response: None,
            wishes: Vec::new(),
        }
    }

    /// The same with what belongs to the response besides the answers.
    pub(crate) fn with_response(self, id: String, wishes: Vec<String>) -> Self {
        Self { response: Some(id), wishes, ..self }
    }

    /// What tells the response from all others, where it is known.
    pub(crate) fn response(&self) -> Option<&str> {
        self.response.as_deref()
    }

    /// The published mentors whom she wishes for.
    pub(crate) fn wishes(&self) -> &[String] {
        &self.wishes
    }

    /// Reads a draft of the form of this name.
    ///
    /// # Errors
    /// Why it is none.
    pub(crate) fn read(form: &str, text: &str) -> Result<Self, Refused> {
        let json: Json = serde_json::from_str(text).map_err(|_| Refused::NoJson)?;
        match json.get("tandemDraft").and_then(Json::as_u64) {
            None => return Err(Refused::Foreign),
            Some(version) if version > u64::from(VERSION) => return Err(Refused::Later),
            Some(_) => {}
        }
        let draft: Self = serde_json::from_value(json).map_err(|_| Refused::Foreign)?;
        if draft.form == form { Ok(draft) } else { Err(Refused::OtherForm(draft.form)) }
    }

    /// The text of the file.
    pub(crate) fn write(&self) -> String {
        serde_json::to_string_pretty(self).expect("a draft is texts and JSON")
    }

    /// The form with these answers.
    pub(crate) fn resume(&self, running: &Running) -> Running {
        let refused: Vec<_> = self.out_of_bounds.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        let resumed = running.resumed(&Json::Object(self.answers.clone()), &refused);
        self.unread.iter().fold(resumed, |resumed, (place, text)| resumed.with_unread(place, text))
    }

    /// How many answers it has.
    pub(crate) fn n_answers(&self) -> usize {
        self.answers.len() + self.out_of_bounds.len()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::*;
    use crate::form::expression::Moment;
    use crate::form::flow::Stop;
    use crate::form::model::Form;

    fn running() -> Running {
        let form = json!({"elements": [
            {"type": "text", "name": "name"},
            {"type": "text", "name": "age", "inputType": "number", "min": 18},
            {"type": "text", "name": "places", "inputType": "number"}
        ]});
        let form = Form::from_json("form.json", form).value.expect("a form");
        Running::begin(Arc::new(form), "es", Moment::date(2026, 11, 23))
    }

    #[test]
    fn everything_that_was_typed_comes_back() {
        let way = |name: &str| [Stop::Name(name.to_owned())];
        let typed = running().answer("name", &way("name"), &json!("Ana"));
        let typed = typed.answer("age", &way("age"), &json!("12")).unreadable("places", &way("places"), "a few");
        let draft = Draft::of("intake", &typed).with_response("4f1c".to_owned(), vec!["9q2m".to_owned()]);
        assert_eq!(Draft::read("intake", &draft.write()).as_ref(), Ok(&draft));
        assert_eq!(Draft::of("intake", &draft.resume(&running())), Draft::of("intake", &typed));
        assert_eq!(draft.resume(&running()).unread(), typed.unread());
        assert_eq!(draft.n_answers(), 2);
    }

    #[track_caller]
    fn is_refused(text: &str, why: &Refused) {
        assert_eq!(Draft::read("intake", text).as_ref(), Err(why), "{text}");
    }

    #[test]
    fn foreign_damaged_and_later_files_are_told_apart() {
        is_refused("", &Refused::NoJson);
        is_refused(r#"{"tandemDraft": 1, "form": "inta"#, &Refused::NoJson);
        is_refused("[1, 2]", &Refused::Foreign);
        is_refused(r#"{"tandem": 1, "mentors": []}"#, &Refused::Foreign);
        is_refused(r#"{"tandemDraft": 1, "form": "intake"}"#, &Refused::Foreign);
        is_refused(r#"{"tandemDraft": 2, "form": "intake", "more": true}"#, &Refused::Later);
        let other = r#"{"tandemDraft": 1, "form": "exit", "language": "en", "answers": {}}"#;
        is_refused(other, &Refused::OtherForm("exit".to_owned()));
    }
}
