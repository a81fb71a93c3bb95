//! The record that stands in the file.

use serde::{Deserialize, Serialize};

use super::claim::Claim;
use crate::circles::{CircleFigures, CircleTold, CirclesTold, InNone, Roster};
use crate::problem::Place;
use crate::program::VERSION;

/// Circles with people by id, and everything that is told of them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Record<'a> {
    tandem: u32,
    kind: &'static str,
    program: &'a str,
    circles: &'a [CircleTold],
    in_none: &'a [InNone],
    made: CircleFigures,
    at_most: CircleFigures,
    is_best: bool,
}

impl<'a> Record<'a> {
    pub(super) fn new(roster: &'a Roster, told: &'a CirclesTold) -> Self {
        let program = roster.program();
        Self {
            tandem: VERSION,
            kind: "circles",
            program: program.name.in_language(program.first_language(), program.first_language()),
            circles: &told.circles,
            in_none: &told.in_none,
            made: told.made,
            at_most: told.at_most,
            is_best: told.is_best,
        }
    }
}

/// What is read of a record: who is in which circle. The rest is made anew.
#[derive(Deserialize)]
pub(super) struct Claimed {
    circles: Vec<ClaimedCircle>,
}

#[derive(Deserialize)]
struct ClaimedCircle {
    people: Vec<ClaimedPerson>,
}

#[derive(Deserialize)]
struct ClaimedPerson {
    id: String,
}

/// What the record says of each person.
pub(super) fn claims(claimed: Claimed, file: &str) -> Vec<Claim> {
    let circles = claimed.circles.into_iter().enumerate();
    let people = circles.flat_map(|(circle, ClaimedCircle { people })| {
        people.into_iter().enumerate().map(move |(at, person)| (circle, at, person.id))
    });
    let claim = |(circle, at, person): (usize, usize, String)| {
        let item = Some(format!("circles[{circle}].people[{at}].id"));
        Claim { place: Place { item, ..Place::file(file) }, person, circle: circle.to_string() }
    };
    people.map(claim).collect()
}
