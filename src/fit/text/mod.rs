//! How much two free texts speak of the same things, and in which words.
//!
//! ```
//! use tandem::fit::text::{Corpus, similarity};
//!
//! let goals = "I want to grow as a data engineer and learn about **data pipelines**.";
//! let bios = [
//!     "Twelve years of building pipelines for data, now leading engineers.",
//!     "Illustrator; I draw and I teach drawing.",
//! ];
//! let corpus = Corpus::new(&[goals, bios[0], bios[1]]);
//! let mentee = corpus.vector(goals);
//! let [engineer, illustrator] = bios.map(|bio| corpus.vector(bio));
//!
//! assert!(similarity(&mentee, &engineer) > similarity(&mentee, &illustrator));
//! assert_eq!(corpus.evidence(&mentee, &engineer, 2), ["data", "engineer"]);
//! ```
//!
//! The method is TF-IDF, and the interface says nothing of it: a text becomes a vector, two vectors
//! have a similarity, and a similarity has its evidence.
//!
//! Words alone do not understand: those that mean the same but look different do not meet, and
//! English does not meet Spanish except in the words they share. A rule may ask for a second voice
//! beside them, which knows what 12,220 words mean: see `meaning/`.

mod corpus;
mod evidence;
mod identity;
mod identity_words;
mod language;
mod markup;
mod meaning;
mod pairs;
mod postings;
mod spellings;
mod stop_words;
mod vector;
mod voices;
mod weight;

pub use corpus::Corpus;
pub use meaning::Meanings;
pub use postings::Postings;
pub use vector::{Similarity, TextVector, similarity};
pub(super) use voices::{Hear, Voices, Written};
