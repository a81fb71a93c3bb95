//! Who goes with whom: why, by hand, and on paper and file.

use tandem::fit::{Audience, ReasonKind};
use tandem::format::matching::{write_csv, write_json};
use tandem::person::Side;

use crate::native::Native;
use crate::page::{Page, Part};
use crate::shown;

/// The pair of this mentee, as it stands on Matches.
#[track_caller]
fn pair<'p>(page: &'p Page, mentee: &str) -> Part<'p> {
    page.part("li.pair", mentee)
}

#[test]
fn the_reasons_of_a_pair_add_up_to_its_points() {
    let native = Native::demonstration();
    let page = Page::open();
    page.go_by_menu("screen-matches");
    for (mentee, mentor) in native.matching.pairs().take(3) {
        let shown = pair(&page, native.name(Side::Mentee, mentee));
        shown.press_named("pair-why");
        let points: Vec<u64> = shown.parts(".reasons tbody .figure").iter().map(of_most).collect();
        let expected = native.reasons(mentee, mentor);
        assert_eq!(points, expected);
        let fit = u64::from(native.table.points(mentee, mentor).expect("a pair has points").get());
        assert_eq!(of_most(&shown.part(".pair-foot .figure", "")), fit);
        assert_eq!(points.iter().sum::<u64>(), fit);
    }
}

/// The first number of "3,000 of 10,000".
fn of_most(figure: &Part<'_>) -> u64 {
    shown::numbers(&figure.text())[0]
}

impl Native {
    /// The points of each reason of a pair that can give any, as staff sees them.
    fn reasons(&self, mentee: usize, mentor: usize) -> Vec<u64> {
        let (mentee, mentor) = (&self.scorer.mentees()[mentee], &self.scorer.mentors()[mentor]);
        let reasons = self.scorer.explain(mentee, mentor, Audience::Staff).reasons;
        let weighing = reasons.iter().filter(|reason| reason.most > 0);
        weighing.map(|reason| u64::from(reason.points)).collect()
    }

    /// A mentee who gets, by hand, a mentor whom she may have, so that others have to move, too: both by position, and
    /// what then follows.
    fn choice_that_moves_others(&self) -> (usize, usize, Self) {
        let before = self.pairs();
        let choices = (0..self.table.n_mentees()).flat_map(|mentee| {
            let ranked = self.scorer.ranked(&self.scorer.mentees()[mentee]);
            ranked.into_iter().take(4).map(move |(mentor, fit)| (mentee, mentor, fit))
        });
        for (mentee, mentor, fit) in choices {
            let now = self.matching.mentors_of(mentee).first().copied();
            if fit.points().is_none() || now.is_none() || now == Some(mentor) {
                continue;
            }
            let after = self.with_pair(self.id(Side::Mentee, mentee), self.id(Side::Mentor, mentor));
            if after.pairs().iter().filter(|pair| !before.contains(pair)).count() > 2 {
                return (mentee, mentor, after);
            }
        }
        panic!("in the demonstration no choice by hand moves anybody else");
    }
}

/// Chooses this mentor for this mentee, both by name.
#[track_caller]
fn choose(page: &Page, mentee: &str, mentor: &str) {
    page.go_by_menu("screen-matches");
    pair(page, mentee).press_named("pair-choose");
    page.press(&format!("{} {mentor}", page.say("candidate-choose")));
}

/// Opens the page and chooses by hand; the journey goes on from there.
#[track_caller]
fn after_choosing() -> (Page, Native, Native, String) {
    let before = Native::demonstration();
    let (mentee, mentor, after) = before.choice_that_moves_others();
    let mentee = before.name(Side::Mentee, mentee).to_owned();
    let page = Page::open();
    choose(&page, &mentee, before.name(Side::Mentor, mentor));
    page.part(".badge", &page.say("pair-by-hand"));
    (page, before, after, mentee)
}

#[test]
fn a_mentor_is_chosen_by_hand_and_the_others_are_matched_around() {
    let (page, before, after, mentee) = after_choosing();
    assert_eq!(shown::pairs(&page), after.pairs());
    assert_ne!(before.pairs(), after.pairs());
    assert!(pair(&page, &mentee).text().contains(&page.say("pair-by-hand")), "her pair shows no lock");
    page.part("#undo:enabled", "").click();
    page.until("no choice by hand", || !page.shows(".badge", &page.say("pair-by-hand")));
    assert_eq!(shown::pairs(&page), before.pairs());
    page.part("#redo:enabled", "").click();
    page.part(".badge", &page.say("pair-by-hand"));
    assert_eq!(shown::pairs(&page), after.pairs());
    pair(&page, &mentee).press_named("pair-release");
    page.until("no choice by hand", || !page.shows(".badge", &page.say("pair-by-hand")));
    assert_eq!(shown::pairs(&page), before.pairs());
}

#[test]
fn a_choice_by_hand_stays_while_the_rules_move() {
    let (page, _, after, mentee) = after_choosing();
    let chosen = after.pairs().into_iter().find(|pair| pair.0 == mentee).expect("she has a mentor");
    page.go_by_menu("screen-rules");
    let weight = page.part("li.rule", "").part("input[type=number]", "");
    weight.types_anew("90");
    page.part(".badge", &page.say("rules-unsaved"));
    page.go_by_menu("screen-matches");
    assert!(shown::pairs(&page).contains(&chosen), "{chosen:?} is gone");
}

#[test]
fn the_matching_is_saved_as_the_core_writes_it() {
    let (page, _, after, _) = after_choosing();
    page.press_named("matches-save-csv");
    assert_eq!(page.saved("tandem-matching.csv"), write_csv(&after.scorer, &after.saved()));
    page.press_named("matches-save-json");
    assert_eq!(page.saved("tandem-matching.json"), write_json(&after.scorer, &after.saved()));
}

#[test]
fn a_saved_matching_brings_the_choices_by_hand_back() {
    let (page, _, after, mentee) = after_choosing();
    page.press_named("matches-save-json");
    page.saved("tandem-matching.json");
    let file = page.browser.downloads().join("tandem-matching.json");
    pair(&page, &mentee).press_named("pair-release");
    page.until("no choice by hand", || !page.shows(".badge", &page.say("pair-by-hand")));
    page.go_by_menu("screen-people");
    page.pick(&[file]);
    page.part("#load-done", "tandem-matching.json");
    page.go_by_menu("screen-matches");
    assert_eq!(shown::pairs(&page), after.pairs());
    assert!(pair(&page, &mentee).text().contains(&page.say("pair-by-hand")), "her pair shows no lock");
}

#[test]
fn a_private_rule_gives_points_without_a_name() {
    let native = Native::demonstration();
    let page = Page::open();
    page.go_by_menu("screen-matches");
    let (mentee, mentor) = native.matching.pairs().next().expect("the demonstration has pairs");
    let shown = pair(&page, native.name(Side::Mentee, mentee));
    shown.press_named("pair-why");
    let (mentee, mentor) = (&native.scorer.mentees()[mentee], &native.scorer.mentors()[mentor]);
    let reasons = native.scorer.explain(mentee, mentor, Audience::Staff).reasons;
    let n_private = reasons.iter().filter(|reason| reason.kind == ReasonKind::Private).count();
    assert_eq!(n_private, 1, "all private rules are told as one");
    let rows: Vec<String> = shown.parts(".reasons tbody th").iter().map(Part::text).collect();
    assert_eq!(rows.len(), reasons.len());
    assert_eq!(rows.last(), Some(&page.say("reason-private")));
}
