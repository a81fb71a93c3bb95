//! Laws of fits: they hold for every pair of every cohort.

mod sample;

use std::sync::Arc;

use sample::{cohort, program, random_cohort};
use serde_json::json;
use tandem::cohort::Cohort;
use tandem::fit::{Audience, Explanation, Fit, Points, ReasonKind, Scorer};
use tandem::matching::Table;

const SEEDS: std::ops::Range<u64> = 0..25;

fn every_pair(scorer: &Scorer) -> impl Iterator<Item = (usize, usize)> {
    let n_mentors = scorer.mentors().len();
    (0..scorer.mentees().len()).flat_map(move |mentee| (0..n_mentors).map(move |mentor| (mentee, mentor)))
}

fn explained(scorer: &Scorer, (mentee, mentor): (usize, usize), audience: Audience) -> Explanation {
    scorer.explain(&scorer.mentees()[mentee], &scorer.mentors()[mentor], audience)
}

#[test]
fn reasons_add_up_to_the_fit_exactly_on_every_pair_for_every_reader() {
    let mut n_with_points = 0;
    for scorer in SEEDS.map(|seed| random_cohort(seed, 12, 9)) {
        for pair in every_pair(&scorer) {
            for audience in [Audience::Staff, Audience::Applicant] {
                let Explanation { fit, reasons } = explained(&scorer, pair, audience);
                assert_eq!(reasons.iter().map(|reason| reason.most).sum::<u16>(), Points::MOST);
                if let Fit::Points(points) = fit {
                    assert_eq!(reasons.iter().map(|reason| reason.points).sum::<u16>(), points.get(), "{reasons:#?}");
                    assert!(reasons.iter().all(|reason| !reason.blocks));
                    n_with_points += 1;
                }
            }
        }
    }
    assert!(n_with_points > 800, "only {n_with_points} pairs had points");
}

#[test]
fn a_blocked_pair_names_what_blocked_it_and_no_other_pair_does() {
    let mut n_blocked = 0;
    for scorer in SEEDS.map(|seed| random_cohort(seed, 12, 9)) {
        for pair in every_pair(&scorer) {
            let Explanation { fit, reasons } = explained(&scorer, pair, Audience::Staff);
            assert_eq!(fit == Fit::Blocked, reasons.iter().any(|reason| reason.blocks), "{reasons:#?}");
            n_blocked += usize::from(fit == Fit::Blocked);
        }
    }
    assert!(n_blocked > 800, "only {n_blocked} pairs were blocked");
}

#[test]
fn a_row_says_the_same_as_each_pair_by_itself() {
    for scorer in SEEDS.map(|seed| random_cohort(seed, 12, 9)) {
        let table = Table::of(&scorer);
        for (mentee, mentor) in every_pair(&scorer) {
            let fit = scorer.fit(&scorer.mentees()[mentee], &scorer.mentors()[mentor]);
            assert_eq!(table.points(mentee, mentor), fit.points());
        }
    }
}

#[test]
fn the_order_of_rows_does_not_matter() {
    for seed in SEEDS {
        let scorer = random_cohort(seed, 12, 9);
        let mut people = scorer.cohort().people().clone();
        let mut random = fastrand::Rng::with_seed(seed);
        random.shuffle(&mut people.mentees);
        random.shuffle(&mut people.mentors);
        let week = scorer.program().week.parse().expect("a week");
        let zones = tandem::cohort::zones_named(scorer.program(), &people);
        let zones = tandem::person::hours::Zones::from_tzdb(week, zones);
        let cohort = Cohort::new(scorer.program().clone(), people, zones).value.expect("a sound program");
        let shuffled = Scorer::new(Arc::new(cohort));
        assert_eq!(Table::of(&shuffled), Table::of(&scorer));
        for pair in every_pair(&scorer) {
            let explain = |scorer: &Scorer| explained(scorer, pair, Audience::Staff);
            assert_eq!(explain(&shuffled), explain(&scorer));
        }
    }
}

