//! What is wrong with the answers: the kind of fault and its place, as survey-core finds them.

mod items;
mod validators;

use super::answers::is_blank;
use super::presence::{Item, for_items};
use super::{Filling, Flow, accept};
use crate::form::expression::{Scope, Value};
use crate::form::model::{
    Check, Choosing, Container, Element, Input, InputKind, Kind, Matrix, Question, Text, Validator,
};

/// Something that is wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The question, by its name; inside of others with its way there: `mentors[0].email`, `skills.rust.level`.
    pub place: String,
    /// The number of the question in the file: the part of the page that it belongs to.
    pub question: usize,
    /// What is wrong.
    pub kind: FaultKind,
    /// What the form says to that, in its own words; empty where it says nothing of its own.
    pub text: Text,
}

/// What can be wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// Nothing is answered.
    Required,
    /// Nothing in a panel is answered; the place is its first question.
    AnyRequired,
    /// *Other* is chosen, and nothing written.
    OtherEmpty,
    /// A row is not answered.
    RowEmpty,
    /// Two rows have one answer.
    RowsAlike,
    /// It is less than the least value.
    TooSmall(Value),
    /// It is more than the greatest value.
    TooGreat(Value),
    /// It lies between two steps.
    BetweenSteps(Value),
    /// It is no number.
    NotANumber,
    /// It is a number outside of these.
    OutOfRange {
        /// The least.
        min: Option<f64>,
        /// The greatest.
        max: Option<f64>,
    },
    /// It has too few or too many letters.
    WrongLength {
        /// The fewest; 0 for none.
        min: f64,
        /// The most; 0 for any number.
        max: f64,
    },
    /// It ends in a digit.
    DigitAtEnd,
    /// Fewer are chosen than this.
    TooFew(f64),
    /// More are chosen than this.
    TooMany(f64),
    /// It has not the form that is asked for.
    WrongPattern,
    /// It is no e-mail address.
    NotAnEmail,
    /// A condition does not hold.
    NotFulfilled,
    /// Two of a kind have the same, where each must have its own.
    NotUnique,
}

/// Finds the faults of one question.
struct Finder<'f> {
    faults: &'f mut Vec<Fault>,
    question: usize,
    keeps_comments: bool,
    /// What is written beside the answer.
    comment: Value,
}

