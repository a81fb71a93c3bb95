//! Corner cases of CSV, each in a line: the columns that are mapped, the file, the people, and all that is said about it.

use tandem::format::csv;
use tandem::person::Side;

use crate::programs::{line, reading};

#[track_caller]
fn reads(columns: &[(&str, &str)], text: &str, people: &[&str], problems: &[&str]) {
    let read = csv::people(&reading(columns), Side::Mentor, "m.csv", text.as_bytes());
    let lines: Vec<String> = read.value.expect("the file is read").iter().map(line).collect();
    assert_eq!(lines, people);
    let sentences: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
    assert_eq!(sentences, problems);
}

#[track_caller]
fn refuses(columns: &[(&str, &str)], text: &str, problems: &[&str]) {
    let read = csv::people(&reading(columns), Side::Mentor, "m.csv", text.as_bytes());
    assert_eq!(read.value, None);
    let sentences: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
    assert_eq!(sentences, problems);
}

const ID: (&str, &str) = ("Id", "id");
const GOALS: (&str, &str) = ("Goals", "goals");

#[test]
fn a_row_is_a_person_and_a_cell_an_answer() {
    let columns = [ID, ("First name", "name"), ("Last name", "name"), ("Places", "capacity"), GOALS];
    reads(
        &columns,
        "Id,First name,Last name,Places,Goals\nana, Ana ,Ruiz,2, \"To grow\"\nbo,Bo,,,\n",
        &["ana, Ana Ruiz, 2 places: goals \"\\\"To grow\\\"\"", "bo, Bo"],
        &[],
    );
    reads(
        &[ID, GOALS],
        "Id,Goals\nana,\"one\r\ntwo, \"\"three\"\"\"",
        &["ana: goals \"one\\r\\ntwo, \\\"three\\\"\""],
        &[],
    );
    reads(&[ID, GOALS], "Id,Goals\n", &[], &[]);
}

#[test]
fn a_person_knows_the_row_she_was_read_from() {
    let read = csv::people(&reading(&[ID]), Side::Mentee, "m.csv", b"\nId\n\nana\n,,\nbo");
    let rows = read.value.expect("the file is read").into_iter().filter_map(|person| person.source);
    let rows: Vec<String> = rows.map(|source| format!("{} {}", source.file, source.row)).collect();
    assert_eq!(rows, ["m.csv 4", "m.csv 6"]);
}

#[test]
fn the_delimiter_is_the_one_under_which_the_mapped_headings_stand() {
    reads(&[ID, GOALS], "Id;Goals\nana;a, b\n", &["ana: goals \"a, b\""], &[]);
    reads(&[ID, GOALS], "Id\tGoals\nana\ta, b; c\n", &["ana: goals \"a, b; c\""], &[]);
    reads(&[ID, ("a, b", "goals")], "Id;a, b\nana;c\n", &["ana: goals \"c\""], &[]);
    reads(&[ID, ("a; b", "goals")], "Id,a; b\nana,c\n", &["ana: goals \"c\""], &[]);
    reads(
        &[ID],
        "Id\nana,bo\n",
        &[],
        &["m.csv, row 2: found \"bo\"; expected nothing beyond the 1 columns that have a \
        heading. The person takes no part until this is put right."],
    );
}

#[test]
fn headings_are_compared_without_case_and_kinds_of_white_space() {
    reads(&[ID, ("Your goals", "goals")], " iD ,\"YOUR\r\n  goals\"\nana,x\n", &["ana: goals \"x\""], &[]);
    reads(&[ID, ("Año  de\nÉxito", "goals")], "Id,año\u{a0}de éxito\nana,x\n", &["ana: goals \"x\""], &[]);
}

