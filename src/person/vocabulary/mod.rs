//! The skills that a programme speaks of, by all the names people give them.
//!
//! ```
//! use tandem::person::vocabulary::{Lexicon, Relation, Said, Skill, Vocabulary};
//!
//! let skill = |name: &str, aliases: &[&str], families: &[&str]| Skill {
//!     name: name.to_owned(),
//!     aliases: aliases.iter().map(ToString::to_string).collect(),
//!     families: families.iter().map(ToString::to_string).collect(),
//! };
//! let vocabulary = Vocabulary {
//!     skills: vec![
//!         skill("React", &["ReactJS"], &["front-end"]),
//!         skill("Vue", &["Vue.js"], &["front-end"]),
//!     ],
//! };
//! let (lexicon, problems) = Lexicon::new(&vocabulary);
//! assert!(problems.is_empty());
//!
//! let said = lexicon.recognise("some React JS, and vue");
//! let [Said::Known(react), Said::Known(vue)] = said[..] else {
//!     panic!("both are in the vocabulary");
//! };
//! assert_eq!(lexicon.relation(react, vue), Relation::SameFamily);
//! ```
//!
//! It does not guess: a spelling that is nobody's alias is a skill of its own.

mod interner;
mod lexicon;
mod problem;

use serde::{Deserialize, Serialize};

pub use interner::Interner;
pub use lexicon::{Lexicon, Relation, Said, SkillId};
pub use problem::VocabularyProblem;

/// The skills of one programme, as they stand in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Vocabulary {
    /// Every skill, role or topic that has more than one spelling or has relatives.
    pub skills: Vec<Skill>,
}

/// One skill, role or topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Skill {
    /// The name that people are shown.
    pub name: String,
    /// Other names for the same thing, in any language. Case, accents, hyphens and spaces need no
    /// alias of their own: "front-end" also stands for "Front End" and "frontend".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The families it belongs to. Two skills that share one are related, and count in part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub families: Vec<String>,
}
