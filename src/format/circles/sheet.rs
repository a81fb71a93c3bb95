//! The circles as a sheet for staff: a row a person.

use super::claim::{Claim, settle};
use crate::circles::{CircleTold, CirclesTold, Roster};
use crate::format::csv::formula::unguarded;
use crate::format::csv::table::{OpenQuote, Row, best_delimiter, rows};
use crate::format::csv::written::in_csv;
use crate::matching::circles::Circles;
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// The headings as they are written, and looked for.
const HEADINGS: [&str; 9] =
    ["Circle", "Id", "Name", "Convener", "Shared hours", "Learns", "Not covered", "Teaches", "Why in none"];

/// The columns that circles are read from.
const READ: [&str; 2] = [HEADINGS[0], HEADINGS[1]];

pub(super) fn write(roster: &Roster, told: &CirclesTold) -> String {
    let circles = told.circles.iter().enumerate().flat_map(|(at, circle)| in_circle(roster, at + 1, circle));
    let in_none = told.in_none.iter().map(|person| {
        let blank = String::new;
        let name = name(roster, &person.id).to_owned();
        let why = person.reason.name().to_owned();
        [blank(), person.id.clone(), name, blank(), blank(), blank(), blank(), blank(), why]
    });
    in_csv(HEADINGS, &circles.chain(in_none).collect::<Vec<_>>())
}

fn name<'r>(roster: &'r Roster, id: &str) -> &'r str {
    roster.position(id).map_or("", |position| roster.name(position))
}

fn in_circle<'a>(roster: &'a Roster, number: usize, circle: &'a CircleTold) -> impl Iterator<Item = [String; 9]> + 'a {
    circle.people.iter().map(move |person| {
        let id = &person.id;
        let learns = circle.lessons.iter().filter(|lesson| lesson.learner == *id);
        let teaches = circle.lessons.iter().filter(|lesson| lesson.teacher == *id);
        let not_covered = person.wants.iter().filter(|want| want.covered == 0);
        let convener = if circle.convener.as_ref() == Some(id) { "yes" } else { "" };
        [
            number.to_string(),
            id.clone(),
            name(roster, id).to_owned(),
            convener.to_owned(),
            person.slots.join("; "),
            listed(learns.map(|lesson| format!("{} ({})", lesson.want, lesson.teacher))),
            listed(not_covered.map(|want| want.want.clone())),
            listed(teaches.map(|lesson| format!("{} ({})", lesson.teaches, lesson.learner))),
            String::new(),
        ]
    })
}

fn listed(things: impl Iterator<Item = String>) -> String {
    things.collect::<Vec<_>>().join("; ")
}

pub(super) fn read(roster: &Roster, file: &str, text: &str) -> Checked<Circles> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let rows = match rows(text, best_delimiter(&READ.map(|heading| (heading, 1)), text)) {
        Ok(rows) => rows,
        Err(OpenQuote { row }) => {
            return Checked::refused(vec![Problem::new(Code::OpenQuote, Place::row(file, row), Effect::Refused)]);
        }
    };
    let Some((headings, rows)) = rows.split_first() else {
        return Checked::refused(vec![Problem::new(Code::NoHeadings, Place::file(file), Effect::Refused)]);
    };
    match READ.map(|heading| headings.position(heading, 1)) {
        [Some(circle), Some(id)] => {
            let claims: Vec<Claim> = rows.iter().filter_map(|row| claim(row, circle, id, file)).collect();
            settle(&claims, roster, file)
        }
        found => {
            let missed = READ.iter().zip(found).filter(|(_, found)| found.is_none());
            let problem = |(heading, _): (&&str, _)| {
                let place = Place::row(file, headings.number).column(*heading);
                Problem::new(Code::MissingColumn, place, Effect::Refused).expected("a column with this heading")
            };
            Checked::refused(missed.map(problem).collect())
        }
    }
}

/// What a row says of a person; nothing where she is in no circle.
fn claim(row: &Row, circle: usize, id: usize, file: &str) -> Option<Claim> {
    let [circle, person] = [circle, id].map(|column| unguarded(row.cell(column)).to_owned());
    let place = Place::row(file, row.number).column(HEADINGS[1]);
    (!circle.is_empty()).then_some(Claim { place, person, circle })
}
