//! Why, and why not: what the page answers about a matching is what the core says.

use std::ops::ControlFlow;

use tandem::format::json::write_people;
use tandem::insight::{Help, LetGo, Nearby, helps, robustness};
use tandem::matching::{Aim, Change, Conditions, Insight, Lock, Preferences, Request, alternates, compare, optimal};
use tandem::person::Side;

use crate::native::{self, Native};
use crate::page::{Page, Part};
use crate::shown;

impl Native {
    /// Whatever `ask` wants to know of the request for these people.
    fn with_request<T>(&self, ask: impl FnOnce(&Request<'_>) -> T) -> T {
        let conditions = Conditions::of(self.scorer.cohort());
        ask(&Request::new(&self.table, conditions).expect("nothing was decided by hand"))
    }

    /// A mentee and a mentor who are no pair, what it would cost if they were, and that it costs somebody something.
    fn price_that_moves_others(&self) -> (usize, usize, Change) {
        let insight = self.with_request(Insight::new);
        let priced = self.matching.pairs().find_map(|(mentee, now)| {
            let ranked = self.scorer.ranked(&self.scorer.mentees()[mentee]);
            let others = ranked.into_iter().take(4).map(|(mentor, _)| mentor).filter(|mentor| *mentor != now);
            let prices = others.filter_map(|mentor| Some((mentor, insight.price(Lock { mentee, mentor }).ok()?)));
            let mut prices = prices.filter(|(_, price)| price.moves.len() > 1 && price.gain(Aim::Points) < 0);
            prices.next().map(|(mentor, price)| (mentee, mentor, price))
        });
        priced.expect("in the demonstration some pair would move others")
    }

    /// What would help this mentee, as the engine is asked.
    fn helps(&self, mentee: usize) -> Vec<Help> {
        let insight = self.with_request(Insight::new);
        helps(&self.scorer, &insight, Side::Mentee, mentee, 5)
    }
}

/// The page at Matches, with the demonstration.
#[track_caller]
fn at_matches() -> Page {
    let page = Page::open();
    page.go_by_menu("screen-matches");
    page
}

/// The pair of this mentee.
#[track_caller]
fn pair<'p>(page: &'p Page, mentee: &str) -> Part<'p> {
    page.part("li.pair", mentee)
}

/// Presses what says this message about somebody of this name.
#[track_caller]
fn press_about(page: &Page, part: &Part<'_>, id: &str, name: &str) {
    part.press(&format!("{} {name}", page.say(id)));
}

#[test]
fn the_price_of_another_mentor_is_exact_and_names_who_would_move() {
    let native = Native::demonstration();
    let (mentee, mentor, price) = native.price_that_moves_others();
    let page = at_matches();
    let (mentee, mentor) = (native.name(Side::Mentee, mentee), native.name(Side::Mentor, mentor));
    pair(&page, mentee).press_named("pair-choose");
    let candidate = page.part("li.candidate", mentor);
    press_about(&page, &candidate, "price-ask", mentor);
    let said = candidate.part(".price .said", "").text();
    let fewer = price.gain(Aim::Points).unsigned_abs();
    assert!(shown::numbers(&said).contains(&fewer), "{fewer} points fewer are not in: {said}");
    for moved in &price.moves {
        let who = native.name(Side::Mentee, moved.mentee);
        let mentors = moved.leaves.iter().chain(&moved.joins).map(|mentor| native.name(Side::Mentor, *mentor));
        for name in mentors.chain([who]) {
            assert!(said.contains(name), "{name} is not in: {said}");
        }
    }
}

#[test]
fn whoever_has_no_mentor_is_told_what_would_help() {
    let mut people = native::demonstration_people();
    people.mentors.truncate(12);
    let native = Native::new(native::demonstration_program(), people.clone());
    let unplaced = native.matching.unplaced().next().expect("twelve mentors are too few");
    let (name, expected) = (native.name(Side::Mentee, unplaced), native.helps(unplaced));
    let page = Page::open();
    page.go_by_menu("screen-people");
    page.pick_text("few.json", &write_people(&people));
    page.part("#load-done", "few.json");
    page.go_by_menu("screen-matches");
    let shown = pair(&page, name);
    press_about(&page, &shown, "help-ask", name);
    shown.part(".answer .said", "");
    let told: Vec<String> = shown.parts(".helps > li").iter().map(Part::text).collect();
    assert_eq!(told.len(), expected.len(), "{told:?}");
    for (help, told) in expected.iter().zip(&told) {
        if let LetGo::Place { mentor } = &help.let_go {
            let at = native.scorer.cohort().position(Side::Mentor, mentor).expect("he takes part");
            assert!(told.contains(native.name(Side::Mentor, at)), "{told}");
        }
        let certainty = if help.is_certain { "help-certain" } else { "help-tie" };
        assert!(told.contains(&page.say(certainty)), "{told}");
    }
}

