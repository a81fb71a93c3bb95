//! Reads the answers of one person by the program's questions.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::named::{Meant, Names};
use super::options::Options;
use super::place;
use super::places::{Places, whole_number};
use super::value::{Hours, Met, Value, Values};
use crate::person::fold::squashed;
use crate::person::hours::{Slots, UtcMinutes, ZoneOffsets, Zones};
use crate::person::{Answer, Person, Side, number};
use crate::problem::{Code, Effect, Problem};
use crate::program::{CircleRules, Kind, Part, Program, Question};

/// What a name must be where it may be of either side.
const OF_ANYBODY: &str = "the id or full name of somebody among these people";

/// Reads people of one side, and writes down what is wrong.
pub(super) struct Reader<'a> {
    pub(super) program: &'a Program,
    zones: &'a Zones,
    names: &'a Names,
    pub(super) side: Side,
    /// What is asked of this side, each question with its options looked up.
    questions: Vec<Options<'a>>,
    /// The names of these questions, ascending.
    asked: Arc<[String]>,
    /// The words that people use; everybody who uses one shares it. Only ever asked for one, so its order cannot show.
    words: FxHashSet<Arc<str>>,
    met: Met,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(program: &'a Program, zones: &'a Zones, names: &'a Names, side: Side) -> Self {
        let questions = || program.questions.iter().filter(|question| question.of.includes(side));
        let mut asked: Vec<String> = questions().map(|question| question.name.clone()).collect();
        asked.sort_unstable();
        Self {
            program,
            zones,
            names,
            side,
            questions: questions().map(Options::of).collect(),
            asked: asked.into(),
            words: FxHashSet::default(),
            met: Met::default(),
            problems: Vec::new(),
        }
    }

    /// The side whose people are read.
    pub(super) fn side(&self) -> Side {
        self.side
    }

    /// Writes down one more thing that is wrong.
    pub(super) fn list(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Everything that was wrong, in the order of reading.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// What was wrong since it was asked last.
    pub(super) fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }

    /// Her answers as values; an answer that says nothing, or that cannot be read, has none.
    pub(super) fn values(&mut self, person: &Person) -> Values {
        self.unknown_questions(person);
        let mut values = Values::of_nobody(Arc::clone(&self.asked));
        let mut questions = std::mem::take(&mut self.questions);
        for options in &mut questions {
            let question = options.question();
            let answer = person.answers.get(&question.name).filter(|answer| counts(question, person, answer));
            if let Some(answer) = answer {
                let value = self.value(options, person, answer);
                values.set(&question.name, value.map(|value| self.met.shared(value)));
            }
        }
        self.questions = questions;
        values
    }

    /// Her places, or `None` where what she states is no number of places: then she takes no part.
    pub(super) fn places(&mut self, person: &Person) -> Option<Places> {
        let stated = person.capacity.as_ref().filter(|answer| !answer.is_blank());
        if self.side == Side::Mentee {
            if let Some(answer) = stated {
                let expected = "no capacity, because a mentee offers no places";
                self.wrong(Code::NotACapacity, Part::Capacity, Effect::Noted, person, answer, expected);
            }
            return Some(Places::default());
        }
        let Some(answer) = stated else { return Some(Places::new(None, &self.program.capacity)) };
        let places = whole_number(answer);
        if places.is_none() {
            self.wrong(Code::NotACapacity, Part::Capacity, Effect::LeftOut, person, answer, "");
        }
        places.map(|places| Places::new(Some(places), &self.program.capacity))
    }

    fn unknown_questions(&mut self, person: &Person) {
        for (name, answer) in person.answers.iter() {
            if self.asked.binary_search_by(|asked| asked.as_str().cmp(name)).is_err() {
                let place = place::of_answer(self.program, person, self.side, name);
                let problem = Problem::new(Code::UnknownQuestion, place, Effect::Ignored).found(answer.to_string());
                self.problems.push(problem);
            }
        }
    }

    fn value(&mut self, options: &mut Options<'_>, person: &Person, answer: &Answer) -> Option<Value> {
        let question = options.question();
        match question.kind {
            Kind::Text => Some(Value::Text),
            Kind::Choice | Kind::Choices => self.chosen(options, person, answer).map(Value::Words),
            Kind::Skills => {
                Some(Value::Words(said(question, items(answer)).iter().map(|item| self.word(item)).collect()))
            }
            Kind::Number => self.number(question, person, answer).map(Value::Number),
            Kind::Scale => self.step(options, person, answer).map(Value::Step),
            Kind::Hours => self.hours(question, person, answer).map(Arc::new).map(Value::Hours),
            Kind::TimeZone => self.zone(question, person, answer).map(Value::Zone),
            Kind::People => self.people(options, person, answer).map(Value::People),
        }
    }

    /// The word as everybody shares it who uses it.
    fn word(&mut self, word: &str) -> Arc<str> {
        if let Some(known) = self.words.get(word) {
            return Arc::clone(known);
        }
        let word: Arc<str> = word.into();
        self.words.insert(Arc::clone(&word));
        word
    }

    fn ignore(&mut self, code: Code, question: &Question, person: &Person, found: &str, expected: &str) {
        self.list_answer(code, Effect::Ignored, question, person, found, expected);
    }

    fn list_answer(
        &mut self,
        code: Code,
        effect: Effect,
        question: &Question,
        person: &Person,
        found: &str,
        expected: &str,
    ) {
        let place = place::of_answer(self.program, person, self.side, &question.name);
        self.problems.push(Problem::new(code, place, effect).found(found).expected(expected));
    }

    /// The options that she chose, each once; what is no option is left out, and listed.
    fn chosen(&mut self, options: &mut Options<'_>, person: &Person, answer: &Answer) -> Option<Box<[Arc<str>]>> {
        let question = options.question();
        let chosen = self.each_once(options, person, answer, |reader, options, word| match options.position(word) {
            Some(position) => Ok(options.value(position)),
            None if options.are_open() => Ok(reader.word(word)),
            None => Err((Code::UnknownOption, list_of_options(question))),
        });
        if question.kind == Kind::Choice && chosen.len() > 1 {
            self.ignore(Code::WrongKind, question, person, &chosen.join("; "), "one answer, not several");
            return None;
        }
        (!chosen.is_empty()).then(|| chosen.into())
    }

    /// What `read` makes of the several things of an answer, each once; what it cannot read is left out, and listed.
    fn each_once(
        &mut self,
        options: &mut Options<'_>,
        person: &Person,
        answer: &Answer,
        read: impl Fn(&mut Self, &mut Options<'_>, &str) -> Result<Arc<str>, (Code, String)>,
    ) -> Vec<Arc<str>> {
        let said = words(options, answer);
        let readings: Vec<_> = said.iter().map(|word| read(self, options, word)).collect();
        let effect = if readings.iter().any(Result::is_ok) { Effect::IgnoredInPart } else { Effect::Ignored };
        let mut values: Vec<Arc<str>> = Vec::new();
        for (word, reading) in said.iter().zip(readings) {
            match reading {
                Ok(value) if values.contains(&value) => {}
                Ok(value) => values.push(value),
                Err((code, expected)) => {
                    self.list_answer(code, effect, options.question(), person, word, &expected);
                }
            }
        }
        values
    }

    fn number(&mut self, question: &Question, person: &Person, answer: &Answer) -> Option<f64> {
        let number = match answer {
            Answer::Number(number) => Some(*number),
            Answer::Text(text) => number::read(text.trim()),
            Answer::YesNo(_) | Answer::List(_) => None,
        };
        if number.is_none() {
            self.ignore(Code::NotANumber, question, person, &answer.to_string(), "");
        }
        number
    }

    fn step(&mut self, options: &mut Options<'_>, person: &Person, answer: &Answer) -> Option<usize> {
        let step = options.position(&answer.to_string());
        if step.is_none() {
            let question = options.question();
            self.ignore(Code::UnknownOption, question, person, &answer.to_string(), &list_of_options(question));
        }
        step
    }

    fn hours(&mut self, question: &Question, person: &Person, answer: &Answer) -> Option<Hours> {
        let slots = match Slots::from_texts(items(answer)) {
            Ok(slots) => slots,
            Err(error) => {
                for part in error.parts() {
                    self.ignore(Code::NotHours, question, person, part.found(), part.expected());
                }
                return None;
            }
        };
        let zone = self.zone_of_hours(question, person, answer)?;
        let minutes = UtcMinutes::of(&slots, &zone);
        (!slots.is_empty()).then_some(Hours { slots, minutes, zone })
    }

    /// The clock by which these hours are stated: her own zone, else the program's.
    fn zone_of_hours(&mut self, question: &Question, person: &Person, answer: &Answer) -> Option<ZoneOffsets> {
        let own = question.zone.as_ref().and_then(|zone| person.answers.get(zone)).filter(|zone| !zone.is_blank());
        let name = own.map(ToString::to_string).or_else(|| self.program.time_zone.clone());
        // A zone of her own that is not known is listed where it stands.
        let zone = name.as_deref().map(|name| self.zones.offsets(name));
        match zone {
            Some(Ok(zone)) => Some(zone),
            Some(Err(_)) => {
                let expected = "hours in a time zone that is known";
                self.ignore(Code::NoTimeZone, question, person, &answer.to_string(), expected);
                None
            }
            None => {
                self.ignore(Code::NoTimeZone, question, person, &answer.to_string(), "");
                None
            }
        }
    }

    fn zone(&mut self, question: &Question, person: &Person, answer: &Answer) -> Option<ZoneOffsets> {
        let name = answer.to_string();
        let zone = self.zones.offsets(&name).ok();
        if zone.is_none() {
            self.ignore(Code::UnknownTimeZone, question, person, &name, "");
        }
        zone
    }

    fn people(&mut self, options: &mut Options<'_>, person: &Person, answer: &Answer) -> Option<Box<[Arc<str>]>> {
        let (names, other) = (self.names, self.side.other());
        let keeps_apart = |circles: &CircleRules| circles.apart.contains(&options.question().name);
        let is_of_circles = self.program.circles.as_ref().is_some_and(keeps_apart);
        let find = |word: &str| if is_of_circles { names.find_anywhere(word) } else { names.find(other, word) };
        let ids = self.each_once(options, person, answer, |reader, _, word| match find(word) {
            Meant::One(id) => Ok(reader.word(&id)),
            Meant::Nobody if is_of_circles => Err((Code::UnknownPerson, OF_ANYBODY.to_owned())),
            Meant::Nobody => Err((Code::UnknownPerson, String::new())),
            Meant::Several => Err((Code::AmbiguousPerson, String::new())),
        });
        (!ids.is_empty()).then(|| ids.into())
    }
}

