//! Whom the people of one side hold for the time being.

use super::kinds::KindsOf;
use super::rank::Rank;
use crate::matching::request::Request;

/// What came of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// There was room.
    Accepted,
    /// There was none, but somebody was worse and had to go: this one, of the side that proposes.
    Displaced(usize),
    /// There was no room, and nobody worse.
    Refused,
}

/// Whom each person of one side holds, and how many she may: in all, and of each kind.
pub(in crate::matching) struct Held<'a> {
    room: Vec<u32>,
    kinds: KindsOf<'a>,
    /// How many of each kind each person may hold: by person, then by kind; empty where kinds do not count.
    room_of_kind: Vec<u32>,
    /// The best first.
    partners: Vec<Vec<Rank>>,
}

impl<'a> Held<'a> {
    /// The mentors whom mentees hold beside the locked ones.
    pub(in crate::matching) fn by_mentees(request: &Request<'_>) -> Self {
        let n_mentees = request.table().n_mentees();
        let room = (0..n_mentees).map(|mentee| request.open_wants(mentee).into()).collect();
        Self { room, kinds: KindsOf::one(), room_of_kind: Vec::new(), partners: vec![Vec::new(); n_mentees] }
    }

    /// The mentees whom mentors hold beside the locked ones.
    pub(in crate::matching) fn by_mentors(request: &'a Request<'_>) -> Self {
        let n_mentors = request.table().n_mentors();
        let room = (0..n_mentors).map(|mentor| request.open_places(mentor)).collect();
        let kinds = KindsOf::mentees(request);
        Self { room, kinds, room_of_kind: room_of_kinds(request), partners: vec![Vec::new(); n_mentors] }
    }

    pub(in crate::matching) fn kinds(&self) -> KindsOf<'a> {
        self.kinds
    }

    /// Whether this person holds as many as she may.
    pub(in crate::matching) fn is_full(&self, person: usize) -> bool {
        self.partners[person].len() >= self.room[person] as usize
    }

    /// Whether this person holds as many of this kind as she may.
    pub(in crate::matching) fn is_full_of(&self, person: usize, kind: usize) -> bool {
        let room = self.room_of_kind.get(person * self.kinds.n_kinds() + kind);
        room.is_some_and(|&room| self.of_kind(person, kind).count() >= room as usize)
    }

    fn of_kind(&self, person: usize, kind: usize) -> impl DoubleEndedIterator<Item = &Rank> {
        self.partners[person].iter().filter(move |rank| self.kinds.of(rank.who()) == kind)
    }

    /// Lets this person choose: she holds whoever is offered if she has room, or in place of the worst of those who stand
    /// in the way, if that one is worse.
    pub(in crate::matching) fn offer(&mut self, person: usize, offered: Rank) -> Reply {
        let kind = self.kinds.of(offered.who());
        let in_the_way = if self.is_full_of(person, kind) {
            self.of_kind(person, kind).next_back().copied()
        } else if self.is_full(person) {
            self.partners[person].last().copied()
        } else {
            self.hold(person, offered);
            return Reply::Accepted;
        };
        match in_the_way {
            Some(worse) if worse > offered => {
                self.release(person, worse.who());
                self.hold(person, offered);
                Reply::Displaced(worse.who())
            }
            _ => Reply::Refused,
        }
    }

    pub(in crate::matching) fn hold(&mut self, person: usize, rank: Rank) {
        let partners = &mut self.partners[person];
        partners.insert(partners.partition_point(|other| *other < rank), rank);
    }

    pub(in crate::matching) fn release(&mut self, person: usize, other: usize) {
        self.partners[person].retain(|rank| rank.who() != other);
    }

    /// Every person with whom she holds.
    pub(in crate::matching) fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let people = self.partners.iter().enumerate();
        people.flat_map(|(person, partners)| partners.iter().map(move |rank| (person, rank.who())))
    }
}

fn room_of_kinds(request: &Request<'_>) -> Vec<u32> {
    let Some(kinds) = &request.conditions().kinds else { return Vec::new() };
    let n_kinds = request.n_kinds();
    let mut room = vec![kinds.most; request.table().n_mentors() * n_kinds];
    for (mentee, mentor) in request.locked().pairs() {
        let room = &mut room[mentor * n_kinds + request.kind_of(mentee)];
        *room = room.saturating_sub(1);
    }
    room
}
