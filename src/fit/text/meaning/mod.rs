//! Free text by meaning: finds who speaks of the same in other words, or in the other language.
//!
//! A table gives each of 12,220 words and pieces of words, English and Spanish, a direction of 128 whole numbers. A text
//! points where the sum of its words points, so the cosine of two texts is an exact sum over the pairs of their words,
//! and each pair's part in it can be told. The table is a file of its own beside the page (`www/meaning`), read only
//! where a program asks for it; its hash is checked, so that every page and every browser has the same.
//!
//! What is measured, in this order:
//! 1. A text is heard without what says who wrote it (`identity.rs`) and without small words; with fewer than three
//!    known words it has no meaning, and words alone are compared.
//! 2. Its direction is centred: the mean direction of all texts of its side, and of ten that point nowhere, is taken
//!    from it, and what is left has length 1 again. Two people who both "want to grow in their career" are no nearer
//!    for that.
//! 3. The likeness of two texts is half the cosine of their words (TF-IDF), a quarter the cosine of the whole texts, and
//!    a quarter that of the mentee's text and the mentor's passage that is nearest to it; never below nothing.
//!
//! Alone it loses against words where people of one profession write about themselves, and it wins where words differ:
//! hence the mix. It hears neither negation nor irony, and typing errors cost it a fifth.

mod direction;
mod met;
mod sense;
mod spoken;
mod table;

use std::fmt::Debug;
use std::sync::Arc;

use sha2::{Digest, Sha256};

pub(super) use sense::Sense;
use sense::Senses;

use super::Similarity;
use crate::person::Side;
use crate::problem::{Checked, Code, Effect, Place, Problem};
use table::Table;

/// The table of meanings.
#[derive(Debug)]
pub struct Meanings {
    table: Table,
}

impl Meanings {
    /// Where the table lies among the files of the site, and of the package.
    pub const FILE: &str = "meaning/en-es.sem";

    /// The SHA-256 of the file, as hexadecimal digits.
    pub const SHA256: &str = "c26194149116ac5381eaa2d4cd5839c37c72113d4eddcf351e29e77bb1dec449";

    /// Reads the table. Bytes that are not those of the file that belongs to this version are none: another table would
    /// give other points.
    pub fn read(bytes: &[u8]) -> Checked<Self> {
        let hash = hexadecimal(&Sha256::digest(bytes));
        let table = Some(bytes).filter(|_| hash == Self::SHA256).and_then(Table::read);
        match table {
            Some(table) => Checked::sound(Self { table }, Vec::new()),
            None => Checked::refused(vec![
                Problem::new(Code::ForeignMeanings, Place::file(Self::FILE), Effect::Noted)
                    .found(format!("{} bytes, SHA-256 {hash}", bytes.len())),
            ]),
        }
    }

    /// Hears all texts of a cohort by it.
    pub(in crate::fit) fn hear(self: &Arc<Self>, mentees: &[String], mentors: &[String]) -> Arc<dyn SecondVoice> {
        Arc::new(Senses::new(Arc::clone(self), mentees, mentors))
    }
}

/// What hears the texts of one cohort.
pub(in crate::fit) trait SecondVoice: Debug + Send + Sync {
    /// What a text of this side means; nothing where too few of its words are known.
    fn sense(&self, side: Side, text: &str) -> Option<Sense>;

    /// The strongest words of the mentee's text with what they met in the mentor's, as `raise ≈ salary`, at most `most`
    /// of them: the word that adds most to the cosine of the two texts first, ties by what is said first. Words in
    /// common speak for themselves and are left out, those of `common` among them.
    fn met(&self, mentee: (&str, &Sense), mentor: (&str, &Sense), common: &[String], most: usize) -> Vec<String>;
}

impl SecondVoice for Senses {
    fn sense(&self, side: Side, text: &str) -> Option<Sense> {
        self.sense_of(side, text)
    }

