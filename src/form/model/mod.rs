//! The definition of a form: pages, panels, questions, and what they depend on.
//!
//! It is read from `SurveyJS` JSON, of which it is a declared subset. The JSON itself is kept as it was: what is outside of
//! the subset is listed by name and place, and is still there when the form is written.
//!
//! ```
//! use tandem::form::model::Form;
//!
//! let json = r#"{"elements": [{"type": "text", "name": "email", "isRequired": true, "maskType": "pattern"}]}"#;
//! let read = Form::read("intake.json", json);
//! let form = read.value.expect("it is JSON");
//! assert_eq!(form.questions()[0].name, "email");
//! assert_eq!(read.problems[0].found, "maskType");
//! assert_eq!(form.json()["elements"][0]["maskType"], "pattern");
//! ```

mod choice;
pub mod html;
mod kind;
mod read;
mod text;
mod trigger;
mod validator;

use serde_json::Value as Json;

use super::expression::{Expression, Value};

pub use choice::{Choice, Choosing, Style};
pub use kind::{Column, Input, InputKind, Kind, Matrix, Panels, Rating, Table};
pub(crate) use text::DEFAULT as OWN_LANGUAGE;
pub use text::Text;
pub use trigger::{Deed, Trigger};
pub use validator::{Check, Validator};

/// A form as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    json: Json,
    n_elements: usize,
    /// What it is called.
    pub title: Text,
    /// What it is for.
    pub description: Text,
    /// The language in which it is shown unless another is asked for.
    pub language: String,
    /// Its pages in their order.
    pub pages: Vec<Container>,
    /// What happens when an answer changes.
    pub triggers: Vec<Trigger>,
    /// Values that are calculated from answers.
    pub calculated: Vec<Calculated>,
    /// What becomes of answers to questions that are not shown.
    pub clearing: Clearing,
    /// How questions are numbered.
    pub numbering: Numbering,
    /// The first number: `1`, `A.` or `(a)`.
    pub first_number: String,
    /// Whether what is written beside the choice *other* is kept as a comment, not in place of the answer.
    pub keeps_other_as_comment: bool,
    /// Whether the first page is a welcome that is not counted.
    pub has_start_page: bool,
    /// What is shown at the end.
    pub completed: Text,
    /// What is shown at the end instead, where the first of these conditions holds.
    pub completed_if: Vec<(Expression, Text)>,
}

/// A page or a panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Container {
    /// Its number in the file; no other element has it.
    pub id: usize,
    /// Its name; may be empty.
    pub name: String,
    /// Where it stands in the JSON: `pages[0].elements[1]`.
    pub path: String,
    /// Its heading.
    pub title: Text,
    /// What stands below the heading.
    pub description: Text,
    /// When it is shown, open for answers, and in need of one.
    pub presence: Presence,
    /// What it says if nothing in it is answered and something must be.
    pub required_text: Text,
    /// How its questions are numbered, where not as in the whole form.
    pub numbering: Option<Numbering>,
    /// The first number of its own numbering.
    pub first_number: String,
    /// Panels and questions in their order.
    pub elements: Vec<Element>,
}

/// What stands on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Element {
    /// A group of elements.
    Panel(Box<Container>),
    /// A question, or what stands in the place of one.
    Question(Box<Question>),
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its number in the file; no other element has it.
    pub id: usize,
    /// Its name.
    pub name: String,
    /// Where it stands in the JSON.
    pub path: String,
    /// The name of its answer, where that is not its own.
    pub value_name: Option<String>,
    /// What is asked; the name where this is empty.
    pub title: Text,
    /// What stands beside it.
    pub description: Text,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// When it is shown, open for answers, and in need of one.
    pub presence: Presence,
    /// What it says if it is not answered and must be.
    pub required_text: Text,
    /// What a sound answer must be, besides.
    pub validators: Vec<Validator>,
    /// The answer to begin with.
    pub default: Value,
    /// The answer to begin with, calculated.
    pub default_expression: Option<Expression>,
    /// When the answer goes back to the one to begin with.
    pub reset_if: Option<Expression>,
    /// When the answer is set to what `set_expression` gives.
    pub set_if: Option<Expression>,
    /// What the answer is set to whenever something that it depends on changes.
    pub set_expression: Option<Expression>,
    /// What becomes of the answer when the question is not shown, where not as in the whole form.
    pub clearing: Option<Clearing>,
    /// Whether a comment may be written beside the answer.
    pub has_comment: bool,
    /// What the comment is asked with.
    pub comment_text: Text,
    /// Whether it has a number.
    pub is_numbered: bool,
    /// Whether its title is shown.
    pub shows_title: bool,
    /// The right answer, if there is one.
    pub correct: Value,
}

