//! Blocking pairs: who would rather have each other than whom a matching gives them.

use std::collections::BTreeSet;

use super::preferences::Preferences;
use crate::fit::Points;
use crate::matching::pairing::Matching;
use crate::matching::request::OpenPairs;

/// Two who are no pair, though they may be and both would rather.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockingPair {
    /// The mentee.
    pub mentee: usize,
    /// The mentor.
    pub mentor: usize,
    /// The mentor whom she would give up for this one; nobody, where she wants one more.
    pub gives_up: Option<usize>,
    /// The mentee whom the mentor would give up for her; nobody, where there is a place.
    pub turns_away: Option<usize>,
}

/// The blocking pairs of any matching, however it was made: in the order of mentees, then of mentors.
///
/// A pair blocks a matching if it is open (not blocked, banned or locked, with enough points), if it was not made, and if
/// both would rather:
///
/// - the mentee has fewer mentors than she wants, or one who is worth less to her than this one;
/// - the mentor has a place left, and one for her kind, or a mentee who stands in the way (of her kind, if that is what
///   there is no room for) and is worth less.
///
/// Less means fewer points, so equal ones block nothing: this is *weak* stability. Whoever must not be with somebody at
/// all is worth less than anybody; whoever was chosen by hand stays, and is never given up. Where people want several,
/// this is *pairwise* stability: two who agree, each giving up at most one.
///
/// **Cost.** One look at each cell; nothing here is shared with the algorithms.
///
/// **Sources.** D. Gale and L. S. Shapley, *College admissions and the stability of marriage*, American Mathematical Monthly
/// 69 (1962); A. E. Roth and M. A. O. Sotomayor, *Two-sided matching* (1990), chapters 5 and 6, for several places on either
/// side; R. W. Irving, *Stable marriage and indifference*, Discrete Applied Mathematics 48 (1994), for ties.
///
/// # Panics
/// If the matching names a mentee or mentor whom the table does not have.
///
/// # Example
/// Sam was given Uma by hand. He and Tilda, who is with Vic, would both rather be together:
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{BlockingPair, Matching, Preferences, Request, Table, blocking_pairs};
///
/// let cells = vec![
///     Points::new(9_000), Points::new(5_000), // Sam with Tilda, with Uma
///     Points::new(6_000), None,               // Vic
/// ];
/// let table = Table::new(2, vec![1, 1], cells)?;
/// let request = Request::unlocked(&table);
/// let by_hand = Matching::one_each(vec![Some(1), Some(0)]);
///
/// let (sam, vic, tilda, uma) = (0, 1, 0, 1);
/// let blocking: Vec<BlockingPair> = blocking_pairs(Preferences::shared(&request), &by_hand).collect();
/// assert_eq!(blocking, [BlockingPair { mentee: sam, mentor: tilda, gives_up: Some(uma), turns_away: Some(vic) }]);
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn blocking_pairs<'a>(
    preferences: Preferences<'a>,
    matching: &'a Matching,
) -> impl Iterator<Item = BlockingPair> + use<'a> {
    let Wishes { open, of_mentees, of_mentors, n_kinds } = Wishes::new(&preferences, matching);
    let request = preferences.request();
    (0..request.table().n_mentees()).flat_map(move |mentee| {
        let kind = request.kind_of(mentee);
        let cells = open.row(mentee).iter().enumerate().filter(|(_, cell)| cell.is_some());
        let found = cells.filter_map(|(mentor, &to_mentee)| {
            let to_mentor = preferences.to_mentor(mentee, mentor);
            let (hers, the_mentors) = (of_mentees[mentee], of_mentors[mentor * n_kinds + kind]);
            let (gives_up, turns_away) = (hers.gives_up(), the_mentors.gives_up());
            let both_would = hers.is_for_one_worth(to_mentee) && the_mentors.is_for_one_worth(to_mentor);
            both_would.then_some(BlockingPair { mentee, mentor, gives_up, turns_away })
        });
        let not_made = found.filter(|pair| !matching.has(mentee, pair.mentor));
        not_made.collect::<Vec<_>>()
    })
}

