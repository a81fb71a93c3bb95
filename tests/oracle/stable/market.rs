//! A small market, and what its people would choose from among several: stability in other words than the crate's.

use fastrand::Rng;
use tandem::fit::Points;
use tandem::matching::{Conditions, Kinds, Preferences, Proposers, Request, Table};

use crate::draw::{Draw, TIED, conditions};

/// One market: what the mentees and what the mentors make of the pairs, and what is asked.
pub(crate) struct Market {
    pub(crate) table: Table,
    pub(crate) of_mentors: Table,
    pub(crate) asked: Conditions,
}

/// What mentees like best is what mentors like least: of such markets, many have several stable matchings.
fn opposite(table: &Table) -> Table {
    let cells = (0..table.n_mentees()).flat_map(|mentee| table.row(mentee));
    let cells = cells.map(|cell| cell.and_then(|points| Points::new(Points::MOST - points.get())));
    Table::new(table.n_mentees(), table.places().to_vec(), cells.collect()).expect("one cell for each pair")
}

/// Somebody on either side.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum One {
    Mentee(usize),
    Mentor(usize),
}

/// How somebody decides between two whom she likes equally.
#[derive(Clone, Copy)]
pub(crate) enum Ties {
    /// For whoever comes first in the table.
    First,
    /// Against this one, who is not with her yet.
    Against(usize),
}

impl Market {
    pub(crate) fn draw(rng: &mut Rng, draw: Draw, n_mentees: usize, n_mentors: usize) -> Self {
        let table = draw.table(rng, n_mentees, n_mentors);
        let of_mentors = match rng.u8(0..3) {
            0 => table.clone(),
            1 => draw.table(rng, n_mentees, n_mentors),
            _ => opposite(&table),
        };
        let asked = conditions(rng, &table, draw);
        Self { table, of_mentors, asked }
    }

    /// As many places as are wanted, and each side of another mind: of such markets, many have several stable matchings.
    pub(crate) fn even(rng: &mut Rng) -> Self {
        let n = rng.usize(2..=4);
        let each = if n == 4 { 1 } else { rng.u8(1..=2) };
        let wide = Draw { n_values: 10_001, blocked: 0, ..TIED };
        let mut cells = || (0..n * n).map(|_| wide.points(rng)).collect();
        let (table, of_mentors) = (Table::new(n, vec![each.into(); n], cells()), Table::new(n, vec![1; n], cells()));
        let kinds = rng.bool().then(|| Kinds { of_mentee: (0..n).map(|_| rng.usize(0..2)).collect(), most: 1 });
        let asked = Conditions { wants: vec![each; n], kinds, ..Conditions::default() };
        let sound = "one cell for each pair";
        Self { table: table.expect(sound), of_mentors: of_mentors.expect(sound), asked }
    }

