//! Hours of the week: who has time when.
//!
//! The week is cut wherever any mentor's hours begin or end. A mentor's code counts the pieces that she shares with
//! the mentee, so that a mentee costs as much as she has hours, however many different weeks there are.

use super::Bench;
use super::ask::Ask;
use super::holders::Holders;
use super::worths::MOST_CODES;
use crate::fit::compare::{Compare, most_that_count, of_minutes};
use crate::fit::greatest_common_divisor;
use crate::fit::operand::Operand;
use crate::person::hours::UtcMinutes;

/// A week that is cut at more places than every quarter of an hour is not worth the memory.
const MOST_PIECES: usize = 7 * 24 * 4;

/// Who has time in each piece of the week.
#[derive(Clone, Debug)]
pub(in crate::fit) struct Week {
    /// Ascending; of those that touch, not all of the same mentors have time in both.
    pieces: Vec<Piece>,
    silent: Holders,
}

/// A piece of the week in which the same mentors have time throughout.
#[derive(Clone, Debug)]
struct Piece {
    start: u16,
    end: u16,
    holders: Holders,
}

impl Week {
    /// `None` where an answer is of another kind, or the week would fall into too many pieces.
    pub(super) fn new(operands: &[&Operand]) -> Option<Self> {
        let mut weeks: Vec<(u32, &UtcMinutes)> = Vec::with_capacity(operands.len());
        let mut silent = Vec::new();
        for (mentor, operand) in (0..).zip(operands) {
            match operand {
                Operand::Hours(hours) => weeks.push((mentor, &hours.minutes)),
                Operand::Missing => silent.push(mentor),
                _ => return None,
            }
        }
        let mut cuts: Vec<u16> = weeks.iter().flat_map(|(_, week)| week.spans()).flat_map(<[u16; 2]>::from).collect();
        cuts.sort_unstable();
        cuts.dedup();
        if cuts.len() > MOST_PIECES {
            return None;
        }
        let mut holders = vec![Vec::new(); cuts.len()];
        for (mentor, week) in &weeks {
            for (start, end) in week.spans() {
                let first = cuts.partition_point(|cut| *cut < start);
                let past = cuts.partition_point(|cut| *cut < end);
                holders[first..past].iter_mut().for_each(|holders| holders.push(*mentor));
            }
        }
        let ends = cuts.iter().skip(1);
        let pieces = cuts.iter().zip(ends).zip(holders).filter(|(_, holders)| !holders.is_empty());
        let piece = |((start, end), holders): ((&u16, &u16), Vec<u32>)| Piece {
            start: *start,
            end: *end,
            holders: Holders::new(holders, operands.len()),
        };
        Some(Self { pieces: pieces.map(piece).collect(), silent: Holders::new(silent, operands.len()) })
    }

    pub(super) fn add<'a>(&'a self, ask: Ask<'a, '_>, bench: &mut Bench<'a>) {
        let (Operand::Hours(hers), Compare::Hours { enough, at_least }) = (ask.operand(), &ask.compiled().compare)
        else {
            return bench.totals.add_to_all(ask.worth(None));
        };
        let unit = self.shared(&hers.minutes).map(|(_, minutes)| minutes).reduce(greatest_common_divisor).unwrap_or(1);
        let all: u16 = self.shared(&hers.minutes).map(|(_, minutes)| minutes / unit).sum();
        let most = all.min(most_that_count(*enough, *at_least).div_ceil(unit));
        let Some(most) = u8::try_from(most).ok().filter(|most| usize::from(*most) + 1 < MOST_CODES) else {
            return ask.one_by_one(bench);
        };
        bench.counted.clear();
        for (piece, minutes) in self.shared(&hers.minutes) {
            // More than the most is as good as the most.
            bench.counted.count(&piece.holders, u8::try_from(minutes / unit).unwrap_or(u8::MAX));
        }
        bench.counted.sum(most, &self.silent, &mut bench.codes);
        let given = (0..=most).map(|code| Some(of_minutes(u16::from(code) * unit, *enough, *at_least)));
        bench.add(given.chain([None]).map(|given| ask.worth(given)));
    }

    /// The pieces in which she has time, with how many minutes of it.
    fn shared<'a>(&'a self, hers: &UtcMinutes) -> impl Iterator<Item = (&'a Piece, u16)> {
        hers.spans().flat_map(|(start, end)| {
            let first = self.pieces.partition_point(|piece| piece.end <= start);
            let pieces = self.pieces[first..].iter().take_while(move |piece| piece.start < end);
            pieces.map(move |piece| (piece, piece.end.min(end) - piece.start.max(start)))
        })
    }
}
