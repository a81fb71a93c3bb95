//! What is wrong with a program, before any person is looked at.

mod circles;
mod matching;

use std::collections::BTreeSet;

use super::{Column, Comparison, Kind, Level, Meaning, Part, Program, Question, Rule, Text, VERSION};
use crate::person::Side;
use crate::person::hours::Week;

use crate::problem::{Code, Effect, Place, Problem};

/// The heaviest weight that a rule may have.
const HEAVIEST: u16 = 100;

/// Everything that is wrong with the program by itself. All but the notes refuse it.
pub(crate) fn check(program: &Program) -> Vec<Problem> {
    let mut check = Check { program, problems: Vec::new() };
    check.head();
    check.questions();
    check.rules();
    check.emphasis();
    check.circles();
    check.matching();
    check.columns(Side::Mentor);
    check.columns(Side::Mentee);
    check.problems
}

struct Check<'a> {
    program: &'a Program,
    problems: Vec<Problem>,
}

impl<'a> Check<'a> {
    fn refuse(&mut self, code: Code, item: impl Into<String>, found: impl Into<String>, expected: impl Into<String>) {
        let problem = Problem::new(code, Place::item(item), Effect::Refused).found(found).expected(expected);
        self.problems.push(problem);
    }

    fn text(&mut self, text: &Text, item: &str) {
        for language in text.missing_in(&self.program.languages) {
            self.refuse(Code::MissingText, item, "", format!("a text in \"{language}\", a language of the program"));
        }
    }

