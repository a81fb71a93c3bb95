//! Families of skills, as skills that a published answer can name.

use std::collections::{BTreeMap, BTreeSet};

use super::coarse::FAMILY_MARK;
use crate::person::fold::squashed;
use crate::person::vocabulary::{Skill, Vocabulary};

/// The families of a vocabulary.
pub(super) struct Families {
    /// The name of each family by how it is compared. It is no skill's.
    names: BTreeMap<String, String>,
    /// The families of each skill, by the skill's name.
    of_skills: BTreeMap<String, Vec<String>>,
}

impl Families {
    pub(super) fn of(vocabulary: &Vocabulary) -> Self {
        let spellings = vocabulary.skills.iter().flat_map(|skill| std::iter::once(&skill.name).chain(&skill.aliases));
        let taken: BTreeSet<String> = spellings.map(|spelling| squashed(spelling)).collect();
        let mut families = Self { names: BTreeMap::new(), of_skills: BTreeMap::new() };
        for skill in &vocabulary.skills {
            let own = skill.families.iter().map(|family| families.name(family, &taken)).collect();
            families.of_skills.insert(skill.name.clone(), own);
        }
        families
    }

    /// The families of a skill of the vocabulary; none where nobody knows it.
    pub(super) fn of_skill(&self, name: &str) -> &[String] {
        self.of_skills.get(name).map_or(&[], Vec::as_slice)
    }

    /// Each family as a skill to which all its skills are related.
    pub(super) fn as_skills(&self) -> impl Iterator<Item = Skill> {
        let skill = |name: &String| {
            let family = name.trim_end_matches(FAMILY_MARK).to_owned();
            Skill { name: name.clone(), aliases: Vec::new(), families: vec![family] }
        };
        self.names.values().map(skill)
    }

    /// The family's name as it is written first, marked until no skill is called so.
    fn name(&mut self, family: &str, taken: &BTreeSet<String>) -> String {
        let unlike_skills = || {
            let mut name = family.trim().to_owned();
            while taken.contains(&squashed(&name)) {
                name.push(FAMILY_MARK);
            }
            name
        };
        self.names.entry(squashed(family)).or_insert_with(unlike_skills).clone()
    }
}
