//! Meaning beside words: what follows from the table, and from its absence.

use std::sync::Arc;

use tandem::cohort::Cohort;
use tandem::fit::{Audience, Fit, Points, Reason, Scorer};
use tandem::problem::Checked;
use tandem::program::Program;

use super::table::meanings;
use super::written::{person, samples, scorer};

/// The goals and bios written for this purpose, by meaning.
fn all() -> Scorer {
    let (goals, bios): (Vec<String>, Vec<String>) =
        samples().into_iter().map(|sample| (sample.goal.es, sample.bio)).unzip();
    scorer(&goals, &bios, Some(meanings()))
}

/// What the rule says of one goal and one bio, in a cohort of a few that speak of other things.
fn reason(goal: &str, bio: &str) -> Reason {
    let [goals, bios] = [[goal, "I grow roses"], [bio, "I repair clocks and bells"]];
    let scorer = scorer(&goals.map(str::to_owned), &bios.map(str::to_owned), Some(meanings()));
    scorer.explain(&scorer.mentees()[0], &scorer.mentors()[0], Audience::Staff).reasons.remove(0)
}

#[track_caller]
fn shows(goal: &str, bio: &str, evidence: &[&str], quotation: Option<&str>) {
    let reason = reason(goal, bio);
    assert_eq!(
        (reason.evidence, reason.quotation.as_deref()),
        (evidence.iter().map(ToString::to_string).collect(), quotation)
    );
}

#[test]
fn a_row_is_the_same_as_its_pairs_one_by_one() {
    let scorer = all();
    for mentee in scorer.mentees() {
        let fits = scorer.mentors().iter().map(|mentor| scorer.fit(mentee, mentor).points());
        assert_eq!(scorer.row(mentee), fits.collect::<Vec<_>>());
    }
}

#[test]
fn the_reason_has_the_points_of_the_fit() {
    let scorer = all();
    let (mentee, mentor) = (&scorer.mentees()[0], &scorer.mentors()[0]);
    let explained = scorer.explain(mentee, mentor, Audience::Staff);
    assert!(explained.reasons[0].points > 0);
    assert_eq!(explained.fit.points().map(Points::get), Some(explained.reasons[0].points));
}

#[test]
fn the_evidence_is_words_in_common_then_words_that_met_and_the_nearest_passage_word_for_word() {
    shows(
        "I want to sell Python courses to large companies.",
        "Python since 2009. Enterprise SALES with corporate clients; I also bake.",
        &["Python", "companies ≈ corporate", "sell ≈ SALES"],
        Some("Enterprise SALES with corporate clients"),
    );
    shows(
        "Quiero trabajar en el extranjero.",
        "As a woman,  I know work permits and moving abroad. I bake.",
        &["trabajar ≈ work"],
        Some("As a woman, I know work permits and moving abroad"),
    );
}

#[test]
fn with_fewer_than_three_known_words_words_alone_speak() {
    shows("Salary, negotiation", "Negotiation of the salary, and how to ask for it", &["Salary", "negotiation"], None);
    shows("Enterprise selling", "Corporate sales with large clients", &[], None);
    assert_eq!(reason("Enterprise selling", "Corporate sales with large clients").points, 0);
}

#[test]
fn without_the_table_words_alone_count_and_the_scorer_says_so() {
    let with = all();
    assert!(with.uses_meaning() && !with.lacks_meaning());
    let without = Scorer::new(Arc::clone(with.cohort()));
    assert!(!without.uses_meaning() && without.lacks_meaning());
    let programs = samples().into_iter().map(|sample| (sample.goal.es, sample.bio)).unzip();
    let (goals, bios): (Vec<String>, Vec<String>) = programs;
    let same = scorer(&goals, &bios, None);
    let rows = |scorer: &Scorer| scorer.mentees().iter().map(|mentee| scorer.row(mentee)).collect::<Vec<_>>();
    assert_eq!(rows(&without), rows(&same));
    assert_ne!(rows(&without), rows(&with));
}

#[test]
fn a_program_that_does_not_ask_has_no_use_for_the_table() {
    let scorer = all();
    let mut program: Program = scorer.program().clone();
    program.rules[0].comparison = tandem::program::Comparison::Goals { enough: 100, meaning: false };
    let people = scorer.cohort().people().clone();
    let Checked { value, .. } = Cohort::new(program, people, tandem::person::hours::Zones::default());
    let cohort = Arc::new(value.expect("it is sound"));
    let [with, without] = [Some(meanings()), None].map(|table| Scorer::with_meaning(Arc::clone(&cohort), table));
    assert!(!with.uses_meaning() && !with.lacks_meaning());
    for (one, other) in with.mentees().iter().zip(without.mentees()) {
        assert_eq!(with.row(one), without.row(other));
    }
}

#[test]
fn new_weights_keep_the_table() {
    let scorer = all();
    let mut program = scorer.program().clone();
    program.rules[0].weight = 7;
    let cohort = scorer.cohort().reweighted(&program).expect("it differs in a weight alone");
    assert!(Scorer::after(&scorer, Arc::new(cohort)).uses_meaning());
}

#[test]
fn an_applicant_is_compared_by_meaning_though_she_is_in_no_roster() {
    let scorer = all();
    let goal = "Quiero negociar mejor mi salario con la empresa.";
    let applicant = scorer.applicant(&person("goal", goal)).value.expect("a goal is all that is asked");
    let (best, fit) = scorer.ranked(&applicant)[0];
    assert_eq!(best, 1, "the one who helps with salaries");
    assert_ne!(fit, Fit::Blocked);
    let profile = &scorer.best_profiles(&applicant, 1)[0];
    assert_eq!(profile.reasons[0].quotation.as_deref(), Some("Dirijo compensaciones en una empresa grande"));
}
