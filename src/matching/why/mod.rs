//! Why a matching is as it is: what any other pair would cost, and what would place whoever is left out.

mod again;
mod asked;
mod change;
mod network;
mod relax;
mod residual;
mod step;
mod ways;

pub(in crate::matching) use change::count;
pub use change::{Change, Counted, Move, moves};
pub use relax::{Relaxation, Relaxed};

use std::fmt;
use std::sync::Arc;

use super::objective::Aim;
use super::objective::MOST_WANTED;
use super::optimal::{best_by, optimal_with_room};
use super::pairing::Matching;
use super::request::{Clash, Lock, Request};
use super::table::Table;
use again::Variation;
use asked::Asked;
use change::worst_free;
use residual::{After, Residual, residual};
use step::{Someone, Step};

/// The best matching of a request, kept so that it can be questioned.
///
/// It is solved once. Every question then changes one thing, and goes on from the optimum and its prices by a search or
/// two, instead of solving all over: the answer is as exact as if it had.
///
/// Where the worst fit is to be raised, three more optima are kept, of the aims that come before it: at the least points
/// asked for, at those to which the worst fit was raised, and one above. While these say that it is still raised as high,
/// the answer is found as quickly; else the request is solved again.
///
/// **Cost.** A question costs at most a few searches of n·m steps for n mentees and m mentors.
///
/// # Example
/// Ana has a mentor and Bea has none, because Dolores has one place. What would it cost to give it to Bea, and what would
/// help her?
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Aim, Insight, Lock, Relaxed, Request, Table};
///
/// let cells = vec![Points::new(9_000), Points::new(4_000)]; // Ana and Bea, each with Dolores
/// let table = Table::new(2, vec![1], cells)?;
/// let request = Request::unlocked(&table);
/// let insight = Insight::new(&request);
///
/// let (bea, dolores) = (1, 0);
/// let price = insight.price(Lock { mentee: bea, mentor: dolores }).expect("they may meet");
/// assert_eq!((price.gain(Aim::Placed), price.gain(Aim::Points)), (0, -5_000));
///
/// let helps = insight.relaxations_of_mentee(bea, &[], 1);
/// assert_eq!(helps[0].relaxed, Relaxed::Place { mentor: dolores });
/// assert_eq!(helps[0].change.gain(Aim::Placed), 1);
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
#[derive(Clone)]
pub struct Insight {
    asked: Arc<Asked>,
    /// What is asked for, as far as anything can differ in it.
    aims: Vec<Aim>,
    matching: Matching,
    optimum: Arc<dyn Residual>,
    levels: Option<Levels>,
}

impl fmt::Debug for Insight {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Insight");
        shown.field("asked", &self.asked).field("matching", &self.matching).finish_non_exhaustive()
    }
}

/// How much more than a request gives may be asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// How many more places of each mentor.
    pub places: Vec<u32>,
    /// How many more mentors for each mentee, as long as she wants at most [`MOST_WANTED`].
    pub wants: u8,
}

/// The optima of what comes before the worst fit, around the points to which it was raised.
#[derive(Clone)]
struct Levels {
    least: Arc<dyn Residual>,
    raised: Arc<dyn Residual>,
    above: Arc<dyn Residual>,
}

impl Levels {
    /// Whether the worst fit is raised as high as before under a change, and no higher.
    fn hold(&self, step: &Step) -> bool {
        let worth = |optimum: &dyn Residual| optimum.after(step, None).worth;
        let best = worth(&*self.least);
        worth(&*self.raised) == best && worth(&*self.above) < best
    }
}

impl Insight {
    /// Solves a request, with room for one more place of each mentor and one more mentor for each mentee.
    pub fn new(request: &Request<'_>) -> Self {
        Self::with_room(request, &Room { places: vec![1; request.table().n_mentors()], wants: 1 })
    }

    /// Solves a request, with so much room for questions.
    ///
    /// # Panics
    /// If the room is not of as many mentors.
    pub fn with_room(request: &Request<'_>, room: &Room) -> Self {
        let asked = Arc::new(Asked::of(request));
        let roomy_table = roomy_table(request.table(), room);
        let roomy = roomy_request(request, &roomy_table, room);
        let (optimum, most) = optimal_with_room(request, &roomy, &mut |_| {});
        let objective = request.objective();
        let least = optimum.raised.as_ref().map_or(objective.least_points, |raised| raised.to.get());
        let levels = optimum.raised.as_ref().map(|raised| {
            let most_wanted = roomy.conditions().wants.iter().copied().max().unwrap_or(0);
            let (before, _) = objective.aims(most_wanted);
            let level = |least: u16| {
                let (matching, prices) = best_by(request, &roomy, &before, least);
                residual(&asked, request, &matching, &prices, least, most)
            };
            let to = raised.to.get();
            Levels { least: level(objective.least_points), raised: level(to), above: level(to + 1) }
        });
        Self {
            aims: optimum.prices.aims.iter().map(|weighed| weighed.aim).collect(),
            optimum: residual(&asked, request, &optimum.matching, &optimum.prices, least, most),
            matching: optimum.matching,
            levels,
            asked,
        }
    }

