//! Names in expressions that nothing in the form has.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::{expressions, finding};
use crate::form::expression::steps;
use crate::form::model::{Deed, Form};
use crate::problem::{Code, Problem};

/// What a form knows by name without asking for it.
const KNOWN: [&str; 26] = [
    "self",
    "item",
    "choice",
    "panel",
    "row",
    "prevpanel",
    "nextpanel",
    "parentpanel",
    "prevrow",
    "nextrow",
    "totalrow",
    "matrix",
    "panelindex",
    "visiblepanelindex",
    "rowindex",
    "visiblerowindex",
    "rowname",
    "rowvalue",
    "rowtitle",
    "pageno",
    "pagecount",
    "questioncount",
    "correctanswers",
    "incorrectanswers",
    "locale",
    "survey",
];

/// Expressions that name what the form does not ask.
pub(super) fn unknown(file: &str, form: &Form) -> Vec<Problem> {
    let known = known(form);
    let is_known = |name: &str| {
        let folded = name.to_lowercase();
        let folded = folded.strip_suffix("-comment").or(folded.strip_suffix("-unwrapped")).unwrap_or(&folded);
        let first = steps(folded)[0].name;
        known.contains(folded)
            || known.contains(first)
            || known.iter().any(|one| folded.starts_with(&format!("{one}.")))
            || folded.contains(':')
    };
    let mut problems = Vec::new();
    for placed in expressions(form) {
        for name in placed.expression.variables().filter(|name| !is_known(name)) {
            let path = format!("{}, {}", placed.path, placed.property);
            problems.push(finding(Code::UnknownName, file, placed.name, &path, name));
        }
    }
    problems
}

/// All names that an expression may use, in small letters.
fn known(form: &Form) -> BTreeSet<String> {
    let questions = form.questions().into_iter().map(|question| question.answer_name().to_lowercase());
    let calculated = form.calculated.iter().map(|calculated| calculated.name.to_lowercase());
    let set = form.triggers.iter().filter_map(|trigger| match &trigger.deed {
        Deed::Set { name, .. } | Deed::Copy { to: name, .. } => Some(name.to_lowercase()),
        _ => None,
    });
    questions.chain(calculated).chain(set).chain(KNOWN.map(str::to_owned)).collect()
}

/// Everything that stands between braces anywhere in a form: what its conditions and texts use.
pub(super) fn used(form: &Form) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    collect(form.json(), &mut used);
    for trigger in &form.triggers {
        used.extend(trigger.condition.iter().flat_map(|one| one.variables().map(str::to_lowercase)));
        if let Deed::Copy { from, .. } = &trigger.deed {
            used.insert(from.to_lowercase());
        }
    }
    used
}

fn collect(json: &Json, used: &mut BTreeSet<String>) {
    match json {
        Json::String(text) => {
            let names = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
            used.extend(names.map(|(name, _)| name.trim_start_matches('#').to_lowercase()));
        }
        Json::Array(items) => items.iter().for_each(|item| collect(item, used)),
        Json::Object(fields) => fields.values().for_each(|item| collect(item, used)),
        _ => {}
    }
}
