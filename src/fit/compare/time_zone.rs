//! *time zone*: how near two clocks are.

use crate::fit::share::Share;
use crate::person::hours::{ZoneOffsets, clock_difference_minutes};

/// `1 − difference ÷ within`, and nothing from `within` hours on. The difference is that of the times of day that the
/// two clocks show, so that it is 12 hours at most.
pub(super) fn share(mentee: &ZoneOffsets, mentor: &ZoneOffsets, within: u16) -> Share {
    let within = u64::from(within) * 60;
    let apart = u64::from(clock_difference_minutes(mentee, mentor));
    Share::of(within.saturating_sub(apart), within)
}

#[cfg(test)]
mod tests {
    use super::share;
    use crate::person::hours::Zones;

    #[track_caller]
    fn check(mentee: &str, mentor: &str, hundredths: u16) {
        let zone = |name: &str| Zones::default().offsets(name).expect("a fixed offset");
        assert_eq!(share(&zone(mentee), &zone(mentor), 6).hundredths(), hundredths, "{mentee} and {mentor}");
        assert_eq!(share(&zone(mentor), &zone(mentee), 6).hundredths(), hundredths, "{mentor} and {mentee}");
    }

    #[test]
    fn nearness_falls_evenly_with_the_hours_between() {
        check("UTC+2", "UTC+2", 10_000);
        check("UTC+2", "UTC-1", 5_000);
        check("UTC+2", "UTC-4", 0);
        check("UTC+5:30", "UTC+4", 7_500);
    }

    #[test]
    fn clocks_that_show_the_same_time_are_near_whatever_the_date() {
        check("UTC+14", "UTC-10", 10_000);
        check("UTC+13", "UTC-10", 8_333);
    }
}
