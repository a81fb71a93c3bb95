//! Reads the text of an expression: `SurveyJS`'s grammar, rule by rule.
//!
//! The grammar is a parsing expression grammar: at each place the first rule that fits is taken for good. That is why
//! this is a function a rule and no table of precedences: `{a} empty` binds closer than `!`, a bracket may stay open at
//! the end, and the right side of `contains` may be missing, as in the reader that the form was made with.

mod literal;

use super::tree::{BinaryOperator, Operand, UnaryOperator};

/// Deeper brackets than any person writes, and few enough for the stack of a browser.
const MOST_DEPTH: usize = 60;
/// More operands than any person writes: a row of them is as deep as it is long.
const MOST_OPERANDS: usize = 1_000;

/// Reads a text as an expression; an error is the place in the text, in bytes, behind which nothing could be read.
pub(super) fn parse(text: &str) -> Result<Operand, usize> {
    let text = with_signs(text);
    let mut reader = Reader { text: &text, at: 0, furthest: 0, depth: 0, n_operands: 0 };
    match reader.expression() {
        Some(operand) if reader.at == text.len() && operand != Operand::Nothing => Ok(operand),
        _ => Err(reader.furthest.min(text.len())),
    }
}

/// Other ways to write a comparison become the grammar's own.
fn with_signs(text: &str) -> String {
    let text = text.replace("=>", ">=").replace("=<", "<=").replace("<>", "!=");
    text.replace("equals", "equal ").replace("notequals", "notequal ")
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    furthest: usize,
    depth: usize,
    n_operands: usize,
}

type Rule<'a> = fn(&mut Reader<'a>) -> Option<Operand>;
type Signs = &'static [(&'static str, BinaryOperator)];

const OR: Signs = &[("||", BinaryOperator::Or), ("or", BinaryOperator::Or)];
const AND: Signs = &[("&&", BinaryOperator::And), ("and", BinaryOperator::And)];
const COMPARISONS: Signs = &[
    ("<=", BinaryOperator::LessOrEqual),
    ("lessorequal", BinaryOperator::LessOrEqual),
    (">=", BinaryOperator::GreaterOrEqual),
    ("greaterorequal", BinaryOperator::GreaterOrEqual),
    ("==", BinaryOperator::Equal),
    ("equal", BinaryOperator::Equal),
    ("=", BinaryOperator::Equal),
    ("!=", BinaryOperator::NotEqual),
    ("notequal", BinaryOperator::NotEqual),
    ("<", BinaryOperator::Less),
    ("less", BinaryOperator::Less),
    (">", BinaryOperator::Greater),
    ("greater", BinaryOperator::Greater),
];
const SUMS: Signs = &[("+", BinaryOperator::Plus), ("-", BinaryOperator::Minus)];
const PRODUCTS: Signs = &[("*", BinaryOperator::Times), ("/", BinaryOperator::Divide), ("%", BinaryOperator::Modulo)];
const POWERS: Signs = &[("^", BinaryOperator::Power), ("power", BinaryOperator::Power)];
const MEMBERSHIPS: Signs = &[
    ("*=", BinaryOperator::Contains),
    ("contains", BinaryOperator::Contains),
    ("contain", BinaryOperator::Contains),
    ("notcontains", BinaryOperator::NotContains),
    ("notcontain", BinaryOperator::NotContains),
    ("anyof", BinaryOperator::AnyOf),
    ("allof", BinaryOperator::AllOf),
    ("noneof", BinaryOperator::NoneOf),
];

impl<'a> Reader<'a> {
    fn expression(&mut self) -> Option<Operand> {
        if self.depth == MOST_DEPTH {
            return None;
        }
        self.depth += 1;
        self.space();
        let operand = self.row(OR, Self::conjunction);
        self.depth -= 1;
        let operand = operand?;
        self.space();
        Some(operand)
    }

    fn conjunction(&mut self) -> Option<Operand> {
        self.row(AND, Self::comparison)
    }

    fn comparison(&mut self) -> Option<Operand> {
        self.row(COMPARISONS, Self::sum)
    }

    fn sum(&mut self) -> Option<Operand> {
        self.row(SUMS, Self::product)
    }

    fn product(&mut self) -> Option<Operand> {
        self.row(PRODUCTS, Self::power)
    }

    fn power(&mut self) -> Option<Operand> {
        self.row(POWERS, Self::membership)
    }

    /// Operands with operators between them, taken from left to right.
    fn row(&mut self, signs: Signs, rule: Rule<'a>) -> Option<Operand> {
        let mut left = rule(self)?;
        loop {
            let before = self.at;
            let Some(operator) = self.operator(signs) else { break };
            let Some(right) = rule(self) else {
                self.at = before;
                break;
            };
            left = Operand::Binary(operator, left.into(), right.into());
        }
        Some(left)
    }

    /// As [`Reader::row`], but the right side may be missing.
    fn membership(&mut self) -> Option<Operand> {
        let mut left = self.factor()?;
        while let Some(operator) = self.operator(MEMBERSHIPS) {
            let right = self.factor().unwrap_or(Operand::Nothing);
            left = Operand::Binary(operator, left.into(), right.into());
        }
        Some(left)
    }

