//! What two matchings differ by, as circles of moves of which each can be made or left.

use crate::matching::pairing::Matching;
use crate::matching::request::Request;

/// Moves that leave nobody with more than she wants or offers, whichever others are made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Circle {
    /// The pairs that are taken apart.
    pub(super) parted: Vec<(usize, usize)>,
    /// The pairs that are made.
    pub(super) made: Vec<(usize, usize)>,
}

/// One step of a circle: on to another stop, and what it does to a pair.
#[derive(Debug, Clone, Copy)]
struct Move {
    to: usize,
    pair: Option<((usize, usize), bool)>,
}

/// The circles that lead from one matching to another of the same request.
///
/// Both are flows from the outside over mentees, seats and mentors and back. Their difference flows in circles, and since
/// no circle goes against another, any of them can be made without the rest: each load stays between what it is in the
/// one and in the other.
pub(super) fn between(request: &Request<'_>, one: &Matching, other: &Matching) -> Vec<Circle> {
    let mut moves = difference(request, one, other);
    let mut circles = Vec::new();
    for start in 0..moves.len() {
        while !moves[start].is_empty() {
            circles.push(circle(&mut moves, start));
        }
    }
    circles
}

/// From each stop the moves that lead on, as many in all as lead to it.
fn difference(request: &Request<'_>, one: &Matching, other: &Matching) -> Vec<Vec<Move>> {
    let (n_mentees, n_mentors) = (request.table().n_mentees(), request.table().n_mentors());
    let n_seats = n_mentors * request.n_kinds();
    let (seats, mentors) = (1 + n_mentees, 1 + n_mentees + n_seats);
    let mut moves: Vec<Vec<Move>> = vec![Vec::new(); mentors + n_mentors];
    let mut net = vec![0_i64; moves.len()];
    let mut add = |from: usize, to: usize, pair| {
        moves[from].push(Move { to, pair });
        net[from] -= 1;
        net[to] += 1;
    };
    let only = |one: &Matching, other: &Matching| {
        one.pairs().filter(|&(mentee, mentor)| !other.has(mentee, mentor)).collect::<Vec<_>>()
    };
    for pair in only(other, one) {
        add(1 + pair.0, seats + request.kind_of(pair.0) * n_mentors + pair.1, Some((pair, true)));
    }
    for pair in only(one, other) {
        add(seats + request.kind_of(pair.0) * n_mentors + pair.1, 1 + pair.0, Some((pair, false)));
    }
    let mut level = |stop: usize, to: usize| {
        for _ in 0..net[stop].unsigned_abs() {
            let (from, to, by) = if net[stop] > 0 { (stop, to, 1) } else { (to, stop, -1) };
            moves[from].push(Move { to, pair: None });
            net[if by > 0 { to } else { from }] += by;
        }
        net[stop] = 0;
    };
    (0..n_seats).for_each(|seat| level(seats + seat, mentors + seat % n_mentors));
    (0..n_mentors).for_each(|mentor| level(mentors + mentor, 0));
    (0..n_mentees).for_each(|mentee| level(1 + mentee, 0));
    moves
}

/// Takes one circle out: follows moves until a stop is met again.
fn circle(moves: &mut [Vec<Move>], start: usize) -> Circle {
    let mut way: Vec<(usize, Move)> = Vec::new();
    let mut at = start;
    loop {
        if let Some(first) = way.iter().position(|(from, _)| *from == at) {
            let rest = way.split_off(first);
            for (from, step) in way {
                moves[from].push(step);
            }
            return of_moves(rest.into_iter().filter_map(|(_, step)| step.pair));
        }
        let step = moves[at].pop().expect("as many moves lead on as lead to a stop");
        way.push((at, step));
        at = step.to;
    }
}

fn of_moves(pairs: impl Iterator<Item = ((usize, usize), bool)>) -> Circle {
    let mut circle = Circle::default();
    for (pair, is_made) in pairs {
        if is_made { circle.made.push(pair) } else { circle.parted.push(pair) }
    }
    circle
}
