//! The work of one sitting: a cohort that was checked, what was said about its files, and the pairs chosen by hand.

use std::sync::Arc;

use crate::cohort::{Cohort, zones_named};
use crate::person::{People, Side};
use crate::problem::{Checked, Problem};
use crate::program::{Meaning, Program};
use crate::ui::browser::clocks;

/// A value that is shared, and the same only as itself: comparing two cohorts would take longer than making them.
#[derive(Debug)]
pub(crate) struct Kept<T>(pub(crate) Arc<T>);

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Kept<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// A pair that staff chose, by the ids of both: positions change with the roster, ids do not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ByHand {
    /// The mentee's id.
    pub(crate) mentee: String,
    /// The mentor's id.
    pub(crate) mentor: String,
}

/// What stands in files: what was loaded, or saved last.
#[derive(Debug)]
pub(crate) struct Saved {
    /// The program.
    pub(crate) program: Program,
    /// The pairs by hand.
    pub(crate) by_hand: Vec<ByHand>,
    /// The pairs that must not be made.
    pub(crate) bans: Vec<ByHand>,
}

/// What the files said when they were read; a cohort cannot know it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ReadingProblems {
    /// Of the program's file.
    pub(crate) program: Vec<Problem>,
    /// Of the mentors' file.
    pub(crate) mentors: Vec<Problem>,
    /// Of the mentees' file.
    pub(crate) mentees: Vec<Problem>,
}

impl ReadingProblems {
    /// Those of one side.
    pub(crate) fn side_mut(&mut self, side: Side) -> &mut Vec<Problem> {
        match side {
            Side::Mentee => &mut self.mentees,
            Side::Mentor => &mut self.mentors,
        }
    }

    fn all(&self) -> impl Iterator<Item = &Problem> {
        [&self.program, &self.mentors, &self.mentees].into_iter().flatten()
    }
}

/// The work of one sitting. It is always sound: what does not check never becomes work.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Work {
    /// Program and people.
    pub(crate) cohort: Kept<Cohort>,
    /// Everything that is wrong and yet lets the work go on.
    pub(crate) problems: Kept<Vec<Problem>>,
    /// What the files said when they were read.
    pub(crate) reading: Kept<ReadingProblems>,
    /// The pairs chosen by hand, in the order of mentees.
    pub(crate) by_hand: Vec<ByHand>,
    /// The pairs that staff decided must never be made, in the order of mentees.
    pub(crate) bans: Vec<ByHand>,
    /// Whether the people are the made-up ones.
    pub(crate) is_demonstration: bool,
    /// What of it stands in files.
    pub(crate) saved: Kept<Saved>,
}

impl Work {
    /// Checks program and people, and makes work of them where nothing refuses it.
    pub(crate) fn check(program: Program, people: People, reading: ReadingProblems) -> Checked<Self> {
        // A week that does not parse has no clocks; the cohort says what is wrong with it.
        let week = program.week.parse().ok();
        let zones = week.map(|week| clocks::zones(week, &zones_wanted(&program, &people))).unwrap_or_default();
        let checked = Cohort::new(program, people, zones);
        let mut all: Vec<Problem> = reading.all().chain(&checked.problems).cloned().collect();
        if let Some(cohort) = &checked.value {
            for problem in &mut all {
                hide_private(cohort.program(), problem);
            }
        }
        let work = checked.value.map(|cohort| Self {
            saved: Kept(Arc::new(Saved { program: cohort.program().clone(), by_hand: Vec::new(), bans: Vec::new() })),
            cohort: Kept(Arc::new(cohort)),
            problems: Kept(Arc::new(all.clone())),
            reading: Kept(Arc::new(reading)),
            by_hand: Vec::new(),
            bans: Vec::new(),
            is_demonstration: false,
        });
        Checked { value: work, problems: all }
    }

    /// The program.
    pub(crate) fn program(&self) -> &Program {
        self.cohort.program()
    }

    /// The same people and pairs by hand under a changed program.
    pub(crate) fn with_program(&self, program: Program) -> Checked<Self> {
        // Whether anything weighs is the one problem that weights alone can make or mend.
        let weighs = |program: &Program| program.rules.iter().any(|rule| rule.weight > 0);
        let weighs_as_before = weighs(&program) && weighs(self.program());
        if let Some(cohort) = self.cohort.reweighted(&program).filter(|_| weighs_as_before) {
            let work = Self { cohort: Kept(Arc::new(cohort)), ..self.clone() };
            return Checked::sound(work, Vec::new());
        }
        let checked = Self::check(program, self.cohort.people().clone(), (*self.reading.0).clone());
        let work = checked.value.map(|work| Self {
            by_hand: self.by_hand.clone(),
            bans: self.bans.clone(),
            is_demonstration: self.is_demonstration,
            saved: self.saved.clone(),
            ..work
        });
        Checked { value: work, problems: checked.problems }
    }

