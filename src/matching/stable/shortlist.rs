//! The others in the order in which somebody would rather have them, a few at a time.

use std::borrow::Cow;

use super::kinds::KindsOf;
use super::preferences::Preferences;
use super::rank::Rank;
use crate::fit::Points;

/// How many are looked up at first. Most people ask fewer, so that few rows are ever sorted as a whole.
const AT_FIRST: usize = 64;

/// Whoever asks on gets four times as many each time, but no more than this at once.
const AT_MOST: usize = 1_024;

/// Who comes next for each person of one side, for each kind of the others.
///
/// A whole list for everybody would take four times the table. Here a row is gone through again whenever the few are
/// used up, and only the next few are sorted.
pub(in crate::matching) struct Shortlists<'a> {
    n_others: usize,
    /// What the others are worth to each person, a row each; `None` where the pair is not open.
    cells: Cow<'a, [Option<Points>]>,
    kinds: KindsOf<'a>,
    /// For each person, then for each kind.
    upcoming: Vec<Upcoming>,
    found: Vec<Rank>,
}

/// Who comes next for one person, of one kind.
#[derive(Default)]
struct Upcoming {
    /// The next few, the best last.
    ranks: Vec<Rank>,
    /// The last of those that were looked up.
    before: Option<Rank>,
    n_at_once: usize,
    is_last: bool,
}

impl<'a> Shortlists<'a> {
    /// The mentors in the order of each mentee.
    pub(in crate::matching) fn of_mentees(preferences: &Preferences<'a>) -> Self {
        let cells = preferences.open().into_cells();
        let table = preferences.request().table();
        Self::new(table.n_mentees(), table.n_mentors(), cells, KindsOf::one())
    }

    /// The mentees in the order of each mentor.
    pub(in crate::matching) fn of_mentors(preferences: &Preferences<'a>) -> Self {
        let open = preferences.open().into_cells();
        let (n_mentees, n_mentors) =
            (preferences.request().table().n_mentees(), preferences.request().table().n_mentors());
        let mut cells = vec![None; open.len()];
        for (at, _) in open.iter().enumerate().filter(|(_, cell)| cell.is_some()) {
            let (mentee, mentor) = (at / n_mentors, at % n_mentors);
            cells[mentor * n_mentees + mentee] = preferences.to_mentor(mentee, mentor);
        }
        Self::new(n_mentors, n_mentees, Cow::Owned(cells), KindsOf::mentees(preferences.request()))
    }

    fn new(n_people: usize, n_others: usize, cells: Cow<'a, [Option<Points>]>, kinds: KindsOf<'a>) -> Self {
        let mut upcoming = Vec::new();
        upcoming.resize_with(n_people * kinds.n_kinds(), Upcoming::default);
        Self { n_others, cells, kinds, upcoming, found: Vec::new() }
    }

    /// The best of this kind whom this person has not taken off her list.
    pub(in crate::matching) fn best(&mut self, person: usize, kind: usize) -> Option<Rank> {
        let upcoming = &mut self.upcoming[person * self.kinds.n_kinds() + kind];
        if upcoming.ranks.is_empty() && !upcoming.is_last {
            let row = &self.cells[person * self.n_others..][..self.n_others];
            let (before, kinds) = (upcoming.before, self.kinds);
            let ranks = row.iter().enumerate().filter(|(_, cell)| cell.is_some());
            let ranks = ranks.map(|(who, &cell)| Rank::new(cell, who));
            self.found.clear();
            self.found.extend(ranks.filter(|rank| Some(*rank) > before && kinds.of(rank.who()) == kind));
            upcoming.fill(&mut self.found);
        }
        upcoming.ranks.last().copied()
    }

    /// Takes the best of this kind off her list.
    pub(in crate::matching) fn take(&mut self, person: usize, kind: usize) {
        self.upcoming[person * self.kinds.n_kinds() + kind].ranks.pop();
    }
}

impl Upcoming {
    /// Takes the best of all that come after those before.
    fn fill(&mut self, found: &mut Vec<Rank>) {
        self.n_at_once = (self.n_at_once * 4).clamp(AT_FIRST, AT_MOST);
        self.is_last = found.len() <= self.n_at_once;
        if !self.is_last {
            found.select_nth_unstable(self.n_at_once);
            found.truncate(self.n_at_once);
        }
        found.sort_unstable_by(|one, other| other.cmp(one));
        self.before = found.first().copied();
        self.ranks.extend_from_slice(found);
    }
}
