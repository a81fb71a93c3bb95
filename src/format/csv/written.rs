//! Rows as the text of a CSV file, for people who open it in a spreadsheet.

use super::formula::guarded;

/// A heading row and the rows below it. It begins with a byte order mark, because without one Excel reads "Muñoz" as
/// "MuÃ±oz". No cell can run as a formula.
pub(crate) fn in_csv<const N: usize>(headings: [&str; N], rows: &[[String; N]]) -> String {
    let headings = headings.map(str::to_owned);
    let lines =
        std::iter::once(&headings).chain(rows).map(|row| row.each_ref().map(|cell| quoted(&guarded(cell))).join(","));
    lines.fold("\u{feff}".to_owned(), |text, line| text + &line + "\r\n")
}

/// A cell in quotation marks, where it holds something that would end it (RFC 4180).
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
