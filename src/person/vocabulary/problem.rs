//! What can be wrong with a vocabulary.

use std::fmt;

/// Something in a vocabulary that cannot be meant so; it displays as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VocabularyProblem {
    position: usize,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    NoName,
    EmptyAlias { skill: String, alias: String },
    EmptyFamily { skill: String, family: String },
    Clash { alias: String, first: String, second: String },
}

impl VocabularyProblem {
    pub(super) fn new(position: usize, kind: Kind) -> Self {
        VocabularyProblem { position, kind }
    }

    /// The position in [`Vocabulary::skills`](super::Vocabulary::skills) of the skill to mend,
    /// counted from 0.
    pub fn position(&self) -> usize {
        self.position
    }
}

impl fmt::Display for VocabularyProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::NoName => {
                let number = self.position + 1;
                write!(formatter, "Skill number {number} of the vocabulary has no name.")
            }
            Kind::EmptyAlias { skill, alias } => {
                write!(formatter, "The skill “{skill}” has an alias without a letter or digit: “{alias}”.")
            }
            Kind::EmptyFamily { skill, family } => {
                write!(formatter, "The skill “{skill}” is in a family without a letter or digit: “{family}”.")
            }
            Kind::Clash { alias, first, second } => {
                write!(formatter, "“{alias}” stands for “{first}” and for “{second}”: it can mean one skill only.")
            }
        }
    }
}

impl std::error::Error for VocabularyProblem {}
