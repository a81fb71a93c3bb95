//! An answer as it is kept among those of very many people.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use super::Answer;

/// Stands between the items of a list that is kept as one text; no answer that holds it is.
const BETWEEN: char = '\u{1f}';

/// An answer as it is kept. A list of seven short things takes 200 bytes as a list and 60 as one text, and of very many
/// people's lists hardly any is asked for once it was read.
#[derive(Clone, Debug)]
pub(super) enum Kept {
    Whole(Answer),
    Packed {
        /// The items of a list.
        items: Box<str>,
        /// The list, from when somebody asks for it.
        list: OnceLock<Box<Answer>>,
    },
}

impl Kept {
    /// The answer in as little room as it can be kept in.
    pub(super) fn packed(&self) -> Option<Self> {
        let Self::Whole(Answer::List(items)) = self else { return None };
        let can_be_told_apart = !items.is_empty() && !items.iter().any(|item| item.contains(BETWEEN));
        can_be_told_apart.then(|| {
            let items = items.join(BETWEEN.encode_utf8(&mut [0; 4])).into();
            Self::Packed { items, list: OnceLock::new() }
        })
    }

    /// The answer, which stays unpacked from now on.
    pub(super) fn answer(&self) -> &Answer {
        match self {
            Self::Whole(answer) => answer,
            Self::Packed { items, list } => list.get_or_init(|| Box::new(list_of(items))),
        }
    }

    /// The answer, without anything staying unpacked.
    pub(super) fn peek(&self) -> Cow<'_, Answer> {
        match self {
            Self::Whole(answer) => Cow::Borrowed(answer),
            Self::Packed { items, list } => match list.get() {
                Some(list) => Cow::Borrowed(list),
                None => Cow::Owned(list_of(items)),
            },
        }
    }

    /// The answer by itself.
    pub(super) fn into_answer(self) -> Answer {
        match self {
            Self::Whole(answer) => answer,
            Self::Packed { items, .. } => list_of(&items),
        }
    }

    /// The answer as it is changed.
    pub(super) fn make_whole(&mut self) -> &mut Answer {
        if let Self::Packed { .. } = self {
            *self = Self::Whole(self.peek().into_owned());
        }
        let Self::Whole(answer) = self else { unreachable!("it was just unpacked") };
        answer
    }
}

fn list_of(items: &str) -> Answer {
    Answer::List(items.split(BETWEEN).map(str::to_owned).collect())
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Packed { items: mine, .. }, Self::Packed { items: theirs, .. }) => mine == theirs,
            _ => self.peek() == other.peek(),
        }
    }
}

impl Eq for Kept {}

impl Hash for Kept {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            Self::Packed { items, .. } => items.split(BETWEEN).for_each(|item| item.hash(state)),
            Self::Whole(Answer::List(items)) => items.iter().for_each(|item| item.hash(state)),
            Self::Whole(answer) => answer.hash(state),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(items: &[&str], is_packed: bool) {
        let list = Answer::List(items.iter().map(|item| (*item).to_owned()).collect());
        let whole = Kept::Whole(list.clone());
        let packed = whole.packed();
        assert_eq!(packed.is_some(), is_packed);
        let Some(mut packed) = packed else { return };
        assert_eq!((&packed, &*packed.peek(), packed.answer()), (&whole, &list, &list));
        assert_eq!(*packed.make_whole(), list);
    }

    #[test]
    fn a_list_comes_out_as_it_went_in() {
        check(&["Rust", "C, C++; and C#", ""], true);
        check(&[""], true);
        check(&["", "\n"], true);
        check(&[], false);
        check(&["one\u{1f}two"], false);
        assert_eq!(Kept::Whole(Answer::Text("one".to_owned())).packed(), None);
    }
}
