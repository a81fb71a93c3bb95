//! What somebody can do: each changes the work by one step, and says what followed.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::json;

use super::WORDS;
use super::asking::Call;
use super::loading::{self, Loaded};
use super::outcome::Change;
use super::state::{Report, Session, Step, difference};
use super::work::{ByHand, Work};
use crate::fit::text::Meanings;
use crate::format;
use crate::person::{Answer, Answers, People, Person, Side};
use crate::problem::Checked;
use crate::program::{Level, Missing, Program, Rule};
use crate::ui::browser::files::Incoming;
use crate::ui::browser::storage::{self, Choice};
use crate::ui::browser::{document, download};
use crate::ui::history::History;
use crate::ui::speaking;

/// The media type of the files that are saved.
const JSON: &str = "application/json";

impl Session {
    /// Loads files, all together.
    pub(crate) fn load(self, files: &[Incoming]) {
        let loaded = self.work.with_untracked(|work| loading::load(files, work, self.table().as_ref()));
        self.follow(loaded);
    }

    /// Loads a CSV file as the one of this side.
    pub(crate) fn load_as(self, side: Side, file: &Incoming) {
        self.unclear.update(|unclear| unclear.retain(|other| other != file));
        let loaded = self.work.with_untracked(|work| loading::load_as(side, file, work, self.table().as_ref()));
        self.follow(loaded);
    }

    /// The table of meanings, where it is here.
    fn table(self) -> Option<Arc<Meanings>> {
        self.meanings.with_untracked(|table| table.there().map(|table| Arc::clone(&table.0)))
    }

    fn follow(self, loaded: Loaded) {
        self.unclear.update(|unclear| {
            // Whose file it is was said by what came with it this time.
            unclear.retain(|file| !loaded.taken.contains(&file.file));
            unclear.extend(loaded.unclear);
        });
        let is_loaded = loaded.work.is_some();
        let is_refused = !is_loaded && !loaded.problems.is_empty();
        if is_loaded || !loaded.problems.is_empty() {
            let problems = if is_loaded { loaded.no_longer_so } else { loaded.problems };
            self.report.set(Some(Report { taken: loaded.taken, is_loaded, problems }));
        }
        if let Some(work) = loaded.work {
            self.step(Step::Load, work);
        }
        // A receipt is checked against what was loaded beside it.
        if let Some((file, text)) = loaded.receipt.filter(|_| !is_refused) {
            self.check_receipt(file, &text);
        }
    }

    /// Asks the engine whether a receipt holds for the program and people of now.
    fn check_receipt(self, file: String, text: &str) {
        self.receipt_file.set(file);
        self.checked_receipt.ask_of_matching(self, Call { name: "verify", args: json!([text]) });
    }

    /// Takes a step, and says what followed from it.
    pub(super) fn step(self, step: Step, work: Work) {
        let continues = matches!(step, Step::Weight(_));
        let goes_on = continues && self.history.with_untracked(|history| history.last() == Some(&step));
        if !goes_on {
            // Made-up people are nothing to compare real ones with.
            let is_other = self.work.with_untracked(|before| before.is_demonstration != work.is_demonstration);
            self.before.set((!is_other).then(|| self.solved.get_untracked()));
        }
        let name = step.name();
        self.history.update(|history| history.take(step, work, continues));
        self.tell(name);
    }

    /// Says what changed, once a matching that took its time is found.
    pub(crate) fn tell_change(self) {
        self.notice.set(self.change().map(|change| self.change_sentence(change)));
    }

    /// Takes the last step back.
    pub(crate) fn undo(self) {
        self.before.set(Some(self.solved.get_untracked()));
        if self.history.try_update(History::undo).flatten().is_some() {
            self.tell("undone");
        }
    }

    /// Takes the step again that was taken back last.
    pub(crate) fn redo(self) {
        self.before.set(Some(self.solved.get_untracked()));
        if self.history.try_update(History::redo).flatten().is_some() {
            self.tell("redone");
        }
    }

    fn tell(self, what: &str) {
        let change = self.change().map(|change| self.change_sentence(change)).unwrap_or_default();
        self.notice.set(Some(format!("{} {change}", self.say(what))));
    }

