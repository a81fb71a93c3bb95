//! What stands in a list, and in which order.

use std::ops::Range;

use serde_json::Value as Json;

use super::splice::{self, quoted};
use super::{Draft, Edit, Refusal, layout};

/// Something to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its path: `pages[0].elements[1].choices[0]`.
    pub path: String,
    /// What is kept when it is chosen, as text.
    pub value: String,
}

impl Draft {
    /// The items of a list of choices, rows or columns; none where there is no list.
    pub fn items(&self, list: &str) -> Vec<Item> {
        let Ok(spans) = self.spans(list) else { return Vec::new() };
        let item = |(position, span): (usize, &Range<usize>)| Item {
            path: format!("{list}[{position}]"),
            value: self.json(span).map(|json| value_of(&json)).unwrap_or_default(),
        };
        spans.iter().enumerate().map(item).collect()
    }

    /// How many items a list has.
    pub fn n_items(&self, list: &str) -> usize {
        self.spans(list).map_or(0, |spans| spans.len())
    }

    /// Whether there is such a list.
    pub fn has(&self, list: &str) -> bool {
        self.spans(list).is_ok()
    }

    fn spans(&self, list: &str) -> Result<Vec<Range<usize>>, Refusal> {
        layout::items(&self.text, &self.at(list)?).ok_or(Refusal::NothingThere)
    }

    pub(super) fn add(&self, list: &str, value: &str) -> Result<Edit, Refusal> {
        let value = value.trim();
        if value.is_empty() {
            return Err(Refusal::Blank);
        }
        if self.items(list).iter().any(|item| item.value == value) {
            return Err(Refusal::AlreadyThere);
        }
        if self.at(list).is_err() {
            let (owner, key) = list.rsplit_once('.').ok_or(Refusal::NothingThere)?;
            return self.put(&self.at(owner)?, &["title", "name", "type"], key, &format!("[{}]", quoted(value)));
        }
        self.put_item(list, self.n_items(list), &quoted(value))
    }

    fn put_item(&self, list: &str, position: usize, value: &str) -> Result<Edit, Refusal> {
        let spans = self.spans(list)?;
        if spans.is_empty() {
            return self.replace(self.at(list)?, format!("[{value}]"));
        }
        self.insert(splice::item_at(&self.text, &spans, position, value))
    }

    pub(super) fn remove(&self, list: &str, item: usize) -> Result<Edit, Refusal> {
        let spans = self.spans(list)?;
        if item >= spans.len() {
            return Err(Refusal::NothingThere);
        }
        self.replace(splice::without(&spans, item), "")
    }

    /// The items between change their places; what stands between them stays.
    pub(super) fn reorder(&self, list: &str, item: usize, position: usize) -> Result<Edit, Refusal> {
        let spans = self.spans(list)?;
        let (low, high) = (item.min(position), item.max(position));
        if high >= spans.len() {
            return Err(Refusal::NothingThere);
        }
        let mut order: Vec<usize> = (low..=high).collect();
        let moved = order.remove(item - low);
        order.insert(position - low, moved);
        let mut after = String::new();
        for (place, from) in (low..=high).zip(order) {
            after.push_str(&self.text[spans[from].clone()]);
            if place < high {
                after.push_str(&self.text[spans[place].end..spans[place + 1].start]);
            }
        }
        self.replace(spans[low].start..spans[high].end, after)
    }

    /// An item leaves one list for another: one edit, from the first place that changes to the last.
    pub(super) fn carry(
        &self,
        (list, item): (&str, usize),
        (to_list, position): (&str, usize),
    ) -> Result<Edit, Refusal> {
        let span = self.spans(list)?.get(item).cloned().ok_or(Refusal::NothingThere)?;
        if to_list.starts_with(&format!("{list}[{item}]")) {
            return Err(Refusal::NothingThere);
        }
        let removal = self.remove(list, item)?;
        let insertion = self.put_item(to_list, position, &self.text[span])?;
        let (early, late) = if removal.at < insertion.at { (&removal, &insertion) } else { (&insertion, &removal) };
        let (early_end, late_end) = (early.at + early.before.len(), late.at + late.before.len());
        let between = &self.text[early_end..late.at];
        self.replace(early.at..late_end, format!("{}{between}{}", early.after, late.after))
    }
}

/// What an item keeps, as text.
fn value_of(json: &Json) -> String {
    match json {
        Json::String(text) => text.clone(),
        Json::Object(fields) => fields.get("value").or(fields.get("name")).map(value_of).unwrap_or_default(),
        other => other.to_string(),
    }
}