    /// An operator with the space around it.
    fn operator(&mut self, signs: Signs) -> Option<BinaryOperator> {
        let before = self.at;
        self.space();
        let found = signs.iter().find(|(sign, _)| self.take_folded(sign));
        if found.is_some() {
            self.space();
        } else {
            self.at = before;
        }
        found.map(|(_, operator)| *operator)
    }

    fn factor(&mut self) -> Option<Operand> {
        self.n_operands += 1;
        if self.n_operands > MOST_OPERANDS {
            return None;
        }
        self.one_of(&[Self::bracket, Self::call, Self::negation, Self::emptiness, Self::atom, Self::list])
    }

    fn one_of(&mut self, rules: &[Rule<'a>]) -> Option<Operand> {
        let before = self.at;
        for rule in rules {
            if let Some(operand) = rule(self) {
                return Some(operand);
            }
            self.at = before;
        }
        None
    }

    fn bracket(&mut self) -> Option<Operand> {
        self.need("(")?;
        self.space();
        let operand = self.expression()?;
        self.space();
        self.take(")");
        Some(operand)
    }

    fn call(&mut self) -> Option<Operand> {
        let name = self.word()?;
        self.need("(")?;
        let arguments = self.sequence();
        self.take(")");
        Some(Operand::Call { name, arguments })
    }

    fn negation(&mut self) -> Option<Operand> {
        (self.take("!") || self.take_folded("negate")).then_some(())?;
        self.space();
        self.depth += 1;
        let operand = if self.depth < MOST_DEPTH { self.factor() } else { None };
        self.depth -= 1;
        Some(Operand::Unary(UnaryOperator::Negate, operand?.into()))
    }

    fn emptiness(&mut self) -> Option<Operand> {
        let operand = self.atom()?;
        self.space();
        let operator = if self.take_folded("empty") {
            UnaryOperator::Empty
        } else if self.take_folded("notempty") {
            UnaryOperator::NotEmpty
        } else {
            return None;
        };
        Some(Operand::Unary(operator, operand.into()))
    }

    fn list(&mut self) -> Option<Operand> {
        self.need("[")?;
        let items = self.sequence();
        self.need("]")?;
        Some(Operand::List(items))
    }

    /// Items between commas. A sequence that begins with nothing is empty, whatever follows.
    fn sequence(&mut self) -> Vec<Operand> {
        let before = self.at;
        let first = self.expression();
        if first.is_none() {
            self.at = before;
        }
        let mut items: Vec<Operand> = Vec::from_iter(first);
        let is_empty = matches!(items.as_slice(), [] | [Operand::Nothing]);
        loop {
            let before = self.at;
            self.space();
            let item = if self.take(",") { self.expression() } else { None };
            if let Some(item) = item {
                items.push(item);
            } else {
                self.at = before;
                break;
            }
        }
        if is_empty { Vec::new() } else { items }
    }

    fn atom(&mut self) -> Option<Operand> {
        self.space();
        if self.take("undefined") || self.take("null") {
            return Some(Operand::Nothing);
        }
        self.constant().map(Operand::Constant).or_else(|| self.variable().map(Operand::Variable))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, written: &str) {
        let operand = parse(text).unwrap_or_else(|at| panic!("{text} ends at {at}"));
        assert_eq!(operand.to_string(), written);
    }

    #[track_caller]
    fn breaks(text: &str, at: usize) {
        assert_eq!(parse(text), Err(at), "{text}");
    }

    #[test]
    fn operators_bind_as_in_surveyjs() {
        reads("{a} = 1 and {b} > 2 or {c}", "((({a} == 1) and ({b} > 2)) or {c})");
        reads("1 + 2 * 3 ^ 2 - 4", "((1 + (2 * (3 ^ 2))) - 4)");
        reads("{a} contains 'x' = true", "(({a} contains 'x') == true)");
        reads("!{a} empty", "! {a} empty");
        reads("({a} = 1) = ({b} <> 2)", "(({a} == 1) == ({b} != 2))");
    }

    #[test]
    fn other_ways_to_write_it_are_read() {
        reads("{a} GREATER 1 && {b} NotEqual 2", "(({a} > 1) and ({b} != 2))");
        reads("{a} => 1 || {b} =< 2", "(({a} >= 1) or ({b} <= 2))");
        reads("{a} anyof [1, 'two', three]", "({a} anyof [1, 'two', three])");
        reads("iif({a} > 1, \"yes\", 'it\\'s')", "iif(({a} > 1), 'yes', 'it's')");
        reads("{#a} = '007' and age({b}", "(({#a} == '007') and age({b}))");
        reads("{a} contains", "({a} contains )");
    }

    #[test]
    fn what_cannot_be_read_says_where() {
        breaks("{a} = ", 6);
        breaks("{a} ~ 1", 4);
        breaks("", 0);
        breaks("{a", 2);
        breaks("null", 4);
    }

    #[test]
    fn nobody_breaks_the_stack() {
        assert!(parse(&"(".repeat(100_000)).is_err());
        assert!(parse(&"!".repeat(100_000)).is_err());
        assert!(parse(&"f([".repeat(100_000)).is_err());
        assert!(parse(&format!("1{}", "+1".repeat(100_000))).is_err());
        reads(&format!("{}1", "(".repeat(50)), "1");
    }
}
