//! Reads pages, panels, and what stands on them.

use super::fields::Fields;
use super::{first_number, numbering, question};
use crate::form::model::{Container, Element, Presence, Text};

const ELEMENTS: [&str; 2] = ["elements", "questions"];

pub(super) fn page(fields: &Fields<'_>) -> Container {
    let container = container(fields);
    fields.finish();
    container
}

/// The page that questions outside of pages make.
pub(super) fn single_page(fields: &Fields<'_>) -> Container {
    Container {
        id: fields.source().next_id(),
        name: "page1".to_owned(),
        path: fields.path.clone(),
        title: Text::default(),
        description: Text::default(),
        presence: Presence::ALWAYS,
        required_text: Text::default(),
        numbering: None,
        first_number: String::new(),
        elements: elements(fields, &ELEMENTS),
    }
}

fn container(fields: &Fields<'_>) -> Container {
    Container {
        id: fields.source().next_id(),
        name: fields.string(&["name"]).unwrap_or_default().to_owned(),
        path: fields.path.clone(),
        title: fields.text(&["title"]),
        description: fields.text(&["description"]),
        presence: presence(fields),
        required_text: fields.text(&["requiredErrorText"]),
        numbering: numbering(fields),
        first_number: first_number(fields),
        elements: elements(fields, &ELEMENTS),
    }
}

/// The elements of a list.
pub(super) fn elements<'a>(fields: &Fields<'a>, names: &[&'a str]) -> Vec<Element> {
    fields.objects(names).iter().map(element).collect()
}

fn element(fields: &Fields<'_>) -> Element {
    if fields.string(&["type"]) == Some("panel") {
        let panel = container(fields);
        fields.finish();
        return Element::Panel(Box::new(panel));
    }
    Element::Question(Box::new(question::question(fields)))
}

pub(super) fn presence(fields: &Fields<'_>) -> Presence {
    Presence {
        is_visible: fields.flag(&["visible"], true),
        visible_if: fields.expression("visibleIf"),
        is_read_only: fields.flag(&["readOnly"], false),
        enable_if: fields.expression("enableIf"),
        is_required: fields.flag(&["isRequired"], false),
        required_if: fields.expression("requiredIf"),
    }
}

impl Presence {
    /// Shown, open, and in no need of an answer.
    pub(super) const ALWAYS: Self = Self {
        is_visible: true,
        visible_if: None,
        is_read_only: false,
        enable_if: None,
        is_required: false,
        required_if: None,
    };
}
