//! Which words did it: what the mentee wrote, and what it met in the mentor's text.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::direction::{Sum, add, product};
use super::sense::{Sense, Senses};
use super::spoken::{Place, row};
use super::table::DIMENSIONS;
use crate::person::fold::{folded, words};

/// Two words whose own cosine is below a half meet by chance.
const NEAR: (i64, i64) = (1, 2);

/// A word of a text: as it stands there, as it is compared, and its row.
struct Heard<'text> {
    written: &'text str,
    word: String,
    row: Sum,
}

/// A word of the mentee, the word of the mentor that it met, and what it does to the cosine with her whole text.
struct Met<'text> {
    mine: &'text Heard<'text>,
    theirs: &'text Heard<'text>,
    part: i64,
}

impl Senses {
    /// See [`SecondVoice::met`](super::SecondVoice::met).
    pub(super) fn strongest(
        &self,
        mentee: (&str, &Sense),
        mentor: (&str, &Sense),
        common: &[String],
        most: usize,
    ) -> Vec<String> {
        let (mine, theirs) = (self.heard(mentee), self.heard(mentor));
        let mut whole = [0; DIMENSIONS];
        for heard in &theirs {
            add(&mut whole, &heard.row);
        }
        let in_common = common.iter().flat_map(|words_in_common| words(words_in_common)).map(|word| word.folded());
        let mut said: BTreeSet<String> = theirs.iter().map(|heard| heard.word.clone()).chain(in_common).collect();
        let asked = mine.iter().filter(|heard| said.insert(heard.word.clone()));
        let mut met: Vec<Met> = asked.filter_map(|mine| Met::new(mine, &theirs, &whole)).collect();
        met.sort_by_key(|met| Reverse(met.part));
        met.iter().take(most).map(|met| format!("{} ≈ {}", met.mine.written, met.theirs.written)).collect()
    }

    fn heard<'text>(&self, (text, sense): (&'text str, &Sense)) -> Vec<Heard<'text>> {
        let heard = |place: &Place| {
            let written = place.of(text);
            Heard { written, word: folded(written), row: row(&self.meanings.table, text, *place) }
        };
        sense.spoken.words.iter().map(heard).collect()
    }
}

impl<'text> Met<'text> {
    /// What a word met, if it met anything and adds to the cosine with the whole text; the first of equals.
    fn new(mine: &'text Heard, theirs: &'text [Heard], whole: &Sum) -> Option<Self> {
        let near = theirs.iter().filter(|heard| is_near(&mine.row, &heard.row));
        let nearest = near.reduce(|best, next| {
            let is_nearer = product(&mine.row, &next.row) > product(&mine.row, &best.row);
            if is_nearer { next } else { best }
        });
        let part = product(&mine.row, whole);
        nearest.filter(|_| part > 0).map(|theirs| Self { mine, theirs, part })
    }
}

fn is_near(one: &Sum, other: &Sum) -> bool {
    let together = product(one, other);
    let (part, of) = NEAR;
    together > 0 && together.pow(2) * of.pow(2) >= product(one, one) * product(other, other) * part.pow(2)
}
