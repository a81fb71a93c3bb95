//! Makes work of files: which file is what, what goes with what, and what is wrong.
//!
//! Files come in any number and order: a program, a roster in JSON, a mentors' CSV, a mentees' CSV, a matching, a receipt. The
//! program is read first, since it says how the others are read. Where anything refuses the whole, the work before
//! stays as it was.

use std::sync::Arc;

use super::agreement::{Agreed, Name, Repair};
use super::departures;
use super::outcome::{Basis, Scored, Solved};
use super::work::{ByHand, Decided, Kept, ReadingProblems, Saved, Work};
use crate::fit::Scorer;
use crate::fit::text::Meanings;
use crate::format::{csv, encoding, json, matching};
use crate::person::{People, Side};
use crate::problem::{Checked, Code, Effect, Place, Problem};
use crate::program::Program;
use crate::ui::browser::files::Incoming;

/// What came of loading.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Loaded {
    /// The new work; `None` where something refused it, or nothing was there to load.
    pub(crate) work: Option<Work>,
    /// What refused it, or everything that is wrong with what was loaded.
    pub(crate) problems: Vec<Problem>,
    /// CSV files that could be of either side: somebody has to say.
    pub(crate) unclear: Vec<Incoming>,
    /// What is not so any more of a matching that was loaded as the one agreed on.
    pub(crate) no_longer_so: Vec<Problem>,
    /// The receipt that was loaded last, its name and text: it changes nothing, and is to be checked.
    pub(crate) receipt: Option<(String, String)>,
    /// The names of the files that were taken.
    pub(crate) taken: Vec<String>,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Program,
    People,
    Matching,
    Receipt,
    Table,
}

/// Loads files on top of the work that is there.
pub(crate) fn load(files: &[Incoming], before: &Work, meanings: Option<&Arc<Meanings>>) -> Loaded {
    let mut loading = Loading::new(before, meanings);
    let texts: Vec<Opened> = files.iter().filter_map(|file| loading.open(file)).collect();
    for wanted in [Content::Program, Content::People, Content::Table, Content::Matching, Content::Receipt] {
        for opened in texts.iter().filter(|opened| opened.content == wanted) {
            loading.take(opened);
        }
    }
    loading.finish(before)
}

/// Loads a CSV file as the one of this side, because somebody said so.
pub(crate) fn load_as(side: Side, file: &Incoming, before: &Work, meanings: Option<&Arc<Meanings>>) -> Loaded {
    let mut loading = Loading::new(before, meanings);
    if let Some(opened) = loading.open(file) {
        loading.table(side, opened.file, opened.bytes);
    }
    loading.finish(before)
}

/// A file whose text could be read.
struct Opened<'f> {
    file: &'f str,
    bytes: &'f [u8],
    text: String,
    content: Content,
}

struct Loading {
    meanings: Option<Arc<Meanings>>,
    program: Program,
    people: People,
    reading: ReadingProblems,
    /// Problems that refuse the whole.
    refused: Vec<Problem>,
    unclear: Vec<Incoming>,
    taken: Vec<String>,
    matchings: Vec<(String, String)>,
    no_longer_so: Vec<Problem>,
    receipt: Option<(String, String)>,
    is_demonstration: bool,
    has_new_people: bool,
    has_new_program: bool,
}

impl Loading {
    fn new(before: &Work, meanings: Option<&Arc<Meanings>>) -> Self {
        Self {
            meanings: meanings.cloned(),
            program: before.program().clone(),
            people: before.cohort.people().clone(),
            reading: (*before.reading.0).clone(),
            refused: Vec::new(),
            unclear: Vec::new(),
            taken: Vec::new(),
            matchings: Vec::new(),
            no_longer_so: Vec::new(),
            receipt: None,
            is_demonstration: before.is_demonstration,
            has_new_people: false,
            has_new_program: false,
        }
    }

