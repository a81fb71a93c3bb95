//! A vocabulary made ready for reading answers.

use std::collections::{BTreeMap, BTreeSet};

use super::problem::Kind;
use super::{Skill, Vocabulary, VocabularyProblem};
use crate::person::fold::{self, Gap, Word, squashed};

/// A skill by number: its position in the vocabulary, or beyond it for one that
/// an [`Interner`](super::Interner) met in an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SkillId(pub(super) u32);

impl SkillId {
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    pub(crate) fn of_number(number: u32) -> Self {
        Self(number)
    }
}

/// How two skills stand to each other, from the weakest to the strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// Nothing connects them.
    None,
    /// They share a family.
    SameFamily,
    /// They are one skill.
    Same,
}

/// A skill that an answer names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// It is in the vocabulary.
    Known(SkillId),
    /// It is not; these are its words, folded.
    Unknown(String),
}

/// A vocabulary that has been checked and is quick to read with.
#[derive(Clone, Debug)]
pub struct Lexicon {
    names: Vec<String>,
    families: Vec<Vec<u32>>,
    /// The skills of each family.
    members: Vec<Vec<SkillId>>,
    aliases: BTreeMap<String, Alias>,
    widest_window: usize,
}

#[derive(Clone, Copy, Debug)]
struct Alias {
    skill: SkillId,
    n_words: usize,
}

impl Lexicon {
    /// Compiles a vocabulary, and lists what is wrong with it.
    ///
    /// Where an alias stands for two skills, the one that comes first keeps it; a skill without a
    /// name is never recognised.
    pub fn new(vocabulary: &Vocabulary) -> (Lexicon, Vec<VocabularyProblem>) {
        let mut lexicon = Lexicon {
            names: vocabulary.skills.iter().map(|skill| skill.name.clone()).collect(),
            families: Vec::with_capacity(vocabulary.skills.len()),
            members: Vec::new(),
            aliases: BTreeMap::new(),
            widest_window: 1,
        };
        let mut problems = Vec::new();
        let mut family_numbers = BTreeMap::new();
        for (position, skill) in vocabulary.skills.iter().enumerate() {
            let families = numbered(&mut family_numbers, position, skill, &mut problems);
            lexicon.members.resize(family_numbers.len(), Vec::new());
            for family in &families {
                lexicon.members[*family as usize].push(id_at(position));
            }
            lexicon.families.push(families);
            if squashed(&skill.name).is_empty() {
                problems.push(VocabularyProblem::new(position, Kind::NoName));
            } else {
                lexicon.add_spellings(position, skill, &mut problems);
            }
        }
        (lexicon, problems)
    }

    /// The skills that `answer` names, in the order of the answer, each once.
    ///
    /// 1. The whole answer is a name or alias: that skill.
    /// 2. Otherwise it is cut into entries at commas, semicolons, bullets and line breaks, and
    ///    each entry is read from left to right for the longest run of whole words that is a name
    ///    or alias. A run never crosses a bracket, a colon or the end of a sentence.
    /// 3. An entry in which nothing was found is an unknown skill of its own.
    ///
    /// Names of one or two letters (R, C, Go) count inside an entry only with a capital letter or
    /// where they stand alone, for "go further" is no skill.
    pub fn recognise(&self, answer: &str) -> Vec<Said> {
        if let Some(alias) = self.aliases.get(&squashed(answer)) {
            return vec![Said::Known(alias.skill)];
        }
        let words = fold::words(answer);
        let mut said = Vec::new();
        for entry in words.chunk_by(|_, next| next.gap < Gap::Comma) {
            self.read_entry(entry, &mut said);
        }
        said
    }

    /// How two skills stand to each other. A skill that is not in the vocabulary has no relatives.
    pub fn relation(&self, one: SkillId, other: SkillId) -> Relation {
        if one == other {
            Relation::Same
        } else if share_one(self.families_of(one), self.families_of(other)) {
            Relation::SameFamily
        } else {
            Relation::None
        }
    }

    /// The other skills of the vocabulary that share a family with this one, in their order.
    pub fn relatives(&self, skill: SkillId) -> impl Iterator<Item = SkillId> {
        let families = self.families_of(skill).iter();
        let members = families.flat_map(|family| &self.members[*family as usize]).copied();
        let others: BTreeSet<SkillId> = members.filter(|other| *other != skill).collect();
        others.into_iter()
    }

    /// The name of a skill of the vocabulary.
    pub fn name(&self, skill: SkillId) -> Option<&str> {
        self.names.get(skill.0 as usize).map(String::as_str)
    }

    /// How many skills the vocabulary has.
    pub fn n_skills(&self) -> usize {
        self.names.len()
    }

    fn families_of(&self, skill: SkillId) -> &[u32] {
        self.families.get(skill.0 as usize).map_or(&[], Vec::as_slice)
    }

