//! Real rosters, each through a program file of our own, from their CSV files to a matching that is judged.
//!
//! The data are not ours to keep and lie beside the project: where they are not, these tests are skipped and say so.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tandem::cohort::{Cohort, zones_named};
use tandem::fit::{Points, Scorer};
use tandem::format;
use tandem::matching::{Conditions, Matching, Request, Table, judge, optimal, rounds};
use tandem::person::hours::Zones;
use tandem::person::{Answer, People, Person, Side};
use tandem::problem::Problem;
use tandem::program::Program;

/// One roster as our code reads it, beside the bare cells of its files.
struct Roster {
    mentors: Cells,
    mentees: Cells,
    problems: Vec<Problem>,
    scorer: Scorer,
}

/// A CSV file as the `csv` crate alone reads it: a map from heading to cell for each row, so that no check leans on
/// what it checks. Of columns with one heading the last counts; nothing here asks for such a column.
struct Cells(Vec<BTreeMap<String, String>>);

impl Cells {
    fn read(path: &Path) -> Self {
        let mut reader = csv::Reader::from_path(path).expect("the file is there");
        Self(reader.deserialize().map(|row| row.expect("the row has its shape")).collect())
    }

    /// The cells under this heading with their rows as a spreadsheet counts them, blank ones left out.
    fn under(&self, heading: &str) -> Vec<(u32, &str)> {
        let cells = (2..).zip(&self.0).map(|(row, cells)| (row, cells[heading].trim()));
        cells.filter(|(_, cell)| !cell.is_empty()).collect()
    }

    /// The row with this cell under this heading.
    fn row(&self, heading: &str, cell: &str) -> &BTreeMap<String, String> {
        self.0.iter().find(|row| row[heading] == cell).expect("somebody has it")
    }
}

/// A folder of the data beside the project, or `None`, said out loud past the capture of the test's output.
fn data(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    writeln!(std::io::stderr(), "SKIPPED {test}: ../shared/data/{folder} is not here").expect("stderr takes a line");
    None
}

fn programs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs")
}

fn program(file: &str) -> Program {
    let text = std::fs::read_to_string(programs().join(file)).expect("the program file is there");
    let read = format::json::program(file, &text);
    assert_eq!(read.problems, [], "{file}");
    read.value.expect("nothing refuses it")
}

fn cohort(program: Program, people: People, problems: &mut Vec<Problem>) -> Cohort {
    let week = program.week.parse().expect("the program names a week");
    let zones = Zones::from_tzdb(week, zones_named(&program, &people));
    let checked = Cohort::new(program, people, zones);
    problems.extend(checked.problems);
    checked.value.expect("nothing refuses the cohort")
}

fn people(program: &Program, side: Side, path: &Path, problems: &mut Vec<Problem>) -> Vec<Person> {
    let bytes = std::fs::read(path).expect("the file is there");
    let file = path.file_name().expect("a file has a name").to_string_lossy();
    let read = format::csv::people(program, side, &file, &bytes);
    problems.extend(read.problems);
    read.value.expect("nothing refuses the file")
}

impl Roster {
    /// Reads `mentors` and `mentees` in a folder of the data by a program file, or skips the test.
    fn load(program_file: &str, folder: &str, mentors: &str, mentees: &str) -> Option<Self> {
        let folder = data(folder)?;
        let (mentors, mentees) = (folder.join(mentors), folder.join(mentees));
        let program = program(program_file);
        let mut problems = Vec::new();
        let people = People {
            mentors: people(&program, Side::Mentor, &mentors, &mut problems),
            mentees: people(&program, Side::Mentee, &mentees, &mut problems),
        };
        let scorer = Scorer::new(Arc::new(cohort(program, people, &mut problems)));
        Some(Self { mentors: Cells::read(&mentors), mentees: Cells::read(&mentees), problems, scorer })
    }

    fn in_folder(program_file: &str, folder: &str) -> Option<Self> {
        Self::load(program_file, folder, "mentors.csv", "mentees.csv")
    }

    fn civil_service(size: &str) -> Option<Self> {
        let file = |side| format!("synthetic-{size}-{side}.csv");
        Self::load("civil-service.json", "civil-service", &file("mentors"), &file("mentees"))
    }

    /// How many problems there are, by code and effect.
    fn counts(&self) -> BTreeMap<(&'static str, &'static str), usize> {
        let mut counts = BTreeMap::new();
        for problem in &self.problems {
            *counts.entry((problem.code.name(), problem.effect.name())).or_default() += 1;
        }
        counts
    }

