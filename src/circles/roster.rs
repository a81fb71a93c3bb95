//! Everybody who may be in a circle, as numbers, and what the numbers mean.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::heard::{Heard, everybody};
use crate::cohort::{Cohort, Hours, Value};
use crate::fit::{Share, Term, Terms};
use crate::matching::circles::{CircleLimits, CircleTable, Offer, Peer, Want};
use crate::person::hours::ZoneOffsets;
use crate::program::{CircleRules, Kind, Program};

/// Everybody who may be in a circle, once, by id; and the table that circles are made from.
///
/// Who is on either side may be, if the program's `onlyIf` holds for her: see [`CircleRules`].
#[derive(Debug)]
pub struct Roster {
    pub(super) program: Program,
    pub(super) rules: CircleRules,
    pub(super) people: Vec<Participant>,
    pub(super) table: CircleTable,
    /// What subjects and kinds are called, by number.
    pub(super) names: Names,
    /// The clock by which slots are told, and its name.
    pub(super) clock: (String, ZoneOffsets),
}

/// One person, with what the explanation needs.
#[derive(Debug)]
pub(super) struct Participant {
    pub(super) id: String,
    pub(super) name: String,
    /// What she herself says she can teach, each with what it is worth for any want.
    pub(super) teaches: Vec<(String, Vec<Offer>)>,
    pub(super) hours: Option<Arc<Hours>>,
    pub(super) stage: Option<usize>,
}

/// Numbers of subjects and kinds, in the order in which they are met.
#[derive(Debug, Default)]
pub(super) struct Names {
    numbers: BTreeMap<Term, u32>,
    names: Vec<String>,
}

impl Names {
    fn number(&mut self, term: Term, terms: &Terms) -> u32 {
        let next = u32::try_from(self.names.len()).expect("a cohort has fewer than four billion words");
        let number = *self.numbers.entry(term).or_insert(next);
        if number == next {
            self.names.push(terms.name(term).to_owned());
        }
        number
    }

    pub(super) fn name(&self, number: u32) -> &str {
        &self.names[number as usize]
    }
}

impl Roster {
    /// Everybody of a cohort who may be in a circle; `None` where the program has no circles.
    pub fn of(cohort: &Cohort) -> Option<Self> {
        let program = cohort.program();
        let rules = program.circles.clone()?;
        let heard = everybody(cohort, &rules);
        let mut reader = Reader::new(cohort, &rules, heard.keys().copied());
        let (people, peers) = heard.iter().map(|(id, person)| reader.read(id, person)).unzip();
        let names = reader.names;
        Some(Self { program: program.clone(), people, table: table(peers, &rules), rules, names, clock: clock(cohort) })
    }

    /// The table that circles are made from: one row a person.
    pub fn table(&self) -> &CircleTable {
        &self.table
    }

    /// The ids of the people, in the order of the table.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = &str> {
        self.people.iter().map(|person| person.id.as_str())
    }

    /// What the person of this row is called.
    ///
    /// # Panics
    /// If the table has no such row.
    pub fn name(&self, position: usize) -> &str {
        &self.people[position].name
    }

    /// The program by which the people were read.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// The row of the person with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.people.binary_search_by(|person| person.id.as_str().cmp(id)).ok()
    }
}

/// Reads people into numbers.
struct Reader<'a> {
    rules: &'a CircleRules,
    /// Whether skills are recognised by the vocabulary, or words are compared as they are.
    by_vocabulary: bool,
    is_ranked: bool,
    terms: Terms,
    names: Names,
    positions: BTreeMap<&'a str, usize>,
}

impl<'a> Reader<'a> {
    fn new(cohort: &Cohort, rules: &'a CircleRules, ids: impl Iterator<Item = &'a str>) -> Self {
        let question = |name: &str| cohort.program().questions.iter().find(|question| question.name == name);
        let is_skills = |name: &str| question(name).is_some_and(|question| question.kind == Kind::Skills);
        Self {
            rules,
            by_vocabulary: is_skills(&rules.teaches) || is_skills(&rules.learns),
            is_ranked: question(&rules.learns).is_some_and(|question| question.ranked),
            terms: Terms::new(cohort),
            names: Names::default(),
            positions: ids.enumerate().map(|(position, id)| (id, position)).collect(),
        }
    }

