//! Whom to look for: what one more person with a given answer would be worth.

mod typical;

use serde::{Deserialize, Serialize};

use super::fields::{Field, fields};
use super::helps::losses;
use crate::cohort::Cohort;
use crate::fit::Scorer;
use crate::matching::{Aim, Change, Conditions, Counted, Insight, Request, Room, Table};
use crate::person::{People, Person, Side};
use typical::Typical;

/// What one more person with one answer would be worth. Of everything else she is made up: see [`prospect`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Wanted {
    /// On which side she would be.
    pub side: Side,
    /// The question's name.
    pub question: String,
    /// What she would answer: an option, or a skill.
    pub answer: String,
    /// How many places she would offer; none for a mentee.
    pub places: u32,
    /// How many more mentees would have a mentor.
    pub placed: i64,
    /// How many more points all pairs would have together.
    pub points: i64,
    /// How many more people of the other side would have somebody.
    pub others_served: i64,
    /// With how many of the other side who have nobody nothing stands between her and them.
    pub could_meet: usize,
    /// How far the matching goes in each aim, before and after.
    pub aims: Vec<Counted>,
}

/// What one more person of this side would be worth, for each answer of the program's own vocabulary: the most worth
/// first, ties in the order of the program. Each is solved on its own, around the locks and bans that there are, so it is
/// what will be when such a person is really added.
///
/// The answers are the options of questions that a rule reads of this side, and for skills the program's vocabulary, too.
/// A private question is never among them.
///
/// **Cost.** One solution with all of these people beside the others, and for each of them a search for each place.
///
/// # Panics
/// If the conditions cannot be kept in this cohort.
pub fn whom_to_look_for(scorer: &Scorer, conditions: &Conditions, side: Side) -> Vec<Wanted> {
    let cohort = scorer.cohort();
    let fields = fields(cohort.program(), side);
    let typical = Typical::of(cohort, side);
    let (joined, first) = joined(cohort, side, fields.iter().map(|field| typical.person(field)).collect());
    let places = typical.places();
    let case = Case::new(&Table::of(&Scorer::new(joined.into())), conditions, side, first, places);
    let room = case.room();
    let request = Request::new(&case.table, case.conditions.clone()).expect("the conditions can be kept");
    let insight = Insight::with_room(&request, &room);
    let mut found: Vec<(Vec<i64>, Wanted)> = fields
        .into_iter()
        .enumerate()
        .map(|(at, field)| {
            let change = case.with_one_more(&insight, first + at);
            (losses(&change), case.wanted(&insight, first + at, field, change))
        })
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found.into_iter().map(|(_, wanted)| wanted).collect()
}

/// A made-up person of this side who gives this answer and is otherwise like most of the cohort, without an id: whom
/// [`whom_to_look_for`] reckons with.
///
/// - Where one thing is asked, she says what most of her side say, the first in order where several are equally common.
/// - Where several things are asked, she says as many as the one in the middle, those that most say.
/// - A number, and the places of a mentor, are those of the one in the middle: half have less.
/// - Free texts, names of people and private questions stay blank. (Where a private rule blocks whoever says nothing, nobody
///   who is made up can be matched.)
/// - What decides whether the question is put at all (`onlyIf`) she answers so that it is.
///
/// Nobody's answers are shown: of all this only the answer that was asked about is in the list.
pub fn prospect(cohort: &Cohort, side: Side, question: &str, answer: &str) -> Person {
    let field = Field { question: question.to_owned(), answer: answer.to_owned() };
    Typical::of(cohort, side).person(&field)
}

/// The cohort with these people after all others of their side, and the position of the first of them.
fn joined(cohort: &Cohort, side: Side, prospects: Vec<Person>) -> (Cohort, usize) {
    let mut last = String::from(char::MAX);
    while cohort.side(side).iter().any(|member| member.id() >= last.as_str()) {
        last.push(char::MAX);
    }
    let mut people: People = cohort.people().clone();
    let own = match side {
        Side::Mentee => &mut people.mentees,
        Side::Mentor => &mut people.mentors,
    };
    let numbered = prospects.into_iter().enumerate();
    own.extend(numbered.map(|(at, person)| Person { id: format!("{last}{at:06}"), ..person }));
    let joined = Cohort::new(cohort.program().clone(), people, cohort.zones().clone());
    (joined.value.expect("the program was sound before"), cohort.side(side).len())
}

