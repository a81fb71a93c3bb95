//! The form that is filled in: a file of this site, and no other.

use std::sync::Arc;

use crate::form::model::Form;
use crate::ui::browser::fetch;
use crate::ui::words::Messages;

/// A form with the name of its file.
#[derive(Clone, Debug)]
pub(crate) struct Opened {
    /// The name, without folder and ending: `mentee-intake`.
    pub(crate) name: String,
    /// The form.
    pub(crate) form: Arc<Form>,
}

/// Opens the form at this path below the page.
///
/// # Errors
/// A sentence, where the path leads elsewhere, the file is missing, or is no form.
pub(crate) async fn open(path: &str, words: &Messages) -> Result<Opened, String> {
    let told = [("path", path.into())];
    if !is_below(path) {
        return Err(words.say("form-elsewhere", &told));
    }
    let text = fetch::text(path).await.map_err(|_| words.say("form-missing", &told))?;
    let form = Form::read(path, &text).value.ok_or_else(|| words.say("form-broken", &told))?;
    Ok(Opened { name: name(path), form: Arc::new(form) })
}

/// Whether a path leads to a JSON file below the page: no other host, no folder above.
pub(super) fn is_below(path: &str) -> bool {
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/');
    let is_step = |step: &str| !step.is_empty() && !step.starts_with('.');
    path.chars().all(is_plain) && path.split('/').all(is_step) && path.strip_suffix(".json").is_some()
}

fn name(path: &str) -> String {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.strip_suffix(".json").unwrap_or(file).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(path: &str, expected: bool) {
        assert_eq!(is_below(path), expected, "{path}");
    }

    #[test]
    fn only_files_of_this_site_are_opened() {
        is("forms/mentee-intake.json", true);
        is("ours/2026/intake_2.json", true);
        is("https://example.org/form.json", false);
        is("//example.org/form.json", false);
        is("/form.json", false);
        is("../form.json", false);
        is("forms/../../form.json", false);
        is("forms%2f..%2fform.json", false);
        is("forms\\form.json", false);
        is("data:application/json,{}", false);
        is("forms/form.html", false);
    }

    #[test]
    fn a_form_is_called_as_its_file() {
        assert_eq!(name("forms/mentee-intake.json"), "mentee-intake");
    }
}
