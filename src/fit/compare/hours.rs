//! *hours*: how many minutes of the week both are free.

use crate::fit::share::Share;
use crate::person::hours::UtcMinutes;

/// `shared ÷ enough` minutes, at most all; nothing where they share fewer than `at_least`.
pub(super) fn share(mentee: &UtcMinutes, mentor: &UtcMinutes, enough: u16, at_least: u16) -> Share {
    of_minutes(mentee.shared_minutes(mentor), enough, at_least)
}

/// The share that so many shared minutes give.
pub(in crate::fit) fn of_minutes(shared: u16, enough: u16, at_least: u16) -> Share {
    if shared < at_least { Share::NONE } else { Share::of(shared.into(), enough.into()) }
}

/// So many shared minutes give as much as any more of them.
pub(in crate::fit) fn most_that_count(enough: u16, at_least: u16) -> u16 {
    enough.max(at_least)
}

#[cfg(test)]
mod tests {
    use super::share;
    use crate::person::hours::{UtcMinutes, Zones};

    fn minutes(hours: &str, zone: &str) -> UtcMinutes {
        let zone = Zones::default().offsets(zone).expect("a fixed offset");
        UtcMinutes::of(&hours.parse().expect("hours"), &zone)
    }

    #[track_caller]
    fn check(mentee: &str, mentor: &str, hundredths: u16) {
        let share = share(&minutes(mentee, "UTC+1"), &minutes(mentor, "UTC-5"), 120, 30);
        assert_eq!(share.hundredths(), hundredths, "{mentee} and {mentor}");
    }

    #[test]
    fn shared_minutes_count_up_to_enough() {
        check("Mon 18:00-20:00", "Mon 12:00-14:00", 10_000);
        check("Mon 18:00-20:00", "Mon 13:00-14:00", 5_000);
        check("Mon 18:00-22:00", "Mon 09:00-17:00", 10_000);
        check("Mon 18:00-20:00", "Tue 12:00-14:00", 0);
    }

    #[test]
    fn fewer_minutes_than_asked_for_count_nothing() {
        check("Mon 18:00-20:00", "Mon 13:30-14:00", 2_500);
        check("Mon 18:00-20:00", "Mon 13:31-14:00", 0);
    }
}
