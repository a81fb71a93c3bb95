//! Where an expression finds what its variables mean.

use super::compare::Order;
use super::convert::is_space;
use super::moment::Moment;
use super::value::Value;

/// What the world around an expression knows.
pub trait Scope {
    /// What stands for a variable, by its name with the path behind it: `panel[0].name`.
    fn find(&self, name: &str) -> Option<Found>;

    /// The day and time at which the form is filled in: an argument, for there is no clock here.
    fn now(&self) -> Moment;

    /// What the form says to a function that asks for more than a value. `Undefined` outside of a form.
    fn ask(&self, _question: Ask<'_>) -> Value {
        Value::Undefined
    }
}

/// What stands for a variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The value.
    pub value: Value,
    /// Whether a list is in an order that matters, as in a ranking.
    pub is_ranked: bool,
}

impl Found {
    pub(crate) fn order(&self) -> Order {
        if self.is_ranked { Order::Matters } else { Order::Ignored }
    }
}

impl From<Value> for Found {
    fn from(value: Value) -> Self {
        Self { value, is_ranked: false }
    }
}

/// What a function asks of the form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ask<'a> {
    /// `displayValue`: the answer to a question, or this value of it, as people read it.
    Display {
        /// The question.
        question: &'a str,
        /// A value in place of the answer.
        value: &'a Value,
    },
    /// `getComment`: what was written beside an answer, or beside this choice.
    Comment {
        /// The question.
        question: &'a str,
        /// The choice; nothing for the comment of the whole question.
        choice: &'a Value,
    },
    /// `isContainerReady`: whether everything on a page or in a panel is answered soundly.
    Ready {
        /// The page or panel.
        container: &'a str,
        /// Which one, of panels that repeat; nothing for all of them.
        index: &'a Value,
    },
    /// `isDisplayMode`: whether the form is only shown.
    Shown,
    /// `propertyValue`: a property of a question.
    Property {
        /// The question.
        question: &'a str,
        /// The property.
        property: &'a str,
    },
}

/// A step of a path.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step<'a> {
    pub(crate) name: &'a str,
    pub(crate) index: Option<f64>,
}

/// The steps of a name: `panel[0].name` is the step `panel` with index 0, then the step `name`.
pub(crate) fn steps(name: &str) -> Vec<Step<'_>> {
    name.split('.').map(step).collect()
}

fn step(part: &str) -> Step<'_> {
    let bracket = part.strip_suffix(']').and_then(|inner| inner.rsplit_once('['));
    let index =
        bracket.and_then(|(name, index)| Some((name, Value::from(index.trim_matches(is_space)).as_calculable()?)));
    index.map_or(Step { name: part, index: None }, |(name, index)| Step { name, index: Some(index) })
}

/// The longest and the shortest beginning of a path that may be one name, the longest first: names may contain points.
pub(crate) fn beginnings<'a>(path: &[Step<'a>]) -> impl Iterator<Item = (String, usize)> + use<'a> {
    let last = path.iter().position(|step| step.index.is_some()).map_or(path.len(), |at| at + 1);
    let names: Vec<&str> = path[..last].iter().map(|step| step.name).collect();
    (1..=last).rev().map(move |length| (names[..length].join("."), length))
}

/// What lies in a value at the end of a path, in capital or small letters.
pub(crate) fn within(value: &Value, path: &[Step<'_>]) -> Option<Value> {
    if path.is_empty() {
        return Some(value.clone());
    }
    let (inner, length) = beginnings(path).find_map(|(name, length)| Some((named(value, &name)?, length)))?;
    let inner = match path[length - 1].index {
        Some(index) => item(&inner, index)?,
        None => inner,
    };
    within(&inner, &path[length..])
}

/// The field of a record, the item of a list by its number, or the `length` of a list or text.
fn named(value: &Value, name: &str) -> Option<Value> {
    #[expect(clippy::cast_precision_loss, reason = "no list and no text is that long")]
    let length = |length: usize| Some(Value::Number(length as f64));
    match (value, name) {
        (_, "") => None,
        (Value::List(items), "length") => length(items.len()),
        (Value::Text(text), "length") if !text.is_empty() => length(text.encode_utf16().count()),
        (Value::List(items), name) => items.get(name.parse::<usize>().ok()?).cloned(),
        (Value::Record(fields), name) => {
            let name = name.to_lowercase();
            let field = fields.iter().find(|(key, _)| key.to_lowercase() == name);
            field.map(|(_, value)| value.clone()).filter(|value| *value != Value::Undefined)
        }
        _ => None,
    }
}

/// The item of a list; from the end for an index below zero.
fn item(value: &Value, index: f64) -> Option<Value> {
    let Value::List(items) = value else { return None };
    let index = if index < 0.0 { i64::try_from(items.len()).ok()? + whole(index)? } else { whole(index)? };
    items.get(usize::try_from(index).ok()?).cloned()
}

fn whole(number: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "what is too large is in no list")]
    (number.fract() == 0.0).then_some(number as i64)
}

/// Bare values by name, such as an item of a list; what they do not have, an outer scope may have.
pub struct Values<'a> {
    fields: &'a Value,
    now: Moment,
    outer: Option<&'a dyn Scope>,
}

impl<'a> Values<'a> {
    /// The fields of a record, at this time.
    pub fn new(fields: &'a Value, now: Moment) -> Self {
        Self { fields, now, outer: None }
    }

    /// The fields of a record before all that `outer` knows.
    pub(crate) fn inside(fields: &'a Value, outer: &'a dyn Scope) -> Self {
        Self { fields, now: outer.now(), outer: Some(outer) }
    }
}

impl Scope for Values<'_> {
    fn find(&self, name: &str) -> Option<Found> {
        let path = steps(name.strip_prefix('$').unwrap_or(name));
        within(self.fields, &path).map(Found::from).or_else(|| self.outer?.find(name))
    }

    fn now(&self) -> Moment {
        self.now
    }

    fn ask(&self, question: Ask<'_>) -> Value {
        self.outer.map_or(Value::Undefined, |outer| outer.ask(question))
    }
}
