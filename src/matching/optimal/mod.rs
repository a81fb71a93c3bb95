//! The best matching there is, by the written order of what is best.

mod market;
mod number;
mod paths;
mod scale;
mod start;
mod worst;

use super::objective::Aim;
use super::pairing::Matching;
use super::prices::{Prices, Proof, Raised, Weighed};
use super::request::Request;
use super::ties;
use market::Market;
pub(super) use number::Number;
use scale::Scale;

/// A matching that nothing can beat, and what proves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Optimum {
    /// Who goes with whom.
    pub matching: Matching,
    /// Why nothing is better; for [`judge`](super::judge()) to check.
    pub prices: Prices,
    /// How high the worst fit was raised, where it was to be.
    pub raised: Option<Raised>,
}

impl<'a> From<&'a Optimum> for Proof<'a> {
    fn from(optimum: &'a Optimum) -> Self {
        Self { prices: &optimum.prices, raised: optimum.raised.as_ref() }
    }
}

impl AsRef<Matching> for Optimum {
    fn as_ref(&self) -> &Matching {
        &self.matching
    }
}

/// Makes the best matching by the written order of what is best: see [`Objective`](super::Objective).
///
/// Every aim counts as a whole number, and the weights of the aims lie so far apart that no aim ever outweighs one before
/// it. So one number says what a matching is worth, and the problem is a minimum cost flow, in which the first mentor of a
/// mentee adds more than her second, and the first place of a mentor more than the next:
///
/// 1. Each mentee in turn, and each further mentor that somebody wants, gets a place by the cheapest chain of moves (the
///    shortest path in what pairs fall short of their prices), or it turns out who has to do without. Prices rise along
///    the way, and whoever had her turn is always placed as well as can be.
/// 2. Of all optimal matchings, the first by a written rule is taken: see the ties below.
///
/// Where the worst fit is to be raised, the least points that a pair may have are found before, by bisection over the
/// points in the table: as high as it goes without losing anything of the aims that come first.
///
/// **Cost.** At most n searches of n·m steps, so n²·m in the worst case for n wanted mentors and m mentors; most searches
/// end after a row or two. Memory is two bytes a cell for the table, two bits a cell for the ties, and what grows with
/// n + m. Numbers have 64 bits where all weights fit, and else 128.
///
/// **Ties.** Pairs are gone through in order, by mentee, then by mentor. A pair is made if some optimal matching makes it
/// that agrees with all that was decided before. The result is therefore a matter of the table alone, never of how the
/// optimum was met.
///
/// **Sources.** J. Edmonds and R. M. Karp, *Theoretical improvements in algorithmic efficiency for network flow problems*,
/// Journal of the ACM 19 (1972), for shortest paths with prices; R. Jonker and A. Volgenant, *A shortest augmenting path
/// algorithm for dense and sparse linear assignment problems*, Computing 38 (1987), for dense tables; D. F. Crouse, *On
/// implementing 2D rectangular assignment algorithms*, IEEE Transactions on Aerospace and Electronic Systems 52 (2016), for
/// more of one side than of the other; R. K. Ahuja, T. L. Magnanti, J. B. Orlin, *Network Flows* (1993), chapter 14, for
/// gains that shrink with the load.
///
/// # Example
/// Both Farida and Gil would rather be with Hanna, who has one place. Farida gains more by it:
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Request, Table, optimal};
///
/// let cells = vec![
///     Points::new(9_000), Points::new(2_000), // Farida with Hanna, with Ivo
///     Points::new(9_500), Points::new(6_000), // Gil
/// ];
/// let table = Table::new(2, vec![1, 1], cells)?;
/// let optimum = optimal(&Request::unlocked(&table));
/// assert_eq!(optimum.matching.pairs().collect::<Vec<_>>(), [(0, 0), (1, 1)]);
/// assert_eq!(optimum.matching.total_points(&table), 15_000);
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn optimal(request: &Request<'_>) -> Optimum {
    optimal_telling(request, &mut |_| {})
}

/// How far the solver is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Solving {
    /// How many wanted mentors were looked for.
    pub done: usize,
    /// How many are wanted in all.
    pub of: usize,
}

/// As [`optimal()`], and tells how far it is, some hundred times at most.
pub fn optimal_telling(request: &Request<'_>, tell: &mut dyn FnMut(Solving)) -> Optimum {
    optimal_with_room(request, request, tell).0
}