impl Flow<'_> {
    /// Everything that is wrong with answers to questions in sight, page by page. A welcome page is not among them: ask
    /// for its faults when somebody leaves it.
    pub fn faults(&self, filling: &Filling) -> Vec<Fault> {
        let checked = self.checked(filling);
        let pages = self.form.pages.iter().skip(usize::from(self.form.has_start_page));
        pages.flat_map(|page| self.faults_on(&checked, page)).collect()
    }

    /// Everything that is wrong with answers to the questions of a page.
    pub fn faults_of_page(&self, filling: &Filling, page: usize) -> Vec<Fault> {
        let checked = self.checked(filling);
        self.form.pages.get(page).map_or_else(Vec::new, |page| self.faults_on(&checked, page))
    }

    fn faults_on(&self, filling: &Filling, page: &Container) -> Vec<Fault> {
        if self.is_container_visible(filling, page) { self.faults_in(filling, page) } else { Vec::new() }
    }

    fn faults_in(&self, filling: &Filling, container: &Container) -> Vec<Fault> {
        let mut faults = Vec::new();
        for element in &container.elements {
            match element {
                Element::Panel(panel) if self.is_container_visible(filling, panel) => {
                    faults.extend(self.faults_in(filling, panel));
                }
                Element::Panel(_) => {}
                Element::Question(question) => faults.extend(self.faults_of(filling, question)),
            }
        }
        faults.extend(self.missing_in(filling, container));
        faults
    }

    /// A panel of which something must be answered, and nothing is.
    fn missing_in(&self, filling: &Filling, container: &Container) -> Option<Fault> {
        let scope = self.scope(filling);
        if container.presence.is_read_only(&scope) || !container.presence.is_required(&scope) {
            return None;
        }
        let inside = self.placed.iter().filter(|placed| placed.parents.iter().any(|parent| parent.id == container.id));
        let visible: Vec<_> = inside.filter(|placed| self.is_visible(filling, placed)).collect();
        let first = visible.first()?;
        let is_empty = visible.iter().all(|placed| is_blank(&filling.value_of(placed.question)));
        is_empty.then(|| Fault {
            place: first.question.name.clone(),
            question: first.question.id,
            kind: FaultKind::AnyRequired,
            text: container.required_text.clone(),
        })
    }

    fn faults_of(&self, filling: &Filling, question: &Question) -> Vec<Fault> {
        let mut faults = Vec::new();
        let placed = self.placed.iter().find(|placed| placed.question.id == question.id);
        let placed = placed.expect("every question of a page is placed");
        if !self.is_visible(filling, placed) || self.is_read_only(filling, placed) {
            return faults;
        }
        let mut finder = Finder {
            faults: &mut faults,
            question: question.id,
            keeps_comments: self.keeps_comments(placed),
            comment: filling.answers.value(&question.comment_name()),
        };
        let value = filling.value_of(question);
        self.with_scope(filling, placed, |scope| finder.question(question, &question.name, &value, scope));
        faults
    }

    /// Whether everything in a page, a panel, or panels that repeat is answered soundly.
    pub(super) fn is_ready(&self, filling: &Filling, name: &str, index: Option<f64>) -> bool {
        if let Some(container) = self.form.container(name) {
            let ids: Vec<_> = container.questions().iter().map(|question| question.id).collect();
            let of_it = self.placed.iter().filter(|placed| ids.contains(&placed.question.id));
            return of_it.flat_map(|placed| self.faults_of(filling, placed.question)).next().is_none();
        }
        let Some(question) = self.form.question(name).filter(|one| matches!(one.kind, Kind::Panels(_))) else {
            return false;
        };
        let faults = self.faults_of(filling, question);
        let inside = |fault: &&Fault| match index {
            Some(index) => fault.place.starts_with(&format!("{name}[{}]", Value::Number(index).to_text())),
            None => fault.place.starts_with(&format!("{name}[")),
        };
        !faults.iter().any(|fault| inside(&fault))
    }
}

