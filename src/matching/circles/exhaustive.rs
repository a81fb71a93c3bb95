//! The best circles there are, by looking at all: for few people.

use super::ground::{Ground, Sum};
use super::made::{Circles, Quality};
use super::table::CircleTable;

/// Twelve people can be put together in half a million ways, thirteen in three million.
pub const MOST_EXHAUSTIVE: usize = 12;

/// The best circles of all that there are, where there are at most [`MOST_EXHAUSTIVE`] people.
///
/// 1. Look at every group of people once, and keep what it would be as a circle, if it would be sound.
/// 2. Take the first person who is not decided about. Put her into each sound circle with people after her, or into none,
///    and decide about the others in the same way. Turn back where too few are left to put more people into circles.
/// 3. Keep the best by its quality; of equals the one that is first when their lists of people are compared.
///
/// **Cost.** The 4,096 groups of twelve people, and at most 558,000 ways to put them together.
pub fn exhaustive_circles(table: &CircleTable) -> Option<Circles> {
    if table.n_people() > MOST_EXHAUSTIVE {
        return None;
    }
    let ground = Ground::new(table);
    let mut ways = Ways { sound: sound(&ground), ground: &ground, chosen: Vec::new(), best: None };
    ways.decide((1 << table.n_people()) - 1, Sum::default());
    ways.best.map(|(_, circles)| circles)
}

/// What every group is as a circle, by its people as bits.
fn sound(ground: &Ground) -> Vec<Option<Quality>> {
    let most = ground.table.limits().most;
    let quality = |mask: u32| {
        let group = people(mask);
        let may_meet = group.len() <= most && !group.is_empty() && ground.can_meet(&group);
        may_meet.then(|| ground.tally(&group, 0).quality).flatten()
    };
    (0..1 << ground.n_people()).map(quality).collect()
}

fn people(mask: u32) -> Vec<usize> {
    (0..MOST_EXHAUSTIVE).filter(|person| mask >> person & 1 == 1).collect()
}

struct Ways<'g> {
    ground: &'g Ground<'g>,
    sound: Vec<Option<Quality>>,
    chosen: Vec<u32>,
    best: Option<(Quality, Circles)>,
}

impl Ways<'_> {
    /// Decides about those who are open, given what is chosen already.
    fn decide(&mut self, open: u32, so_far: Sum) {
        let can_be_best = |best: &(Quality, Circles)| so_far.0.people + open.count_ones() as usize >= best.0.people;
        if !self.best.as_ref().is_none_or(can_be_best) {
            return;
        }
        if open == 0 {
            return self.compare(so_far.0);
        }
        let first = open & open.wrapping_neg();
        let others = open & !first;
        if self.ground.table.limits().number.is_none_or(|number| self.chosen.len() < number) {
            let mut with = others;
            while with != 0 {
                if let Some(quality) = self.sound[(first | with) as usize] {
                    self.chosen.push(first | with);
                    self.decide(others & !with, so_far.and(quality));
                    self.chosen.pop();
                }
                with = (with - 1) & others;
            }
        }
        self.decide(others, so_far);
    }

    fn compare(&mut self, quality: Quality) {
        if self.best.as_ref().is_some_and(|(best, _)| *best > quality) {
            return;
        }
        let circles = Circles::new(self.chosen.iter().map(|mask| people(*mask)).collect());
        if self.best.as_ref().is_none_or(|(best, first)| quality > *best || circles < *first) {
            self.best = Some((quality, circles));
        }
    }
}
