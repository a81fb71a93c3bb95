//! Files that nobody here wrote. They lie beside the project and are not part of it; where they are missing, each test
//! says so and passes.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tandem::format::{csv, json};
use tandem::person::{Person, Side};
use tandem::problem::{Code, Problem};

use crate::programs::reading;

/// The folder, or nothing and a word about it, past the test runner that would swallow it.
fn folder(name: &str, test: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    if !folder.is_dir() {
        writeln!(std::io::stderr(), "skipped: {test} needs {}", folder.display()).expect("stderr is open");
        return None;
    }
    Some(folder)
}

fn read(columns: &[(&str, &str)], file: &Path) -> (Vec<Person>, Vec<Problem>) {
    let bytes = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let read = csv::people(&reading(columns), Side::Mentee, "file.csv", &bytes);
    (read.value.unwrap_or_else(|| panic!("{}: {:?}", file.display(), read.problems)), read.problems)
}

/// The expected objects, without blanks and without the white space around them.
fn expected(json: &Path, headings: &[String]) -> Vec<Vec<(String, String)>> {
    let text = fs::read_to_string(json).expect("every CSV file has its JSON");
    let rows: Value = serde_json::from_str(&text).expect("the JSON is sound");
    let rows = if rows.is_array() { rows } else { Value::Array(vec![rows]) };
    let cell = |row: &Value, heading: &String| {
        // Some of the files lost their carriage returns on the way through version control, their JSON did not.
        let text = row[heading].as_str().expect("every cell is a text").replace("\r\n", "\n");
        (heading.clone(), text.trim().to_owned())
    };
    let rows = rows.as_array().expect("it is a list by now");
    rows.iter().map(|row| headings.iter().map(|heading| cell(row, heading)).collect()).collect()
}

#[test]
fn csv_spectrum_is_read_as_its_json_says() {
    let Some(folder) = folder("messy/csv-spectrum", "csv_spectrum_is_read_as_its_json_says") else { return };
    let mut n_files = 0;
    for entry in fs::read_dir(folder.join("csvs")).expect("the folder can be read") {
        let file = entry.expect("the folder can be read").path();
        let name = file.file_stem().and_then(|name| name.to_str()).expect("names are plain").to_owned();
        let text = fs::read_to_string(&file).expect("the file is UTF-8");
        let headings: Vec<String> =
            text.lines().next().expect("there are headings").split(',').map(str::to_owned).collect();
        // The first column is the id. Each other column is a question of its own, called by its heading.
        let columns: Vec<(&str, &str)> = headings
            .iter()
            .enumerate()
            .map(|(at, heading)| (heading.as_str(), if at == 0 { "id" } else { heading }))
            .collect();
        let (people, problems) = read(&columns, &file);
        assert_eq!(problems, [], "{name}");
        let row = |person: &Person| -> Vec<(String, String)> {
            let answer = |heading: &String| person.answers.get(heading).map(ToString::to_string).unwrap_or_default();
            let cell = |(at, heading): (usize, &String)| {
                let said = if at == 0 { person.id.clone() } else { answer(heading) };
                (heading.clone(), said.replace("\r\n", "\n"))
            };
            headings.iter().enumerate().map(cell).collect()
        };
        let mut rows: Vec<_> = people.iter().map(row).collect();
        if name == "location_coordinates" {
            // Its JSON holds a telephone number that was made unrecognisable, its CSV another.
            rows[0][0].1 = "1234567890".to_owned();
        }
        assert_eq!(rows, expected(&folder.join(format!("json/{name}.json")), &headings), "{name}");
        n_files += 1;
    }
    assert_eq!(n_files, 12);
}

