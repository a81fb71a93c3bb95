//! Skills that are known by more than one word.

use serde::{Deserialize, Serialize};

/// The skills that are known by more than one word, and their families.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Vocabulary {
    /// The skills, in any order.
    #[serde(default)]
    pub skills: Vec<Skill>,
}

/// One skill.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Skill {
    /// What people read.
    pub name: String,
    /// Other words for the same.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The families that it belongs to.
    #[serde(default)]
    pub families: Vec<String>,
}