    /// The text of a file, and what it holds; what cannot be read refuses the whole.
    fn open<'f>(&mut self, file: &'f Incoming) -> Option<Opened<'f>> {
        let bytes = match &file.bytes {
            Ok(bytes) => bytes,
            Err(why) => {
                let place = Place::file(&file.file);
                self.refused.push(Problem::new(Code::NotText, place, Effect::Refused).expected(why));
                return None;
            }
        };
        let decoded = encoding::decode(&file.file, bytes);
        self.refused.extend(decoded.problems);
        let text = decoded.value?;
        Some(Opened { file: &file.file, content: content(&file.file, &text), text, bytes })
    }

    fn take(&mut self, opened: &Opened) {
        let Opened { file, text, bytes, .. } = opened;
        match opened.content {
            Content::Program => self.program(file, text),
            Content::People => self.people(file, text),
            Content::Matching => self.matchings.push(((*file).to_owned(), text.clone())),
            Content::Receipt => self.receipt = Some(((*file).to_owned(), text.clone())),
            Content::Table => match side_of(&self.program, file, bytes) {
                Likely::One(side) => self.table(side, file, bytes),
                Likely::Either => {
                    self.unclear.push(Incoming { file: (*file).to_owned(), bytes: Ok(bytes.to_vec()) });
                }
                Likely::Neither => {
                    let problem = Problem::new(Code::WrongShape, Place::file(*file), Effect::Refused);
                    let name = self.program.name.in_language(self.program.first_language(), "");
                    let expected = format!(
                        "headings that the program \"{name}\" maps; the program of this file, where that is another, is \
                         loaded before it or with it"
                    );
                    self.refused.push(problem.found(beginning(text)).expected(expected));
                }
            },
        }
    }

    fn program(&mut self, file: &str, text: &str) {
        let checked = json::program(file, text);
        if let Some(program) = self.accept(file, checked, |reading| &mut reading.program) {
            self.program = program;
            self.has_new_program = true;
            self.leave_demonstration();
        }
    }

    fn people(&mut self, file: &str, text: &str) {
        let checked = json::people(file, text);
        if let Some(people) = self.accept(file, checked, |reading| &mut reading.mentors) {
            self.people = people;
            self.reading.mentees.clear();
            self.is_demonstration = false;
            self.has_new_people = true;
        }
    }

    fn table(&mut self, side: Side, file: &str, bytes: &[u8]) {
        let checked = csv::people(&self.program, side, file, bytes);
        let Some(people) = self.accept(file, checked, |reading| reading.side_mut(side)) else { return };
        self.leave_demonstration();
        match side {
            Side::Mentee => self.people.mentees = people,
            Side::Mentor => self.people.mentors = people,
        }
        self.has_new_people = true;
    }

    /// Real people are never mixed with made-up ones.
    fn leave_demonstration(&mut self) {
        if self.is_demonstration {
            self.people = People::default();
            self.is_demonstration = false;
        }
    }

    fn accept<T>(
        &mut self,
        file: &str,
        checked: Checked<T>,
        slot: impl FnOnce(&mut ReadingProblems) -> &mut Vec<Problem>,
    ) -> Option<T> {
        if checked.value.is_some() {
            *slot(&mut self.reading) = checked.problems;
            self.taken.push(file.to_owned());
        } else {
            self.refused.extend(checked.problems);
        }
        checked.value
    }

    fn finish(mut self, before: &Work) -> Loaded {
        let (work, receipt, problems) = match self.work(before) {
            Ok(work) => {
                let problems = work.as_ref().map_or_else(Vec::new, |work| (*work.problems.0).clone());
                (work, self.receipt, problems)
            }
            Err(problems) => (None, None, problems),
        };
        let Self { no_longer_so, unclear, taken, .. } = self;
        Loaded { work, problems, unclear, no_longer_so, receipt, taken }
    }

    /// The new work; `None` where nothing was there to load.
    fn work(&mut self, before: &Work) -> Result<Option<Work>, Vec<Problem>> {
        if !self.refused.is_empty() {
            return Err(std::mem::take(&mut self.refused));
        }
        if self.taken.is_empty() && self.matchings.is_empty() {
            return Ok(None);
        }
        let mut work = if self.taken.is_empty() { before.clone() } else { self.checked(before)? };
        for (file, text) in std::mem::take(&mut self.matchings) {
            let Earlier { agreed, decided, no_longer_so } = earlier(&work, self.meanings.clone(), &file, &text)?;
            work = Work { agreed: Some(agreed), decided, ..work };
            if no_longer_so.is_empty() {
                work = work.with_pairs_saved();
            }
            self.no_longer_so.extend(no_longer_so);
            self.taken.push(file);
        }
        Ok(Some(work))
    }

    /// Program and people, checked together. What staff decided stays, but for what was decided of made-up people; and
    /// whoever is known to be gone stays out of newer files.
    fn checked(&mut self, before: &Work) -> Result<Work, Vec<Problem>> {
        let (program, mut people) = (self.program.clone(), std::mem::take(&mut self.people));
        let is_other = before.is_demonstration && !self.is_demonstration;
        let gone = match (is_other, self.has_new_people) {
            (true, _) => Vec::new(),
            (false, true) => departures::keep_out(&mut people, &before.gone),
            (false, false) => before.gone.clone(),
        };
        let (work, _) = Work::check(program, people, std::mem::take(&mut self.reading)).into_result()?;
        let work = Work { gone, is_demonstration: self.is_demonstration, ..work };
        if is_other {
            return Ok(work);
        }
        // What was changed here and not loaded now is no more saved than before.
        let mut saved = Saved::clone(&before.saved);
        if self.has_new_program {
            saved.program = work.program().clone();
        }
        saved.are_people |= self.has_new_people;
        let saved = Kept(Arc::new(saved));
        Ok(Work { decided: before.decided.clone(), agreed: before.agreed.clone(), saved, ..work })
    }
}

