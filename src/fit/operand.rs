//! What a comparison reads of one person: her answer, compiled once so that a million pairs are quick.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::mem;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::share::Share;
use super::text::{TextVector, Voices, Written};
use crate::cohort::{Cohort, Hours, Member, Value};
use crate::person::Side;
use crate::person::fold::squashed;
use crate::person::hours::ZoneOffsets;
use crate::person::vocabulary::{Interner, SkillId};
use crate::program::{Comparison, Kind, Rule};

/// One person's answer as one rule reads it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    /// She said nothing that can be read, or the rule asks her nothing.
    Missing,
    /// Words and skills, in her order.
    Terms(Box<[Term]>),
    /// What a mentor offers for any want.
    Offers(Offers),
    /// The step of a ladder.
    Step(usize),
    /// A finite number.
    Number(f64),
    /// When she has time.
    Hours(Arc<Hours>),
    /// Her clock.
    Zone(ZoneOffsets),
    /// A free text.
    Text(TextVector),
    /// Positions of people on the other side, in her order.
    People(Box<[usize]>),
}

// Every number in it is finite.
impl Eq for Operand {}

impl Hash for Operand {
    fn hash<H: Hasher>(&self, state: &mut H) {
        mem::discriminant(self).hash(state);
        match self {
            // Texts are never looked up.
            Self::Missing | Self::Text(_) => {}
            Self::Terms(terms) => terms.hash(state),
            Self::Offers(offers) => offers.hash(state),
            Self::Step(step) => step.hash(state),
            // Minus nothing equals nothing, so that both have one hash.
            Self::Number(number) => (number + 0.0).to_bits().hash(state),
            Self::Hours(hours) => hours.minutes.hash(state),
            Self::Zone(zone) => zone.hash(state),
            Self::People(people) => people.hash(state),
        }
    }
}

/// What a mentor offers for any want: what she names, and what is related to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Offers {
    /// Ascending.
    same: Box<[Term]>,
    /// Relatives of what she names, none of which she names; ascending.
    related: Box<[Term]>,
}

impl Offers {
    #[cfg(test)]
    pub(super) fn of(same: &[Term], related: &[Term]) -> Self {
        Self { same: same.into(), related: related.into() }
    }

    /// What she names.
    pub(super) fn same(&self) -> &[Term] {
        &self.same
    }

    /// What is related to it.
    pub(super) fn related(&self) -> &[Term] {
        &self.related
    }

    /// Each with what it is worth for a want: the same all, a relative its part; ascending.
    pub(crate) fn worths(&self, relative: Share) -> Vec<(Term, Share)> {
        let same = self.same.iter().map(|term| (*term, Share::ALL));
        let related = self.related.iter().map(|term| (*term, relative));
        let mut worths: Vec<(Term, Share)> = same.chain(related).filter(|(_, share)| *share > Share::NONE).collect();
        worths.sort_unstable_by_key(|(term, _)| *term);
        worths
    }

    /// What they are worth for a want: the same all, a relative its part.
    pub(super) fn worth(&self, want: Term, relative: Share) -> Share {
        match [&self.same, &self.related].map(|offers| offers.binary_search(&want).is_ok()) {
            [true, _] => Share::ALL,
            [_, true] => relative,
            _ => Share::NONE,
        }
    }
}

/// A word or skill by number: skills before words. Two are equal when they mean the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Term(
    /// The highest bit says that it is a word: people name so many of them that a tag of its own would be felt.
    u32,
);

impl Term {
    const WORD: u32 = 1 << 31;

    /// A skill, as the vocabulary recognises it.
    fn skill(skill: SkillId) -> Self {
        assert!(skill.number() < Self::WORD, "a cohort has fewer than two billion skills");
        Self(skill.number())
    }

    /// A word, or an option of a question.
    pub(super) fn word(word: u32) -> Self {
        assert!(word < Self::WORD, "a cohort has fewer than two billion words");
        Self(word | Self::WORD)
    }

    /// The skill that it is, or the number of the word.
    fn meaning(self) -> Result<SkillId, u32> {
        if self.0 < Self::WORD { Ok(SkillId::of_number(self.0)) } else { Err(self.0 & !Self::WORD) }
    }
}

/// Gives numbers to words and skills; the same word has the same number all over the cohort.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    skills: Interner,
    words: BTreeMap<String, u32>,
    spelled: Vec<String>,
    /// What words meant before, as they are spelled: most people spell alike. Only ever asked for one, so its order
    /// cannot show.
    met: FxHashMap<(Meaning, Arc<str>), Box<[Term]>>,
}

/// How a word is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Meaning {
    /// By the vocabulary, which may find several skills in it.
    Skills,
    /// As it is.
    Word,
}

impl Terms {
    pub(crate) fn new(cohort: &Cohort) -> Self {
        Self {
            skills: Interner::new(Arc::clone(cohort.lexicon())),
            words: BTreeMap::new(),
            spelled: Vec::new(),
            met: FxHashMap::default(),
        }
    }

    /// What people call it.
    pub(crate) fn name(&self, term: Term) -> &str {
        match term.meaning() {
            Ok(skill) => self.skills.name(skill),
            Err(word) => &self.spelled[word as usize],
        }
    }

    /// Forgets how words were spelled, of which nobody will be asked again soon.
    pub(super) fn forget_spellings(&mut self) {
        self.met = FxHashMap::default();
    }

