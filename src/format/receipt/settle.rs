//! A receipt's people, pairs and numbers, held against a cohort.

use std::collections::{BTreeMap, BTreeSet};

use super::record::{Asked, AskedKinds, Counted, Made, Named, OfRound, Priced, Proven, RaisedTo, Receipt};
use crate::fit::{Points, Scorer};
use crate::matching::{Aim, Conditions, Kinds, Lock, MOST_WANTED, Matching, Prices, Raised, Weighed};
use crate::person::Side;
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// More kinds of request than anybody tells apart: a larger number is a mistake, and would fill the memory.
const MOST_KINDS: usize = 1_000;

/// What a receipt claims, with people as they are numbered in the cohort.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Claims {
    pub(super) asked: Conditions,
    /// What was made at once, or in each round.
    pub(super) steps: Vec<Claim>,
}

/// What a receipt claims of what was made at once.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Claim {
    /// The list of pairs in the file.
    pub(super) list: String,
    /// The pairs and the points of each, in the order of the file.
    pub(super) points: Vec<(usize, usize, u16)>,
    pub(super) tally: Vec<(Aim, i128)>,
    pub(super) proof: Option<(Prices, Option<Raised>)>,
}

impl Claim {
    /// The pairs.
    pub(super) fn made(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.points.iter().map(|&(mentee, mentor, _)| (mentee, mentor))
    }
}

/// What the receipt claims, if it can be said of this cohort at all.
pub(super) fn settle(receipt: &Receipt, scorer: &Scorer, file: &str) -> Checked<Claims> {
    let mut settler = Settler { scorer, file, known: BTreeSet::new(), problems: Vec::new() };
    let asked = settler.asked(&receipt.asked);
    let steps = settler.steps(receipt);
    let matching = Matching::of_pairs(scorer.mentees().len(), steps.iter().flat_map(Claim::made));
    settler.unplaced(&receipt.unplaced, &matching);
    Checked::unless_refused(settler.problems, || Claims { asked, steps })
}

struct Settler<'a> {
    scorer: &'a Scorer,
    file: &'a str,
    /// The pairs that were met before.
    known: BTreeSet<(usize, usize)>,
    problems: Vec<Problem>,
}

