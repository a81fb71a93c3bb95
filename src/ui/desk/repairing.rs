//! After a change: who is taken out, what was agreed on, and how it is repaired.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use serde_json::json;

use super::agreement::{Agreed, Repair, Repaired};
use super::asking::{About, Call, Question};
use super::departures::{Gone, Why};
use super::outcome::{Basis, Solved};
use super::solving::{self, Answer, before, found_by_repair};
use super::state::{Session, Step};
use super::work::{ByHand, Decided, Kept};
use crate::format::json::write_people;
use crate::person::Side;
use crate::ui::browser::{document, download};

/// How many agreed pairs there are, and how many of them the matching that is shown does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// All that were agreed.
    pub(crate) all: usize,
    /// Those that are not made.
    pub(crate) broken: usize,
}

impl Session {
    /// Takes somebody out, because she left or declined.
    pub(crate) fn take_out(self, side: Side, id: &str, why: Why) {
        let checked = self.work.with_untracked(|work| work.without_person(side, id, why));
        if let Some(checked) = checked {
            self.step_checked(Step::Leave(side, id.to_owned()), checked);
            document::focus_soon("gone-title");
        }
    }

    /// Brings somebody back who was taken out.
    pub(crate) fn bring_back(self, gone: &Gone) {
        let checked = self.work.with_untracked(|work| work.with_person_back(gone));
        self.step_checked(Step::Return(gone.side, gone.id().to_owned()), checked);
        document::focus_soon("title");
    }

    /// Saves the people who are there.
    pub(crate) fn save_people(self) {
        let text = self.work.with_untracked(|work| write_people(work.cohort.people()));
        download::save("tandem-people.json", "application/json", &text);
        self.history.update(|history| history.amend(|work| *work = work.with_people_saved()));
        self.notice.set(Some(self.say("saved-people")));
    }

    /// Keeps the matching that is shown as the one that was agreed on.
    pub(crate) fn agree(self) {
        let solved = self.solved.get_untracked();
        let work = self.work.with_untracked(|work| {
            let (name, pairs) = (Agreed::next(work.agreed.as_ref()), solved.all_by_ids());
            work.with_agreed(Some(Kept(Arc::new(Agreed { name, pairs }))))
        });
        // A limited repair that is agreed on has nothing left to change, and need not be asked for.
        let basis = Basis { scored: solved.scored.clone(), decided: work.decided.clone() };
        if basis.at_most().is_some() {
            self.matching.know(About::Matching(Arc::new(basis)), solved.found());
        }
        self.step(Step::Agree, work);
        document::focus_soon("agreed-title");
    }

    /// Forgets what was agreed on; all are matched freely.
    pub(crate) fn forget_agreed(self) {
        let work = self.work.with_untracked(|work| work.with_agreed(None));
        self.step(Step::Forget, work);
        document::focus_soon("agreed-title");
    }

    /// How the agreed matching stands beside the one that is shown; nothing where none was agreed on or none is found.
    pub(crate) fn standing(self) -> Option<Standing> {
        let agreed = self.work.with(|work| work.agreed.clone())?;
        self.solved.with(|solved| {
            let now: BTreeSet<ByHand> = solved.all_by_ids().into_iter().collect();
            solved.is_found.then(|| Standing { all: agreed.pairs.len(), broken: agreed.n_broken(&now) })
        })
    }

    /// What would follow if as much of the agreed matching were kept: as much as possible, or all but so many pairs.
    pub(crate) fn ask_for_repair(self, at_most: Option<u32>) {
        let Some(agreed) = self.work.with_untracked(|work| work.agreed.clone()) else { return };
        let basis = untrack(|| self.basis());
        let decided = Decided { repair: Some(Repair { agreed, at_most }), ..basis.decided.clone() };
        let basis = Arc::new(Basis { scored: basis.scored.clone(), decided });
        self.thinking.set(Some(Arc::clone(&basis)));
        self.ask_what_follows(self.matches.repair, basis);
    }

