//! What somebody asks of the matching, beside what she answered.

use std::ops::RangeInclusive;

use super::place;
use super::places::whole_number;
use super::read::Reader;
use super::value::{Value, Values};
use crate::objective::MOST_WANTED;
use crate::person::{Answer, Person, Side, number};
use crate::problem::{Code, Effect, Problem};
use crate::program::{MonthlyHours, Part, Program};

/// More rounds than anybody waits, and more mentees than anybody needs at least.
const MOST: u32 = 1_000;

/// What somebody asks of the matching. A blank is what the program says of it, or nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Asks {
    /// How many mentors a mentee wants.
    pub(super) wants: u8,
    /// In how many rounds before she got nobody.
    pub(super) waited: u32,
    /// How many mentees a mentor should get at least.
    pub(super) least: u32,
    /// The minutes a month that a mentor has, where she says so, or that a mentee needs; none where hours do not count.
    pub(super) minutes: Option<u32>,
}

impl Reader<'_> {
    /// What she asks, or `None` where a mentor states hours that cannot be read: then she takes no part.
    pub(super) fn asks(&mut self, person: &Person, values: &Values) -> Option<Asks> {
        let wants = self.count(person, Part::Mentors, 1..=MOST_WANTED.into());
        let wants = wants.and_then(|wants| u8::try_from(wants).ok()).unwrap_or(self.program.matching.mentors);
        let waited = self.count(person, Part::Waited, 0..=MOST).unwrap_or(0);
        let least = self.count(person, Part::Least, 0..=MOST).unwrap_or(0);
        let minutes = self.minutes(person, values).ok()?;
        Some(Asks { wants, waited, least, minutes })
    }

    /// The number that stands in this part of the person. Whatever else stands there is listed, and counts as blank.
    fn count(&mut self, person: &Person, part: Part, range: RangeInclusive<u32>) -> Option<u32> {
        let (answer, of) = match part {
            Part::Mentors => (&person.mentors, Side::Mentee),
            Part::Waited => (&person.waited, Side::Mentee),
            _ => (&person.least, Side::Mentor),
        };
        let answer = answer.as_ref().filter(|answer| !answer.is_blank())?;
        if of != self.side {
            let expected = format!("nothing, because this is said of a {of} alone");
            self.wrong(Code::NotACount, part, Effect::Noted, person, answer, &expected);
            return None;
        }
        let count = whole_number(answer).filter(|count| range.contains(count));
        if count.is_none() {
            let expected = format!("a whole number from {} to {}", range.start(), range.end());
            self.wrong(Code::NotACount, part, Effect::Ignored, person, answer, &expected);
        }
        count
    }

    /// The minutes that she has or needs a month; `Err` where nobody can tell what a mentor has.
    fn minutes(&mut self, person: &Person, values: &Values) -> Result<Option<u32>, ()> {
        let stated = person.hours.as_ref().filter(|answer| !answer.is_blank());
        let Some(hours) = &self.program.matching.hours else {
            if let Some(answer) = stated {
                let expected = "nothing, because the program counts places and no hours";
                self.wrong(Code::NotMonthlyHours, Part::Hours, Effect::Noted, person, answer, expected);
            }
            return Ok(None);
        };
        let question = if self.side == Side::Mentee { &hours.mentee } else { &hours.mentor };
        let answered = question.as_ref().and_then(|question| values.get(question));
        let by_question =
            answered.and_then(|value| if let Value::Number(n) = value { Some(Answer::Number(*n)) } else { None });
        let needed = need_of(self.program).filter(|_| self.side == Side::Mentee);
        let Some(answer) = stated.cloned().or(by_question) else { return Ok(needed) };
        let is_some_need = |minutes: &u32| self.side == Side::Mentor || *minutes > 0;
        if let Some(minutes) = hours_in(&answer).and_then(minutes_of).filter(is_some_need) {
            return Ok(Some(minutes));
        }
        let (effect, expected) = match self.side {
            Side::Mentee => (Effect::Ignored, "more than 0 hours a month, and at most 744"),
            Side::Mentor => (Effect::LeftOut, ""),
        };
        self.wrong(Code::NotMonthlyHours, Part::Hours, effect, person, &answer, expected);
        if self.side == Side::Mentee { Ok(needed) } else { Err(()) }
    }

    /// Lists what is wrong with a part of the person.
    pub(super) fn wrong(
        &mut self,
        code: Code,
        part: Part,
        effect: Effect,
        person: &Person,
        answer: &Answer,
        expected: &str,
    ) {
        let place = place::of_part(self.program, person, self.side, part);
        self.list(Problem::new(code, place, effect).found(answer.to_string()).expected(expected));
    }
}

/// The minutes a month that a mentee needs who does not say; none where hours do not count. Never nothing at all.
pub(super) fn need_of(program: &Program) -> Option<u32> {
    let hours = program.matching.hours.as_ref()?;
    minutes_of(hours.need).map(|minutes| minutes.max(1))
}

fn hours_in(answer: &Answer) -> Option<f64> {
    match answer {
        Answer::Number(hours) => Some(*hours),
        Answer::Text(text) => number::read(text.trim()),
        Answer::YesNo(_) | Answer::List(_) => None,
    }
}

/// Hours of a month in whole minutes.
fn minutes_of(hours: f64) -> Option<u32> {
    let is_of_a_month = (0.0..=MonthlyHours::MOST).contains(&hours);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to the minutes of a month")]
    is_of_a_month.then(|| (hours * 60.0).round() as u32)
}