    fn add_spellings(&mut self, position: usize, skill: &Skill, problems: &mut Vec<VocabularyProblem>) {
        let id = id_at(position);
        for spelling in std::iter::once(&skill.name).chain(&skill.aliases) {
            if let Err(kind) = self.add_spelling(id, spelling) {
                problems.push(VocabularyProblem::new(position, kind));
            }
        }
    }

    fn add_spelling(&mut self, skill: SkillId, spelling: &str) -> Result<(), Kind> {
        let words = fold::words(spelling);
        let n_words = words.len();
        let key: String = words.iter().map(Word::folded).collect();
        if key.is_empty() {
            return Err(Kind::EmptyAlias { skill: self.names[skill.0 as usize].clone(), alias: spelling.to_owned() });
        }
        let owner = *self.aliases.entry(key).or_insert(Alias { skill, n_words });
        if owner.skill != skill {
            return Err(Kind::Clash {
                alias: spelling.to_owned(),
                first: self.names[owner.skill.0 as usize].clone(),
                second: self.names[skill.0 as usize].clone(),
            });
        }
        // One word more than any alias has: "front end" must be found where the alias is "frontend".
        self.widest_window = self.widest_window.max(n_words + 1);
        Ok(())
    }

    fn read_entry(&self, entry: &[Word], said: &mut Vec<Said>) {
        let folded: Vec<String> = entry.iter().map(Word::folded).collect();
        let mut found_any = false;
        let mut start = 0;
        while start < entry.len() {
            match self.longest_at(entry, &folded, start) {
                Some((skill, n_words)) => {
                    push_once(said, Said::Known(skill));
                    found_any = true;
                    start += n_words;
                }
                None => start += 1,
            }
        }
        let phrase = folded.join(" ");
        if !found_any && !phrase.is_empty() {
            push_once(said, Said::Unknown(phrase));
        }
    }

    /// The longest alias that starts at word `start`, with its length in words as they stand here.
    fn longest_at(&self, entry: &[Word], folded: &[String], start: usize) -> Option<(SkillId, usize)> {
        let after = entry[start + 1..].iter();
        let n_joint = 1 + after.take_while(|word| word.gap == Gap::Joint).count();
        let longest = n_joint.min(self.widest_window);
        (1..=longest).rev().find_map(|n_words| {
            let key = folded[start..start + n_words].concat();
            let alias = self.aliases.get(&key)?;
            let counts = if n_words == 1 {
                key.len() > 2 || stands_out(entry, folded, start)
            } else {
                // "write R" is not "writer": a single letter is glued only where the alias has it too.
                let pieces = &folded[start..start + n_words];
                alias.n_words == n_words || pieces.iter().all(|piece| piece.len() > 1)
            };
            counts.then_some((alias.skill, n_words))
        })
    }
}

/// A word with a capital letter, with a sign, or with nothing but joining words beside it.
fn stands_out(entry: &[Word], folded: &[String], position: usize) -> bool {
    let written = entry[position].written;
    let is_marked = written.chars().any(|letter| letter.is_uppercase() || !letter.is_alphanumeric());
    let open_before = position == 0 || entry[position].gap > Gap::Joint || is_joining_word(&folded[position - 1]);
    let open_after = entry.get(position + 1).is_none_or(|next| next.gap > Gap::Joint)
        || folded.get(position + 1).is_some_and(|next| is_joining_word(next));
    is_marked || (open_before && open_after)
}

fn is_joining_word(word: &str) -> bool {
    matches!(word, "and" | "or" | "y" | "e" | "o" | "u")
}

fn push_once(said: &mut Vec<Said>, skill: Said) {
    if !said.contains(&skill) {
        said.push(skill);
    }
}

/// The numbers of a skill's families, sorted, new families numbered as they come.
fn numbered(
    numbers: &mut BTreeMap<String, u32>,
    position: usize,
    skill: &Skill,
    problems: &mut Vec<VocabularyProblem>,
) -> Vec<u32> {
    let mut families = Vec::with_capacity(skill.families.len());
    for family in &skill.families {
        let key = squashed(family);
        if key.is_empty() {
            let kind = Kind::EmptyFamily { skill: skill.name.clone(), family: family.clone() };
            problems.push(VocabularyProblem::new(position, kind));
            continue;
        }
        let next = id_at(numbers.len()).0;
        families.push(*numbers.entry(key).or_insert(next));
    }
    families.sort_unstable();
    families.dedup();
    families
}

/// Whether two sorted lists have an element in common.
fn share_one(one: &[u32], other: &[u32]) -> bool {
    one.iter().any(|family| other.binary_search(family).is_ok())
}

pub(super) fn id_at(position: usize) -> SkillId {
    SkillId(u32::try_from(position).expect("a vocabulary has fewer than four billion entries"))
}