/// When an element is shown, open for answers, and in need of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Presence {
    /// Whether it is shown where no condition says.
    pub is_visible: bool,
    /// When it is shown.
    pub visible_if: Option<Expression>,
    /// Whether it is closed for answers where no condition says.
    pub is_read_only: bool,
    /// When it is open for answers.
    pub enable_if: Option<Expression>,
    /// Whether it must be answered where no condition says.
    pub is_required: bool,
    /// When it must be answered.
    pub required_if: Option<Expression>,
}

/// A value that is calculated from answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Calculated {
    /// Its name.
    pub name: String,
    /// How.
    pub expression: Expression,
    /// Whether it stands among the answers.
    pub is_answer: bool,
}

/// When an answer to a question that is not shown is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clearing {
    /// Never.
    Never,
    /// At the end.
    AtTheEnd,
    /// As soon as the question itself is hidden.
    WhenHidden,
    /// As soon as the question, or anything around it, is hidden.
    WhenOutOfSight,
}

/// How questions are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// Not at all.
    Off,
    /// Through the whole form.
    On,
    /// Through each page, or each panel, by itself.
    Apart,
}

impl Form {
    /// The JSON that it was read from, with all that is not read here.
    pub fn json(&self) -> &Json {
        &self.json
    }

    /// How many elements there are, those that repeat counted once; their ids are smaller.
    pub fn n_elements(&self) -> usize {
        self.n_elements
    }

    /// Its questions in the order of the pages, without those inside of others.
    pub fn questions(&self) -> Vec<&Question> {
        self.pages.iter().flat_map(Container::questions).collect()
    }

    /// The first question of this name.
    pub fn question(&self, name: &str) -> Option<&Question> {
        self.questions().into_iter().find(|question| question.name == name)
    }

    /// The first page or panel of this name.
    pub fn container(&self, name: &str) -> Option<&Container> {
        let mut containers = self.pages.iter().flat_map(Container::all);
        containers.find(|container| container.name == name)
    }

    /// The languages that its texts are written in, besides the one that they do not name.
    pub fn languages(&self) -> Vec<String> {
        read::languages(&self.json)
    }
}

impl Container {
    /// Its questions, those of its panels too.
    pub fn questions(&self) -> Vec<&Question> {
        self.elements.iter().flat_map(Element::questions).collect()
    }

    /// Itself and the panels inside.
    fn all(&self) -> Vec<&Container> {
        let inside = self.elements.iter().filter_map(|element| match element {
            Element::Panel(panel) => Some(panel.all()),
            Element::Question(_) => None,
        });
        std::iter::once(self).chain(inside.flatten()).collect()
    }
}

impl Element {
    /// The question, or those of the panel.
    pub fn questions(&self) -> Vec<&Question> {
        match self {
            Self::Panel(panel) => panel.questions(),
            Self::Question(question) => vec![question],
        }
    }

    /// Its number in the file.
    pub fn id(&self) -> usize {
        match self {
            Self::Panel(panel) => panel.id,
            Self::Question(question) => question.id,
        }
    }
}

impl Question {
    /// The name under which its answer is kept.
    pub fn answer_name(&self) -> &str {
        self.value_name.as_deref().unwrap_or(&self.name)
    }

    /// The name under which the comment beside its answer is kept.
    pub fn comment_name(&self) -> String {
        format!("{}-Comment", self.answer_name())
    }

    /// Whether it takes an answer: a text to read takes none.
    pub fn takes_answer(&self) -> bool {
        !matches!(self.kind, Kind::Html(_) | Kind::Unsupported(_))
    }
}