#[test]
fn of_columns_with_one_heading_the_occurrence_says_which_is_meant() {
    reads(
        &[ID, ("Other#3", "goals"), ("Other#1", "ignore"), ("Other#2", "level")],
        "Other,Id,other,Other\na,ana,b,c\n",
        &["ana: goals \"c\"; level \"b\""],
        &[],
    );
    reads(
        &[ID, ("Other#2", "goals"), ("Other#4", "level")],
        "Id,Other,Other,Other\nana,a,b,c\n",
        &["ana: goals \"b\""],
        &[
            "m.csv, row 1, column \"Other (number 4 of this heading)\": found nothing; expected a column with this \
             heading, because the program maps it.",
            "m.csv, row 1, column \"Other (number 1 of this heading)\": found \"Other (number 1 of this heading)\"; \
             expected a column that the program maps to a question, or ignores by name.",
            "m.csv, row 1, column \"Other (number 3 of this heading)\": found \"Other (number 3 of this heading)\"; \
             expected a column that the program maps to a question, or ignores by name.",
        ],
    );
}

#[test]
fn a_column_that_is_missed_or_unused_is_told() {
    let missed = "m.csv, row 1, column \"Goals\": found nothing; expected a column with this heading, because the program \
        maps it.";
    reads(&[ID, GOALS], "Id\nana\n", &["ana"], &[missed]);
    reads(&[ID, ("Goals", "ignore")], "Id\nana\n", &["ana"], &[]);
    reads(&[ID, ("Goals", "ignore")], "Id,Goals\nana,x\n", &["ana"], &[]);
    let unused = "m.csv, row 1, column \"Shoes\": found \"Shoes\"; expected a column that the program maps to a question, \
        or ignores by name.";
    reads(&[ID], "Id,Shoes\nana,\n", &["ana"], &[unused]);
    let unnamed = "m.csv, row 1, column \"without a heading, number 3\": found \"without a heading, number 3\"; expected a \
        column that the program maps to a question, or ignores by name.";
    reads(&[ID], "Id,,,\nana,,x,\n", &["ana"], &[unnamed]);
    reads(&[ID], "Id,,,\nana,,,\n", &["ana"], &[]);
}

#[test]
fn without_ids_nobody_is_read() {
    refuses(
        &[ID, GOALS],
        "Goals\nx\n",
        &["m.csv, row 1: found nothing; expected the column of the person's id, \"Id\". \
        Nothing is loaded until this is put right."],
    );
    refuses(
        &[],
        "Id\nx\n",
        &[
            "m.csv, row 1: found nothing; expected a program that maps a column of this file to the person's id. Nothing is \
         loaded until this is put right.",
            "m.csv, row 1, column \"Id\": found \"Id\"; expected a column that the program maps to a question, or ignores by \
         name.",
        ],
    );
    refuses(
        &[ID],
        "",
        &["m.csv: found nothing; expected a first row with headings. Nothing is loaded until this is put \
        right."],
    );
    refuses(
        &[ID],
        "\n , \n\t\n",
        &["m.csv: found nothing; expected a first row with headings. Nothing is loaded until \
        this is put right."],
    );
}

#[test]
fn who_has_no_id_is_left_out() {
    let sentence = "m.csv, row 3: found nothing; expected an id. The person takes no part until this is put right.";
    reads(&[ID, GOALS], "Id,Goals\nana,x\n ,y\nbo,z\n", &["ana: goals \"x\"", "bo: goals \"z\""], &[sentence]);
    reads(&[("Mail", "id"), ("Number", "id")], "Mail,Number\n,7\nana,\n", &["7", "ana"], &[]);
}

#[test]
fn a_short_row_is_read_and_a_long_one_left_out() {
    let short = "m.csv, row 2: found \"1 cells\"; expected 2; those that are missing count as blank.";
    reads(&[ID, GOALS], "Id,Goals\nana\nbo,x\n", &["ana", "bo: goals \"x\""], &[short]);
    let long = "m.csv, row 2: found \"c\"; expected nothing beyond the 2 columns that have a heading. The person takes no \
        part until this is put right.";
    reads(&[ID, GOALS], "Id,Goals\nana,b,,c\nbo,x\n", &["bo: goals \"x\""], &[long]);
    reads(&[ID, GOALS], "Id,Goals\nana,b,, \n", &["ana: goals \"b\""], &[]);
}

