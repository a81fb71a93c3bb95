//! What the core says natively: what every journey should end with.

use std::path::PathBuf;
use std::sync::Arc;

use tandem::cohort::{Cohort, zones_named};
use tandem::fit::Scorer;
use tandem::fit::text::Meanings;
use tandem::format::matching::Saved;
use tandem::format::{csv, json};
use tandem::matching::{Conditions, Lock, Matching, Request, Table, Verdict, judge, optimal};
use tandem::person::hours::Zones;
use tandem::person::{People, Person, Side};
use tandem::problem::{Checked, Problem};
use tandem::program::Program;

use crate::site;

/// Program and people, and all that follows from them.
pub(crate) struct Native {
    pub(crate) scorer: Scorer,
    pub(crate) problems: Vec<Problem>,
    pub(crate) table: Table,
    pub(crate) locks: Vec<Lock>,
    pub(crate) matching: Matching,
    pub(crate) verdict: Verdict,
}

/// The files of a roster: a program and one table a side.
#[derive(Debug, Clone)]
pub(crate) struct Files {
    pub(crate) program: PathBuf,
    pub(crate) mentors: PathBuf,
    pub(crate) mentees: PathBuf,
}

impl Files {
    /// All of them, as somebody picks them.
    pub(crate) fn all(&self) -> Vec<PathBuf> {
        vec![self.program.clone(), self.mentors.clone(), self.mentees.clone()]
    }
}

impl Native {
    /// The made-up people under their program.
    #[track_caller]
    pub(crate) fn demonstration() -> Self {
        Self::new(demonstration_program(), demonstration_people())
    }

    /// These people under this program.
    #[track_caller]
    pub(crate) fn new(program: Program, people: People) -> Self {
        Self::around(program, people, Vec::new(), &[])
    }

    /// The same on a site where the table of meanings is not there.
    #[track_caller]
    pub(crate) fn without_meanings(program: Program, people: People) -> Self {
        let cohort = Arc::clone(Self::new(program, people).scorer.cohort());
        Self::of(Scorer::new(cohort), Vec::new(), Vec::new())
    }

    /// What these files hold.
    #[track_caller]
    pub(crate) fn of_files(files: &Files) -> Self {
        let mut problems = Vec::new();
        let text = std::fs::read_to_string(&files.program).expect("the program file is there");
        let program = sound(json::program(&name(&files.program), &text), &mut problems);
        let mut side = |side, path: &PathBuf| -> Vec<Person> {
            let bytes = std::fs::read(path).expect("the table is there");
            sound(csv::people(&program, side, &name(path), &bytes), &mut problems)
        };
        let people =
            People { mentors: side(Side::Mentor, &files.mentors), mentees: side(Side::Mentee, &files.mentees) };
        Self::around(program, people, problems, &[])
    }

    /// The same people with this pair, by ids, chosen by hand.
    #[track_caller]
    pub(crate) fn with_pair(&self, mentee: &str, mentor: &str) -> Self {
        let cohort = self.scorer.cohort();
        Self::around(cohort.program().clone(), cohort.people().clone(), Vec::new(), &[(mentee, mentor)])
    }

    #[track_caller]
    fn around(program: Program, people: People, mut problems: Vec<Problem>, by_hand: &[(&str, &str)]) -> Self {
        let week = program.week.parse().expect("the program names a week");
        let zones = Zones::from_tzdb(week, zones_named(&program, &people));
        let cohort = sound(Cohort::new(program, people, zones), &mut problems);
        let lock = |&(mentee, mentor): &(&str, &str)| Lock {
            mentee: cohort.position(Side::Mentee, mentee).expect("she takes part"),
            mentor: cohort.position(Side::Mentor, mentor).expect("he takes part"),
        };
        let locks: Vec<Lock> = by_hand.iter().map(lock).collect();
        let meanings = cohort.program().asks_for_meaning().then(meanings);
        Self::of(Scorer::with_meaning(Arc::new(cohort), meanings), problems, locks)
    }

    #[track_caller]
    fn of(scorer: Scorer, problems: Vec<Problem>, locks: Vec<Lock>) -> Self {
        let table = Table::of(&scorer);
        let conditions = Conditions { locks: locks.clone(), ..Conditions::of(scorer.cohort()) };
        let optimum = optimal(&Request::new(&table, conditions.clone()).expect("the pairs by hand can stand"));
        let verdict = judge(&table, &conditions, &optimum.matching, Some((&optimum).into()));
        assert!(verdict.is_optimal(), "{:?}", verdict.faults());
        Self { matching: optimum.matching, scorer, problems, table, locks, verdict }
    }

    /// What is written to a file.
    pub(crate) fn saved(&self) -> Saved {
        Saved { matching: self.matching.clone(), locks: self.locks.clone(), bans: Vec::new() }
    }

    /// The name of somebody who takes part.
    pub(crate) fn name(&self, side: Side, at: usize) -> &str {
        self.scorer.cohort().side(side)[at].name()
    }

    /// The id of somebody who takes part.
    pub(crate) fn id(&self, side: Side, at: usize) -> &str {
        self.scorer.cohort().side(side)[at].id()
    }

    /// The pairs as the names of mentee and mentor, sorted.
    pub(crate) fn pairs(&self) -> Vec<(String, String)> {
        let pairs = self.matching.pairs();
        let names =
            |(mentee, mentor)| (self.name(Side::Mentee, mentee).to_owned(), self.name(Side::Mentor, mentor).to_owned());
        let mut names: Vec<_> = pairs.map(names).collect();
        names.sort();
        names
    }
}

/// The table of meanings, as the site has it.
#[track_caller]
fn meanings() -> Arc<Meanings> {
    let path = site::root().join("www").join(Meanings::FILE);
    let bytes = std::fs::read(path).expect("the site has the table");
    Arc::new(Meanings::read(&bytes).value.expect("it is the one of this version"))
}

/// The program of the demonstration.
#[track_caller]
pub(crate) fn demonstration_program() -> Program {
    let path = "www/programs/demonstration.json";
    sound(json::program(path, &site::file(path)), &mut Vec::new())
}

/// The people of the demonstration.
#[track_caller]
pub(crate) fn demonstration_people() -> People {
    let path = "www/people/demonstration.json";
    sound(json::people(path, &site::file(path)), &mut Vec::new())
}

/// What the core says of people under a program that cannot be.
#[track_caller]
pub(crate) fn refused(program: &str, people: People) -> Vec<Problem> {
    let program = sound(json::program("program", program), &mut Vec::new());
    let week = program.week.parse().expect("the program names a week");
    let zones = Zones::from_tzdb(week, zones_named(&program, &people));
    let checked = Cohort::new(program, people, zones);
    assert!(checked.value.is_none(), "the core takes it");
    checked.problems
}

#[track_caller]
fn sound<T>(checked: Checked<T>, problems: &mut Vec<Problem>) -> T {
    problems.extend(checked.problems.clone());
    checked.value.unwrap_or_else(|| panic!("it is refused: {:?}", checked.problems))
}

fn name(path: &std::path::Path) -> String {
    path.file_name().expect("a file has a name").to_string_lossy().into_owned()
}
