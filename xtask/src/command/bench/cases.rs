//! All that is measured, with the goals that Tandem has set itself.

use super::case::{Case, Goal};
use super::contender::Peer;
use super::input::{Input, Kind, What};

/// Every case; the same with small sizes and without goals if it shall be quick.
pub(super) fn all(quick: bool) -> Vec<Case> {
    let size = |full, small| if quick { small } else { full };
    let cases = [
        dense(size(2_000, 200), size(5_000, 500)),
        capacities(size(8_000, 800), size(2_000, 200)),
        large(size(40_000, 4_000), size(10_000, 1_000)),
        scoring(size(4_000, 400), size(10_000, 1_000)),
        programmes(size(10, 1)),
        stable(size(2_000, 200)),
        growth(size(40_000, 2_000)),
    ];
    let cases = cases.into_iter().flatten();
    if quick { cases.map(Case::without_goals).collect() } else { cases.collect() }
}

/// A table of all points, one place with each mentor.
fn dense(n: usize, n_large: usize) -> Vec<Case> {
    let square = |n: usize| Input::of(What::Table, n, n);
    let case = |input: Input, ties: &str| {
        let name = format!("dense, {} x {}, one place each{ties}", grouped(input.n_mentees), grouped(input.n_mentors));
        Case::new(name, input, "table")
    };
    vec![
        case(square(n), "").beside(Peer::Scipy, 0.6).beside(Peer::Munkres, 0.35),
        case(square(n_large), "").beside(Peer::Scipy, 0.3).beside(Peer::Munkres, 0.15).beside(Peer::Lapx, 1.0),
        case(square(n).kind(Kind::Coarse), ", extreme ties").near(Peer::Scipy).near(Peer::Munkres),
    ]
}

fn capacities(n_mentees: usize, n_mentors: usize) -> Vec<Case> {
    let input = Input::of(What::Table, n_mentees, n_mentors).places(1, 3);
    let name = format!("capacities, {} x {}, 1 to 3 places", grouped(n_mentees), grouped(n_mentors));
    let case = Case::new(name, input, "table").beside(Peer::Scipy, 0.8).beside(Peer::Munkres, 0.2);
    vec![case.keeps(Goal::Mebibytes(90.0))]
}

/// Too many for a table: some candidates of each mentee.
fn large(n_mentees: usize, n_mentors: usize) -> Vec<Case> {
    let case = |how: &str, least, most, at_most| {
        let input = Input::of(What::Lists(32), n_mentees, n_mentors).places(least, most);
        let name = format!("large, {} x {}, 32 candidates each, {how}", grouped(n_mentees), grouped(n_mentors));
        Case::new(name, input, "lists").beside(Peer::OrTools, at_most).keeps(Goal::Mebibytes(40.0))
    };
    vec![case("places scarce", 1, 3, 0.7), case("nearly balanced", 3, 5, 0.35)]
}

/// The cycles of a pair.
fn scoring(n_mentees: usize, n_mentors: usize) -> Vec<Case> {
    let case = |name: &str, kind, n_mentees, way, at_most| {
        let input = Input::of(What::People, n_mentees, n_mentors).kind(kind);
        let name = format!("scoring, {name}");
        Case::new(name, input, "cycles").by(way).keeps(Goal::Cycles(at_most))
    };
    let half = n_mentees / 2;
    vec![
        case("twelve rules", Kind::Feat, half, "table", 12.0),
        case("twelve rules and texts", Kind::Text, half, "table", 25.0),
        case("twelve rules, texts, and the running best lists", Kind::Text, n_mentees, "lists", 28.0),
    ]
}

/// What a programme waits for, from the texts of its files; so many tenths of its size.
fn programmes(tenths: usize) -> Vec<Case> {
    let of = |n_mentees: usize, n_mentors: usize| {
        Input::of(What::Programme, n_mentees * tenths / 10, n_mentors * tenths / 10)
    };
    let case = |what: &str, input: Input, task, at_most| {
        let name = format!("{what}, {} x {}", grouped(input.n_mentees), grouped(input.n_mentors));
        Case::new(name, input, task).keeps(Goal::Seconds(at_most))
    };
    let asked = |what: &'static str| case(&format!("a {what}"), of(900, 300), "question", 0.05).by(what);
    let square = Input::of(What::People, 50 * tenths, 50 * tenths);
    let name = format!("a programme to its reasons, {0} x {0}", square.n_mentees);
    vec![
        case("a programme to its reasons", of(900, 300), "reasons", 0.3),
        case("a programme to its reasons", of(1_000, 250), "reasons", 1.0),
        Case::new(name, square, "reasons").beside(Peer::MentorMatch, 0.02),
        case("a programme to its reasons, cold", Input::of(What::Programme, 25, 25), "cold", 0.03),
        asked("reason"),
        asked("price"),
        asked("relaxation"),
    ]
}

fn stable(n: usize) -> Vec<Case> {
    let case = Case::new(format!("stable, {0} x {0}", grouped(n)), Input::of(What::Table, n, n), "stable");
    vec![case.beside(Peer::StableMarriage, 0.05)]
}

/// From people to what is proven the best of all pairs, a mentor to four mentees; the largest is the whole community.
fn growth(n_largest: usize) -> Vec<Case> {
    let sizes = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 40_000].into_iter().filter(|n| *n <= n_largest);
    let input = |n_mentees: usize| Input::of(What::People, n_mentees, n_mentees / 4).places(1, 3);
    let name = |n: usize| format!("community, {} x {}", grouped(n), grouped(n / 4));
    let case = |n| Case::new(name(n), input(n), "optimum").growing();
    let mut cases: Vec<Case> = sizes.map(case).collect();
    let coarse =
        Case::new(format!("{}, extreme ties", name(n_largest)), input(n_largest).kind(Kind::Coarse), "optimum");
    let keeps = |case: Case| case.keeps(Goal::Seconds(20.0)).keeps(Goal::Mebibytes(128.0));
    let largest = cases.pop().map(keeps);
    cases.extend(largest);
    cases.push(coarse);
    cases
}

/// As people write it: 40,000.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let (head, tail) = digits.split_at(first);
    let groups = tail.as_bytes().chunks(3).map(String::from_utf8_lossy);
    let head = (!head.is_empty()).then(|| head.into());
    head.into_iter().chain(groups).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_cases_have_one_name() {
        for quick in [false, true] {
            let cases = all(quick);
            let names: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
            assert_eq!(names.len(), cases.len());
        }
    }

    #[test]
    fn only_the_full_sizes_have_goals() {
        let has_goal = |case: &Case| !case.goals.is_empty() || case.beside.iter().any(|(_, at_most)| at_most.is_some());
        assert_eq!(all(false).iter().filter(|case| has_goal(case)).count(), 17);
        assert!(!all(true).iter().any(has_goal));
    }

    #[test]
    fn growth_goes_from_250_mentees_to_40_000() {
        let growing: Vec<usize> =
            all(false).iter().filter(|case| case.grows).map(|case| case.input.n_mentees).collect();
        assert_eq!(growing, [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 40_000]);
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([7, 250, 1_250, 40_000, 400_000_000].map(grouped), ["7", "250", "1,250", "40,000", "400,000,000"]);
    }
}
