//! Many files at once: what counts of them, and why the rest does not.
//!
//! Nothing depends on the order in which the files were dropped.

mod same;

use strum::{EnumIter, IntoStaticStr};

use super::file::Response;
use super::intake::Intake;
use crate::format::json::{self, Content};
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// A file that staff opened: its name, and its text or why it has none.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The file's name.
    pub file: String,
    /// What stood in it once it was opened.
    pub text: Result<String, Vec<Problem>>,
}

impl Opened {
    /// What came of opening a file.
    pub fn of(file: impl Into<String>, opened: Checked<String>) -> Self {
        Self { file: file.into(), text: opened.into_result().map(|(text, _)| text) }
    }

    /// A file with this text.
    pub fn text(file: impl Into<String>, text: impl Into<String>) -> Self {
        Self { file: file.into(), text: Ok(text.into()) }
    }
}

/// What responses are held against.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// What the programme's pages call it.
    pub program: &'a str,
    /// Its forms.
    pub intakes: &'a [Intake],
}

impl<'a> Desk<'a> {
    /// The form to which this is a response.
    pub(super) fn intake_of(&self, response: &Response) -> Option<&'a Intake> {
        self.intakes.iter().find(|intake| intake.form().id == response.form.id)
    }
}

/// What becomes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Standing {
    /// It is taken in.
    Counts,
    /// It is taken in as the latest of several responses of this person.
    Latest,
    /// It is taken in, though it answers another version of the form.
    OtherVersion,
    /// The same response is there already.
    SentAgain,
    /// The same person sent a later response.
    Older,
    /// It answers a form that is none of those at hand.
    UnknownForm,
    /// It answers another programme.
    OtherProgram,
    /// It is sealed for another key.
    OtherKey,
    /// It was cut off or changed on its way.
    Damaged,
    /// It is no response at all.
    Foreign,
}

impl Standing {
    /// Whether the response is taken in.
    pub fn counts(self) -> bool {
        matches!(self, Self::Counts | Self::Latest | Self::OtherVersion)
    }

    /// The stable name: `sent-again`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// One file, and what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The file's name.
    pub file: String,
    /// What becomes of it.
    pub standing: Standing,
    /// The response, where one could be read.
    pub response: Option<Response>,
    /// Why it does not count, or what staff should know of it.
    pub problems: Vec<Problem>,
}

impl Item {
    /// The response, where it is taken in.
    pub fn counted(&self) -> Option<&Response> {
        self.response.as_ref().filter(|_| self.standing.counts())
    }
}

/// Many files, told apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inbox {
    items: Vec<Item>,
}

impl Inbox {
    /// Reads all files, and decides which of them count: of several responses of one person the latest, and of responses
    /// that are the same the one whose file comes first by name. Those are of one person, on one side, who have the same id
    /// as responses, or the same answer to the question that fills a person's id.
    pub fn new(opened: Vec<Opened>, desk: &Desk<'_>) -> Self {
        let mut items: Vec<Item> = opened.into_iter().map(|opened| item(opened, desk)).collect();
        items.sort_by_cached_key(|item| (item.file.clone(), item.response.as_ref().map(Response::write)));
        same::settle(&mut items, desk);
        Self { items }
    }

    /// Every file, by name.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// How many files have this standing.
    pub fn count(&self, standing: Standing) -> usize {
        self.items.iter().filter(|item| item.standing == standing).count()
    }
}

fn item(Opened { file, text }: Opened, desk: &Desk<'_>) -> Item {
    let read = text.and_then(|text| {
        let read = Response::read(&file, &text).into_result();
        read.map(|(response, _)| response).map_err(|problems| told_as_damaged(&file, &text, problems))
    });
    match read {
        Ok(response) => placed(file, response, desk),
        Err(problems) => Item { standing: standing_of(&problems), response: None, problems: set_aside(problems), file },
    }
}

/// What is JSON by its first letter and cannot be read was cut off; what says that it is a response and has another shape
/// was changed.
fn told_as_damaged(file: &str, text: &str, problems: Vec<Problem>) -> Vec<Problem> {
    let is_cut_off =
        || text.trim_start().starts_with('{') && problems.iter().all(|problem| problem.code == Code::NotJson);
    let is_ours = || json::content(file, text).value == Some(Content::Response);
    if !is_cut_off() && !is_ours() {
        return problems;
    }
    let damaged = |problem: Problem| Problem { code: Code::Damaged, ..problem };
    problems.into_iter().map(damaged).collect()
}

fn standing_of(problems: &[Problem]) -> Standing {
    match problems.first().map(|problem| problem.code) {
        Some(Code::Damaged) => Standing::Damaged,
        Some(Code::OtherKey) => Standing::OtherKey,
        _ => Standing::Foreign,
    }
}

fn set_aside(problems: Vec<Problem>) -> Vec<Problem> {
    problems.into_iter().map(|problem| Problem { effect: Effect::SetAside, ..problem }).collect()
}

/// A response that could be read, held against the programme and its forms.
fn placed(file: String, response: Response, desk: &Desk<'_>) -> Item {
    let place = |item: &str| Place { item: Some(item.to_owned()), ..Place::file(&file) };
    let intake = desk.intake_of(&response);
    let (standing, problem) = match intake {
        _ if response.program != desk.program => {
            let problem = Problem::new(Code::OtherProgram, place("program"), Effect::SetAside);
            let problem = problem.found(&response.program).expected(format!("\"{}\"", desk.program));
            (Standing::OtherProgram, Some(problem))
        }
        None => {
            let problem = Problem::new(Code::UnknownForm, place("form.id"), Effect::SetAside);
            (Standing::UnknownForm, Some(problem.found(&response.form.id).expected(names_of(desk.intakes))))
        }
        Some(intake) if intake.form().version != response.form.version => {
            let problem = Problem::new(Code::OtherForm, place("form.version"), Effect::Noted);
            let expected = format!("{}, the version of the form at hand", intake.form().version);
            (Standing::OtherVersion, Some(problem.found(&response.form.version).expected(expected)))
        }
        Some(_) => (Standing::Counts, None),
    };
    Item { standing, response: Some(response), problems: problem.into_iter().collect(), file }
}

fn names_of(intakes: &[Intake]) -> String {
    let names: Vec<String> = intakes.iter().map(|intake| format!("\"{}\"", intake.form().id)).collect();
    format!("one of {}", names.join(", "))
}
