//! The table made quick: what any group of people would be as a circle.

use std::collections::BTreeMap;

use super::bits::{Bits, count, meet};
use super::made::{Circles, Quality};
use super::starts::starts;
use super::table::{CircleTable, Peer};

/// All of a want is covered.
const ALL: u32 = 10_000;

/// Everything about a table that the search asks often.
#[derive(Debug)]
pub(super) struct Ground<'t> {
    pub(super) table: &'t CircleTable,
    /// The starts of a meeting that suit each person.
    pub(super) starts: Bits,
    /// Whom each person must not be with, or cannot meet; neither is ever herself.
    pub(super) never: Bits,
    /// Whom each person teaches something that they want.
    pub(super) teaches: Bits,
    pub(super) kinds: Bits,
    /// The kinds of hers of which she asked not to be the only one.
    pub(super) asks: Bits,
    stages: Bits,
    /// For each learner, teacher after teacher, what each of the learner's wants gets: weight times worth.
    gets: Vec<Vec<u32>>,
    /// What each learner would get if all her wants were covered.
    most: Vec<u32>,
}

/// What a group of people is as a circle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// How many teach nobody here, learn from nobody here, or are the only one of a kind against their wish.
    pub(super) n_wanting: usize,
    /// What it adds to the quality of all circles, where it is sound.
    pub(super) quality: Option<Quality>,
    /// How much the shares of wants stay below the aim, in hundredths of a percent, added up.
    pub(super) short: u32,
}

impl<'t> Ground<'t> {
    pub(super) fn new(table: &'t CircleTable) -> Self {
        let peers = table.peers();
        let starts = starts(table, table.limits().least);
        let stages = numbered(peers.iter().map(|peer| peer.stage.as_slice()));
        let numbers: BTreeMap<u32, usize> = numbers(peers.iter().flat_map(|peer| &peer.kinds));
        let (kinds, asks) = (kinds(peers, &numbers), asks(peers, &numbers));
        let gets: Vec<Vec<u32>> = peers.iter().map(|learner| gets(learner, peers)).collect();
        let most = peers.iter().map(|peer| peer.wants.iter().map(|want| u32::from(want.weight) * ALL).sum()).collect();
        let mut ground = Self {
            table,
            never: never(peers, &starts),
            starts,
            teaches: Bits::new(0, 0),
            kinds,
            asks,
            stages,
            gets,
            most,
        };
        ground.teaches = ground.who_teaches_whom();
        ground
    }

    pub(super) fn n_people(&self) -> usize {
        self.table.n_people()
    }

    fn who_teaches_whom(&self) -> Bits {
        let n_people = self.n_people();
        let mut teaches = Bits::new(n_people, n_people);
        for learner in 0..n_people {
            for teacher in (0..n_people).filter(|teacher| *teacher != learner) {
                if self.gets_from(learner, teacher).iter().any(|part| *part > 0) {
                    teaches.set(teacher, learner);
                }
            }
        }
        teaches
    }

    /// What each want of the learner gets from this teacher.
    pub(super) fn gets_from(&self, learner: usize, teacher: usize) -> &[u32] {
        let n_wants = self.table.peers()[learner].wants.len();
        &self.gets[learner][teacher * n_wants..][..n_wants]
    }

    /// The share of her wants that these people cover, in hundredths of a percent; she does not teach herself.
    pub(super) fn share(&self, learner: usize, people: impl Iterator<Item = usize> + Clone) -> u16 {
        let n_wants = self.table.peers()[learner].wants.len();
        let teachers = people.filter(|person| *person != learner);
        let best = |want: usize| teachers.clone().map(|person| self.gets[learner][person * n_wants + want]).max();
        let got: u32 = (0..n_wants).filter_map(best).sum();
        let most = self.most[learner].max(1);
        let hundredths = (u64::from(got) * 20_000 + u64::from(most)) / (2 * u64::from(most));
        u16::try_from(hundredths).expect("what she gets is at most all that she wants")
    }

    /// Whether these people could sit in one circle, as far as whoever joins can change nothing about it: nobody is with
    /// one she must not be with, and a slot suits all.
    pub(super) fn can_meet(&self, group: &[usize]) -> bool {
        let apart = |(at, person): (usize, &usize)| group[at + 1..].iter().any(|other| self.never.has(*person, *other));
        !group.iter().enumerate().any(apart) && self.share_a_start(group)
    }

    /// Whether a slot suits all.
    pub(super) fn share_a_start(&self, group: &[usize]) -> bool {
        let common =
            |word: usize| group.iter().fold(u64::MAX, |common, person| common & self.starts.row(*person)[word]);
        (0..self.starts.n_words()).any(|word| common(word) != 0)
    }

    /// What this group is as a circle. That they can meet is taken as known.
    pub(super) fn tally(&self, group: &[usize], aim: u16) -> Tally {
        let n_wanting = group.iter().filter(|person| !self.gives_and_gets(**person, group)).count();
        let n_wanting = n_wanting + self.n_alone(group);
        if n_wanting > 0 || group.len() < self.table.limits().least {
            return Tally { n_wanting, ..Tally::default() };
        }
        let mut tally = Tally { quality: Some(self.quality_of_rest(group)), ..Tally::default() };
        let quality = tally.quality.get_or_insert_default();
        for person in group {
            let share = self.share(*person, group.iter().copied());
            quality.worst = quality.worst.min(share);
            quality.covered += u32::from(share);
            tally.short += u32::from(aim.saturating_sub(share));
        }
        tally
    }

