//! The matching as a sheet for staff: a row a pair, or a mentee who has nobody.

use std::borrow::Cow;

use super::Saved;
use super::claim::{self, Claim, Says, settle};
use super::pairs::{NeverPair, Pair, Pairs};
use crate::fit::Scorer;
use crate::format::csv::formula::unguarded;
use crate::format::csv::table::{OpenQuote, Row, best_delimiter, rows};
use crate::format::csv::written::in_csv;
use crate::person::Side;
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// The headings as they are written, and looked for.
const HEADINGS: [&str; 6] = ["Mentee id", "Mentee name", "Mentor id", "Mentor name", "Points", "Chosen by hand"];

/// The columns that a matching is read from.
const READ: [&str; 4] = [HEADINGS[0], HEADINGS[2], HEADINGS[4], HEADINGS[5]];

/// What stands in the last column of a pair that somebody chose.
const BY_HAND: &str = "yes";

/// What stands there of a pair that must not be made.
const NEVER: &str = "never";

pub(super) fn write(scorer: &Scorer, pairs: &Pairs) -> String {
    let cohort = scorer.cohort();
    let name = |side, id: &str| cohort.position(side, id).map_or("", |position| cohort.side(side)[position].name());
    let placed = pairs.pairs.iter().map(|Pair { mentee, mentor, points, by_hand }| {
        let by_hand = if *by_hand { BY_HAND } else { "" };
        let (mentee_name, mentor_name) = (name(Side::Mentee, mentee), name(Side::Mentor, mentor));
        [mentee, mentee_name, mentor, mentor_name, &points.to_string(), by_hand].map(str::to_owned)
    });
    let unplaced = pairs.unplaced.iter().map(|id| [id, name(Side::Mentee, id), "", "", "", ""].map(str::to_owned));
    let never = pairs.never.iter().map(|NeverPair { mentee, mentor }| {
        let (mentee_name, mentor_name) = (name(Side::Mentee, mentee), name(Side::Mentor, mentor));
        [mentee, mentee_name, mentor, mentor_name, "", NEVER].map(str::to_owned)
    });
    let mut rows: Vec<[String; 6]> = placed.chain(unplaced).chain(never).collect();
    rows.sort_by(|one, other| one[0].cmp(&other[0]));
    in_csv(HEADINGS, &rows)
}

pub(super) fn read(scorer: &Scorer, file: &str, text: &str) -> Checked<Saved> {
    let sheet = match Sheet::of(file, text) {
        Ok(sheet) => sheet,
        Err(problems) => return Checked::refused(problems),
    };
    let mut problems = sheet.unclear(file);
    let settled = settle(&sheet.claims(file), scorer, file);
    problems.extend(settled.problems);
    match settled.value {
        Some(value) => Checked::unless_refused(problems, || value),
        None => Checked::refused(problems),
    }
}

/// The pairs of an older matching that could be made again.
pub(super) fn read_kept(scorer: &Scorer, file: &str, text: &str) -> Checked<Vec<(usize, usize)>> {
    match Sheet::of(file, text) {
        Ok(sheet) => claim::kept(&sheet.claims(file), scorer),
        Err(problems) => Checked::refused(problems),
    }
}

/// The pairs, whoever is still there.
pub(super) fn read_named(file: &str, text: &str) -> Checked<Vec<(String, String)>> {
    match Sheet::of(file, text) {
        Ok(sheet) => Checked::sound(claim::named(&sheet.claims(file)), Vec::new()),
        Err(problems) => Checked::refused(problems),
    }
}

/// The rows, and where the columns of [`READ`] stand in them.
struct Sheet {
    rows: Vec<Row>,
    columns: [usize; 4],
}

impl Sheet {
    fn of(file: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let refused = |code, place| vec![Problem::new(code, place, Effect::Refused)];
        let mut rows = rows(text, best_delimiter(&READ.map(|heading| (heading, 1)), text))
            .map_err(|OpenQuote { row }| refused(Code::OpenQuote, Place::row(file, row)))?
            .into_iter();
        let headings = rows.next().ok_or_else(|| refused(Code::NoHeadings, Place::file(file)))?;
        Ok(Self { columns: columns(&headings, file)?, rows: rows.collect() })
    }

    fn claims(&self, file: &str) -> Vec<Claim<'_>> {
        self.rows.iter().map(|row| claim(row, self.columns, file)).collect()
    }

    fn unclear(&self, file: &str) -> Vec<Problem> {
        self.rows.iter().filter_map(|row| unclear(row, self.columns, file)).collect()
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
    let says = match mentor {
        "" => Says::Unplaced,
        mentor if by_hand.eq_ignore_ascii_case(NEVER) => Says::Never { mentor },
        mentor => Says::Pair { mentor, points: Cow::Borrowed(points), by_hand: by_hand.eq_ignore_ascii_case(BY_HAND) },
    };
    Claim { place: Place::row(file, row.number), mentee, says }
}

/// The last cell where it is none of its words: whether a pair must stay is nothing to guess.
fn unclear(row: &Row, columns: [usize; 4], file: &str) -> Option<Problem> {
    let by_hand = unguarded(row.cell(columns[3]));
    let clear = by_hand.is_empty() || [BY_HAND, NEVER].iter().any(|word| by_hand.eq_ignore_ascii_case(word));
    let place = Place::row(file, row.number).column(READ[3]);
    let problem = Problem::new(Code::UnknownOption, place, Effect::Refused).found(by_hand);
    (!clear).then(|| problem.expected(format!("\"{BY_HAND}\", \"{NEVER}\", or nothing")))
}
