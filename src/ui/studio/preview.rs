//! How a form is looked at: how wide, in which language, and as whom.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value as Json;
use strum::EnumIter;

use crate::form::expression::Moment;
use crate::form::model::Form;
use crate::form::persona;
use crate::ui::browser::clocks;
use crate::ui::form::Running;
use crate::ui::form::paper::Paper;
use crate::ui::words::Messages;

/// How wide the form is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumIter)]
pub(crate) enum Width {
    /// As on a telephone: 360 px.
    #[default]
    Phone,
    /// As on a desk.
    Desk,
}

impl Width {
    /// The message that names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Phone => "width-phone",
            Self::Desk => "width-desk",
        }
    }
}

/// As whom the form is seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Persona {
    /// Somebody who has not begun.
    #[default]
    Blank,
    /// Somebody who answered everything.
    Example,
    /// Somebody whose answers are in a file: its name, and the answers.
    Saved(String, Json),
}

/// How the form at hand is looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PreviewView {
    /// How wide.
    pub(crate) width: RwSignal<Width>,
    /// In which language; none for the form's own.
    pub(crate) language: RwSignal<Option<String>>,
    /// As whom.
    pub(crate) persona: RwSignal<Persona>,
    /// The file of answers that was loaded last.
    pub(crate) saved: RwSignal<Option<(String, Json)>>,
    /// The words around the form's own, once they are here.
    pub(crate) words: RwSignal<Option<Arc<Messages>>>,
    /// What is printed now.
    pub(crate) printing: RwSignal<Option<Paper>>,
}

impl PreviewView {
    /// As nobody has looked yet.
    pub(crate) fn new() -> Self {
        Self {
            width: RwSignal::default(),
            language: RwSignal::new(None),
            persona: RwSignal::default(),
            saved: RwSignal::new(None),
            words: RwSignal::new(None),
            printing: RwSignal::new(None),
        }
    }

    /// What is put on paper: a form that nobody has begun has room for a pen.
    pub(crate) fn paper(self) -> Paper {
        if self.persona.with_untracked(|persona| *persona == Persona::Blank) { Paper::Blank } else { Paper::Filled }
    }
}

/// The languages in which a form can be seen: its own first.
pub(crate) fn languages(form: &Form) -> Vec<String> {
    let others = form.languages().into_iter().filter(|tag| *tag != form.language);
    std::iter::once(form.language.clone()).chain(others).collect()
}

/// A form as somebody sees it on this day.
pub(crate) fn seen_by(persona: &Persona, form: &Arc<Form>, language: &str, today: Moment) -> Running {
    let begun = Running::begin(Arc::clone(form), language, today);
    match persona {
        Persona::Blank => begun,
        Persona::Example => {
            let answers = begun.flow().answers(&persona::filled(&begun.flow()));
            begun.resumed(&answers, &[])
        }
        Persona::Saved(_, answers) => begun.resumed(answers, &[]),
    }
}

/// The day that it is.
pub(crate) fn today() -> Moment {
    let (year, month, day) = clocks::today();
    Moment::date(year, month, day)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn form() -> Arc<Form> {
        let json = json!({"locale": "es", "elements": [
            {"type": "text", "name": "a", "title": {"default": "Nombre", "en": "Name"}},
            {"type": "text", "name": "b", "visibleIf": "{a} = 'Bea'"}
        ]});
        Arc::new(Form::from_json("form.json", json).value.expect("a form"))
    }

    #[track_caller]
    fn assert_seen(persona: &Persona, expected: &Json) {
        let running = seen_by(persona, &form(), "en", Moment::date(2026, 11, 23));
        assert_eq!(running.answers(), *expected);
    }

    #[test]
    fn each_persona_has_her_own_answers() {
        assert_seen(&Persona::Blank, &json!({}));
        assert_seen(&Persona::Example, &json!({"a": "(Name)"}));
        let saved = json!({"a": "Bea", "b": "x"});
        assert_seen(&Persona::Saved("bea.json".into(), saved.clone()), &saved);
    }

    #[test]
    fn a_form_is_seen_in_its_own_language_first() {
        assert_eq!(languages(&form()), ["es", "en"]);
    }
}
