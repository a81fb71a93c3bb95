//! The people of one side from one CSV file.

use super::columns::Layout;
use super::table::{OpenQuote, Row, best_delimiter, rows};
use crate::format::encoding;
use crate::person::{Answer, Answers, Person, Side, Source};
use crate::problem::{Checked, Code, Effect, Place, Problem};
use crate::program::{Kind, Meaning, Part, Program};

/// Reads the people of one side from a CSV file, by the program's mapping of its columns.
///
/// - *Bytes*: UTF-8 with or without byte order mark, or UTF-16 with one.
/// - *Delimiter*: comma, semicolon or tab, namely the one under which most of the mapped headings stand in the first
///   row that is not blank.
/// - *Headings*: case does not count, nor how much white space there is or whether a line breaks in it. Where several
///   columns have one heading, the mapping's `occurrence` says which is meant. Qualtrics writes three rows of headings;
///   the second and third are passed over.
/// - *Rows*: numbered as a spreadsheet does, so that blank rows count and line breaks inside a cell do not. Blank rows
///   are no people. A row that is too short is read as if blank cells followed; one that says more than there are
///   headings has probably shifted, and is left out.
/// - *Answers*: one cell is a text without the white space around it. Several columns that mean one question are put
///   together in the mapping's order: texts one below the other with a blank line between, hours one below the other,
///   several choices, skills or people as a list with an item a cell, and of any other kind the first that is not blank.
///   What is blank is absent. Nothing is split or recognised here: the cohort does, by the question's kind.
///
/// Whoever is left out does not stand in the list.
pub fn people(program: &Program, side: Side, file: &str, bytes: &[u8]) -> Checked<Vec<Person>> {
    let decoded = encoding::decode(file, bytes);
    let Some(text) = decoded.value else { return Checked::refused(decoded.problems) };
    let columns = program.columns.side(side);
    let wanted: Vec<(&str, u16)> = columns.iter().map(|column| (column.heading.as_str(), column.occurrence)).collect();
    let mut rows = match rows(&text, best_delimiter(&wanted, &text)) {
        Ok(rows) => rows.into_iter(),
        Err(OpenQuote { row }) => {
            return Checked::refused(vec![Problem::new(Code::OpenQuote, Place::row(file, row), Effect::Refused)]);
        }
    };
    let Some(headings) = rows.next() else {
        return Checked::refused(vec![Problem::new(Code::NoHeadings, Place::file(file), Effect::Refused)]);
    };
    let rows = without_further_headings(rows.collect());
    let (layout, problems) = Layout::new(columns, headings, &rows, file);
    if problems.iter().any(|problem| problem.effect == Effect::Refused) {
        return Checked::refused(problems);
    }
    let mut reader = Reader { program, side, file, layout, problems };
    let people = rows.iter().filter_map(|row| reader.person(row)).collect();
    Checked::sound(people, reader.problems)
}

/// Qualtrics puts two rows below the headings: the questions' texts, and what only Qualtrics exports begin with.
fn without_further_headings(mut rows: Vec<Row>) -> Vec<Row> {
    let is_qualtrics = |row: &Row| row.cells.iter().all(|cell| cell.starts_with("{\"ImportId\":"));
    if rows.get(1).is_some_and(is_qualtrics) {
        rows.drain(..2);
    }
    rows
}

struct Reader<'a> {
    program: &'a Program,
    side: Side,
    file: &'a str,
    layout: Layout,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn person(&mut self, row: &Row) -> Option<Person> {
        let place = Place::row(self.file, row.number);
        if let Some(problem) = self.ragged(row, &place) {
            let left_out = problem.effect == Effect::LeftOut;
            self.problems.push(problem);
            if left_out {
                return None;
            }
        }
        let Some(id) = self.first_of(Part::Id, row, &place) else {
            self.problems.push(Problem::new(Code::MissingId, place, Effect::LeftOut));
            return None;
        };
        let names = said(row, self.layout.cells(&Meaning::Person(Part::Name)));
        Some(Person {
            id,
            name: names.collect::<Vec<_>>().join(" "),
            capacity: self.first_of(Part::Capacity, row, &place).map(Answer::Text),
            hours: self.first_of(Part::Hours, row, &place).map(Answer::Text),
            least: self.first_of(Part::Least, row, &place).map(Answer::Text),
            mentors: self.first_of(Part::Mentors, row, &place).map(Answer::Text),
            waited: self.first_of(Part::Waited, row, &place).map(Answer::Text),
            answers: self.answers(row, &place),
            source: Some(Source { file: self.file.to_owned(), row: row.number }),
        })
    }

    /// What is wrong with the number of cells. Blank cells beyond the headings say nothing, and are not told.
    fn ragged(&self, row: &Row, place: &Place) -> Option<Problem> {
        let problem = |effect| Problem::new(Code::RaggedRow, place.clone(), effect);
        let n_cells = row.cells.len();
        let n_expected = self.layout.len();
        if let Some(beyond) = (n_expected..n_cells).map(|index| row.cell(index)).find(|cell| !cell.is_empty()) {
            let expected = format!("nothing beyond the {n_expected} columns that have a heading");
            Some(problem(Effect::LeftOut).found(beyond).expected(expected))
        } else if n_cells < n_expected {
            let expected = format!("{n_expected}; those that are missing count as blank");
            Some(problem(Effect::Noted).found(format!("{n_cells} cells")).expected(expected))
        } else {
            None
        }
    }

    fn answers(&mut self, row: &Row, place: &Place) -> Answers {
        let mut answers = Answers::new();
        let mut second = Vec::new();
        for (question, cells) in self.layout.questions() {
            let kind = self.program.question(self.side, question).map_or(Kind::Text, |question| question.kind);
            let joined = |separator: &str| Answer::Text(said(row, cells).collect::<Vec<_>>().join(separator));
            let answer = match kind {
                Kind::Text => joined("\n\n"),
                Kind::Hours => joined("\n"),
                Kind::Choices | Kind::Skills | Kind::People if cells.len() > 1 => {
                    Answer::List(said(row, cells).map(str::to_owned).collect())
                }
                _ => {
                    second.extend(self.second_of(row, cells, place));
                    Answer::Text(said(row, cells).next().unwrap_or_default().to_owned())
                }
            };
            if !answer.is_blank() {
                answers.insert(question, answer);
            }
        }
        self.problems.extend(second);
        answers
    }

    /// The first cell of this part that is not blank.
    fn first_of(&mut self, part: Part, row: &Row, place: &Place) -> Option<String> {
        let cells = self.layout.cells(&Meaning::Person(part));
        let first = said(row, cells).next().map(str::to_owned);
        self.problems.extend(self.second_of(row, cells, place));
        first
    }

    /// A later cell of a single answer that says something else than the first: only one of them can count.
    fn second_of(&self, row: &Row, cells: &[usize], place: &Place) -> Option<Problem> {
        let mut said = cells.iter().filter(|index| !row.cell(**index).is_empty());
        let first = *said.next()?;
        let second = *said.find(|index| row.cell(**index) != row.cell(first))?;
        let expected =
            format!("one answer; \"{}\" in column \"{}\" counts", row.cell(first), self.layout.heading(first));
        let place = place.clone().column(self.layout.heading(second));
        Some(Problem::new(Code::SecondAnswer, place, Effect::Noted).found(row.cell(second)).expected(expected))
    }
}

/// What the cells say, in this order, where they say anything.
fn said<'r>(row: &'r Row, cells: &'r [usize]) -> impl Iterator<Item = &'r str> {
    cells.iter().map(|index| row.cell(*index)).filter(|cell| !cell.is_empty())
}
