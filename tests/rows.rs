//! Laws of whole rows: to the point what each pair by itself would get.

mod sample;
#[path = "sample/community.rs"]
mod community;
#[path = "quality/table.rs"]
mod table;
#[path = "quality/written.rs"]
mod written;

use std::sync::Arc;

use sample::random_cohort;
use serde_json::json;
use tandem::fit::Scorer;
use tandem::fit::text::Meanings;
use tandem::person::Answer;
use tandem::program::Program;

/// Every cell of every row against its pair.
#[track_caller]
fn check(scorer: &Scorer) {
    let mut rows = scorer.rows();
    for mentee in scorer.mentees() {
        let row = rows.row(mentee);
        assert_eq!(row.len(), scorer.mentors().len());
        for (cell, mentor) in row.iter().zip(scorer.mentors()) {
            let fit = scorer.fit(mentee, mentor);
            assert_eq!(*cell, fit.points(), "{} with {}", mentee.member().id(), mentor.member().id());
        }
    }
}

/// The made-up community under a program that was changed first.
fn community(n_mentees: usize, n_mentors: usize, change: impl Fn(&mut Program)) -> Scorer {
    let mut program = community::program(true);
    change(&mut program);
    Scorer::new(Arc::new(community::cohort(program, community::people(n_mentees, n_mentors))))
}

#[test]
fn a_row_gives_what_each_pair_by_itself_gets() {
    for seed in 0..40 {
        check(&random_cohort(seed, 12, 9));
    }
}

#[test]
fn the_number_of_mentors_need_be_no_multiple_of_anything() {
    for (seed, n_mentors) in (100..).zip([1, 15, 16, 17, 31, 33, 47, 64, 65, 100, 127]) {
        check(&random_cohort(seed, 7, n_mentors));
    }
}

#[test]
fn every_kind_of_rule_is_the_same_in_a_large_cohort() {
    for seed in 200..203 {
        check(&random_cohort(seed, 150, 333));
    }
}

#[test]
fn more_answers_than_a_byte_can_number_are_told_apart() {
    check(&community(40, 700, |_| {}));
    let scorer = community(30, 400, |program| {
        for rule in &mut program.rules {
            rule.level = serde_json::from_value(json!("mustNot")).expect("a level");
        }
    });
    check(&scorer);
}

#[test]
fn relatives_may_count_any_part_and_wants_may_be_ranked() {
    for related in [0, 1, 33, 50, 97, 100] {
        for ranked in [false, true] {
            let scorer = community(25, 120, |program| {
                program.rules[0].comparison =
                    serde_json::from_value(json!({"type": "overlap", "related": related})).expect("a comparison");
                program.questions[0].ranked = ranked;
                program.rules[0].missing = serde_json::from_value(json!("blocks")).expect("a treatment");
            });
            check(&scorer);
        }
    }
}

#[test]
fn hours_may_begin_at_any_minute_and_any_length_may_be_enough() {
    for (enough, at_least) in [(1_u16, 0), (61, 59), (120, 30), (1_000, 7), (9_000, 0)] {
        let mut program = community::program(false);
        program.rules[4].comparison =
            serde_json::from_value(json!({"type": "hours", "enough": enough, "atLeast": at_least})).expect("hours");
        let mut people = community::people(30, if enough == 120 { 400 } else { 90 });
        let mut random = fastrand::Rng::with_seed(u64::from(enough + at_least));
        for person in people.mentees.iter_mut().chain(&mut people.mentors) {
            let slots = (0..random.usize(0..4)).map(|_| {
                let (day, hour, minute) = (random.choice(["Mon", "Wed", "Sun"]), random.u8(0..24), random.u8(0..60));
                format!(
                    "{} {hour:02}:{minute:02}-{:02}:{:02}",
                    day.unwrap_or("Mon"),
                    random.u8(0..24),
                    random.u8(0..60)
                )
            });
            let slots: Vec<String> = slots.collect();
            person.answers.insert("availability".to_owned(), Answer::Text(slots.join("; ")));
        }
        check(&Scorer::new(Arc::new(community::cohort(program, people))));
    }
}

#[test]
fn somebody_whom_hundreds_avoid_is_avoided_by_all_of_them() {
    let avoiding = |nth: usize| json!({"id": format!("o{nth:03}"), "answers": {"avoids": ["eve"], "stage": "lead"}});
    let mentees =
        vec![json!({"id": "eve", "answers": {"stage": "lead"}}), json!({"id": "ana", "answers": {"stage": "lead"}})];
    let mut mentors: Vec<_> = (0..300).map(avoiding).collect();
    mentors.push(json!({"id": "zoe", "answers": {"stage": "lead"}}));
    let scorer = Scorer::new(Arc::new(sample::cohort(mentees, mentors)));
    check(&scorer);
    let open = |mentee: usize| scorer.row(&scorer.mentees()[mentee]).iter().flatten().count();
    assert_eq!((open(0), open(1)), (301, 1), "by id: ana, eve");
}

#[test]
fn an_applicant_has_a_row_like_everybody() {
    let scorer = random_cohort(3, 12, 40);
    for person in &scorer.cohort().people().mentees {
        let applicant = scorer.applicant(person).value.expect("an applicant");
        let pairs = scorer.mentors().iter().map(|mentor| scorer.fit(&applicant, mentor).points());
        assert_eq!(scorer.row(&applicant), pairs.collect::<Vec<_>>());
    }
}

#[test]
fn rows_do_not_depend_on_the_rows_before() {
    let scorer = random_cohort(4, 20, 50);
    let mut rows = scorer.rows();
    for mentee in scorer.mentees().iter().rev().chain(scorer.mentees()) {
        assert_eq!(rows.row(mentee), scorer.row(mentee));
    }
}

#[test]
fn where_there_is_no_mentor_there_is_a_row_without_cells() {
    let scorer = Scorer::new(Arc::new(sample::cohort(vec![json!({"id": "ana"})], Vec::new())));
    assert_eq!(scorer.row(&scorer.mentees()[0]), []);
}

#[test]
fn texts_that_lie_on_the_edge_of_two_points_are_told_apart() {
    let scorer = community(80, 700, |program| {
        for rule in &mut program.rules {
            rule.weight = u16::from(rule.id == "text");
        }
    });
    check(&scorer);
}

#[test]
fn texts_that_are_compared_by_meaning_too_give_what_each_pair_by_itself_gets() {
    let (mut goals, mut bios): (Vec<String>, Vec<String>) = written::samples()
        .into_iter()
        .flat_map(|sample| [(sample.goal.en, sample.bio.clone()), (sample.goal.es, sample.bio)])
        .unzip();
    // Too short to mean anything, and nothing at all.
    for texts in [&mut goals, &mut bios] {
        texts.extend(["Rust, React", "", "painting"].map(str::to_owned));
    }
    let scorer = |meanings: Option<Arc<Meanings>>| written::scorer(&goals, &bios, meanings);
    let (by_words, by_meaning) = (scorer(None), scorer(Some(table::meanings())));
    check(&by_words);
    check(&by_meaning);
    let row = |scorer: &Scorer| scorer.row(&scorer.mentees()[0]);
    assert_ne!(row(&by_words), row(&by_meaning), "meaning makes a difference");
    let applicant = by_meaning.applicant(&written::person("goal", &goals[1])).value.expect("an applicant");
    let pairs = by_meaning.mentors().iter().map(|mentor| by_meaning.fit(&applicant, mentor).points());
    assert_eq!(by_meaning.row(&applicant), pairs.collect::<Vec<_>>());
}
