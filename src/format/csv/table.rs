//! The text of a CSV file as rows that know their number.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// What may separate the cells: Google Forms writes commas, Excel in most of Europe semicolons, "Unicode Text" tabs.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// A row that is not blank.
pub(crate) struct Row {
    /// As a spreadsheet counts it: blank rows count, line breaks inside a cell do not.
    pub(crate) number: u32,
    pub(crate) cells: Vec<String>,
}

impl Row {
    /// What stands in this cell, without the white space around it; nothing where the row is too short.
    pub(crate) fn cell(&self, index: usize) -> &str {
        self.cells.get(index).map_or("", |cell| cell.trim())
    }

    /// Where this heading stands for the so-many-th time, the first being 1. Case does not count, nor how much white
    /// space there is, nor of what kind.
    pub(crate) fn position(&self, heading: &str, occurrence: u16) -> Option<usize> {
        let wanted = folded(heading);
        let mut same = self.cells.iter().enumerate().filter(|(_, cell)| folded(cell) == wanted);
        let nth = usize::from(occurrence).checked_sub(1)?;
        same.nth(nth).map(|(index, _)| index)
    }
}

/// A heading without what does not count in it.
pub(crate) fn folded(heading: &str) -> String {
    heading.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A cell's quotation mark that is never closed, so that the rest of the file would vanish in it.
pub(crate) struct OpenQuote {
    /// The row in which it stands.
    pub(crate) row: u32,
}

/// The delimiter under which most of these headings (and their occurrences) stand in the first row; of two alike, the
/// earlier in [`DELIMITERS`]. So it is whoever knows the headings that tells, never the look of the file.
pub(crate) fn best_delimiter(headings: &[(&str, u16)], text: &str) -> u8 {
    let n_found = |delimiter: u8| {
        let first = first_row(text, delimiter);
        let found = |(heading, occurrence): &&(&str, u16)| {
            first.as_ref().is_some_and(|row| row.position(heading, *occurrence).is_some())
        };
        headings.iter().filter(found).count()
    };
    let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| n_found(*delimiter));
    best.expect("there are delimiters")
}

/// The first row that is not blank.
fn first_row(text: &str, delimiter: u8) -> Option<Row> {
    Rows::of(text, delimiter).find(|row| !is_blank(&row.cells))
}

/// All rows that are not blank.
///
/// The crate `csv_core` takes whatever it is given, as one must with exports; the one loss that it would not tell is a
/// quotation mark that never closes. A last row of our own tells: it is swallowed with the rest.
pub(crate) fn rows(text: &str, delimiter: u8) -> Result<Vec<Row>, OpenQuote> {
    const LAST: &str = "end of the file";
    let text = format!("{text}\n{LAST}");
    let mut rows: Vec<Row> = Rows::of(&text, delimiter).filter(|row| !is_blank(&row.cells)).collect();
    let last = rows.pop().expect("the last row is ours, alone or swallowed");
    if last.cells == [LAST] { Ok(rows) } else { Err(OpenQuote { row: last.number }) }
}

fn is_blank(cells: &[String]) -> bool {
    cells.iter().all(|cell| cell.trim().is_empty())
}

/// Read by `csv_core`, which is `csv` without what this needs not: input and output, types, numbers. That would be a tenth
/// of all that a page has to load.
struct Rows<'a> {
    text: &'a str,
    reader: Reader,
    n_read: usize,
    n_seen: u32,
}

impl<'a> Rows<'a> {
    fn of(text: &'a str, delimiter: u8) -> Self {
        Self { text, reader: ReaderBuilder::new().delimiter(delimiter).build(), n_read: 0, n_seen: 0 }
    }

    /// The cells of the next record, which may be any number.
    fn cells(&mut self) -> Option<Vec<String>> {
        let (mut written, mut n_written) = (vec![0; 256], 0);
        let (mut ends, mut n_ends) = (vec![0; 32], 0);
        loop {
            let rest = &self.text.as_bytes()[self.n_read..];
            let (result, n_in, n_out, n_end) =
                self.reader.read_record(rest, &mut written[n_written..], &mut ends[n_ends..]);
            self.n_read += n_in;
            n_written += n_out;
            n_ends += n_end;
            match result {
                // The next round is told that nothing follows.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => written.resize(2 * written.len(), 0),
                ReadRecordResult::OutputEndsFull => ends.resize(2 * ends.len(), 0),
                ReadRecordResult::Record => return Some(cells(&written, &ends[..n_ends])),
                ReadRecordResult::End => return None,
            }
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let start = self.n_read;
        let cells = self.cells()?;
        self.n_seen += empty_lines(self.text, start) + 1;
        Some(Row { number: self.n_seen, cells })
    }
}

/// The cells that stand one after the other here and end there.
fn cells(written: &[u8], ends: &[usize]) -> Vec<String> {
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let cell = |(start, end): (usize, &usize)| String::from_utf8_lossy(&written[start..*end]).into_owned();
    starts.zip(ends).map(cell).collect()
}

/// How many empty lines `csv_core` skipped from here on to the next record.
///
/// It ends a record at the `\r` of `\r\n`, so that the `\n` still lies ahead: that one is no line.
fn empty_lines(text: &str, start: usize) -> u32 {
    let mut lines = 0;
    let mut before = text[..start].bytes().next_back();
    for byte in text[start..].bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')) {
        if !(byte == b'\n' && before == Some(b'\r')) {
            lines += 1;
        }
        before = Some(byte);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn numbers(text: &str, expected: &[u32]) {
        let rows = rows(text, b',').unwrap_or_else(|open| panic!("row {} is open", open.row));
        let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, expected);
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        numbers("a\nb\nc", &[1, 2, 3]);
        numbers("a\r\nb\r\nc\r\n", &[1, 2, 3]);
        numbers("a\rb\rc\r", &[1, 2, 3]);
        numbers("a\n\n\nb\n", &[1, 4]);
        numbers("a\r\n\r\n\r\nb\r\n", &[1, 4]);
        numbers("\n\r\na,b\n,,\n  \nb", &[3, 6]);
        numbers("a,\"one\n\ntwo\"\r\n\r\n\"b\",\r\nc", &[1, 3, 4]);
        numbers("", &[]);
        numbers("\n\n", &[]);
    }

    #[track_caller]
    fn is_open_in_row(text: &str, expected: u32) {
        match rows(text, b',') {
            Ok(_) => panic!("no quote is open"),
            Err(open) => assert_eq!(open.row, expected),
        }
    }

    #[test]
    fn a_quotation_mark_that_never_closes_is_found_in_the_row_where_it_opens() {
        is_open_in_row("a,b\n1,\"2\n3,4\n", 2);
        is_open_in_row("a,b\n\n1,2\n\"", 4);
        is_open_in_row("\"a,b\n1,2", 1);
        numbers("a,b\n5\" pipe,\"6\"\" pipe\"\n", &[1, 2]);
    }
}
