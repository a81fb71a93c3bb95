//! Cohorts of Open Life Science: projects, mentors, and the pairs that the organisers really made.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tandem::cohort::{Cohort as Checked, zones_named};
use tandem::fit::text::Meanings;
use tandem::fit::{Points, Scorer};
use tandem::format::{csv, json};
use tandem::person::hours::Zones;
use tandem::person::{People, Person, Side};
use tandem::program::Program;

/// The cohorts there are.
pub(crate) const COHORTS: [&str; 3] = ["ols-3", "ols-4", "ols-5"];

/// A row of a table, by heading.
pub(crate) type Row = BTreeMap<String, String>;

/// A folder of real rosters, or nothing, said out loud past the capture of a test's output.
pub(crate) fn roster(name: &str) -> Option<PathBuf> {
    let folder = root().join("../shared/data/rosters").join(name);
    if !folder.is_dir() {
        writeln!(std::io::stderr(), "SKIPPED: the roster ../shared/data/rosters/{name} is not here").ok()?;
        return None;
    }
    Some(folder)
}

/// The rows of a table, as the `csv` crate alone reads them.
pub(crate) fn rows(file: &Path) -> Vec<Row> {
    let mut reader = ::csv::Reader::from_path(file).expect("the file is there");
    reader.deserialize().map(|row| row.expect("a row is readable")).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// One cohort.
pub(crate) struct Cohort {
    folder: PathBuf,
    /// The mentees of each project, as rows, in the order in which the projects come.
    pub(crate) projects: Vec<(String, Vec<Row>)>,
    pub(crate) mentors: Vec<Row>,
    /// Project and mentor.
    pairs: BTreeSet<(String, String)>,
}

impl Cohort {
    /// Reads a cohort, or says that it is not here.
    pub(crate) fn read(name: &str) -> Option<Self> {
        let folder = roster(name)?;
        let mut projects: Vec<(String, Vec<Row>)> = Vec::new();
        for row in rows(&folder.join("mentees.csv")) {
            let project = &row["Project ID"];
            match projects.iter_mut().find(|(known, _)| known == project) {
                Some((_, applicants)) => applicants.push(row),
                None => projects.push((project.clone(), vec![row])),
            }
        }
        let pair = |row: Row| (row["project_id"].clone(), row["mentor_id"].clone());
        let pairs = rows(&folder.join("actual-pairs.csv")).into_iter().map(pair).collect();
        Some(Self { projects, mentors: rows(&folder.join("mentors.csv")), pairs, folder })
    }

    /// Where the best-placed real mentor of a project stands among all, on average: 1 is first, 0 last. Those whom the
    /// score does not tell apart share the middle of their places.
    pub(crate) fn mean_percentile(&self, scores: impl Fn(usize) -> Vec<f64>) -> f64 {
        let percentile = |(at, (project, _)): (usize, &(String, Vec<Row>))| {
            let scores = scores(at);
            let is_real =
                |mentor: &&usize| self.pairs.contains(&(project.clone(), self.mentors[**mentor]["Mentor ID"].clone()));
            let mentors: Vec<usize> = (0..scores.len()).collect();
            let best = mentors.iter().filter(is_real).map(|mentor| scores[*mentor]).max_by(f64::total_cmp)?;
            let n_before = scores.iter().filter(|score| **score > best).count();
            let n_equal = scores.iter().filter(|score| score.total_cmp(&best).is_eq()).count() - 1;
            Some(1.0 - (as_float(n_before) + as_float(n_equal) / 2.0) / as_float(scores.len() - 1))
        };
        super::figures::mean(&self.projects.iter().enumerate().filter_map(percentile).collect::<Vec<_>>())
    }

    /// The same by a program: a mentor's score is what all applicants of a project have with her together.
    pub(crate) fn mean_percentile_by(&self, program: Program, meanings: Option<Arc<Meanings>>) -> f64 {
        let scorer = Scorer::with_meaning(Arc::new(self.checked(program)), meanings);
        self.mean_percentile(|project| {
            let (_, applicants) = &self.projects[project];
            let rows = applicants.iter().map(|applicant| row(&scorer, &applicant["Mentee ID"]));
            let sum = |sum: Vec<f64>, row: BTreeMap<String, u16>| {
                let points = self.mentors.iter().map(|mentor| f64::from(row[&mentor["Mentor ID"]]));
                sum.into_iter().zip(points).map(|(sum, points)| sum + points).collect()
            };
            rows.fold(vec![0.0; self.mentors.len()], sum)
        })
    }

    fn checked(&self, program: Program) -> Checked {
        let people = |side, file: &str| -> Vec<Person> {
            let bytes = std::fs::read(self.folder.join(file)).expect("the file is there");
            csv::people(&program, side, file, &bytes).value.expect("nothing refuses the file")
        };
        let people =
            People { mentors: people(Side::Mentor, "mentors.csv"), mentees: people(Side::Mentee, "mentees.csv") };
        let week = program.week.parse().expect("the program names a week");
        let zones = Zones::from_tzdb(week, zones_named(&program, &people));
        Checked::new(program, people, zones).value.expect("nothing refuses the cohort")
    }
}

/// A mentee's points with each mentor, by the mentor's id.
fn row(scorer: &Scorer, mentee: &str) -> BTreeMap<String, u16> {
    let mentee = scorer.cohort().position(Side::Mentee, mentee).expect("she takes part");
    let points = scorer.row(&scorer.mentees()[mentee]).into_iter().map(|points| points.map_or(0, Points::get));
    scorer.mentors().iter().map(|mentor| mentor.member().id().to_owned()).zip(points).collect()
}

/// Tandem's program for these cohorts.
pub(crate) fn program() -> Program {
    let text = std::fs::read_to_string(root().join("tests/programs/ols.json")).expect("the program is there");
    json::program("ols.json", &text).value.expect("it is sound")
}

pub(crate) fn as_float(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("a small number"))
}