    pub(crate) fn request(&self) -> Request<'_> {
        Request::new(&self.table, self.asked.clone()).expect("the conditions can be kept")
    }

    pub(crate) fn preferences<'a>(&'a self, request: &'a Request<'a>) -> Preferences<'a> {
        if self.table == self.of_mentors {
            return Preferences::shared(request);
        }
        Preferences::of_both(request, &self.of_mentors).expect("both tables are of the same people")
    }

    pub(crate) fn is_locked(&self, (mentee, mentor): (usize, usize)) -> bool {
        self.asked.locks.iter().any(|lock| (lock.mentee, lock.mentor) == (mentee, mentor))
    }

    /// The pairs that may be made by both tables; locked ones among them.
    pub(crate) fn pairs(&self) -> Vec<(usize, usize)> {
        let all =
            (0..self.table.n_mentees()).flat_map(|one| (0..self.table.n_mentors()).map(move |other| (one, other)));
        let least = self.asked.objective.least_points;
        let is_open = |&(mentee, mentor): &(usize, usize)| {
            self.table.points(mentee, mentor).is_some_and(|points| points.get() >= least)
                && self.of_mentors.points(mentee, mentor).is_some()
                && !self.asked.bans.contains(&(mentee, mentor))
        };
        all.filter(|pair| self.is_locked(*pair) || is_open(pair)).collect()
    }

    /// Whom this one would take of those, in her order: locked ones whatever they are worth, then the best.
    pub(crate) fn choice(&self, of: One, among: &[usize], ties: Ties) -> Vec<usize> {
        let pair = |other: usize| match of {
            One::Mentee(mentee) => (mentee, other),
            One::Mentor(mentor) => (other, mentor),
        };
        let key = |&other: &usize| {
            let (mentee, mentor) = pair(other);
            let table = if matches!(of, One::Mentee(_)) { &self.table } else { &self.of_mentors };
            let loses_ties = matches!(ties, Ties::Against(newcomer) if newcomer == other);
            (!self.is_locked((mentee, mentor)), std::cmp::Reverse(table.points(mentee, mentor)), loses_ties, other)
        };
        let mut in_order = among.to_vec();
        in_order.sort_by_key(key);
        let mut chosen = Vec::new();
        for other in in_order {
            if self.has_room(of, &chosen, other) {
                chosen.push(other);
            }
        }
        chosen.sort_unstable();
        chosen
    }

    pub(crate) fn has_room(&self, of: One, having: &[usize], other: usize) -> bool {
        match of {
            One::Mentee(mentee) => having.len() < self.asked.wants.get(mentee).map_or(1, |&wants| usize::from(wants)),
            One::Mentor(mentor) => {
                let fits_kind = self.asked.kinds.as_ref().is_none_or(|kinds| {
                    let same = having.iter().filter(|&&mentee| kinds.of_mentee[mentee] == kinds.of_mentee[other]);
                    same.count() < kinds.most as usize
                });
                having.len() < self.table.places()[mentor] as usize && fits_kind
            }
        }
    }

    pub(crate) fn partners(of: One, made: &[(usize, usize)]) -> Vec<usize> {
        let other = |&(mentee, mentor): &(usize, usize)| match of {
            One::Mentee(one) => (one == mentee).then_some(mentor),
            One::Mentor(one) => (one == mentor).then_some(mentee),
        };
        made.iter().filter_map(other).collect()
    }

    /// The pairs of whom both would choose the other in addition to, or instead of, whom they have.
    pub(crate) fn blocking<'a>(
        &'a self,
        made: &'a [(usize, usize)],
        ties: fn(usize) -> Ties,
    ) -> impl Iterator<Item = (usize, usize)> + 'a {
        let wants = move |of: One, other: usize| {
            let mut among = Self::partners(of, made);
            among.push(other);
            self.choice(of, &among, ties(other)).contains(&other)
        };
        self.pairs().into_iter().filter(move |pair| {
            let (mentee, mentor) = *pair;
            !made.contains(pair) && wants(One::Mentee(mentee), mentor) && wants(One::Mentor(mentor), mentee)
        })
    }

    /// Every matching that can be carried out and that is stable if ties go to whoever comes first.
    pub(crate) fn all_stable(&self) -> Vec<Vec<(usize, usize)>> {
        let mut all = Vec::new();
        self.decide(&self.pairs(), &mut Vec::new(), &mut all);
        all
    }

    pub(crate) fn decide(
        &self,
        left: &[(usize, usize)],
        made: &mut Vec<(usize, usize)>,
        all: &mut Vec<Vec<(usize, usize)>>,
    ) {
        let Some((&(mentee, mentor), rest)) = left.split_first() else {
            let has_locks = self.asked.locks.iter().all(|lock| made.contains(&(lock.mentee, lock.mentor)));
            if has_locks && self.blocking(made, |_| Ties::First).next().is_none() {
                all.push(made.clone());
            }
            return;
        };
        self.decide(rest, made, all);
        let has_room = |of, other| self.has_room(of, &Self::partners(of, made), other);
        if has_room(One::Mentee(mentee), mentor) && has_room(One::Mentor(mentor), mentee) {
            made.push((mentee, mentor));
            self.decide(rest, made, all);
            made.pop();
        }
    }

    pub(crate) fn everybody(&self) -> impl Iterator<Item = One> {
        (0..self.table.n_mentees()).map(One::Mentee).chain((0..self.table.n_mentors()).map(One::Mentor))
    }

    /// No matching that is stable is better for any of those who propose, nor worse for any of the others; and everybody
    /// has as many in each of them.
    #[track_caller]
    pub(crate) fn assert_best_for(&self, proposers: Proposers, made: &[(usize, usize)], all: &[Vec<(usize, usize)>]) {
        assert!(all.iter().any(|stable| stable == made), "{made:?} is one of {all:?}");
        for (other, one) in all.iter().flat_map(|other| self.everybody().map(move |one| (other, one))) {
            let (own, others) = (Self::partners(one, made), Self::partners(one, other));
            assert_eq!(own.len(), others.len());
            let both = [own.clone(), others.clone()].concat();
            let is_asking = matches!(one, One::Mentee(_)) == (proposers == Proposers::Mentees);
            let mut both = self.choice_of_each_once(one, both);
            both.sort_unstable();
            assert_eq!(both, if is_asking { own } else { others });
        }
    }

    pub(crate) fn choice_of_each_once(&self, one: One, mut among: Vec<usize>) -> Vec<usize> {
        among.sort_unstable();
        among.dedup();
        self.choice(one, &among, Ties::First)
    }
}
