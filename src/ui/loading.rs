//! Makes work of files: which file is what, what goes with what, and what is wrong.
//!
//! Files come in any number and order: a program, a roster in JSON, a mentors' CSV, a mentees' CSV, a matching. The
//! program is read first, since it says how the others are read. Where anything refuses the whole, the work before
//! stays as it was.

use std::sync::Arc;

use super::outcome::{Scored, Solved};
use super::work::{ByHand, Kept, ReadingProblems, Work};
use crate::fit::Scorer;
use crate::fit::text::Meanings;
use crate::format::{csv, encoding, json, matching};
use crate::person::{People, Side};
use crate::problem::{Checked, Code, Effect, Place, Problem};
use crate::program::Program;

/// A file on its way in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Incoming {
    /// Its name.
    pub(crate) file: String,
    /// What stands in it; or why it cannot be read.
    pub(crate) bytes: Result<Vec<u8>, String>,
}

/// What came of loading.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Loaded {
    /// The new work; `None` where something refused it, or nothing was there to load.
    pub(crate) work: Option<Work>,
    /// What refused it, or everything that is wrong with what was loaded.
    pub(crate) problems: Vec<Problem>,
    /// CSV files that could be of either side: somebody has to say.
    pub(crate) unclear: Vec<Incoming>,
    /// The names of the files that were taken.
    pub(crate) taken: Vec<String>,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Program,
    People,
    Matching,
    Table,
}

