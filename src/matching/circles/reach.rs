//! Who could be in a circle at all, and how good circles could be at most.

use super::bits::Bits;
use super::ground::Ground;
use super::table::CircleLimits;

/// What no circles of the same table can exceed. It is simple, and rarely reached: who could be in some circle each by
/// herself cannot always be so together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CircleBounds {
    /// How many people can be in circles at most.
    pub people: usize,
    /// What the least share of wants can be at most, in hundredths of a percent, with so many people in circles as are.
    pub worst: u16,
    /// What the shares of so many people can add up to at most.
    pub covered: u32,
}

/// Who could be in a circle, and what share of her wants could be covered there.
#[derive(Debug)]
pub(super) struct Reach {
    /// The best share of each person, or `None` for those who can be in no circle.
    pub(super) best_share: Vec<Option<u16>>,
}

impl Reach {
    /// Strikes out whoever can be in no circle, until nobody is left to strike out.
    ///
    /// Somebody can be in a circle only if there is a start at which, among those who could be with her then, there are
    /// enough for a circle, one who teaches her, one whom she teaches, and another of each kind that she asks for.
    pub(super) fn of(ground: &Ground) -> Self {
        let mut best_share: Vec<Option<u16>> = vec![Some(0); ground.n_people()];
        loop {
            let next: Vec<Option<u16>> = (0..ground.n_people())
                .map(|person| best_share[person].and_then(|_| best(ground, person, &best_share)))
                .collect();
            if next == best_share {
                return Self { best_share };
            }
            best_share = next;
        }
    }

    /// Who could be in a circle.
    pub(super) fn people(&self) -> Vec<usize> {
        (0..self.best_share.len()).filter(|person| self.best_share[*person].is_some()).collect()
    }

    /// The bounds, for circles of so many people.
    pub(super) fn bounds(&self, n_in_circles: usize, limits: &CircleLimits) -> CircleBounds {
        let mut shares: Vec<u16> = self.best_share.iter().flatten().copied().collect();
        shares.sort_unstable_by(|one, other| other.cmp(one));
        let people = most_people(shares.len(), limits);
        shares.truncate(n_in_circles);
        let covered = shares.iter().map(|share| u32::from(*share)).sum();
        CircleBounds { people, worst: shares.last().copied().unwrap_or(0), covered }
    }
}

/// The most of these people that circles of the given sizes and number can hold.
fn most_people(n_people: usize, limits: &CircleLimits) -> usize {
    let n_circles = (n_people / limits.least).min(limits.number.unwrap_or(usize::MAX));
    (1..=n_circles).map(|circles| (circles * limits.most).min(n_people)).max().unwrap_or(0)
}

/// The best share of her wants at any start at which she could be in a circle.
fn best(ground: &Ground, person: usize, possible: &[Option<u16>]) -> Option<u16> {
    let n_starts = ground.starts.n_words() * 64;
    (0..n_starts)
        .filter(|start| ground.starts.has(person, *start))
        .filter_map(|start| at(ground, person, start, possible))
        .max()
}

fn at(ground: &Ground, person: usize, start: usize, possible: &[Option<u16>]) -> Option<u16> {
    let could_join = |other: &usize| {
        *other != person
            && possible[*other].is_some()
            && ground.starts.has(*other, start)
            && !ground.never.has(person, *other)
    };
    let others: Vec<usize> = (0..ground.n_people()).filter(could_join).collect();
    let teaches = others.iter().any(|other| ground.teaches.has(person, *other));
    let learns = others.iter().any(|other| ground.teaches.has(*other, person));
    let is_enough = others.len() + 1 >= ground.table.limits().least;
    let is_sound = is_enough && teaches && learns && has_company(&ground.asks, &ground.kinds, person, &others);
    is_sound.then(|| ground.share(person, others.iter().copied()))
}

/// Whether each kind that she asks for is also a kind of one of the others.
fn has_company(asks: &Bits, kinds: &Bits, person: usize, others: &[usize]) -> bool {
    let seen = |word: usize| others.iter().fold(0, |seen, other| seen | kinds.row(*other)[word]);
    (0..kinds.n_words()).all(|word| asks.row(person)[word] & !seen(word) == 0)
}
