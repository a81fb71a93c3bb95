//! Why somebody is in no circle: what stands in the way of her alone, and how many it leaves.

use super::bits::{Bits, meet};
use super::ground::{Ground, are_apart};
use super::reach::Reach;
use super::starts::starts;
use super::table::{CircleTable, Peer};

/// The first thing that keeps somebody out of every circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// She offers nothing.
    OffersNothing,
    /// She wants nothing.
    WantsNothing,
    /// She has no hours.
    HasNoHours,
    /// Too few people share a slot with her.
    NoSharedTime,
    /// Nobody who shares a slot with her wants what she offers.
    NobodyWants,
    /// Nobody who shares a slot with her offers what she wants.
    NobodyOffers,
    /// It is only those whom she must not be with who share a slot with her, or want what she offers, or offer what she
    /// wants.
    OnlyApart,
    /// Of those with whom she could be, nobody is of this kind of hers, and she asked not to be the only one.
    Alone(u32),
    /// For each of these there is somebody, but not at one time.
    NotAtOnce,
    /// Nothing stands in her own way: there was no circle with room for her.
    NoRoom,
}

/// What keeps somebody out of circles, with figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Obstacles {
    /// The first thing that does.
    pub first: Obstacle,
    /// How many people there are beside her.
    pub others: usize,
    /// How many of these share a slot with her.
    pub share_time: usize,
    /// How many of those who share a slot want something that she offers.
    pub want_hers: usize,
    /// How many of those who share a slot offer something that she wants.
    pub offer_hers: usize,
    /// How many of those who share a slot are kept apart from her.
    pub apart: usize,
}

/// What keeps each of these people out of circles.
///
/// # Panics
/// If the table does not have one of them.
pub fn obstacles(table: &CircleTable, people: &[usize]) -> Vec<Obstacles> {
    let ground = Ground::new(table);
    let reach = Reach::of(&ground);
    // A slot that two share is counted, even if no third has it.
    let starts = starts(table, 2);
    people
        .iter()
        .map(|person| View::of(&ground, &starts, *person).obstacles(reach.best_share[*person].is_some()))
        .collect()
}

/// What one person sees of the others.
struct View<'g> {
    ground: &'g Ground<'g>,
    person: usize,
    /// Who shares a slot with her.
    near: Vec<usize>,
    /// Those of them who are not kept apart from her.
    open: Vec<usize>,
}

impl<'g> View<'g> {
    fn of(ground: &'g Ground<'g>, starts: &Bits, person: usize) -> Self {
        let shares = |other: &usize| *other != person && meet(starts.row(person), starts.row(*other));
        let near: Vec<usize> = (0..ground.n_people()).filter(shares).collect();
        let open = near.iter().copied().filter(|other| !are_apart(ground.table.peers(), person, *other)).collect();
        Self { ground, person, near, open }
    }

    fn peer(&self) -> &'g Peer {
        &self.ground.table.peers()[self.person]
    }

    fn want_hers(&self, among: &[usize]) -> usize {
        among.iter().filter(|other| self.ground.teaches.has(self.person, **other)).count()
    }

    fn offer_hers(&self, among: &[usize]) -> usize {
        among.iter().filter(|other| self.ground.teaches.has(**other, self.person)).count()
    }

    fn obstacles(&self, could_be_in_one: bool) -> Obstacles {
        Obstacles {
            first: if could_be_in_one { Obstacle::NoRoom } else { self.first() },
            others: self.ground.n_people() - 1,
            share_time: self.near.len(),
            want_hers: self.want_hers(&self.near),
            offer_hers: self.offer_hers(&self.near),
            apart: self.near.len() - self.open.len(),
        }
    }

    fn first(&self) -> Obstacle {
        let needed = self.ground.table.limits().least - 1;
        let lonely_kind = || self.peer().asks.iter().copied().find(|kind| self.lacks_company(*kind));
        match self.peer() {
            peer if peer.offers.is_empty() => Obstacle::OffersNothing,
            peer if peer.wants.is_empty() => Obstacle::WantsNothing,
            peer if peer.free.is_empty() => Obstacle::HasNoHours,
            _ if self.near.len() < needed => Obstacle::NoSharedTime,
            _ if self.want_hers(&self.near) == 0 => Obstacle::NobodyWants,
            _ if self.offer_hers(&self.near) == 0 => Obstacle::NobodyOffers,
            _ if self.open.len() < needed || self.want_hers(&self.open) == 0 || self.offer_hers(&self.open) == 0 => {
                Obstacle::OnlyApart
            }
            _ => lonely_kind().map_or(Obstacle::NotAtOnce, Obstacle::Alone),
        }
    }

    fn lacks_company(&self, kind: u32) -> bool {
        let peers = self.ground.table.peers();
        self.peer().kinds.contains(&kind) && !self.open.iter().any(|other| peers[*other].kinds.contains(&kind))
    }
}