/// Loads files on top of the work that is there.
pub(crate) fn load(files: &[Incoming], before: &Work, meanings: Option<&Arc<Meanings>>) -> Loaded {
    let mut loading = Loading::new(before, meanings);
    let texts: Vec<Opened> = files.iter().filter_map(|file| loading.open(file)).collect();
    for wanted in [Content::Program, Content::People, Content::Table, Content::Matching] {
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
            Content::Table => match side_of(&self.program, file, bytes) {
                Likely::One(side) => self.table(side, file, bytes),
                Likely::Either => {
                    self.unclear.push(Incoming { file: (*file).to_owned(), bytes: Ok(bytes.to_vec()) });
                }
                Likely::Neither => {
                    let headings = text.lines().next().unwrap_or_default();
                    let problem = Problem::new(Code::WrongShape, Place::file(*file), Effect::Refused);
                    self.refused.push(problem.found(headings).expected("headings that the program maps"));
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
        match self.work(before) {
            Ok(work) => {
                let problems = work.as_ref().map_or_else(Vec::new, |work| (*work.problems.0).clone());
                Loaded { work, problems, unclear: self.unclear, taken: self.taken }
            }
            Err(problems) => Loaded { work: None, problems, unclear: self.unclear, taken: self.taken },
        }
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
            work.by_hand = by_hand(&work, self.meanings.clone(), &file, &text)?;
            work = work.with_pairs_saved();
            self.taken.push(file);
        }
        Ok(Some(work))
    }

    /// Program and people, checked together.
    fn checked(&mut self, before: &Work) -> Result<Work, Vec<Problem>> {
        let (program, people) = (self.program.clone(), std::mem::take(&mut self.people));
        let (work, _) = Work::check(program, people, std::mem::take(&mut self.reading)).into_result()?;
        let by_hand = if self.has_new_people { Vec::new() } else { before.by_hand.clone() };
        // A program that was changed here and not loaded now is no more saved than before.
        let saved = if self.has_new_program { work.saved.clone() } else { before.saved.clone() };
        Ok(Work { by_hand, saved, is_demonstration: self.is_demonstration, ..work })
    }
}

/// What a file holds, by how it begins and, for JSON, by what stands in it.
fn content(file: &str, text: &str) -> Content {
    if !text.trim_start().starts_with('{') {
        return if text.starts_with(MATCHING_HEADING) { Content::Matching } else { Content::Table };
    }
    match json::content(file, text).value {
        // A receipt is no matching to load: the reader of matchings says so.
        Some(json::Content::Matching | json::Content::Receipt) => Content::Matching,
        Some(json::Content::People) => Content::People,
        // The program's reader says best what is wrong with a JSON file that is none of ours.
        Some(json::Content::Program | json::Content::Circles) | None => Content::Program,
    }
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

/// The pairs by hand of a matching's file. Where the best matching around them is another than the file's, somebody
/// changed the file: then every pair in it was chosen by hand.
fn by_hand(work: &Work, meanings: Option<Arc<Meanings>>, file: &str, text: &str) -> Result<Vec<ByHand>, Vec<Problem>> {
    let scored = Kept(Arc::new(Scored::new(Scorer::with_meaning(Arc::clone(&work.cohort.0), meanings))));
    let read = if text.trim_start().starts_with('{') { matching::read_json } else { matching::read_csv };
    let (matching::Saved { matching: wanted, locks, .. }, _) = read(&scored.scorer, file, text).into_result()?;
    let cohort = Arc::clone(&work.cohort.0);
    let named = |(mentee, mentor): (usize, usize)| ByHand {
        mentee: cohort.mentees()[mentee].id().to_owned(),
        mentor: cohort.mentors()[mentor].id().to_owned(),
    };
    let by_hand: Vec<ByHand> = locks.iter().map(|lock| named((lock.mentee, lock.mentor))).collect();
    let is_followed = Solved::at_once(scored, &by_hand).matching == wanted;
    Ok(if is_followed { by_hand } else { wanted.pairs().map(named).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: &str = include_str!("../../www/programs/demonstration.json");
    const PEOPLE: &str = include_str!("../../www/people/demonstration.json");

    fn demonstration() -> Work {
        let program = json::program("program.json", PROGRAM).value.expect("the program is sound");
        let people = json::people("people.json", PEOPLE).value.expect("the people are sound");
        let work = Work::check(program, people, ReadingProblems::default()).value.expect("they go together");
        Work { is_demonstration: true, ..work }
    }

    fn load_texts(files: &[(&str, &str)], before: &Work) -> Loaded {
        let incoming = |(file, text): &(&str, &str)| Incoming { file: (*file).to_owned(), bytes: Ok((*text).into()) };
        load(&files.iter().map(incoming).collect::<Vec<_>>(), before, None)
    }

    #[track_caller]
    fn assert_refused(file: &str, text: &str, expected: &str) {
        let loaded = load_texts(&[(file, text)], &demonstration());
        assert_eq!(loaded.work, None);
        let sentences: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
        assert!(sentences.iter().any(|sentence| sentence.contains(expected)), "{sentences:?}");
    }

    #[test]
    fn a_broken_file_is_refused_with_its_place() {
        assert_refused("broken.json", "{ broken", "broken.json, line 1");
        assert_refused("other.csv", "Colour,Size\nred,3\n", "found \"Colour,Size\"");
    }

    #[test]
    fn nothing_follows_from_no_file() {
        let loaded = load_texts(&[], &demonstration());
        assert_eq!((loaded.work, loaded.problems.len()), (None, 0));
    }

    #[test]
    fn a_table_is_told_by_its_headings() {
        let mentees = "Id,Name,Which field do you want to grow in?\nana,Ana,Data and AI\n";
        let work = load_texts(&[("form.csv", mentees)], &demonstration()).work.expect("it loads");
        assert_eq!(work.cohort.people().mentees.len(), 1);
    }

    #[test]
    fn a_table_that_could_be_of_either_side_is_asked_about() {
        let loaded = load_texts(&[("form.csv", "Id,Name\nana,Ana\n")], &demonstration());
        assert_eq!((loaded.work, loaded.unclear.len()), (None, 1));
        let answered = load_as(Side::Mentor, &loaded.unclear[0], &demonstration(), None).work.expect("it loads");
        assert_eq!(answered.cohort.people().mentors.len(), 1);
    }

    #[test]
    fn real_people_are_never_mixed_with_made_up_ones() {
        let mentors = "Id,Name,In which fields can you mentor?\nzoe,Zoe,Data and AI\n";
        let work = load_texts(&[("mentors.csv", mentors)], &demonstration()).work.expect("it loads");
        assert_eq!((work.cohort.people().mentors.len(), work.cohort.people().mentees.len()), (1, 0));
        assert!(!work.is_demonstration);
    }

    #[test]
    fn a_matching_that_was_saved_brings_its_pairs_by_hand_back() {
        let work = demonstration();
        let scored = || Kept(Arc::new(Scored::new(Scorer::new(Arc::clone(&work.cohort.0)))));
        let solved = Solved::at_once(scored(), &[]);
        let (mentee, mentor) = solved.matching.pairs().next().expect("somebody is placed");
        let id = |side, at: usize| work.cohort.side(side)[at].id().to_owned();
        let pair = ByHand { mentee: id(Side::Mentee, mentee), mentor: id(Side::Mentor, mentor) };
        let solved = Solved::at_once(scored(), std::slice::from_ref(&pair));
        let text = matching::write_json(&solved.scored.scorer, &solved.saved());
        let loaded = load_texts(&[("matching.json", &text)], &work).work.expect("it loads");
        assert_eq!(loaded.by_hand, [pair]);
        assert!(!loaded.is_unsaved());
    }

    #[test]
    fn a_matching_that_was_changed_outside_stands_as_it_is() {
        let work = demonstration();
        let solved = Solved::at_once(Kept(Arc::new(Scored::new(Scorer::new(Arc::clone(&work.cohort.0))))), &[]);
        let mut mentor_of: Vec<Option<usize>> = (0..solved.matching.n_mentees())
            .map(|mentee| solved.matching.mentors_of(mentee).first().copied())
            .collect();
        let first = mentor_of.iter().position(Option::is_some).expect("somebody is placed");
        mentor_of[first] = None;
        let changed = crate::matching::Matching::one_each(mentor_of);
        let saved = matching::Saved { matching: changed.clone(), ..solved.saved() };
        let text = matching::write_csv(&solved.scored.scorer, &saved);
        let loaded = load_texts(&[("matching.csv", &text)], &work).work.expect("it loads");
        assert_eq!(loaded.by_hand.len(), changed.n_placed());
    }

    #[test]
    fn an_answer_that_nobody_may_see_is_not_in_a_problem_either() {
        let path = "If you like: what would you be glad to have in common? We use it and never show it.";
        let table = format!("Id,Name,Which field do you want to grow in?,\"{path}\"\nana,Ana,Data and AI,My secret\n");
        let work = load_texts(&[("form.csv", &table)], &demonstration()).work.expect("it loads");
        let sentences: String = work.problems.iter().map(ToString::to_string).collect();
        assert!(sentences.contains("•••") && !sentences.contains("secret"), "{sentences}");
    }
}
