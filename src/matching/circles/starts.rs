//! When a meeting of a circle can start, as bits: the starts that all its people share.

use std::collections::BTreeSet;

use super::bits::Bits;
use super::table::{CircleTable, Peer, WEEK};

/// For each person the starts, of all that matter, from which she is free for as long as a circle meets.
///
/// Whatever slot people share, the longest one around it starts where somebody's hours start; so these are all the starts
/// that need a look. One that fewer people have than a circle needs is left out, and so is one whose people all have
/// another. The week has no end: hours on Sunday night and on Monday morning are one piece.
pub(super) fn starts(table: &CircleTable, fewest: usize) -> Bits {
    let (n_people, minutes) = (table.n_people(), u32::from(table.limits().minutes));
    let pieces: Vec<Vec<(u32, u32)>> = table.peers().iter().map(pieces).collect();
    let candidates: BTreeSet<u32> = pieces.iter().flatten().map(|(start, _)| start % u32::from(WEEK)).collect();
    let who = |start: &u32| -> BTreeSet<usize> {
        (0..n_people).filter(|person| is_free(&pieces[*person], *start, minutes)).collect()
    };
    let columns: BTreeSet<BTreeSet<usize>> = candidates.iter().map(who).collect();
    let mut columns: Vec<BTreeSet<usize>> = columns.into_iter().filter(|people| people.len() >= fewest).collect();
    columns.sort_by_key(|people| std::cmp::Reverse(people.len()));
    let mut kept: Vec<BTreeSet<usize>> = Vec::new();
    for people in columns {
        if !kept.iter().any(|larger| people.is_subset(larger)) {
            kept.push(people);
        }
    }
    let mut starts = Bits::new(n_people, kept.len());
    for (column, people) in kept.iter().enumerate() {
        for person in people {
            starts.set(*person, column);
        }
    }
    starts
}

/// Her hours as (start, end), where what runs over the end of the week is one piece, and a whole week has no end.
fn pieces(peer: &Peer) -> Vec<(u32, u32)> {
    let week = u32::from(WEEK);
    let mut pieces: Vec<(u32, u32)> = peer.free.iter().map(|(start, end)| ((*start).into(), (*end).into())).collect();
    match pieces.as_mut_slice() {
        [(0, end)] if *end == week => *end += week,
        [(0, first_end), .., (_, last_end)] if *last_end == week => {
            *last_end += *first_end;
            pieces.remove(0);
        }
        _ => {}
    }
    pieces
}

fn is_free(pieces: &[(u32, u32)], start: u32, minutes: u32) -> bool {
    let holds = |from: u32| pieces.iter().any(|(start, end)| *start <= from && from + minutes <= *end);
    holds(start) || holds(start + u32::from(WEEK))
}