    fn once<'n>(&mut self, names: impl Iterator<Item = &'n str>, item: &str) {
        let mut seen = BTreeSet::new();
        for name in names {
            if name.trim().is_empty() {
                self.refuse(Code::DuplicateName, item, name, "a name that is not blank");
            } else if !seen.insert(name) {
                self.refuse(Code::DuplicateName, item, name, "");
            }
        }
    }

    fn head(&mut self) {
        let program = self.program;
        if program.tandem != VERSION {
            self.refuse(Code::WrongVersion, "tandem", program.tandem.to_string(), "");
        }
        if program.languages.is_empty() {
            self.refuse(Code::MissingText, "languages", "", "at least one language, such as \"en\"");
        }
        self.once(program.languages.iter().map(String::as_str), "languages");
        self.text(&program.name, "name");
        if program.week.parse::<Week>().is_err() {
            self.refuse(Code::NotAWeek, "week", &program.week, "");
        }
        if program.time_zone.as_deref().is_some_and(|zone| zone.trim().is_empty()) {
            self.refuse(Code::UnknownTimeZone, "timeZone", "", "");
        }
        let bands = &program.bands;
        if !(bands.fair <= bands.good && bands.good <= bands.strong && bands.strong <= 10_000) {
            let found = format!("strong {}, good {}, fair {}", bands.strong, bands.good, bands.fair);
            self.refuse(Code::OutOfRange, "bands", found, "fair, good and strong in rising order, up to 10000");
        }
    }

    fn questions(&mut self) {
        let program = self.program;
        for side in [Side::Mentee, Side::Mentor] {
            let asked = program.questions.iter().filter(|question| question.of.includes(side));
            self.once(asked.map(|question| question.name.as_str()), &format!("questions of the {side}"));
        }
        for question in &program.questions {
            self.question(question);
        }
    }

    fn question(&mut self, question: &Question) {
        let item = format!("question \"{}\"", question.name);
        self.text(&question.label, &item);
        for label in question.options.iter().filter_map(|option| option.label.as_ref()) {
            self.text(label, &format!("{item}, options"));
        }
        self.once(question.options.iter().map(|option| option.value.as_str()), &format!("{item}, options"));
        if question.kind == Kind::Scale && question.options.len() < 2 {
            let found = format!("{} options", question.options.len());
            self.refuse(Code::OutOfRange, &item, found, "the steps of the scale as options, lowest first");
        }
        if let Some(zone) = &question.zone {
            self.zone(question, zone, &item);
        }
        if let Some(condition) = &question.only_if
            && !everywhere(question, |side| self.program.question(side, &condition.question).is_some())
        {
            let expected = "a question of the same side";
            self.refuse(Code::UnknownReference, format!("{item}, onlyIf"), &condition.question, expected);
        }
    }

    fn zone(&mut self, question: &Question, zone: &str, item: &str) {
        let is_zone = |side| self.program.question(side, zone).is_some_and(|zone| zone.kind == Kind::TimeZone);
        if question.kind != Kind::Hours || !everywhere(question, is_zone) {
            let expected = "a question of kind \"timeZone\" of the same side, for a question of kind \"hours\"";
            self.refuse(Code::UnknownReference, format!("{item}, zone"), zone, expected);
        }
    }

    fn rules(&mut self) {
        let program = self.program;
        self.once(program.rules.iter().map(|rule| rule.id.as_str()), "rules");
        for rule in &program.rules {
            self.rule(rule);
        }
        let is_of_circles_alone = program.circles.is_some() && program.rules.is_empty();
        if !is_of_circles_alone && program.rules.iter().all(|rule| rule.weight == 0) {
            self.problems.push(Problem::new(Code::NothingWeighs, Place::item("rules"), Effect::Noted));
        }
    }

    fn rule(&mut self, rule: &Rule) {
        let item = format!("rule \"{}\"", rule.id);
        self.text(&rule.label, &item);
        self.sense_of_rule(rule, &item);
    }

    /// Whether what the rule says goes together.
    fn sense_of_rule(&mut self, rule: &Rule, item: &str) {
        if rule.weight > HEAVIEST {
            self.refuse(Code::OutOfRange, item, format!("weight {}", rule.weight), "a weight from 0 to 100");
        }
        if let Some(expected) = wrong_parameters(&rule.comparison) {
            self.refuse(Code::OutOfRange, item, rule.comparison.name(), expected);
        }
        if matches!(rule.comparison, Comparison::Avoid) && rule.level != Level::Must {
            self.refuse(Code::Incomparable, item, "avoid", "the level \"must\", because whom one avoids is blocked");
        }
        let mentee = self.rule_question(rule, Side::Mentee, item);
        let mentor = self.rule_question(rule, Side::Mentor, item);
        let (Ok(mentee), Ok(mentor)) = (mentee, mentor) else { return };
        if let Some(expected) = incomparable(&rule.comparison, mentee, mentor) {
            let name = |question: Option<&Question>| question.map_or("nothing", |question| question.kind.name());
            let found = format!("{} of {} and {}", rule.comparison.name(), name(mentee), name(mentor));
            self.refuse(Code::Incomparable, item, found, expected);
        }
        if let (Comparison::Table { rows }, Some(mentee), Some(mentor)) = (&rule.comparison, mentee, mentor) {
            for row in rows {
                self.table_word(mentee, &row.need, item);
                for (offer, worth) in &row.offers {
                    self.table_word(mentor, offer, item);
                    if *worth > 100 {
                        self.refuse(Code::OutOfRange, item, format!("\"{offer}\": {worth}"), "a percentage up to 100");
                    }
                }
            }
        }
    }

    /// The rule's question on this side, if it names one; `Err` where it names one that is not asked.
    fn rule_question(&mut self, rule: &Rule, side: Side, item: &str) -> Result<Option<&'a Question>, ()> {
        let program = self.program;
        let Some(name) = rule.question(side) else { return Ok(None) };
        let question = program.question(side, name);
        if question.is_none() {
            let expected = format!("the name of a question that is asked of the {side}");
            self.refuse(Code::UnknownReference, format!("{item}, {side}"), name, expected);
        }
        question.map(Some).ok_or(())
    }

    fn table_word(&mut self, question: &Question, word: &str, item: &str) {
        let known = question.options.is_empty() || question.options.iter().any(|option| option.value == word);
        if !known {
            let expected = format!("an option of the question \"{}\"", question.name);
            self.refuse(Code::UnknownReference, format!("{item}, rows"), word, expected);
        }
    }

    fn emphasis(&mut self) {
        let program = self.program;
        let Some(emphasis) = &program.emphasis else { return };
        let question = program
            .question(Side::Mentee, &emphasis.question)
            .filter(|question| question.kind == Kind::Choice && !question.options.is_empty());
        let Some(question) = question else {
            let expected = "a question of kind \"choice\" of the mentee, whose options are ids of rules";
            return self.refuse(Code::UnknownReference, "emphasis", &emphasis.question, expected);
        };
        for option in &question.options {
            if program.rule(&option.value).is_none() {
                self.refuse(Code::UnknownReference, "emphasis, options", &option.value, "the id of a rule");
            }
        }
    }

    fn columns(&mut self, side: Side) {
        let columns = self.program.columns.side(side);
        let item = format!("columns of the {side}s' file");
        let mut places = BTreeSet::new();
        for column in columns {
            if !places.insert((column.heading.as_str(), column.occurrence)) || column.occurrence == 0 {
                self.refuse(
                    Code::DuplicateName,
                    &item,
                    &column.heading,
                    "each heading once, counted from occurrence 1",
                );
            }
            self.column(column, side, &item);
        }
        let has_id = columns.iter().any(|column| column.means == Meaning::Person(Part::Id));
        if !columns.is_empty() && !has_id {
            self.refuse(Code::MissingId, &item, "", "a column that means the person's id");
        }
    }

    fn column(&mut self, column: &Column, side: Side, item: &str) {
        if let Meaning::Question(name) = &column.means
            && self.program.question(side, name).is_none()
        {
            let expected = format!("the name of a question that is asked of the {side}");
            self.refuse(Code::UnknownReference, format!("{item}, \"{}\"", column.heading), name, expected);
        }
    }
}

