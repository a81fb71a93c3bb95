//! Can a condition hold at all?

use super::compare::{Order, is_same};
use super::evaluate::evaluate;
use super::moment::Moment;
use super::scope::Values;
use super::tree::{BinaryOperator, Operand, UnaryOperator};
use super::value::Value;

/// What a name can mean.
pub(crate) enum Possible {
    /// Whatever somebody writes.
    Anything,
    /// One of these, or nothing.
    OneOf(Vec<Value>),
}

/// Whether an operand can be true, or can be false. A yes may be wrong, a no is not: only what is plain is judged.
pub(super) fn can_be(operand: &Operand, wanted: bool, possible: &dyn Fn(&str) -> Possible) -> bool {
    use BinaryOperator::{And, Equal, NotEqual, Or};
    let can = |operand: &Operand, wanted| can_be(operand, wanted, possible);
    match operand {
        Operand::Unary(UnaryOperator::Negate, operand) => can(operand, !wanted),
        Operand::Binary(And, left, right) if wanted => can(left, true) && can(right, true) && !contradict(left, right),
        Operand::Binary(Or, left, right) if wanted => can(left, true) || can(right, true),
        Operand::Binary(And, left, right) => can(left, false) || can(right, false),
        Operand::Binary(Or, left, right) => can(left, false) && can(right, false),
        Operand::Binary(Equal, left, right) if wanted => can_be_same(left, right, possible),
        Operand::Binary(NotEqual, left, right) if !wanted => can_be_same(left, right, possible),
        operand => constant(operand).is_none_or(|value| value.is_truthy() == wanted),
    }
}

fn can_be_same(left: &Operand, right: &Operand, possible: &dyn Fn(&str) -> Possible) -> bool {
    let Some((name, value)) = name_and_value(left, right) else {
        return match (constant(left), constant(right)) {
            (Some(left), Some(right)) => is_same(&left, &right, Order::Ignored),
            _ => true,
        };
    };
    match possible(name) {
        Possible::Anything => true,
        Possible::OneOf(values) => value.is_empty() || values.iter().any(|one| is_same(one, &value, Order::Ignored)),
    }
}

/// A name and what it is compared with, in either order.
fn name_and_value<'o>(left: &'o Operand, right: &'o Operand) -> Option<(&'o str, Value)> {
    match (left, right) {
        (Operand::Variable(variable), other) | (other, Operand::Variable(variable)) => {
            Some((&variable.name, constant(other)?))
        }
        _ => None,
    }
}

/// Whether two parts ask that one name have two values.
fn contradict(left: &Operand, right: &Operand) -> bool {
    let asked = |operand: &Operand| match operand {
        Operand::Binary(BinaryOperator::Equal, left, right) => {
            name_and_value(left, right).map(|(name, value)| (name.to_owned(), value))
        }
        _ => None,
    };
    let parts = |operand: &Operand| operand.conjuncts().into_iter().filter_map(asked).collect::<Vec<_>>();
    let (left, right) = (parts(left), parts(right));
    left.iter().any(|(name, value)| {
        right.iter().any(|(other, wanted)| name == other && !is_same(value, wanted, Order::Ignored))
    })
}

/// The value of an operand that names nothing and asks nobody.
fn constant(operand: &Operand) -> Option<Value> {
    let is_open = |operand: &&Operand| matches!(operand, Operand::Variable(_) | Operand::Call { .. });
    let nothing = Value::Undefined;
    let scope = Values::new(&nothing, Moment::parse(""));
    (!operand.all().iter().any(is_open)).then(|| evaluate(operand, &scope))
}