/// Whether the answer says something, and the question is one that was put to her.
fn counts(question: &Question, person: &Person, answer: &Answer) -> bool {
    let is_blank = answer.is_blank() || question.blanks.iter().any(|blank| same(blank, &answer.to_string()));
    let was_asked = question.only_if.as_ref().is_none_or(|condition| {
        person.answers.get(&condition.question).is_some_and(|answer| same(&condition.is, &answer.to_string()))
    });
    !is_blank && was_asked
}

fn same(one: &str, other: &str) -> bool {
    squashed(one) == squashed(other)
}

/// The several things of an answer: a list as it is, a text cut at separators.
fn words(options: &mut Options<'_>, answer: &Answer) -> Vec<String> {
    let question = options.question();
    let whole = answer.to_string();
    let words = match answer {
        Answer::List(items) => items.clone(),
        _ if question.kind == Kind::Choice => vec![whole.trim().to_owned()],
        _ => options.split(&whole).into_iter().map(str::to_owned).collect(),
    };
    said(question, words)
}

/// What is left when blanks are taken out.
fn said(question: &Question, items: Vec<String>) -> Vec<String> {
    let is_blank = |item: &String| item.trim().is_empty() || question.blanks.iter().any(|blank| same(blank, item));
    items.into_iter().filter(|item| !is_blank(item)).collect()
}

fn items(answer: &Answer) -> Vec<String> {
    match answer {
        Answer::List(items) => items.clone(),
        other => vec![other.to_string()],
    }
}

fn list_of_options(question: &Question) -> String {
    let values: Vec<String> = question.options.iter().map(|option| format!("\"{}\"", option.value)).collect();
    format!("one of {}", values.join(", "))
}