    /// The rows and words of the problems under this heading of this file.
    fn problems_under(&self, file: &str, heading: &str) -> Vec<(u32, &str)> {
        let of_cell = |problem: &&Problem| {
            problem.place.file.as_deref() == Some(file) && problem.place.column.as_deref() == Some(heading)
        };
        let cells = self.problems.iter().filter(of_cell);
        cells.map(|problem| (problem.place.row.expect("a cell has a row"), problem.found.as_str())).collect()
    }

    fn n_people(&self) -> (usize, usize) {
        (self.scorer.mentors().len(), self.scorer.mentees().len())
    }

    fn n_places(&self) -> u32 {
        self.scorer.mentors().iter().map(|mentor| mentor.member().places().offered).sum()
    }

    /// The best matching, which the judge has found to be optimal.
    fn optimum(&self) -> Matching {
        let table = Table::of(&self.scorer);
        let optimum = optimal(&Request::unlocked(&table));
        let verdict = judge(&table, &Conditions::default(), &optimum.matching, Some((&optimum).into()));
        assert!(verdict.is_optimal(), "{:?}", verdict.faults());
        optimum.matching
    }
}

/// Everybody in the files takes part, and the best matching places so many.
#[track_caller]
fn check(roster: &Roster, offered: u32, placed: usize) {
    assert_eq!(roster.n_people(), (roster.mentors.0.len(), roster.mentees.0.len()));
    assert_eq!(roster.n_places(), offered);
    assert_eq!(roster.optimum().n_placed(), placed);
}

/// The matching keeps the Civil Service's must rules, as far as the bare cells tell.
#[track_caller]
fn check_must_rules(roster: &Roster, matching: &Matching) {
    let heading = "email address";
    for (mentee, mentor) in matching.pairs() {
        let mentee = roster.mentees.row(heading, roster.scorer.mentees()[mentee].member().id());
        let mentor = roster.mentors.row(heading, roster.scorer.mentors()[mentor].member().id());
        let above = grade(mentor) - grade(mentee);
        assert!((1..=2).contains(&above), "{} is {above} grades above {}", mentor[heading], mentee[heading]);
        assert_ne!(mentor["organisation"], mentee["organisation"], "{} and {}", mentor[heading], mentee[heading]);
    }
    let fullest = matching.loads(roster.scorer.mentors().len()).into_iter().max();
    assert!(fullest <= Some(3), "a mentor has {fullest:?} mentees");
}

fn grade(row: &BTreeMap<String, String>) -> i32 {
    let ladder = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"];
    let step = ladder.iter().position(|grade| *grade == row["grade"]).expect("a grade of the ladder");
    i32::try_from(step).expect("a ladder is short")
}

/// What the Civil Service publishes, scaled by hand: 12 or 9 for the grade, 10 for the profession and 6 for the identity
/// that she wished for make 4286 or 3215, 3571 and 2143 points of 10,000.
fn published_points(mentee: &BTreeMap<String, String>, mentor: &BTreeMap<String, String>) -> Option<u16> {
    let for_grade = match grade(mentor) - grade(mentee) {
        1 => 3_215,
        2 => 4_286,
        _ => return None,
    };
    let wished = mentee["match with similar identity"] == "yes" && !mentee["identity to match"].is_empty();
    let shared = mentor["characteristics"].split(", ").any(|identity| identity == mentee["identity to match"]);
    let for_profession = if mentee["profession"] == mentor["profession"] { 3_571 } else { 0 };
    let for_identity = if wished && shared { 2_143 } else { 0 };
    (mentee["organisation"] != mentor["organisation"]).then_some(for_grade + for_profession + for_identity)
}

