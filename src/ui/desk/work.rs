//! The work of one sitting: a cohort that was checked, what was said about its files, what was decided by hand, and who left.

use std::sync::Arc;

use serde::Deserialize;

use super::agreement::{Agreed, Repair};
use super::departures::{self, Gone};
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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(crate) struct ByHand {
    /// The mentee's id.
    pub(crate) mentee: String,
    /// The mentor's id.
    pub(crate) mentor: String,
}

/// What staff decided about the matching.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Decided {
    /// The pairs chosen by hand, in the order of mentees.
    pub(crate) by_hand: Vec<ByHand>,
    /// The pairs that must never be made, in the order of mentees.
    pub(crate) bans: Vec<ByHand>,
    /// What is kept of a matching that was agreed on; nothing where all are matched freely.
    pub(crate) repair: Option<Repair>,
}

impl Decided {
    /// The same with this pair chosen by hand, and no longer the one that gives way to it.
    fn with_pair(&self, pair: ByHand, gives_way: Option<&ByHand>) -> Self {
        let mut decided = self.clone();
        decided.by_hand.retain(|chosen| *chosen != pair && Some(chosen) != gives_way);
        decided.bans.retain(|ban| *ban != pair);
        decided.by_hand.push(pair);
        decided.by_hand.sort();
        decided
    }

    /// The same without this pair by hand.
    fn without_pair(&self, pair: &ByHand) -> Self {
        let mut decided = self.clone();
        decided.by_hand.retain(|chosen| chosen != pair);
        decided
    }

    /// The same, in which these two are never a pair; chosen by hand they are no longer.
    fn with_ban(&self, pair: ByHand) -> Self {
        let mut decided = self.without_ban(&pair).without_pair(&pair);
        decided.bans.push(pair);
        decided.bans.sort();
        decided
    }

    /// The same, in which these two may be a pair.
    fn without_ban(&self, pair: &ByHand) -> Self {
        let mut decided = self.clone();
        decided.bans.retain(|ban| ban != pair);
        decided
    }
}

