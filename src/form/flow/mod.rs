//! A form while it is filled in: what is shown, what is asked for, what is wrong, and what the answers are.
//!
//! ```
//! use serde_json::json;
//! use tandem::form::expression::Moment;
//! use tandem::form::flow::{FaultKind, Flow};
//! use tandem::form::model::Form;
//!
//! let form = Form::from_json("intake.json", json!({"elements": [
//!     {"type": "boolean", "name": "mentors", "title": "Would you like to mentor, too?"},
//!     {"type": "text", "name": "places", "inputType": "number", "isRequired": true, "visibleIf": "{mentors} = true"}
//! ]}));
//! let form = form.value.expect("a form");
//! let flow = Flow::new(&form, Moment::date(2026, 11, 23), "en");
//!
//! let filling = flow.begin();
//! assert!(flow.faults(&filling).is_empty());
//! let filling = flow.answer(&filling, "mentors", &json!(true));
//! assert_eq!(flow.faults(&filling)[0].kind, FaultKind::Required);
//! let filling = flow.answer(&filling, "places", &json!("2"));
//! assert_eq!(flow.answers(&flow.complete(&filling)), json!({"mentors": true, "places": 2}));
//! ```
//!
//! A [`Flow`] is the form with what does not change while somebody fills it in; a [`Filling`] is all that does. Each
//! step makes a new filling of an old one, and asks nobody what time it is.
//!
//! What is shown follows from the answers alone. There survey-core is held against this, step by step; it differs on
//! purpose in two things. It looks at a condition again only when a name in it has changed, so that `{panel.a}` in a
//! panel that does not repeat, or an answer out of bounds, may leave something shown that its own condition hides; here a
//! condition always holds or does not. And an answer out of bounds is known to its own question alone.

mod accept;
mod answers;
mod change;
mod check;
mod complete;
mod inside;
mod number;
mod presence;
mod scope;
mod shown;
mod view;

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::expression::{Moment, Value};
use super::model::{Container, Form, Question};
use answers::Answers;

pub use check::{Fault, FaultKind};
pub use view::{
    ChoiceView, Choices, ElementView, ItemView, Line, Look, PageView, PanelView, QuestionView, RepeatedPanels, Stop,
    View,
};

/// A form, the day on which it is filled in, and the language in which.
#[derive(Clone, Debug)]
pub struct Flow<'a> {
    form: &'a Form,
    now: Moment,
    language: &'a str,
    placed: Vec<Placed<'a>>,
}

/// A form while it is filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Filling {
    answers: Answers,
    /// Names that expressions know, besides the answers.
    variables: Answers,
    /// Answers that lie outside of what is allowed. Their question shows them; nothing else knows of them.
    refused: BTreeMap<usize, Value>,
    /// What triggers have shown and hidden.
    shown: BTreeMap<usize, bool>,
    /// Whether each question and each container was last in sight.
    was_visible: BTreeMap<usize, bool>,
    /// Choices that were made and are hidden, by question.
    hidden_choices: BTreeMap<usize, Vec<Value>>,
    /// Which choices of a question were last offered, where not always all are.
    offered: BTreeMap<usize, Vec<bool>>,
    /// Whether each question's answer is its own, not the one to begin with.
    touched: BTreeMap<usize, bool>,
    page: usize,
    is_complete: bool,
}

/// A question with all that stands around it.
#[derive(Clone, Debug)]
struct Placed<'a> {
    question: &'a Question,
    /// From the page inwards.
    parents: Vec<&'a Container>,
}

impl<'a> Placed<'a> {
    /// A question in a page or panel, where what is farther out does not matter.
    fn inside(question: &'a Question, parent: &'a Container, is_page: bool) -> Self {
        let parents = if is_page { vec![parent] } else { vec![parent, parent] };
        Self { question, parents }
    }

    /// The panel around the question; a page is none.
    fn panel(&self) -> Option<&'a Container> {
        self.parents.get(1..)?.last().copied()
    }
}

/// Every question of a page or panel.
fn placed<'a>(container: &'a Container, outer: &[&'a Container]) -> Vec<Placed<'a>> {
    let parents: Vec<_> = outer.iter().copied().chain([container]).collect();
    let inside = container.elements.iter().flat_map(|element| match element {
        super::model::Element::Panel(panel) => placed(panel, &parents),
        super::model::Element::Question(question) => vec![Placed { question, parents: parents.clone() }],
    });
    inside.collect()
}

impl<'a> Flow<'a> {
    /// A form that is filled in at this time, in this language.
    pub fn new(form: &'a Form, now: Moment, language: &'a str) -> Self {
        let placed = form.pages.iter().flat_map(|page| placed(page, &[])).collect();
        Self { form, now, language, placed }
    }

    /// The form.
    pub fn form(&self) -> &'a Form {
        self.form
    }

    /// The language.
    pub fn language(&self) -> &'a str {
        self.language
    }

    /// Nothing is answered yet but what the form begins with.
    pub fn begin(&self) -> Filling {
        change::begin(self)
    }

    /// Answers that were given before, as a file keeps them.
    pub fn resume(&self, answers: &Json) -> Filling {
        change::resume(self, &Value::from(answers))
    }

    /// Somebody answers a question: everything that follows has happened in what is returned. A name that no question
    /// has changes nothing; `null` takes the answer back.
    pub fn answer(&self, filling: &Filling, question: &str, value: &Json) -> Filling {
        change::answer(self, filling, question, Value::from(value))
    }

    /// Somebody writes beside an answer.
    pub fn comment(&self, filling: &Filling, question: &str, text: &str) -> Filling {
        change::comment(self, filling, question, text)
    }

    /// Somebody leaves a page, or is about to send the form: choices that are not offered are no longer chosen.
    #[must_use]
    pub fn checked(&self, filling: &Filling) -> Filling {
        change::checked(self, filling)
    }

    /// The answers by name, as a file keeps them, with calculated values that stand among them.
    pub fn answers(&self, filling: &Filling) -> Json {
        let mut answers = filling.answers.clone();
        for calculated in self.form.calculated.iter().filter(|calculated| calculated.is_answer) {
            if let Some(value) = filling.variables.get(&calculated.name.to_lowercase()) {
                answers.put(&calculated.name, value.clone());
            }
        }
        answers.to_value().into_json().unwrap_or_default()
    }

    fn questions(&self) -> impl Iterator<Item = &'a Question> {
        self.placed.iter().map(|placed| placed.question)
    }
}

impl Filling {
    /// Whether the form was sent.
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// What a question shows as its answer.
    fn value_of(&self, question: &Question) -> Value {
        self.refused.get(&question.id).cloned().unwrap_or_else(|| self.answers.value(question.answer_name()))
    }

    /// What triggers say of an element, if they say anything.
    fn shown(&self, id: usize) -> Option<bool> {
        self.shown.get(&id).copied()
    }
}