/// The same, by weights that are far enough apart for `room`: the request with more places or wants than it has. So whoever
/// goes on from the optimum can give out more, and still count by the same weights. With it comes more than any matching
/// can be worth.
pub(super) fn optimal_with_room(
    request: &Request<'_>,
    room: &Request<'_>,
    tell: &mut dyn FnMut(Solving),
) -> (Optimum, i128) {
    let most_wanted = room.conditions().wants.iter().copied().max().unwrap_or(0);
    let (before, after) = request.objective().aims(most_wanted);
    let raised = request.objective().raise_worst.then(|| worst::raise(request, &before));
    let least_points = raised.as_ref().map_or(request.objective().least_points, |raised| raised.to.get());
    let aims: Vec<Aim> = before.into_iter().chain(after).collect();
    let scale = Scale::new(room, &aims);
    let most = scale.most();
    let Solved { mentors_of, prices, .. } = solve_by(request, scale, least_points, Ties::Settled, tell);
    (Optimum { matching: with_locks(request, mentors_of), prices, raised }, most)
}

/// The best by these aims alone, of pairs with at least so many points; by weights with room as above.
pub(super) fn best_by(request: &Request<'_>, room: &Request<'_>, aims: &[Aim], least: u16) -> (Matching, Prices) {
    let solved = solve_by(request, Scale::new(room, aims), least, Ties::AsMet, &mut |_| {});
    (with_locks(request, solved.mentors_of), solved.prices)
}

/// What each of these aims counts; one that cannot go anywhere is left out.
pub(super) fn worths(request: &Request<'_>, aims: &[Aim]) -> Vec<Weighed> {
    Scale::new(request, aims).into_aims()
}

/// How far an aim can go at most: what the best matching in this aim is ahead of the worst.
pub(super) fn reach_of(request: &Request<'_>, aim: Aim) -> i128 {
    scale::reach(request, aim)
}

/// The best matching by weights that may outweigh each other: these aims, each so many times, and beside them each pair
/// that is kept by so much. `None` where that is too much to count.
pub(super) fn best_weighed(request: &Request<'_>, aims: &[Weighed], times: i128, kept: i128) -> Option<Matching> {
    let scale = Scale::trading(request, aims, times, kept)?;
    let solved = solve_by(request, scale, request.objective().least_points, Ties::Settled, &mut |_| {});
    Some(with_locks(request, solved.mentors_of))
}

fn with_locks(request: &Request<'_>, mentors_of: Vec<Vec<usize>>) -> Matching {
    let with_locks = mentors_of.into_iter().enumerate().map(|(mentee, mut mentors)| {
        mentors.extend(request.locked().mentors_of(mentee));
        mentors
    });
    Matching::new(with_locks.collect())
}

/// Which of several optimal matchings is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ties {
    /// The first by the written rule.
    Settled,
    /// The one that was met.
    AsMet,
}

/// What came of solving for some aims.
struct Solved {
    /// The mentors of each mentee, locked ones left aside.
    mentors_of: Vec<Vec<usize>>,
    prices: Prices,
    /// What that is worth.
    worth: i128,
}

fn solve(request: &Request<'_>, aims: &[Aim], least_points: u16, ties: Ties) -> Solved {
    solve_by(request, Scale::new(request, aims), least_points, ties, &mut |_| {})
}

fn solve_by(
    request: &Request<'_>,
    scale: Scale,
    least_points: u16,
    ties: Ties,
    tell: &mut dyn FnMut(Solving),
) -> Solved {
    // Prices and costs of ways stay below a few times what all is worth.
    if scale.most() < i128::from(i64::MAX / 16) {
        solve_with::<i64>(request, scale, least_points, ties, tell)
    } else {
        solve_with::<i128>(request, scale, least_points, ties, tell)
    }
}

fn solve_with<N: Number>(
    request: &Request<'_>,
    scale: Scale,
    least_points: u16,
    ties: Ties,
    tell: &mut dyn FnMut(Solving),
) -> Solved {
    let mut market = Market::<N>::open(request, scale, least_points);
    // Pages match small tables alone: what only large ones need would weigh 10 kB in each.
    if cfg!(any(not(target_family = "wasm"), feature = "engine")) {
        start::by_auction(&mut market);
    }
    let mut search = paths::Search::new(&market);
    let most_wanted = request.conditions().wants.iter().copied().max().unwrap_or(0);
    let wanting = |nth| (0..request.table().n_mentees()).filter(move |&mentee| request.open_wants(mentee) >= nth);
    let turns: Vec<(usize, u8)> = (1..=most_wanted).flat_map(|nth| wanting(nth).map(move |who| (who, nth))).collect();
    for (done, &(mentee, nth)) in turns.iter().enumerate() {
        if done % (turns.len() / 100).max(1) == 0 {
            tell(Solving { done, of: turns.len() });
        }
        if market.mentors_of[mentee].len() < usize::from(nth) {
            search.place(&mut market, mentee);
        }
    }
    let mentors_of = match ties {
        Ties::Settled => ties::first_of_equals(market.freedom()),
        Ties::AsMet => market.mentors_of.clone(),
    };
    Solved { mentors_of, worth: market.worth_of_all(), prices: market.into_prices() }
}