#[test]
fn every_pair_says_how_firm_it_is() {
    let native = Native::demonstration();
    let conditions = Conditions::of(native.scorer.cohort());
    let nearby = Nearby { seed: 1, draws: 32 };
    let go_on = |_| ControlFlow::Continue(());
    let held = robustness(&native.scorer, &conditions, &native.matching, nearby, go_on).expect("nobody stops it");
    let n_robust = held.iter().filter(|held| held.is_robust).count();
    let page = at_matches();
    page.press_named("firm-ask");
    let said = shown::numbers(&page.part(".firmness .answer .said", "").text());
    assert_eq!(said, [n_robust as u64, held.len() as u64]);
    for (held, (mentee, _)) in held.iter().zip(native.matching.pairs()).take(3) {
        let firmness = pair(&page, native.name(Side::Mentee, mentee)).part(".pair-head", "").text();
        let word = if held.is_robust { "firm-robust" } else { "firm-fragile" };
        assert!(firmness.contains(&page.say(word)), "{firmness}");
        assert!(shown::numbers(&firmness).ends_with(&[held.held as u64, 32]), "{firmness}");
    }
}

#[test]
fn two_who_shall_never_be_a_pair_are_none_until_it_is_lifted() {
    let native = Native::demonstration();
    let (mentee, mentor) = native.matching.pairs().next().expect("the demonstration has pairs");
    let conditions = Conditions { bans: vec![(mentee, mentor)], ..Conditions::of(native.scorer.cohort()) };
    let without = optimal(&Request::new(&native.table, conditions).expect("a ban never clashes")).matching;
    let mut expected: Vec<(String, String)> = without
        .pairs()
        .map(|(one, other)| (native.name(Side::Mentee, one).to_owned(), native.name(Side::Mentor, other).to_owned()))
        .collect();
    expected.sort();
    let page = at_matches();
    let (mentee, mentor) = (native.name(Side::Mentee, mentee), native.name(Side::Mentor, mentor));
    press_about(&page, &pair(&page, mentee), "ban", mentor);
    page.part(".bans li", mentor);
    assert_eq!(shown::pairs(&page), expected);
    page.part("#undo:enabled", "").click();
    page.until("no ban", || !page.shows(".bans li", mentor));
    assert_eq!(shown::pairs(&page), native.pairs());
    page.part("#redo:enabled", "").click();
    let banned = page.part(".bans li", mentor);
    assert_eq!(shown::pairs(&page), expected);
    press_about(&page, &banned, "ban-lift", &format!("{mentee} · {mentor}"));
    page.until("no ban", || !page.shows(".bans li", mentor));
    assert_eq!(shown::pairs(&page), native.pairs());
}

#[test]
fn who_comes_next_is_told_beside_the_reasons() {
    let native = Native::demonstration();
    let rounds = native.with_request(|request| alternates(request, &native.matching, 3));
    let (mentee, _) = native.matching.pairs().next().expect("the demonstration has pairs");
    let next: Vec<&str> = rounds
        .iter()
        .flat_map(|round| round.mentors_of(mentee))
        .map(|mentor| native.name(Side::Mentor, *mentor))
        .collect();
    let page = at_matches();
    let name = native.name(Side::Mentee, mentee);
    let shown = pair(&page, name);
    shown.press_named("pair-why");
    press_about(&page, &shown, "next-ask", name);
    let said = shown.part(".next .said", "").text();
    assert!(said.contains(&next.join(", ")), "{next:?} are not in: {said}");
    assert_eq!(next.is_empty(), said == page.say("next-nobody"));
}

#[test]
fn other_ways_to_match_stand_side_by_side() {
    let native = Native::demonstration();
    let compared = native.with_request(|request| compare(Preferences::shared(request)));
    let page = at_matches();
    page.part("#ways summary", "").click();
    page.part("#ways tbody tr", "");
    let rows = page.parts("#ways tbody tr");
    assert_eq!(rows.len(), compared.len());
    for (row, compared) in rows.iter().zip(&compared) {
        let figures = compared.figures;
        let cells: Vec<u64> = row.parts("td").iter().flat_map(|cell| shown::numbers(&cell.text())).collect();
        let worst = figures.worst.map(u64::from);
        let (placed, blocking, heaviest) = (figures.placed as u64, figures.blocking as u64, figures.heaviest as u64);
        let expected: Vec<u64> =
            [Some(placed), Some(figures.points), worst, Some(blocking), Some(heaviest)].into_iter().flatten().collect();
        assert_eq!(cells, expected);
    }
}

#[test]
fn a_receipt_that_was_saved_holds_and_one_that_was_changed_does_not() {
    let page = at_matches();
    page.press_named("receipt-save");
    let receipt = page.saved("tandem-receipt.json");
    page.go_by_menu("screen-people");
    page.pick_text("receipt.json", &receipt);
    page.part("#receipt-found.good", "receipt.json");
    let native = Native::demonstration();
    let mut pairs = native.matching.pairs();
    let (one, other) = (pairs.next().expect("a pair").1, pairs.last().expect("another pair").1);
    let (one, other) = (native.id(Side::Mentor, one), native.id(Side::Mentor, other));
    assert_ne!(one, other);
    page.pick_text("changed.json", &receipt.replacen(&format!("\"{one}\""), &format!("\"{other}\""), 1));
    page.part("#receipt-found.stop", "changed.json");
}
