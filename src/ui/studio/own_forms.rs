//! The programme's own forms, as `www/forms/index.json` lists them.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::person::Side;

/// Where they stand, beside the page.
pub(crate) const FOLDER: &str = "forms/";

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub(crate) struct Index {
    /// What the pages call the programme.
    pub(crate) program: String,
    /// The forms, in the order in which a programme uses them.
    pub(crate) forms: Vec<OwnForm>,
}

/// One of the forms.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct OwnForm {
    /// Its file, in the folder.
    pub(crate) file: String,
    /// What it is called, by language.
    pub(crate) title: BTreeMap<String, String>,
    /// Who fills it in.
    pub(crate) who: String,
    /// When.
    pub(crate) stage: String,
    /// How long it takes.
    pub(crate) minutes: u32,
}

impl OwnForm {
    /// What it is called in a language, or else in English.
    pub(crate) fn title_in(&self, language: &str) -> &str {
        let known = self.title.get(language).or_else(|| self.title.get("en"));
        known.map_or(&self.file, String::as_str)
    }

    /// The side that applies by it.
    pub(crate) fn side(&self) -> Option<Side> {
        match (self.stage.as_str(), self.who.as_str()) {
            ("intake", "mentee") => Some(Side::Mentee),
            ("intake", "mentor") => Some(Side::Mentor),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_side(who: &str, stage: &str, expected: Option<Side>) {
        let form =
            OwnForm { file: "a.json".into(), title: BTreeMap::new(), who: who.into(), stage: stage.into(), minutes: 1 };
        assert_eq!(form.side(), expected);
        assert_eq!(form.title_in("es"), "a.json");
    }

    #[test]
    fn only_an_intake_is_of_a_side() {
        assert_side("mentee", "intake", Some(Side::Mentee));
        assert_side("mentor", "intake", Some(Side::Mentor));
        assert_side("member", "intake", None);
        assert_side("mentee", "check-in", None);
    }
}