#[test]
fn other_weights_give_what_a_cohort_read_anew_would_give() {
    for seed in SEEDS {
        let scorer = random_cohort(seed, 12, 9);
        let mut random = fastrand::Rng::with_seed(seed);
        let mut program = scorer.program().clone();
        for rule in &mut program.rules {
            rule.weight = random.u16(0..=100);
        }
        let people = scorer.cohort().people().clone();
        let zones = tandem::cohort::zones_named(&program, &people);
        let zones = tandem::person::hours::Zones::from_tzdb(program.week.parse().expect("a week"), zones);
        let anew = Cohort::new(program.clone(), people, zones).value.expect("a sound program");
        let anew = Scorer::new(Arc::new(anew));
        let cohort = scorer.cohort().reweighted(&program).expect("only the weights differ");
        let reweighted = Scorer::after(&scorer, Arc::new(cohort));
        assert_eq!(Table::of(&reweighted), Table::of(&anew));
        assert_eq!(reweighted.program(), &program);
        for pair in every_pair(&scorer) {
            let explain = |scorer: &Scorer| explained(scorer, pair, Audience::Staff);
            assert_eq!(explain(&reweighted), explain(&anew));
        }
    }
}

#[test]
fn a_program_that_differs_in_more_than_weights_is_read_anew() {
    let cohort = Arc::clone(random_cohort(1, 2, 2).cohort());
    let mut too_heavy = cohort.program().clone();
    too_heavy.rules[0].weight = 101;
    assert!(cohort.reweighted(&too_heavy).is_none());
    let mut other_level = cohort.program().clone();
    other_level.rules[0].level = tandem::program::Level::Must;
    assert!(cohort.reweighted(&other_level).is_none());
    let mut fewer_rules = cohort.program().clone();
    fewer_rules.rules.pop();
    assert!(cohort.reweighted(&fewer_rules).is_none());
    assert!(cohort.reweighted(cohort.program()).is_some());
}

#[test]
fn nothing_is_taken_over_from_other_people() {
    let (before, after) = (random_cohort(1, 12, 9), random_cohort(2, 12, 9));
    let compiled = Scorer::after(&before, Arc::clone(after.cohort()));
    assert_eq!(Table::of(&compiled), Table::of(&after));
    assert_ne!(Table::of(&compiled), Table::of(&before));
}

#[test]
fn an_applicant_fits_as_she_would_if_she_stood_in_the_roster() {
    for scorer in SEEDS.map(|seed| random_cohort(seed, 12, 9)) {
        for mentee in scorer.mentees() {
            let in_roster = scorer.cohort().people().mentees.iter().find(|person| person.id == mentee.member().id());
            let applicant = scorer.applicant(in_roster.expect("she stands there")).value.expect("an applicant");
            // Only mentors who avoid her by name are told apart: an applicant's name is nobody's yet.
            for (mentor, (of_applicant, of_mentee)) in
                scorer.row(&applicant).into_iter().zip(scorer.row(mentee)).enumerate()
            {
                let avoided = scorer.mentors()[mentor].member().answer("avoids").map(ToString::to_string);
                if !avoided.is_some_and(|named| named.contains(mentee.member().id())) {
                    assert_eq!(of_applicant, of_mentee);
                }
            }
        }
    }
}

#[test]
fn mentors_are_ranked_best_first_and_blocked_last() {
    for scorer in SEEDS.map(|seed| random_cohort(seed, 12, 9)) {
        for mentee in scorer.mentees() {
            let ranked = scorer.ranked(mentee);
            assert_eq!(ranked.len(), scorer.mentors().len());
            let keys: Vec<_> = ranked.iter().map(|(mentor, fit)| (std::cmp::Reverse(fit.points()), *mentor)).collect();
            assert!(keys.is_sorted(), "{ranked:?}");
        }
    }
}