impl Finder<'_> {
    fn add(&mut self, place: &str, kind: FaultKind, text: &Text) {
        let fault = Fault { place: place.to_owned(), question: self.question, kind, text: text.clone() };
        self.faults.push(fault);
    }

    /// A question that is in sight and open.
    fn question(&mut self, question: &Question, place: &str, value: &Value, scope: &dyn Scope) {
        self.inside(question, place, value, scope);
        let before = self.faults.len();
        if is_blank(value) && question.presence.is_required(scope) && question.takes_answer() {
            self.add(place, FaultKind::Required, &question.required_text);
        }
        match &question.kind {
            Kind::Input(input) => self.input(question, input, place, value, scope),
            Kind::Choosing(choosing) => self.choosing(choosing, place, value),
            Kind::Matrix(matrix) => self.matrix(matrix, place, value, scope),
            _ => {}
        }
        if self.faults.len() == before {
            self.validators(question, place, value, scope);
        }
    }

    fn input(&mut self, question: &Question, input: &Input, place: &str, value: &Value, scope: &dyn Scope) {
        let checks_email = |validator: &Validator| validator.check == Check::Email;
        let is_checked = question.validators.iter().any(checks_email);
        if input.kind == InputKind::Email && !is_checked && !validators::is_email(value) {
            self.add(place, FaultKind::NotAnEmail, &Text::default());
        }
        if is_blank(value) {
            return;
        }
        let (min, max) = input.bounds(scope);
        if input.is_below(value, &min) {
            self.add(place, FaultKind::TooSmall(min), &input.min_error);
        }
        if input.is_below(&max, value) {
            self.add(place, FaultKind::TooGreat(max), &input.max_error);
        }
        if input.kind == InputKind::Number && is_between_steps(value, &input.step) {
            self.add(place, FaultKind::BetweenSteps(input.step.clone()), &Text::default());
        }
    }

    fn choosing(&mut self, choosing: &Choosing, place: &str, value: &Value) {
        let chosen = if let Value::List(items) = value { items.as_slice() } else { std::slice::from_ref(value) };
        if chosen.iter().any(|value| choosing.is_other(value)) && (!self.keeps_comments || is_blank(&self.comment)) {
            self.add(place, FaultKind::OtherEmpty, &choosing.other_error);
        }
        let Some(least) = choosing.least.filter(|least| *least >= 1.0) else { return };
        let items = if let Value::List(items) = value { items.as_slice() } else { &[] };
        let is_none = matches!(items, [only] if choosing.is_none(only));
        #[expect(clippy::cast_precision_loss, reason = "few are chosen")]
        if !is_none && (items.len() as f64) < least {
            self.add(place, FaultKind::TooFew(least), &Text::default());
        }
    }

    fn matrix(&mut self, matrix: &Matrix, place: &str, value: &Value, scope: &dyn Scope) {
        let rows = matrix.offered_rows(scope);
        let answers: Vec<_> =
            rows.iter().map(|row| value.field(&row.value.to_text()).cloned().unwrap_or_default()).collect();
        if matrix.needs_every_row && answers.iter().any(is_blank) {
            self.add(place, FaultKind::RowEmpty, &Text::default());
        }
        let given: Vec<_> = answers.iter().filter(|answer| !is_blank(answer)).map(Value::to_text).collect();
        let is_twice = given.iter().enumerate().any(|(at, answer)| given[..at].contains(answer));
        if matrix.needs_different_rows && is_twice {
            self.add(place, FaultKind::RowsAlike, &Text::default());
        }
    }

    /// Questions inside of the question.
    fn inside(&mut self, question: &Question, place: &str, value: &Value, scope: &dyn Scope) {
        match &question.kind {
            Kind::Texts(items) => {
                for item in items {
                    let value = value.field(&item.name).cloned().unwrap_or_default();
                    self.question(item, &format!("{place}.{}", item.name), &value, scope);
                }
            }
            Kind::Table(_) | Kind::Panels(_) => {
                let mut found = Vec::new();
                for_items(question, value, scope, |item, scope| {
                    found.extend(self.of_item(question, place, item, scope));
                });
                self.faults.extend(found);
                self.not_unique(question, place, value, scope);
            }
            _ => {}
        }
    }

    fn of_item(&self, question: &Question, place: &str, item: &Item<'_>, scope: &dyn Scope) -> Vec<Fault> {
        items::faults(self, question, &format!("{place}{}", item.step()), &item.value, scope)
    }
}

/// Whether a number lies between two steps from zero.
fn is_between_steps(value: &Value, step: &Value) -> bool {
    let (Some(value), Some(step)) = (value.as_calculable(), step.as_calculable()) else { return false };
    let mut scale = 1.0;
    let is_whole = |number: f64, scale: f64| {
        #[expect(clippy::float_cmp, reason = "the same number, not a near one")]
        let same = rounded(number * scale) / scale == number;
        same
    };
    while (!is_whole(step, scale) || !is_whole(value, scale)) && scale < 1_000_000.0 {
        scale *= 10.0;
    }
    let (value, step) = (rounded(value * scale), rounded(step * scale));
    step > 0.0 && value % step != 0.0
}

/// Halves go up, as in JavaScript.
fn rounded(number: f64) -> f64 {
    let below = number.floor();
    if number - below >= 0.5 { below + 1.0 } else { below }
}

/// Whether two answers are the same.
fn is_same(one: &Value, other: &Value) -> bool {
    accept::is_same_answer(one, other)
}
