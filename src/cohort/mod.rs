//! Program and people, checked once: the only way in.
//!
//! [`Cohort::new`] reads every answer by the program's questions and lists every problem with its place. A cohort that
//! exists is sound: nothing after it checks again. Whoever has a problem that cannot be guessed around takes no part,
//! and the list says so; an answer that cannot be read is treated as missing, and the list says so, too.
//!
//! It does not compare anybody with anybody: that is [`fit`](crate::fit).

mod asks;
mod named;
mod options;
mod place;
mod places;
mod read;
mod value;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use places::Places;
pub use value::{Hours, Value};

use crate::person::hours::Zones;
use crate::person::vocabulary::{Lexicon, VocabularyProblem};
use crate::person::{Answer, People, Person, Side};
use crate::problem::{Checked, Code, Effect, Place, Problem};
use crate::program::{self, Kind, Program, Question, Round};
use asks::Asks;
use named::Names;
use read::Reader;
use value::Values;

/// Program and people, checked. The sides are sorted by id, so that no result depends on the order of rows.
#[derive(Clone, Debug)]
pub struct Cohort {
    program: Program,
    people: Arc<People>,
    zones: Zones,
    /// Compiled to be checked, and kept for whoever reads skills.
    lexicon: Arc<Lexicon>,
    mentors: Vec<Arc<Member>>,
    mentees: Vec<Arc<Member>>,
}

/// A person who takes part, with her answers read. What she said is not copied.
#[derive(Clone, Debug)]
pub struct Member {
    people: Arc<People>,
    side: Side,
    /// Her position among the people of her side as read.
    row: usize,
    places: Places,
    asks: Asks,
    values: Values,
}

impl Cohort {
    /// Checks the program, then everybody by it. `zones` holds the clocks of the [`zones_named`] in the program's week.
    ///
    /// # Problems
    /// Those of the program refuse everything; those of a person leave her out or leave one answer out.
    pub fn new(program: Program, mut people: People, zones: Zones) -> Checked<Self> {
        let mut problems = program::check(&program);
        let (lexicon, clashes) = Lexicon::new(&program.vocabulary);
        problems.extend(clashes.iter().map(vocabulary_problem));
        problems.extend(zone_problem(&program, &zones));
        if problems.iter().any(|problem| problem.effect == Effect::Refused) {
            return Checked::refused(problems);
        }
        people.share_answers();
        let people = Arc::new(people);
        let names = Names::of(&people);
        let mut side = |side| {
            let Checked { value, problems: of_side } = members(Reader::new(&program, &zones, &names, side), &people);
            problems.extend(of_side);
            value.unwrap_or_default()
        };
        let (mut mentors, mentees) = (side(Side::Mentor), side(Side::Mentee));
        limit_by_hours(&program, &mut mentors, &mentees);
        let lexicon = Arc::new(lexicon);
        Checked::sound(Self { program, people, zones, lexicon, mentors, mentees }, problems)
    }

    /// The program.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// The clocks of the program's week, as they were given.
    pub fn zones(&self) -> &Zones {
        &self.zones
    }

    /// The program's vocabulary, ready to be read with.
    pub(crate) fn lexicon(&self) -> &Arc<Lexicon> {
        &self.lexicon
    }

    /// The same people under a program that differs in nothing but the weights of its rules, ready in no time. `None`
    /// where it differs in more, or where it is not sound.
    pub fn reweighted(&self, program: &Program) -> Option<Self> {
        let is_sound = || program::check(program).iter().all(|problem| problem.effect == Effect::Noted);
        let differs_in_weights = self.program.differs_in_weights_alone(program);
        (differs_in_weights && is_sound()).then(|| Self { program: program.clone(), ..self.clone() })
    }

    /// The same people by the rules of this round of the program, which was checked with it.
    #[must_use]
    pub fn in_round(&self, round: &Round) -> Self {
        Self { program: self.program.in_round(round), ..self.clone() }
    }

    /// Whether this is the other cohort under other weights, or under the same.
    pub fn is_reweighted(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.people, &other.people) && self.program.differs_in_weights_alone(&other.program)
    }

    /// Everybody as read, those who take no part too.
    pub fn people(&self) -> &People {
        &self.people
    }

    /// The mentors who take part, by id.
    pub fn mentors(&self) -> &[Arc<Member>] {
        &self.mentors
    }

    /// The mentees who take part, by id.
    pub fn mentees(&self) -> &[Arc<Member>] {
        &self.mentees
    }

    /// Those of one side who take part, by id.
    pub fn side(&self, side: Side) -> &[Arc<Member>] {
        match side {
            Side::Mentee => &self.mentees,
            Side::Mentor => &self.mentors,
        }
    }

    /// The position of the member with this id on this side.
    pub fn position(&self, side: Side, id: &str) -> Option<usize> {
        self.side(side).binary_search_by(|member| member.id().cmp(id)).ok()
    }

    /// Reads mentees who are in no roster, such as an applicant who is still filling in the form: each by herself.
    /// `zones` holds the clocks that they and the program name.
    pub fn applicants(&self, persons: &[Person], zones: &Zones) -> Vec<(Arc<Member>, Vec<Problem>)> {
        let names_somebody = |question: &Question| question.kind == Kind::People && question.of.includes(Side::Mentee);
        let names = self.program.questions.iter().any(names_somebody).then(|| Names::of(&self.people));
        let names = names.unwrap_or_default();
        let mut reader = Reader::new(&self.program, zones, &names, Side::Mentee);
        let people = Arc::new(People { mentees: persons.to_vec(), mentors: Vec::new() });
        let applicant = |(row, person)| {
            let (places, asks, values) = (Places::default(), Asks::default(), reader.values(person));
            let member = Member { people: Arc::clone(&people), side: Side::Mentee, row, places, asks, values };
            (Arc::new(member), reader.take_problems())
        };
        persons.iter().enumerate().map(applicant).collect()
    }
}

