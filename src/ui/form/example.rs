//! Named examples of every part: one list for the gallery, for the tests, and for whoever looks whether all can use them.
//!
//! They stand in `www/forms/examples.json`, which no page fetches but the gallery.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value as Json;

use super::running::Running;
use crate::form::expression::Moment;
use crate::form::model::Form;

/// The file of the examples, beside the page.
pub(crate) const FILE: &str = "forms/examples.json";

/// A part in one state.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Example {
    /// The part: the type of its question in the file.
    pub(crate) part: String,
    /// What this example shows.
    pub(crate) name: String,
    /// The form.
    pub(crate) form: Json,
    /// The answers that were given.
    #[serde(default)]
    pub(crate) answers: Json,
    /// Whether somebody wanted to go on, and was told what is wrong.
    #[serde(default)]
    pub(crate) tells_mistakes: bool,
}

/// Reads the examples.
///
/// # Errors
/// A sentence, where the file is not a list of them.
pub(crate) fn read(text: &str) -> Result<Vec<Example>, String> {
    serde_json::from_str(text).map_err(|why| format!("{FILE}: {why}"))
}

impl Example {
    /// The example as it runs; nothing where its form is none.
    pub(crate) fn running(&self, language: &str, today: Moment) -> Option<Running> {
        let form = Form::from_json(FILE, self.form.clone()).value?;
        let running = Running::begin(Arc::new(form), language, today).resumed(&self.answers, &[]);
        Some(if self.tells_mistakes { running.next() } else { running })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn examples() -> Vec<Example> {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("www").join(FILE);
        read(&std::fs::read_to_string(path).expect("the examples are there")).expect("they are examples")
    }

    fn running(example: &Example) -> Running {
        example.running("en", Moment::date(2026, 11, 23)).expect("a form")
    }

    #[test]
    fn every_part_has_an_example_blank_filled_and_wrong() {
        const PARTS: [&str; 14] = [
            "text",
            "comment",
            "radiogroup",
            "dropdown",
            "checkbox",
            "tagbox",
            "boolean",
            "rating",
            "ranking",
            "matrix",
            "matrixdropdown",
            "multipletext",
            "paneldynamic",
            "panel",
        ];
        let examples = examples();
        for part in PARTS {
            let of_part: Vec<_> = examples.iter().filter(|example| example.part == part).collect();
            let has = |is_so: &dyn Fn(&Example) -> bool| of_part.iter().any(|example| is_so(example));
            assert!(
                has(&|example| example.answers.is_null() && !example.tells_mistakes),
                "{part} has no blank example"
            );
            assert!(has(&|example| !example.answers.is_null()), "{part} has no filled example");
            assert!(has(&|example| example.tells_mistakes), "{part} has no example that is wrong");
        }
        for part in ["html", "file"] {
            assert!(examples.iter().any(|example| example.part == part), "{part} has no example");
        }
    }

    #[test]
    fn every_example_has_a_name_of_its_own_and_asks_for_its_part() {
        let mut names = BTreeSet::new();
        for example in examples() {
            assert!(names.insert(format!("{}: {}", example.part, example.name)), "{} stands twice", example.name);
            let kind = format!("\"type\":\"{}\"", example.part);
            assert!(example.form.to_string().contains(&kind), "{} has no {}", example.name, example.part);
        }
    }

    #[test]
    fn every_example_is_read_without_a_problem_and_tells_what_is_wrong_where_it_should() {
        for example in examples() {
            let problems = Form::from_json(FILE, example.form.clone()).problems;
            let is_known = |problem: &crate::problem::Problem| example.part == "file" && problem.found == "file";
            assert!(problems.iter().all(is_known), "{}: {problems:?}", example.name);
            assert_eq!(!running(&example).told().is_empty(), example.tells_mistakes, "{}", example.name);
        }
    }

    #[test]
    fn every_example_speaks_both_languages() {
        for example in examples() {
            let form = Form::from_json(FILE, example.form.clone()).value.expect("a form");
            assert!(form.languages().contains(&"es".to_owned()), "{} speaks no Spanish", example.name);
        }
    }
}