#[test]
fn every_program_file_is_sound_by_itself() {
    let files = std::fs::read_dir(programs()).expect("there are program files");
    let mut names: Vec<_> = files.map(|file| file.expect("a file").file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    assert_eq!(names, ["a-pilot-25-tech.json", "b-300x900.json", "civil-service.json", "ols.json"]);
    for name in names {
        let mut problems = Vec::new();
        cohort(program(&name), People::default(), &mut problems);
        assert_eq!(problems, [], "{name}");
    }
}

#[test]
fn the_pilot_loads_without_a_problem_and_everybody_is_placed() {
    let Some(pilot) = Roster::in_folder("a-pilot-25-tech.json", "rosters/a-pilot-25-tech") else { return };
    assert_eq!(pilot.problems, []);
    check(&pilot, 51, 25);
}

#[test]
fn the_pilots_grid_of_ranks_becomes_one_ranked_answer() {
    let Some(pilot) = Roster::in_folder("a-pilot-25-tech.json", "rosters/a-pilot-25-tech") else { return };
    let question =
        "Choose the skills you can help your mentee with. Mark your preference from 1 to 5 (1 - lowest, 5 - highest)";
    for mentor in pilot.scorer.mentors() {
        let row = pilot.mentors.row("What is your email address?", mentor.member().id());
        let ranks = ["5", "4", "3", "2", "1"].map(|rank| row[&format!("{question} [{rank}]")].clone());
        let ranked = ranks.into_iter().filter(|skill| !skill.is_empty()).collect();
        assert_eq!(mentor.member().answer("skills"), Some(&Answer::List(ranked)), "{}", mentor.member().id());
    }
}

#[test]
fn open_life_sciences_third_cohort_loads_without_a_problem_and_everybody_is_placed() {
    let Some(cohort) = Roster::in_folder("ols.json", "rosters/ols-3") else { return };
    assert_eq!(cohort.problems, []);
    check(&cohort, 70, 66);
}

#[test]
fn open_life_sciences_fourth_cohort_loads_without_a_problem_and_everybody_is_placed() {
    let Some(cohort) = Roster::in_folder("ols.json", "rosters/ols-4") else { return };
    assert_eq!(cohort.problems, []);
    check(&cohort, 76, 34);
}

#[test]
fn open_life_sciences_fifth_cohort_loads_without_a_problem_and_everybody_is_placed() {
    let Some(cohort) = Roster::in_folder("ols.json", "rosters/ols-5") else { return };
    assert_eq!(cohort.problems, []);
    check(&cohort, 74, 71);
}

#[test]
fn three_hundred_mentors_and_nine_hundred_mentees_fill_every_place() {
    let Some(roster) = Roster::in_folder("b-300x900.json", "rosters/b-300x900") else { return };
    let stated = roster.mentors.under("How many mentees can you take?");
    let places: u32 = stated.iter().map(|(_, places)| places.parse::<u32>().expect("a whole number")).sum();
    let blank = 300 - u32::try_from(stated.len()).expect("few rows");
    assert_eq!(
        (places, blank),
        (65, 260),
        "those who state no capacity count two places each, by the program's choice"
    );
    check(&roster, 65 + 260 * 2, 585);
}

#[test]
fn of_three_hundred_and_nine_hundred_every_cell_that_cannot_be_read_is_listed() {
    let Some(roster) = Roster::in_folder("b-300x900.json", "rosters/b-300x900") else { return };
    assert_eq!(
        roster.counts(),
        BTreeMap::from([(("not-a-number", "ignored"), 13), (("unknown-option", "ignored"), 2)])
    );
    for heading in [
        "About how many hours do you spend learning each week?",
        "About how many months have you been programming for?",
    ] {
        let is_no_number = |(_, cell): &(u32, &str)| cell.parse::<f64>().is_err();
        let expected: Vec<_> = roster.mentees.under(heading).into_iter().filter(is_no_number).collect();
        assert_eq!(roster.problems_under("mentees.csv", heading), expected);
    }
    let is_no_country = |(_, cell): &(u32, &str)| *cell == "EU";
    let expected = roster.mentors.under("Location / country").into_iter().filter(is_no_country).collect::<Vec<_>>();
    assert_eq!(roster.problems_under("mentors.csv", "Location / country"), expected);
}

#[test]
fn a_problem_of_a_real_roster_says_where_it_stands_and_what_follows() {
    let Some(roster) = Roster::in_folder("b-300x900.json", "rosters/b-300x900") else { return };
    let sentences: Vec<String> = roster.problems.iter().map(ToString::to_string).collect();
    let has = |sentence: &str| assert!(sentences.iter().any(|one| one == sentence), "nobody says: {sentence}");
    let hours = "column \"About how many hours do you spend learning each week?\"";
    let months = "column \"About how many months have you been programming for?\"";
    has(&format!("mentees.csv, row 17, {hours}: found \"40+\"; expected a number. The answer is treated as missing."));
    has(&format!("mentees.csv, row 173, {hours}: found \"one\"; expected a number. The answer is treated as missing."));
    has(&format!(
        "mentees.csv, row 537, {months}: found \"9-10\"; expected a number. The answer is treated as missing."
    ));
    let location =
        "mentors.csv, row 144, column \"Location / country\": found \"EU\"; expected one of \"Afghanistan\", ";
    assert!(sentences.iter().any(|sentence| sentence.starts_with(location)));
}

#[test]
fn whole_rows_of_real_rosters_give_what_each_pair_by_itself_gets() {
    let rosters = [
        Roster::in_folder("a-pilot-25-tech.json", "rosters/a-pilot-25-tech"),
        Roster::in_folder("ols.json", "rosters/ols-3"),
        Roster::in_folder("b-300x900.json", "rosters/b-300x900"),
        Roster::civil_service("large"),
    ];
    for scorer in rosters.into_iter().flatten().map(|roster| roster.scorer) {
        let mut rows = scorer.rows();
        // Every seventh mentee: the plain path takes its time.
        for mentee in scorer.mentees().iter().step_by(7) {
            let pairs = scorer.mentors().iter().map(|mentor| scorer.fit(mentee, mentor).points());
            assert_eq!(rows.row(mentee), pairs.collect::<Vec<_>>(), "{}", mentee.member().id());
        }
    }
}

#[test]
fn of_fifty_civil_servants_all_are_placed_and_no_must_rule_is_broken() {
    let Some(roster) = Roster::civil_service("small") else { return };
    assert_eq!(roster.problems, []);
    check(&roster, 150, 50);
    check_must_rules(&roster, &roster.optimum());
}

#[test]
fn of_five_hundred_civil_servants_all_are_placed_and_no_must_rule_is_broken() {
    let Some(roster) = Roster::civil_service("large") else { return };
    assert_eq!(roster.problems, []);
    check(&roster, 1_500, 500);
    check_must_rules(&roster, &roster.optimum());
}

/// The rounds of the Civil Service: each optimal given those before it, each with its own rule of professions as far as
/// the bare cells tell; how many each round made, and how many are placed.
#[track_caller]
fn check_rounds(roster: &Roster) -> (Vec<usize>, usize) {
    let cohort = roster.scorer.cohort();
    let results = rounds(&Table::of_rounds(cohort), &Conditions::of(cohort), optimal).expect("nothing is locked");
    let heading = "email address";
    let same_profession = |&(mentee, mentor): &(usize, usize)| {
        let mentee = roster.mentees.row(heading, roster.scorer.mentees()[mentee].member().id());
        let mentor = roster.mentors.row(heading, roster.scorer.mentors()[mentor].member().id());
        mentee["profession"] == mentor["profession"]
    };
    for result in &results {
        let optimum = &result.solved;
        let verdict = judge(&result.table, &result.conditions, &optimum.matching, Some(optimum.into()));
        assert!(verdict.is_optimal(), "{:?}", verdict.faults());
        let mentees: BTreeSet<usize> = result.made.iter().map(|pair| pair.0).collect();
        assert_eq!(mentees.len(), result.made.len(), "nobody gets two mentors in one round");
    }
    assert!(results[0].made.iter().all(same_profession));
    assert!(!results[2].made.iter().any(same_profession));
    let all = &results[2].solved.matching;
    let made: BTreeSet<_> = results.iter().flat_map(|result| &result.made).copied().collect();
    assert!(all.pairs().eq(made), "every pair is of one round, and none was made twice");
    check_must_rules(roster, all);
    (results.iter().map(|result| result.made.len()).collect(), all.n_placed())
}

#[test]
fn civil_servants_get_up_to_three_mentors_the_first_of_their_profession_and_the_third_of_another() {
    let Some(small) = Roster::civil_service("small") else { return };
    assert_eq!(check_rounds(&small), ([40, 46, 18].to_vec(), 50));
    let Some(large) = Roster::civil_service("large") else { return };
    assert_eq!(check_rounds(&large), ([500, 500, 443].to_vec(), 500));
}

#[test]
fn every_pair_of_civil_servants_has_the_points_that_are_published() {
    let Some(roster) = Roster::civil_service("small") else { return };
    let mut n_shared = 0;
    for mentee in roster.scorer.mentees() {
        let wants = roster.mentees.row("email address", mentee.member().id());
        for mentor in roster.scorer.mentors() {
            let offers = roster.mentors.row("email address", mentor.member().id());
            let points = roster.scorer.fit(mentee, mentor).points().map(Points::get);
            let expected = published_points(wants, offers);
            assert_eq!(points, expected, "{} and {}", mentee.member().id(), mentor.member().id());
            n_shared += usize::from(expected.is_some_and(|points| points > 7_857));
        }
    }
    assert!(n_shared > 0, "no pair of the sample has all that counts, so this test shows less than it says");
}
