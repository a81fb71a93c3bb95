//! What an organisation sets for its applicants: the file `apply.json` beside the page, and what an address asks for instead.

use serde::Deserialize;

use crate::person::Side;
use crate::ui::browser::{fetch, query};
use crate::ui::words::Messages;

/// The file; a site need not have one.
const FILE: &str = "apply.json";

/// What an organisation sets.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct Settings {
    /// What the responses call the programme; staff's desk takes those of its own name.
    pub(crate) program: String,
    /// The form, by its path below the page.
    pub(crate) form: String,
    /// The published mentors, by their path below the page; without it nobody is shown whom she fits.
    pub(crate) roster: Option<String>,
    /// For whom responses are sealed; without a key they are not.
    pub(crate) public_keys: Vec<String>,
    /// Where e-mails go; without it she writes the address herself.
    pub(crate) email: String,
    /// Who fills in the form; only mentees are shown mentors.
    pub(crate) side: Side,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            program: "starter".to_owned(),
            form: "forms/mentee-intake.json".to_owned(),
            roster: None,
            public_keys: Vec::new(),
            email: String::new(),
            side: Side::Mentee,
        }
    }
}

impl Settings {
    /// Reads the file.
    ///
    /// # Errors
    /// What is wrong, and where.
    fn read(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|why| why.to_string())
    }

    /// The same, but for what an address asks for. The roster and the side that are set belong to the form that is set: with
    /// another form there is a roster only where the address names one.
    fn asked(self, form: Option<String>, roster: Option<String>) -> Self {
        let [form, roster] = [form, roster].map(|path| path.filter(|path| !path.is_empty()));
        let is_own = form.as_ref().is_none_or(|form| *form == self.form);
        let side = if is_own { self.side } else { Side::Mentee };
        let set = self.roster.filter(|_| is_own);
        Self { form: form.unwrap_or(self.form), roster: roster.or(set), side, ..self }
    }

    /// The roster that she is compared with, if she is.
    pub(crate) fn roster(&self) -> Option<&str> {
        self.roster.as_deref().filter(|_| self.side == Side::Mentee)
    }
}

/// What is set, and what the address asks for instead.
///
/// # Errors
/// A sentence, where the file cannot be read: without it responses might not be sealed.
pub(crate) async fn settings(words: &Messages) -> Result<Settings, String> {
    let wrong = |why: String| words.say("settings-broken", &[("file", FILE.into()), ("why", why.into())]);
    let settings = match fetch::text_if_there(FILE).await.map_err(wrong)? {
        Some(text) => Settings::read(&text).map_err(wrong)?,
        None => Settings::default(),
    };
    Ok(settings.asked(query::told("form"), query::told("roster")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set() -> Settings {
        let text =
            r#"{"form": "ours.json", "roster": "mentors.json", "publicKeys": ["age1…"], "email": "us@example.org"}"#;
        Settings::read(text).expect("settings")
    }

    #[track_caller]
    fn opens(form: &str, roster: &str, expected: (&str, Option<&str>)) {
        let asked = |path: &str| Some(path.to_owned());
        let settings = set().asked(asked(form), asked(roster));
        assert_eq!((settings.form.as_str(), settings.roster()), expected);
        assert_eq!(settings.public_keys, ["age1…"], "whatever the form, it is sealed");
    }

    #[test]
    fn an_address_names_another_form_and_its_roster() {
        opens("", "", ("ours.json", Some("mentors.json")));
        opens("ours.json", "", ("ours.json", Some("mentors.json")));
        opens("exit.json", "", ("exit.json", None));
        opens("exit.json", "others.json", ("exit.json", Some("others.json")));
        opens("", "others.json", ("ours.json", Some("others.json")));
    }

    #[test]
    fn who_is_a_mentor_is_shown_no_mentors() {
        assert_eq!(Settings { side: Side::Mentor, ..set() }.roster(), None);
    }

    #[track_caller]
    fn is_refused(text: &str, why: &str) {
        let refused = Settings::read(text).expect_err("it is wrong");
        assert!(refused.contains(why), "{refused}");
    }

    #[test]
    fn a_slip_in_the_file_is_named_and_not_passed_over() {
        is_refused(r#"{"publicKey": ["age1…"]}"#, "unknown field `publicKey`");
        is_refused(r#"{"publicKeys": "age1…"}"#, "expected a sequence");
        is_refused(r#"{"side": "mentees"}"#, "unknown variant `mentees`");
    }
}
