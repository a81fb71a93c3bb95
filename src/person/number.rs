//! A number as people write it.
//!
//! The reader and the writer of JSON numbers do the work, which are exact and loaded anyway: those of the standard library
//! would add 20 kB of code and tables to every page.

/// The number that a text is: `7`, `+7`, `007`, `2.50`, `.5`, `1e3`. Nothing that is infinite or that only looks like a
/// number to a programmer is one.
///
/// JSON wants no plus, no zeros in front, and a digit on both sides of the point.
pub(crate) fn read(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let is_sound =
        |digits: &str| digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') && digits != ".";
    let whole_end = digits.find(|digit: char| !digit.is_ascii_digit()).unwrap_or(digits.len());
    let (whole, rest) = digits.split_at(whole_end);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let rest = if rest == "." { "" } else { rest };
    is_sound(digits).then(|| serde_json::from_str(&format!("{sign}{whole}{rest}")).ok()).flatten()
}

/// The number in as few digits as read back the same; a whole one without a point.
pub(crate) fn written(number: f64) -> String {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract().abs() <= 0.0 && number.abs() < EXACT {
        #[expect(clippy::cast_possible_truncation, reason = "whole, and far smaller than an i64 can be")]
        return (number as i64).to_string();
    }
    serde_json::Number::from_f64(number).map_or_else(String::new, |number| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::{read, written};

    #[track_caller]
    fn is(text: &str, number: f64) {
        assert_eq!(read(text), Some(number), "{text}");
        assert_eq!(text.parse(), Ok(number), "{text}, by the standard library");
    }

    #[track_caller]
    fn is_none(text: &str) {
        assert_eq!(read(text), None, "{text}");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        is("7", 7.0);
        is("+7", 7.0);
        is("-7", -7.0);
        is("007", 7.0);
        is("0", 0.0);
        is("00", 0.0);
        is("2.50", 2.5);
        is("12.", 12.0);
        is(".5", 0.5);
        is("-.5", -0.5);
        is("1e3", 1000.0);
        is("1.5E-3", 0.0015);
        is("0.1", 0.1);
        is("0.30000000000000004", 0.1 + 0.2);
        is("123456789012345678901234567890", 1.234_567_890_123_456_8e29);
    }

    #[test]
    fn what_is_no_number_is_none() {
        is_none("");
        is_none(".");
        is_none("-");
        is_none("+-7");
        is_none("--7");
        is_none("seven");
        is_none("7 years");
        is_none("1,5");
        is_none("40+");
        is_none("1e999");
        is_none("inf");
        is_none("NaN");
        is_none("0x10");
        is_none("1..5");
        is_none(".5.");
        is_none("[1]");
    }

    #[track_caller]
    fn is_written(number: f64, text: &str) {
        assert_eq!(written(number), text);
        assert_eq!(read(text), Some(number), "{text}");
    }

    #[test]
    fn numbers_are_written_in_as_few_digits_as_read_back_the_same() {
        is_written(7.0, "7");
        is_written(-7.0, "-7");
        is_written(0.0, "0");
        is_written(-0.0, "0");
        is_written(2.5, "2.5");
        is_written(-0.001, "-0.001");
        is_written(0.1 + 0.2, "0.30000000000000004");
        is_written(9_007_199_254_740_991.0, "9007199254740991");
        is_written(1e300, "1e+300");
    }
}
