//! What each text of a cohort means, and how near two of them are.

use std::sync::Arc;

use super::Meanings;
use super::direction::{Direction, Tone};
use super::spoken::{Place, Spoken};
use crate::person::Side;

/// The table, and the common tone of each side of one cohort.
#[derive(Clone, Debug)]
pub(super) struct Senses {
    pub(super) meanings: Arc<Meanings>,
    mentees: Tone,
    mentors: Tone,
}

/// What a text means.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::fit) struct Sense {
    /// Its words, without small ones.
    pub(super) spoken: Spoken,
    whole: Direction,
    /// Of a mentor's text: its passages.
    passages: Vec<(Place, Direction)>,
}

impl Senses {
    /// Hears all texts of a cohort; their order does not matter.
    pub(super) fn new(meanings: Arc<Meanings>, mentees: &[String], mentors: &[String]) -> Self {
        let table = &meanings.table;
        let tone = |texts: &[String]| {
            let directions = texts.iter().filter_map(|text| Spoken::new(table, text).direction(table, text));
            Tone::of(&directions.collect::<Vec<_>>())
        };
        Self { mentees: tone(mentees), mentors: tone(mentors), meanings }
    }

    /// What a text of this side means; nothing where too few of its words are known.
    pub(super) fn sense_of(&self, side: Side, text: &str) -> Option<Sense> {
        let table = &self.meanings.table;
        let spoken = Spoken::new(table, text);
        let (tone, passages) = match side {
            Side::Mentee => (&self.mentees, Vec::new()),
            Side::Mentor => (&self.mentors, spoken.passages(table, text)),
        };
        let whole = tone.taken_from(&spoken.direction(table, text)?)?;
        let centred = |(place, direction)| Some((place, tone.taken_from(&direction)?));
        Some(Sense { whole, passages: passages.into_iter().filter_map(centred).collect(), spoken })
    }
}

impl Sense {
    /// How near a mentee's text is to a mentor's, in hundredths of a percent: half the cosine of the whole texts, half
    /// that of the mentor's best passage; of the whole text again where she has no passage.
    pub(super) fn nearness(&self, mentor: &Self) -> i32 {
        let whole = self.whole.cosine(&mentor.whole);
        let best = mentor.passages.iter().map(|(_, direction)| self.whole.cosine(direction)).max();
        whole + best.unwrap_or(whole)
    }

    /// What the mentor wrote that is nearest to this text, word for word, if any of it is near at all; the first of
    /// equals.
    pub(in crate::fit::text) fn nearest_passage(&self, mentor: &Self, mentors_text: &str) -> Option<String> {
        let near = mentor.passages.iter().map(|(place, direction)| (self.whole.cosine(direction), *place));
        let (cosine, place) = near.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
        let words: Vec<&str> = place.of(mentors_text).split_whitespace().collect();
        (cosine > 0).then(|| words.join(" "))
    }
}
