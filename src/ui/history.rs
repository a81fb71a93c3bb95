//! What was done, step by step, so that it can be undone.

/// How many steps can be undone; each holds a whole cohort.
const LONGEST: usize = 30;

/// A present, and the way to and fro.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct History<T, S> {
    past: Vec<(S, T)>,
    present: T,
    future: Vec<(S, T)>,
}

impl<T: Clone, S: Clone + PartialEq> History<T, S> {
    /// A present to which nothing has been done yet.
    pub(crate) fn new(present: T) -> Self {
        Self { past: Vec::new(), present, future: Vec::new() }
    }

    /// What is now.
    pub(crate) fn present(&self) -> &T {
        &self.present
    }

    /// The step that an undo would take back.
    pub(crate) fn last(&self) -> Option<&S> {
        self.past.last().map(|(step, _)| step)
    }

    /// The step that a redo would take again.
    pub(crate) fn next(&self) -> Option<&S> {
        self.future.last().map(|(step, _)| step)
    }

    /// Takes a step. A step that `continues` the last one, as the pulling of a slider does, is undone together with it.
    pub(crate) fn take(&mut self, step: S, present: T, continues: bool) {
        let before = std::mem::replace(&mut self.present, present);
        self.future.clear();
        if !(continues && self.last() == Some(&step)) {
            self.past.push((step, before));
        }
        if self.past.len() > LONGEST {
            self.past.remove(0);
        }
    }

    /// Changes what is now without a step: what cannot be undone, such as that it was saved.
    pub(crate) fn amend(&mut self, change: impl FnOnce(&mut T)) {
        change(&mut self.present);
    }

    /// Takes the last step back, and says which it was.
    pub(crate) fn undo(&mut self) -> Option<S> {
        let (step, before) = self.past.pop()?;
        self.future.push((step.clone(), std::mem::replace(&mut self.present, before)));
        Some(step)
    }

    /// Takes the step again that was taken back last, and says which it was.
    pub(crate) fn redo(&mut self) -> Option<S> {
        let (step, after) = self.future.pop()?;
        self.past.push((step.clone(), std::mem::replace(&mut self.present, after)));
        Some(step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn history(steps: &[(&'static str, u32)]) -> History<u32, &'static str> {
        let mut history = History::new(0);
        for (step, present) in steps {
            history.take(*step, *present, true);
        }
        history
    }

    #[test]
    fn what_was_undone_can_be_done_again() {
        let mut history = history(&[("one", 1), ("two", 2)]);
        assert_eq!((history.undo(), *history.present()), (Some("two"), 1));
        assert_eq!((history.undo(), *history.present()), (Some("one"), 0));
        assert_eq!((history.undo(), *history.present()), (None, 0));
        assert_eq!((history.redo(), *history.present()), (Some("one"), 1));
        assert_eq!(history.next(), Some(&"two"));
    }

    #[test]
    fn a_step_that_goes_on_is_undone_as_one() {
        let mut history = history(&[("slide", 1), ("slide", 2), ("slide", 3)]);
        assert_eq!((history.undo(), *history.present()), (Some("slide"), 0));
    }

    #[test]
    fn a_new_step_forgets_what_was_undone() {
        let mut history = history(&[("one", 1)]);
        history.undo();
        history.take("other", 7, false);
        assert_eq!((history.redo(), *history.present()), (None, 7));
    }

    #[test]
    fn only_the_last_steps_are_kept() {
        let mut history = History::new(0);
        for present in 1..=100 {
            history.take("step", present, false);
        }
        let undone = std::iter::from_fn(|| history.undo()).count();
        assert_eq!((undone, *history.present()), (LONGEST, 100 - u32::try_from(LONGEST).expect("few")));
    }
}
