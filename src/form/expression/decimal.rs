//! Decimal numbers as JavaScript has them, read by what reads all others.

use crate::person::number;

/// The number that a text is: digits with at most one point, a sign and an exponent where there are any; `None` for any
/// other text.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (digits, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let power = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let is_number = is_digits(whole) && is_digits(fraction) && whole.len() + fraction.len() > 0;
    if !is_number || !is_digits(power) || power.is_empty() {
        return None;
    }
    let number = number::read(&format!("0{whole}.{fraction}0e{exponent}"));
    // What is not read is too great: nothing else is left that could be wrong.
    let number = number.unwrap_or(f64::INFINITY);
    Some(if text.starts_with('-') { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str) {
        let expected: Option<f64> = text.parse().ok();
        assert_eq!(decimal(text).map(f64::to_bits), expected.map(f64::to_bits), "{text}");
    }

    #[test]
    fn a_number_is_what_rust_reads() {
        for text in ["0", "-0", "007", "1.5", "+2.", "-.25", ".", "", "+", "1e5", "1E-5", "1e+400", "-1e400", "0e999"] {
            reads(text);
        }
        for text in ["1e", "1e+", "1.2.3", "1 2", "0x10", "e5", "--1", "1e5.5", "00.00e-99999999999999999999"] {
            reads(text);
        }
        reads("179769313486231580793728971405303415079934132710037826936173778980444968292764751e228");
        reads("2.4703282292062327e-324");
        reads("2.4703282292062328e-324");
    }

    #[test]
    fn numbers_by_chance_are_what_rust_reads() {
        let mut chance = fastrand::Rng::with_seed(2_026);
        for _ in 0..20_000 {
            let digits: String = (0..chance.usize(1..40)).map(|_| chance.digit(10)).collect();
            let (whole, fraction) = digits.split_at(chance.usize(0..=digits.len()));
            reads(&format!("{whole}.{fraction}e{}", chance.i32(-345..330)));
            reads(&f64::from_bits(chance.u64(..)).abs().to_string().replace("NaN", "1").replace("inf", "2"));
        }
    }
}