/// Whether something holds on each side that is asked this question.
fn everywhere(question: &Question, holds: impl Fn(Side) -> bool) -> bool {
    [Side::Mentee, Side::Mentor].into_iter().filter(|side| question.of.includes(*side)).all(holds)
}

/// What a comparison's own numbers must be, where they are not.
fn wrong_parameters(comparison: &Comparison) -> Option<&'static str> {
    let (sound, expected) = match *comparison {
        Comparison::Overlap { related } => (related <= 100, "\"related\" as a percentage up to 100"),
        Comparison::Band { lowest, ideal, highest } => {
            (lowest <= ideal && ideal <= highest, "\"lowest\", \"ideal\" and \"highest\" in rising order")
        }
        Comparison::Near { within } => (within.is_finite() && within > 0.0, "\"within\" above 0"),
        Comparison::Hours { enough, at_least } => {
            (enough > 0 && at_least <= enough, "\"enough\" minutes above 0, and \"atLeast\" not more than that")
        }
        Comparison::TimeZone { within } => (within > 0, "\"within\" hours above 0"),
        Comparison::Goals { enough, .. } => ((1..=100).contains(&enough), "\"enough\" as a percentage from 1 to 100"),
        Comparison::Wish { most } => (most > 0, "\"most\" above 0"),
        Comparison::Same | Comparison::Different | Comparison::Table { .. } | Comparison::Avoid => return None,
    };
    (!sound).then_some(expected)
}

/// What a comparison needs, where these two questions are not it.
fn incomparable(comparison: &Comparison, mentee: Option<&Question>, mentor: Option<&Question>) -> Option<&'static str> {
    use Kind::{Choice, Choices, Hours, Number, People, Scale, Skills, Text, TimeZone};
    let both = |kinds: &[Kind]| {
        let fits = |question: Option<&Question>| question.is_some_and(|question| kinds.contains(&question.kind));
        fits(mentee) && fits(mentor)
    };
    let named = |question: Option<&Question>| question.is_none_or(|question| question.kind == People);
    let (sound, expected) = match comparison {
        Comparison::Overlap { .. } => {
            (both(&[Choice, Choices, Skills]), "two questions of kind \"choice\", \"choices\" or \"skills\"")
        }
        Comparison::Same | Comparison::Different => (
            both(&[Choice, Choices, Skills]) || same_ladder(mentee, mentor),
            "two questions of kind \"choice\", \"choices\" or \"skills\", or two scales of the same steps",
        ),
        Comparison::Table { .. } => (both(&[Choice, Choices]), "two questions of kind \"choice\" or \"choices\""),
        Comparison::Band { .. } => {
            (both(&[Scale]) && same_ladder(mentee, mentor), "two questions of kind \"scale\" with the same steps")
        }
        Comparison::Near { .. } => (both(&[Number]), "two questions of kind \"number\""),
        Comparison::Hours { .. } => (both(&[Hours]), "two questions of kind \"hours\""),
        Comparison::TimeZone { .. } => (both(&[TimeZone]), "two questions of kind \"timeZone\""),
        Comparison::Goals { .. } => (both(&[Text]), "two questions of kind \"text\""),
        Comparison::Wish { .. } => (
            named(mentee) && named(mentor) && mentee.is_some() != mentor.is_some(),
            "one question of kind \"people\", of one side alone",
        ),
        Comparison::Avoid => (
            named(mentee) && named(mentor) && (mentee.is_some() || mentor.is_some()),
            "a question of kind \"people\" of one side or of both",
        ),
    };
    (!sound).then_some(expected)
}

fn same_ladder(mentee: Option<&Question>, mentor: Option<&Question>) -> bool {
    let (Some(mentee), Some(mentor)) = (mentee, mentor) else { return false };
    let steps =
        |question: &Question| -> Vec<String> { question.options.iter().map(|option| option.value.clone()).collect() };
    mentee.kind == Kind::Scale && mentor.kind == Kind::Scale && steps(mentee) == steps(mentor)
}
