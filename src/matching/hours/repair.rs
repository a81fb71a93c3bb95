//! Mends a matching that breaks hours: a good one to begin with, never a proof.

use std::cmp::Reverse;

use super::offers::Hours;
use crate::matching::pairing::Matching;
use crate::matching::request::Request;

/// Who comes first where there are not hours for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ComesFirst {
    /// Those who need least, so that they are many.
    WhoNeedsLeast,
    /// Those who fit best.
    WhoFitsBest,
}

/// The matching without those for whom no hours are left, where `stays` says who stays, and with whoever fits into what is
/// free after that, where `then` says who is put there.
pub(super) fn repaired(
    request: &Request<'_>,
    hours: &Hours,
    broken: &Matching,
    stays: ComesFirst,
    then: ComesFirst,
) -> Matching {
    let need = |mentee: usize| hours.needs[mentee];
    let points = |&(mentee, mentor): &(usize, usize)| Reverse(request.table().points(mentee, mentor));
    let sort = |pairs: &mut Vec<(usize, usize)>, first: ComesFirst| match first {
        ComesFirst::WhoNeedsLeast => pairs.sort_by_key(|pair| (need(pair.0), points(pair), *pair)),
        ComesFirst::WhoFitsBest => pairs.sort_by_key(|pair| (points(pair), need(pair.0), *pair)),
    };
    let mut filling = Filling::new(request, hours);
    let mut pairs: Vec<(usize, usize)> = broken.pairs().collect();
    sort(&mut pairs, stays);
    filling.add_what_fits(&pairs);
    let wanting = (0..request.table().n_mentees()).filter(|&mentee| filling.wants_more(mentee));
    let with_each = |mentee| (0..request.table().n_mentors()).map(move |mentor| (mentee, mentor));
    let mut more: Vec<(usize, usize)> =
        wanting.flat_map(with_each).filter(|&(mentee, mentor)| request.is_open(mentee, mentor)).collect();
    sort(&mut more, then);
    filling.add_what_fits(&more);
    filling.matching
}

/// A matching into which pairs are put as long as everything that was asked holds.
struct Filling<'a> {
    request: &'a Request<'a>,
    hours: &'a Hours,
    matching: Matching,
    left: Vec<Option<u64>>,
    load: Vec<u32>,
    /// How many of each kind are with each mentor.
    of_kind: Vec<Vec<u32>>,
}

impl<'a> Filling<'a> {
    /// The locked pairs alone.
    fn new(request: &'a Request<'a>, hours: &'a Hours) -> Self {
        let (matching, n_mentors) = (request.locked().clone(), request.table().n_mentors());
        Self {
            left: hours.left(&matching).expect("locks for which there are no hours were refused"),
            load: vec![0; n_mentors],
            of_kind: vec![vec![0; n_mentors]; request.n_kinds()],
            request,
            hours,
            matching,
        }
    }

    fn wants_more(&self, mentee: usize) -> bool {
        self.matching.mentors_of(mentee).len() < usize::from(self.request.conditions().wants[mentee])
    }

    fn add_what_fits(&mut self, pairs: &[(usize, usize)]) {
        for &(mentee, mentor) in pairs {
            if self.fits(mentee, mentor) {
                self.matching.add(mentee, mentor);
                self.load[mentor] += 1;
                self.of_kind[self.request.kind_of(mentee)][mentor] += 1;
                self.left[mentor] = self.left[mentor].map(|left| left - u64::from(self.hours.needs[mentee]));
            }
        }
    }

    fn fits(&self, mentee: usize, mentor: usize) -> bool {
        let kind = self.request.kind_of(mentee);
        self.left[mentor].is_none_or(|left| u64::from(self.hours.needs[mentee]) <= left)
            && self.load[mentor] < self.request.open_places(mentor)
            && self.wants_more(mentee)
            && !self.matching.has(mentee, mentor)
            && self.request.is_open(mentee, mentor)
            && self.of_kind[kind][mentor] < self.request.open_of_kind(mentor, kind)
    }
}
