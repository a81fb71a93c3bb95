//! The state of one sitting: what was chosen, and what follows from it.
//!
//! Signals hold what somebody did; memos hold what can be derived from it. What somebody can do is in `actions.rs`.

use std::collections::BTreeMap;
use std::sync::Arc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::agreement::Repaired;
use super::asking::{About, Question};
use super::circling::CirclesView;
use super::later::Later;
use super::listing::Sort;
use super::meaning::Table;
use super::outcome::{Basis, Found, Scored, Solved};
use super::part::alternates::Alternates;
use super::part::compare::Compared;
use super::part::questions::Questions;
use super::part::receipt::Verified;
use super::part::robust::Held;
use super::recruiting::GapView;
use super::screen::Screen;
use super::screen::later::Screens;
use super::work::{ByHand, Kept, Work};
use crate::person::{Answers, Side};
use crate::problem::{Place, Problem};
use crate::program::{self, Program, Text};
use crate::ui::browser::files::Incoming;
use crate::ui::browser::numbers;
use crate::ui::browser::studio::Taker;
use crate::ui::history::History;
use crate::ui::words::{Languages, Messages, Told, Word};

/// A thing that was done and can be undone, by what it was done to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Files were loaded.
    Load,
    /// Back to the demonstration.
    Demonstration,
    /// The weight of the rule of this id changed.
    Weight(String),
    /// The level of the rule of this id changed.
    Level(String),
    /// What counts when the answer to the rule of this id is missing changed.
    Missing(String),
    /// A mentor was chosen by hand for this mentee.
    Choose(String),
    /// This pair is no longer chosen by hand.
    Release(ByHand),
    /// These two shall never be a pair.
    Ban(ByHand),
    /// These two may be a pair again.
    Lift(ByHand),
    /// Somebody left or declined, by side and id.
    Leave(Side, String),
    /// Somebody came back, by side and id.
    Return(Side, String),
    /// The matching that is shown was agreed on.
    Agree,
    /// No matching is agreed on any more.
    Forget,
    /// As much is kept of the agreed matching as was said.
    Repair,
    /// All are matched freely again.
    Free,
}

impl Step {
    /// The message that names it.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Load => "step-load",
            Self::Demonstration => "step-demonstration",
            Self::Weight(_) => "step-weight",
            Self::Level(_) => "step-level",
            Self::Missing(_) => "step-missing",
            Self::Choose(_) => "step-choose",
            Self::Release(_) => "step-release",
            Self::Ban(_) => "step-ban",
            Self::Lift(_) => "step-lift",
            Self::Leave(..) => "step-leave",
            Self::Return(..) => "step-return",
            Self::Agree => "step-agree",
            Self::Forget => "step-forget",
            Self::Repair => "step-repair",
            Self::Free => "step-free",
        }
    }
}

/// What the last loading said.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Report {
    /// The files that were taken.
    pub(crate) taken: Vec<String>,
    /// Whether they became the work.
    pub(crate) is_loaded: bool,
    /// What refused them; or what is not so any more of a matching that was loaded as agreed.
    pub(crate) problems: Vec<Problem>,
}

/// How the list of people is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PeopleView {
    /// Which side.
    pub(crate) side: RwSignal<Side>,
    /// What is searched for.
    pub(crate) search: RwSignal<String>,
    /// The page, from zero.
    pub(crate) page: RwSignal<usize>,
    /// By what it is sorted.
    pub(crate) sort: RwSignal<Sort>,
    /// Whether only rows with problems are shown.
    pub(crate) only_problems: RwSignal<bool>,
}

/// Which pairs of a matching are shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MatchesView {
    /// What is searched for.
    pub(crate) search: RwSignal<String>,
    /// The page of pairs, from zero.
    pub(crate) page: RwSignal<usize>,
    /// The page of those without a mentor, from zero.
    pub(crate) unplaced_page: RwSignal<usize>,
    /// The mentee whose candidates are open, by id.
    pub(crate) choosing: RwSignal<Option<String>>,
    /// Whether all pairs are laid out for paper.
    pub(crate) is_printing: RwSignal<bool>,
    /// How firm all pairs are.
    pub(crate) firmness: Question<Vec<Held>>,
    /// Who comes next for each mentee.
    pub(crate) alternates: Question<Vec<Alternates>>,
    /// What came of other ways to match.
    pub(crate) comparison: Question<Vec<Compared>>,
    /// The receipt.
    pub(crate) receipt: Question<String>,
    /// What would come of a repair that somebody thinks about.
    pub(crate) repair: Question<Repaired>,
    /// What came of the repair that is shown.
    pub(crate) repaired: Question<Repaired>,
    /// How many changes a repair may make, as it was typed.
    pub(crate) at_most: RwSignal<String>,
}

