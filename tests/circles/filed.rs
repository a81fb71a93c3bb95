//! Circles in a file: what is written reads back the same, and what is no longer true is told.

use serde_json::{Value, json};
use tandem::circles::Roster;
use tandem::format::circles::{read_csv, read_json, write_csv, write_json};
use tandem::matching::circles::Circles;
use tandem::problem::Checked;

use crate::program::program;
use crate::told::{cohort_of, person, ring, told};

fn four() -> Vec<Value> {
    let mut people = ring();
    people[0]["name"] = json!("=Ana");
    people.push(person("dee", "SQL", "Go", &json!({"hours": "Fri 9:00-10:00"})));
    people
}

fn roster(people: &[Value]) -> Roster {
    Roster::of(&cohort_of(program(), people, &[])).expect("the program has circles")
}

const CSV: &str = "\u{feff}Circle,Id,Name,Convener,Shared hours,Learns,Not covered,Teaches,Why in none\r\n\
    1,ana,'=Ana,,Tue 18:30-20:00,Python (bea),,SQL (chi),\r\n\
    1,bea,bea,yes,Tue 18:30-20:00,Go (chi),knitting,Python (ana),\r\n\
    1,chi,chi,,Wed 01:30-03:00,SQL (ana),,Go (bea),\r\n\
    ,dee,dee,,,,,,no-shared-time\r\n";

#[test]
fn circles_are_written_and_read_back_the_same() {
    let people = four();
    let told = told(&cohort_of(program(), &people, &[]));
    let roster = roster(&people);
    let circles = Checked::sound(Circles::new(vec![vec![0, 1, 2]]), Vec::new());
    assert_eq!(write_csv(&roster, &told), CSV);
    assert_eq!(read_csv(&roster, "circles.csv", CSV), circles);
    let json = write_json(&roster, &told);
    assert_eq!(read_json(&roster, "circles.json", &json), circles);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["circles"][0]["people"][1]["wants"][1], json!({"want": "knitting", "covered": 0}));
    assert_eq!(json["inNone"][0]["reason"], json!("noSharedTime"));
    assert_eq!((&json["kind"], &json["program"]), (&json!("circles"), &json!("Circles")));
}

#[track_caller]
fn csv_is_refused(change: impl FnOnce(&mut Vec<Value>), text: &str, expected: &[&str]) {
    let mut people = four();
    change(&mut people);
    let read = read_csv(&roster(&people), "circles.csv", text);
    assert_eq!(read.value, None);
    assert_eq!(read.problems.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
}

#[test]
fn what_is_no_longer_true_is_told_and_refuses_the_file() {
    csv_is_refused(
        |people| people.truncate(2),
        CSV,
        &[
            "circles.csv, row 4, column \"Id\": found \"chi\"; expected the id of somebody in this cohort. Nothing is loaded until this is put \
         right.",
        ],
    );
    csv_is_refused(
        |people| people[1]["answers"]["before"] = json!("ana"),
        CSV,
        &[
            "circles.csv: found \"ana, bea, chi\"; expected a circle that keeps the program's rules. Nothing is loaded until \
         this is put right.",
        ],
    );
    csv_is_refused(
        |people| people[1]["answers"]["hours"] = json!("Fri 9:00-10:00"),
        CSV,
        &[
            "circles.csv: found \"ana, bea, chi\"; expected 60 minutes in one piece that all share. Nothing is loaded until \
         this is put right.",
        ],
    );
    csv_is_refused(
        |_| {},
        "Circle,Who\n1,ana\n",
        &[
            "circles.csv, row 1, column \"Id\": found nothing; expected a column with this heading. Nothing is loaded until \
         this is put right.",
        ],
    );
    csv_is_refused(
        |_| {},
        "Circle,Id\n1,ana\n1,bea\n1,chi\n2,ana\n",
        &[
            "circles.csv: found \"ana\"; expected everybody in one circle. Nothing is loaded until this is put right.",
            "circles.csv: found \"ana\"; expected 3 to 5 people. Nothing is loaded until this is put right.",
            "circles.csv: found \"ana\"; expected somebody who wants what ana can teach. Nothing is loaded until this is put \
         right.",
            "circles.csv: found \"ana\"; expected somebody who can teach what ana wants. Nothing is loaded until this is put \
         right.",
        ],
    );
}

#[test]
fn a_file_of_another_kind_is_told_from_circles() {
    let read = read_json(&roster(&four()), "people.json", r#"{"tandem": 1, "mentees": []}"#);
    assert_eq!(
        read.problems[0].to_string(),
        "people.json: found \"people\"; expected circles. Nothing is loaded until this is put right."
    );
}
