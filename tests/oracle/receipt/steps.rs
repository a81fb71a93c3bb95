//! Receipts of matchings in rounds, and of those in which hours decide.

use std::ops::ControlFlow;

use fastrand::Rng;
use serde_json::{Value, json};
use tandem::fit::Scorer;
use tandem::format::receipt::{Receipt, Verification, read, verify, write_steps};
use tandem::matching::{Asked, Conditions, Lock, Table};
use tandem::person::{Answer, People};
use tandem::program::Program;

use super::{crowd, forged, program, scorer, sentences, with_one_digit_changed};

/// A programme that asks this of its matching, what was decided by hand, and the receipt of its best.
struct Stepped {
    scorer: Scorer,
    n_rounds: usize,
    text: String,
}

impl Stepped {
    fn new(scorer: Scorer, by_hand: impl FnOnce(&Table, Conditions) -> Conditions) -> Self {
        let (table, asked) = (Table::of(&scorer), Asked::of(scorer.cohort()));
        let tables = if asked.rounds.is_empty() { std::slice::from_ref(&table) } else { &asked.rounds };
        let conditions = by_hand(&tables[tables.len() - 1], asked.conditions.clone());
        let steps = asked.steps(&table, &conditions, 50, |_| ControlFlow::Continue(()));
        let steps = steps.unwrap_or_else(|_| {
            asked.steps(&table, &asked.conditions, 50, |_| ControlFlow::Continue(())).expect("nothing is by hand")
        });
        let conditions = if steps[0].conditions.locks.is_empty() { &asked.conditions } else { &conditions };
        Self { n_rounds: asked.rounds.len(), text: write_steps(&scorer, conditions, &steps), scorer }
    }

    /// People at random, the same pairs by hand and rounds or hours or both.
    fn draw(seed: u64, matching: &Value) -> Self {
        let mut rng = Rng::with_seed(seed);
        let mut people = crowd(&mut rng);
        for person in people.mentees.iter_mut().chain(&mut people.mentors) {
            let hours = rng.choice(["1", "2", "3"]).expect("a number");
            person.answers.insert("hours".to_owned(), Answer::from(hours));
        }
        let by_hand = |table: &Table, asked: Conditions| {
            let pairs = (0..table.n_mentees()).flat_map(|one| (0..table.n_mentors()).map(move |other| (one, other)));
            let open: Vec<_> = pairs.filter(|&(one, other)| table.points(one, other).is_some()).collect();
            let lock = rng.choice(open).filter(|_| rng.bool()).map(|(mentee, mentor)| Lock { mentee, mentor });
            Conditions { locks: lock.into_iter().collect(), ..asked }
        };
        Self::new(scorer(asking(matching), people), by_hand)
    }

    fn verify(&self, text: &str) -> Verification {
        verify(&self.scorer, "r.json", text)
    }

    fn receipt(&self) -> Receipt {
        read("r.json", &self.text).value.expect("a receipt")
    }
}

/// The program of the other receipts, which asks this of its matching.
fn asking(matching: &Value) -> Program {
    let mut asking = serde_json::to_value(program()).expect("a program is JSON");
    asking["matching"] = matching.clone();
    let hours = json!({"name": "hours", "label": "Hours", "of": "both", "kind": "number"});
    asking["questions"].as_array_mut().expect("questions").push(hours);
    serde_json::from_value(asking).expect("a program")
}

/// First somebody near in years, then whoever teaches something; two mentors each.
fn in_rounds() -> Value {
    json!({
        "mentors": 2,
        "rounds": [
            {"id": "near", "label": "Near", "rules": {"years": {"level": "must", "missing": "blocks"}}},
            {"id": "skills", "label": "Skills", "rules": {"years": {"off": true}}},
        ],
    })
}

fn by_hours() -> Value {
    json!({"hours": {"need": 1, "mentee": "hours", "mentor": "hours"}})
}

fn both() -> Value {
    let mut both = in_rounds();
    both["hours"] = by_hours()["hours"].clone();
    both
}

