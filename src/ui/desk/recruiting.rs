//! Whom to look for: what is asked of the engine, and what follows from its answer.

use std::cmp::Reverse;
use std::sync::Arc;

use leptos::prelude::*;
use serde_json::json;

use super::asking::{About, Question};
use super::outcome::Solved;
use super::solving;
use super::state::Session;
use super::work::Kept;
use crate::format::recruit::{Sought, write_csv};
use crate::insight::{MoveById, PlacesAsked, Wanted};
use crate::matching::{Aim, Counted};
use crate::person::Side;
use crate::ui::browser::download;
use crate::ui::browser::engine::Unanswered;

/// What the screen shows, and of what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GapView {
    /// On which side somebody is looked for.
    pub(crate) side: RwSignal<Side>,
    /// What the engine says.
    pub(crate) asking: Question<Recruits>,
}

impl GapView {
    /// Mentors are looked for first.
    pub(crate) fn new() -> Self {
        Self { side: RwSignal::new(Side::Mentor), asking: Question::new("gap") }
    }
}

/// Whom to look for, and whom to ask for one more place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Recruits {
    /// The matching that they would come to.
    pub(crate) solved: Kept<Solved>,
    /// On which side somebody is looked for.
    pub(crate) side: Side,
    /// What somebody is worth, by answer, the most worth first.
    pub(crate) wanted: Vec<Wanted>,
    /// The mentors of whom one more place is worth something, the most worth first.
    pub(crate) places: Vec<PlacesAsked>,
}

impl Recruits {
    /// How many people of the other side the best of them all would serve.
    pub(crate) fn most_served(&self) -> i64 {
        self.wanted.iter().map(|wanted| wanted.others_served).max().unwrap_or(0)
    }
}

/// How many have nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LeftOver {
    /// Mentees who want a mentor and have none.
    pub(crate) mentees: usize,
    /// Mentors who offer places, all of which are free.
    pub(crate) mentors: usize,
}

impl LeftOver {
    /// Who has nobody in a matching.
    pub(crate) fn of(solved: &Solved) -> Self {
        let scored = &solved.scored;
        let wants = &scored.asked.conditions.wants;
        let wants_one = |mentee: &usize| wants.get(*mentee).is_none_or(|wants| *wants > 0);
        let loads = solved.matching.loads(scored.table.n_mentors());
        let is_idle = |(load, places): (&usize, &u32)| *load == 0 && *places > 0;
        Self {
            mentees: solved.matching.unplaced().filter(wants_one).count(),
            mentors: loads.iter().zip(scored.table.places()).filter(|pair| is_idle(*pair)).count(),
        }
    }

    /// The message that says it.
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self { mentees: 0, mentors: 0 } => "gap-nobody-left",
            Self { mentees: 0, .. } => "gap-mentors-left",
            Self { mentors: 0, .. } => "gap-mentees-left",
            Self { .. } => "gap-both-left",
        }
    }
}

/// What is worth looking for: whoever serves the other side most first, then whoever brings most points. What brings
/// nothing is left out.
fn worth_most_first(mut wanted: Vec<Wanted>) -> Vec<Wanted> {
    wanted.retain(|wanted| wanted.others_served > 0 || wanted.points > 0);
    wanted.sort_by_key(|wanted| (Reverse(wanted.others_served), Reverse(wanted.points)));
    wanted
}

/// By how much a matching is better in an aim.
pub(crate) fn gain(aims: &[Counted], aim: Aim) -> i64 {
    aims.iter().find(|counted| counted.aim == aim).map_or(0, |counted| counted.after - counted.before)
}

/// The ids of the mentees who have nobody now and would have somebody.
pub(crate) fn placed_by(moves: &[MoveById], has_mentor: impl Fn(&str) -> bool) -> Vec<&str> {
    let gets_one = |moved: &&MoveById| !moved.joins.is_empty() && !has_mentor(&moved.mentee);
    moves.iter().filter(gets_one).map(|moved| moved.mentee.as_str()).collect()
}

impl Session {
    /// From now on, as long as the screen is there, whom to look for is asked whenever it may have changed.
    pub(crate) fn follow_gap(self) {
        let asking = self.gap.asking;
        Effect::new(move |_| {
            let about = self.about_gap();
            let is_known = untrack(|| asking.answered(&about)).is_some();
            if is_known || self.solved.with(|solved| !solved.is_found) {
                asking.asked.give_up();
            } else {
                self.ask_for_gap_again();
            }
        });
        on_cleanup(move || asking.asked.give_up());
    }

    /// What whom to look for is about. Tracked.
    fn about_gap(self) -> About {
        About::LookingFor(self.basis(), self.gap.side.get())
    }

    /// Asks what was stopped or failed once more.
    pub(crate) fn ask_for_gap_again(self) {
        let asking = self.gap.asking;
        let (about, solved, side) = untrack(|| (self.about_gap(), self.solved.get(), self.gap.side.get()));
        asking.ask(about, recruits(asking, solved, side));
    }

    /// What the engine says of the matching and the side that are shown; none while it is not known. Tracked.
    pub(crate) fn recruits(self) -> Option<Arc<Recruits>> {
        self.gap.asking.answered(&self.about_gap())
    }

    /// How a question and an answer to it read.
    pub(crate) fn sought(self, recruits: &Recruits, wanted: &Wanted) -> (String, String) {
        let program = recruits.solved.scored.scorer.program();
        let question = program.question(wanted.side, &wanted.question);
        (self.question(program, wanted.side, &wanted.question), self.option(program, question, &wanted.answer))
    }