/// The table with prospects who offer and want nothing yet.
struct Case {
    table: Table,
    conditions: Conditions,
    side: Side,
    /// The position of the first prospect.
    first: usize,
    /// The places of a prospect.
    places: u32,
}

impl Case {
    fn new(table: &Table, conditions: &Conditions, side: Side, first: usize, places: u32) -> Self {
        let mut conditions = conditions.clone();
        let (n_mentees, n_mentors) = (table.n_mentees(), table.n_mentors());
        let mut table = table.clone();
        match side {
            Side::Mentor => {
                table = (first..n_mentors).fold(table, |table, mentor| table.with_places(mentor, 0));
                if !conditions.least.is_empty() {
                    conditions.least.resize(n_mentors, 0);
                }
            }
            Side::Mentee => {
                if conditions.wants.is_empty() {
                    conditions.wants = vec![1; first];
                }
                conditions.wants.resize(n_mentees, 0);
                if !conditions.waited.is_empty() {
                    conditions.waited.resize(n_mentees, 0);
                }
                if let Some(kinds) = &mut conditions.kinds {
                    let most_common = most_common(&kinds.of_mentee);
                    kinds.of_mentee.resize(n_mentees, most_common);
                }
            }
        }
        Self { table, conditions, side, first, places }
    }

    fn room(&self) -> Room {
        let mut places = vec![0; self.table.n_mentors()];
        if self.side == Side::Mentor {
            places[self.first..].fill(self.places);
        }
        Room { places, wants: u8::from(self.side == Side::Mentee) }
    }

    fn with_one_more(&self, insight: &Insight, position: usize) -> Change {
        match self.side {
            Side::Mentor => insight.with_places(position, self.places),
            Side::Mentee => insight.with_wants(position, 1),
        }
    }

    fn wanted(&self, insight: &Insight, position: usize, field: Field, change: Change) -> Wanted {
        let placed = change.gain(Aim::Placed);
        let served = |after: bool| {
            let matching = if after { &change.matching } else { insight.matching() };
            let loads = matching.loads(self.table.n_mentors());
            loads.into_iter().filter(|&load| load > 0).count()
        };
        let more_mentors = i64::try_from(served(true)).unwrap_or(0) - i64::try_from(served(false)).unwrap_or(0);
        Wanted {
            side: self.side,
            question: field.question,
            answer: field.answer,
            places: if self.side == Side::Mentor { self.places } else { 0 },
            placed,
            points: change.gain(Aim::Points),
            others_served: if self.side == Side::Mentor { placed } else { more_mentors },
            could_meet: self.could_meet(insight, position),
            aims: change.aims,
        }
    }

    fn could_meet(&self, insight: &Insight, position: usize) -> usize {
        let loads = insight.matching().loads(self.table.n_mentors());
        let enough = |mentee: usize, mentor: usize| {
            let points = self.table.points(mentee, mentor);
            points.is_some_and(|points| points.get() >= self.conditions.objective.least_points)
        };
        match self.side {
            Side::Mentor => {
                let wants = |mentee: &usize| self.conditions.wants.get(*mentee).copied().unwrap_or(1) > 0;
                let unplaced = insight.matching().unplaced().filter(wants);
                unplaced.filter(|&mentee| enough(mentee, position)).count()
            }
            Side::Mentee => {
                let idle = (0..loads.len()).filter(|&mentor| loads[mentor] == 0 && self.table.places()[mentor] > 0);
                idle.filter(|&mentor| enough(position, mentor)).count()
            }
        }
    }
}

/// The number that stands most often, the lowest of several.
fn most_common(numbers: &[usize]) -> usize {
    let count = |number: usize| numbers.iter().filter(|&&other| other == number).count();
    let mut most = (0, 0);
    for number in 0..=numbers.iter().copied().max().unwrap_or(0) {
        if count(number) > most.0 {
            most = (count(number), number);
        }
    }
    most.1
}
