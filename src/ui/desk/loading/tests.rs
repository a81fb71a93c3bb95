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

/// The matching around these pairs and bans.
fn solved(work: &Work, by_hand: &[ByHand], bans: &[ByHand]) -> Solved {
    let scored = Kept(Arc::new(Scored::new(Scorer::new(Arc::clone(&work.cohort.0)))));
    let decided = Decided { by_hand: by_hand.to_vec(), bans: bans.to_vec(), repair: None };
    Solved::at_once(Arc::new(Basis { scored, decided }))
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
    let pair = solved(&work, &[], &[]).all_by_ids().swap_remove(0);
    let solved = solved(&work, std::slice::from_ref(&pair), &[]);
    let text = matching::write_json(&solved.scored.scorer, &solved.saved());
    let loaded = load_texts(&[("matching.json", &text)], &work).work.expect("it loads");
    assert_eq!((loaded.decided.by_hand.as_slice(), loaded.decided.repair.as_ref()), (&[pair][..], None));
    assert!(!loaded.is_unsaved());
}

#[test]
fn a_matching_that_was_changed_outside_stands_as_it_is() {
    let work = demonstration();
    let solved = solved(&work, &[], &[]);
    let mut mentor_of: Vec<Option<usize>> =
        (0..solved.matching.n_mentees()).map(|mentee| solved.matching.mentors_of(mentee).first().copied()).collect();
    let first = mentor_of.iter().position(Option::is_some).expect("somebody is placed");
    mentor_of[first] = None;
    let changed = crate::matching::Matching::one_each(mentor_of);
    let saved = matching::Saved { matching: changed.clone(), ..solved.saved() };
    let text = matching::write_csv(&solved.scored.scorer, &saved);
    let loaded = load_texts(&[("matching.csv", &text)], &work).work.expect("it loads");
    assert_eq!(loaded.decided.by_hand.len(), changed.n_placed());
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
    let ban = solved(&work, &[], &[]).all_by_ids().swap_remove(0);
    let solved = solved(&work, &[], std::slice::from_ref(&ban));
    assert!(!solved.all_by_ids().contains(&ban), "the pair is made all the same");
    for text in [matching::write_json, matching::write_csv].map(|write| write(&solved.scored.scorer, &solved.saved())) {
        let loaded = load_texts(&[("matching", &text)], &work).work.expect("it loads");
        assert_eq!((loaded.decided.by_hand, loaded.decided.bans), (Vec::new(), vec![ban.clone()]));
    }
}

#[test]
fn a_repaired_matching_that_was_saved_is_kept_and_not_chosen_by_hand() {
    let work = demonstration();
    let best = solved(&work, &[], &[]);
    let choice = best.basis.scored.scorer.ranked(&best.basis.scored.scorer.mentees()[0]);
    let other = choice.iter().map(|(mentor, _)| *mentor).find(|&mentor| !best.matching.has(0, mentor));
    let pair = best.by_ids(0, other.expect("there is another mentor"));
    // A matching that differs from the best, and of which every place is taken as before.
    let differs = solved(&work, &[pair], &[]);
    let saved = matching::Saved { locks: Vec::new(), ..differs.saved() };
    for text in [matching::write_json, matching::write_csv].map(|write| write(&differs.scored.scorer, &saved)) {
        let loaded = load_texts(&[("repaired", &text)], &work).work.expect("it loads");
        let agreed = loaded.agreed.as_ref().expect("it is what was agreed on");
        assert_eq!((loaded.decided.by_hand.len(), &agreed.pairs), (0, &differs.all_by_ids()));
        assert_eq!(loaded.decided.repair.as_ref().map(|repair| repair.at_most), Some(None));
        assert!(!loaded.is_unsaved());
    }
}

#[test]
fn a_matching_of_somebody_who_is_gone_is_what_was_agreed_on_and_says_so() {
    let work = demonstration();
    let best = solved(&work, &[], &[]);
    let gone = best.all_by_ids().swap_remove(0).mentor;
    let rest = work.without_person(Side::Mentor, &gone, departures::Why::Left).expect("she is there");
    let rest = rest.value.expect("the rest is sound");
    for text in [matching::write_json, matching::write_csv].map(|write| write(&best.scored.scorer, &best.saved())) {
        let loaded = load_texts(&[("last", &text)], &rest);
        let agreed = loaded.work.expect("it loads").agreed.expect("it is what was agreed on");
        assert_eq!(agreed.pairs, best.all_by_ids());
        let said: Vec<String> = loaded.no_longer_so.iter().map(ToString::to_string).collect();
        assert!(said.iter().any(|sentence| sentence.contains(&gone)), "{said:?}");
    }
}

#[test]
fn newer_people_keep_what_was_decided_and_who_is_gone() {
    let own = Work { is_demonstration: false, ..demonstration() };
    let best = solved(&own, &[], &[]);
    let [gone, pair] = [0, 1].map(|at| best.all_by_ids().swap_remove(at));
    let before = own.with_pair(pair.clone(), None);
    let before = before.without_person(Side::Mentee, &gone.mentee, departures::Why::Declined).expect("she is there");
    let before = before.value.expect("the rest is sound");
    let loaded = load_texts(&[("people.json", PEOPLE)], &before).work.expect("it loads");
    assert_eq!(loaded.cohort.position(Side::Mentee, &gone.mentee), None);
    assert_eq!((loaded.gone.len(), loaded.decided.by_hand.as_slice()), (1, &[pair][..]));
    let fresh = load_texts(&[("people.json", PEOPLE)], &Work { is_demonstration: true, ..before }).work;
    assert_eq!(fresh.map(|fresh| (fresh.gone.len(), fresh.decided)), Some((0, Decided::default())));
}