impl Settler<'_> {
    fn tell(&mut self, code: Code, item: String, found: &str, expected: impl Into<String>) {
        let place = Place { item: Some(item), ..Place::file(self.file) };
        self.problems.push(Problem::new(code, place, Effect::Refused).found(found).expected(expected));
    }

    fn known(&mut self, side: Side, id: &str, item: &str) -> Option<usize> {
        let position = self.scorer.cohort().position(side, id);
        if position.is_none() {
            self.tell(Code::UnknownPairMember, item.to_owned(), id, format!("the id of a {side} in this cohort"));
        }
        position
    }

    fn both(&mut self, mentee: &str, mentor: &str, item: &str) -> Option<(usize, usize)> {
        let both = (self.known(Side::Mentee, mentee, item), self.known(Side::Mentor, mentor, item));
        both.0.zip(both.1)
    }

    /// The rounds where the program has some, each once, and else the pairs themselves.
    fn steps(&mut self, receipt: &Receipt) -> Vec<Claim> {
        let (found, expected) = (receipt.rounds.len(), self.scorer.program().matching.rounds.len());
        if found != expected {
            self.tell(Code::WrongTotal, "rounds".to_owned(), &found.to_string(), format!("{expected} rounds"));
        }
        if receipt.rounds.is_empty() {
            return vec![self.claim("", &receipt.pairs, &receipt.tally, receipt.proof.as_ref())];
        }
        let is_said_twice = !receipt.pairs.is_empty() || !receipt.tally.is_empty() || receipt.proof.is_some();
        if is_said_twice {
            self.tell(Code::WrongTotal, "pairs".to_owned(), "", "pairs, tally and proof in the rounds alone");
        }
        let rounds = receipt.rounds.iter().enumerate();
        let mut claim = |(at, round): (usize, &OfRound)| {
            self.claim(&format!("rounds[{at}]."), &round.pairs, &round.tally, round.proof.as_ref())
        };
        rounds.map(&mut claim).collect()
    }

    fn claim(&mut self, of: &str, pairs: &[Made], tally: &[Counted], proof: Option<&Proven>) -> Claim {
        let list = format!("{of}pairs");
        let tally = tally.iter().map(|counted| (counted.aim, counted.count.as_str()));
        Claim {
            points: self.pairs(&list, pairs),
            tally: self.numbers(&format!("{of}tally"), tally),
            proof: proof.map(|proof| self.proof(&format!("{of}proof"), proof)),
            list,
        }
    }

    fn pairs(&mut self, list: &str, made: &[Made]) -> Vec<(usize, usize, u16)> {
        let mut pairs = Vec::new();
        for (index, made) in made.iter().enumerate() {
            let item = format!("{list}[{index}]");
            let Some((mentee, mentor)) = self.both(&made.mentee, &made.mentor, &item) else { continue };
            if !self.known.insert((mentee, mentor)) {
                let found = format!("{} with {}", made.mentee, made.mentor);
                self.tell(Code::DuplicateId, item, &found, "each pair once");
                continue;
            }
            pairs.push((mentee, mentor, made.points));
        }
        pairs
    }

    /// Those who are said to be unplaced must be those who are in no pair.
    fn unplaced(&mut self, said: &[String], matching: &Matching) {
        let said: BTreeSet<&str> = said.iter().map(String::as_str).collect();
        let expected: BTreeSet<&str> =
            matching.unplaced().map(|mentee| self.scorer.mentees()[mentee].member().id()).collect();
        for id in said.difference(&expected) {
            self.tell(Code::WrongTotal, "unplaced".to_owned(), id, "mentees who are in no pair");
        }
        for id in expected.difference(&said) {
            self.tell(Code::WrongTotal, "unplaced".to_owned(), "", format!("{id}, who is in no pair"));
        }
    }

    fn asked(&mut self, asked: &Asked) -> Conditions {
        let wants = self.of_each("asked.wants", Side::Mentee, &asked.wants, 1);
        for (id, wants) in asked.wants.iter().filter(|(_, wants)| **wants > MOST_WANTED) {
            let expected = format!("0 to {MOST_WANTED} mentors");
            self.tell(Code::OutOfRange, format!("asked.wants.{id}"), &wants.to_string(), expected);
        }
        Conditions {
            objective: asked.objective,
            wants,
            waited: self.of_each("asked.waited", Side::Mentee, &asked.waited, 0),
            least: self.of_each("asked.least", Side::Mentor, &asked.least, 0),
            kinds: asked.kinds.as_ref().map(|kinds| self.kinds(kinds)),
            locks: self.named("asked.locks", &asked.locks).map(|(mentee, mentor)| Lock { mentee, mentor }).collect(),
            bans: self.named("asked.bans", &asked.bans).collect(),
            kept: self.named("asked.kept", &asked.kept).collect(),
        }
    }

    /// The number of each person of one side: the usual one for whoever is not named.
    fn of_each<N: Copy>(&mut self, list: &str, side: Side, said: &BTreeMap<String, N>, usual: N) -> Vec<N> {
        let mut numbers = vec![usual; self.scorer.cohort().side(side).len()];
        for (id, &number) in said {
            if let Some(position) = self.known(side, id, &format!("{list}.{id}")) {
                numbers[position] = number;
            }
        }
        numbers
    }

    fn kinds(&mut self, kinds: &AskedKinds) -> Kinds {
        self.everybody_is_named("asked.kinds.of", Side::Mentee, &kinds.of);
        for (id, kind) in kinds.of.iter().filter(|(_, kind)| **kind >= MOST_KINDS) {
            let expected = format!("a kind below {MOST_KINDS}");
            self.tell(Code::OutOfRange, format!("asked.kinds.of.{id}"), &kind.to_string(), expected);
        }
        Kinds { of_mentee: self.of_each("asked.kinds.of", Side::Mentee, &kinds.of, 0), most: kinds.most }
    }

    fn everybody_is_named<N>(&mut self, list: &str, side: Side, said: &BTreeMap<String, N>) {
        for member in self.scorer.cohort().side(side).iter().filter(|member| !said.contains_key(member.id())) {
            self.tell(Code::UnknownPairMember, format!("{list}.{}", member.id()), "", format!("this {side}, too"));
        }
    }

    fn named(&mut self, list: &str, said: &[Named]) -> impl Iterator<Item = (usize, usize)> + use<> {
        let mut pairs = Vec::new();
        for (index, Named { mentee, mentor }) in said.iter().enumerate() {
            pairs.extend(self.both(mentee, mentor, &format!("{list}[{index}]")));
        }
        pairs.into_iter()
    }

    fn proof(&mut self, item: &str, proof: &Proven) -> (Prices, Option<Raised>) {
        let prices = self.prices(&format!("{item}.prices"), &proof.prices);
        (prices, proof.raised.as_ref().and_then(|raised| self.raised(&format!("{item}.raised"), raised)))
    }

    fn raised(&mut self, item: &str, raised: &RaisedTo) -> Option<Raised> {
        let prices = raised.prices.as_ref().map(|prices| self.prices(&format!("{item}.prices"), prices));
        let to = Points::new(raised.to);
        if to.is_none() {
            let expected = format!("0 to {} points", Points::MOST);
            self.tell(Code::OutOfRange, format!("{item}.to"), &raised.to.to_string(), expected);
        }
        Some(Raised { to: to?, prices })
    }

    fn prices(&mut self, list: &str, said: &Priced) -> Prices {
        self.everybody_is_named(&format!("{list}.mentees"), Side::Mentee, &said.mentees);
        self.everybody_is_named(&format!("{list}.mentors"), Side::Mentor, &said.mentors);
        let aims = said.aims.iter().map(|counts| (counts.aim, counts.weight.as_str()));
        let aims = self.numbers(&format!("{list}.aims"), aims);
        let kinds = said.kinds.iter().enumerate();
        Prices {
            aims: aims.into_iter().map(|(aim, weight)| Weighed { aim, weight }).collect(),
            mentee: self.prices_of(&format!("{list}.mentees"), Side::Mentee, &said.mentees),
            mentor: self.prices_of(&format!("{list}.mentors"), Side::Mentor, &said.mentors),
            kind: kinds.map(|(at, kind)| self.prices_of(&format!("{list}.kinds[{at}]"), Side::Mentor, kind)).collect(),
        }
    }

    fn prices_of(&mut self, list: &str, side: Side, said: &BTreeMap<String, String>) -> Vec<i128> {
        let mut prices = BTreeMap::new();
        for (id, price) in said {
            prices.insert(id.clone(), self.whole(price, format!("{list}.{id}")));
        }
        self.of_each(list, side, &prices, 0)
    }

    fn numbers<'t>(&mut self, list: &str, said: impl Iterator<Item = (Aim, &'t str)>) -> Vec<(Aim, i128)> {
        said.enumerate().map(|(index, (aim, number))| (aim, self.whole(number, format!("{list}[{index}]")))).collect()
    }

    /// A whole number as it is written here, and in no other way.
    fn whole(&mut self, text: &str, item: String) -> i128 {
        let number = text.parse().ok().filter(|number: &i128| number.to_string() == text);
        if number.is_none() {
            self.tell(Code::NotANumber, item, text, "a whole number as text, such as \"-12\"");
        }
        number.unwrap_or(0)
    }
}