    /// Asks for the repair that was stopped or failed, once more.
    pub(crate) fn ask_for_repair_again(self) {
        if let Some(basis) = self.thinking.get_untracked() {
            self.ask_what_follows(self.matches.repair, basis);
        }
    }

    /// Asks who moves and why, if a repair is made. Where all are matched in rounds or by hours nobody says why.
    fn ask_what_follows(self, question: Question<Repaired>, basis: Arc<Basis>) {
        let mut options = self.solved.with_untracked(|solved| solving::options(solved));
        if basis.scored.asked.is_plain() {
            let mut after = json!({"before": before(&basis)});
            if let Some(at_most) = basis.at_most() {
                after["atMost"] = at_most.into();
            }
            return question.ask_about(basis, Call { name: "repair", args: json!([after, options]) });
        }
        let about = About::Matching(Arc::clone(&basis));
        if basis.is_quick() {
            let solved = Solved::at_once(basis);
            return question.know(about, Repaired::unexplained(solved.all_by_ids(), solved.is_optimal));
        }
        options["kept"] = before(&basis).into();
        question.ask(about, async move {
            let Answer { optimal, pairs, .. } = solving::matching(question.asked, &basis, options).await?;
            Ok(Repaired::unexplained(pairs, optimal))
        });
    }

    /// The repair that somebody thinks about, and what came of it. Tracked.
    pub(crate) fn thought(self) -> Option<(Arc<Basis>, Arc<Repaired>)> {
        let basis = self.thinking.get()?;
        let repaired = self.matches.repair.answered(&About::Matching(Arc::clone(&basis)))?;
        Some((basis, repaired))
    }

    /// The repair that is shown, and what came of it, as far as it is known. Tracked.
    pub(crate) fn repaired(self) -> Option<Arc<Repaired>> {
        let basis = self.basis();
        basis.decided.repair.as_ref()?;
        self.matches.repaired.answered(&About::Matching(basis))
    }

    /// As long as the screen is there: of a repair that is shown it is known who moves and why.
    pub(crate) fn explain_repair(self) {
        let question = self.matches.repaired;
        Effect::new(move |_| {
            let basis = self.basis();
            let about = About::Matching(Arc::clone(&basis));
            let is_known = untrack(|| question.answered(&about)).is_some();
            if basis.decided.repair.is_none() || is_known {
                question.asked.give_up_unless(&about);
            } else {
                self.ask_what_follows(question, basis);
            }
        });
        on_cleanup(move || question.asked.give_up());
    }

    /// Makes the repair that somebody thought about.
    pub(crate) fn apply_repair(self) {
        let Some((basis, repaired)) = untrack(|| self.thought()) else { return };
        if basis.at_most().is_some() {
            self.matching.know(About::Matching(Arc::clone(&basis)), found_by_repair(&basis, &repaired));
        }
        self.thinking.set(None);
        self.matches.repaired.know(About::Matching(Arc::clone(&basis)), (*repaired).clone());
        let work = self.work.with_untracked(|work| work.with_decided(basis.decided.clone()));
        self.step(Step::Repair, work);
        document::focus_soon("agreed-title");
    }

    /// Leaves all as it is.
    pub(crate) fn discard_repair(self) {
        self.matches.repair.asked.give_up();
        self.thinking.set(None);
        document::focus_soon("agreed-title");
    }

    /// Matches all freely again.
    pub(crate) fn match_freely(self) {
        let work = self.work.with_untracked(|work| work.with_decided(Decided { repair: None, ..work.decided.clone() }));
        self.step(Step::Free, work);
        document::focus_soon("agreed-title");
    }

    /// From now on, a repair that is thought about is one of the people and rules of now.
    pub(crate) fn follow_repair(self) {
        let of_now = Memo::new(move |_| {
            let Decided { by_hand, bans, .. } = self.work.with(|work| work.decided.clone());
            (self.scored.get(), by_hand, bans, self.work.with(|work| work.agreed.clone()))
        });
        Effect::new(move |before: Option<()>| {
            of_now.track();
            if before.is_some() && self.thinking.with_untracked(Option::is_some) {
                self.matches.repair.asked.give_up();
                self.thinking.set(None);
            }
        });
    }
}