    /// The same work, with its program in a file.
    pub(crate) fn with_program_saved(&self) -> Self {
        let Saved { by_hand, bans, .. } = &*self.saved;
        let saved = Saved { program: self.program().clone(), by_hand: by_hand.clone(), bans: bans.clone() };
        Self { saved: Kept(Arc::new(saved)), ..self.clone() }
    }

    /// The same work, with what was decided by hand in a file.
    pub(crate) fn with_pairs_saved(&self) -> Self {
        let (by_hand, bans) = (self.by_hand.clone(), self.bans.clone());
        let saved = Saved { program: self.saved.program.clone(), by_hand, bans };
        Self { saved: Kept(Arc::new(saved)), ..self.clone() }
    }

    /// Whether the program changed since it was loaded or saved.
    pub(crate) fn is_program_unsaved(&self) -> bool {
        &self.saved.program != self.program()
    }

    /// Whether something would be lost if the page were left.
    pub(crate) fn is_unsaved(&self) -> bool {
        self.is_program_unsaved() || self.saved.by_hand != self.by_hand || self.saved.bans != self.bans
    }

    /// The same work with this pair chosen by hand, instead of any other of this mentee.
    pub(crate) fn with_pair(&self, pair: ByHand) -> Self {
        let mut work = self.without_pair_of(&pair.mentee).without_ban(&pair);
        work.by_hand.push(pair);
        work.by_hand.sort();
        work
    }

    /// The same work without a pair by hand for this mentee.
    pub(crate) fn without_pair_of(&self, mentee: &str) -> Self {
        let by_hand = self.by_hand.iter().filter(|pair| pair.mentee != mentee).cloned().collect();
        Self { by_hand, ..self.clone() }
    }

    /// The same work, in which these two are never a pair; chosen by hand they are no longer.
    pub(crate) fn with_ban(&self, pair: ByHand) -> Self {
        let mut work = self.without_ban(&pair);
        work.by_hand.retain(|chosen| *chosen != pair);
        work.bans.push(pair);
        work.bans.sort();
        work
    }

    /// The same work, in which these two may be a pair.
    pub(crate) fn without_ban(&self, pair: &ByHand) -> Self {
        let bans = self.bans.iter().filter(|ban| *ban != pair).cloned().collect();
        Self { bans, ..self.clone() }
    }
}

/// The zones that somebody names, and that of this device, which an applicant is likely to name.
fn zones_wanted(program: &Program, people: &People) -> Vec<String> {
    let mut zones = zones_named(program, people);
    zones.extend(clocks::own_zone());
    zones
}

/// What stands for an answer that nobody may see.
const HIDDEN: &str = "•••";

/// Takes the answer out of a problem of a question whose answers nobody may see.
fn hide_private(program: &Program, problem: &mut Problem) {
    let (Some(column), false) = (&problem.place.column, problem.found.is_empty()) else { return };
    let asks = |side: Side, name: &str| {
        let means = Meaning::Question(name.to_owned());
        let mut columns = program.columns.side(side).iter().filter(|of| of.means == means);
        column == name || columns.any(|of| column.contains(&of.heading))
    };
    let is_hidden = [Side::Mentee, Side::Mentor].into_iter().any(|side| {
        let mut questions = program.questions.iter().filter(|question| question.of.includes(side));
        questions.any(|question| program.is_private(side, &question.name) && asks(side, &question.name))
    });
    if is_hidden {
        HIDDEN.clone_into(&mut problem.found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(mentee: &str, mentor: &str) -> ByHand {
        ByHand { mentee: mentee.to_owned(), mentor: mentor.to_owned() }
    }

    fn nobody() -> Work {
        let program = include_str!("../../../www/programs/demonstration.json");
        let program = crate::format::json::program("program.json", program).value.expect("the program is sound");
        Work::check(program, People::default(), ReadingProblems::default()).value.expect("nobody is fine")
    }

    #[test]
    fn a_pair_is_chosen_or_banned_and_never_both() {
        let (ana, bea) = (pair("ana", "emil"), pair("bea", "emil"));
        let chosen = nobody().with_pair(ana.clone()).with_pair(bea.clone());
        let banned = chosen.with_ban(ana.clone());
        assert_eq!((&banned.by_hand, &banned.bans), (&vec![bea.clone()], &vec![ana.clone()]));
        let chosen = banned.with_pair(ana.clone());
        assert_eq!((&chosen.by_hand, &chosen.bans), (&vec![ana, bea], &Vec::new()));
    }

    #[test]
    fn a_ban_is_there_once_is_unsaved_and_can_be_lifted() {
        let ana = pair("ana", "emil");
        let banned = nobody().with_ban(ana.clone()).with_ban(ana.clone());
        assert_eq!((banned.bans.len(), banned.is_unsaved()), (1, true));
        assert!(!banned.with_pairs_saved().is_unsaved());
        assert!(!banned.without_ban(&ana).is_unsaved());
    }
}
