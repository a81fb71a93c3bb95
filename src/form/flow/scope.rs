//! What names mean inside of a form: answers, calculated values, and what stands around a question.

use super::{Filling, Flow};
use crate::form::expression::{Ask, Found, Moment, Scope, Step, Value, beginnings, steps, within};
use crate::form::model::{Choice, Element, Kind, Question, Style};

/// What names mean anywhere in a form.
pub(super) struct FormScope<'a> {
    pub(super) flow: &'a Flow<'a>,
    pub(super) filling: &'a Filling,
}

impl Scope for FormScope<'_> {
    fn find(&self, name: &str) -> Option<Found> {
        let path = property_free(name)?;
        self.built_in(name)
            .or_else(|| within(&self.filling.variables.to_value(), &path).map(Found::from))
            .or_else(|| self.answer(&path))
            .or_else(|| within(&self.filling.answers.to_value(), &path).map(Found::from))
    }

    fn now(&self) -> Moment {
        self.flow.now
    }

    fn ask(&self, question: Ask<'_>) -> Value {
        match question {
            Ask::Display { question, value } => self.display(question, value),
            Ask::Comment { question, choice } => self.comment(question, choice),
            Ask::Ready { container, index } => self.is_ready(container, index),
            Ask::Shown => Value::Bool(false),
            Ask::Property { .. } => Value::Undefined,
        }
    }
}

/// The steps of a name that is no property of an element: `{$question.title}` means nothing here.
fn property_free(name: &str) -> Option<Vec<Step<'_>>> {
    (!name.starts_with('$')).then(|| steps(name))
}

impl FormScope<'_> {
    fn built_in(&self, name: &str) -> Option<Found> {
        let value = match name.to_lowercase().as_str() {
            "pagecount" => self.flow.n_pages(self.filling),
            "pageno" => self.flow.page_number(self.filling),
            "locale" => return Some(Value::from(self.flow.language).into()),
            "questioncount" => self.flow.quiz(self.filling).0,
            "correctedanswers" | "correctanswers" | "correctedanswercount" => self.flow.quiz(self.filling).1,
            "incorrectedanswers" | "incorrectanswers" | "incorrectedanswercount" => {
                let (questions, correct) = self.flow.quiz(self.filling);
                questions - correct
            }
            _ => return None,
        };
        #[expect(clippy::cast_precision_loss, reason = "no form has that many pages or questions")]
        Some(Value::Number(value as f64).into())
    }

    /// The answer to a question, or what lies in it.
    fn answer(&self, path: &[Step<'_>]) -> Option<Found> {
        let named = |(name, length): (String, usize)| {
            let name = name.strip_suffix("-unwrapped").unwrap_or(&name).to_lowercase();
            let question = self.flow.questions().find(|question| question.answer_name().to_lowercase() == name)?;
            Some((question, length))
        };
        let (question, length) = beginnings(path).find_map(named)?;
        let value = self.filling.answers.value(question.answer_name());
        let is_whole = length == path.len() && path[length - 1].index.is_none();
        if is_whole {
            return Some(Found { value, is_ranked: is_ranking(question) });
        }
        let inside = behind(path, length);
        let record = Value::Record(vec![("answer".to_owned(), value.clone())]);
        let found = within(&record, &inside).map(Found::from);
        found.or_else(|| asks(question, &value, &inside[0], &inside[1..]).then(|| Value::Undefined.into()))
    }

    fn display(&self, name: &str, value: &Value) -> Value {
        let Some(question) = self.flow.form.question(name) else { return Value::Undefined };
        let value = if value.is_empty() { self.filling.value_of(question) } else { value.clone() };
        self.flow.shown(question, &value)
    }

    fn comment(&self, name: &str, choice: &Value) -> Value {
        let Some(question) = self.flow.form.question(name) else { return "".into() };
        if choice.is_nothing() { self.filling.answers.value(&question.comment_name()) } else { Value::Undefined }
    }

    fn is_ready(&self, name: &str, index: &Value) -> Value {
        Value::Bool(self.flow.is_ready(self.filling, name, index.as_calculable()))
    }
}

/// The path behind a name that so many of its steps make.
fn behind<'a>(path: &[Step<'a>], length: usize) -> Vec<Step<'a>> {
    let first = Step { name: "answer", index: path[length - 1].index };
    std::iter::once(first).chain(path[length..].iter().cloned()).collect()
}

