//! *same* and *different*: whether two answers share anything.

use crate::fit::operand::Operand;
use crate::fit::share::Share;

/// All if both said the same (of several things: if they share one), else nothing. *different* is what is left to all.
/// `None` where one of them did not answer.
pub(super) fn share(mentee: &Operand, mentor: &Operand) -> Option<Share> {
    match (mentee, mentor) {
        (Operand::Terms(mentee), Operand::Terms(mentor)) => {
            Some(Share::all_if(mentee.iter().any(|term| mentor.contains(term))))
        }
        (Operand::Step(mentee), Operand::Step(mentor)) => Some(Share::all_if(mentee == mentor)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::share;
    use crate::fit::operand::Operand::{self, Missing, Step, Terms};
    use crate::fit::operand::Term;
    use crate::fit::share::Share;

    #[track_caller]
    fn check(mentee: &Operand, mentor: &Operand, expected: Option<Share>) {
        assert_eq!(share(mentee, mentor), expected);
        assert_eq!(share(mentor, mentee), expected, "it does not matter who says it");
    }

    #[test]
    fn one_thing_in_common_is_enough() {
        check(
            &Terms([Term::word(1), Term::word(2)].into()),
            &Terms([Term::word(3), Term::word(2)].into()),
            Some(Share::ALL),
        );
        check(&Terms([Term::word(1)].into()), &Terms([Term::word(2)].into()), Some(Share::NONE));
        check(&Step(2), &Step(2), Some(Share::ALL));
        check(&Step(2), &Step(3), Some(Share::NONE));
    }

    #[test]
    fn a_missing_answer_is_neither_same_nor_different() {
        check(&Missing, &Step(2), None);
        check(&Missing, &Missing, None);
    }
}