    fn read(&mut self, id: &str, person: &Heard) -> (Participant, Peer) {
        let teaches = self.teaches(person);
        let hours = match person.value(&self.rules.hours) {
            Some(Value::Hours(hours)) => Some(Arc::clone(hours)),
            _ => None,
        };
        let stage = match self.rules.stage.as_ref().and_then(|stage| person.value(stage)) {
            Some(Value::Step(step)) => Some(*step),
            _ => None,
        };
        let kinds = self.kinds(person);
        let not_alone = self.rules.not_alone.as_ref().and_then(|not_alone| not_alone.asked.as_ref());
        let peer = Peer {
            offers: together(&teaches),
            wants: self.wants(person),
            free: hours.iter().flat_map(|hours| hours.minutes.spans()).collect(),
            stage: stage.map(|step| u32::try_from(step).expect("a ladder has few steps")),
            asks: if not_alone.is_none_or(|asked| person.meets(asked)) { kinds.clone() } else { Vec::new() },
            kinds,
            apart: self.apart(id, person),
            convenes: self.rules.convener.as_ref().is_some_and(|condition| person.meets(condition)),
        };
        (Participant { id: id.to_owned(), name: person.name().to_owned(), teaches, hours, stage }, peer)
    }

    /// What these words say, each once however it is spelled.
    fn said(&mut self, words: &[Arc<str>]) -> Vec<Term> {
        if self.by_vocabulary {
            return self.terms.skills_of(words);
        }
        let mut said: Vec<Term> = Vec::with_capacity(words.len());
        for word in words {
            let term = self.terms.word(word);
            if !said.contains(&term) {
                said.push(term);
            }
        }
        said
    }

    /// What she says she can teach, each with what it is worth for any want: a related skill its part.
    fn teaches(&mut self, person: &Heard) -> Vec<(String, Vec<Offer>)> {
        let related = Share::percent(self.rules.related);
        let said = self.said(person.words(&self.rules.teaches));
        let mut teaches = Vec::with_capacity(said.len());
        for term in said {
            let worth = self.terms.offers(vec![term], related > Share::NONE).worths(related);
            let mut offer = |(term, share): (Term, Share)| Offer {
                subject: self.names.number(term, &self.terms),
                worth: share.hundredths(),
            };
            let offers = worth.into_iter().map(&mut offer).collect();
            teaches.push((self.terms.name(term).to_owned(), offers));
        }
        teaches
    }

    /// What she wants: of `n` ranked wants the first weighs `n` and the last 1, as when pairs are compared.
    fn wants(&mut self, person: &Heard) -> Vec<Want> {
        let said = self.said(person.words(&self.rules.learns));
        let n_wants = u16::try_from(said.len()).expect("nobody wants so much");
        let weights = (1..=n_wants).rev().map(|weight| if self.is_ranked { weight } else { 1 });
        let wants = said.into_iter().zip(weights);
        wants.map(|(term, weight)| Want { subject: self.names.number(term, &self.terms), weight }).collect()
    }

    fn kinds(&mut self, person: &Heard) -> Vec<u32> {
        let Some(not_alone) = &self.rules.not_alone else { return Vec::new() };
        let words = person.words(&not_alone.kinds);
        let terms: Vec<Term> = words.iter().map(|word| self.terms.word(word)).collect();
        terms.into_iter().map(|term| self.names.number(term, &self.terms)).collect()
    }

    /// Whom she named, on either side and in any of the questions; never herself.
    fn apart(&self, id: &str, person: &Heard) -> Vec<usize> {
        let values = self.rules.apart.iter().flat_map(|question| person.values(question));
        let named = values.filter_map(|value| if let Value::People(ids) = value { Some(ids) } else { None }).flatten();
        let others = named.filter(|other| ***other != *id).filter_map(|other| self.positions.get(&**other));
        let mut apart: Vec<usize> = others.copied().collect();
        apart.sort_unstable();
        apart.dedup();
        apart
    }
}

/// All offers of hers, each subject once at its best.
fn together(teaches: &[(String, Vec<Offer>)]) -> Vec<Offer> {
    let mut best: BTreeMap<u32, u16> = BTreeMap::new();
    for offer in teaches.iter().flat_map(|(_, offers)| offers) {
        let worth = best.entry(offer.subject).or_default();
        *worth = offer.worth.max(*worth);
    }
    best.into_iter().map(|(subject, worth)| Offer { subject, worth }).collect()
}

fn table(peers: Vec<Peer>, rules: &CircleRules) -> CircleTable {
    let limits = CircleLimits {
        least: rules.size.least.into(),
        most: rules.size.most.into(),
        number: rules.number.map(|number| usize::try_from(number).expect("a number of circles")),
        minutes: rules.minutes,
    };
    CircleTable::new(peers, limits).expect("a cohort that exists has been checked")
}

/// The program's own clock; where it has none, that of UTC.
fn clock(cohort: &Cohort) -> (String, ZoneOffsets) {
    let name = cohort.program().time_zone.as_deref().map_or("UTC", str::trim).to_owned();
    let zone = cohort.zones().offsets(&name).expect("the zone of a cohort that exists is known, and so is UTC");
    (name, zone)
}