#[test]
fn a_quotation_mark_that_never_closes_swallows_nobody() {
    refuses(
        &[ID, GOALS],
        "Id,Goals\nana,\"b\nbo,c\ncid,d\n",
        &["m.csv, row 2: found nothing; expected a quotation mark \
        that closes the cell, before the end of the file. Nothing is loaded until this is put right."],
    );
    reads(&[ID, GOALS], "Id,Goals\nana,6\" pipe\n", &["ana: goals \"6\\\" pipe\""], &[]);
}

#[test]
fn several_columns_of_one_question_are_put_together_by_its_kind() {
    let two = |question| [ID, ("B", question), ("A", question)];
    reads(&two("goals"), "Id,A,B\nana,first,second\n", &["ana: goals \"second\\n\\nfirst\""], &[]);
    reads(&two("hours"), "Id,A,B\nana,Tue 9-10,Mon 9-10\n", &["ana: hours \"Mon 9-10\\nTue 9-10\""], &[]);
    reads(&two("skills"), "Id,A,B\nana,\"SQL, R\",Rust\n", &["ana: skills [\"Rust\",\"SQL, R\"]"], &[]);
    reads(&two("topics"), "Id,A,B\nana,SQL,\n", &["ana: topics [\"SQL\"]"], &[]);
    reads(&two("wishes"), "Id,A,B\nana,Bo,Cid\n", &["ana: wishes [\"Cid\",\"Bo\"]"], &[]);
    reads(&two("level"), "Id,A,B\nana,junior,\n", &["ana: level \"junior\""], &[]);
    reads(&two("skills"), "Id,A,B\nana, ,\n", &["ana"], &[]);
    reads(&two("goals"), "Id,A,B\nana,,\n", &["ana"], &[]);
}

#[test]
fn one_column_is_one_text_whatever_its_kind() {
    let one = |question| [ID, ("A", question)];
    reads(&one("skills"), "Id,A\nana,\"SQL, R\"\n", &["ana: skills \"SQL, R\""], &[]);
    reads(&one("years"), "Id,A\nana,40+\n", &["ana: years \"40+\""], &[]);
}

#[test]
fn a_second_single_answer_that_differs_is_told() {
    let columns = [ID, ("A", "level"), ("B", "level"), ("Places", "capacity"), ("Seats", "capacity")];
    reads(&columns, "Id,A,B,Places,Seats\nana,junior,junior,1,\n", &["ana, 1 places: level \"junior\""], &[]);
    reads(
        &columns,
        "Id,A,B,Places,Seats\nana,junior,senior,1,2\n",
        &["ana, 1 places: level \"junior\""],
        &[
            "m.csv, row 2, column \"Seats\": found \"2\"; expected one answer; \"1\" in column \"Places\" counts.",
            "m.csv, row 2, column \"B\": found \"senior\"; expected one answer; \"junior\" in column \"A\" counts.",
        ],
    );
}

#[test]
fn the_further_headings_of_qualtrics_are_no_people() {
    let columns = [("Q1", "id"), ("Q2", "goals")];
    let further = "Your id,Your goals\n\"{\"\"ImportId\"\": \"\"QID1\"\"}\",\"{\"\"ImportId\"\": \"\"QID2\"\"}\"\n";
    reads(&columns, &format!("Q1,Q2\n{further}ana,x\n"), &["ana: goals \"x\""], &[]);
    reads(&columns, "Q1,Q2\nana,x\nbo,y\n", &["ana: goals \"x\"", "bo: goals \"y\""], &[]);
}

#[test]
fn an_apostrophe_in_a_foreign_file_is_a_letter() {
    reads(&[ID, GOALS], "Id,Goals\nana,'=1\n", &["ana: goals \"'=1\""], &[]);
}
