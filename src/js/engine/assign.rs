//! A table of points without people: for programs that have scores of their own.

use std::ops::ControlFlow;

use js_sys::{Error, Int32Array, Uint32Array};
use serde::{Deserialize, Serialize};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::large::into_stopped;
use super::tell::tell;
use crate::fit::Points;
use crate::js::error::or_throw;
use crate::js::read;
use crate::js::write::write;
use crate::matching::auction::{Progress, Proven, Step, Worth};
use crate::matching::{Table, large};
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// What is best, of a table without people.
#[derive(Default, Deserialize, Tsify)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct AssignOptions {
    /// What comes first: `"mostPlaced"`, where nothing is said, `"bestFits"` or `"points"`.
    #[tsify(optional)]
    first: AssignFirst,
}

/// What comes first in a table of points without people.
#[derive(Clone, Copy, Default, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
enum AssignFirst {
    /// As many mentees as possible have a mentor; of all ways to do so, the one with the most points.
    #[default]
    MostPlaced,
    /// As many points as possible; of all ways to do so, the one that places the most mentees.
    BestFits,
    /// As many points as possible, however many mentees that places.
    Points,
}

impl AssignOptions {
    /// What a pair is worth where there are so many mentees.
    pub(super) fn worth(&self, n_mentees: usize) -> Worth {
        match self.first {
            AssignFirst::MostPlaced => Worth::most_placed(n_mentees),
            AssignFirst::BestFits => Worth::best_fits(n_mentees),
            AssignFirst::Points => Worth::POINTS,
        }
    }
}

/// Who goes with whom in a table, by position, and prices that prove that nothing is better.
///
/// Each pair is worth `pairWorth + points * pointWorth`. No price is below zero, and those of a mentee and a mentor
/// together are at least what their pair is worth. So no matching can be worth more than all prices, each mentor's as often
/// as there are places; and this one is worth as much.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct Assigned {
    /// The mentor of each mentee; `null` where she has none.
    mentor_of: Vec<Option<u32>>,
    /// How many mentees have a mentor.
    placed: usize,
    /// What all pairs have together.
    points: u64,
    /// What making a pair is worth.
    pair_worth: i64,
    /// What each point of a pair is worth.
    point_worth: i64,
    /// The price of each mentee.
    mentee_prices: Vec<i64>,
    /// The price of a place with each mentor.
    mentor_prices: Vec<i64>,
}

/// The best matching of a table of points, proven: one mentor for each mentee, and as many mentees for each mentor as
/// there is `capacity`, one number for all or one for each.
///
/// `points` holds a row of `nMentors` whole numbers for each mentee: from 0 to 10,000, or -1 (4294967295 in a
/// `Uint32Array`) where the two must not meet.
///
/// # Errors
/// A `TandemError` if that is not what is given.
#[wasm_bindgen]
pub fn assign(
    #[wasm_bindgen(unchecked_param_type = "Int32Array | Uint32Array")] points: &JsValue,
    #[wasm_bindgen(js_name = nMentors)] n_mentors: usize,
    #[wasm_bindgen(unchecked_param_type = "number | number[] | Uint32Array")] capacity: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "AssignOptions")] options: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "(phase: string, done: number, of: number) => void")] told: &JsValue,
) -> Result<Ts<Assigned>, Error> {
    let options: AssignOptions = or_throw(read::options(options))?;
    let table = or_throw(table(points, n_mentors, capacity))?;
    let worth = options.worth(table.n_mentees());
    let mut on_progress = |progress: Progress| {
        match progress.step {
            Step::Reading(n_read) => tell(told, "score", n_read, table.n_mentees()),
            Step::Bidding(_) => tell(told, "match", progress.phase as usize, progress.most_phases as usize),
            Step::Checking(n_checked) => tell(told, "check", n_checked, table.n_mentees()),
        }
        ControlFlow::Continue(())
    };
    let proven = large::solve(&table, table.places(), worth, &mut on_progress).map_err(into_stopped)?;
    Ok(write(&Assigned::new(proven, worth, |mentee, mentor| table.points(mentee, mentor))))
}

