//! A receipt's people, pairs and numbers, held against a cohort.

use std::collections::{BTreeMap, BTreeSet};

use super::record::{Asked, AskedKinds, Named, Priced, Proven, RaisedTo, Receipt};
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
    pub(super) matching: Matching,
    /// The points of each pair, and where they stand.
    pub(super) points: Vec<(usize, usize, u16)>,
    pub(super) tally: Vec<(Aim, i128)>,
    pub(super) proof: Option<(Prices, Option<Raised>)>,
}

/// What the receipt claims, if it can be said of this cohort at all.
pub(super) fn settle(receipt: &Receipt, scorer: &Scorer, file: &str) -> Checked<Claims> {
    let mut settler = Settler { scorer, file, problems: Vec::new() };
    let claims = Claims {
        asked: settler.asked(&receipt.asked),
        points: settler.pairs(receipt),
        matching: Matching::new(Vec::new()),
        tally: settler.numbers("tally", receipt.tally.iter().map(|counted| (counted.aim, counted.count.as_str()))),
        proof: receipt.proof.as_ref().map(|proof| settler.proof(proof)),
    };
    let made = claims.points.iter().map(|&(mentee, mentor, _)| (mentee, mentor));
    let matching = Matching::of_pairs(scorer.mentees().len(), made);
    settler.unplaced(&receipt.unplaced, &matching);
    Checked::unless_refused(settler.problems, || Claims { matching, ..claims })
}

struct Settler<'a> {
    scorer: &'a Scorer,
    file: &'a str,
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

    fn pairs(&mut self, receipt: &Receipt) -> Vec<(usize, usize, u16)> {
        let (mut pairs, mut known) = (Vec::new(), BTreeSet::new());
        for (index, made) in receipt.pairs.iter().enumerate() {
            let item = format!("pairs[{index}]");
            let Some((mentee, mentor)) = self.both(&made.mentee, &made.mentor, &item) else { continue };
            if !known.insert((mentee, mentor)) {
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

    fn proof(&mut self, proof: &Proven) -> (Prices, Option<Raised>) {
        let prices = self.prices("proof.prices", &proof.prices);
        (prices, proof.raised.as_ref().and_then(|raised| self.raised(raised)))
    }

    fn raised(&mut self, raised: &RaisedTo) -> Option<Raised> {
        let prices = raised.prices.as_ref().map(|prices| self.prices("proof.raised.prices", prices));
        let to = Points::new(raised.to);
        if to.is_none() {
            let expected = format!("0 to {} points", Points::MOST);
            self.tell(Code::OutOfRange, "proof.raised.to".to_owned(), &raised.to.to_string(), expected);
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