    /// Says a sentence more of what happened last.
    fn tell_also(self, sentence: &str) {
        self.notice.update(|notice| *notice = Some(format!("{} {sentence}", notice.take().unwrap_or_default())));
    }

    /// What the last step changed.
    pub(crate) fn change(self) -> Option<Change> {
        let before = self.before.get_untracked()?;
        if !self.solved.with_untracked(|solved| solved.is_found && before.is_found) {
            return None;
        }
        Some(self.solved.get_untracked().outcome().since(&before.outcome()))
    }

    /// What a step changed, as a sentence.
    fn change_sentence(self, change: Change) -> String {
        let (more, signed) = difference(change.placed_more);
        let told = [
            ("placed", change.placed.into()),
            ("placedMore", more),
            ("placedSigned", signed),
            ("moved", change.moved.into()),
        ];
        self.say_with("changed", &told)
    }

    /// Back to the made-up people.
    pub(crate) fn open_demonstration(self) {
        let work = self.demonstration.get_value();
        self.report.set(None);
        self.unclear.set(Vec::new());
        if self.work.with_untracked(|now| now != &work) {
            self.step(Step::Demonstration, work);
        }
    }

    /// Gives the rules of these ids other weights.
    pub(crate) fn settle_weights(self) {
        let moving = self.moving.get_untracked();
        self.moving.update(std::collections::BTreeMap::clear);
        for (id, weight) in moving {
            self.change_rule(Step::Weight(id.clone()), &id, |rule| rule.weight = weight);
        }
    }

    /// Gives a rule another level.
    pub(crate) fn set_level(self, id: &str, level: Level) {
        self.change_rule(Step::Level(id.to_owned()), id, |rule| rule.level = level);
    }

    /// Gives a rule another treatment of missing answers.
    pub(crate) fn set_missing(self, id: &str, missing: Missing) {
        self.change_rule(Step::Missing(id.to_owned()), id, |rule| rule.missing = missing);
    }

    fn change_rule(self, step: Step, id: &str, change: impl FnOnce(&mut Rule)) {
        let mut program = self.work.with_untracked(|work| work.program().clone());
        let Some(rule) = program.rules.iter_mut().find(|rule| rule.id == id) else { return };
        change(rule);
        if self.work.with_untracked(|work| work.program() != &program) {
            self.change_program(step, program);
        }
    }

    fn change_program(self, step: Step, program: Program) {
        self.step_checked(step, self.work.with_untracked(|work| work.with_program(program)));
    }

    /// Takes a step, unless what it comes to cannot be; then it says why.
    pub(super) fn step_checked(self, step: Step, checked: Checked<Work>) {
        match checked.value {
            Some(work) => self.step(step, work),
            None => self.notice.set(checked.problems.first().map(|problem| self.problem(problem))),
        }
    }

    /// Chooses a mentor for a mentee by hand, beside others whom she has by hand as long as she wants so many; all others
    /// are matched around this pair.
    pub(crate) fn choose(self, pair: ByHand) {
        let mentee = pair.mentee.clone();
        let gives_way = self.solved.with_untracked(|solved| solved.gives_way(&pair));
        let work = self.work.with_untracked(|work| work.with_pair(pair, gives_way.as_ref()));
        self.matches.choosing.set(None);
        self.step(Step::Choose(mentee.clone()), work);
        if let Some(ByHand { mentor, .. }) = gives_way {
            let name = self.work.with_untracked(|work| work.name(Side::Mentor, &mentor));
            self.tell_also(&self.say_with("gave-way", &[("mentor", name.into())]));
        }
        self.focus_mentee(&mentee);
    }

    /// Lets a pair that was chosen by hand go.
    pub(crate) fn release(self, pair: ByHand) {
        let mentee = pair.mentee.clone();
        let work = self.work.with_untracked(|work| work.without_pair(&pair));
        self.step(Step::Release(pair), work);
        self.focus_mentee(&mentee);
    }

