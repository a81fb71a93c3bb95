//! What somebody could try, each with what is said of it.

use tandem::format::receipt::{AskedKinds, Named, Priced, Receipt, verify};
use tandem::matching::{Conditions, First, Lock};
use tandem::person::People;
use tandem::program::Program;

use super::{ANA, EMIL, five, forged, people, program, scorer, sentences};

/// A receipt of the five, forged, and all that is said of it.
#[track_caller]
fn assert_found(asked: Conditions, forge: impl Fn(&mut Receipt), expected: &[&str]) {
    let case = five(asked);
    let mut receipt = case.receipt();
    forge(&mut receipt);
    let verification = case.verify(&forged(receipt));
    let found = sentences(verification.problems());
    let endings = [" So the receipt does not hold.", " Nothing is loaded until this is put right."];
    let bare = |sentence: &String| {
        endings.iter().fold(sentence.replacen("r.json, ", "", 1), |text, end| text.replace(end, ""))
    };
    let found: Vec<String> = found.iter().map(bare).collect();
    assert_eq!(found, expected);
    assert!(!verification.is_verified() && !verification.is_optimal());
}

fn locked(mentee: usize, mentor: usize) -> Conditions {
    Conditions { locks: vec![Lock { mentee, mentor }], ..Conditions::default() }
}

fn named(mentee: &str, mentor: &str) -> Named {
    Named { mentee: mentee.to_owned(), mentor: mentor.to_owned() }
}

const TALLY: &str = "Placed 3, Points 22692, Spread -1";

#[test]
fn a_matching_that_was_tampered_with_is_refused_with_each_reason() {
    let usual = Conditions::default;
    let wrong_tally =
        |expected: &str| format!("tally: found \"{TALLY}\"; expected {expected}, to which the pairs add up.");
    let gap = |worth: u32| {
        format!("proof: found \"225389\"; expected prices that allow for {worth}, which is what the matching is worth.")
    };
    assert_found(
        usual(),
        |receipt| receipt.pairs[0].mentor = "emil".to_owned(),
        &["pairs: found \"emil with 2 mentees\"; expected at most 1."],
    );
    assert_found(
        usual(),
        |receipt| receipt.pairs[1].mentor = "dolores".to_owned(),
        &[
            "pairs[1].points: found \"8846\"; expected 0, which the rules give this pair.",
            &wrong_tally("Placed 3, Points 13846, Spread -3"),
            "pairs: found \"bea with dolores\"; expected a pair that no rule blocks.",
            "pairs: found \"dolores with 3 mentees\"; expected at most 2.",
            &gap(207_695),
        ],
    );
    assert_found(
        usual(),
        |receipt| drop(receipt.pairs.pop()),
        &["unplaced: found nothing; expected chidi, who is in no pair."],
    );
    assert_found(
        usual(),
        |receipt| {
            receipt.pairs.pop();
            receipt.unplaced.push("chidi".to_owned());
        },
        &[&wrong_tally("Placed 2, Points 13846, Spread 0"), &gap(147_696)],
    );
    assert_found(
        usual(),
        |receipt| receipt.pairs.push(receipt.pairs[0].clone()),
        &["pairs[3]: found \"ana with dolores\"; expected each pair once."],
    );
    assert_found(
        usual(),
        |receipt| receipt.pairs[2].mentee = "chloe".to_owned(),
        &[
            "pairs[2]: found \"chloe\"; expected the id of a mentee in this cohort.",
            "unplaced: found nothing; expected chidi, who is in no pair.",
        ],
    );
    assert_found(
        usual(),
        |receipt| receipt.pairs[0].points += 1,
        &["pairs[0].points: found \"5001\"; expected 5000, which the rules give this pair."],
    );
}

#[test]
fn somebody_who_is_said_to_be_unplaced_and_is_not_is_found() {
    assert_found(
        Conditions::default(),
        |receipt| receipt.unplaced.push("bea".to_owned()),
        &["unplaced: found \"bea\"; expected mentees who are in no pair."],
    );
}