    /// Saves the list as a table.
    pub(crate) fn save_gap(self, recruits: &Recruits) {
        let words = headings(recruits.side).map(|heading| self.say(heading));
        let sought: Vec<Sought> = recruits
            .wanted
            .iter()
            .map(|wanted| {
                let (question, answer) = self.sought(recruits, wanted);
                Sought { question, answer, wanted }
            })
            .collect();
        download::save("tandem-gap.csv", "text/csv", &write_csv(words.each_ref().map(String::as_str), &sought));
        self.notice.set(Some(self.say("gap-saved")));
    }
}

/// The messages over the columns: question, answer, how many would be served, with how many she could be, points.
pub(crate) fn headings(side: Side) -> [&'static str; 5] {
    let (served, could_meet) = match side {
        Side::Mentor => ("gap-mentees-served", "gap-mentees-met"),
        Side::Mentee => ("gap-mentors-served", "gap-mentors-met"),
    };
    ["gap-question", "gap-answer", served, could_meet, "gap-points"]
}

async fn recruits(asking: Question<Recruits>, solved: Kept<Solved>, side: Side) -> Result<Recruits, Unanswered> {
    let (scorer, options) = (&solved.scored.scorer, solving::options(&solved));
    let name = match side {
        Side::Mentor => "mentor",
        Side::Mentee => "mentee",
    };
    let name_of_question = asking.asked.name();
    let args = json!([name, options]);
    let wanted = solving::ask(&name_of_question, scorer, "whomToLookFor", args, asking.asked.hear()).await?;
    let places =
        solving::ask(&name_of_question, scorer, "placesToAskFor", json!([options]), asking.asked.hear()).await?;
    Ok(Recruits { wanted: worth_most_first(wanted), places, side, solved })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(answer: &str, others_served: i64, points: i64) -> Wanted {
        Wanted {
            side: Side::Mentee,
            question: "field".to_owned(),
            answer: answer.to_owned(),
            places: 0,
            placed: 1,
            points,
            others_served,
            could_meet: 0,
            aims: Vec::new(),
        }
    }

    #[track_caller]
    fn assert_order(wanted: &[Wanted], expected: &[&str]) {
        let answers: Vec<String> = worth_most_first(wanted.to_vec()).into_iter().map(|wanted| wanted.answer).collect();
        assert_eq!(answers, expected);
    }

    #[test]
    fn whoever_serves_most_stands_first_and_what_brings_nothing_is_left_out() {
        assert_order(&[wanted("art", 0, 0), wanted("law", 1, 10), wanted("ux", 2, 5)], &["ux", "law"]);
        assert_order(&[wanted("law", 0, 10), wanted("ux", 1, 5), wanted("data", 1, 7)], &["data", "ux", "law"]);
        assert_order(&[wanted("law", 0, 10), wanted("ux", 0, 10)], &["law", "ux"]);
    }

    #[test]
    fn a_gain_is_what_is_more_after_than_before() {
        let aims =
            [Counted { aim: Aim::Placed, before: 4, after: 6 }, Counted { aim: Aim::Points, before: 9, after: 7 }];
        assert_eq!((gain(&aims, Aim::Placed), gain(&aims, Aim::Points), gain(&aims, Aim::Spread)), (2, -2, 0));
    }

    #[test]
    fn who_only_moves_is_not_placed_by_it() {
        let of = |mentee: &str, leaves: &[&str], joins: &[&str]| MoveById {
            mentee: mentee.to_owned(),
            leaves: leaves.iter().map(|&id| id.to_owned()).collect(),
            joins: joins.iter().map(|&id| id.to_owned()).collect(),
        };
        let moves = [of("ana", &[], &["dolores"]), of("bea", &["dolores"], &["emil"]), of("chidi", &["emil"], &[])];
        assert_eq!(placed_by(&moves, |id| ["bea", "chidi"].contains(&id)), ["ana"]);
        assert_eq!(placed_by(&moves[..1], |_| true), [""; 0], "a second mentor is no first one");
    }

    #[test]
    fn each_way_to_be_left_over_has_its_own_sentence() {
        let sentence = |mentees, mentors| LeftOver { mentees, mentors }.sentence();
        assert_eq!(sentence(0, 0), "gap-nobody-left");
        assert_eq!(sentence(3, 0), "gap-mentees-left");
        assert_eq!(sentence(0, 2), "gap-mentors-left");
        assert_eq!(sentence(3, 2), "gap-both-left");
    }

    #[test]
    fn the_answer_of_the_engine_reads_as_the_core_wrote_it() {
        let places = PlacesAsked {
            mentor: "dolores".to_owned(),
            aims: vec![Counted { aim: Aim::Further(2), before: 1, after: 2 }],
            moves: vec![MoveById { mentee: "ana".to_owned(), leaves: Vec::new(), joins: vec!["dolores".to_owned()] }],
        };
        let read: PlacesAsked = serde_json::from_value(serde_json::to_value(&places).unwrap()).unwrap();
        assert_eq!(read, places);
        let wanted = wanted("ux", 1, -3);
        let read: Wanted = serde_json::from_value(serde_json::to_value(&wanted).unwrap()).unwrap();
        assert_eq!(read, wanted);
    }
}
