//! Writes into a JSON text as whoever wrote it would have: with the same blanks, commas and line ends.

use std::ops::Range;

use super::layout::Entry;

/// What an insertion writes, and where.
pub(super) struct Insertion {
    pub(super) at: usize,
    pub(super) text: String,
}

/// A property after one that stands there.
pub(super) fn property_after(text: &str, entries: &[Entry], after: usize, key: &str, value: &str) -> Insertion {
    let spans: Vec<_> = entries.iter().map(Entry::span).collect();
    let colon = colon(text, &entries[after]);
    let lead = lead(text, &spans, after, colon);
    let text = format!(",{lead}{}{colon}{value}", quoted(key));
    Insertion { at: spans[after].end, text }
}

/// An item at a place of a list that has some; at the end where the list is shorter.
pub(super) fn item_at(text: &str, items: &[Range<usize>], position: usize, value: &str) -> Insertion {
    let Some(next) = items.get(position) else {
        let last = items.len() - 1;
        let lead = lead(text, items, last, " ");
        return Insertion { at: items[last].end, text: format!(",{lead}{value}") };
    };
    let lead = lead(text, items, position, " ");
    Insertion { at: next.start, text: format!("{value},{lead}") }
}

/// What must go so that one of several goes: with its comma.
pub(super) fn without(spans: &[Range<usize>], position: usize) -> Range<usize> {
    let own = &spans[position];
    match (position.checked_sub(1).and_then(|before| spans.get(before)), spans.get(position + 1)) {
        (Some(before), _) => before.end..own.end,
        (None, Some(next)) => own.start..next.start,
        (None, None) => own.clone(),
    }
}

/// A text between quotation marks.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// What stands between a key and its value: `: `, as this file writes it.
fn colon<'t>(text: &'t str, entry: &Entry) -> &'t str {
    let between = &text[entry.start..entry.value.start];
    let at = between.rfind('"').map_or(0, |quote| quote + 1);
    &between[at..]
}

/// The blanks before an item, as this list writes them; before the first alone they may be missing.
fn lead<'t>(text: &'t str, spans: &[Range<usize>], near: usize, colon: &str) -> &'t str {
    let blanks = |span: &Range<usize>| {
        let before = &text[..span.start];
        &before[before.trim_end().len()..]
    };
    let neighbour = spans.get(near + 1).or_else(|| spans.get(near).filter(|_| near > 0));
    match neighbour.map(blanks) {
        Some(blanks) => blanks,
        None if blanks(&spans[near]).contains('\n') => blanks(&spans[near]),
        None if colon.ends_with(' ') => " ",
        None => "",
    }
}