/// For whom somebody would give somebody up.
#[derive(Debug, Clone, Copy)]
enum Wish {
    /// For anybody: she has room.
    HasRoom,
    /// For anybody who is worth more than this one.
    Better(Option<Points>, usize),
    /// For nobody: all that she has were chosen by hand.
    Settled,
}

impl Wish {
    /// Whether it is for somebody who is worth so much.
    fn is_for_one_worth(self, points: Option<Points>) -> bool {
        match self {
            Self::HasRoom => true,
            Self::Better(worst, _) => worst < points,
            Self::Settled => false,
        }
    }

    /// Whom she would give up.
    fn gives_up(self) -> Option<usize> {
        if let Self::Better(_, who) = self { Some(who) } else { None }
    }

    /// The wish of somebody who has no room: the last of the worst stands in the way.
    fn of_all(having: impl Iterator<Item = (Option<Points>, usize)>) -> Self {
        let worst = having.min_by_key(|&(points, who)| (points, std::cmp::Reverse(who)));
        worst.map_or(Self::Settled, |(points, who)| Self::Better(points, who))
    }
}

/// What everybody would give somebody up for.
struct Wishes<'a> {
    open: OpenPairs<'a>,
    of_mentees: Vec<Wish>,
    /// By mentor, then by the kind of whoever would come.
    of_mentors: Vec<Wish>,
    n_kinds: usize,
}

impl<'a> Wishes<'a> {
    fn new(preferences: &Preferences<'a>, matching: &Matching) -> Self {
        let request = preferences.request();
        let n_kinds = request.n_kinds();
        let made: BTreeSet<(usize, usize)> = matching.pairs().chain(request.locked().pairs()).collect();
        let mut mentees_of = vec![Vec::new(); request.table().n_mentors()];
        let mut mentors_of = vec![Vec::new(); request.table().n_mentees()];
        for (mentee, mentor) in made {
            mentees_of[mentor].push(mentee);
            mentors_of[mentee].push(mentor);
        }
        let of_mentees = mentors_of.iter().enumerate();
        let of_mentors = mentees_of.iter().enumerate();
        Self {
            open: preferences.open(),
            of_mentees: of_mentees.map(|(mentee, mentors)| of_mentee(preferences, mentee, mentors)).collect(),
            of_mentors: of_mentors
                .flat_map(|(mentor, mentees)| {
                    (0..n_kinds).map(move |kind| of_mentor(preferences, mentor, mentees, kind))
                })
                .collect(),
            n_kinds,
        }
    }
}

fn of_mentee(preferences: &Preferences<'_>, mentee: usize, mentors: &[usize]) -> Wish {
    let request = preferences.request();
    if mentors.len() < usize::from(request.conditions().wants[mentee]) {
        return Wish::HasRoom;
    }
    let free = mentors.iter().filter(|&&mentor| !request.locked().has(mentee, mentor));
    Wish::of_all(free.map(|&mentor| (preferences.to_mentee(mentee, mentor), mentor)))
}

fn of_mentor(preferences: &Preferences<'_>, mentor: usize, mentees: &[usize], kind: usize) -> Wish {
    let request = preferences.request();
    let is_of_kind = |mentee: &&usize| request.kind_of(**mentee) == kind;
    let most = request.conditions().kinds.as_ref().map_or(usize::MAX, |kinds| kinds.most as usize);
    let is_full_of_kind = mentees.iter().filter(is_of_kind).count() >= most;
    if !is_full_of_kind && mentees.len() < request.table().places()[mentor] as usize {
        return Wish::HasRoom;
    }
    let in_the_way = mentees.iter().filter(|mentee| !is_full_of_kind || is_of_kind(mentee));
    let free = in_the_way.filter(|&&mentee| !request.locked().has(mentee, mentor));
    Wish::of_all(free.map(|&mentee| (preferences.to_mentor(mentee, mentor), mentee)))
}
