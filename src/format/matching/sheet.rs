//! The matching as a sheet for staff: a row a mentee.

use std::borrow::Cow;

use super::claim::{Claim, settle};
use super::pairs::{Pair, Pairs};
use crate::fit::Scorer;
use crate::format::csv::formula::unguarded;
use crate::format::csv::table::{OpenQuote, Row, best_delimiter, rows};
use crate::format::csv::written::in_csv;
use crate::matching::{Lock, Matching};
use crate::person::Side;
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// The headings as they are written, and looked for.
const HEADINGS: [&str; 6] = ["Mentee id", "Mentee name", "Mentor id", "Mentor name", "Points", "Chosen by hand"];

/// The columns that a matching is read from.
const READ: [&str; 4] = [HEADINGS[0], HEADINGS[2], HEADINGS[4], HEADINGS[5]];

/// What stands in the last column of a pair that somebody chose.
const BY_HAND: &str = "yes";

pub(super) fn write(scorer: &Scorer, pairs: &Pairs) -> String {
    let cohort = scorer.cohort();
    let name = |side, id: &str| cohort.position(side, id).map_or("", |position| cohort.side(side)[position].name());
    let placed = pairs.pairs.iter().map(|Pair { mentee, mentor, points, by_hand }| {
        let by_hand = if *by_hand { BY_HAND } else { "" };
        let (mentee_name, mentor_name) = (name(Side::Mentee, mentee), name(Side::Mentor, mentor));
        [mentee, mentee_name, mentor, mentor_name, &points.to_string(), by_hand].map(str::to_owned)
    });
    let unplaced = pairs.unplaced.iter().map(|id| [id, name(Side::Mentee, id), "", "", "", ""].map(str::to_owned));
    let mut rows: Vec<[String; 6]> = placed.chain(unplaced).collect();
    rows.sort_by(|one, other| one[0].cmp(&other[0]));
    in_csv(HEADINGS, &rows)
}

pub(super) fn read(scorer: &Scorer, file: &str, text: &str) -> Checked<(Matching, Vec<Lock>)> {
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
    let columns = match columns(headings, file) {
        Ok(columns) => columns,
        Err(problems) => return Checked::refused(problems),
    };
    let mut problems: Vec<Problem> = rows.iter().filter_map(|row| unclear(row, columns, file)).collect();
    let claims: Vec<Claim> = rows.iter().map(|row| claim(row, columns, file)).collect();
    let settled = settle(&claims, scorer, file);
    problems.extend(settled.problems);
    match settled.value {
        Some(value) => Checked::unless_refused(problems, || value),
        None => Checked::refused(problems),
    }
}

/// Where the columns of [`READ`] stand.
fn columns(headings: &Row, file: &str) -> Result<[usize; 4], Vec<Problem>> {
    let found = READ.map(|heading| headings.position(heading, 1));
    if let [Some(mentee), Some(mentor), Some(points), Some(by_hand)] = found {
        return Ok([mentee, mentor, points, by_hand]);
    }
    let missed = READ.iter().zip(found).filter(|(_, found)| found.is_none());
    let problem = |(heading, _): (&&str, _)| {
        let place = Place::row(file, headings.number).column(*heading);
        Problem::new(Code::MissingColumn, place, Effect::Refused).expected("a column with this heading")
    };
    Err(missed.map(problem).collect())
}

fn claim<'r>(row: &'r Row, columns: [usize; 4], file: &str) -> Claim<'r> {
    let [mentee, mentor, points, by_hand] = columns.map(|column| unguarded(row.cell(column)));
    Claim {
        place: Place::row(file, row.number),
        mentee,
        mentor: Some(mentor).filter(|mentor| !mentor.is_empty()),
        points: Cow::Borrowed(points),
        by_hand: by_hand.eq_ignore_ascii_case(BY_HAND),
    }
}

/// The last cell where it is neither yes nor blank: whether a pair must stay is nothing to guess.
fn unclear(row: &Row, columns: [usize; 4], file: &str) -> Option<Problem> {
    let by_hand = unguarded(row.cell(columns[3]));
    let clear = by_hand.is_empty() || by_hand.eq_ignore_ascii_case(BY_HAND);
    let place = Place::row(file, row.number).column(READ[3]);
    let problem = Problem::new(Code::UnknownOption, place, Effect::Refused).found(by_hand);
    (!clear).then(|| problem.expected(format!("\"{BY_HAND}\", or nothing")))
}