/// What stands in files: what was loaded, or saved last.
#[derive(Clone, Debug)]
pub(crate) struct Saved {
    /// The program.
    pub(crate) program: Program,
    /// What was decided about the matching.
    pub(crate) decided: Decided,
    /// The matching that was agreed on.
    pub(crate) agreed: Option<Kept<Agreed>>,
    /// Who had left by then.
    pub(crate) gone: Vec<Gone>,
    /// Whether all other people do: those of responses stand nowhere else once they are taken in.
    pub(crate) are_people: bool,
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
    /// What staff decided about the matching.
    pub(crate) decided: Decided,
    /// The matching that staff agreed on, to which later ones are compared.
    pub(crate) agreed: Option<Kept<Agreed>>,
    /// Who was taken out of the people, in the order in which it was said.
    pub(crate) gone: Vec<Gone>,
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
        let saved = |cohort: &Cohort| Saved {
            program: cohort.program().clone(),
            decided: Decided::default(),
            agreed: None,
            gone: Vec::new(),
            are_people: true,
        };
        let work = checked.value.map(|cohort| Self {
            saved: Kept(Arc::new(saved(&cohort))),
            cohort: Kept(Arc::new(cohort)),
            problems: Kept(Arc::new(all.clone())),
            reading: Kept(Arc::new(reading)),
            decided: Decided::default(),
            agreed: None,
            gone: Vec::new(),
            is_demonstration: false,
        });
        Checked { value: work, problems: all }
    }

    /// The program.
    pub(crate) fn program(&self) -> &Program {
        self.cohort.program()
    }

    /// What somebody is called, whether she is there or was taken out; her id where she is not known.
    pub(crate) fn name(&self, side: Side, id: &str) -> String {
        let here = self.cohort.position(side, id).map(|at| self.cohort.side(side)[at].name());
        let gone = || self.gone.iter().find(|gone| gone.is(side, id)).map(Gone::name);
        here.or_else(gone).unwrap_or(id).to_owned()
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
        self.checked_anew(program, self.cohort.people().clone(), self.gone.clone())
    }

    /// The same work with other people, after some left or came back.
    pub(crate) fn with_people(&self, people: People, gone: Vec<Gone>) -> Checked<Self> {
        self.checked_anew(self.program().clone(), people, gone)
    }

    fn checked_anew(&self, program: Program, people: People, gone: Vec<Gone>) -> Checked<Self> {
        let checked = Self::check(program, people, (*self.reading.0).clone());
        let work = checked.value.map(|work| Self {
            decided: self.decided.clone(),
            agreed: self.agreed.clone(),
            is_demonstration: self.is_demonstration,
            saved: self.saved.clone(),
            gone,
            ..work
        });
        Checked { value: work, problems: checked.problems }
    }

    /// The same work without this person; nothing where she is not there.
    pub(crate) fn without_person(&self, side: Side, id: &str, why: departures::Why) -> Option<Checked<Self>> {
        let (people, gone) = departures::take_out(self.cohort.people(), side, id, why)?;
        let all = self.gone.iter().cloned().chain([gone]).collect();
        Some(self.with_people(people, all))
    }

    /// Everybody, whoever was taken out, too.
    pub(crate) fn everybody(&self) -> People {
        let people = self.cohort.people().clone();
        self.gone.iter().rev().fold(people, |people, gone| departures::bring_back(&people, gone))
    }

    /// The same work, to which this person has come back.
    pub(crate) fn with_person_back(&self, gone: &Gone) -> Checked<Self> {
        let people = departures::bring_back(self.cohort.people(), gone);
        self.with_people(people, self.gone.iter().filter(|other| *other != gone).cloned().collect())
    }

    /// The same work with another decision about the matching.
    pub(crate) fn with_decided(&self, decided: Decided) -> Self {
        Self { decided, ..self.clone() }
    }

    /// The same work, in which this matching was agreed on.
    pub(crate) fn with_agreed(&self, agreed: Option<Kept<Agreed>>) -> Self {
        let repair = agreed.as_ref().and_then(|agreed| Some(self.decided.repair.as_ref()?.of_now(agreed.clone())));
        Self { agreed, decided: Decided { repair, ..self.decided.clone() }, ..self.clone() }
    }

    /// The same work with more of it in a file.
    fn with_saved(&self, add: impl FnOnce(&mut Saved)) -> Self {
        let mut saved = (*self.saved.0).clone();
        add(&mut saved);
        Self { saved: Kept(Arc::new(saved)), ..self.clone() }
    }

    /// The same work, with its program in a file.
    pub(crate) fn with_program_saved(&self) -> Self {
        self.with_saved(|saved| saved.program = self.program().clone())
    }

    /// The same work, with what was decided about the matching in a file.
    pub(crate) fn with_pairs_saved(&self) -> Self {
        self.with_saved(|saved| (saved.decided, saved.agreed) = (self.decided.clone(), self.agreed.clone()))
    }

    /// The same work, with the people who are left in a file.
    pub(crate) fn with_people_saved(&self) -> Self {
        self.with_saved(|saved| (saved.gone, saved.are_people) = (self.gone.clone(), true))
    }

    /// The same work, whose people stand in no file yet.
    pub(crate) fn with_people_unsaved(&self) -> Self {
        self.with_saved(|saved| saved.are_people = false)
    }

    /// Whether the program changed since it was loaded or saved.
    pub(crate) fn is_program_unsaved(&self) -> bool {
        &self.saved.program != self.program()
    }

    /// Whether something would be lost if the page were left.
    pub(crate) fn is_unsaved(&self) -> bool {
        let Saved { decided, agreed, gone, are_people, .. } = &*self.saved;
        let is_decided = *decided != self.decided || *agreed != self.agreed;
        self.is_program_unsaved() || is_decided || *gone != self.gone || !are_people
    }

    /// The same work with this pair chosen by hand, beside the others of this mentee but for one that gives way.
    pub(crate) fn with_pair(&self, pair: ByHand, gives_way: Option<&ByHand>) -> Self {
        self.with_decided(self.decided.with_pair(pair, gives_way))
    }

    /// The same work without this pair by hand.
    pub(crate) fn without_pair(&self, pair: &ByHand) -> Self {
        self.with_decided(self.decided.without_pair(pair))
    }

    /// The same work, in which these two are never a pair.
    pub(crate) fn with_ban(&self, pair: ByHand) -> Self {
        self.with_decided(self.decided.with_ban(pair))
    }

    /// The same work, in which these two may be a pair.
    pub(crate) fn without_ban(&self, pair: &ByHand) -> Self {
        self.with_decided(self.decided.without_ban(pair))
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

    #[track_caller]
    fn assert_decided(work: &Work, by_hand: &[&ByHand], bans: &[&ByHand]) {
        assert_eq!(work.decided.by_hand.iter().collect::<Vec<_>>(), by_hand);
        assert_eq!(work.decided.bans.iter().collect::<Vec<_>>(), bans);
    }

    #[test]
    fn a_pair_is_chosen_or_banned_and_never_both() {
        let (ana, bea) = (pair("ana", "emil"), pair("bea", "emil"));
        let chosen = nobody().with_pair(ana.clone(), None).with_pair(bea.clone(), None);
        let banned = chosen.with_ban(ana.clone());
        assert_decided(&banned, &[&bea], &[&ana]);
        assert_decided(&banned.with_pair(ana.clone(), None), &[&ana, &bea], &[]);
    }

    #[test]
    fn a_mentee_has_as_many_mentors_by_hand_as_were_chosen_until_one_gives_way() {
        let (emil, dolores, kofi) = (pair("ana", "emil"), pair("ana", "dolores"), pair("ana", "kofi"));
        let two = nobody().with_pair(emil.clone(), None).with_pair(dolores.clone(), None);
        assert_decided(&two, &[&dolores, &emil], &[]);
        assert_decided(&two.with_pair(kofi.clone(), Some(&emil)), &[&dolores, &kofi], &[]);
        assert_decided(&two.without_pair(&dolores), &[&emil], &[]);
    }

    #[test]
    fn a_ban_is_there_once_is_unsaved_and_can_be_lifted() {
        let ana = pair("ana", "emil");
        let banned = nobody().with_ban(ana.clone()).with_ban(ana.clone());
        assert_eq!((banned.decided.bans.len(), banned.is_unsaved()), (1, true));
        assert!(!banned.with_pairs_saved().is_unsaved());
        assert!(!banned.without_ban(&ana).is_unsaved());
    }
}
