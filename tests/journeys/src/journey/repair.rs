//! After a change: who is taken out, which agreed pairs would move, and the repair that keeps most of them.

use std::collections::BTreeMap;

use tandem::format::json::write_people;
use tandem::format::matching::{Saved, write_json};
use tandem::matching::{Changes, Conditions, Matching, Repair, Request, repair};
use tandem::person::{Answer, Side};

use super::access;
use crate::native::{self, Native};
use crate::page::{Key, Page, Part};
use crate::shown;

/// The mentors of each mentee, by names.
type Mentors = BTreeMap<String, Vec<String>>;

/// What was agreed on, who then leaves, and what is left.
struct Case {
    agreed: Native,
    /// The name of the mentor who leaves.
    mentor: String,
    /// Everybody else, matched without regard to what was agreed.
    rest: Native,
}

impl Native {
    /// The same people without this mentor.
    #[track_caller]
    fn without_mentor(&self, mentor: usize) -> Self {
        let cohort = self.scorer.cohort();
        let id = self.id(Side::Mentor, mentor);
        let mut people = cohort.people().clone();
        people.mentors.retain(|person| person.id != id);
        Self::new(cohort.program().clone(), people)
    }

    /// The pairs of an earlier matching of which both are still here, by position.
    fn still_here(&self, earlier: &Self) -> Vec<(usize, usize)> {
        let cohort = self.scorer.cohort();
        let here = |(mentee, mentor): (usize, usize)| {
            let mentee = cohort.position(Side::Mentee, earlier.id(Side::Mentee, mentee))?;
            Some((mentee, cohort.position(Side::Mentor, earlier.id(Side::Mentor, mentor))?))
        };
        earlier.matching.pairs().filter_map(here).collect()
    }

    /// An earlier matching, repaired for the people of now.
    #[track_caller]
    fn repaired(&self, earlier: &Self, changes: Changes) -> Repair {
        let request = Request::new(&self.table, Conditions::of(self.scorer.cohort())).expect("nothing is decided");
        repair(&request, &self.still_here(earlier), changes)
    }

    /// The names of a matching of these people, mentee and mentor, sorted.
    fn names_of(&self, matching: &Matching) -> Vec<(String, String)> {
        let name = |side, at| self.name(side, at).to_owned();
        let mut names: Vec<_> =
            matching.pairs().map(|(mentee, mentor)| (name(Side::Mentee, mentee), name(Side::Mentor, mentor))).collect();
        names.sort();
        names
    }
}

/// A mentor whose leaving moves more agreed pairs than it must.
#[track_caller]
fn somebody_leaves() -> Case {
    let agreed = Native::demonstration();
    let mentors = agreed.matching.pairs().map(|(_, mentor)| mentor);
    let cases = mentors.map(|mentor| {
        let rest = agreed.without_mentor(mentor);
        Case { mentor: agreed.name(Side::Mentor, mentor).to_owned(), rest, agreed: Native::demonstration() }
    });
    let moves_more = |case: &Case| {
        let broken = |matching: &Matching| {
            case.rest.still_here(&case.agreed).iter().filter(|pair| !matching.has(pair.0, pair.1)).count()
        };
        let fewest = case.rest.repaired(&case.agreed, Changes::Fewest);
        fewest.n_broken > 0 && broken(&case.rest.matching) > fewest.n_broken
    };
    let mut cases: Vec<Case> = cases.take(12).collect();
    let found = cases.iter().position(moves_more).or_else(|| {
        cases.iter().position(|case| case.rest.repaired(&case.agreed, Changes::Fewest).matching != case.rest.matching)
    });
    cases.swap_remove(found.expect("without one of these mentors a repair is something else than a new matching"))
}

/// Who goes with whom, by mentee.
fn mentors(pairs: &[(String, String)]) -> Mentors {
    let mut mentors = Mentors::new();
    for (mentee, mentor) in pairs {
        mentors.entry(mentee.clone()).or_default().push(mentor.clone());
    }
    mentors
}

/// Everybody whose mentors are others: name, mentors before, and mentors after.
fn expected_moves(before: &[(String, String)], after: &[(String, String)]) -> BTreeMap<String, (String, String)> {
    let (before, after) = (mentors(before), mentors(after));
    let named =
        |of: &Mentors, mentee: &String| of.get(mentee).map_or_else(|| "Nobody".to_owned(), |all| all.join(", "));
    let mentees = before.keys().chain(after.keys()).filter(|mentee| before.get(*mentee) != after.get(*mentee));
    mentees.map(|mentee| (mentee.clone(), (named(&before, mentee), named(&after, mentee)))).collect()
}

