//! Numbers for all skills, those that no vocabulary knows too.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::lexicon::id_at;
use super::{Lexicon, Relation, Said, SkillId};
use crate::person::fold::squashed;

/// A lexicon that also numbers the unknown skills it meets, so that two people who both say
/// "knitting" meet.
///
/// The numbers of unknown skills depend on the order of the answers; compare them, never show or
/// sort by them. Their names do not depend on it.
#[derive(Clone, Debug)]
pub struct Interner {
    /// It never changes, so that copies share it: an applicant is read with a copy for each letter that she types.
    lexicon: Arc<Lexicon>,
    unknown: BTreeMap<String, SkillId>,
    unknown_names: Vec<String>,
}

impl Interner {
    /// Starts with the skills of the vocabulary.
    pub fn new(lexicon: impl Into<Arc<Lexicon>>) -> Interner {
        Interner { lexicon: lexicon.into(), unknown: BTreeMap::new(), unknown_names: Vec::new() }
    }

    /// The skills that `answer` names, as [`Lexicon::recognise`] finds them, each once.
    pub fn recognise(&mut self, answer: &str) -> Vec<SkillId> {
        let mut skills = Vec::new();
        for said in self.lexicon.recognise(answer) {
            let skill = match said {
                Said::Known(skill) => skill,
                Said::Unknown(phrase) => self.number(phrase),
            };
            if !skills.contains(&skill) {
                skills.push(skill);
            }
        }
        skills
    }

    /// How two skills stand to each other.
    pub fn relation(&self, one: SkillId, other: SkillId) -> Relation {
        self.lexicon.relation(one, other)
    }

    /// The other skills of the vocabulary that share a family with this one.
    pub fn relatives(&self, skill: SkillId) -> impl Iterator<Item = SkillId> {
        self.lexicon.relatives(skill)
    }

    /// The name of a skill: the vocabulary's, or what people called it, folded. Of several
    /// spellings that are one ("knit wear", "knitwear") the first in the alphabet.
    ///
    /// # Panics
    ///
    /// If `skill` comes from another interner and is unknown to this one.
    pub fn name(&self, skill: SkillId) -> &str {
        self.lexicon.name(skill).unwrap_or_else(|| {
            let position = skill.0 as usize - self.lexicon.n_skills();
            &self.unknown_names[position]
        })
    }

    /// Whether the vocabulary has this skill.
    pub fn is_known(&self, skill: SkillId) -> bool {
        self.lexicon.name(skill).is_some()
    }

    fn number(&mut self, phrase: String) -> SkillId {
        let next = id_at(self.lexicon.n_skills() + self.unknown_names.len());
        let skill = *self.unknown.entry(squashed(&phrase)).or_insert(next);
        if skill == next {
            self.unknown_names.push(phrase);
        } else {
            let name = &mut self.unknown_names[skill.0 as usize - self.lexicon.n_skills()];
            if phrase < *name {
                *name = phrase;
            }
        }
        skill
    }
}
