//! Which options an answer names.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::person::fold::squashed;
use crate::program::{Question, Text};

/// What separates several things in one text where the question does not say.
const SEPARATORS: &str = ",;";

/// The options of a question by everything that they are called.
pub(super) struct Options<'a> {
    question: &'a Question,
    values: Vec<Arc<str>>,
    by_word: BTreeMap<String, usize>,
    /// What words were looked up before, as they are spelled: most people spell alike. Only ever asked for one, so its
    /// order cannot show.
    looked_up: FxHashMap<Box<str>, Option<usize>>,
}

impl<'a> Options<'a> {
    pub(super) fn of(question: &'a Question) -> Self {
        let mut by_word = BTreeMap::new();
        // What stands in answers wins over what is shown, and that over other words for it.
        for (position, option) in question.options.iter().enumerate() {
            by_word.entry(squashed(&option.value)).or_insert(position);
        }
        for (position, option) in question.options.iter().enumerate() {
            let labels = option.label.iter().flat_map(texts);
            for word in labels.chain(option.aliases.iter().map(String::as_str)) {
                by_word.entry(squashed(word)).or_insert(position);
            }
        }
        let values = question.options.iter().map(|option| option.value.as_str().into()).collect();
        Self { question, values, by_word, looked_up: FxHashMap::default() }
    }

    /// The question whose options they are.
    pub(super) fn question(&self) -> &'a Question {
        self.question
    }

    /// Whether anything may be said.
    pub(super) fn are_open(&self) -> bool {
        self.question.options.is_empty()
    }

    /// The position of the option that `word` names: by value, label or alias, however it is spelled.
    pub(super) fn position(&mut self, word: &str) -> Option<usize> {
        if self.are_open() {
            return None;
        }
        if let Some(position) = self.looked_up.get(word) {
            return *position;
        }
        let position = self.by_word.get(&squashed(word)).copied();
        self.looked_up.insert(word.into(), position);
        position
    }

    /// What stands in answers for the option at this position.
    pub(super) fn value(&self, position: usize) -> Arc<str> {
        Arc::clone(&self.values[position])
    }

    /// The several things that one text says. It is cut at line ends and separators, except inside an option: the
    /// longest run of pieces that is an option stays whole.
    pub(super) fn split<'t>(&mut self, text: &'t str) -> Vec<&'t str> {
        text.lines().flat_map(|line| self.split_line(line)).collect()
    }

    fn split_line<'t>(&mut self, line: &'t str) -> Vec<&'t str> {
        let separators = self.question.separators.as_deref().unwrap_or(SEPARATORS);
        let mut ends: Vec<usize> = line.match_indices(|letter| separators.contains(letter)).map(|(at, _)| at).collect();
        ends.push(line.len());
        let mut pieces = Vec::new();
        let (mut start, mut first) = (0, 0);
        while first < ends.len() {
            let mut is_option = |last: &usize| self.position(&line[start..ends[*last]]).is_some();
            let last = (first..ends.len()).rev().find(|last| is_option(last)).unwrap_or(first);
            pieces.push(line[start..ends[last]].trim());
            start = line[ends[last]..].chars().next().map_or(line.len(), |separator| ends[last] + separator.len_utf8());
            first = last + 1;
        }
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }
}

fn texts(label: &Text) -> impl Iterator<Item = &str> {
    match label {
        Text::Same(text) => vec![text.as_str()],
        Text::Each(texts) => texts.values().map(String::as_str).collect(),
    }
    .into_iter()
}
