//! What a file claims of people, held against the cohort.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::Saved;
use super::rules::PairRules;
use crate::cohort::Cohort;
use crate::fit::Scorer;
use crate::matching::{Conditions, Hours, Kinds, Lock, Matching};
use crate::person::{Side, number};
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// What a file says of one mentee.
pub(super) struct Claim<'a> {
    /// Where it says so.
    pub(super) place: Place,
    pub(super) mentee: &'a str,
    pub(super) says: Says<'a>,
}

/// What a file can say of a mentee.
pub(super) enum Says<'a> {
    /// She has this mentor.
    Pair {
        mentor: &'a str,
        /// The pair's points, as they stand there.
        points: Cow<'a, str>,
        by_hand: bool,
    },
    /// She must not have this mentor.
    Never { mentor: &'a str },
    /// She has nobody.
    Unplaced,
}

/// What these claims come to, if all of them can be true of this cohort.
pub(super) fn settle<'a>(claims: &'a [Claim<'a>], scorer: &'a Scorer, file: &str) -> Checked<Saved> {
    let mut settler = Settler::new(scorer);
    for claim in claims {
        settler.settle(claim);
    }
    settler.contradictions();
    settler.limits(file);
    settler.unclaimed(file);
    let Settler { pairs, locks, bans, problems, .. } = settler;
    let bans: BTreeSet<(usize, usize)> = bans.into_iter().map(|(pair, _)| pair).collect();
    let n_mentees = scorer.mentees().len();
    Checked::unless_refused(problems, || Saved {
        matching: Matching::of_pairs(n_mentees, pairs.into_keys()),
        locks,
        bans: bans.into_iter().collect(),
    })
}

/// The pairs of an older matching that could be made again, as mentee and mentor. Whatever is no longer so is noted.
pub(super) fn kept<'a>(claims: &'a [Claim<'a>], scorer: &'a Scorer) -> Checked<Vec<(usize, usize)>> {
    let mut settler = Settler::new(scorer);
    settler.gone = Effect::Noted;
    for claim in claims {
        settler.keep(claim);
    }
    Checked::sound(settler.pairs.into_keys().collect(), settler.problems)
}

/// The pairs by the ids of mentee and mentor, whoever is still there.
pub(super) fn named(claims: &[Claim<'_>]) -> Vec<(String, String)> {
    let pair = |claim: &Claim<'_>| match &claim.says {
        Says::Pair { mentor, .. } => Some((claim.mentee.to_owned(), (*mentor).to_owned())),
        Says::Never { .. } | Says::Unplaced => None,
    };
    claims.iter().filter_map(pair).collect()
}

struct Settler<'a> {
    scorer: &'a Scorer,
    rules: PairRules<'a>,
    /// Where each mentee was first told of.
    claim_of: Vec<Option<&'a Place>>,
    n_mentors_of: Vec<u8>,
    loads: Vec<u32>,
    pairs: BTreeMap<(usize, usize), &'a Place>,
    locks: Vec<Lock>,
    /// The pairs that must not be made, and where that stands.
    bans: Vec<((usize, usize), &'a Claim<'a>)>,
    problems: Vec<Problem>,
    /// What follows where somebody is no longer there, or a rule blocks a pair.
    gone: Effect,
}

impl<'a> Settler<'a> {
    fn new(scorer: &'a Scorer) -> Self {
        Self {
            rules: PairRules::of(scorer),
            claim_of: vec![None; scorer.mentees().len()],
            n_mentors_of: vec![0; scorer.mentees().len()],
            loads: vec![0; scorer.mentors().len()],
            pairs: BTreeMap::new(),
            locks: Vec::new(),
            bans: Vec::new(),
            problems: Vec::new(),
            gone: Effect::Refused,
            scorer,
        }
    }

    fn settle(&mut self, claim: &'a Claim<'a>) {
        match &claim.says {
            Says::Pair { mentor, points, by_hand } => {
                if let Some((mentee, mentor)) = self.both(claim, mentor) {
                    self.pair(mentee, mentor, claim, points, *by_hand);
                }
            }
            Says::Never { mentor } => {
                let both = self.both(claim, mentor);
                self.bans.extend(both.map(|pair| (pair, claim)));
            }
            Says::Unplaced => {
                if let Some(mentee) = self.known(Side::Mentee, claim.mentee, &claim.place) {
                    self.unplaced(mentee, claim);
                }
            }
        }
    }

    fn keep(&mut self, claim: &'a Claim<'a>) {
        let Says::Pair { mentor, .. } = &claim.says else { return };
        let Some((mentee, mentor)) = self.both(claim, mentor) else { return };
        if self.points(mentee, mentor, claim).is_some() {
            self.pairs.insert((mentee, mentor), &claim.place);
        }
    }

    fn unplaced(&mut self, mentee: usize, claim: &'a Claim<'a>) {
        if let Some(before) = self.claim_of[mentee] {
            let expected = format!("each mentee once; {before} has her already");
            return self.tell(Code::DuplicateId, claim, claim.mentee, expected, Effect::Refused);
        }
        self.claim_of[mentee] = Some(&claim.place);
    }