    /// Decides that these two shall never be a pair.
    pub(crate) fn ban(self, pair: ByHand) {
        let mentee = pair.mentee.clone();
        let work = self.work.with_untracked(|work| work.with_ban(pair.clone()));
        self.step(Step::Ban(pair), work);
        self.focus_mentee(&mentee);
    }

    /// Lets these two be a pair again.
    pub(crate) fn lift(self, pair: ByHand) {
        let mentee = pair.mentee.clone();
        let work = self.work.with_untracked(|work| work.without_ban(&pair));
        self.step(Step::Lift(pair), work);
        self.focus_mentee(&mentee);
    }

    /// The pairs were made anew: brings the focus back to where somebody was at work.
    fn focus_mentee(self, id: &str) {
        let position = self.work.with_untracked(|work| work.cohort.position(Side::Mentee, id));
        if let Some(position) = position {
            document::focus_soon(format!("choose-{position}"));
        }
    }

    /// Saves the program to a file.
    pub(crate) fn save_program(self) {
        let work = self.work.get_untracked();
        download::save("tandem-program.json", JSON, &format::json::write_program(work.program()));
        self.history.update(|history| history.amend(|work| *work = work.with_program_saved()));
        self.notice.set(Some(self.say("saved-program")));
    }

    /// Saves the list of all problems as text, as the page says them.
    pub(crate) fn save_problems(self) {
        let problems = self.work.with_untracked(|work| work.problems.clone());
        let lines: Vec<String> = problems.iter().map(|problem| self.problem(problem) + "\n").collect();
        download::save("tandem-problems.txt", "text/plain", &lines.concat());
    }

    /// Saves the matching as a table.
    pub(crate) fn save_matching_csv(self) {
        let text =
            self.solved.with_untracked(|solved| format::matching::write_csv(&solved.scored.scorer, &solved.saved()));
        download::save("tandem-matching.csv", "text/csv", &text);
        self.saved_matching();
    }

    /// Saves the matching as JSON.
    pub(crate) fn save_matching_json(self) {
        download::save("tandem-matching.json", JSON, &untrack(|| self.matching_json()));
        self.saved_matching();
    }

    fn saved_matching(self) {
        self.history.update(|history| history.amend(|work| *work = work.with_pairs_saved()));
        self.notice.set(Some(self.say("saved-matching")));
    }

    /// The matching as JSON.
    pub(crate) fn matching_json(self) -> String {
        self.solved.with(|solved| format::matching::write_json(&solved.scored.scorer, &solved.saved()))
    }

    /// Takes what the applicant says to a question; a blank is no answer.
    pub(crate) fn answer(self, question: &str, answer: Option<Answer>) {
        let answer = answer.filter(|answer| !answer.is_blank());
        self.applicant.update(|answers| match answer {
            Some(answer) => drop(answers.insert(question.to_owned(), answer)),
            None => drop(answers.remove(question)),
        });
    }

    /// Saves the applicant's answers to a file: people with one mentee, as staff load it.
    pub(crate) fn save_answers(self) {
        let mentee = Person { answers: self.applicant.get_untracked(), ..Person::default() };
        let people = People { mentors: Vec::new(), mentees: vec![mentee] };
        download::save("tandem-answers.json", JSON, &format::json::write_people(&people));
    }

    /// Forgets what the applicant said.
    pub(crate) fn forget_answers(self) {
        self.applicant.set(Answers::new());
        document::focus_soon("title");
    }

    /// Speaks another language, because somebody chose it.
    pub(crate) async fn speak(self, tag: String) {
        let Ok(messages) = speaking::messages(WORDS, &tag).await else { return };
        storage::keep(Choice::Language, &tag);
        document::set_language(&tag);
        self.messages.set(Arc::new(messages));
        document::focus_soon("language");
    }

    /// Light or dark, or as the device has it.
    pub(crate) fn set_theme(self, theme: Option<String>) {
        match &theme {
            Some(theme) => {
                storage::keep(Choice::Theme, theme);
            }
            None => storage::forget(Choice::Theme),
        }
        document::set_theme(theme.as_deref());
        self.theme.set(theme);
    }
}