    fn met(&self, mentee: (&str, &Sense), mentor: (&str, &Sense), common: &[String], most: usize) -> Vec<String> {
        self.strongest(mentee, mentor, common, most)
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).expect("half a byte is below 16");
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The likeness of two texts by words and by meaning; by words alone where one of them has none.
pub(super) fn mixed(words: Similarity, mentee: Option<&Sense>, mentor: Option<&Sense>) -> Similarity {
    let (Some(mentee), Some(mentor)) = (mentee, mentor) else { return words };
    let fourfold = 2 * i32::from(words.share()) + mentee.nearness(mentor);
    Similarity::of_share((fourfold + 2).div_euclid(4))
}

#[cfg(test)]
mod tests {
    use super::spoken::Spoken;
    use super::*;

    const FILE: &[u8] = include_bytes!("../../../../www/meaning/en-es.sem");

    fn table() -> Table {
        Table::read(FILE).expect("the file is as its format says")
    }

    #[track_caller]
    fn has_row(word: &str, rows: &[usize], begins: [i32; 6]) {
        let table = table();
        assert_eq!(table.rows_of(word), rows, "{word}");
        let sums: Vec<i32> =
            (0..6).map(|dimension| rows.iter().map(|row| i32::from(table.row(*row)[dimension])).sum()).collect();
        assert_eq!(sums, begins, "{word}");
    }

    #[track_caller]
    fn have_cosine(one: &str, other: &str, expected: i32) {
        let table = table();
        let direction = |text| Spoken::new(&table, text).direction(&table, text).expect("it is known");
        let cosine = direction(one).cosine(&direction(other));
        assert!(cosine.abs_diff(expected) <= 1, "{cosine} for {one} and {other}");
    }

    /// By the loader in Python that came with the table: `Sem.pieces`, and the sum of their rows.
    #[test]
    fn words_have_the_rows_that_another_loader_gives_them() {
        has_row("salary", &[9959], [-1, -2, 4, -6, -2, -2]);
        has_row("sueldo", &[10829, 364, 313], [0, -2, -2, 1, -1, -4]);
        has_row("kubernetes", &[6806, 1246, 449, 484], [6, -1, 0, -1, 4, -3]);
        has_row("c++", &[2742], [0, -3, 0, 0, 2, -1]);
        has_row("gardeners", &[5707, 453], [2, -7, 2, -2, -3, 1]);
    }

    /// By the same loader, `Sem.explain`: 0.22315, 0.27995, -0.06784 and 0.37524. It knows no small words, so here
    /// stand none.
    #[test]
    fn texts_have_the_cosines_that_another_loader_gives_them() {
        have_cosine("negotiate salary raise", "negociación sueldo aumento", 2_232);
        have_cosine("design app screens", "Diseñadora: producto, prototipos Figma", 2_799);
        have_cosine("fundraising donors charity", "Kubernetes cloud servers monitoring", -678);
        have_cosine("C++ robots, sensors", "mecatrónica electrónica automatización", 3_752);
    }

    #[test]
    fn a_table_that_is_another_is_refused_and_its_hash_is_told() {
        let mut other = FILE.to_vec();
        *other.last_mut().expect("it has bytes") ^= 1;
        assert!(Table::read(&other).is_some(), "it differs in one number alone");
        let checked = Meanings::read(&other);
        assert!(checked.value.is_none() && checked.problems[0].code == Code::ForeignMeanings);
        let found = &checked.problems[0].found;
        assert!(found.starts_with("1660851 bytes, SHA-256 ") && !found.contains(Meanings::SHA256), "{found}");
        assert!(Meanings::read(FILE).value.is_some());
    }

    /// "Kubernetes" and "React" are two words, whatever their pieces.
    #[test]
    fn fewer_than_three_known_words_are_no_evidence() {
        let table = table();
        let points = |text| Spoken::new(&table, text).direction(&table, text).is_some();
        assert!(!points("Kubernetes, React"));
        assert!(!points(""));
        assert!(!points("I would like to"), "small words point nowhere");
        assert!(points("Kubernetes, React, SQL"));
        assert!(points("I paint well"));
    }
}