#[test]
fn the_exports_of_excel_and_qualtrics_are_read() {
    let Some(folder) = folder("messy/shapes", "the_exports_of_excel_and_qualtrics_are_read") else { return };
    let columns = |id, name, hours| [(id, "id"), (name, "name"), (hours, "years")];
    let labels = columns("Email address", "Name", "About how many hours do you spend learning each week?");
    let (utf16, _) = read(&labels, &folder.join("excel-unicode-text-utf16le.tsv"));
    let (semicolons, _) = read(&labels, &folder.join("excel-utf8-bom-crlf-semicolon.csv"));
    let (qualtrics, _) = read(&columns("Q2", "Q1", "Q12"), &folder.join("qualtrics-3-header-rows.csv"));
    let who = |people: &[Person]| -> Vec<String> { people.iter().map(crate::programs::line).collect() };
    assert_eq!(who(&utf16).len(), 40);
    assert_eq!(who(&utf16), who(&semicolons));
    assert_eq!(who(&utf16), who(&qualtrics));
    assert_eq!(utf16[0].source.as_ref().map(|source| source.row), Some(2));
    assert_eq!(qualtrics[0].source.as_ref().map(|source| source.row), Some(4));
}

/// Headings, and what each means.
type Columns<'a> = &'a [(&'a str, &'a str)];

const BEST: &str = "Choose the skills you can help your mentee with. Mark your preference from 1 to 5 (1 - lowest, \
                    5 - highest) [5]";

#[test]
fn the_rosters_are_read_whole() {
    let Some(folder) = folder("rosters", "the_rosters_are_read_whole") else { return };
    let pilot_mentor = [("What is your email address?", "id"), ("What is your full name?", "name"), (BEST, "skills")];
    let respondent = [("Email address", "id"), ("Name", "name"), ("Country", "goals")];
    let listed =
        [("Email", "id"), ("Name", "name"), ("How many mentees can you take?", "capacity"), ("About you", "goals")];
    let scientist = [("Mentee ID", "id"), ("Name", "name"), ("Describe your project", "goals")];
    let guide = [("Mentor ID", "id"), ("Name", "name"), ("Bio", "goals")];
    let cases: [(&str, Columns, usize); 10] = [
        ("a-pilot-25-tech/mentors.csv", &pilot_mentor, 25),
        ("a-pilot-25-tech/mentees.csv", &respondent, 25),
        ("b-300x900/mentors.csv", &listed, 300),
        ("b-300x900/mentees.csv", &respondent, 900),
        ("ols-3/mentors.csv", &guide, 35),
        ("ols-3/mentees.csv", &scientist, 66),
        ("ols-4/mentors.csv", &guide, 38),
        ("ols-4/mentees.csv", &scientist, 34),
        ("ols-5/mentors.csv", &guide, 37),
        ("ols-5/mentees.csv", &scientist, 71),
    ];
    for (file, columns, n_people) in cases {
        let (people, problems) = read(columns, &folder.join(file));
        assert_eq!(people.len(), n_people, "{file}");
        let only_unused = problems.iter().all(|problem| problem.code == Code::UnusedColumn);
        assert!(only_unused, "{file}: {problems:?}");
        assert!(people.iter().any(|person| !person.answers.is_empty()), "{file}: nobody said anything");
    }
}

/// Every column of every roster is mapped or ignored by name, and none is looked for in vain.
#[test]
fn the_program_files_know_every_column_of_their_rosters() {
    const NAME: &str = "the_program_files_know_every_column_of_their_rosters";
    let Some(folder) = folder("", NAME) else { return };
    let cases = [
        ("a-pilot-25-tech.json", "rosters/a-pilot-25-tech/"),
        ("b-300x900.json", "rosters/b-300x900/"),
        ("ols.json", "rosters/ols-3/"),
        ("ols.json", "rosters/ols-4/"),
        ("ols.json", "rosters/ols-5/"),
        ("civil-service.json", "civil-service/synthetic-small-"),
        ("civil-service.json", "civil-service/synthetic-large-"),
    ];
    for (program, roster) in cases {
        let text = fs::read_to_string(Path::new("tests/programs").join(program)).expect("the program is ours");
        let program = json::program(program, &text);
        assert_eq!(program.problems, []);
        let program = program.value.expect("nothing refuses it");
        for (side, file) in [(Side::Mentor, "mentors.csv"), (Side::Mentee, "mentees.csv")] {
            let path = folder.join(format!("{roster}{file}"));
            let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let read = csv::people(&program, side, file, &bytes);
            let sentences: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
            assert_eq!(sentences, [""; 0], "{roster}");
        }
    }
}