impl Member {
    fn person(&self) -> &Person {
        &self.people.side(self.side)[self.row]
    }

    /// What tells her from all others of her side.
    pub fn id(&self) -> &str {
        self.person().id.trim()
    }

    /// Her name; her id where she has none.
    pub fn name(&self) -> &str {
        let name = self.person().name.trim();
        if name.is_empty() { self.id() } else { name }
    }

    /// The places of a mentor; none for a mentee.
    pub fn places(&self) -> Places {
        self.places
    }

    /// How many mentors a mentee wants; nothing that counts for a mentor.
    pub fn wants(&self) -> u8 {
        self.asks.wants
    }

    /// In how many rounds before a mentee got nobody.
    pub fn waited(&self) -> u32 {
        self.asks.waited
    }

    /// How many mentees a mentor should get at least, if it can be.
    pub fn least(&self) -> u32 {
        self.asks.least
    }

    /// The minutes a month that a mentee needs, or that a mentor has; `None` where the program counts no hours, or where
    /// this mentor states none and is limited by her places alone.
    pub fn minutes(&self) -> Option<u32> {
        self.asks.minutes
    }

    /// What she said, word for word.
    pub fn answer(&self, question: &str) -> Option<&Answer> {
        self.person().answers.get(question)
    }

    /// What she said to a question that asks for free text.
    pub fn text(&self, question: &str) -> Option<Cow<'_, str>> {
        let Value::Text = self.value(question)? else { return None };
        self.answer(question).map(|answer| match answer {
            Answer::Text(text) => Cow::Borrowed(text.as_str()),
            other => Cow::Owned(other.to_string()),
        })
    }

    /// What she said, as the program reads it.
    pub fn value(&self, question: &str) -> Option<&Value> {
        self.values.get(question)
    }
}

/// The time zones that the program and its people name, each once: what a host has to be asked for.
pub fn zones_named(program: &Program, people: &People) -> Vec<String> {
    let mut zones: BTreeSet<String> = program.time_zone.iter().map(|zone| zone.trim().to_owned()).collect();
    for side in [Side::Mentee, Side::Mentor] {
        let asked = program.questions.iter().filter(|question| question.of.includes(side));
        for question in asked.filter(|question| question.kind == Kind::TimeZone) {
            let said = people.side(side).iter().filter_map(|person| person.answers.get(&question.name));
            zones.extend(said.map(|answer| answer.to_string().trim().to_owned()));
        }
    }
    zones.into_iter().filter(|zone| !zone.is_empty()).collect()
}

fn vocabulary_problem(clash: &VocabularyProblem) -> Problem {
    let place = Place::item(format!("vocabulary, skill {}", clash.position() + 1));
    Problem::new(Code::VocabularyClash, place, Effect::Refused).found(clash.to_string())
}

fn zone_problem(program: &Program, zones: &Zones) -> Option<Problem> {
    let zone = program.time_zone.as_deref()?;
    let unknown = zones.offsets(zone).is_err();
    unknown.then(|| Problem::new(Code::UnknownTimeZone, Place::item("timeZone"), Effect::Refused).found(zone))
}

/// Reads one side: whoever has an id of her own and a capacity that is a number takes part.
fn members(mut reader: Reader<'_>, people: &Arc<People>) -> Checked<Vec<Arc<Member>>> {
    let side = reader.side();
    let mut taken: BTreeMap<&str, Arc<Member>> = BTreeMap::new();
    for (row, person) in people.side(side).iter().enumerate() {
        let id = person.id.trim();
        let place = place::of_person(person, side);
        if id.is_empty() {
            reader.list(Problem::new(Code::MissingId, place, Effect::LeftOut).found(&person.name));
            continue;
        }
        if let Some(first) = taken.get(id) {
            reader.list(duplicate(first, person, place));
            continue;
        }
        // Read from a copy, so that what is kept in little room stays so.
        let said = &Person { answers: person.answers.unpacked(), ..person.clone() };
        let values = reader.values(said);
        let (Some(places), Some(asks)) = (reader.places(said), reader.asks(said, &values)) else { continue };
        let member = Member { people: Arc::clone(people), side, row, places, asks, values };
        taken.insert(id, Arc::new(member));
    }
    Checked::sound(taken.into_values().collect(), reader.into_problems())
}

/// Limits the places of every mentor who states hours to as many mentees as could ever have enough of them: those who
/// need least. Where all need the same, that is exactly how many she can take.
fn limit_by_hours(program: &Program, mentors: &mut [Arc<Member>], mentees: &[Arc<Member>]) {
    let needs = mentees.iter().filter_map(|mentee| mentee.minutes());
    let Some(shortest) = needs.min().or_else(|| asks::need_of(program)) else { return };
    for mentor in mentors {
        if let Some(minutes) = mentor.minutes() {
            let mentor = Arc::make_mut(mentor);
            mentor.places = mentor.places.at_most(minutes / shortest, &program.capacity);
        }
    }
}

fn duplicate(first: &Member, person: &Person, place: Place) -> Problem {
    let stands = match &first.person().source {
        Some(source) => format!("an id that nobody else on this side has; row {} has it already", source.row),
        None => String::new(),
    };
    Problem::new(Code::DuplicateId, place, Effect::LeftOut).found(&person.id).expected(stands)
}
