//! Cells that a spreadsheet must not run.
//!
//! Excel, `LibreOffice` and Google Sheets run a cell that begins with one of a few characters as a formula, quoted or not:
//! a name such as `=HYPERLINK("https://…"&A1)` would send the neighbouring cells away when staff open the file (OWASP,
//! *CSV Injection*; CWE-1236). An apostrophe before it makes it text. Whoever writes CSV from answers writes every cell
//! through [`guarded`].
//!
//! A cell that already begins with apostrophes and then such a character gets one more, so that [`unguarded`] gives back
//! exactly what was written. Only Tandem's own files are read through it: in anyone else's, an apostrophe is a letter.

use std::borrow::Cow;

/// What begins a formula, by OWASP's list: a Japanese or Chinese keyboard gives the wide forms.
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The cell as it is written.
pub(crate) fn guarded(cell: &str) -> Cow<'_, str> {
    if begins_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell as it was before it was written.
pub(crate) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| begins_formula(rest)).unwrap_or(cell)
}

fn begins_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(STARTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_written(cell: &str, written: &str) {
        assert_eq!(guarded(cell), written);
        assert_eq!(unguarded(written), cell);
    }

    #[test]
    fn a_formula_is_written_as_text_and_read_back_as_it_was() {
        is_written("=1+1", "'=1+1");
        is_written("+34 600 000 000", "'+34 600 000 000");
        is_written("-", "'-");
        is_written("@ana", "'@ana");
        is_written("\ttab", "'\ttab");
        is_written("\rreturn", "'\rreturn");
        is_written("\nline", "'\nline");
        is_written("＝1", "'＝1");
        is_written("'=1", "''=1");
        is_written("''@", "'''@");
    }

    #[test]
    fn any_other_cell_is_written_as_it_is() {
        is_written("", "");
        is_written("Ana", "Ana");
        is_written("'t Hooft", "'t Hooft");
        is_written("a=b", "a=b");
        is_written("'", "'");
        is_written(" =1", " =1");
    }
}