    /// The best matching, as [`optimal`](super::optimal()) makes it.
    pub fn matching(&self) -> &Matching {
        &self.matching
    }

    /// What would be if this pair had to be made: the best matching with it, its price in each aim, and who would move.
    /// Of equally good ones, one in which few people move.
    ///
    /// # Errors
    /// If the pair cannot be made, whatever is given up for it.
    pub fn price(&self, pair: Lock) -> Result<Change, Clash> {
        match self.asked.clash(pair) {
            Some(clash) => Err(clash),
            None if self.matching.has(pair.mentee, pair.mentor) => Ok(self.nothing()),
            None => Ok(self.change(&Step::Make(pair))),
        }
    }

    /// What would be if this pair must not be made: nothing would change where it is not. `None` where it is locked.
    pub fn without(&self, pair: Lock) -> Option<Change> {
        let Lock { mentee, mentor } = pair;
        if self.asked.locked.has(mentee, mentor) {
            return None;
        }
        Some(if self.matching.has(mentee, mentor) { self.change(&Step::Part(pair)) } else { self.nothing() })
    }

    /// What would be if this mentor had so many more places, at most as many as there is room for.
    pub fn with_places(&self, mentor: usize, more: u32) -> Change {
        self.change(&Step::Places(mentor, more))
    }

    /// What would be if this mentee wanted so many more mentors, at most as many as there is room for.
    pub fn with_wants(&self, mentee: usize, more: u8) -> Change {
        self.change(&Step::Wants(mentee, more.into()))
    }

    /// What one more place with each mentor would be worth: those who gain something by it, in the order of columns.
    pub fn places_worth_having(&self) -> Vec<(usize, Change)> {
        let all = 0..self.asked.table.n_mentors();
        let scarce = all.filter(|&mentor| self.levels.is_some() || self.optimum.gains_by_place(mentor));
        let changes = scarce.map(|mentor| (mentor, self.with_places(mentor, 1)));
        changes.filter(|(_, change)| change.gains().any(|gain| gain != 0)).collect()
    }

    fn nothing(&self) -> Change {
        self.between(&Variation::of(&self.asked), self.matching.clone())
    }

    fn change(&self, step: &Step) -> Change {
        let (varied, matching, _) = self.after(step, None);
        self.between(&varied, matching)
    }

    /// The request under a change, its best matching, and whether somebody has somebody in it: in every best one, or only
    /// as a tie.
    fn after(&self, step: &Step, about: Option<Someone>) -> (Variation, Matching, Option<bool>) {
        let varied = Variation::new(&self.asked, step);
        if self.levels.as_ref().is_some_and(|levels| !levels.hold(step)) {
            let (matching, has) = varied.solve(about);
            return (varied, matching, has);
        }
        let After { pairs, has, .. } = self.optimum.after(step, about);
        let matching = with_locks(&varied, pairs);
        (varied, matching, has)
    }

    fn between(&self, varied: &Variation, matching: Matching) -> Change {
        let before = |aim| count(&self.asked.table, &self.asked.conditions, &self.matching, aim);
        let after = |aim| count(&varied.table, &varied.conditions, &matching, aim);
        let aims = self.aims.iter().map(|&aim| Counted { aim, before: before(aim), after: after(aim) });
        let locks = varied.conditions.locks.iter().map(|lock| (lock.mentee, lock.mentor));
        let locked = Matching::of_pairs(matching.n_mentees(), locks);
        Change {
            aims: aims.collect(),
            worst: (
                worst_free(&self.asked.table, &self.asked.locked, &self.matching),
                worst_free(&varied.table, &locked, &matching),
            ),
            moves: moves(&self.matching, &matching),
            matching,
        }
    }
}

/// Pairs and the locks of a request as one matching.
fn with_locks(varied: &Variation, pairs: Vec<(usize, usize)>) -> Matching {
    let locks = varied.conditions.locks.iter().map(|lock| (lock.mentee, lock.mentor));
    Matching::of_pairs(varied.table.n_mentees(), pairs.into_iter().chain(locks))
}

fn roomy_table(table: &Table, room: &Room) -> Table {
    assert_eq!(room.places.len(), table.n_mentors(), "there is room for each mentor");
    let mut roomy = table.clone();
    for (mentor, &more) in room.places.iter().enumerate() {
        roomy.offer(mentor, table.places()[mentor].saturating_add(more));
    }
    roomy
}

fn roomy_request<'table>(request: &Request<'_>, table: &'table Table, room: &Room) -> Request<'table> {
    let mut conditions = request.conditions().clone();
    for wants in &mut conditions.wants {
        *wants = wants.saturating_add(room.wants).min(MOST_WANTED);
    }
    Request::new(table, conditions).expect("what can be kept can be kept with more room")
}
