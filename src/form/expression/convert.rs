//! How JavaScript turns one kind of value into another. These rules are ECMAScript's (ECMA-262, section 7.1), so that a
//! condition that holds where the form was made holds here.

use super::decimal::decimal;
use super::moment::Moment;
use super::value::Value;

impl Value {
    /// The text of a value, as `String(value)` gives it.
    pub(crate) fn to_text(&self) -> String {
        match self {
            Self::Undefined => "undefined".to_owned(),
            Self::Null => "null".to_owned(),
            Self::Bool(is_true) => is_true.to_string(),
            Self::Number(number) => number_text(*number),
            Self::Text(text) => text.clone(),
            Self::Moment(moment) => moment.to_string(),
            Self::List(items) => joined(items, ","),
            Self::Record(_) => "[object Object]".to_owned(),
        }
    }

    /// The number of a value, as `Number(value)` gives it.
    pub(crate) fn to_number(&self) -> f64 {
        match self {
            Self::Undefined | Self::Record(_) => f64::NAN,
            Self::Null => 0.0,
            Self::Bool(is_true) => f64::from(u8::from(*is_true)),
            Self::Number(number) => *number,
            Self::Text(text) => text_to_number(text),
            Self::Moment(moment) => moment.milliseconds(),
            Self::List(_) => text_to_number(&self.to_text()),
        }
    }

    /// What stands for a list, a record or a date where only a plain value can stand. A date becomes its milliseconds
    /// where numbers are wanted, else its text.
    pub(crate) fn to_plain(&self, wants_number: bool) -> Value {
        match self {
            Self::Moment(moment) if wants_number => Self::Number(moment.milliseconds()),
            Self::Moment(_) | Self::List(_) | Self::Record(_) => Self::Text(self.to_text()),
            plain => plain.clone(),
        }
    }

    /// Whether it is no plain value.
    pub(crate) fn is_object(&self) -> bool {
        matches!(self, Self::Moment(_) | Self::List(_) | Self::Record(_))
    }

    /// A number that a form may calculate with, if the value is one: texts count where they are a number altogether, and
    /// a comma may be their point. `None` is survey-core's `Helpers.getNumber` saying `NaN`.
    pub(crate) fn as_calculable(&self) -> Option<f64> {
        let text = match self {
            Self::Text(text) => text.trim_matches(is_space).to_owned(),
            other => other.to_text(),
        };
        if let Self::Text(_) = self {
            match calculable_text(&text) {
                Calculable::No => return None,
                Calculable::Hex => return Some(parse_integer(&text)).filter(|number| !number.is_nan()),
                Calculable::Perhaps => {}
            }
        }
        let text = with_point(&text);
        let number = parse_float(&text);
        let whole = if matches!(self, Self::Text(_)) { text_to_number(&text) } else { self.to_number() };
        (!number.is_nan() && whole.is_finite()).then_some(number)
    }

    /// The date of a value, as `new Date(value)` gives it.
    pub(crate) fn to_moment(&self) -> Moment {
        match self {
            Self::Moment(moment) => *moment,
            Self::Text(text) => Moment::parse(text),
            Self::List(_) | Self::Record(_) => Moment::parse(&self.to_text()),
            plain => Moment::from_milliseconds(plain.to_number()),
        }
    }
}

enum Calculable {
    No,
    Hex,
    Perhaps,
}

fn calculable_text(text: &str) -> Calculable {
    /// Longer rows of digits are account numbers, not amounts.
    const MOST_DIGITS: usize = 15;
    const MOST_HEX: usize = 32;
    let is_digits_only = text.bytes().all(|byte| byte.is_ascii_digit());
    if text.is_empty() {
        Calculable::No
    } else if text.starts_with("0x") {
        if text.len() > MOST_HEX { Calculable::No } else { Calculable::Hex }
    } else if text.len() > MOST_DIGITS && is_digits_only || has_operator(text) {
        Calculable::No
    } else {
        Calculable::Perhaps
    }
}

fn has_operator(text: &str) -> bool {
    let has_sign_within = ['-', '+'].iter().any(|sign| text.rfind(*sign).is_some_and(|at| at > 0));
    !has_sign_within && text.contains(['*', '^', '/', '%'])
}

/// A single comma stands for the point.
fn with_point(text: &str) -> String {
    if text.matches(',').count() == 1 { text.replace(',', ".") } else { text.to_owned() }
}

/// The texts of a list's items; nothing where an item is nothing.
pub(crate) fn joined(items: &[Value], separator: &str) -> String {
    let texts = items.iter().map(|item| if item.is_nothing() { String::new() } else { item.to_text() });
    texts.collect::<Vec<_>>().join(separator)
}

/// White space as JavaScript trims it.
pub(crate) fn is_space(letter: char) -> bool {
    letter == '\u{feff}' || letter.is_whitespace() && letter != '\u{85}'
}

/// A number as JavaScript writes it: the fewest digits that are read as the same number, without an exponent from a
/// millionth up to 21 digits.
pub(crate) fn number_text(number: f64) -> String {
    if number.is_nan() {
        return "NaN".to_owned();
    }
    let sign = if number < 0.0 { "-" } else { "" };
    if number.is_infinite() {
        return format!("{sign}Infinity");
    }
    let scientific = format!("{:e}", number.abs());
    let (digits, exponent) = scientific.split_once('e').expect("the format has an exponent");
    let exponent: i32 = exponent.parse().expect("the exponent is a number");
    format!("{sign}{}", positional(&digits.replace('.', ""), exponent + 1))
}