impl MatchesView {
    fn new() -> Self {
        Self {
            search: RwSignal::new(String::new()),
            page: RwSignal::new(0),
            unplaced_page: RwSignal::new(0),
            choosing: RwSignal::new(None),
            is_printing: RwSignal::new(false),
            firmness: Question::new("robustness"),
            alternates: Question::new("alternates"),
            comparison: Question::new("compare"),
            receipt: Question::new("receipt"),
            repair: Question::new("repair"),
            repaired: Question::new("repaired"),
            at_most: RwSignal::new(String::new()),
        }
    }
}

/// The one sitting: it lasts as long as the page is open, and so everybody may hold it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Session(&'static State);

impl std::ops::Deref for Session {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// The state of one sitting.
#[derive(Debug)]
pub(crate) struct State {
    /// What the page says, in the language that was chosen.
    pub(crate) messages: RwSignal<Arc<Messages>>,
    /// The languages there are.
    pub(crate) languages: StoredValue<Languages>,
    /// Light or dark, where somebody chose.
    pub(crate) theme: RwSignal<Option<String>>,
    /// The screen that is shown.
    pub(crate) screen: RwSignal<Screen>,
    /// The work, and the steps that led to it.
    pub(crate) history: RwSignal<History<Work, Step>>,
    /// The made-up people and their program.
    pub(crate) demonstration: StoredValue<Work>,
    /// The work.
    pub(crate) work: Memo<Work>,
    /// The table of meanings, for programs that ask for it.
    pub(crate) meanings: RwSignal<Table>,
    /// Every pair, scored.
    pub(crate) scored: Memo<Kept<Scored>>,
    /// The matching.
    pub(crate) solved: Memo<Kept<Solved>>,
    /// The matching, where it takes its time and is asked of the engine.
    pub(crate) matching: Question<Found>,
    /// The repair that somebody thinks about, by what it would follow from.
    pub(crate) thinking: RwSignal<Option<Arc<Basis>>>,
    /// The matching before the last step, to say what changed.
    pub(crate) before: RwSignal<Option<Kept<Solved>>>,
    /// Weights that are still moving, by rule.
    pub(crate) moving: RwSignal<BTreeMap<String, u16>>,
    /// Settles them when they rest. It outlives the screen, so that leaving it loses no step.
    pub(crate) settling: StoredValue<Option<Timeout>, LocalStorage>,
    /// What happened last, as a sentence.
    pub(crate) notice: RwSignal<Option<String>>,
    /// What the last loading said.
    pub(crate) report: RwSignal<Option<Report>>,
    /// The name of the receipt that was loaded last.
    pub(crate) receipt_file: RwSignal<String>,
    /// What was found of it.
    pub(crate) checked_receipt: Question<Verified>,
    /// CSV files that could be of either side.
    pub(crate) unclear: RwSignal<Vec<Incoming>>,
    /// Whether files hang over the page.
    pub(crate) is_dragging: RwSignal<bool>,
    /// How the list of people is shown.
    pub(crate) people: PeopleView,
    /// Which pairs are shown.
    pub(crate) matches: MatchesView,
    /// Whom to look for.
    pub(crate) gap: GapView,
    /// The circles.
    pub(crate) circles: CirclesView,
    /// The screens that come later.
    pub(crate) screens: Later<Screens>,
    /// The questions about a matching.
    pub(crate) questions: Later<Questions>,
    /// What the applicant says.
    pub(crate) applicant: RwSignal<Answers>,
    /// Where the studio hands files to, once it was opened.
    pub(crate) studio: StoredValue<Option<Taker>, LocalStorage>,
}

impl Session {
    /// A sitting that begins with the demonstration.
    pub(crate) fn new(messages: Messages, languages: Languages, demonstration: Work, screen: Screen) -> Self {
        let history = RwSignal::new(History::new(demonstration.clone()));
        let work = Memo::new(move |_| history.with(|history| history.present().clone()));
        let cohort = Memo::new(move |_| work.with(|work| work.cohort.clone()));
        let meanings = RwSignal::new(Table::default());
        let wanted = Memo::new(move |_| {
            let asks = cohort.with(|cohort| cohort.program().asks_for_meaning());
            asks.then(|| meanings.with(|table| table.there().cloned())).flatten()
        });
        let scored = Memo::new(move |before: Option<&Kept<Scored>>| {
            let meanings = wanted.get().map(|Kept(meanings)| meanings);
            Kept(Arc::new(Scored::after(before, cohort.get().0, meanings)))
        });
        let decided = Memo::new(move |_| work.with(|work| work.decided.clone()));
        let matching = Question::new("solving");
        let solved = Memo::new(move |_| {
            let basis = Arc::new(Basis { scored: scored.get(), decided: decided.get() });
            let found = matching.answered(&About::Matching(Arc::clone(&basis)));
            Kept(Arc::new(Solved::new(basis, found.as_deref())))
        });
        Self(Box::leak(Box::new(State {
            messages: RwSignal::new(Arc::new(messages)),
            languages: StoredValue::new(languages),
            theme: RwSignal::new(None),
            screen: RwSignal::new(screen),
            history,
            demonstration: StoredValue::new(demonstration),
            work,
            meanings,
            scored,
            solved,
            matching,
            thinking: RwSignal::new(None),
            before: RwSignal::new(None),
            moving: RwSignal::new(BTreeMap::new()),
            settling: StoredValue::new_local(None),
            notice: RwSignal::new(None),
            report: RwSignal::new(None),
            receipt_file: RwSignal::new(String::new()),
            checked_receipt: Question::new("verify"),
            unclear: RwSignal::new(Vec::new()),
            is_dragging: RwSignal::new(false),
            people: PeopleView {
                side: RwSignal::new(Side::Mentor),
                search: RwSignal::new(String::new()),
                page: RwSignal::new(0),
                sort: RwSignal::new(Sort::File),
                only_problems: RwSignal::new(false),
            },
            matches: MatchesView::new(),
            gap: GapView::new(),
            circles: CirclesView::new(),
            screens: Screens::later(),
            questions: Questions::later(),
            applicant: RwSignal::new(Answers::new()),
            studio: StoredValue::new_local(None),
        })))
    }

