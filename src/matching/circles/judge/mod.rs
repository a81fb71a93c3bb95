//! Do circles keep the rules, and how good are they? Checked from the table alone, whoever or whatever made them.

mod fault;

use std::cmp::Reverse;
use std::collections::BTreeSet;

pub use fault::CircleFault;

use super::made::{Circles, Quality};
use super::table::{CircleTable, Peer, WEEK};

/// What the judge found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CircleVerdict {
    /// Everything that is wrong.
    pub faults: Vec<CircleFault>,
    /// How good the circles are, as far as they name people who are there.
    pub quality: Quality,
}

/// Checks circles, and says how good they are.
///
/// 1. Nobody is in two circles, and there are no more circles than there may be.
/// 2. Of each circle: its size; the longest slot that all share, counted minute by minute; that everybody teaches somebody
///    something that she wants, and is taught; that nobody is the only one of a kind who asked not to be; that nobody is
///    with one whom she must not be with.
/// 3. The quality, from what everybody said.
///
/// **Cost.** The 10,080 minutes of a week for everybody in a circle. Nothing here is shared with the search but the table.
///
/// # Example
/// Ana knows SQL and wants Rust, Bea knows Rust and wants Go, Chidi knows Go and wants SQL; all are free on Monday until
/// ten, Chidi only from half past nine:
/// ```
/// use tandem::matching::circles::{CircleLimits, CircleTable, Circles, Offer, Peer, Want, judge_circles};
///
/// let peer = |teaches, wants, from| Peer {
///     offers: vec![Offer { subject: teaches, worth: 10_000 }],
///     wants: vec![Want { subject: wants, weight: 1 }],
///     free: vec![(from, 600)],
///     ..Peer::default()
/// };
/// let (sql, rust, go) = (0, 1, 2);
/// let peers = vec![peer(sql, rust, 480), peer(rust, go, 480), peer(go, sql, 570)];
/// let limits = CircleLimits { least: 3, most: 6, number: None, minutes: 60 };
/// let table = CircleTable::new(peers, limits)?;
///
/// let verdict = judge_circles(&table, &Circles::new(vec![vec![0, 1, 2]]));
/// assert_eq!((verdict.quality.people, verdict.quality.worst), (3, 10_000));
/// let sentences: Vec<String> = verdict.faults.iter().map(ToString::to_string).collect();
/// assert_eq!(sentences, ["the people of circle 0 share 30 minutes in one piece at most"]);
/// # Ok::<(), tandem::matching::circles::CircleTableError>(())
/// ```
pub fn judge_circles(table: &CircleTable, circles: &Circles) -> CircleVerdict {
    let mut case = Case { table, faults: Vec::new() };
    case.check_people(circles);
    let known = |group: &Vec<usize>| group.iter().all(|person| *person < table.n_people());
    let groups: Vec<(usize, &Vec<usize>)> =
        circles.groups().iter().enumerate().filter(|(_, group)| known(group)).collect();
    for (circle, group) in &groups {
        case.check_circle(*circle, group);
    }
    let quality = quality(table, &groups.into_iter().map(|(_, group)| group.as_slice()).collect::<Vec<_>>());
    CircleVerdict { faults: case.faults, quality }
}

/// What is before the judge, and what was found so far.
struct Case<'a> {
    table: &'a CircleTable,
    faults: Vec<CircleFault>,
}

