//! Coarse answers: what stands for many, and can still be compared with an applicant's exact answer.
//!
//! | kind | what is told | what stands in the file, and is compared |
//! |---|---|---|
//! | number | a band between cuts | its middle; a band that is open at one end is taken as wide as its neighbour |
//! | scale | a group of steps | its middle step, the lower of two |
//! | choice, choices | a group of options | all of its options: she may have given any of them |
//! | skills | families of the vocabulary | a skill for the family, to which all its skills are related |
//! | time zone | three hours of clocks | the clock in their middle |
//! | hours | quarters of a day by the program's clock | these quarters |
//!
//! None of this hangs on what anybody answered: the middle of a band is the middle between cuts, not of the people in it.

use crate::person::hours::{Slots, UtcMinutes, ZoneOffsets};
use crate::person::number::written;
use crate::person::{Answer, hours::Day};
use crate::program::{Kind, Question};

use super::choices::{Group, Shown};
use super::roster::PublishedField;

/// The width of a region of clocks.
const REGION_HOURS: i16 = 3;

/// What a region's clock may differ from hers.
const REGION_MARGIN: &str = " ±1:30";

/// When clocks are compared: see [`clock_difference_minutes`](crate::person::hours::clock_difference_minutes).
const NOON: u16 = 12 * 60;

/// The quarters of a day.
const QUARTERS: [&str; 4] = ["00:00-06:00", "06:00-12:00", "12:00-18:00", "18:00-24:00"];

/// She is free in a quarter of a day in which she has as much time as one meeting takes.
const MEETING_MINUTES: u16 = 60;

/// What ends the name of a family that some skill is called, too.
pub(super) const FAMILY_MARK: char = '+';

/// The band that a number is in, counted from 0.
pub(super) fn band_of(cuts: &[f64], number: f64) -> usize {
    cuts.iter().take_while(|cut| **cut <= number).count()
}

/// What people read: `< 2`, `2–5` (from 2, below 5), `≥ 10`.
pub(super) fn band_text(cuts: &[f64], band: usize) -> String {
    let lower = band.checked_sub(1).and_then(|below| cuts.get(below));
    match (lower, cuts.get(band)) {
        (None, Some(upper)) => format!("< {}", written(*upper)),
        (Some(lower), None) => format!("≥ {}", written(*lower)),
        (Some(lower), Some(upper)) => format!("{}–{}", written(*lower), written(*upper)),
        (None, None) => String::new(),
    }
}

/// The number that stands for a band.
pub(super) fn band_middle(cuts: &[f64], band: usize) -> f64 {
    let width = |at: usize| cuts.get(at + 1).zip(cuts.get(at)).map_or(2.0, |(upper, lower)| upper - lower);
    let lower = band.checked_sub(1).and_then(|below| cuts.get(below));
    match (lower, cuts.get(band)) {
        (None, Some(upper)) => upper - width(0) / 2.0,
        (Some(lower), None) => lower + width(cuts.len().saturating_sub(2)) / 2.0,
        (Some(lower), Some(upper)) => f64::midpoint(*lower, *upper),
        (None, None) => 0.0,
    }
}

/// The group that an answer is told as, where there is one.
pub(super) fn group_of<'g>(groups: &'g [Group], answer: &str) -> Option<&'g Group> {
    groups.iter().find(|group| group.of.iter().any(|member| is_alike(member, answer)))
}

/// Whether two words differ in case alone. (Signs count: `< 2` is not `≥ 2`.)
pub(super) fn is_alike(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// The step that stands for a group of steps.
pub(super) fn middle_step<'q>(question: &'q Question, group: &Group) -> Option<&'q str> {
    let steps = question.options.iter().map(|option| option.value.as_str());
    let own: Vec<&str> = steps.filter(|step| group.of.iter().any(|member| member == step)).collect();
    own.get(own.len().saturating_sub(1) / 2).copied()
}

/// The clock that stands for this one: a whole number of regions from UTC, -9 to +12 hours.
pub(super) fn region_of(zone: &ZoneOffsets) -> String {
    let offsets: Vec<(u16, i16)> = zone.clone().into();
    let minutes = offsets.iter().rev().find(|(from, _)| *from <= NOON).map_or(0, |(_, offset)| *offset);
    let width = REGION_HOURS * 60;
    let hours = (minutes + width / 2).div_euclid(width) * REGION_HOURS;
    let hours = if hours > 12 { hours - 24 } else { hours };
    let hours = if hours <= -12 { hours + 24 } else { hours };
    if hours == 0 { "UTC".to_owned() } else { format!("UTC{hours:+}") }
}

