//! The first lists: the pairs that are likely to matter.

use super::best::{BestOfColumns, BestOfRow};
use super::pairs::AllPairs;
use crate::fit::Points;
use crate::matching::auction::{Cancelled, Step, Teller};
use crate::matching::shortlists::{Addition, Shortlists};

/// How many are put on the first lists.
#[derive(Debug, Clone, Copy)]
pub(super) struct Width {
    /// How many of her best mentors each mentee lists.
    pub(super) of_mentee: usize,
    /// In addition, how many of his best mentees list each mentor.
    pub(super) of_mentor: usize,
}

impl Width {
    /// What was found to need one to three rounds on points that look alike to everybody, from 500 to 10,000 mentors.
    pub(super) fn of(n_mentors: usize) -> Self {
        Self { of_mentee: if n_mentors > 5_000 { 64 } else { 32 }, of_mentor: 16 }
    }
}

/// Lists, and what is known of the pairs that they lack.
pub(super) struct Seed {
    pub(super) lists: Shortlists,
    /// For each mentee the points that no pair exceeds that her list lacks; `None` if it lacks only blocked ones.
    pub(super) most_of_others: Vec<Option<Points>>,
}

/// Makes lists of every mentee's best mentors and every mentor's best mentees.
///
/// Both sides are needed. A mentor whom no mentee has among her best would cost nothing, and then every mentee would
/// seem to miss him.
pub(super) fn seed(pairs: &impl AllPairs, width: Width, teller: &mut Teller<'_>) -> Result<Seed, Cancelled> {
    let (n_mentees, n_mentors) = (pairs.n_mentees(), pairs.n_mentors());
    let mut best_of_row = BestOfRow::new(width.of_mentee);
    let mut best_of_columns = BestOfColumns::new(n_mentors, width.of_mentor);
    let mut lists = Shortlists::with_room(n_mentees, n_mentors, n_mentees * n_mentors.min(width.of_mentee));
    let mut most_of_others = Vec::with_capacity(n_mentees);
    let mut space = Vec::new();
    for mentee in 0..n_mentees {
        if mentee.is_multiple_of(256) {
            teller.tell(Step::Reading(mentee))?;
        }
        let row = pairs.row(mentee, &mut space);
        let (best, most) = best_of_row.of(row, first_of(mentee, n_mentors));
        lists.push_list(best);
        most_of_others.push(most);
        best_of_columns.read_row(number(mentee), row);
    }
    add_best_of_columns(pairs, &mut lists, &mut best_of_columns);
    Ok(Seed { lists, most_of_others })
}

/// Where the row of a mentee is begun: far from where those next to her begin.
fn first_of(mentee: usize, n_mentors: usize) -> usize {
    let steps = (mentee as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
    usize::try_from((steps * n_mentors as u64) >> 32).expect("less than there are mentors")
}

fn add_best_of_columns(pairs: &impl AllPairs, lists: &mut Shortlists, best: &mut BestOfColumns) {
    let mut additions = Vec::new();
    for mentor in 0..pairs.n_mentors() {
        for mentee in best.of(mentor) {
            if let Some(points) = pairs.points(mentee as usize, mentor)
                && !lists.names(mentee as usize, number(mentor))
            {
                additions.push(Addition { mentee, mentor: number(mentor), points });
            }
        }
    }
    additions.sort_unstable();
    lists.widen(&additions);
}

fn number(person: usize) -> u32 {
    u32::try_from(person).expect("lists number people in 32 bits")
}
