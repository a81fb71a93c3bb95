//! What an expression is made of, and how it is written.

use std::fmt;

use super::convert::number_text;

/// A part of an expression that has a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    /// `null` or `undefined`.
    Nothing,
    /// A number, `true`, `false`, a word, or a text in its quotation marks.
    Constant(Constant),
    /// `{name}`.
    Variable(Variable),
    /// `[one, two]`.
    List(Vec<Operand>),
    /// `name(one, two)`.
    Call {
        /// The function's name.
        name: String,
        /// What it is given.
        arguments: Vec<Operand>,
    },
    /// `!one`, `one empty`, `one notempty`.
    Unary(UnaryOperator, Box<Operand>),
    /// `one + other`.
    Binary(BinaryOperator, Box<Operand>, Box<Operand>),
}

/// What stands for itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Constant {
    Bool(bool),
    Number(f64),
    /// A word, or a text between single quotation marks, with them.
    Text(String),
}

/// A reference to an answer, or to something else that the form knows by name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Variable {
    pub(crate) name: String,
    /// `{#name}`: a text that looks like a number stays a text.
    pub(crate) is_as_it_is: bool,
}

/// An operator with one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnaryOperator {
    Negate,
    Empty,
    NotEmpty,
}

/// An operator between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BinaryOperator {
    Or,
    And,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Plus,
    Minus,
    Times,
    Divide,
    Modulo,
    Power,
    Contains,
    NotContains,
    AnyOf,
    AllOf,
    NoneOf,
}

impl BinaryOperator {
    /// Whether nothing counts as zero, as an empty text or as an empty list, whichever the other side is.
    pub(crate) fn fills_in(self) -> bool {
        use BinaryOperator::{And, Divide, Minus, Modulo, Or, Plus, Power, Times};
        matches!(self, Or | And | Plus | Minus | Times | Divide | Modulo | Power)
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Divide => "/",
            Self::Modulo => "%",
            Self::Power => "^",
            Self::Contains => "contains",
            Self::NotContains => "notcontains",
            Self::AnyOf => "anyof",
            Self::AllOf => "allof",
            Self::NoneOf => "noneof",
        }
    }
}

impl Operand {
    /// The operands directly below this one.
    fn parts(&self) -> Vec<&Operand> {
        match self {
            Self::Nothing | Self::Constant(_) | Self::Variable(_) => Vec::new(),
            Self::List(items) | Self::Call { arguments: items, .. } => items.iter().collect(),
            Self::Unary(_, operand) => vec![operand],
            Self::Binary(_, left, right) => vec![left, right],
        }
    }

    /// The parts that must all hold.
    pub(crate) fn conjuncts(&self) -> Vec<&Operand> {
        match self {
            Self::Binary(BinaryOperator::And, left, right) => [left.conjuncts(), right.conjuncts()].concat(),
            other => vec![other],
        }
    }

    /// Whether a function is called whose arguments name nothing. What stands inside of a function does not count.
    pub(crate) fn calls_without_names(&self) -> bool {
        match self {
            Self::Call { .. } => !self.all().iter().any(|operand| matches!(operand, Self::Variable(_))),
            other => other.parts().into_iter().any(Self::calls_without_names),
        }
    }

    /// This operand and all below it, in the order of the text.
    pub(crate) fn all(&self) -> Vec<&Operand> {
        let below = self.parts().into_iter().flat_map(Self::all);
        std::iter::once(self).chain(below).collect()
    }
}

/// Written so that it is read as the same expression. Nothing is written as nothing, as survey-core does, so that a
/// comparison with `null` cannot be read again.
impl fmt::Display for Operand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Constant(constant) => constant.fmt(f),
            Self::Variable(variable) => {
                write!(f, "{{{}{}}}", if variable.is_as_it_is { "#" } else { "" }, variable.name)
            }
            Self::List(items) => write!(f, "[{}]", listed(items)),
            Self::Call { name, arguments } => write!(f, "{name}({})", listed(arguments)),
            Self::Unary(UnaryOperator::Negate, operand) => write!(f, "! {operand}"),
            Self::Unary(UnaryOperator::Empty, operand) => write!(f, "{operand} empty"),
            Self::Unary(UnaryOperator::NotEmpty, operand) => write!(f, "{operand} notempty"),
            Self::Binary(operator, left, right) => write!(f, "({left} {} {right})", operator.sign()),
        }
    }
}

fn listed(items: &[Operand]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

impl fmt::Display for Constant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(is_true) => is_true.fmt(f),
            Self::Number(number) => f.write_str(&number_text(*number)),
            Self::Text(text) if text.is_empty() => f.write_str("''"),
            Self::Text(text) => f.write_str(text),
        }
    }
}
