//! What a file claims of each mentee, held against the cohort.

use std::borrow::Cow;

use crate::fit::Scorer;
use crate::matching::{Lock, Matching};
use crate::person::Side;
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// What a file says of one mentee.
pub(super) struct Claim<'a> {
    /// Where it says so.
    pub(super) place: Place,
    pub(super) mentee: &'a str,
    /// Nobody, where it says that she is unplaced.
    pub(super) mentor: Option<&'a str>,
    /// The pair's points, as they stand there.
    pub(super) points: Cow<'a, str>,
    pub(super) by_hand: bool,
}

/// The matching and the locks that these claims come to, if all of them can be true of this cohort.
pub(super) fn settle(claims: &[Claim], scorer: &Scorer, file: &str) -> Checked<(Matching, Vec<Lock>)> {
    let mut settler = Settler {
        scorer,
        claim_of: vec![None; scorer.mentees().len()],
        loads: vec![0; scorer.mentors().len()],
        mentor_of: vec![None; scorer.mentees().len()],
        locks: Vec::new(),
        problems: Vec::new(),
    };
    for claim in claims {
        settler.settle(claim);
    }
    settler.unclaimed(file);
    let Settler { mentor_of, locks, problems, .. } = settler;
    Checked::unless_refused(problems, || (Matching::one_each(mentor_of), locks))
}

struct Settler<'a> {
    scorer: &'a Scorer,
    claim_of: Vec<Option<&'a Place>>,
    loads: Vec<u32>,
    mentor_of: Vec<Option<usize>>,
    locks: Vec<Lock>,
    problems: Vec<Problem>,
}

impl<'a> Settler<'a> {
    fn settle(&mut self, claim: &'a Claim) {
        let mentor = claim.mentor.map(|mentor| self.known(Side::Mentor, mentor, &claim.place));
        let Some(mentee) = self.known(Side::Mentee, claim.mentee, &claim.place) else { return };
        if let Some(before) = self.claim_of[mentee] {
            let expected = format!("each mentee once; {before} has her already");
            return self.tell(Code::DuplicateId, claim, claim.mentee, expected, Effect::Refused);
        }
        self.claim_of[mentee] = Some(&claim.place);
        if let Some(Some(mentor)) = mentor {
            self.pair(mentee, mentor, claim);
        }
    }

    fn pair(&mut self, mentee: usize, mentor: usize, claim: &Claim) {
        let (one, other) = (&self.scorer.mentees()[mentee], &self.scorer.mentors()[mentor]);
        let Some(points) = self.scorer.fit(one, other).points() else {
            let found = format!("{} with {}", one.member().id(), other.member().id());
            return self.tell(Code::BlockedPair, claim, &found, String::new(), Effect::Refused);
        };
        let places = other.member().places().offered;
        self.loads[mentor] += 1;
        if self.loads[mentor] > places {
            let found = format!("{} with {} mentees", other.member().id(), self.loads[mentor]);
            return self.tell(Code::OverCapacity, claim, &found, format!("at most {places}"), Effect::Refused);
        }
        if claim.points != points.get().to_string() {
            let expected = format!("{}, which the rules now give this pair", points.get());
            self.tell(Code::WrongTotal, claim, &claim.points, expected, Effect::Noted);
        }
        self.mentor_of[mentee] = Some(mentor);
        self.locks.extend(claim.by_hand.then_some(Lock { mentee, mentor }));
    }

    fn known(&mut self, side: Side, id: &str, place: &Place) -> Option<usize> {
        let position = self.scorer.cohort().position(side, id);
        if position.is_none() {
            let expected = format!("the id of a {side} in this cohort");
            let problem = Problem::new(Code::UnknownPairMember, place.clone(), Effect::Refused);
            self.problems.push(problem.found(id).expected(expected));
        }
        position
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