impl Case<'_> {
    fn check_people(&mut self, circles: &Circles) {
        let mut seen = BTreeSet::new();
        for person in circles.groups().iter().flatten().copied() {
            if person >= self.table.n_people() {
                self.faults.push(CircleFault::UnknownPerson { person });
            } else if !seen.insert(person) {
                self.faults.push(CircleFault::Twice { person });
            }
        }
        if let Some(number) = self.table.limits().number.filter(|number| circles.groups().len() > *number) {
            self.faults.push(CircleFault::TooMany { circles: circles.groups().len(), number });
        }
    }

    fn check_circle(&mut self, circle: usize, group: &[usize]) {
        let limits = self.table.limits();
        if group.len() < limits.least || group.len() > limits.most {
            self.faults.push(CircleFault::WrongSize { circle, people: group.len() });
        }
        let longest = longest_slot(group.iter().map(|person| &self.table.peers()[*person]));
        if longest < limits.minutes {
            self.faults.push(CircleFault::NoSlot { circle, longest });
        }
        for person in group.iter().copied() {
            self.check_member(circle, person, group);
        }
    }

    fn check_member(&mut self, circle: usize, person: usize, group: &[usize]) {
        let peers = self.table.peers();
        let own = &peers[person];
        let others: Vec<usize> = group.iter().copied().filter(|other| *other != person).collect();
        if !others.iter().any(|other| teaches(own, &peers[*other])) {
            self.faults.push(CircleFault::TeachesNobody { circle, person });
        }
        if !others.iter().any(|other| teaches(&peers[*other], own)) {
            self.faults.push(CircleFault::LearnsNothing { circle, person });
        }
        let has_another = |kind: &u32| others.iter().any(|other| peers[*other].kinds.contains(kind));
        if own.asks.iter().any(|kind| own.kinds.contains(kind) && !has_another(kind)) {
            self.faults.push(CircleFault::Alone { circle, person });
        }
        for other in others.into_iter().filter(|other| own.apart.contains(other)) {
            self.faults.push(CircleFault::Together { circle, one: person, other });
        }
    }
}

/// What an offer of hers is worth to whoever wants this.
fn worth(teacher: &Peer, subject: u32) -> u64 {
    let offers = teacher.offers.iter().filter(|offer| offer.subject == subject);
    offers.map(|offer| u64::from(offer.worth)).max().unwrap_or(0)
}

fn teaches(teacher: &Peer, learner: &Peer) -> bool {
    learner.wants.iter().any(|want| worth(teacher, want.subject) > 0)
}

/// The longest slot that all share, in minutes; it may run over the end of the week.
fn longest_slot<'p>(people: impl Iterator<Item = &'p Peer>) -> u16 {
    let mut shared = vec![true; usize::from(WEEK)];
    for peer in people {
        let is_free = |minute: u16| peer.free.iter().any(|(start, end)| (*start..*end).contains(&minute));
        for (minute, shared) in (0..WEEK).zip(&mut shared) {
            *shared = *shared && is_free(minute);
        }
    }
    let (mut longest, mut run) = (0, 0);
    for shared in shared.iter().chain(&shared) {
        run = if *shared { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest.min(WEEK)
}

fn quality(table: &CircleTable, groups: &[&[usize]]) -> Quality {
    let peers = table.peers();
    let shares =
        || groups.iter().flat_map(|group| group.iter().map(|person| share(&peers[*person], *person, group, peers)));
    let stages =
        |group: &&[usize]| group.iter().filter_map(|person| peers[*person].stage).collect::<BTreeSet<u32>>().len();
    let further = |group: &&[usize]| u32::try_from(stages(group).saturating_sub(1)).expect("a circle has few stages");
    Quality {
        people: groups.iter().map(|group| group.len()).sum(),
        asked_for: table.limits().number.map_or(0, |_| groups.len()),
        worst: shares().min().unwrap_or(0),
        covered: shares().map(u32::from).sum(),
        further_stages: groups.iter().map(further).sum(),
        without_convener: Reverse(
            groups.iter().filter(|group| !group.iter().any(|person| peers[*person].convenes)).count(),
        ),
    }
}

/// The share of her wants that the others of her circle cover, in hundredths of a percent, rounded half up.
fn share(own: &Peer, person: usize, group: &[usize], peers: &[Peer]) -> u16 {
    let others = || group.iter().filter(|other| **other != person);
    let best = |subject| others().map(|other| worth(&peers[*other], subject)).max().unwrap_or(0);
    let covered: u64 = own.wants.iter().map(|want| u64::from(want.weight) * best(want.subject)).sum();
    let weight: u64 = own.wants.iter().map(|want| u64::from(want.weight)).sum();
    u16::try_from((2 * covered + weight) / (2 * weight.max(1))).expect("at most all of her wants")
}
