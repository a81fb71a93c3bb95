//! The values of the expression language: JSON's, and the two that JavaScript has beside them.

use serde_json::{Map, Number};

use super::moment::Moment;

/// A value as JavaScript knows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// What nobody has said.
    #[default]
    Undefined,
    /// What is said to be nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// A number; there are no others than these.
    Number(f64),
    /// A text.
    Text(String),
    /// A date with its time of day.
    Moment(Moment),
    /// Values in their order.
    List(Vec<Value>),
    /// Values by name, in the order of the file.
    Record(Vec<(String, Value)>),
}

impl Value {
    /// Whether it is `null` or was never said.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Undefined | Self::Null)
    }

    /// Empty as a form means it: nothing, no text, no number, an empty list, a record of empty values. Zero and false
    /// are answers.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Undefined | Self::Null => true,
            Self::Bool(_) | Self::Moment(_) => false,
            Self::Number(number) => number.is_nan(),
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Record(fields) => fields.iter().all(|(_, value)| value.is_empty()),
        }
    }

    /// Whether a condition takes it for true.
    pub fn is_truthy(&self) -> bool {
        match self {
            Self::Undefined | Self::Null => false,
            Self::Bool(is_true) => *is_true,
            Self::Number(number) => *number != 0.0 && !number.is_nan(),
            Self::Text(text) => !text.is_empty(),
            Self::Moment(_) | Self::List(_) | Self::Record(_) => true,
        }
    }

    /// The value of a record's field.
    pub fn field(&self, name: &str) -> Option<&Value> {
        let Self::Record(fields) = self else { return None };
        fields.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The value as JSON has it: a moment as its text in UTC, a number that is none as `null`, what was never said not
    /// at all.
    pub fn into_json(self) -> Option<serde_json::Value> {
        Some(match self {
            Self::Undefined => return None,
            Self::Null => serde_json::Value::Null,
            Self::Bool(is_true) => is_true.into(),
            Self::Number(number) => number_to_json(number),
            Self::Text(text) => text.into(),
            Self::Moment(moment) => moment.to_iso().map_or(serde_json::Value::Null, Into::into),
            Self::List(items) => {
                items.into_iter().map(|item| item.into_json().unwrap_or_default()).collect::<Vec<_>>().into()
            }
            Self::Record(fields) => {
                let fields = fields.into_iter().filter_map(|(name, value)| Some((name, value.into_json()?)));
                serde_json::Value::Object(fields.collect::<Map<_, _>>())
            }
        })
    }
}

/// Whole numbers are written without a point, as JavaScript writes them.
fn number_to_json(number: f64) -> serde_json::Value {
    /// Up to here every whole number is a number of its own.
    const MOST_EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() <= MOST_EXACT {
        #[expect(clippy::cast_possible_truncation, reason = "a whole number of at most 53 bits")]
        return (number as i64).into();
    }
    Number::from_f64(number).map_or(serde_json::Value::Null, Into::into)
}

impl From<&serde_json::Value> for Value {
    fn from(json: &serde_json::Value) -> Self {
        match json {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(is_true) => Self::Bool(*is_true),
            serde_json::Value::Number(number) => Self::Number(number.as_f64().unwrap_or(f64::NAN)),
            serde_json::Value::String(text) => Self::Text(text.clone()),
            serde_json::Value::Array(items) => Self::List(items.iter().map(Self::from).collect()),
            serde_json::Value::Object(fields) => {
                Self::Record(fields.iter().map(|(name, value)| (name.clone(), value.into())).collect())
            }
        }
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(is_true: bool) -> Self {
        Self::Bool(is_true)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Moment> for Value {
    fn from(moment: Moment) -> Self {
        Self::Moment(moment)
    }
}