#[test]
fn no_reader_learns_what_a_rule_keeps_private() {
    for scorer in SEEDS.map(|seed| random_cohort(seed, 12, 9)) {
        for pair in every_pair(&scorer) {
            for (audience, hidden) in [
                (Audience::Staff, vec!["avoid", "identity"]),
                (Audience::Applicant, vec!["avoid", "identity", "not-chat"]),
            ] {
                let reasons = explained(&scorer, pair, audience).reasons;
                assert!(reasons.iter().all(|reason| !hidden.contains(&reason.rule.as_deref().unwrap_or_default())));
                let private: Vec<_> = reasons.iter().filter(|reason| reason.kind == ReasonKind::Private).collect();
                assert_eq!(private.len(), 1, "what is hidden is one reason");
                assert_eq!((&private[0].mentee, &private[0].mentor), (&None, &None));
                assert!(private[0].missing.is_empty() && private[0].evidence.is_empty());
            }
        }
    }
}

#[test]
fn whoever_is_on_both_sides_is_never_her_own_mentor() {
    let cohort = cohort(vec![json!({"id": "ada"}), json!({"id": "eve"})], vec![json!({"id": "ada"})]);
    let scorer = Scorer::new(Arc::new(cohort));
    let (ada, eve, mentor) = (&scorer.mentees()[0], &scorer.mentees()[1], &scorer.mentors()[0]);
    assert_eq!(scorer.fit(ada, mentor), Fit::Blocked);
    assert_eq!(scorer.row(ada), [None]);
    assert_ne!(scorer.fit(eve, mentor), Fit::Blocked);
    let reasons = scorer.explain(ada, mentor, Audience::Applicant).reasons;
    let blocking: Vec<_> = reasons.iter().filter(|reason| reason.blocks).map(|reason| reason.kind).collect();
    assert_eq!(blocking, [ReasonKind::SamePerson]);
}

#[test]
fn what_matters_most_counts_double() {
    let answers = |matters: Option<&str>| {
        let mut answers = json!({"wants": ["JS"]});
        if let Some(matters) = matters {
            answers["matters"] = matters.into();
        }
        json!({"id": "ada", "answers": answers})
    };
    let most_of_skills = |matters| {
        let cohort = cohort(vec![answers(matters)], vec![json!({"id": "bo", "answers": {"offers": "JS"}})]);
        let scorer = Scorer::new(Arc::new(cohort));
        explained(&scorer, (0, 0), Audience::Staff).reasons[0].most
    };
    let total: u32 = program()["rules"]
        .as_array()
        .expect("rules")
        .iter()
        .filter_map(|rule| rule["weight"].as_u64())
        .map(|weight| u32::try_from(weight).expect("small"))
        .sum();
    let rounded = |weight: u32, total: u32| i64::from(weight * 10_000 / total);
    assert!((i64::from(most_of_skills(None)) - rounded(30, total)).abs() <= 1);
    assert!((i64::from(most_of_skills(Some("skills"))) - rounded(60, total + 30)).abs() <= 1);
    assert!((i64::from(most_of_skills(Some("goals"))) - rounded(30, total + 17)).abs() <= 1);
}

#[test]
fn a_skill_is_a_whole_word_and_a_relative_counts_in_part() {
    #[track_caller]
    fn check(wants: &str, offers: &str, hundredths: u32, evidence: &[&str]) {
        let cohort = cohort(
            vec![json!({"id": "ada", "answers": {"wants": wants}})],
            vec![json!({"id": "bo", "answers": {"offers": offers}})],
        );
        let scorer = Scorer::new(Arc::new(cohort));
        let reason = explained(&scorer, (0, 0), Audience::Staff).reasons.swap_remove(0);
        assert_eq!(u32::from(reason.points), (u32::from(reason.most) * hundredths + 5_000) / 10_000);
        assert_eq!(reason.evidence, evidence);
    }
    check("JS", "JavaScript, AI", 10_000, &["JavaScript"]);
    check("js", "React JS", 5_000, &["JavaScript"]);
    check("AI", "retail", 0, &[]);
    check("AI; JS", "artificial intelligence", 6_667, &["AI"]);
    check("knitting", "Knitting", 10_000, &["knitting"]);
}