    /// The skills that these words speak of, each once.
    pub(crate) fn skills_of(&mut self, words: &[Arc<str>]) -> Vec<Term> {
        let mut terms: Vec<Term> = Vec::new();
        for word in words {
            for term in self.read(word, Meaning::Skills) {
                if !terms.contains(term) {
                    terms.push(*term);
                }
            }
        }
        terms
    }

    fn words_of(&mut self, words: &[Arc<str>]) -> Vec<Term> {
        words.iter().flat_map(|word| self.read(word, Meaning::Word).to_vec()).collect()
    }

    fn read(&mut self, word: &Arc<str>, meaning: Meaning) -> &[Term] {
        let key = (meaning, Arc::clone(word));
        if !self.met.contains_key(&key) {
            let terms = match meaning {
                Meaning::Skills => self.skills.recognise(word).into_iter().map(Term::skill).collect(),
                Meaning::Word => [self.word(word)].into(),
            };
            self.met.insert(key.clone(), terms);
        }
        &self.met[&key]
    }

    /// The number of a word.
    pub(crate) fn word(&mut self, word: &str) -> Term {
        let next = u32::try_from(self.spelled.len()).expect("a cohort has fewer than four billion words");
        let number = *self.words.entry(squashed(word)).or_insert(next);
        if number == next {
            self.spelled.push(word.to_owned());
        }
        Term::word(number)
    }

    /// The number of a word that the program itself names.
    pub(super) fn named(&mut self, word: &str) -> Term {
        self.word(word)
    }

    /// These offers, and those that are related to them, where those count.
    pub(crate) fn offers(&self, mut same: Vec<Term>, do_relatives_count: bool) -> Offers {
        same.sort_unstable();
        same.dedup();
        let skills = same.iter().filter_map(|offer| offer.meaning().ok());
        let relatives = skills.filter(|_| do_relatives_count).flat_map(|skill| self.skills.relatives(skill));
        let mut related: Vec<Term> = relatives.map(Term::skill).collect();
        related.sort_unstable();
        related.dedup();
        related.retain(|term| same.binary_search(term).is_err());
        Offers { same: same.into(), related: related.into() }
    }
}

/// A text, who wrote it, and what was made of it.
struct ReadText {
    writer: String,
    text: String,
    operand: Arc<Operand>,
}

/// Compiles the answers that one rule reads of one side.
pub(super) struct Compiler<'a> {
    cohort: &'a Cohort,
    rule: &'a Rule,
    side: Side,
    voices: Option<&'a Voices>,
    by_vocabulary: bool,
    /// What was answered so far: who answers the same shares it. Only ever asked for one, so its order cannot show.
    met: FxHashSet<Arc<Operand>>,
    /// The text that was read last: an applicant is read in many versions, most of which differ in something else.
    written: Option<ReadText>,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(cohort: &'a Cohort, rule: &'a Rule, side: Side, voices: Option<&'a Voices>) -> Self {
        let is_skills = |side: Side| {
            let question = rule.question(side).and_then(|name| cohort.program().question(side, name));
            question.is_some_and(|question| question.kind == Kind::Skills)
        };
        let by_vocabulary = is_skills(Side::Mentee) || is_skills(Side::Mentor);
        Self { cohort, rule, side, voices, by_vocabulary, met: FxHashSet::default(), written: None }
    }

    /// What the rule reads of this person.
    pub(super) fn operand(&mut self, member: &Member, terms: &mut Terms) -> Arc<Operand> {
        if let Some(text) = self.rule.question(self.side).and_then(|question| member.text(question)) {
            return self.text(member, &text);
        }
        let operand = self.read(member, terms);
        if let Some(met) = self.met.get(&operand) {
            return Arc::clone(met);
        }
        let operand = Arc::new(operand);
        self.met.insert(Arc::clone(&operand));
        operand
    }

    fn read(&self, member: &Member, terms: &mut Terms) -> Operand {
        let question = self.rule.question(self.side).unwrap_or_default();
        let Some(value) = member.value(question) else {
            return Operand::Missing;
        };
        match value {
            Value::Words(words) => self.terms(words, terms),
            Value::Step(step) => Operand::Step(*step),
            Value::Number(number) => Operand::Number(*number),
            Value::Hours(hours) => Operand::Hours(Arc::clone(hours)),
            Value::Zone(zone) => Operand::Zone(zone.clone()),
            // Texts are read apart.
            Value::Text => Operand::Missing,
            Value::People(ids) => {
                let position = |id: &Arc<str>| self.cohort.position(self.side.other(), id);
                Operand::People(ids.iter().filter_map(position).collect())
            }
        }
    }

    fn text(&mut self, member: &Member, text: &str) -> Arc<Operand> {
        let writer = member.name();
        if let Some(read) = self.written.as_ref().filter(|read| read.text == text && read.writer == writer) {
            return Arc::clone(&read.operand);
        }
        let written = Written { side: self.side, writer, text };
        let vector = self.voices.map_or_else(TextVector::default, |voices| voices.vector(written));
        let operand = Arc::new(Operand::Text(vector));
        self.written =
            Some(ReadText { writer: writer.to_owned(), text: text.to_owned(), operand: Arc::clone(&operand) });
        operand
    }

    fn terms(&self, words: &[Arc<str>], terms: &mut Terms) -> Operand {
        let said = if self.by_vocabulary { terms.skills_of(words) } else { terms.words_of(words) };
        match self.rule.comparison {
            _ if said.is_empty() => Operand::Missing,
            Comparison::Overlap { related } if self.side == Side::Mentor => {
                Operand::Offers(terms.offers(said, related > 0))
            }
            _ => Operand::Terms(said.into()),
        }
    }
}