/// The list of who moves: name, mentors before, after, and why.
fn shown_moves(page: &Page) -> Vec<[String; 4]> {
    let cells = |row: &Part<'_>| {
        let mut cells = row.parts("th, td").into_iter().map(|cell| cell.text());
        std::array::from_fn(|_| cells.next().expect("a row has four cells"))
    };
    page.parts(".moved tbody tr").iter().map(cells).collect()
}

/// The page on which the matching was agreed on and this mentor then left.
#[track_caller]
fn after_leaving(case: &Case) -> Page {
    let page = Page::open();
    page.go_by_menu("screen-matches");
    page.part("#agree", "").click();
    page.part("#agreed-standing", &case.agreed.matching.n_pairs().to_string());
    let pair = page.part("li.pair", &case.mentor);
    pair.press_named("pair-why");
    pair.press(&format!("{} left", case.mentor));
    page.part("#gone li", &case.mentor);
    page
}

#[track_caller]
fn assert_moves_shown(page: &Page, case: &Case, after: &[(String, String)]) {
    let expected = expected_moves(&case.agreed.pairs(), after);
    let shown = shown_moves(page);
    assert_eq!(shown.len(), expected.len(), "{shown:?}");
    for [mentee, before, now, why] in &shown {
        assert_eq!(expected.get(mentee), Some(&(before.clone(), now.clone())), "{mentee}: {why}");
        assert!(!why.is_empty(), "nobody says why {mentee} moves");
        assert_eq!(before.contains(&case.mentor), *why == format!("{} left.", case.mentor), "{mentee}: {why}");
    }
}

#[test]
fn when_a_mentor_leaves_the_agreed_matching_is_repaired_with_as_few_moves_as_possible() {
    let case = somebody_leaves();
    let (agreed, rest) = (case.agreed.pairs(), case.rest.pairs());
    let page = after_leaving(&case);
    assert_eq!(shown::pairs(&page), rest, "until it is repaired all are matched freely");
    let broken = agreed.iter().filter(|pair| !rest.contains(pair)).count() as u64;
    let standing = shown::numbers(&page.part("#agreed-standing", "").text());
    assert_eq!(standing, [broken, agreed.len() as u64]);
    page.part("#repair-fewest", "").click();
    page.part("#repair-thought", "");
    let repaired = case.rest.repaired(&case.agreed, Changes::Fewest);
    let after = case.rest.names_of(&repaired.matching);
    assert_moves_shown(&page, &case, &after);
    assert_eq!(shown::pairs(&page), rest, "a repair that is only thought of moves nobody");
    page.part("#repair-apply", "").click();
    page.part("#repair-made", "");
    assert_eq!(shown::pairs(&page), after);
    assert_moves_shown(&page, &case, &after);
    page.press_named("matches-save-json");
    let saved = Saved { matching: repaired.matching, locks: Vec::new(), bans: Vec::new() };
    assert_eq!(page.saved("tandem-matching.json"), write_json(&case.rest.scorer, &saved));
    page.part("#undo:enabled", "").click();
    page.until("no repair", || !page.shows("#repair-made", ""));
    assert_eq!(shown::pairs(&page), rest);
    page.part("#undo:enabled", "").click();
    page.until("nobody gone", || !page.shows("#gone", ""));
    assert_eq!(shown::pairs(&page), agreed);
}

#[test]
fn a_repair_is_discarded_or_limited_and_who_left_comes_back() {
    let case = somebody_leaves();
    let page = after_leaving(&case);
    page.part("#repair-fewest", "").click();
    page.part("#repair-discard", "").click();
    page.until("no repair", || !page.shows("#repair-thought", ""));
    assert_eq!(shown::pairs(&page), case.rest.pairs());
    page.part("#repair-most", "").types("a few");
    page.part("#repair-most-hint", &page.say("repair-most-wrong"));
    assert!(!page.shows("#repair-limit:enabled", ""), "it cannot be asked with at most a few");
    page.part("#repair-most", "").types_anew("1");
    page.part("#repair-limit:enabled", "").click();
    page.part("#repair-apply", "").click();
    page.part("#repair-made", "");
    let repaired = case.rest.repaired(&case.agreed, Changes::AtMost(1));
    assert_eq!(shown::pairs(&page), case.rest.names_of(&repaired.matching));
    page.part(".said", &page.say("matches-limited"));
    page.part("#match-freely", "").click();
    page.until("no repair", || !page.shows("#repair-made", ""));
    assert_eq!(shown::pairs(&page), case.rest.pairs());
    page.part("#gone li button", "").click();
    page.until("nobody gone", || !page.shows("#gone", ""));
    assert_eq!(shown::pairs(&page), case.agreed.pairs());
}