/// `digits` with the point after so many of them.
fn positional(digits: &str, point: i32) -> String {
    let length = i32::try_from(digits.len()).expect("a number has few digits");
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    if (length..=21).contains(&point) {
        return format!("{digits}{}", zeros(point - length));
    }
    if (1..=21).contains(&point) {
        let (whole, fraction) = digits.split_at(usize::try_from(point).expect("it is positive"));
        return format!("{whole}.{fraction}");
    }
    if (-5..=0).contains(&point) {
        return format!("0.{}{digits}", zeros(-point));
    }
    let (first, rest) = digits.split_at(1);
    let fraction = if rest.is_empty() { String::new() } else { format!(".{rest}") };
    let sign = if point > 0 { '+' } else { '-' };
    format!("{first}{fraction}e{sign}{}", (point - 1).abs())
}

/// The number that a whole text is; blank is 0.
fn text_to_number(text: &str) -> f64 {
    let text = text.trim_matches(is_space);
    if text.is_empty() {
        return 0.0;
    }
    for (prefix, radix) in [("0x", 16), ("0X", 16), ("0o", 8), ("0O", 8), ("0b", 2), ("0B", 2)] {
        if let Some(digits) = text.strip_prefix(prefix) {
            let is_number = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
            return if is_number { of_digits(digits, radix) } else { f64::NAN };
        }
    }
    if float_length(text) == text.len() { parse_float(text) } else { f64::NAN }
}

/// The number that a text begins with, as `parseFloat` gives it.
pub(crate) fn parse_float(text: &str) -> f64 {
    let text = text.trim_start_matches(is_space);
    let number = &text[..float_length(text)];
    match number.trim_start_matches(['+', '-']) {
        "" => f64::NAN,
        "Infinity" if number.starts_with('-') => f64::NEG_INFINITY,
        "Infinity" => f64::INFINITY,
        _ => decimal(number).expect("it has the shape of a number"),
    }
}

/// The whole number that a text begins with, as `parseInt` gives it.
pub(crate) fn parse_integer(text: &str) -> f64 {
    let text = text.trim_start_matches(is_space);
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let hex = unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X"));
    let (digits, radix) = hex.map_or((unsigned, 10), |hex| (hex, 16));
    let length = digits.chars().take_while(|digit| digit.is_digit(radix)).count();
    let number = if length == 0 { f64::NAN } else { of_digits(&digits[..length], radix) };
    if text.starts_with('-') { -number } else { number }
}

fn of_digits(digits: &str, radix: u32) -> f64 {
    if radix == 10 {
        return decimal(digits).expect("digits are a number");
    }
    let values = digits.chars().filter_map(|digit| digit.to_digit(radix));
    values.fold(0.0, |number, digit| number * f64::from(radix) + f64::from(digit))
}

/// How many bytes at the beginning are a decimal number.
fn float_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits_from = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let sign = usize::from(text.starts_with(['+', '-']));
    if text[sign..].starts_with("Infinity") {
        return sign + "Infinity".len();
    }
    let whole = digits_from(sign);
    let mut end = sign + whole;
    if bytes.get(end) == Some(&b'.') {
        let fraction = digits_from(end + 1);
        if whole + fraction == 0 {
            return 0;
        }
        end += 1 + fraction;
    } else if whole == 0 {
        return 0;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let signed = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let from = (end + 1 + signed).min(bytes.len());
        let exponent = digits_from(from);
        if exponent > 0 {
            end = from + exponent;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn writes(number: f64, text: &str) {
        assert_eq!(number_text(number), text);
    }

    #[track_caller]
    fn calculates_with(text: &str, number: Option<f64>) {
        assert_eq!(Value::from(text).as_calculable(), number, "{text}");
    }

    #[test]
    fn numbers_are_written_as_javascript_writes_them() {
        writes(0.0, "0");
        writes(-0.0, "0");
        writes(1.5, "1.5");
        writes(-120.0, "-120");
        writes(1e20, "100000000000000000000");
        writes(1e21, "1e+21");
        writes(0.000_001, "0.000001");
        writes(1.25e-7, "1.25e-7");
        writes(f64::NEG_INFINITY, "-Infinity");
    }

    #[test]
    fn a_text_is_calculated_with_only_if_it_is_a_number_altogether() {
        calculates_with("12", Some(12.0));
        calculates_with(" 1,5 ", Some(1.5));
        calculates_with("0x1F", Some(31.0));
        calculates_with("12abc", None);
        calculates_with("1/2", None);
        calculates_with("1234567890123456", None);
        calculates_with("", None);
    }

    #[test]
    fn a_prefix_is_read_as_parse_float_reads_it() {
        assert_eq!(parse_float("-1.5e3 apples").to_string(), "-1500");
        assert_eq!(parse_float(".5").to_string(), "0.5");
        assert!(parse_float("e5").is_nan());
        assert_eq!(parse_integer("-42px").to_string(), "-42");
    }
}
