//! What a response says of a person: the answers of a form as parts and answers of a person.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::file::Response;
use super::intake::Intake;
use super::said::{answer, comment_of, names_other};
use crate::person::{Answer, Person};
use crate::problem::{Code, Effect, Place, Problem};
use crate::program::{Meaning, Part};

/// The column under which wishes are listed where nothing takes them.
const WISHES: &str = "wishes";

/// What a response says of a person, and what could not be taken of it.
pub(super) struct Stated {
    /// Each thing that the form fills, with what she says now; `None` where she says nothing.
    values: Vec<(Meaning, Option<Answer>)>,
    pub(super) problems: Vec<Problem>,
}

impl Stated {
    /// `known_as` gives the mentor's id for a published one; whoever is not in it has the same in both.
    pub(super) fn of(file: &str, response: &Response, intake: &Intake, known_as: &BTreeMap<String, String>) -> Self {
        let mut reader =
            Reader { file, intake, answers: flat(response, intake), used: BTreeSet::new(), problems: Vec::new() };
        let filled = intake.filled();
        let mut values: BTreeMap<Meaning, Option<Answer>> =
            filled.into_iter().map(|(meaning, names)| (meaning.clone(), reader.value(meaning, &names))).collect();
        // Somebody who answered another version may not have been asked.
        if response.form.version != intake.form().version {
            values.retain(|_, answer| answer.is_some());
        }
        reader.wish(response, known_as, &mut values);
        reader.untaken();
        Self { values: values.into_iter().collect(), problems: reader.problems }
    }

    /// What tells her from all others, as she wrote it.
    pub(super) fn key(&self) -> Option<String> {
        let id = self.values.iter().find(|(meaning, _)| *meaning == Meaning::Person(Part::Id))?;
        id.1.as_ref().map(|answer| answer.to_string().trim().to_owned()).filter(|key| !key.is_empty())
    }

    /// The person with what she says now; what the form does not ask stays as it is.
    pub(super) fn applied_to(&self, person: Person) -> Person {
        let values = self.values.iter();
        values.fold(person, |person, (meaning, answer)| with(person, meaning, answer.clone()))
    }
}

fn with(mut person: Person, meaning: &Meaning, answer: Option<Answer>) -> Person {
    match meaning {
        Meaning::Question(question) => match answer {
            Some(answer) => drop(person.answers.insert(question.as_str(), answer)),
            None => drop(person.answers.remove(question)),
        },
        Meaning::Person(Part::Name) => person.name = answer.map(|name| name.to_string()).unwrap_or_default(),
        Meaning::Person(Part::Capacity) => person.capacity = answer,
        Meaning::Person(Part::Hours) => person.hours = answer,
        Meaning::Person(Part::Least) => person.least = answer,
        Meaning::Person(Part::Mentors) => person.mentors = answer,
        Meaning::Person(Part::Waited) => person.waited = answer,
        // Whose answers these are is decided before they are taken in.
        Meaning::Person(Part::Id) | Meaning::Ignore(_) => {}
    }
    person
}

/// The answers by name, with the fields of an answer by themselves where nothing takes it whole.
fn flat<'a>(response: &'a Response, intake: &Intake) -> BTreeMap<String, &'a Json> {
    let mut answers = BTreeMap::new();
    for (name, value) in &response.answers {
        match value {
            Json::Object(fields) if !intake.takes(name) => {
                answers.extend(fields.iter().map(|(field, value)| (format!("{name}.{field}"), value)));
            }
            value => drop(answers.insert(name.clone(), value)),
        }
    }
    answers
}

struct Reader<'a> {
    file: &'a str,
    intake: &'a Intake,
    answers: BTreeMap<String, &'a Json>,
    /// Comments that stand in the place of a choice.
    used: BTreeSet<String>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// What these answers say of one thing: a name is joined of all of them, of anything else the first counts.
    fn value(&mut self, meaning: &Meaning, names: &[&str]) -> Option<Answer> {
        let said: Vec<(&str, Answer)> = names.iter().filter_map(|name| Some((*name, self.answer(name)?))).collect();
        if *meaning == Meaning::Person(Part::Name) {
            let parts: Vec<String> = said.iter().map(|(_, part)| part.to_string().trim().to_owned()).collect();
            return (!parts.is_empty()).then(|| Answer::Text(parts.join(" ")));
        }
        let mut said = said.into_iter();
        let (_, first) = said.next()?;
        for (name, answer) in said.filter(|(_, answer)| *answer != first) {
            self.list(Code::SecondAnswer, Effect::IgnoredInPart, name, &answer.to_string());
        }
        Some(first)
    }

    fn answer(&mut self, name: &str) -> Option<Answer> {
        let json = *self.answers.get(name)?;
        let comment = comment_of(name);
        let own = self.answers.get(&comment).and_then(|comment| comment.as_str()).filter(|own| !own.trim().is_empty());
        let Ok(answer) = answer(json, own) else {
            self.list(Code::WrongKind, Effect::Ignored, name, &json.to_string());
            return None;
        };
        if own.is_some() && names_other(json) {
            self.used.insert(comment);
        }
        answer.filter(|answer| !answer.is_blank())
    }

    /// Puts the wishes before the names that she wrote by hand. Who wishes for nobody may not have been shown anybody: what
    /// is known of her stays.
    fn wish(
        &mut self,
        response: &Response,
        known_as: &BTreeMap<String, String>,
        values: &mut BTreeMap<Meaning, Option<Answer>>,
    ) {
        if response.wishes.is_empty() {
            return;
        }
        let Some(question) = self.intake.wishes() else {
            self.list(Code::UntakenAnswer, Effect::Noted, WISHES, &response.wishes.join("; "));
            return;
        };
        for wish in response.wishes.iter().filter(|wish| !known_as.contains_key(*wish)) {
            let problem = Problem::new(Code::UnknownPerson, Place::file(self.file).column(WISHES), Effect::Noted);
            let expected =
                "the published id of a mentor who takes part, by the choices that her roster was published with";
            self.problems.push(problem.found(wish).expected(expected));
        }
        let mentor = |wish: &String| known_as.get(wish).unwrap_or(wish).clone();
        let mut names: Vec<String> = response.wishes.iter().map(mentor).collect();
        let value = values.entry(Meaning::Question(question.to_owned())).or_default();
        match value.take() {
            Some(Answer::List(by_hand)) => names.extend(by_hand),
            Some(by_hand) => names.push(by_hand.to_string()),
            None => {}
        }
        let mut known = BTreeSet::new();
        names.retain(|name| known.insert(name.clone()));
        *value = Some(Answer::List(names));
    }

    /// Lists what nothing takes.
    fn untaken(&mut self) {
        let is_untaken = |name: &&String| !self.intake.takes(name) && !self.used.contains(*name);
        let untaken: Vec<(String, String)> =
            self.answers.iter().filter(|(name, _)| is_untaken(name)).map(shown).collect();
        for (name, found) in untaken {
            self.list(Code::UntakenAnswer, Effect::Noted, &name, &found);
        }
    }

    fn list(&mut self, code: Code, effect: Effect, answer: &str, found: &str) {
        self.problems.push(Problem::new(code, Place::file(self.file).column(answer), effect).found(found));
    }
}

/// A name, and its answer as a person would write it.
fn shown((name, json): (&String, &&Json)) -> (String, String) {
    let found = match answer(json, None) {
        Ok(Some(answer)) => answer.to_string(),
        _ => json.to_string(),
    };
    (name.clone(), found)
}
