//! The voices that compare the texts of one rule: words and, where the rule asks for it, meaning beside them.

use std::sync::Arc;

use super::identity::without_identity;
use super::markup::without_markup;
use super::meaning::SecondVoice;
use super::{Corpus, TextVector};
use crate::person::Side;

/// How many words that met others are named as evidence, beside the words in common.
const MOST_MET: usize = 3;

/// A text, and who wrote it.
#[derive(Clone, Copy, Debug)]
pub(in crate::fit) struct Written<'text> {
    pub(in crate::fit) side: Side,
    pub(in crate::fit) writer: &'text str,
    pub(in crate::fit) text: &'text str,
}

/// Makes the second voice of what the mentees and what the mentors wrote.
pub(in crate::fit) type Hear<'a> = dyn Fn(&[String], &[String]) -> Arc<dyn SecondVoice> + 'a;

/// What compares the texts of one rule.
#[derive(Clone, Debug)]
pub(in crate::fit) struct Voices {
    corpus: Corpus,
    meaning: Meaning,
}

/// The second voice.
#[derive(Clone, Debug)]
enum Meaning {
    /// The rule compares words.
    Unasked,
    /// The rule asks for it, and no table is there.
    Lacking,
    Heard(Arc<dyn SecondVoice>),
}

impl Voices {
    /// Compares words.
    pub(in crate::fit) fn of_words(texts: &[Written]) -> Self {
        let texts: Vec<&str> = texts.iter().map(|written| written.text).collect();
        Self { corpus: Corpus::new(&texts), meaning: Meaning::Unasked }
    }

    /// Compares words and meaning; words alone where the table is not there. Either way the texts are read without what
    /// says who wrote them, so that the table, when it comes, brings nothing else.
    pub(in crate::fit) fn of_meaning(texts: &[Written], hear: Option<&Hear>) -> Self {
        let plain: Vec<String> = texts.iter().map(plain).collect();
        let of_side = |side| -> Vec<String> {
            let texts = texts.iter().zip(&plain).filter(|(written, _)| written.side == side);
            texts.map(|(_, plain)| plain.clone()).collect()
        };
        let heard = |hear: &Hear| Meaning::Heard(hear(&of_side(Side::Mentee), &of_side(Side::Mentor)));
        let corpus = Corpus::new(&plain.iter().map(String::as_str).collect::<Vec<_>>());
        Self { corpus, meaning: hear.map_or(Meaning::Lacking, heard) }
    }

    /// A text ready to be compared.
    pub(in crate::fit) fn vector(&self, written: Written) -> TextVector {
        let senses = match &self.meaning {
            Meaning::Unasked => return self.corpus.vector(written.text),
            Meaning::Lacking => None,
            Meaning::Heard(senses) => Some(senses),
        };
        let plain = plain(&written);
        TextVector {
            sense: senses.and_then(|senses| senses.sense(written.side, &plain)).map(Arc::new),
            text: without_markup(written.text).into_boxed_str(),
            ..self.corpus.vector(&plain)
        }
    }

    /// The words of the mentee's text that did most: first those that both texts have, at most `most`, then those that
    /// met others of one meaning, with what they met.
    pub(in crate::fit) fn evidence(&self, mentee: &TextVector, mentor: &TextVector, most: usize) -> Vec<String> {
        let mut evidence = self.corpus.evidence(mentee, mentor, most);
        if let (Meaning::Heard(senses), Some(asked), Some(offered)) = (&self.meaning, &mentee.sense, &mentor.sense) {
            let met = senses.met((&mentee.text, asked), (&mentor.text, offered), &evidence, MOST_MET);
            evidence.extend(met);
        }
        evidence
    }

    /// What the mentor wrote that is nearest to the mentee's text in meaning.
    pub(in crate::fit) fn quotation(mentee: &TextVector, mentor: &TextVector) -> Option<String> {
        mentee.sense.as_ref()?.nearest_passage(mentor.sense.as_ref()?, &mentor.text)
    }
}

/// A text without what says who wrote it, each of its words at its place.
fn plain(written: &Written) -> String {
    without_identity(&without_markup(written.text), written.writer)
}
