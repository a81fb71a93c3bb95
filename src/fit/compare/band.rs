//! *band*: how many steps of a ladder the mentor stands above the mentee.

use crate::fit::share::Share;

/// With `d` the mentor's step less the mentee's: nothing below `lowest` and above `highest`; all at `ideal`; between,
/// `1 − |d − ideal| ÷ (reach + 1)`, where `reach` is how far the band goes on that side of the ideal. So the last step
/// that is allowed is still worth something, and the first that is not is worth nothing.
pub(super) fn share(mentee: usize, mentor: usize, lowest: i16, ideal: i16, highest: i16) -> Share {
    let above = i64::try_from(mentor).unwrap_or(i64::MAX) - i64::try_from(mentee).unwrap_or(i64::MAX);
    let (lowest, ideal, highest) = (i64::from(lowest), i64::from(ideal), i64::from(highest));
    if above < lowest || above > highest {
        return Share::NONE;
    }
    let reach = if above < ideal { ideal - lowest } else { highest - ideal }.unsigned_abs();
    Share::of(reach + 1 - above.abs_diff(ideal), reach + 1)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[track_caller]
    fn check(mentee: usize, mentor: usize, hundredths: u16) {
        assert_eq!(share(mentee, mentor, 1, 2, 4).hundredths(), hundredths);
    }

    #[test]
    fn the_ideal_step_gives_all_and_the_ends_of_the_band_still_something() {
        check(3, 5, 10_000);
        check(3, 4, 5_000);
        check(3, 6, 6_667);
        check(3, 7, 3_333);
    }

    #[test]
    fn outside_the_band_there_is_nothing() {
        check(3, 3, 0);
        check(3, 8, 0);
        check(5, 3, 0);
    }

    #[test]
    fn a_band_may_reach_below_the_mentee() {
        assert_eq!(share(4, 3, -1, 0, 0).hundredths(), 5_000);
        assert_eq!(share(4, 2, -1, 0, 0).hundredths(), 0);
    }
}
