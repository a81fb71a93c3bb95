//! The several things that an answer says, each by the one name that the program has for it.

use crate::cohort::Value;
use crate::person::fold::squashed;
use crate::person::vocabulary::{self, Lexicon};
use crate::program::{Kind, Program, Question};

/// Reads answers by a program's vocabulary.
pub(super) struct Said {
    lexicon: Lexicon,
}

impl Said {
    pub(super) fn by(program: &Program) -> Self {
        Self { lexicon: Lexicon::new(&program.vocabulary).0 }
    }

    /// The options or skills of an answer, each once: in her order, skills by name. Nothing where she said no such thing.
    pub(super) fn things(&self, question: &Question, value: &Value) -> Vec<String> {
        let things: Vec<String> = match value {
            Value::Words(words) if question.kind == Kind::Skills => {
                words.iter().flat_map(|word| self.skills(word)).collect()
            }
            Value::Words(words) => words.iter().map(ToString::to_string).collect(),
            Value::Step(step) => question.options.get(*step).map(|option| option.value.clone()).into_iter().collect(),
            Value::Text | Value::Number(_) | Value::Hours(_) | Value::Zone(_) | Value::People(_) => Vec::new(),
        };
        let mut once: Vec<String> = Vec::with_capacity(things.len());
        for thing in things {
            if !once.contains(&thing) {
                once.push(thing);
            }
        }
        once
    }

    /// Whether an answer names this option or skill.
    pub(super) fn names(&self, question: &Question, value: &Value, answer: &str) -> bool {
        let things = self.things(question, value);
        if question.kind != Kind::Skills {
            return things.iter().any(|thing| squashed(thing) == squashed(answer));
        }
        self.skills(answer).iter().any(|skill| things.contains(skill))
    }

    fn skills(&self, words: &str) -> Vec<String> {
        let said = self.lexicon.recognise(words).into_iter();
        let names = said.map(|said| match said {
            vocabulary::Said::Known(skill) => self.lexicon.name(skill).unwrap_or_default().to_owned(),
            vocabulary::Said::Unknown(words) => words,
        });
        names.collect()
    }
}
