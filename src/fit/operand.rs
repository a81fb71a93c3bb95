//! What a comparison reads of one person: her answer, compiled once so that a million pairs are quick.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::mem;
use std::sync::Arc;

use super::share::Share;
use super::text::TextVector;
use crate::cohort::{Cohort, Hours, Member, Value};
use crate::person::Side;
use crate::person::fold::squashed;
use crate::person::hours::ZoneOffsets;
use crate::person::vocabulary::{Interner, Lexicon, SkillId};
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

    /// What they are worth for a want: the same all, a relative its part.
    pub(super) fn worth(&self, want: Term, relative: Share) -> Share {
        match [&self.same, &self.related].map(|offers| offers.binary_search(&want).is_ok()) {
            [true, _] => Share::ALL,
            [_, true] => relative,
            _ => Share::NONE,
        }
    }
}

/// A word or skill by number. Two are equal when they mean the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Term {
    /// A skill, as the vocabulary recognises it.
    Skill(SkillId),
    /// A word, or an option of a question.
    Word(u32),
}

/// Gives numbers to words and skills; the same word has the same number all over the cohort.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    skills: Interner,
    words: BTreeMap<String, u32>,
    spelled: Vec<String>,
}

impl Terms {
    pub(super) fn new(cohort: &Cohort) -> Self {
        let (lexicon, _) = Lexicon::new(&cohort.program().vocabulary);
        Self { skills: Interner::new(lexicon), words: BTreeMap::new(), spelled: Vec::new() }
    }

    /// What people call it.
    pub(super) fn name(&self, term: Term) -> &str {
        match term {
            Term::Skill(skill) => self.skills.name(skill),
            Term::Word(word) => &self.spelled[word as usize],
        }
    }

    fn skills_of(&mut self, words: &[Arc<str>]) -> Vec<Term> {
        let mut terms: Vec<Term> = Vec::new();
        for word in words {
            let recognised = self.skills.recognise(word).into_iter().map(Term::Skill);
            for term in recognised {
                if !terms.contains(&term) {
                    terms.push(term);
                }
            }
        }
        terms
    }

    fn word(&mut self, word: &str) -> Term {
        let next = u32::try_from(self.spelled.len()).expect("a cohort has fewer than four billion words");
        let number = *self.words.entry(squashed(word)).or_insert(next);
        if number == next {
            self.spelled.push(word.to_owned());
        }
        Term::Word(number)
    }

    /// The number of a word that the program itself names.
    pub(super) fn named(&mut self, word: &str) -> Term {
        self.word(word)
    }

    /// These offers, and those that are related to them, where those count.
    fn offers(&self, mut same: Vec<Term>, do_relatives_count: bool) -> Offers {
        same.sort_unstable();
        same.dedup();
        let skills = same.iter().filter_map(|offer| if let Term::Skill(skill) = offer { Some(*skill) } else { None });
        let relatives = skills.filter(|_| do_relatives_count).flat_map(|skill| self.skills.relatives(skill));
        let mut related: Vec<Term> = relatives.map(Term::Skill).collect();
        related.sort_unstable();
        related.dedup();
        related.retain(|term| same.binary_search(term).is_err());
        Offers { same: same.into(), related: related.into() }
    }
}

/// Compiles the answers that one rule reads.
pub(super) struct Compiler<'a> {
    cohort: &'a Cohort,
    rule: &'a Rule,
    by_vocabulary: bool,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(cohort: &'a Cohort, rule: &'a Rule) -> Self {
        let is_skills = |side: Side| {
            let question = rule.question(side).and_then(|name| cohort.program().question(side, name));
            question.is_some_and(|question| question.kind == Kind::Skills)
        };
        Self { cohort, rule, by_vocabulary: is_skills(Side::Mentee) || is_skills(Side::Mentor) }
    }

    /// What the rule reads of this person.
    pub(super) fn operand(
        &self,
        member: &Member,
        side: Side,
        terms: &mut Terms,
        vector: impl Fn(&str) -> TextVector,
    ) -> Operand {
        let question = self.rule.question(side).unwrap_or_default();
        let Some(value) = member.value(question) else {
            return Operand::Missing;
        };
        match value {
            Value::Words(words) => self.terms(words, side, terms),
            Value::Step(step) => Operand::Step(*step),
            Value::Number(number) => Operand::Number(*number),
            Value::Hours(hours) => Operand::Hours(Arc::clone(hours)),
            Value::Zone(zone) => Operand::Zone(zone.clone()),
            Value::Text => Operand::Text(vector(&member.text(question).unwrap_or_default())),
            Value::People(ids) => {
                let position = |id: &Arc<str>| self.cohort.position(side.other(), id);
                Operand::People(ids.iter().filter_map(position).collect())
            }
        }
    }

    fn terms(&self, words: &[Arc<str>], side: Side, terms: &mut Terms) -> Operand {
        let said = if self.by_vocabulary {
            terms.skills_of(words)
        } else {
            words.iter().map(|word| terms.word(word)).collect()
        };
        match self.rule.comparison {
            _ if said.is_empty() => Operand::Missing,
            Comparison::Overlap { related } if side == Side::Mentor => Operand::Offers(terms.offers(said, related > 0)),
            _ => Operand::Terms(said.into()),
        }
    }
}