/// The quarters of the week, by this clock, in which she has time for a meeting: `Mon 18:00-24:00`.
pub(super) fn quarters_of(minutes: &UtcMinutes, clock: &ZoneOffsets) -> Vec<String> {
    let quarters = Day::ALL.into_iter().flat_map(|day| QUARTERS.map(|quarter| format!("{day} {quarter}")));
    let is_free = |quarter: &String| {
        let slots = quarter.parse().expect("a day and two times are hours");
        UtcMinutes::of(&slots, clock).shared_minutes(minutes) >= MEETING_MINUTES
    };
    quarters.filter(is_free).collect()
}

impl PublishedField {
    /// What people read of a published answer to this question.
    pub fn told(&self, question: &Question, answer: &Answer) -> String {
        if let (Kind::Hours, Answer::List(slots)) = (question.kind, answer) {
            return Slots::from_texts(slots).map_or_else(|_| answer.to_string(), |slots| slots.to_string());
        }
        if self.shown != Shown::Coarse {
            return answer.to_string();
        }
        match (question.kind, answer) {
            (Kind::Number, Answer::Number(number)) => band_text(&self.cuts, band_of(&self.cuts, *number)),
            (Kind::TimeZone, clock) => format!("{clock}{REGION_MARGIN}"),
            (Kind::Skills, Answer::List(families)) => {
                families.iter().map(|family| family.trim_end_matches(FAMILY_MARK)).collect::<Vec<_>>().join("; ")
            }
            (_, Answer::List(items)) => self.names(items).join("; "),
            (_, Answer::Text(item)) => self.name(item).to_owned(),
            (_, other) => other.to_string(),
        }
    }

    fn name<'a>(&'a self, answer: &'a str) -> &'a str {
        group_of(&self.groups, answer).map_or(answer, |group| &group.name)
    }

    /// The groups of these answers, each once.
    fn names<'a>(&'a self, answers: &'a [String]) -> Vec<&'a str> {
        let mut names: Vec<&str> = Vec::new();
        for name in answers.iter().map(|answer| self.name(answer)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::{band_middle, band_of, band_text, quarters_of, region_of};
    use crate::person::hours::{Slots, UtcMinutes, Zones};

    const CUTS: [f64; 3] = [2.0, 5.0, 10.0];

    #[track_caller]
    fn is_in_band(number: f64, text: &str, middle: f64) {
        let band = band_of(&CUTS, number);
        assert_eq!(band_text(&CUTS, band), text);
        assert!((band_middle(&CUTS, band) - middle).abs() < 1e-9, "{}", band_middle(&CUTS, band));
        assert_eq!(band_of(&CUTS, band_middle(&CUTS, band)), band, "the middle lies in the band");
    }

    #[test]
    fn a_number_is_told_as_its_band_and_compared_as_the_middle_of_it() {
        is_in_band(0.0, "< 2", 0.5);
        is_in_band(1.9, "< 2", 0.5);
        is_in_band(2.0, "2–5", 3.5);
        is_in_band(9.0, "5–10", 7.5);
        is_in_band(10.0, "≥ 10", 12.5);
        is_in_band(44.0, "≥ 10", 12.5);
        assert_eq!(band_text(&[4.5], band_of(&[4.5], 7.0)), "≥ 4.5");
    }

    #[track_caller]
    fn is_in_region(zone: &str, region: &str) {
        assert_eq!(region_of(&Zones::default().offsets(zone).unwrap()), region, "{zone}");
        assert!(Zones::default().offsets(region).is_ok(), "a region is a clock");
    }

    #[test]
    fn a_time_zone_is_told_as_the_region_of_its_clock() {
        is_in_region("UTC", "UTC");
        is_in_region("UTC+1", "UTC");
        is_in_region("UTC+2", "UTC+3");
        is_in_region("UTC-1", "UTC");
        is_in_region("UTC-5", "UTC-6");
        is_in_region("UTC-7", "UTC-6");
        is_in_region("UTC+5:30", "UTC+6");
        is_in_region("UTC-12", "UTC+12");
        is_in_region("UTC-10", "UTC-9");
        is_in_region("UTC+13", "UTC+12");
        is_in_region("UTC+14", "UTC-9");
    }

    #[test]
    fn hours_are_told_as_the_quarters_in_which_there_is_time_for_a_meeting() {
        let clock = Zones::default().offsets("UTC").unwrap();
        let hers = Zones::default().offsets("UTC-6").unwrap();
        let slots: Slots = "Mon 10:00-13:30; Tue 17:30-19:00; Sun 23:00-24:00".parse().unwrap();
        let quarters = quarters_of(&UtcMinutes::of(&slots, &hers), &clock);
        assert_eq!(quarters, ["Mon 00:00-06:00", "Mon 12:00-18:00", "Mon 18:00-24:00", "Wed 00:00-06:00"]);
    }
}
