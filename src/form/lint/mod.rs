//! What will go wrong with a form, by itself and together with the rules.
//!
//! A form can be read without a problem and still ask in vain: a rule may wait for a question that nobody asks, a page
//! may never come to sight, a must rule may hang on a question that may be left blank. Each finding is a [`Problem`] with
//! its place, and nothing follows from it: somebody should look.
//!
//! ```
//! use tandem::form::lint::lint_form;
//! use tandem::form::model::Form;
//! use tandem::problem::Code;
//!
//! let json = r#"{"elements": [
//!     {"type": "radiogroup", "name": "side", "choices": ["mentee", "mentor"]},
//!     {"type": "text", "name": "places", "visibleIf": "{side} = 'mentors'"}
//! ]}"#;
//! let form = Form::read("intake.json", json).value.expect("a form");
//! let found = lint_form("intake.json", &form);
//! assert_eq!(found[0].code, Code::NeverShown);
//! assert_eq!(found[0].found, "({side} == 'mentors')");
//! ```

mod names;
mod reach;
mod rules;

use super::expression::Expression;
use super::model::{Container, Element, Form, Kind, Presence, Question};
use crate::person::Side;
use crate::problem::{Code, Effect, Place, Problem};
use crate::program::Program;

/// A form by which one side applies.
#[derive(Clone, Copy, Debug)]
pub struct Intake<'a> {
    /// The name of its file, as problems tell it.
    pub file: &'a str,
    /// Who fills it in.
    pub side: Side,
    /// The form.
    pub form: &'a Form,
}

/// What will go wrong with one form, whatever the rules are: conditions on questions that it does not ask, and what can
/// never be shown.
pub fn lint_form(file: &str, form: &Form) -> Vec<Problem> {
    let mut problems = names::unknown(file, form);
    problems.extend(reach::never_shown(file, form));
    problems
}

/// What will go wrong between the rules and the forms by which people apply.
pub fn lint(program: &Program, intakes: &[Intake<'_>]) -> Vec<Problem> {
    let mut problems: Vec<Problem> = intakes.iter().flat_map(|intake| lint_form(intake.file, intake.form)).collect();
    problems.extend(rules::unasked(program, intakes));
    problems.extend(rules::optional_musts(program, intakes));
    problems.extend(rules::foreign_options(program, intakes));
    problems.extend(rules::options_of_one_side(program, intakes));
    problems.extend(rules::unused(program, intakes));
    problems
}

/// A finding at an element of a form.
fn finding(code: Code, file: &str, name: &str, path: &str, found: impl Into<String>) -> Problem {
    let item = if name.is_empty() { path.to_owned() } else { format!("\"{name}\", {path}") };
    let place = Place { item: Some(item), ..Place::file(file) };
    Problem::new(code, place, Effect::Noted).found(found)
}

/// An expression with where it stands.
struct Placed<'a> {
    name: &'a str,
    path: &'a str,
    property: &'static str,
    expression: &'a Expression,
}

/// Every expression of a form, those inside of questions too.
fn expressions(form: &Form) -> Vec<Placed<'_>> {
    let mut found = Vec::new();
    for page in &form.pages {
        of_container(page, &mut found);
    }
    found.extend(form.triggers.iter().filter_map(|trigger| {
        let expression = trigger.condition.as_ref()?;
        Some(Placed { name: "", path: "triggers", property: "expression", expression })
    }));
    found.extend(form.calculated.iter().map(|calculated| Placed {
        name: &calculated.name,
        path: "calculatedValues",
        property: "expression",
        expression: &calculated.expression,
    }));
    found
}

fn of_container<'a>(container: &'a Container, found: &mut Vec<Placed<'a>>) {
    of_presence(&container.name, &container.path, &container.presence, found);
    of_elements(&container.elements, found);
}

fn of_elements<'a>(elements: &'a [Element], found: &mut Vec<Placed<'a>>) {
    for element in elements {
        match element {
            Element::Panel(panel) => of_container(panel, found),
            Element::Question(question) => of_question(question, found),
        }
    }
}

fn of_presence<'a>(name: &'a str, path: &'a str, presence: &'a Presence, found: &mut Vec<Placed<'a>>) {
    let conditions =
        [("visibleIf", &presence.visible_if), ("enableIf", &presence.enable_if), ("requiredIf", &presence.required_if)];
    let conditions = conditions.into_iter().filter_map(|(property, condition)| Some((property, condition.as_ref()?)));
    found.extend(conditions.map(|(property, expression)| Placed { name, path, property, expression }));
}

fn of_question<'a>(question: &'a Question, found: &mut Vec<Placed<'a>>) {
    of_presence(&question.name, &question.path, &question.presence, found);
    let own = [
        ("defaultValueExpression", &question.default_expression),
        ("resetValueIf", &question.reset_if),
        ("setValueIf", &question.set_if),
        ("setValueExpression", &question.set_expression),
    ];
    let own = own.into_iter().filter_map(|(property, expression)| Some((property, expression.as_ref()?)));
    found.extend(own.map(|(property, expression)| Placed {
        name: &question.name,
        path: &question.path,
        property,
        expression,
    }));
    match &question.kind {
        Kind::Texts(items) => items.iter().for_each(|item| of_question(item, found)),
        Kind::Table(table) => table.columns.iter().for_each(|column| of_question(&column.question, found)),
        Kind::Panels(panels) => of_elements(&panels.template, found),
        _ => {}
    }
}
