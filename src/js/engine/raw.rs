//! More of what can be made of points without people: the best of lists, and what is stable.

use std::ops::ControlFlow;

use js_sys::{Error, Uint16Array, Uint32Array};
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::assign::{AssignOptions, Assigned, places, refused, table};
use super::large::into_stopped;
use crate::fit::Points;
use crate::js::error::or_throw;
use crate::js::read;
use crate::js::write::write;
use crate::matching::{Preferences, Proposers, Request, Shortlists, auction, stable};
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// Who goes with whom in a table, by position, so that nobody who may be a pair would both rather be one.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct StablyAssigned {
    /// The mentor of each mentee; `null` where she has none.
    mentor_of: Vec<Option<usize>>,
}

/// The best matching of lists of candidates, proven, as `assign` makes it of a table; no pair is made but those listed.
///
/// The mentors on the list of mentee `i` stand at `starts[i]` to `starts[i + 1]` of `mentors`, and what each of these pairs is
/// worth, a whole number from 0 to 10,000, at the same places of `points`. `starts` has one number more than there are mentees.
///
/// # Errors
/// A `TandemError` if that is not what is given.
#[wasm_bindgen(js_name = assignListed)]
pub fn assign_listed(
    #[wasm_bindgen(unchecked_param_type = "Uint32Array")] starts: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Uint32Array")] mentors: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Uint16Array")] points: &JsValue,
    #[wasm_bindgen(js_name = nMentors)] n_mentors: usize,
    #[wasm_bindgen(unchecked_param_type = "number | number[] | Uint32Array")] capacity: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "AssignOptions")] options: &JsValue,
) -> Result<Ts<Assigned>, Error> {
    let options: AssignOptions = or_throw(read::options(options))?;
    let places = or_throw(places(capacity, n_mentors))?;
    let lists = or_throw(lists(starts, mentors, points, n_mentors))?;
    let worth = options.worth(lists.n_mentees());
    // The auction keeps the lists, and what it made is looked up in the caller's.
    let proven = auction::solve(lists.clone(), &places, worth, &mut |_| ControlFlow::Continue(()));
    Ok(write(&Assigned::new(proven.map_err(into_stopped)?, worth, |mentee, mentor| points_in(&lists, mentee, mentor))))
}

/// The stable matching of a table that is best for every mentee, where a pair is as good for both as it has points, and of
/// equal ones whoever comes first in the table; the table as for `assign`.
///
/// # Errors
/// A `TandemError` if that is not what is given.
#[wasm_bindgen(js_name = assignStably)]
pub fn assign_stably(
    #[wasm_bindgen(unchecked_param_type = "Int32Array | Uint32Array")] points: &JsValue,
    #[wasm_bindgen(js_name = nMentors)] n_mentors: usize,
    #[wasm_bindgen(unchecked_param_type = "number | number[] | Uint32Array")] capacity: &JsValue,
) -> Result<Ts<StablyAssigned>, Error> {
    let table = or_throw(table(points, n_mentors, capacity))?;
    let matching = stable(Preferences::shared(&Request::unlocked(&table)), Proposers::Mentees).matching;
    let mentor_of = (0..table.n_mentees()).map(|mentee| matching.mentors_of(mentee).first().copied()).collect();
    Ok(write(&StablyAssigned { mentor_of }))
}

fn points_in(lists: &Shortlists, mentee: usize, mentor: usize) -> Option<Points> {
    lists.list(mentee).find(|(listed, _)| *listed as usize == mentor).map(|(_, points)| points)
}

fn lists(starts: &JsValue, mentors: &JsValue, points: &JsValue, n_mentors: usize) -> Checked<Shortlists> {
    let starts = whole_numbers("starts", starts);
    let mentors = whole_numbers("mentors", mentors);
    let points = points_of(points);
    let problems = [&starts.problems, &mentors.problems, &points.problems].into_iter().flatten().cloned().collect();
    let (Some(starts), Some(mentors), Some(points)) = (starts.value, mentors.value, points.value) else {
        return Checked::refused(problems);
    };
    let starts = starts.into_iter().map(|start| start as usize).collect();
    match Shortlists::new(n_mentors, starts, mentors, points) {
        Ok(lists) => Checked::sound(lists, problems),
        Err(error) => {
            let expected = "lists one after another, each with some of the mentors, each of them once";
            refused(Code::WrongShape, "starts", &error.to_string(), expected)
        }
    }
}

fn whole_numbers(item: &str, given: &JsValue) -> Checked<Vec<u32>> {
    match given.dyn_ref::<Uint32Array>() {
        Some(numbers) => Checked::sound(numbers.to_vec(), Vec::new()),
        None => refused(Code::WrongShape, item, "something else", "a Uint32Array"),
    }
}

fn points_of(given: &JsValue) -> Checked<Vec<Points>> {
    let Some(numbers) = given.dyn_ref::<Uint16Array>() else {
        return refused(Code::WrongShape, "points", "something else", "a Uint16Array");
    };
    let points = |(at, number)| Points::new(number).ok_or_else(|| no_points(at, number));
    match numbers.to_vec().into_iter().enumerate().map(points).collect() {
        Ok(points) => Checked::sound(points, Vec::new()),
        Err(problem) => Checked::refused(vec![problem]),
    }
}

fn no_points(at: usize, number: u16) -> Problem {
    let problem = Problem::new(Code::OutOfRange, Place::item(format!("points[{at}]")), Effect::Refused);
    problem.found(number.to_string()).expected("a whole number from 0 to 10000")
}
