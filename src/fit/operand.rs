//! What a comparison reads of one person: her answer, compiled once so that a million pairs are quick.

use std::collections::BTreeMap;

use super::share::Share;
use super::text::TextVector;
use crate::cohort::{Cohort, Member, Value};
use crate::person::Side;
use crate::person::fold::squashed;
use crate::person::hours::{UtcMinutes, ZoneOffsets};
use crate::person::vocabulary::{Interner, Lexicon, SkillId};
use crate::program::{Comparison, Kind, Rule};

/// One person's answer as one rule reads it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    /// She said nothing that can be read, or the rule asks her nothing.
    Missing,
    /// Words and skills, in her order.
    Terms(Vec<Term>),
    /// What a mentor offers for any want, sorted by term: all for the same, a part for a relative.
    Offers(Vec<(Term, Share)>),
    /// The step of a ladder.
    Step(usize),
    /// A finite number.
    Number(f64),
    /// Minutes of the week in UTC, and the clock to say them in her own time.
    Hours(UtcMinutes, ZoneOffsets),
    /// Her clock.
    Zone(ZoneOffsets),
    /// A free text.
    Text(TextVector),
    /// Positions of people on the other side, in her order.
    People(Vec<usize>),
}

/// A word or skill by number. Two are equal when they mean the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    pub(crate) fn new(cohort: &Cohort) -> Self {
        let (lexicon, _) = Lexicon::new(&cohort.program().vocabulary);
        Self { skills: Interner::new(lexicon), words: BTreeMap::new(), spelled: Vec::new() }
    }

    /// What people call it.
    pub(crate) fn name(&self, term: Term) -> &str {
        match term {
            Term::Skill(skill) => self.skills.name(skill),
            Term::Word(word) => &self.spelled[word as usize],
        }
    }

    /// The skills that these words speak of, each once.
    pub(crate) fn skills_of(&mut self, words: &[String]) -> Vec<Term> {
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

    /// The number of a word.
    pub(crate) fn word(&mut self, word: &str) -> Term {
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

    /// What these offers are worth for any want: the same skill all, a relative its part.
    pub(crate) fn offers(&self, offers: &[Term], related: Share) -> Vec<(Term, Share)> {
        let mut worth: BTreeMap<Term, Share> = BTreeMap::new();
        for offer in offers {
            worth.insert(*offer, Share::ALL);
            let Term::Skill(skill) = offer else { continue };
            for relative in self.skills.relatives(*skill) {
                worth.entry(Term::Skill(relative)).or_insert(related);
            }
        }
        worth.into_iter().filter(|(_, share)| *share > Share::NONE).collect()
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
        let Some(value) = self.rule.question(side).and_then(|question| member.value(question)) else {
            return Operand::Missing;
        };
        match value {
            Value::Words(words) => self.terms(words, side, terms),
            Value::Step(step) => Operand::Step(*step),
            Value::Number(number) => Operand::Number(*number),
            Value::Hours(hours) => Operand::Hours(hours.minutes.clone(), hours.zone.clone()),
            Value::Zone(zone) => Operand::Zone(zone.clone()),
            Value::Text(text) => Operand::Text(vector(text)),
            Value::People(ids) => {
                let position = |id: &String| self.cohort.position(side.other(), id);
                Operand::People(ids.iter().filter_map(position).collect())
            }
        }
    }

    fn terms(&self, words: &[String], side: Side, terms: &mut Terms) -> Operand {
        let said = if self.by_vocabulary {
            terms.skills_of(words)
        } else {
            words.iter().map(|word| terms.word(word)).collect()
        };
        match self.rule.comparison {
            _ if said.is_empty() => Operand::Missing,
            Comparison::Overlap { related } if side == Side::Mentor => {
                Operand::Offers(terms.offers(&said, Share::percent(related)))
            }
            _ => Operand::Terms(said),
        }
    }
}