impl Assigned {
    /// What was proven, of pairs that have these points.
    pub(super) fn new(proven: Proven, worth: Worth, points: impl Fn(usize, usize) -> Option<Points>) -> Self {
        let Proven { mentor_of, mentee_price, mentor_price } = proven;
        let made = (0..).zip(&mentor_of).filter_map(|(mentee, mentor)| points(mentee, (*mentor)? as usize));
        Self {
            placed: mentor_of.iter().flatten().count(),
            points: made.map(|points| u64::from(points.get())).sum(),
            pair_worth: worth.pair,
            point_worth: worth.point,
            mentor_of,
            mentee_prices: mentee_price,
            mentor_prices: mentor_price,
        }
    }
}

/// The table that is given as numbers.
pub(super) fn table(points: &JsValue, n_mentors: usize, capacity: &JsValue) -> Checked<Table> {
    let words = match (points.dyn_ref::<Uint32Array>(), points.dyn_ref::<Int32Array>()) {
        (Some(words), _) => words.clone(),
        (_, Some(words)) => {
            Uint32Array::new_with_byte_offset_and_length(&words.buffer(), words.byte_offset(), words.length())
        }
        _ => return refused(Code::WrongShape, "points", "something else", "an Int32Array or a Uint32Array"),
    };
    let n_cells = words.length() as usize;
    if n_mentors == 0 || !n_cells.is_multiple_of(n_mentors) {
        let expected = "as many numbers as there are mentors, for each mentee";
        return refused(Code::WrongShape, "points", &format!("{n_cells} numbers, {n_mentors} mentors"), expected);
    }
    let Checked { value, problems } = places(capacity, n_mentors);
    let Some(places) = value else { return Checked::refused(problems) };
    match cells(&words, n_mentors) {
        Ok(cells) => {
            let table = Table::new(n_cells / n_mentors, places, cells);
            Checked::sound(table.expect("a row of all mentors for each mentee"), Vec::new())
        }
        Err(problem) => Checked::refused(vec![problem]),
    }
}

/// Read row by row, so that the numbers stand here only once.
fn cells(words: &Uint32Array, n_mentors: usize) -> Result<Vec<Option<Points>>, Problem> {
    let mut cells = Vec::with_capacity(words.length() as usize);
    let mut row = vec![0; n_mentors];
    for start in (0..words.length()).step_by(n_mentors) {
        words.subarray(start, start + words_of_row(&row)).copy_to(&mut row);
        for &word in &row {
            cells.push(cell(word).map_err(|word| no_points(cells.len(), word))?);
        }
    }
    Ok(cells)
}

fn words_of_row(row: &[u32]) -> u32 {
    u32::try_from(row.len()).expect("a row is no longer than the numbers given, which JavaScript counts in 32 bits")
}

/// Points, or nothing where a pair is blocked; the number itself where it says neither.
fn cell(word: u32) -> Result<Option<Points>, u32> {
    match u16::try_from(word).ok().and_then(Points::new) {
        None if word != u32::MAX => Err(word),
        points => Ok(points),
    }
}

fn no_points(at: usize, word: u32) -> Problem {
    let problem = Problem::new(Code::OutOfRange, Place::item(format!("points[{at}]")), Effect::Refused);
    problem.found(word.cast_signed().to_string()).expected("a whole number from 0 to 10000, or -1 for a blocked pair")
}

/// The places of each mentor.
pub(super) fn places(capacity: &JsValue, n_mentors: usize) -> Checked<Vec<u32>> {
    let places: Checked<Vec<u32>> = if let Some(words) = capacity.dyn_ref::<Uint32Array>() {
        Checked::sound(words.to_vec(), Vec::new())
    } else if capacity.as_f64().is_some() {
        let Checked { value, problems } = read::value::<u32>("capacity", capacity);
        Checked { value: value.map(|places| vec![places; n_mentors]), problems }
    } else {
        read::value("capacity", capacity)
    };
    match places.value {
        Some(places) if places.len() != n_mentors => {
            let expected = format!("one number, or one for each of {n_mentors} mentors");
            refused(Code::WrongShape, "capacity", &format!("{} numbers", places.len()), &expected)
        }
        value => Checked { value, problems: places.problems },
    }
}

/// A problem with what stands at `item`, and no value.
pub(super) fn refused<T>(code: Code, item: &str, found: &str, expected: &str) -> Checked<T> {
    Checked::refused(vec![Problem::new(code, Place::item(item), Effect::Refused).found(found).expected(expected)])
}
