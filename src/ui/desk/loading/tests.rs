//! What loading makes of files.

use super::*;

const PROGRAM: &str = include_str!("../../../../www/programs/demonstration.json");
const PEOPLE: &str = include_str!("../../../../www/people/demonstration.json");

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
    let solved = Solved::new(scored(), &[], &[], None);
    let (mentee, mentor) = solved.matching.pairs().next().expect("somebody is placed");
    let id = |side, at: usize| work.cohort.side(side)[at].id().to_owned();
    let pair = ByHand { mentee: id(Side::Mentee, mentee), mentor: id(Side::Mentor, mentor) };
    let solved = Solved::new(scored(), std::slice::from_ref(&pair), &[], None);
    let text = matching::write_json(&solved.scored.scorer, &solved.saved());
    let loaded = load_texts(&[("matching.json", &text)], &work).work.expect("it loads");
    assert_eq!(loaded.by_hand, [pair]);
    assert!(!loaded.is_unsaved());
}

#[test]
fn a_matching_that_was_changed_outside_stands_as_it_is() {
    let work = demonstration();
    let solved = Solved::new(Kept(Arc::new(Scored::new(Scorer::new(Arc::clone(&work.cohort.0))))), &[], &[], None);
    let mut mentor_of: Vec<Option<usize>> =
        (0..solved.matching.n_mentees()).map(|mentee| solved.matching.mentors_of(mentee).first().copied()).collect();
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

#[test]
fn a_matching_that_was_saved_brings_its_bans_back() {
    let work = demonstration();
    let scored = || Kept(Arc::new(Scored::new(Scorer::new(Arc::clone(&work.cohort.0)))));
    let (mentee, mentor) = Solved::new(scored(), &[], &[], None).matching.pairs().next().expect("somebody is placed");
    let id = |side, at: usize| work.cohort.side(side)[at].id().to_owned();
    let ban = ByHand { mentee: id(Side::Mentee, mentee), mentor: id(Side::Mentor, mentor) };
    let solved = Solved::new(scored(), &[], std::slice::from_ref(&ban), None);
    assert!(!solved.matching.has(mentee, mentor), "the pair is made all the same");
    for text in [matching::write_json, matching::write_csv].map(|write| write(&solved.scored.scorer, &solved.saved())) {
        let loaded = load_texts(&[("matching", &text)], &work).work.expect("it loads");
        assert_eq!((loaded.by_hand, loaded.bans), (Vec::new(), vec![ban.clone()]));
    }
}