    fn pair(&mut self, mentee: usize, mentor: usize, claim: &'a Claim<'a>, points: &str, by_hand: bool) {
        self.claim_of[mentee].get_or_insert(&claim.place);
        let (one, other) = (self.scorer.mentees()[mentee].member(), self.scorer.mentors()[mentor].member());
        if let Some(before) = self.pairs.insert((mentee, mentor), &claim.place) {
            let found = format!("{} with {}", one.id(), other.id());
            let expected = format!("each pair once; {before} has it already");
            return self.tell(Code::DuplicateId, claim, &found, expected, Effect::Refused);
        }
        let Some(fit) = self.points(mentee, mentor, claim) else { return };
        self.n_mentors_of[mentee] = self.n_mentors_of[mentee].saturating_add(1);
        if self.n_mentors_of[mentee] > one.wants() {
            let found = format!("{} with {} mentors", one.id(), self.n_mentors_of[mentee]);
            return self.tell(Code::OverCapacity, claim, &found, format!("at most {}", one.wants()), Effect::Refused);
        }
        self.loads[mentor] += 1;
        if self.loads[mentor] > other.places().offered {
            let found = format!("{} with {} mentees", other.id(), self.loads[mentor]);
            let expected = format!("at most {}", other.places().offered);
            return self.tell(Code::OverCapacity, claim, &found, expected, Effect::Refused);
        }
        if points != fit.to_string() {
            let expected = format!("{fit}, which the rules now give this pair");
            self.tell(Code::WrongTotal, claim, points, expected, Effect::Noted);
        }
        self.locks.extend(by_hand.then_some(Lock { mentee, mentor }));
    }

    /// What the rules give this pair, unless they block it.
    fn points(&mut self, mentee: usize, mentor: usize, claim: &Claim) -> Option<u16> {
        let points = self.rules.points(mentee, mentor);
        if points.is_none() {
            let (one, other) = (&self.scorer.mentees()[mentee], &self.scorer.mentors()[mentor]);
            let found = format!("{} with {}", one.member().id(), other.member().id());
            self.tell(Code::BlockedPair, claim, &found, String::new(), self.gone);
        }
        points
    }

    fn both(&mut self, claim: &Claim, mentor: &str) -> Option<(usize, usize)> {
        let mentor = self.known(Side::Mentor, mentor, &claim.place);
        let mentee = self.known(Side::Mentee, claim.mentee, &claim.place);
        mentee.zip(mentor)
    }

    fn known(&mut self, side: Side, id: &str, place: &Place) -> Option<usize> {
        let position = self.scorer.cohort().position(side, id);
        if position.is_none() {
            let expected = format!("the id of a {side} in this cohort");
            let problem = Problem::new(Code::UnknownPairMember, place.clone(), self.gone);
            self.problems.push(problem.found(id).expected(expected));
        }
        position
    }

    /// Pairs that are made and must not be.
    fn contradictions(&mut self) {
        for (pair, claim) in self.bans.clone() {
            if let Some(place) = self.pairs.get(&pair) {
                let found = format!("{} with {}", claim.mentee, self.scorer.mentors()[pair.1].member().id());
                let expected = format!("a pair that is not made; {place} makes it");
                self.tell(Code::BlockedPair, claim, &found, expected, Effect::Refused);
            }
        }
    }

    /// Mentors on whom more of one kind fall than may, and those whose mentees need more hours than they have.
    fn limits(&mut self, file: &str) {
        let cohort = self.scorer.cohort();
        let (kinds, hours) = (Conditions::of(cohort).kinds, Hours::of(cohort));
        let matching = Matching::of_pairs(cohort.mentees().len(), self.pairs.keys().copied());
        let of_kinds = kinds.iter().flat_map(|kinds| over_kinds(kinds, &matching, cohort));
        let of_hours = hours.iter().flat_map(|hours| over_hours(hours, &matching, cohort));
        for (mentor, found, expected) in of_kinds.chain(of_hours) {
            let place = Place { file: Some(file.to_owned()), ..Place::person(Side::Mentor, mentor) };
            let problem = Problem::new(Code::OverCapacity, place, Effect::Refused);
            self.problems.push(problem.found(found).expected(expected));
        }
    }

    /// Mentees of whom the file says nothing: they came later, and are unplaced.
    fn unclaimed(&mut self, file: &str) {
        let unclaimed = self.scorer.mentees().iter().zip(&self.claim_of).filter(|(_, claim)| claim.is_none());
        self.problems.extend(unclaimed.map(|(mentee, _)| {
            let place = Place { file: Some(file.to_owned()), ..Place::person(Side::Mentee, mentee.member().id()) };
            let problem = Problem::new(Code::WrongTotal, place, Effect::Noted);
            problem.expected("every mentee of the cohort; she counts as unplaced")
        }));
    }

    fn tell(&mut self, code: Code, claim: &Claim, found: &str, expected: String, effect: Effect) {
        self.problems.push(Problem::new(code, claim.place.clone(), effect).found(found).expected(expected));
    }
}

fn over_kinds(kinds: &Kinds, matching: &Matching, cohort: &Cohort) -> Vec<(String, String, String)> {
    let mut loads: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for (mentee, mentor) in matching.pairs() {
        *loads.entry((mentor, kinds.of_mentee[mentee])).or_default() += 1;
    }
    let over = loads.into_iter().filter(|&(_, load)| load > kinds.most);
    let told = |((mentor, _), load): ((usize, usize), u32)| {
        let mentor = cohort.mentors()[mentor].id().to_owned();
        (mentor, format!("{load} requests of one kind"), format!("at most {}", kinds.most))
    };
    over.map(told).collect()
}

fn over_hours(hours: &Hours, matching: &Matching, cohort: &Cohort) -> Vec<(String, String, String)> {
    let in_hours = |minutes: f64| number::written(minutes / 60.0);
    let over = hours.overfull(matching).into_iter();
    let told = over.map(|over| {
        let mentor = cohort.mentors()[over.mentor].id().to_owned();
        #[expect(clippy::cast_precision_loss, reason = "minutes of some mentees are far fewer than a double can count")]
        let needed = in_hours(over.needed as f64);
        (mentor, format!("{needed} hours a month"), format!("at most {}", in_hours(over.offered.into())))
    });
    told.collect()
}
