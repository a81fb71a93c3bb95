//! A receipt of a matching.

use std::collections::BTreeMap;

use super::fingerprint::{of_people, of_program, of_receipt};
use super::record::{
    Asked, AskedKinds, Counted, CountsFor, Kind, Made, Named, OfPeople, OfProgram, OfRound, Priced, Proven, RaisedTo,
    Receipt,
};
use crate::fit::{Points, Scorer};
use crate::matching::{Conditions, Matching, Prices, Proof, Raised, RoundResult, Solved, Table, judge};
use crate::program::VERSION;

impl Receipt {
    /// The receipt of a matching of this cohort: what was asked of it, how far it goes, and what proves that none is
    /// better, if anything does.
    ///
    /// # Panics
    /// If conditions, matching or prices are not of this cohort.
    pub fn new(
        scorer: &Scorer,
        table: &Table,
        asked: &Conditions,
        matching: &Matching,
        proof: Option<Proof<'_>>,
    ) -> Self {
        let ids = Ids { scorer };
        let made = Self {
            tally: tally(table, asked, matching),
            pairs: matching.pairs().map(|pair| ids.made(table, pair)).collect(),
            proof: proof.map(|proof| ids.proven(proof)),
            ..Self::of_nothing(scorer, asked, matching)
        };
        made.sealed()
    }

    /// The receipt of a matching in rounds, with what each made and what proves that none is better given those before it.
    /// Where mentors' hours decide, prices may prove nothing, and none are there.
    ///
    /// # Panics
    /// If there is no round, or conditions, matchings or prices are not of this cohort.
    pub fn in_rounds(scorer: &Scorer, asked: &Conditions, rounds: &[RoundResult<Solved>]) -> Self {
        let ids = Ids { scorer };
        let of_round = |round: &RoundResult<Solved>| OfRound {
            tally: tally(&round.table, &round.conditions, &round.solved.matching),
            pairs: round.made.iter().map(|&pair| ids.made(&round.table, pair)).collect(),
            proof: round.solved.proof().map(|proof| ids.proven(proof)),
        };
        let last = &rounds.last().expect("there is a round").solved.matching;
        let made = Self { rounds: rounds.iter().map(of_round).collect(), ..Self::of_nothing(scorer, asked, last) };
        made.sealed()
    }

    /// A receipt of this matching's people, of which nothing is said yet but who is unplaced.
    fn of_nothing(scorer: &Scorer, asked: &Conditions, matching: &Matching) -> Self {
        let ids = Ids { scorer };
        Self {
            tandem: VERSION,
            kind: Kind::Receipt,
            made_by: env!("CARGO_PKG_VERSION").to_owned(),
            program: of_program_of(scorer),
            people: of_people_of(scorer),
            asked: ids.asked(asked),
            tally: Vec::new(),
            pairs: Vec::new(),
            rounds: Vec::new(),
            unplaced: matching.unplaced().map(|mentee| ids.mentee(mentee)).collect(),
            proof: None,
            checksum: String::new(),
        }
    }

    /// The same with the checksum of what it says.
    #[must_use]
    pub fn sealed(self) -> Self {
        Self { checksum: of_receipt(&self), ..self }
    }

    /// Whether the checksum is that of what it says.
    pub fn is_intact(&self) -> bool {
        self.checksum == of_receipt(self)
    }
}

/// How far a matching goes, by the judge's own count.
fn tally(table: &Table, asked: &Conditions, matching: &Matching) -> Vec<Counted> {
    let verdict = judge(table, asked, matching, None);
    verdict.tally().iter().map(|&(aim, count)| Counted { aim, count: count.to_string() }).collect()
}

pub(super) fn of_program_of(scorer: &Scorer) -> OfProgram {
    let program = scorer.program();
    let name = program.name.in_language(program.first_language(), program.first_language()).to_owned();
    OfProgram { name, sha256: of_program(program) }
}

pub(super) fn of_people_of(scorer: &Scorer) -> OfPeople {
    let people = scorer.cohort().people();
    OfPeople { mentees: scorer.mentees().len(), mentors: scorer.mentors().len(), sha256: of_people(people) }
}

/// People by id.
#[derive(Clone, Copy)]
struct Ids<'a> {
    scorer: &'a Scorer,
}

impl Ids<'_> {
    fn mentee(self, mentee: usize) -> String {
        self.scorer.mentees()[mentee].member().id().to_owned()
    }

    fn mentor(self, mentor: usize) -> String {
        self.scorer.mentors()[mentor].member().id().to_owned()
    }

    fn named(self, pairs: impl IntoIterator<Item = (usize, usize)>) -> Vec<Named> {
        let mut pairs: Vec<(usize, usize)> = pairs.into_iter().collect();
        pairs.sort_unstable();
        pairs.dedup();
        let named = |(mentee, mentor)| Named { mentee: self.mentee(mentee), mentor: self.mentor(mentor) };
        pairs.into_iter().map(named).collect()
    }

    fn made(self, table: &Table, (mentee, mentor): (usize, usize)) -> Made {
        let points = table.points(mentee, mentor).map_or(0, Points::get);
        Made { mentee: self.mentee(mentee), mentor: self.mentor(mentor), points }
    }

    fn asked(self, asked: &Conditions) -> Asked {
        Asked {
            objective: asked.objective,
            wants: unlike(&asked.wants, 1, |mentee| self.mentee(mentee)),
            waited: unlike(&asked.waited, 0, |mentee| self.mentee(mentee)),
            least: unlike(&asked.least, 0, |mentor| self.mentor(mentor)),
            kinds: asked.kinds.as_ref().map(|kinds| AskedKinds {
                most: kinds.most,
                of: kinds.of_mentee.iter().enumerate().map(|(mentee, &kind)| (self.mentee(mentee), kind)).collect(),
            }),
            locks: self.named(asked.locks.iter().map(|lock| (lock.mentee, lock.mentor))),
            bans: self.named(asked.bans.iter().copied()),
            kept: self.named(asked.kept.iter().copied()),
        }
    }

    fn proven(self, proof: Proof<'_>) -> Proven {
        let raised = |raised: &Raised| RaisedTo {
            to: raised.to.get(),
            prices: raised.prices.as_ref().map(|prices| self.priced(prices)),
        };
        Proven { prices: self.priced(proof.prices), raised: proof.raised.map(raised) }
    }

    fn priced(self, prices: &Prices) -> Priced {
        let weights = prices.aims.iter().map(|aim| CountsFor { aim: aim.aim, weight: aim.weight.to_string() });
        let of_mentees = prices.mentee.iter().enumerate();
        let of_mentors = prices.mentor.iter().enumerate();
        let of_kind = |kind: &Vec<i128>| unlike(kind, 0, |mentor| self.mentor(mentor));
        let as_text = |(id, price): (String, i128)| (id, price.to_string());
        Priced {
            aims: weights.collect(),
            mentees: of_mentees.map(|(mentee, price)| (self.mentee(mentee), price.to_string())).collect(),
            mentors: of_mentors.map(|(mentor, price)| (self.mentor(mentor), price.to_string())).collect(),
            kinds: prices.kind.iter().map(|kind| of_kind(kind).into_iter().map(as_text).collect()).collect(),
        }
    }
}

/// Whoever's number is not the usual one.
fn unlike<N: Copy + PartialEq>(numbers: &[N], usual: N, id: impl Fn(usize) -> String) -> BTreeMap<String, N> {
    let unlike = numbers.iter().enumerate().filter(|(_, number)| **number != usual);
    unlike.map(|(person, &number)| (id(person), number)).collect()
}
