//! Who of the mentors has one thing: a skill, a language, an hour.

use bytemuck::cast_slice_mut;
use wide::u8x16;

use super::totals::LANES;

/// A thing that fewer than one mentor in so many has is kept as a list of them: then the list is quicker to go through
/// than all mentors, and smaller.
const FEW: usize = 32;

/// Who of the mentors has one thing.
#[derive(Clone, Debug)]
pub(super) enum Holders {
    /// All bits of a mentor's byte are set if she has it.
    Many(Box<[u8x16]>),
    /// The positions of those who have it.
    Few(Box<[u32]>),
}

impl Holders {
    /// Keeps the positions of those of `n_mentors` who have the thing.
    pub(super) fn new(positions: Vec<u32>, n_mentors: usize) -> Self {
        if positions.len() * FEW < n_mentors {
            return Self::Few(positions.into());
        }
        let mut bytes = vec![u8x16::ZERO; n_mentors.div_ceil(LANES)];
        let by_mentor: &mut [u8] = cast_slice_mut(&mut bytes);
        for position in positions {
            by_mentor[position as usize] = u8::MAX;
        }
        Self::Many(bytes.into())
    }

    /// Whether nobody has it.
    pub(super) fn is_nobody(&self) -> bool {
        matches!(self, Self::Few(positions) if positions.is_empty())
    }
}

/// Things that count, each with what it adds to the code of whoever has it.
#[derive(Clone, Debug, Default)]
pub(super) struct Counted<'a> {
    many: Vec<(&'a [u8x16], u8x16)>,
    few: Vec<(&'a [u32], u8)>,
}

impl<'a> Counted<'a> {
    /// Nothing counts.
    pub(super) fn clear(&mut self) {
        self.many.clear();
        self.few.clear();
    }

    /// Counts one more thing.
    pub(super) fn count(&mut self, holders: &'a Holders, weight: u8) {
        match holders {
            Holders::Many(bytes) => self.many.push((bytes, u8x16::splat(weight))),
            Holders::Few(positions) => self.few.push((positions, weight)),
        }
    }

    /// Makes each mentor's code the sum of the weights of what she has, at most `most`; and one more than that for those
    /// who are silent and have nothing.
    pub(super) fn sum(&self, most: u8, silent: &Holders, codes: &mut [u8x16]) {
        codes.fill(u8x16::ZERO);
        let (fours, rest) = self.many.as_chunks::<4>();
        for four in fours {
            add_together(codes, four);
        }
        for one in rest {
            add_together(codes, &[*one]);
        }
        for (positions, weight) in &self.few {
            add_few(codes, positions, *weight);
        }
        let highest = u8x16::splat(most);
        for codes in &mut *codes {
            *codes = codes.min(highest);
        }
        match silent {
            Holders::Many(bytes) => add_together(codes, &[(bytes, u8x16::splat(most + 1))]),
            Holders::Few(positions) => add_few(codes, positions, most + 1),
        }
    }
}

fn add_few(codes: &mut [u8x16], positions: &[u32], weight: u8) {
    let by_mentor: &mut [u8] = cast_slice_mut(codes);
    for position in positions {
        let code = &mut by_mentor[*position as usize];
        *code = code.saturating_add(weight);
    }
}

/// Adds several things in one go, so that a code is loaded and stored once for all of them.
fn add_together<const N: usize>(codes: &mut [u8x16], counted: &[(&[u8x16], u8x16); N]) {
    let counted = counted.map(|(bytes, weight)| (&bytes[..codes.len()], weight));
    for (at, codes) in codes.iter_mut().enumerate() {
        for (bytes, weight) in counted {
            *codes = codes.saturating_add(bytes[at] & weight);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const N_MENTORS: usize = 100;
    const SILENT: u32 = 97;

    /// Every nth mentor.
    fn every(nth: u32) -> Holders {
        Holders::new((0..100).filter(|mentor| mentor % nth == 0 && *mentor != SILENT).collect(), N_MENTORS)
    }

    #[track_caller]
    fn check(things: &[(u32, u8)], most: u8) {
        let holders: Vec<(Holders, u8)> = things.iter().map(|(nth, weight)| (every(*nth), *weight)).collect();
        let mut counted = Counted::default();
        for (holders, weight) in &holders {
            counted.count(holders, *weight);
        }
        let mut codes = vec![u8x16::splat(9); N_MENTORS.div_ceil(LANES)];
        counted.sum(most, &Holders::new(vec![SILENT], N_MENTORS), &mut codes);
        let by_mentor: &[u8] = bytemuck::cast_slice(&codes);
        for mentor in 0..100_u32 {
            let has = things.iter().filter(|(nth, _)| mentor % nth == 0);
            let sum = has.map(|(_, weight)| u32::from(*weight)).sum::<u32>().min(most.into());
            let expected = if mentor == SILENT { u32::from(most) + 1 } else { sum };
            assert_eq!(u32::from(by_mentor[mentor as usize]), expected, "mentor {mentor} of {things:?}");
        }
    }

    #[test]
    fn a_code_is_the_sum_of_what_somebody_has() {
        check(&[], 5);
        check(&[(2, 3)], 5);
        check(&[(2, 1), (3, 2), (5, 4), (7, 8), (1, 16)], 254);
        check(&[(2, 1), (3, 2), (5, 4), (7, 8), (11, 16), (40, 32), (50, 64), (99, 3)], 254);
    }

    #[test]
    fn a_code_is_at_most_the_most() {
        check(&[(1, 200), (2, 200), (60, 255)], 254);
        check(&[(1, 200), (2, 200), (60, 255)], 201);
        check(&[(3, 1), (50, 1)], 1);
    }

    #[test]
    fn what_few_have_is_a_list_and_what_many_have_is_not() {
        assert!(matches!(every(50), Holders::Few(_)));
        assert!(matches!(every(10), Holders::Many(_)));
        assert!(Holders::new(Vec::new(), N_MENTORS).is_nobody());
        assert!(!every(1).is_nobody());
    }
}
