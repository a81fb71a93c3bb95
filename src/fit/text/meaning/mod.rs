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

use sha2::{Digest, Sha256};

pub(super) use sense::{Sense, Senses};

use super::Similarity;
use crate::problem::{Code, Effect, Place, Problem};
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

    /// Reads the table.
    ///
    /// # Errors
    /// A problem, if the bytes are not those of the file that belongs to this version: another table would give other
    /// points.
    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let hash = hexadecimal(&Sha256::digest(bytes));
        let table = Some(bytes).filter(|_| hash == Self::SHA256).and_then(Table::read);
        table.map(|table| Self { table }).ok_or_else(|| {
            let problem = Problem::new(Code::ForeignMeanings, Place::file(Self::FILE), Effect::Noted);
            problem.found(format!("{} bytes, SHA-256 {hash}", bytes.len()))
        })
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The likeness of two texts by words and by meaning; by words alone where one of them has none.
pub(super) fn mixed(words: Similarity, mentee: Option<&Sense>, mentor: Option<&Sense>) -> Similarity {
    let (Some(mentee), Some(mentor)) = (mentee, mentor) else { return words };
    let fourfold = 2 * i32::from(words.share()) + mentee.nearness(mentor);
    Similarity::of_share((fourfold + 2).div_euclid(4))
}
