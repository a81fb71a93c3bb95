//! The program and the people as JSON.
//!
//! Every file says `"tandem": 1`, the version of its shape, and is told from the others by the lists that only it has.
//! Both are looked at before anything else, so that a file of a later version, or of another kind, is met with one
//! sentence that says so rather than with whatever it happens to lack.

mod content;
mod objects;
mod part;
mod path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

pub use content::{Content, content};

use crate::person::{Met, People, Person, Side};
use crate::problem::{Checked, Effect, Place, Problem};
use crate::program::{Program, VERSION};
use content::refuse_others;
use part::Part;

/// Reads a program. Whether its rules make sense is for the cohort to say.
pub fn program(file: &str, text: &str) -> Checked<Program> {
    match read(Content::Program, file, text) {
        Ok(program) => Checked::sound(program, Vec::new()),
        Err(problems) => Checked::refused(problems),
    }
}

/// The program's file: indented, ending in a line end.
pub fn write_program(program: &Program) -> String {
    pretty(program)
}

/// Reads the people of both sides. Who cannot be read is left out, and told; the others are read.
pub fn people(file: &str, text: &str) -> Checked<People> {
    let whole = Part::whole(file, text);
    let raw: Raw = match read(Content::People, file, text) {
        Ok(raw) => raw,
        Err(problems) => return Checked::refused(problems),
    };
    let mut problems = Vec::new();
    // Of very many people only what they do not share shall ever stand in memory.
    let mut met = Met::default();
    let mut side = |side, list: &str, raw: &[&'_ RawValue]| -> Vec<Person> {
        let mut people = Vec::with_capacity(raw.len());
        for (index, raw) in raw.iter().enumerate() {
            match person(&whole.within(raw, format!("{list}[{index}]")), side) {
                Ok(mut person) => {
                    person.answers.share(&mut met);
                    people.push(person);
                }
                Err(wrong) => problems.extend(wrong),
            }
        }
        people
    };
    let mentors = side(Side::Mentor, "mentors", &raw.mentors);
    let mentees = side(Side::Mentee, "mentees", &raw.mentees);
    Checked::sound(People { mentors, mentees }, problems)
}

/// The people's file: indented, ending in a line end. Where somebody was read from is not written.
pub fn write_people(people: &People) -> String {
    pretty(&Written { tandem: VERSION, mentors: &people.mentors, mentees: &people.mentees })
}

/// Reads what is no file of its own, and therefore says no version: one person, the choices of a call.
pub fn value<T: DeserializeOwned>(name: &str, text: &str) -> Checked<T> {
    match Part::whole(name, text).read() {
        Ok(value) => Checked::sound(value, Vec::new()),
        Err(problems) => Checked::refused(problems),
    }
}

/// The whole of a file that must hold this.
pub(crate) fn read<'t, T: Deserialize<'t>>(wanted: Content, file: &'t str, text: &'t str) -> Result<T, Vec<Problem>> {
    let whole = Part::whole(file, text);
    refuse_others(wanted, &whole)?;
    whole.read()
}

/// The people's file before anybody in it is read, so that one who cannot be read does not hide the others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw<'t> {
    #[serde(rename = "tandem")]
    _tandem: u32,
    #[serde(default, borrow)]
    mentors: Vec<&'t RawValue>,
    #[serde(default, borrow)]
    mentees: Vec<&'t RawValue>,
}

/// Everybody on both sides.
#[derive(Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(rename = "People"))]
struct Written<'a> {
    /// The version of this shape: 1.
    tandem: u32,
    /// Who offers places.
    mentors: &'a [Person],
    /// Who looks for a mentor.
    mentees: &'a [Person],
}

fn person(part: &Part, side: Side) -> Result<Person, Vec<Problem>> {
    #[derive(Deserialize)]
    struct Named {
        id: String,
    }
    let left_out = |problem: Problem| {
        let person = part.read().ok().map(|named: Named| named.id);
        let place = Place { side: Some(side), person, ..problem.place };
        Problem { place, effect: Effect::LeftOut, ..problem }
    };
    part.read().map_err(|problems| problems.into_iter().map(left_out).collect())
}

/// The text of a file on one line, for what has to be short.
pub(crate) fn compact(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("what is written here has nothing that JSON cannot say")
}

/// The text of a file: indented, ending in a line end.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value).expect("what is written here has nothing that JSON cannot say");
    text + "\n"
}
