//! The map of a form: what stands where, and which answer decides what.
//!
//! ```
//! use serde_json::json;
//! use tandem::form::map::{Map, What};
//! use tandem::form::model::Form;
//!
//! let form = Form::from_json("intake.json", json!({"pages": [
//!     {"name": "who", "elements": [{"type": "boolean", "name": "mentors"}]},
//!     {"name": "places", "visibleIf": "{mentors} = true", "elements": [{"type": "text", "name": "how many"}]}
//! ]}));
//! let map = Map::of(&form.value.expect("a form"));
//! let condition = &map.conditions[0];
//! assert_eq!((condition.what, map.spots[condition.of.expect("a page")].name.as_str()), (What::Shown, "places"));
//! assert_eq!(map.spots[condition.asks[0]].name, "mentors");
//! ```

mod conditions;

use super::model::{Container, Element, Form, Kind, Question, Style, Text};

/// A form's map.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// Pages, panels and questions in reading order.
    pub spots: Vec<Spot>,
    /// What depends on answers, in the same order; triggers last.
    pub conditions: Vec<Condition>,
}

/// A page, a panel or a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Its number in the file.
    pub id: usize,
    /// Its name.
    pub name: String,
    /// Where it stands in the JSON.
    pub path: String,
    /// Its title; may be empty.
    pub title: Text,
    /// How deep it stands: pages at 0.
    pub depth: usize,
    /// What it is: `page`, `panel`, or the kind of the question.
    pub kind: &'static str,
    /// Whether it must be answered where no condition says.
    pub is_required: bool,
    /// Whether it is shown where no condition says.
    pub is_visible: bool,
}

/// Something that depends on answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// What depends, by its place among the spots; `None` for the whole form.
    pub of: Option<usize>,
    /// What of it.
    pub what: What,
    /// The choice or row that it is about; else empty.
    pub item: String,
    /// The expression, written with all its brackets; empty where any change counts.
    pub expression: String,
    /// The questions whose answers decide, by their places among the spots.
    pub asks: Vec<usize>,
}

/// What depends on answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum What {
    /// Whether it is shown.
    Shown,
    /// Whether it is open for answers.
    Open,
    /// Whether it must be answered.
    Required,
    /// Whether a choice, a row or a column is offered.
    Offered,
    /// Whether a choice can be chosen.
    Choosable,
    /// The answer, or the one to begin with.
    Answer,
    /// Whether the answer is sound.
    Sound,
    /// Whether the form ends.
    End,
    /// What is said at the end.
    Farewell,
}

impl What {
    /// The stable name: `shown`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Map {
    /// The map of a form.
    pub fn of(form: &Form) -> Self {
        let mut spots = Vec::new();
        for page in &form.pages {
            container(page, "page", 0, &mut spots);
        }
        let conditions = conditions::all(form, &spots);
        Self { spots, conditions }
    }

    /// The spot that stands at a path, or the nearest around it.
    pub fn at(&self, path: &str) -> Option<usize> {
        let is_around = |spot: &Spot| {
            path.strip_prefix(&spot.path).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        let around = self.spots.iter().enumerate().filter(|(_, spot)| is_around(spot));
        around.max_by_key(|(_, spot)| spot.path.len()).map(|(at, _)| at)
    }

    /// The conditions of a spot.
    pub fn conditions_of(&self, spot: usize) -> impl Iterator<Item = &Condition> {
        self.conditions.iter().filter(move |condition| condition.of == Some(spot))
    }

    /// What the answer to a question decides.
    pub fn decided_by(&self, spot: usize) -> impl Iterator<Item = &Condition> {
        self.conditions.iter().filter(move |condition| condition.asks.contains(&spot))
    }
}

fn container(container: &Container, kind: &'static str, depth: usize, spots: &mut Vec<Spot>) {
    spots.push(Spot {
        id: container.id,
        name: container.name.clone(),
        path: container.path.clone(),
        title: container.title.clone(),
        depth,
        kind,
        is_required: container.presence.is_required,
        is_visible: container.presence.is_visible,
    });
    elements(&container.elements, depth + 1, spots);
}

fn elements(elements: &[Element], depth: usize, spots: &mut Vec<Spot>) {
    for element in elements {
        match element {
            Element::Panel(panel) => container(panel, "panel", depth, spots),
            Element::Question(one) => question(one, depth, spots),
        }
    }
}

fn question(question: &Question, depth: usize, spots: &mut Vec<Spot>) {
    spots.push(Spot {
        id: question.id,
        name: question.name.clone(),
        path: question.path.clone(),
        title: question.title.clone(),
        depth,
        kind: kind_name(&question.kind),
        is_required: question.presence.is_required,
        is_visible: question.presence.is_visible,
    });
    match &question.kind {
        Kind::Texts(items) => items.iter().for_each(|item| self::question(item, depth + 1, spots)),
        Kind::Table(table) => {
            table.columns.iter().for_each(|column| self::question(&column.question, depth + 1, spots));
        }
        Kind::Panels(panels) => elements(&panels.template, depth + 1, spots),
        _ => {}
    }
}

/// The kind of a question, in a word that is stable between versions.
fn kind_name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Input(_) => "line",
        Kind::Comment { .. } => "lines",
        Kind::Choosing(choosing) => match choosing.style {
            Style::Radiogroup | Style::Dropdown => "one-choice",
            Style::Checkbox | Style::Tagbox => "choices",
            Style::Ranking => "ranking",
        },
        Kind::Boolean { .. } => "yes-or-no",
        Kind::Rating(_) => "scale",
        Kind::Matrix(_) => "rows",
        Kind::Table(_) => "table",
        Kind::Texts(_) => "several-lines",
        Kind::Panels(_) => "repeating",
        Kind::Html(_) => "reading",
        Kind::Unsupported(_) => "unsupported",
    }
}
