//! Many files.

use fastrand::Rng;
use serde_json::{Value as Json, json};
use tandem::person::Side;
use tandem::problem::{Checked, Code, Effect, Place, Problem};
use tandem::response::{Inbox, Opened, Response, Standing};

use crate::made_up::{inbox, inbox_of, program, response, response_of};

const MORNING: &str = "2026-11-23T09:00:00Z";
const NOON: &str = "2026-11-23T12:00:00Z";
const EVENING: &str = "2026-11-23T18:00:00Z";

fn ana(id: &str, when: &str) -> Response {
    response(id, when, json!({"email": "ana@example.org", "name": "Ana"}))
}

fn says(answers: Json, response: &Response) -> Response {
    Response { answers: serde_json::from_value(answers).expect("an object"), ..response.clone() }
}

#[track_caller]
fn stand(inbox: &Inbox, expected: &[(&str, Standing)]) {
    let found: Vec<_> = inbox.items().iter().map(|item| (item.file.as_str(), item.standing)).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_response_that_is_sent_again_counts_once() {
    let again = inbox(&[("b.age", &ana("1", MORNING)), ("a.age", &ana("1", MORNING)), ("c.age", &ana("1", MORNING))]);
    stand(&again, &[("a.age", Standing::Counts), ("b.age", Standing::SentAgain), ("c.age", Standing::SentAgain)]);
    assert_eq!(
        again.items()[1].problems[0].to_string(),
        "b.age: found \"1\"; expected a response that was not there yet; it is in a.age, too. This response is set aside; \
         the others are not touched by it.",
    );
    // Pressing the button twice changes the moment alone.
    let later = inbox(&[("a.age", &ana("1", MORNING)), ("b.age", &ana("1", NOON))]);
    stand(&later, &[("a.age", Standing::SentAgain), ("b.age", Standing::Counts)]);
}

#[test]
fn a_twin_is_not_a_response_sent_again() {
    let answers = json!({"skills": ["Rust"]});
    let twins = inbox(&[("a.age", &response("1", NOON, answers.clone())), ("b.age", &response("2", NOON, answers))]);
    stand(&twins, &[("a.age", Standing::Counts), ("b.age", Standing::Counts)]);
}

#[test]
fn of_several_responses_of_one_person_the_latest_counts() {
    let changed = says(json!({"email": "ana@example.org", "name": "Ana Maria"}), &ana("1", NOON));
    let same_id = inbox(&[("a.age", &changed), ("b.age", &ana("1", MORNING))]);
    stand(&same_id, &[("a.age", Standing::Latest), ("b.age", Standing::Older)]);
    assert_eq!(
        same_id.items()[1].problems[0].to_string(),
        "b.age: found \"2026-11-23T09:00:00.000Z\"; expected the latest response of this person, which is a.age. This \
         response is set aside; the others are not touched by it.",
    );
    let other_device = says(json!({"email": " Ana@Example.org "}), &ana("2", EVENING));
    let same_key = inbox(&[("a.age", &ana("1", NOON)), ("b.age", &other_device)]);
    stand(&same_key, &[("a.age", Standing::Older), ("b.age", Standing::Latest)]);
    // The same filling under two addresses, and the second address on another device: one person.
    let moved = says(json!({"email": "ana@new.example"}), &ana("1", NOON));
    let on_phone = says(json!({"email": "ana@new.example"}), &ana("3", EVENING));
    let all = inbox(&[("a.age", &ana("1", MORNING)), ("b.age", &on_phone), ("c.age", &moved)]);
    stand(&all, &[("a.age", Standing::Older), ("b.age", Standing::Latest), ("c.age", Standing::Older)]);
}

#[test]
fn two_that_differ_and_were_sent_at_the_same_moment_are_pointed_out() {
    let other = says(json!({"email": "ana@example.org", "name": "Another"}), &ana("1", NOON));
    let items = inbox(&[("a.age", &ana("1", NOON)), ("b.age", &other)]);
    let problem = items.items().iter().flat_map(|item| &item.problems).next().expect("one is older").to_string();
    assert!(problem.contains("sent at the same moment: look at both"), "{problem}");
}

#[test]
fn one_person_may_answer_as_both_sides() {
    let mentor = response_of(Side::Mentor, "2", NOON, json!({"email": "ana@example.org"}));
    let both = inbox(&[("a.age", &ana("1", MORNING)), ("b.age", &mentor)]);
    stand(&both, &[("a.age", Standing::Counts), ("b.age", Standing::Counts)]);
}

#[test]
fn what_does_not_belong_here_says_why() {
    let mut other_version = ana("1", NOON);
    other_version.form.version = "0123456789abcdef".to_owned();
    let mut unknown_form = ana("2", NOON);
    unknown_form.form.id = "exit".to_owned();
    let other_program = Response { program: "mornings".to_owned(), ..ana("3", NOON) };
    let found = inbox(&[("a.age", &other_version), ("b.age", &unknown_form), ("c.age", &other_program)]);
    stand(
        &found,
        &[("a.age", Standing::OtherVersion), ("b.age", Standing::UnknownForm), ("c.age", Standing::OtherProgram)],
    );
    let sentences: Vec<String> = found.items().iter().map(|item| item.problems[0].to_string()).collect();
    assert!(sentences[0].starts_with("a.age, form.version: found \"0123456789abcdef\"; expected "), "{}", sentences[0]);
    assert_eq!(
        &sentences[1..],
        [
            "b.age, form.id: found \"exit\"; expected one of \"mentee-intake\", \"mentor-intake\". This response is set \
             aside; the others are not touched by it.",
            "c.age, program: found \"mornings\"; expected \"evenings\". This response is set aside; the others are not \
             touched by it.",
        ],
    );
}

#[test]
fn damaged_foreign_and_otherwise_sealed_files_are_told_apart() {
    let failed = |file: &str, code| {
        Opened::of(file, Checked::refused(vec![Problem::new(code, Place::file(file), Effect::Refused)]))
    };
    let sound = ana("1", NOON).write();
    let program = tandem::format::json::write_program(&program());
    let found = inbox_of(vec![
        failed("a.age", Code::Damaged),
        failed("b.age", Code::OtherKey),
        failed("c.pdf", Code::NotSealed),
        Opened::text("d.json", &sound[..sound.len() - 9]),
        Opened::text("e.json", sound.replace("\"answers\":{", "\"answers\":[{")),
        Opened::text("f.json", program),
        Opened::text("g.json", r#"{"name": "package"}"#),
        Opened::text("h.txt", "Dear all"),
        Opened::text("i.json", sound.replace("\"answers\":{", "\"answer\":{")),
    ]);
    stand(
        &found,
        &[
            ("a.age", Standing::Damaged),
            ("b.age", Standing::OtherKey),
            ("c.pdf", Standing::Foreign),
            ("d.json", Standing::Damaged),
            ("e.json", Standing::Damaged),
            ("f.json", Standing::Foreign),
            ("g.json", Standing::Foreign),
            ("h.txt", Standing::Foreign),
            ("i.json", Standing::Damaged),
        ],
    );
    let effects: Vec<Effect> =
        found.items().iter().flat_map(|item| &item.problems).map(|problem| problem.effect).collect();
    assert_eq!(effects, vec![Effect::SetAside; found.items().len()]);
    assert_eq!(found.count(Standing::Damaged), 4);
}

/// A response of one of few people on few devices, so that they meet.
fn drawn(rng: &mut Rng) -> Response {
    let email = ["ana@example.org", "ANA@example.org", "bea@example.org", ""][rng.usize(..4)];
    let name = ["Ana", "Bea"][rng.usize(..2)];
    let answers = json!({"email": email, "name": name});
    let side = [Side::Mentee, Side::Mentor][rng.usize(..2)];
    response_of(side, ["1", "2", "3", "4"][rng.usize(..4)], [MORNING, NOON, EVENING][rng.usize(..3)], answers)
}

#[test]
fn the_order_of_dropping_changes_nothing_and_everybody_counts_once() {
    for seed in 0..500 {
        let rng = &mut Rng::with_seed(seed);
        let mut files: Vec<(String, Response)> =
            (0..rng.usize(..9)).map(|_| (format!("{}.age", rng.u8(0..20)), drawn(rng))).collect();
        let opened = |files: &[(String, Response)]| {
            files.iter().map(|(file, response)| Opened::text(file, response.write())).collect()
        };
        let one = inbox_of(opened(&files));
        rng.shuffle(&mut files);
        assert_eq!(inbox_of(opened(&files)), one, "seed {seed}");
        let counted: Vec<&Response> = one.items().iter().filter_map(tandem::response::Item::counted).collect();
        for (at, response) in counted.iter().enumerate() {
            for other in &counted[..at] {
                let is_other_form = response.form != other.form;
                assert!(is_other_form || response.id != other.id && !same_key(response, other), "seed {seed}");
            }
        }
        let n_people = |side: &str| -> usize {
            let responses: Vec<&Response> = files.iter().map(|(_, response)| response).collect();
            groups(&responses.into_iter().filter(|response| response.form.id.starts_with(side)).collect::<Vec<_>>())
        };
        assert_eq!(counted.len(), n_people("mentee") + n_people("mentor"), "seed {seed}");
    }
}

fn same_key(one: &Response, other: &Response) -> bool {
    let key = |response: &Response| response.answers["email"].as_str().unwrap_or_default().to_lowercase();
    !key(one).is_empty() && key(one) == key(other)
}

/// How many people sent these, counted by painting: everybody takes the smallest colour of those she is the same as.
fn groups(responses: &[&Response]) -> usize {
    let mut colours: Vec<usize> = (0..responses.len()).collect();
    for _ in responses {
        for one in 0..responses.len() {
            for other in 0..responses.len() {
                let is_same = responses[one].id == responses[other].id || same_key(responses[one], responses[other]);
                if is_same {
                    let least = colours[one].min(colours[other]);
                    (colours[one], colours[other]) = (least, least);
                }
            }
        }
    }
    colours.sort_unstable();
    colours.dedup();
    colours.len()
}