#[test]
fn a_tally_that_was_tampered_with_is_found() {
    let usual = Conditions::default;
    let wrong = |found: &str| format!("tally: found \"{found}\"; expected {TALLY}, to which the pairs add up.");
    assert_found(
        usual(),
        |receipt| receipt.tally[1].count = "26000".to_owned(),
        &[&wrong("Placed 3, Points 26000, Spread -1")],
    );
    assert_found(usual(), |receipt| receipt.tally.swap(0, 1), &[&wrong("Points 22692, Placed 3, Spread -1")]);
    assert_found(
        usual(),
        |receipt| receipt.tally[1].count = "022692".to_owned(),
        &["tally[1]: found \"022692\"; expected a whole number as text, such as \"-12\"."],
    );
}

#[test]
fn a_condition_that_was_tampered_with_is_found_by_what_it_breaks() {
    let usual = Conditions::default;
    assert_found(
        locked(ANA, EMIL),
        |receipt| receipt.asked.locks.clear(),
        &["proof: found \"235389\"; expected prices that allow for 147696, which is what the matching is worth."],
    );
    assert_found(
        usual(),
        |receipt| receipt.asked.locks.push(named("ana", "emil")),
        &["pairs: found nothing; expected ana with emil, because somebody chose this pair."],
    );
    assert_found(
        usual(),
        |receipt| receipt.asked.bans.push(named("chidi", "dolores")),
        &["pairs: found \"chidi with dolores\"; expected a pair that nobody banned."],
    );
    assert_found(
        usual(),
        |receipt| receipt.asked.bans.push(named("chidi", "fay")),
        &["asked.bans[0]: found \"fay\"; expected the id of a mentor in this cohort."],
    );
    assert_found(
        usual(),
        |receipt| receipt.asked.objective.least_points = 6_000,
        &["pairs: found \"ana with dolores: 5000\"; expected at least 6000 points."],
    );
    assert_found(
        usual(),
        |receipt| receipt.asked.objective.first = First::BestFits,
        &[
            "tally: found \"Placed 3, Points 22692, Spread -1\"; expected Points 22692, Placed 3, Spread -1, to which the \
             pairs add up.",
            "proof: found nothing; expected weights of the aims that were asked for, in their order.",
        ],
    );
    assert_found(
        usual(),
        |receipt| receipt.asked.objective.raise_worst = true,
        &["proof: found nothing; expected how high the worst fit was raised, because that was asked for."],
    );
}

#[test]
fn a_number_that_was_tampered_with_is_found_by_what_it_breaks() {
    let usual = Conditions::default;
    let wants = |receipt: &mut Receipt, wants: u8| receipt.asked.wants.extend([("ana".to_owned(), wants)]);
    assert_found(
        usual(),
        |receipt| wants(receipt, 0),
        &[
            "pairs: found \"ana with 1 mentors\"; expected at most 0.",
            "proof: found \"155388\"; expected prices that allow for 225389, which is what the matching is worth.",
        ],
    );
    assert_found(usual(), |receipt| wants(receipt, 6), &["asked.wants.ana: found \"6\"; expected 0 to 5 mentors."]);
    let kinds = |most: u32, kind: usize| {
        let of = ["ana", "bea", "chidi"].map(|id| (id.to_owned(), kind)).into();
        Some(AskedKinds { most, of })
    };
    assert_found(
        usual(),
        |receipt| receipt.asked.kinds = kinds(1, 0),
        &["pairs: found \"dolores with 2 mentees of kind 0\"; expected at most 1."],
    );
    let too_many = |id: &str| format!("asked.kinds.of.{id}: found \"4000000000\"; expected a kind below 1000.");
    assert_found(
        usual(),
        |receipt| receipt.asked.kinds = kinds(9, 4_000_000_000),
        &["ana", "bea", "chidi"].map(too_many).each_ref().map(String::as_str),
    );
}