    /// A message. Not tracked: a new language builds the screen anew (`shell.rs`).
    pub(crate) fn say(self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A message that is told something.
    pub(crate) fn say_with(self, id: &str, told: Told) -> String {
        self.messages.with_untracked(|messages| messages.say(id, told))
    }

    /// A message with a count.
    pub(crate) fn say_count(self, id: &str, count: usize) -> String {
        self.say_with(id, &[("count", count.into())])
    }

    /// A text of the program in the reader's language.
    pub(crate) fn text(self, text: &Text, program: &Program) -> String {
        self.messages.with_untracked(|messages| messages.text(text, program.first_language()).to_owned())
    }

    /// How a question reads; its name where the program does not ask it.
    pub(crate) fn question(self, program: &Program, side: Side, name: &str) -> String {
        program.question(side, name).map_or_else(|| name.to_owned(), |question| self.text(&question.label, program))
    }

    /// How an answer to a question reads: as its option is labelled, or as it stands where it is none of the options.
    pub(crate) fn option(self, program: &Program, question: Option<&program::Question>, answer: &str) -> String {
        let mut options = question.into_iter().flat_map(|question| &question.options);
        let label = options.find(|option| option.value == answer).and_then(|option| option.label.as_ref());
        label.map_or_else(|| answer.to_owned(), |label| self.text(label, program))
    }

    /// A problem as a sentence.
    pub(crate) fn problem(self, problem: &Problem) -> String {
        self.messages.with_untracked(|messages| messages.problem(problem))
    }

    /// A problem as a sentence for the person whose answer it is: she sees where it stands.
    pub(crate) fn own_problem(self, problem: &Problem) -> String {
        let here = Problem { place: Place::default(), ..problem.clone() };
        self.problem(&here)
    }

    /// Whether something would be lost if the page were left.
    pub(crate) fn is_unsaved(self) -> bool {
        self.work.with(Work::is_unsaved)
    }

    /// Whether the program changed since it was loaded or saved.
    pub(crate) fn is_program_unsaved(self) -> bool {
        self.work.with(Work::is_program_unsaved)
    }
}

/// A difference as messages take it: the number to choose the words by, and its text with a sign.
pub(crate) fn difference(value: i64) -> (Word<'static>, Word<'static>) {
    #[expect(clippy::cast_precision_loss, reason = "points of a whole matching are far below 2^53")]
    let written = numbers::written(value.unsigned_abs() as f64);
    let sign = if value < 0 { "−" } else { "+" };
    (value.into(), format!("{sign}{written}").into())
}
