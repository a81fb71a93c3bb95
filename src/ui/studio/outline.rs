//! What can be changed in a form, place by place, apart from what its texts say: so that typing builds nothing anew.

use crate::form::edit::{Change, Draft, Item};
use crate::form::map::{Map, Spot};

/// A place where something can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Where it stands: a path.
    pub(crate) path: String,
    /// Its name.
    pub(crate) name: String,
    /// What it is, as the map has it.
    pub(crate) kind: &'static str,
    /// How deep it stands.
    pub(crate) depth: usize,
    /// Where it goes to if it moves up, and if it moves down.
    pub(crate) moves: [Option<Move>; 2],
    /// What there is to choose from.
    pub(crate) lists: Vec<List>,
}

/// A way to another place in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Move {
    /// The change.
    pub(crate) change: Change,
    /// The path at which it stands then.
    pub(crate) path: String,
}

/// A list of choices, rows or columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct List {
    /// Where it stands.
    pub(crate) path: String,
    /// The property that holds it.
    pub(crate) property: &'static str,
    /// What is in it.
    pub(crate) items: Vec<Item>,
}

/// Which way something moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Up,
    Down,
}

/// Everything in a form that can be changed, in reading order.
pub(crate) fn outline(draft: &Draft, map: &Map) -> Vec<Entry> {
    map.spots.iter().map(|spot| entry(draft, spot)).collect()
}

impl Entry {
    /// Whether it can be required.
    pub(crate) fn takes_need(&self) -> bool {
        !matches!(self.kind, "page" | "panel" | "reading" | "unsupported")
    }

    /// Whether it has a title of its own: a page that the form does not name as one has none.
    pub(crate) fn has_title(&self) -> bool {
        !self.path.is_empty()
    }
}

fn entry(draft: &Draft, spot: &Spot) -> Entry {
    Entry {
        path: spot.path.clone(),
        name: spot.name.clone(),
        kind: spot.kind,
        depth: spot.depth,
        moves: [Way::Up, Way::Down].map(|way| to_neighbour(draft, &spot.path, way)),
        lists: properties(spot.kind).iter().filter_map(|property| list(draft, &spot.path, property)).collect(),
    }
}

/// The lists that a kind of question has.
fn properties(kind: &str) -> &'static [&'static str] {
    match kind {
        "one-choice" | "choices" | "ranking" => &["choices"],
        "scale" => &["rateValues"],
        "rows" => &["rows", "columns"],
        "table" => &["rows"],
        _ => &[],
    }
}

/// A list, where it stands in the file; choices can be begun, too.
fn list(draft: &Draft, path: &str, property: &'static str) -> Option<List> {
    let path = format!("{path}.{property}");
    let items = draft.items(&path);
    (property == "choices" || !items.is_empty()).then_some(List { path, property, items })
}

/// The way to the place before or after: in the same list, or else on the page before or after.
pub(crate) fn to_neighbour(draft: &Draft, path: &str, way: Way) -> Option<Move> {
    let (list, item) = path.strip_suffix(']')?.rsplit_once('[')?;
    let item: usize = item.parse().ok()?;
    let end = draft.n_items(list);
    let (to_list, position) = match way {
        Way::Up if item > 0 => (list.to_owned(), item - 1),
        Way::Down if item + 1 < end => (list.to_owned(), item + 1),
        Way::Up => {
            let before = page_beside(list, way)?;
            let end = draft.n_items(&before);
            (before, end)
        }
        Way::Down => (page_beside(list, way).filter(|after| draft.has(after))?, 0),
    };
    let path = format!("{to_list}[{position}]");
    Some(Move { change: Change::Move { list: list.to_owned(), item, to_list, position }, path })
}

/// The list of elements of the page before or after, where a list is one of a page.
fn page_beside(list: &str, way: Way) -> Option<String> {
    let (page, property) = list.strip_prefix("pages[")?.split_once("].")?;
    let page: usize = page.parse().ok().filter(|_| !property.contains('.'))?;
    let beside = match way {
        Way::Up => page.checked_sub(1)?,
        Way::Down => page + 1,
    };
    Some(format!("pages[{beside}].{property}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = r#"{"pages": [
        {"name": "one", "elements": [
            {"type": "checkbox", "name": "a", "choices": ["x", {"value": "y", "text": "Y"}]},
            {"type": "panel", "name": "p", "elements": [{"type": "text", "name": "b"}]}
        ]},
        {"name": "two", "elements": [{"type": "matrix", "name": "c", "rows": ["r"], "columns": ["k"]}]}
    ]}"#;

    fn outline_of(text: &str) -> (Draft, Vec<Entry>) {
        let draft = Draft::read("form.json", text).value.expect("a form");
        let entries = outline(&draft, &Map::of(&draft.form("form.json").0));
        (draft, entries)
    }

    #[track_caller]
    fn assert_moves(path: &str, up: Option<&str>, down: Option<&str>) {
        let (_, entries) = outline_of(FORM);
        let entry = entries.iter().find(|entry| entry.path == path).expect("it is on the map");
        let to = entry.moves.each_ref().map(|way| way.as_ref().map(|way| way.path.as_str()));
        assert_eq!(to, [up, down]);
    }

    #[test]
    fn questions_move_through_their_list_and_on_to_the_pages_beside() {
        assert_moves("pages[0].elements[0]", None, Some("pages[0].elements[1]"));
        assert_moves("pages[0].elements[1]", Some("pages[0].elements[0]"), Some("pages[1].elements[0]"));
        assert_moves("pages[1].elements[0]", Some("pages[0].elements[2]"), None);
        assert_moves("pages[0].elements[1].elements[0]", None, None);
        assert_moves("pages[1]", Some("pages[0]"), None);
    }

    #[test]
    fn every_move_leads_where_it_says() {
        let (draft, entries) = outline_of(FORM);
        for entry in &entries {
            for way in entry.moves.iter().flatten() {
                let moved = draft.with(&draft.edit(&way.change).expect("it can move"));
                let (_, after) = outline_of(moved.text());
                let there = after.iter().find(|other| other.path == way.path).expect("something stands there");
                assert_eq!(there.name, entry.name);
            }
        }
    }

    #[test]
    fn lists_are_those_of_the_kind() {
        let (_, entries) = outline_of(FORM);
        let lists: Vec<_> = entries.iter().flat_map(|entry| &entry.lists).map(|list| list.path.as_str()).collect();
        let matrix = "pages[1].elements[0]";
        assert_eq!(lists, ["pages[0].elements[0].choices", &format!("{matrix}.rows"), &format!("{matrix}.columns")]);
    }
}