#[test]
fn every_matching_in_rounds_or_by_hours_is_verified() {
    let (mut n_proven, mut n_locked) = (0, 0);
    for seed in 0..200 {
        for matching in [in_rounds(), by_hours(), both()] {
            let case = Stepped::draw(seed, &matching);
            let found = case.verify(&case.text);
            assert_eq!(sentences(found.problems()), [""; 0], "seed {seed}: {matching}");
            assert!(found.is_verified(), "seed {seed}: {matching}");
            let has_proofs = case.receipt().rounds.iter().all(|round| round.proof.is_some());
            let has_proof = case.receipt().proof.is_some() || (case.n_rounds > 0 && has_proofs);
            assert_eq!(found.is_optimal(), has_proof, "seed {seed}: {matching}");
            assert!(has_proof || matching.get("hours").is_some(), "seed {seed}: places are always proven");
            n_proven += usize::from(has_proof);
            n_locked += usize::from(!case.receipt().asked.locks.is_empty());
        }
    }
    assert!((220..500).contains(&n_proven), "both kinds are met: {n_proven} of 600 are proven");
    assert!(n_locked > 100, "only {n_locked} had a pair by hand");
}

#[test]
fn every_digit_that_is_changed_in_a_round_is_found() {
    for seed in 0..6 {
        let case = Stepped::draw(seed, &both());
        for (at, changed) in with_one_digit_changed(&case.text) {
            assert!(!case.verify(&changed).is_verified(), "seed {seed}, byte {at}");
        }
    }
}

/// Some receipt in rounds is forged so, and what is found of it.
#[track_caller]
fn assert_found(matching: &Value, forge: impl Fn(&mut Receipt) -> bool, expected: &str) {
    let mut n_forged = 0;
    for seed in 0..40 {
        let case = Stepped::draw(seed, matching);
        let mut receipt = case.receipt();
        if forge(&mut receipt) {
            let found = sentences(case.verify(&forged(receipt)).problems());
            assert!(found.iter().any(|sentence| sentence.contains(expected)), "seed {seed}: {found:#?}");
            n_forged += 1;
        }
    }
    assert!(n_forged > 5, "only {n_forged} receipts could be forged so");
}

#[test]
fn what_was_tampered_with_in_a_round_is_refused_with_its_reason() {
    let rounds = in_rounds();
    assert_found(&rounds, |receipt| receipt.rounds.pop().is_some(), "r.json, rounds: found \"1\"; expected 2 rounds");
    assert_found(
        &rounds,
        |receipt| {
            receipt.rounds[1].tally[0].count = "9".to_owned();
            true
        },
        "r.json, rounds[1].tally: found",
    );
    assert_found(
        &rounds,
        |receipt| receipt.rounds[0].pairs.first_mut().map(|made| made.points ^= 1).is_some(),
        "r.json, rounds[0].pairs[0].points: found",
    );
    assert_found(
        &rounds,
        |receipt| {
            let moved = receipt.rounds[1].pairs.pop();
            receipt.rounds[0].pairs.extend(moved.clone());
            moved.is_some()
        },
        "rounds[0]",
    );
    assert_found(
        &rounds,
        |receipt| {
            receipt.rounds.swap(0, 1);
            receipt.rounds[0].pairs != receipt.rounds[1].pairs
        },
        "rounds[",
    );
    assert_found(
        &rounds,
        |receipt| {
            let (first, second) = receipt.rounds.split_at_mut(1);
            let again = first[0].pairs.first().cloned();
            second[0].pairs.extend(again.clone());
            again.is_some()
        },
        "expected each pair once",
    );
    assert_found(
        &rounds,
        |receipt| {
            receipt.pairs.clone_from(&receipt.rounds[0].pairs);
            !receipt.pairs.is_empty()
        },
        "expected pairs, tally and proof in the rounds alone",
    );
}

#[test]
fn a_mentor_over_her_hours_is_found() {
    assert_found(
        &by_hours(),
        |receipt| {
            // Nobody has hours for four.
            let one = receipt.pairs.first().map(|made| made.mentor.clone()).unwrap_or_default();
            receipt.pairs.iter_mut().for_each(|made| made.mentor.clone_from(&one));
            receipt.pairs.len() > 3
        },
        "minutes a month",
    );
}

#[test]
fn a_plain_receipt_says_nothing_of_a_programme_in_rounds() {
    let people: People = crowd(&mut Rng::with_seed(1));
    let scorer = scorer(asking(&in_rounds()), people);
    let case = super::Case::new(scorer, Conditions::default());
    let found = sentences(case.verify(&case.text()).problems());
    assert!(found.iter().any(|sentence| sentence.contains("found \"0\"; expected 2 rounds")), "{found:#?}");
}
