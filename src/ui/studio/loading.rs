//! Tells files apart: definitions of forms, answers to a form, files of the desk.

use serde_json::{Map, Value as Json};

use super::shelf::Opened;
use crate::form::edit::Draft;
use crate::format::{encoding, json};
use crate::problem::{Code, Effect, Place, Problem};
use crate::publication::{Choices, PublishedRoster};
use crate::ui::browser::files::Incoming;
use crate::ui::browser::studio::Passed;

/// What came of files.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Taken {
    /// Forms.
    pub(crate) forms: Vec<Opened>,
    /// What was published before, and by which choices: the name of the file, and what it holds.
    pub(crate) published: Vec<(String, Published)>,
    /// Answers to a form: the name of the file, and the answers by question.
    pub(crate) answers: Vec<(String, Json)>,
    /// Programs, people and whatever else the desk takes.
    pub(crate) for_the_desk: Vec<Passed>,
    /// Why others were not taken.
    pub(crate) problems: Vec<Problem>,
}

/// A file of an earlier publication.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Published {
    /// The roster that stood beside the page.
    Roster(Box<PublishedRoster>),
    /// The choices that staff kept.
    Choices(Choices),
}

/// Sorts files by what stands in them.
pub(crate) fn take(files: &[Incoming]) -> Taken {
    let mut taken = Taken::default();
    for file in files {
        match text_of(file) {
            Ok(text) => taken.text(&file.file, text),
            Err(problems) => taken.problems.extend(problems),
        }
    }
    taken
}

/// The text of a file; or why it has none.
fn text_of(file: &Incoming) -> Result<String, Vec<Problem>> {
    let bytes = file.bytes.as_ref().map_err(|why| vec![unread(&file.file, why)])?;
    let decoded = encoding::decode(&file.file, bytes);
    decoded.value.ok_or(decoded.problems)
}

/// The browser could not read a file.
pub(crate) fn unread(file: &str, why: &str) -> Problem {
    Problem::new(Code::NotText, Place::file(file), Effect::Refused).expected(why)
}

impl Taken {
    fn text(&mut self, file: &str, text: String) {
        if !text.trim_start().starts_with(['{', '[']) {
            self.for_the_desk.push(Passed { name: file.to_owned(), text });
            return;
        }
        let read = Draft::read(file, &text);
        match serde_json::from_str::<Map<String, Json>>(&text) {
            Ok(fields) if is_definition(&fields) => {
                self.forms.extend(read.value.map(|draft| Opened::new(file, draft, None)));
            }
            Ok(fields) if fields.contains_key("published") => {
                let read = PublishedRoster::read(file, &text);
                self.problems.extend(read.problems);
                self.published.extend(read.value.map(|roster| (file.to_owned(), Published::Roster(roster.into()))));
            }
            Ok(fields) if fields.contains_key("secret") => {
                let read = json::value(file, &text);
                self.problems.extend(read.problems);
                self.published.extend(read.value.map(|choices| (file.to_owned(), Published::Choices(choices))));
            }
            Ok(mut fields) => match fields.remove("answers") {
                Some(answers @ Json::Object(_)) => self.answers.push((file.to_owned(), answers)),
                _ if fields.contains_key("tandem") => {
                    self.for_the_desk.push(Passed { name: file.to_owned(), text });
                }
                _ => self.answers.push((file.to_owned(), Json::Object(fields))),
            },
            Err(_) => self.problems.extend(read.problems),
        }
    }
}

/// Whether an object defines a form: it has a list of what is asked. A form without anything on it has none, or a title.
fn is_definition(fields: &Map<String, Json>) -> bool {
    let lists = ["pages", "elements", "questions"];
    !fields.contains_key("tandem") && lists.iter().any(|list| fields.get(*list).is_some_and(Json::is_array))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn incoming(file: &str, text: &str) -> Incoming {
        Incoming { file: file.to_owned(), bytes: Ok(text.as_bytes().to_vec()) }
    }

    fn take_one(text: &str) -> Taken {
        take(&[incoming("x.json", text)])
    }

    #[test]
    fn a_file_with_a_list_of_questions_is_a_form() {
        for text in [r#"{"pages": []}"#, "\u{feff}{\"elements\": [{}]}", r#"{"title": "x", "questions": []}"#] {
            assert_eq!(take_one(text).forms.len(), 1, "{text}");
        }
    }

    #[test]
    fn answers_are_told_from_what_the_desk_takes() {
        let answers = json!({"name": "Ana"});
        let expected = [("x.json".to_owned(), answers)];
        assert_eq!(take_one(r#"{"name": "Ana"}"#).answers, expected);
        assert_eq!(take_one(r#"{"tandem": 1, "response": "1", "answers": {"name": "Ana"}}"#).answers, expected);
        for text in [r#"{"tandem": 1, "questions": []}"#, r#"{"tandem": 1, "mentors": []}"#, "Name,Email\nAna,a@b.c\n"]
        {
            assert_eq!(take_one(text).for_the_desk[0].text, text);
        }
    }

    #[test]
    fn what_was_published_and_how_is_told_apart() {
        let choices = Choices::new("a long random text");
        let text = serde_json::to_string(&choices).expect("JSON");
        assert_eq!(take_one(&text).published, [("x.json".to_owned(), Published::Choices(choices))]);
        assert_eq!(take_one(r#"{"secret": "x", "fieldz": {}}"#).problems[0].code, Code::WrongShape);
        assert_eq!(take_one(r#"{"tandem": 1, "published": []}"#).problems[0].code, Code::WrongShape);
    }

    #[test]
    fn what_is_broken_is_told_with_its_place_and_keeps_nothing_else_back() {
        let taken = take(&[incoming("a.json", "{\"pages\": [\n  {]}"), incoming("b.json", r#"{"pages": []}"#)]);
        assert_eq!(taken.forms.len(), 1);
        assert_eq!(taken.problems[0].place.item.as_deref(), Some("line 2, column 4"));
        assert_eq!(take_one("[1]").problems[0].code, Code::WrongShape);
    }
}
