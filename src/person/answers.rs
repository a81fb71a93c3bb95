//! What one person said.

use std::borrow::Cow;
use std::hash::Hash;
use std::ops::Index;
use std::sync::Arc;

use rustc_hash::FxHashSet;
use serde::{Serialize, Serializer};

use super::Answer;
use super::kept::Kept;

/// What a person said, by question name, ascending.
///
/// A map of ten answers that is never searched for long: a sorted list takes a third of the memory of a tree, and in a
/// [`Cohort`](crate::cohort::Cohort) all people share the names of the questions, and what several of them said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(Vec<(Arc<str>, Arc<Kept>)>);

/// The names of questions and the answers that were met so far. Only ever asked for one, so their order cannot show.
#[derive(Debug, Default)]
pub(crate) struct Met {
    names: FxHashSet<Arc<str>>,
    answers: FxHashSet<Arc<Kept>>,
}

impl Answers {
    /// Nothing said yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// What she said to this question.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.get_key_value(question).map(|(_, answer)| answer)
    }

    /// The question and what she said to it.
    pub fn get_key_value(&self, question: &str) -> Option<(&str, &Answer)> {
        let (question, kept) = &self.0[self.place(question).ok()?];
        Some((question, kept.answer()))
    }

    /// Takes down what she said, in place of what she said before, which is returned.
    pub fn insert(&mut self, question: impl Into<Arc<str>>, answer: Answer) -> Option<Answer> {
        let (question, answer) = (question.into(), Arc::new(Kept::Whole(answer)));
        match self.place(&question) {
            Ok(place) => Some(whole(std::mem::replace(&mut self.0[place].1, answer))),
            Err(place) => {
                self.0.insert(place, (question, answer));
                None
            }
        }
    }

    /// Forgets what she said to this question, and returns it.
    pub fn remove(&mut self, question: &str) -> Option<Answer> {
        self.place(question).ok().map(|place| whole(self.0.remove(place).1))
    }

    /// Forgets what she said to each question for which `keeps` does not hold.
    pub fn retain(&mut self, mut keeps: impl FnMut(&str, &mut Answer) -> bool) {
        self.0.retain_mut(|(question, answer)| keeps(question, Arc::make_mut(answer).make_whole()));
    }

    /// The questions and what she said to them, by question.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(question, answer)| (&**question, answer.answer()))
    }

    /// To how many questions she said something.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether she said nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same without what is kept in little room: what is asked of it and of nothing else is soon forgotten.
    pub(crate) fn unpacked(&self) -> Self {
        let whole = |(name, kept): &(Arc<str>, Arc<Kept>)| match kept.peek() {
            Cow::Borrowed(_) => (Arc::clone(name), Arc::clone(kept)),
            Cow::Owned(answer) => (Arc::clone(name), Arc::new(Kept::Whole(answer))),
        };
        Self(self.0.iter().map(whole).collect())
    }

    /// Takes names of questions and answers from those that were met, or adds them, and keeps all in little room.
    pub(crate) fn share(&mut self, met: &mut Met) {
        self.0.shrink_to_fit();
        for (name, answer) in &mut self.0 {
            share(name, &mut met.names);
            // Nothing with a minus is equal to nothing without, but is written otherwise.
            if matches!(**answer, Kept::Whole(Answer::Number(number)) if number == 0.0) {
                continue;
            }
            if let Some(packed) = answer.packed() {
                *answer = Arc::new(packed);
            }
            share(answer, &mut met.answers);
        }
    }

    fn place(&self, question: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(name, _)| (**name).cmp(question))
    }
}

fn whole(kept: Arc<Kept>) -> Answer {
    Arc::unwrap_or_clone(kept).into_answer()
}

fn share<T: ?Sized + Eq + Hash>(own: &mut Arc<T>, met: &mut FxHashSet<Arc<T>>) {
    if let Some(same) = met.get(own) {
        *own = Arc::clone(same);
    } else {
        met.insert(Arc::clone(own));
    }
}

impl Index<&str> for Answers {
    type Output = Answer;

    /// # Panics
    /// If she said nothing to this question.
    fn index(&self, question: &str) -> &Answer {
        self.get(question).expect("she answered it")
    }
}

impl<K: Into<Arc<str>>> Extend<(K, Answer)> for Answers {
    fn extend<I: IntoIterator<Item = (K, Answer)>>(&mut self, answers: I) {
        for (question, answer) in answers {
            self.insert(question, answer);
        }
    }
}

impl<K: Into<Arc<str>>> FromIterator<(K, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (K, Answer)>>(answers: I) -> Self {
        let mut all = Self::new();
        all.extend(answers);
        all
    }
}

impl<K: Into<Arc<str>>, const N: usize> From<[(K, Answer); N]> for Answers {
    fn from(answers: [(K, Answer); N]) -> Self {
        answers.into_iter().collect()
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(question, kept)| (&**question, kept.peek())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_stand_by_question_and_the_last_one_counts() {
        let mut answers = Answers::from([("b", "2".into()), ("a", "1".into()), ("b", "3".into())]);
        let said: Vec<_> = answers.iter().map(|(question, answer)| format!("{question} {answer}")).collect();
        assert_eq!(said, ["a 1", "b 3"]);
        assert_eq!(answers.insert("a", "4".into()), Some("1".into()));
        assert_eq!((answers["a"].to_string(), answers.get("c")), ("4".to_owned(), None));
        assert_eq!((answers.remove("a"), answers.remove("a")), (Some("4".into()), None));
        answers.retain(|question, _| question != "b");
        assert!(answers.is_empty());
    }

    #[test]
    fn people_share_the_names_of_questions_and_what_several_said() {
        let mut people = [(); 2].map(|()| Answers::from([("skills", "Rust".into())]));
        let mut met = Met::default();
        for answers in &mut people {
            answers.share(&mut met);
        }
        assert!(Arc::ptr_eq(&people[0].0[0].0, &people[1].0[0].0));
        assert!(Arc::ptr_eq(&people[0].0[0].1, &people[1].0[0].1));
        assert_eq!(people[0], people[1]);
    }

    #[test]
    fn nothing_and_minus_nothing_stay_what_they_are() {
        let mut people = [0.0, -0.0].map(|number| Answers::from([("years", Answer::Number(number))]));
        let mut met = Met::default();
        for answers in &mut people {
            answers.share(&mut met);
        }
        let signs =
            people.map(|answers| matches!(answers["years"], Answer::Number(number) if number.is_sign_negative()));
        assert_eq!(signs, [false, true]);
    }
}
