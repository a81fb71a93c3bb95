//! Whether prices that prove a matching of the lists prove it of all pairs.

use super::listed::Listed;
use super::pairs::AllPairs;
use crate::fit::{Addition, Points};
use crate::matching::auction::{Cancelled, Proven, Step, Teller, Worth};

/// How many pairs are added to one list at a time.
const N_ADDED: usize = 16;

/// A pair that falls short of its two prices by less than one in so many of the most points may join a list, too.
const NEARLY: i64 = 25;

/// Where one row in so many has to be read, all may as well be.
const MANY_ROWS: usize = 3;

/// What a look at all pairs has found.
#[derive(Default)]
pub(super) struct Finding {
    /// Pairs that the lists lack and that are worth more than their two prices, or nearly as much, by mentee.
    pub(super) missing: Vec<Addition>,
    /// By how much all mentees together could be better off at these prices.
    pub(super) gap: u64,
    /// By how much one of them could, at most.
    pub(super) most: i64,
}

/// Looks for pairs that the lists lack and that are worth more than their two prices; there are none if the prices
/// prove the matching of all pairs.
///
/// As soon as there is one, those join it that fall short of their prices by no more than it exceeds its own. Prices move when lists grow, and without
/// these pairs a round would follow a round: 20 of them for 5,000 mentees and as many mentors, where two are enough.
pub(super) fn check(
    pairs: &impl AllPairs,
    listed: &Listed,
    worth: Worth,
    proven: &Proven,
    teller: &mut Teller<'_>,
) -> Result<Finding, Cancelled> {
    Look::new(pairs, listed, worth, proven).at_everybody(teller)
}

/// Whether so many mentees may lack somebody that it is as quick to read all rows.
pub(super) fn is_wide(pairs: &impl AllPairs, listed: &Listed, worth: Worth, proven: &Proven) -> bool {
    let look = Look::new(pairs, listed, worth, proven);
    let n_rows = (0..pairs.n_mentees()).filter(|&mentee| look.n_of_interest(mentee) > pairs.n_pairs_of_a_row()).count();
    n_rows * MANY_ROWS > pairs.n_mentees()
}

/// How many pairs of a row are compared at once.
const LANES: usize = 16;

/// More points than any pair has, by far; two of them together still fit in 32 bits.
const BEYOND: i64 = (1 << 30) - 1;

/// One look at every mentee.
///
/// A pair that a mentee's list lacks is worth at most as much as the last of her best, beyond what its mentor cost when the
/// lists were made. So only mentors matter who have become cheaper since by more than that falls short of her own price:
/// one pair in some hundred. Nobody cost anything when the first lists were made: then it is a few of the cheapest.
struct Look<'a, Pairs> {
    pairs: &'a Pairs,
    listed: &'a Listed,
    worth: Worth,
    proven: &'a Proven,
    /// By how much less than its two prices a pair may be worth to be of interest: as much as another exceeded its own.
    margin: i64,
    /// How many points a pair with each mentor takes to be worth his price, rounded down.
    points_of_price: Vec<i32>,
    /// By how much each mentor has become dearer since the lists were made, those first who became cheapest.
    dearer_by: Vec<(i64, u32)>,
    /// What one mentee lacks, by how much it is worth more than its two prices (or less, if below zero).
    better: Vec<(i64, Addition)>,
    space: Vec<Option<Points>>,
}

impl<'a, Pairs: AllPairs> Look<'a, Pairs> {
    fn new(pairs: &'a Pairs, listed: &'a Listed, worth: Worth, proven: &'a Proven) -> Self {
        let dearer = proven.mentor_price.iter().zip(&listed.cost).map(|(price, cost)| price - cost);
        let mut dearer_by: Vec<_> = dearer.zip(0..).collect();
        dearer_by.sort_unstable();
        let points_of_price = proven.mentor_price.iter().map(|price| points_for(*price, worth)).collect();
        let (better, space) = (Vec::new(), Vec::new());
        Self { pairs, listed, worth, proven, margin: 0, points_of_price, dearer_by, better, space }
    }

    fn at_everybody(&mut self, teller: &mut Teller<'_>) -> Result<Finding, Cancelled> {
        let widest = self.worth.of_points(self.listed.lists.most_points()) / NEARLY;
        let mut finding = Finding::default();
        for mentee in 0..self.pairs.n_mentees() {
            if mentee.is_multiple_of(1_024) {
                teller.tell(Step::Checking(mentee))?;
            }
            self.at(mentee);
            finding.add(&self.better);
            self.margin = finding.most.min(widest);
        }
        Ok(finding)
    }

