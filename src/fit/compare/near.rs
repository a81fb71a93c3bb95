//! *near*: how near two numbers are.

use crate::fit::share::Share;

/// `1 − |a − b| ÷ within`, and nothing from `within` on.
///
/// The only comparison of numbers that need not be whole. Subtraction, division and multiplication are exact to the
/// last bit in every engine (IEEE 754), so that the result is the same everywhere.
pub(super) fn share(mentee: f64, mentor: f64, within: f64) -> Share {
    let left = 1.0 - (mentee - mentor).abs() / within;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between 0 and 10,000")]
    let hundredths = (left.clamp(0.0, 1.0) * 10_000.0 + 0.5) as u64;
    Share::of(hundredths, 10_000)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[track_caller]
    fn check(mentee: f64, mentor: f64, within: f64, hundredths: u16) {
        assert_eq!(share(mentee, mentor, within).hundredths(), hundredths);
        assert_eq!(share(mentor, mentee, within).hundredths(), hundredths);
    }

    #[test]
    fn nearness_falls_evenly_with_the_distance() {
        check(5.0, 5.0, 10.0, 10_000);
        check(5.0, 7.5, 10.0, 7_500);
        check(5.0, 15.0, 10.0, 0);
        check(5.0, 900.0, 10.0, 0);
        check(0.1, 0.2, 0.3, 6_667);
    }

    #[test]
    fn the_largest_numbers_there_are_do_no_harm() {
        check(f64::MAX, f64::MIN, 10.0, 0);
        check(f64::MAX, f64::MAX, 10.0, 10_000);
    }
}