#[test]
fn a_proof_that_was_tampered_with_proves_nothing() {
    let unproven = |change: &dyn Fn(&mut Priced), expected: &str| {
        let tamper = |receipt: &mut Receipt| change(&mut receipt.proof.as_mut().expect("it is proven").prices);
        assert_found(Conditions::default(), tamper, &[&format!("proof{expected}")]);
    };
    let emil = |price: &str| [("emil".to_owned(), price.to_owned())];
    unproven(
        &|prices| prices.aims.swap(0, 1),
        ": found nothing; expected weights of the aims that were asked for, in their order.",
    );
    unproven(
        &|prices| prices.aims[0].weight = "7".to_owned(),
        ": found \"7\"; expected a weight above 60001 for the aim Placed, because the aims after it can come to as much.",
    );
    unproven(
        &|prices| drop(prices.mentees.remove("bea")),
        ".prices.mentees.bea: found nothing; expected this mentee, too.",
    );
    unproven(
        &|prices| drop(prices.kinds.pop()),
        ": found nothing; expected a price for everybody, and for each kind of request.",
    );
    unproven(
        &|prices| prices.mentors.extend(emil("5")),
        ": found \"225393\"; expected prices that allow for 225389, which is what the matching is worth.",
    );
    unproven(
        &|prices| prices.mentors.extend(emil("1.5")),
        ".prices.mentors.emil: found \"1.5\"; expected a whole number as text, such as \"-12\".",
    );
    unproven(
        &|prices| prices.kinds[0].extend(emil("-1")),
        ": found nothing; expected no price below zero for being one of a kind.",
    );
    unproven(
        &|prices| prices.mentors.extend(emil(&i128::MIN.to_string())),
        ": found \"-170141183460469231731687303715884105728\"; expected prices and weights within reason.",
    );
}

/// The same matching, verified with other people or another program at hand.
#[track_caller]
fn assert_of_others(change: impl Fn(&mut Program, &mut People), expected: &[&str]) {
    let text = five(Conditions::default()).text();
    let (mut program, mut people) = (program(), people());
    change(&mut program, &mut people);
    let verification = verify(&scorer(program, people), "r.json", &text);
    let found = sentences(verification.problems());
    let found: Vec<&str> = found.iter().map(|sentence| sentence.split(':').next().expect("a place")).collect();
    assert_eq!(found, expected);
    assert!(!verification.is_verified());
}

#[test]
fn a_receipt_of_other_people_or_another_program_is_refused() {
    // Nothing that matters to the matching, and yet another answer.
    assert_of_others(|_, people| people.mentees[0].name = "Ana".to_owned(), &["r.json, people"]);
    assert_of_others(|program, _| program.bands.strong += 1, &["r.json, program"]);
    assert_of_others(
        |program, _| program.rules[0].weight = 20,
        &["r.json, program", "r.json, pairs[1].points", "r.json, pairs[2].points", "r.json, tally"],
    );
    assert_of_others(
        |_, people| drop(people.mentors.pop()),
        &["r.json, people", "r.json, pairs[1]", "r.json, proof.prices.mentors.emil", "r.json, unplaced"],
    );
}

#[test]
fn a_receipt_of_another_version_is_checked_and_noted() {
    let case = five(Conditions::default());
    let other = Receipt { made_by: "0.0.9".to_owned(), ..case.receipt() };
    let verification = case.verify(&forged(other));
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        sentences(verification.problems()),
        [format!("r.json, madeBy: found \"0.0.9\"; expected {version}, the version of Tandem that checks it.")]
    );
    assert!(verification.is_optimal());
    let later = case.text().replacen("\"tandem\": 1", "\"tandem\": 2", 1);
    assert!(case.verify(&later).verdict().is_none());
}