    /// Collects what one mentee lacks, the best first.
    fn at(&mut self, mentee: usize) {
        self.better.clear();
        let n_of_interest = self.n_of_interest(mentee);
        if n_of_interest == 0 {
            return;
        }
        let own = self.proven.mentee_price[mentee];
        if n_of_interest > self.pairs.n_pairs_of_a_row() {
            self.read_row(mentee, own);
        } else {
            self.read_one_by_one(n_of_interest, mentee, own);
        }
        let enough = N_ADDED + self.listed.lists.range(mentee).len();
        if self.better.len() > enough {
            self.better.select_nth_unstable_by(enough, |one, other| other.cmp(one));
            self.better.truncate(enough);
        }
        self.better.retain(|&(_, addition)| !self.listed.lists.names(mentee, addition.mentor));
        self.better.sort_unstable_by(|one, other| other.cmp(one));
    }

    /// How many mentors may be of interest to one mentee whom her list lacks.
    fn n_of_interest(&self, mentee: usize) -> usize {
        self.listed.most_of_others[mentee].map_or(0, |most_of_others| {
            let limit = most_of_others - self.proven.mentee_price[mentee] + self.margin;
            self.dearer_by.partition_point(|&(dearer, _)| dearer < limit)
        })
    }

    /// Sixteen pairs are compared at once, by points that are rounded so that none is missed, and those closely of whom one
    /// may be of interest.
    fn read_row(&mut self, mentee: usize, own: i64) {
        let mut space = std::mem::take(&mut self.space);
        let (chunks, rest) = self.pairs.row(mentee, &mut space).as_chunks::<LANES>();
        let (bars, _) = self.points_of_price.as_chunks::<LANES>();
        let own_points = points_for(own - self.worth.pair - self.margin, self.worth);
        let mut better = std::mem::take(&mut self.better);
        for ((cells, bars), first) in chunks.iter().zip(bars).zip((0..).step_by(LANES)) {
            if any_reaches(cells, bars, own_points) {
                self.read_closely(mentee, own, cells, first, &mut better);
            }
        }
        self.read_closely(mentee, own, rest, chunks.len() * LANES, &mut better);
        (self.better, self.space) = (better, space);
    }

    fn read_closely(
        &self,
        mentee: usize,
        own: i64,
        cells: &[Option<Points>],
        first: usize,
        better: &mut Vec<(i64, Addition)>,
    ) {
        for ((cell, price), mentor) in cells.iter().zip(&self.proven.mentor_price[first..]).zip(first..) {
            if let Some((more, points)) = self.better_by(own + price, *cell) {
                better.push((more, addition(mentee, number(mentor), points)));
            }
        }
    }

    fn read_one_by_one(&mut self, n_of_interest: usize, mentee: usize, own: i64) {
        for &(_, mentor) in &self.dearer_by[..n_of_interest] {
            let price = self.proven.mentor_price[mentor as usize];
            let better = self.better_by(own + price, self.pairs.points(mentee, mentor as usize));
            self.better.extend(better.map(|(more, points)| (more, addition(mentee, mentor, points))));
        }
    }

    /// By how much a pair is worth more than its two prices, if it is of interest.
    #[inline]
    fn better_by(&self, prices: i64, cell: Option<Points>) -> Option<(i64, Points)> {
        let better = cell.map(|points| (self.worth.of(points) - prices, points));
        better.filter(|&(more, _)| more > -self.margin)
    }
}

/// How many points something takes to be worth so much, rounded down.
///
/// What is beyond 32 bits is cut so that no pair is missed: a price never seems higher than it is, and together with what a
/// mentee lacks that is cut, too, it stays below all points, which any pair has.
fn points_for(worth: i64, of: Worth) -> i32 {
    let points = worth.div_euclid(of.point).clamp(i32::MIN.into(), BEYOND);
    i32::try_from(points).expect("cut to 32 bits")
}

/// Whether any pair has as many points as it takes for both prices, each rounded down. Nothing here is a branch, so that
/// several are compared in one step.
#[inline]
fn any_reaches(cells: &[Option<Points>; LANES], bars: &[i32; LANES], own: i32) -> bool {
    cells
        .iter()
        .zip(bars)
        .fold(false, |any, (cell, bar)| any | (cell.map_or(-1, |points| points.get().into()) >= own + bar))
}

fn addition(mentee: usize, mentor: u32, points: Points) -> Addition {
    Addition { mentee: number(mentee), mentor, points }
}

fn number(person: usize) -> u32 {
    u32::try_from(person).expect("lists number people in 32 bits")
}

impl Finding {
    /// Takes the best of what one mentee lacks.
    fn add(&mut self, better: &[(i64, Addition)]) {
        self.add_one(better.first().map_or(0, |&(more, _)| more));
        self.missing.extend(better.iter().take(N_ADDED).map(|&(_, addition)| addition));
    }
    /// Counts by how much one mentee could be better off, if it is above zero.
    pub(super) fn add_one(&mut self, more: i64) {
        self.gap += more.max(0).unsigned_abs();
        self.most = self.most.max(more);
    }
}