/// What a file holds, by how it begins and, for JSON, by what stands in it.
fn content(file: &str, text: &str) -> Content {
    if !text.trim_start().starts_with('{') {
        return if text.starts_with(MATCHING_HEADING) { Content::Matching } else { Content::Table };
    }
    match json::content(file, text).value {
        Some(json::Content::Matching) => Content::Matching,
        Some(json::Content::Receipt) => Content::Receipt,
        Some(json::Content::People) => Content::People,
        // The program's reader says best what is wrong with a JSON file that is none of ours.
        Some(
            json::Content::Program | json::Content::Circles | json::Content::PublishedRoster | json::Content::Response,
        )
        | None => Content::Program,
    }
}

/// How a file begins, as much as says which it is.
fn beginning(text: &str) -> String {
    const SHOWN: usize = 80;
    let line = text.lines().next().unwrap_or_default();
    let shown: String = line.chars().take(SHOWN).collect();
    if shown.len() < line.len() { format!("{shown}…") } else { shown }
}

/// How a matching's CSV begins; no form asks for that.
const MATCHING_HEADING: &str = "Mentee id";

/// Whose a table is likely to be.
enum Likely {
    One(Side),
    Either,
    Neither,
}

/// The side whose mapping of headings fits a table better.
fn side_of(program: &Program, file: &str, bytes: &[u8]) -> Likely {
    let fit = |side| {
        let missing = |problem: &&Problem| problem.code == Code::MissingColumn;
        let problems = csv::people(program, side, file, bytes).problems;
        let mapped = program.columns.side(side).len();
        mapped.saturating_sub(problems.iter().filter(missing).count())
    };
    match (fit(Side::Mentor), fit(Side::Mentee)) {
        (0, 0) => Likely::Neither,
        (mentor, mentee) if mentor > mentee => Likely::One(Side::Mentor),
        (mentor, mentee) if mentor < mentee => Likely::One(Side::Mentee),
        _ => Likely::Either,
    }
}

/// What a matching's file comes to.
struct Earlier {
    /// Its pairs, to which later matchings are compared.
    agreed: Kept<Agreed>,
    /// What is decided by it.
    decided: Decided,
    /// What of it is not so any more.
    no_longer_so: Vec<Problem>,
}

/// Reads a matching. Where it cannot be as it stands, because somebody is gone or rules and places changed, it is what was
/// agreed on, and nothing is decided by it.
fn earlier(work: &Work, meanings: Option<Arc<Meanings>>, file: &str, text: &str) -> Result<Earlier, Vec<Problem>> {
    let scored = Kept(Arc::new(Scored::new(Scorer::with_meaning(Arc::clone(&work.cohort.0), meanings))));
    let pairs = matching::read_named(file, text).into_result()?.0;
    let pairs = pairs.into_iter().map(|(mentee, mentor)| ByHand { mentee, mentor }).collect();
    let agreed = Kept(Arc::new(Agreed { name: Name::File(file.to_owned()), pairs }));
    let read = if text.trim_start().starts_with('{') { matching::read_json } else { matching::read_csv };
    match read(&scored.scorer, file, text).into_result() {
        Ok((saved, _)) => Ok(Earlier { decided: decided(&scored, &agreed, &saved), agreed, no_longer_so: Vec::new() }),
        Err(problems) => {
            let (kept, no_longer_so) = matching::read_kept(&scored.scorer, file, text).into_result()?;
            if kept.is_empty() || no_longer_so.is_empty() {
                return Err(problems);
            }
            Ok(Earlier { agreed, decided: work.decided.clone(), no_longer_so })
        }
    }
}

/// What was decided, so that this matching stands as it is: the choices in its file, where the best around them is this
/// matching; those and that it is kept, where it came of a repair; else somebody changed it, and chose every pair in it.
/// What takes its time to match is kept, too.
fn decided(scored: &Kept<Scored>, agreed: &Kept<Agreed>, saved: &matching::Saved) -> Decided {
    let cohort = Arc::clone(scored.scorer.cohort());
    let named = |(mentee, mentor): (usize, usize)| ByHand {
        mentee: cohort.mentees()[mentee].id().to_owned(),
        mentor: cohort.mentors()[mentor].id().to_owned(),
    };
    let by_hand = saved.locks.iter().map(|lock| named((lock.mentee, lock.mentor))).collect();
    let bans = saved.bans.iter().copied().map(named).collect();
    let freely = Decided { by_hand, bans, repair: None };
    let kept = Decided { repair: Some(Repair { agreed: agreed.clone(), at_most: None }), ..freely.clone() };
    let basis = |decided: &Decided| Arc::new(Basis { scored: scored.clone(), decided: decided.clone() });
    if !basis(&kept).is_quick() {
        return kept;
    }
    let is_followed = |decided: &Decided| Solved::at_once(basis(decided)).matching == saved.matching;
    let as_it_stands = [freely.clone(), kept].into_iter().find(is_followed);
    as_it_stands.unwrap_or_else(|| Decided { by_hand: saved.matching.pairs().map(named).collect(), ..freely })
}

#[cfg(test)]
mod tests;