    /// The quality without the shares of wants.
    fn quality_of_rest(&self, group: &[usize]) -> Quality {
        let stage = |word: usize| group.iter().fold(0, |stages, person| stages | self.stages.row(*person)[word]);
        let stages = count((0..self.stages.n_words()).map(stage));
        let has_convener = group.iter().any(|person| self.table.peers()[*person].convenes);
        Quality {
            people: group.len(),
            asked_for: usize::from(self.table.limits().number.is_some()),
            worst: u16::MAX,
            further_stages: stages.saturating_sub(1),
            without_convener: std::cmp::Reverse(usize::from(!has_convener)),
            ..Quality::default()
        }
    }

    fn gives_and_gets(&self, person: usize, group: &[usize]) -> bool {
        group.iter().any(|other| self.teaches.has(person, *other))
            && group.iter().any(|other| self.teaches.has(*other, person))
    }

    fn n_alone(&self, group: &[usize]) -> usize {
        let is_alone = |person: &&usize| {
            (0..self.kinds.n_words()).any(|word| {
                let others = group.iter().filter(|other| other != person);
                let seen = others.fold(0, |seen, other| seen | self.kinds.row(*other)[word]);
                self.asks.row(**person)[word] & !seen != 0
            })
        };
        group.iter().filter(is_alone).count()
    }

    /// How good these circles are, if all of them are sound.
    pub(super) fn quality(&self, circles: &Circles) -> Option<Quality> {
        let tallies = circles.groups().iter().map(|group| self.tally(group, 0).quality);
        tallies.sum::<Option<Sum>>().map(|Sum(quality)| quality)
    }
}

/// Qualities of several circles put together.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum(pub(super) Quality);

impl Sum {
    pub(super) fn and(self, other: Quality) -> Self {
        let Self(sum) = self;
        Self(Quality {
            people: sum.people + other.people,
            asked_for: sum.asked_for + other.asked_for,
            worst: if sum.people == 0 { other.worst } else { sum.worst.min(other.worst) },
            covered: sum.covered + other.covered,
            further_stages: sum.further_stages + other.further_stages,
            without_convener: std::cmp::Reverse(sum.without_convener.0 + other.without_convener.0),
        })
    }
}

impl std::iter::Sum<Quality> for Sum {
    fn sum<I: Iterator<Item = Quality>>(qualities: I) -> Self {
        qualities.fold(Self::default(), Self::and)
    }
}

/// What each want of this learner gets from everybody, teacher after teacher.
fn gets(learner: &Peer, peers: &[Peer]) -> Vec<u32> {
    let worth = |teacher: &Peer, subject: u32| {
        let offers = teacher.offers.iter().filter(|offer| offer.subject == subject);
        offers.map(|offer| u32::from(offer.worth)).max().unwrap_or(0)
    };
    let from = |teacher| learner.wants.iter().map(move |want| u32::from(want.weight) * worth(teacher, want.subject));
    peers.iter().flat_map(from).collect()
}

/// Whether one of the two must not be with the other.
pub(super) fn are_apart(peers: &[Peer], one: usize, other: usize) -> bool {
    peers[one].apart.contains(&other) || peers[other].apart.contains(&one)
}

/// Whom each person must not be with, or shares no slot with.
fn never(peers: &[Peer], starts: &Bits) -> Bits {
    let n_people = peers.len();
    let mut never = Bits::new(n_people, n_people);
    for person in 0..n_people {
        for other in person + 1..n_people {
            if are_apart(peers, person, other) || !meet(starts.row(person), starts.row(other)) {
                never.set(person, other);
                never.set(other, person);
            }
        }
    }
    never
}

/// Numbers in the order of what they stand for.
fn numbers<'a>(names: impl Iterator<Item = &'a u32>) -> BTreeMap<u32, usize> {
    let names: std::collections::BTreeSet<u32> = names.copied().collect();
    names.into_iter().enumerate().map(|(number, name)| (name, number)).collect()
}

/// The set of each row, as bits.
fn numbered<'a>(rows: impl Iterator<Item = &'a [u32]> + Clone) -> Bits {
    let numbers = numbers(rows.clone().flatten());
    let mut bits = Bits::new(rows.clone().count(), numbers.len());
    for (row, names) in rows.enumerate() {
        for name in names {
            bits.set(row, numbers[name]);
        }
    }
    bits
}

fn kinds(peers: &[Peer], numbers: &BTreeMap<u32, usize>) -> Bits {
    let mut kinds = Bits::new(peers.len(), numbers.len());
    for (person, peer) in peers.iter().enumerate() {
        for kind in &peer.kinds {
            kinds.set(person, numbers[kind]);
        }
    }
    kinds
}

fn asks(peers: &[Peer], numbers: &BTreeMap<u32, usize>) -> Bits {
    let mut asks = Bits::new(peers.len(), numbers.len());
    for (person, peer) in peers.iter().enumerate() {
        for kind in peer.asks.iter().filter(|kind| peer.kinds.contains(kind)) {
            asks.set(person, numbers[kind]);
        }
    }
    asks
}