/// Whether a question asks for something at the end of a path, though it has no answer yet.
fn asks(question: &Question, value: &Value, first: &Step<'_>, path: &[Step<'_>]) -> bool {
    let is_same = |name: &str, step: &Step<'_>| name.to_lowercase() == step.name.to_lowercase();
    let is_row = |row: &Choice, step: &Step<'_>| is_same(&row.value.to_text(), step);
    match (&question.kind, path) {
        (_, []) => true,
        (Kind::Matrix(matrix), [row]) => matrix.rows.iter().any(|one| is_row(one, row)),
        (Kind::Texts(items), [item]) => items.iter().any(|one| is_same(&one.name, item)),
        (Kind::Table(table), [row, cell]) => {
            table.rows.iter().any(|one| is_row(one, row))
                && table.columns.iter().any(|column| is_same(column.question.answer_name(), cell))
        }
        (Kind::Panels(panels), [inner]) if first.index.is_some_and(|index| panels.has(value, index)) => {
            let asked = panels.template.iter().flat_map(Element::questions);
            asked.into_iter().any(|one| is_same(one.answer_name(), inner))
        }
        _ => false,
    }
}

fn is_ranking(question: &Question) -> bool {
    matches!(&question.kind, Kind::Choosing(choosing) if choosing.style == Style::Ranking)
}

/// What names mean to one question: first what lies in its own answer, then the questions of the panel around it.
pub(super) struct QuestionScope<'a> {
    pub(super) outer: &'a dyn Scope,
    pub(super) own: Value,
    /// Answers to the questions of the panel around.
    pub(super) panel: Option<Value>,
}

impl Scope for QuestionScope<'_> {
    fn find(&self, name: &str) -> Option<Found> {
        let path = property_free(name)?;
        if path.len() == 1 && path[0].name == "self" {
            return Some(self.own.clone().into());
        }
        let in_panel = self.panel.as_ref().filter(|_| path.len() > 1 && path[0].name == "panel");
        if let Some(panel) = in_panel
            && let Some(value) = within(panel, &path[1..])
        {
            return Some(value.into());
        }
        let in_own = if self.own.is_empty() { None } else { within(&self.own, &path) };
        in_own.map(Found::from).or_else(|| self.outer.find(name))
    }

    fn now(&self) -> Moment {
        self.outer.now()
    }

    fn ask(&self, question: Ask<'_>) -> Value {
        self.outer.ask(question)
    }
}

/// What names mean inside of a panel or row that repeats.
pub(super) struct ItemScope<'a> {
    pub(super) outer: &'a dyn Scope,
    /// `panel` or `row`.
    pub(super) prefix: &'static str,
    /// The answers of all items.
    pub(super) items: &'a [Value],
    /// Which one this is.
    pub(super) index: usize,
    /// Names that stand for themselves: `rowName`, `panelIndex`.
    pub(super) names: Vec<(&'static str, Value)>,
}

impl Scope for ItemScope<'_> {
    fn find(&self, name: &str) -> Option<Found> {
        let path = property_free(name)?;
        let first = path[0].name.to_lowercase();
        if path.len() == 1 {
            let known = self.names.iter().find(|(known, _)| known.to_lowercase() == first);
            return known.map(|(_, value)| value.clone().into()).or_else(|| self.outer.find(name));
        }
        let prefix = self.prefix;
        let index = match first {
            first if first == prefix => Some(self.index),
            first if first == format!("prev{prefix}") => {
                return Some(self.neighbour(self.index.checked_sub(1), &path[1..]));
            }
            first if first == format!("next{prefix}") => return Some(self.neighbour(Some(self.index + 1), &path[1..])),
            _ => None,
        };
        let own = index.and_then(|index| within(self.items.get(index)?, &path[1..]));
        own.map(Found::from).or_else(|| self.outer.find(name))
    }

    fn now(&self) -> Moment {
        self.outer.now()
    }

    fn ask(&self, question: Ask<'_>) -> Value {
        self.outer.ask(question)
    }
}

impl ItemScope<'_> {
    /// What lies in the item before or behind, which may not be there.
    fn neighbour(&self, index: Option<usize>, path: &[Step<'_>]) -> Found {
        let item = index.and_then(|index| self.items.get(index));
        item.and_then(|item| within(item, path)).unwrap_or_default().into()
    }
}

/// What names mean to a choice: `{item}` is the choice itself.
pub(super) struct ChoiceScope<'a> {
    pub(super) outer: &'a dyn Scope,
    pub(super) choice: &'a Value,
}

impl Scope for ChoiceScope<'_> {
    fn find(&self, name: &str) -> Option<Found> {
        let is_choice = ["item", "choice", "self"].contains(&name.to_lowercase().as_str());
        if is_choice { Some(self.choice.clone().into()) } else { self.outer.find(name) }
    }

    fn now(&self) -> Moment {
        self.outer.now()
    }

    fn ask(&self, question: Ask<'_>) -> Value {
        self.outer.ask(question)
    }
}
