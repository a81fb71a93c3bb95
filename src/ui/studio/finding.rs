//! What the lint found, with its place on the map and the sentence that explains it.

use super::shelf::{Opened, Reading};
use crate::form::lint::{Intake, lint, lint_form};
use crate::problem::{Code, Problem};
use crate::program::Program;

/// Something that somebody should look at.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Finding {
    /// What.
    pub(crate) problem: Problem,
    /// Where, among the spots of the map.
    pub(crate) spot: Option<usize>,
}

/// Everything that is found of the form at hand: by itself, and together with the rules and the forms of the other side.
pub(crate) fn findings(program: Option<&Program>, reading: &Reading, open: &[Opened]) -> Vec<Finding> {
    let others: Vec<_> = open.iter().filter_map(|opened| Some((opened.side?, opened.read()))).collect();
    let intakes: Vec<_> =
        others.iter().map(|(side, reading)| Intake { file: &reading.file, side: *side, form: &reading.form }).collect();
    let is_intake = intakes.iter().any(|intake| intake.file == reading.file);
    let linted = match program.filter(|_| is_intake) {
        Some(program) => lint(program, &intakes),
        None => lint_form(&reading.file, &reading.form),
    };
    let is_here = |problem: &Problem| problem.place.file.as_ref().is_none_or(|file| *file == reading.file);
    let here = reading.problems.iter().cloned().chain(linted.into_iter().filter(is_here));
    here.map(|problem| Finding { spot: spot_of(&problem, reading), problem }).collect()
}

/// Where a problem stands on the map: its place names a path, among other things.
fn spot_of(problem: &Problem, reading: &Reading) -> Option<usize> {
    let roots = ["pages[", "elements[", "questions["];
    let item = problem.place.item.as_deref()?;
    let path = item.rsplit(", ").find(|part| roots.iter().any(|root| part.starts_with(root)))?;
    reading.map.at(path)
}

/// The message that explains a kind of finding, and says what to do about it.
pub(crate) fn explanation(code: Code) -> Option<&'static str> {
    match code {
        Code::NotSupported => Some("why-not-supported"),
        Code::NotAnExpression => Some("why-not-an-expression"),
        Code::UnknownFunction => Some("why-unknown-function"),
        Code::UnknownName => Some("why-unknown-name"),
        Code::UnaskedQuestion => Some("why-unasked-question"),
        Code::DifferentOptions => Some("why-different-options"),
        Code::UnusedQuestion => Some("why-unused-question"),
        Code::NeverShown => Some("why-never-shown"),
        Code::OptionalMust => Some("why-optional-must"),
        Code::DuplicateName => Some("why-duplicate-name"),
        Code::WrongShape => Some("why-wrong-shape"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::edit::Draft;
    use crate::format::json;
    use crate::person::Side;

    const FORM: &str = r#"{"pages": [{"name": "one", "elements": [
        {"type": "text", "name": "skills", "maskType": "x"},
        {"type": "text", "name": "shoe", "visibleIf": "{feet} > 1"}
    ]}]}"#;

    const PROGRAM: &str = r#"{
        "tandem": 1, "name": "Evening mentors", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
        "questions": [{"name": "skills", "label": "Skills", "of": "both", "kind": "skills"}],
        "rules": [{"id": "skills", "label": "Skills", "mentee": "skills", "mentor": "skills",
                   "comparison": {"type": "overlap"}, "level": "must", "weight": 10}]
    }"#;

    /// The codes that are found, each with the name of its spot.
    fn found(side: Option<Side>) -> Vec<(Code, String)> {
        let draft = Draft::read("form.json", FORM).value.expect("a form");
        let opened = Opened::new("form.json", draft, side);
        let reading = opened.read();
        let program = json::program("program.json", PROGRAM).value.expect("a program");
        let name = |finding: &Finding| finding.spot.map_or_else(String::new, |at| reading.map.spots[at].name.clone());
        let found = findings(Some(&program), &reading, &[opened]);
        found.iter().map(|finding| (finding.problem.code, name(finding))).collect()
    }

    #[test]
    fn a_form_alone_is_looked_at_without_the_rules() {
        let expected = [(Code::NotSupported, "skills".to_owned()), (Code::UnknownName, "shoe".to_owned())];
        assert_eq!(found(None), expected);
    }

    #[test]
    fn an_intake_is_looked_at_together_with_the_rules() {
        let found = found(Some(Side::Mentee));
        assert!(found.contains(&(Code::OptionalMust, "skills".to_owned())), "{found:?}");
        assert!(found.contains(&(Code::UnusedQuestion, "shoe".to_owned())), "{found:?}");
    }
}
