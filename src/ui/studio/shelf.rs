//! The forms that are open: each with its text, the steps that led to it, and who fills it in.

use std::sync::Arc;

use crate::form::edit::Draft;
use crate::form::map::Map;
use crate::form::model::Form;
use crate::person::Side;
use crate::problem::Problem;
use crate::ui::history::History;

/// A form that is open.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Opened {
    /// The name of its file.
    pub(crate) file: String,
    /// Who applies by it; nobody, where it is no intake.
    pub(crate) side: Option<Side>,
    /// Its text, and the steps that led to it.
    pub(crate) history: History<Draft, Step>,
    /// Its text as it was opened or saved last.
    pub(crate) saved: Draft,
}

/// A step that can be undone, by the place where it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    /// What was done.
    pub(crate) deed: Deed,
    /// Where: a path.
    pub(crate) at: String,
    /// In which language, for a text.
    pub(crate) language: String,
}

/// What a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    Text,
    Need,
    Add,
    Remove,
    Move,
}

impl Deed {
    /// The message that names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text => "deed-text",
            Self::Need => "deed-need",
            Self::Add => "deed-add",
            Self::Remove => "deed-remove",
            Self::Move => "deed-move",
        }
    }
}

/// A form as it is read from its text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reading {
    /// The name of its file.
    pub(crate) file: String,
    /// Its text.
    pub(crate) draft: Draft,
    /// The form.
    pub(crate) form: Arc<Form>,
    /// What of it is not supported, or not sound.
    pub(crate) problems: Vec<Problem>,
    /// Its map.
    pub(crate) map: Arc<Map>,
}

impl Opened {
    /// A form as its file has it.
    pub(crate) fn new(file: impl Into<String>, draft: Draft, side: Option<Side>) -> Self {
        Self { file: file.into(), side, history: History::new(draft.clone()), saved: draft }
    }

    /// Its text now.
    pub(crate) fn draft(&self) -> &Draft {
        self.history.present()
    }

    /// Whether it changed since it was opened or saved.
    pub(crate) fn is_unsaved(&self) -> bool {
        *self.draft() != self.saved
    }

    /// What its text says.
    pub(crate) fn read(&self) -> Reading {
        let (form, problems) = self.draft().form(&self.file);
        let map = Arc::new(Map::of(&form));
        Reading { file: self.file.clone(), draft: self.draft().clone(), form: Arc::new(form), problems, map }
    }
}

/// Puts a form among those that are open: in the place of one from a file of the same name. Gives where it stands.
pub(crate) fn put(open: &mut Vec<Opened>, form: Opened) -> usize {
    if let Some(at) = open.iter().position(|known| known.file == form.file) {
        let side = form.side.or(open[at].side);
        open[at] = Opened { side, ..form };
        return at;
    }
    open.push(form);
    open.len() - 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::edit::{Change, OWN, Wording};

    fn opened(file: &str) -> Opened {
        let draft = Draft::read(file, r#"{"elements": [{"type": "text", "name": "a"}]}"#);
        Opened::new(file, draft.value.expect("a form"), Some(Side::Mentee))
    }

    #[test]
    fn a_form_is_unsaved_until_its_change_is_undone_or_saved() {
        let mut form = opened("a.json");
        let change =
            Change::Text { at: "elements[0]".into(), wording: Wording::Title, language: OWN.into(), text: "A".into() };
        let edit = form.draft().edit(&change).expect("it had no title");
        let after = form.draft().with(&edit);
        let step = Step { deed: Deed::Text, at: "elements[0]".into(), language: OWN.into() };
        form.history.take(step, after, false);
        assert!(form.is_unsaved());
        assert_eq!(form.read().form.questions()[0].title.in_language("en"), "A");
        form.history.undo();
        assert!(!form.is_unsaved());
    }

    #[test]
    fn a_file_that_is_opened_again_stands_where_it_stood_and_is_of_the_same_side() {
        let mut open = vec![opened("a.json"), opened("b.json")];
        assert_eq!(put(&mut open, Opened { side: None, ..opened("a.json") }), 0);
        assert_eq!(open[0].side, Some(Side::Mentee));
        assert_eq!(put(&mut open, opened("c.json")), 2);
    }
}
