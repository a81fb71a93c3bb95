//! Which words did it: what the mentee wrote, and what it met in the mentor's text.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::direction::{Sum, add, product};
use super::sense::{Sense, Senses};
use super::spoken::{Place, row};
use super::table::DIMENSIONS;
use crate::person::fold::folded;

/// Two words whose own cosine is below two fifths meet by chance.
const NEAR: (i64, i64) = (2, 5);

/// A word of the mentee, the word of the mentor that it met, and what it does to the cosine with her whole text.
struct Met {
    mine: String,
    theirs: String,
    part: i64,
}

impl Senses {
    /// The strongest words of the mentee's text with what they met in the mentor's, as `raise ≈ salary`, at most `most`
    /// of them: the word that adds most to the cosine of the two texts first, ties by what is said first. Words that
    /// both texts have are left to those who compare words.
    pub(in crate::fit::text) fn met(&self, mentee: (&str, &Sense), mentor: (&str, &Sense), most: usize) -> Vec<String> {
        let theirs = self.rows(mentor);
        let mut whole = [0; DIMENSIONS];
        theirs.iter().for_each(|(_, row)| add(&mut whole, row));
        let in_common: BTreeSet<&str> = theirs.iter().map(|(word, _)| word.as_str()).collect();
        let mine = self.rows(mentee).into_iter().filter(|(word, _)| !in_common.contains(word.as_str()));
        let mut met: Vec<Met> = mine.filter_map(|(word, row)| Met::new(word, &row, &theirs, &whole)).collect();
        met.sort_by_key(|met| Reverse(met.part));
        let mut said = BTreeSet::new();
        met.retain(|met| said.insert(met.mine.clone()));
        met.iter().take(most).map(|met| format!("{} ≈ {}", met.mine, met.theirs)).collect()
    }

    /// What the mentor wrote that is nearest to the mentee's text.
    pub(in crate::fit::text) fn nearest_passage(&self, mentee: &Sense, mentor: (&str, &Sense)) -> Option<String> {
        let passage = mentee.best_passage(mentor.1)?.of(mentor.0);
        Some(passage.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The words of a text, folded, each with its row.
    fn rows(&self, (text, sense): (&str, &Sense)) -> Vec<(String, Sum)> {
        let word = |place: &Place| (folded(place.of(text)), row(&self.meanings.table, text, *place));
        sense.spoken.words.iter().map(word).collect()
    }
}

impl Met {
    fn new(mine: String, row: &Sum, theirs: &[(String, Sum)], whole: &Sum) -> Option<Self> {
        let near = theirs.iter().filter(|(_, other)| is_near(row, other));
        let (met, _) =
            near.reduce(|best, next| if product(row, &next.1) > product(row, &best.1) { next } else { best })?;
        let part = product(row, whole);
        (part > 0).then(|| Self { mine, theirs: met.clone(), part })
    }
}

fn is_near(one: &Sum, other: &Sum) -> bool {
    let together = product(one, other);
    let (part, of) = NEAR;
    together > 0 && together.pow(2) * of.pow(2) >= product(one, one) * product(other, other) * part.pow(2)
}