#[test]
fn people_loaded_anew_are_compared_with_what_was_agreed_in_the_saved_matching() {
    let case = somebody_leaves();
    let page = Page::open();
    page.go_by_menu("screen-people");
    page.pick_text("rest.json", &write_people(case.rest.scorer.cohort().people()));
    page.part("#load-done", "rest.json");
    page.pick_text("last-week.json", &write_json(&case.agreed.scorer, &case.agreed.saved()));
    let gone = case.agreed.scorer.cohort().people().mentors.iter();
    let rest = &case.rest.scorer.cohort().people().mentors;
    let gone = gone.map(|mentor| &mentor.id).find(|id| !rest.iter().any(|mentor| mentor.id == **id));
    page.part("#load-agreed li", gone.expect("one mentor is gone"));
    page.go_by_menu("screen-matches");
    page.part("#agreed", "last-week.json");
    page.part("#repair-fewest", "").click();
    page.part("#repair-apply", "").click();
    page.part("#repair-made", "");
    let repaired = case.rest.repaired(&case.agreed, Changes::Fewest);
    assert_eq!(shown::pairs(&page), case.rest.names_of(&repaired.matching));
}

#[test]
fn a_matching_is_agreed_on_and_repaired_by_keyboard_alone_and_axe_finds_nothing() {
    let case = somebody_leaves();
    let page = Page::open();
    page.go_by_menu("screen-matches");
    page.tabs_to(&page.say("agree"));
    page.strikes(Key::Enter);
    page.part("#agreed-standing", "");
    let pair = page.part("li.pair", &case.mentor);
    pair.press_named("pair-why");
    page.tabs_to(&format!("{} left", case.mentor));
    page.strikes(Key::Space);
    page.part("#gone li", &case.mentor);
    page.until("the focus on who is gone", || page.focused_tag() == "H2");
    page.tabs_to(&page.say("repair-fewest"));
    page.strikes(Key::Enter);
    page.part("#repair-thought", "");
    access::assert_nothing_wrong(&page);
    page.tabs_to(&page.say("repair-apply"));
    page.strikes(Key::Enter);
    page.part("#repair-made", "");
    page.until("the focus on the agreement", || page.focused_tag() == "H2");
    let repaired = case.rest.repaired(&case.agreed, Changes::Fewest);
    assert_eq!(shown::pairs(&page), case.rest.names_of(&repaired.matching));
}

/// The mentee whose id comes first wants two mentors: her name, and three mentors whom she may have, by name.
#[track_caller]
fn somebody_wants_two() -> (Native, String, Vec<String>) {
    let mut people = native::demonstration_people();
    for mentee in &mut people.mentees {
        mentee.mentors = Some(Answer::Text("2".to_owned()));
    }
    let native = Native::new(native::demonstration_program(), people);
    let ranked = native.scorer.ranked(&native.scorer.mentees()[0]);
    let can_have = ranked.into_iter().filter(|(_, fit)| fit.points().is_some());
    let mentors: Vec<String> =
        can_have.map(|(mentor, _)| native.name(Side::Mentor, mentor).to_owned()).take(3).collect();
    let mentee = native.name(Side::Mentee, 0).to_owned();
    (native, mentee, mentors)
}

#[test]
fn whoever_wants_two_mentors_gets_two_by_hand_and_a_third_replaces_the_one_who_fits_least() {
    let (native, mentee, mentors) = somebody_wants_two();
    let page = Page::open();
    page.go_by_menu("screen-people");
    page.pick_text("two.json", &write_people(native.scorer.cohort().people()));
    page.part("#load-done", "two.json");
    page.go_by_menu("screen-matches");
    let by_hand = || -> Vec<String> {
        let hers = page.parts("li.pair").into_iter().filter_map(|pair| pair.try_text());
        let hers = hers.filter(|text| text.starts_with(&mentee) && text.contains(&page.say("pair-by-hand")));
        let named = |text: String| mentors.iter().find(|mentor| text.contains(*mentor)).cloned();
        hers.filter_map(named).collect()
    };
    let choose = |mentor: &str| {
        page.part("li.pair", &mentee).part("button.choose", "").click();
        let candidate = page.part("li.candidate", mentor);
        let words = ["candidate-keep", "candidate-choose"].map(|id| format!("{} {mentor}", page.say(id)));
        page.until("the choice", || {
            let mut buttons = candidate.parts("button").into_iter();
            buttons.find(|button| words.contains(&button.text())).map(|button| button.click()).is_some()
        });
    };
    // From the one who fits least: with the last choice she has to give way.
    let [best, second, third] = [0, 1, 2].map(|at| mentors[at].clone());
    choose(&third);
    page.until("the first by hand", || by_hand() == [third.clone()]);
    choose(&second);
    page.until("both by hand", || by_hand().len() == 2 && by_hand().contains(&second));
    choose(&best);
    page.part("#notice", &third);
    page.until("the third gave way", || by_hand().len() == 2 && !by_hand().contains(&third));
}
