//! Where a person, or an answer of hers, stands.

use crate::person::{Person, Side};
use crate::problem::Place;
use crate::program::{Meaning, Part, Program};

/// The row of a file, where she was read from one, and who she is.
pub(super) fn of_person(person: &Person, side: Side) -> Place {
    let by_name = Place::person(side, person.id.trim());
    match &person.source {
        Some(source) => Place { file: Some(source.file.clone()), row: Some(source.row), ..by_name },
        None => by_name,
    }
}

/// The same, with the heading under which the answer to this question stands.
pub(super) fn of_answer(program: &Program, person: &Person, side: Side, question: &str) -> Place {
    under(program, person, side, &Meaning::Question(question.to_owned()), question)
}

/// The same, with the heading under which this part of her stands.
pub(super) fn of_part(program: &Program, person: &Person, side: Side, part: Part) -> Place {
    under(program, person, side, &Meaning::Person(part), part.name())
}

/// Only a person who was read from a table has headings; elsewhere the question's own name leads to the place.
fn under(program: &Program, person: &Person, side: Side, means: &Meaning, otherwise: &str) -> Place {
    let columns = program.columns.side(side).iter().filter(|column| &column.means == means);
    let headings: Vec<&str> = columns.map(|column| column.heading.as_str()).collect();
    let column = match &person.source {
        Some(_) if !headings.is_empty() => headings.join("\" or \""),
        _ => otherwise.to_owned(),
    };
    of_person(person, side).column(column)
}
