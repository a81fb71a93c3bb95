//! Responses taken in.

use std::collections::BTreeMap;

use fastrand::Rng;
use serde_json::{Value as Json, json};
use tandem::person::{Answer, Answers, People, Person, Side};
use tandem::program::{Meaning, Part};
use tandem::response::{Desk, Entry, EntryKind, Merge, Others, Response, Taking};

use crate::made_up::{PROGRAM, inbox, intakes, mentees, person, response, response_of};

const NOON: &str = "2026-11-23T12:00:00Z";

fn merge(people: &People, files: &[(&str, &Response)], taking: &Taking) -> Merge {
    Merge::new(people, &inbox(files), &Desk { program: PROGRAM, intakes: intakes() }, taking)
}

/// The only mentee after a response of somebody new.
#[track_caller]
fn taken(answers: Json) -> (Person, Vec<String>) {
    let merge = merge(&People::default(), &[("ana.age", &response("1", NOON, answers))], &Taking::default());
    let [person] = &merge.commit().mentees[..] else { panic!("one person") };
    (person.clone(), merge.problems().iter().map(ToString::to_string).collect())
}

fn text(text: &str) -> Answer {
    text.into()
}

fn list(items: &[&str]) -> Answer {
    Answer::List(items.iter().map(|item| (*item).to_owned()).collect())
}

#[test]
fn a_form_says_what_it_fills_and_what_nothing_takes() {
    let [mentee, mentor] = intakes().clone();
    let question = |name: &str| Meaning::Question(name.to_owned());
    let fills: BTreeMap<&str, &[Meaning]> = mentee.fills().collect();
    assert_eq!(fills["email"], [Meaning::Person(Part::Id)]);
    assert_eq!(fills["name"], [Meaning::Person(Part::Name)]);
    assert_eq!(fills["skills"], [question("skills")]);
    assert_eq!(fills["goals.short"], [question("goals.short")]);
    assert_eq!(mentee.untaken(), ["anything", "goals"]);
    assert_eq!((mentee.wishes(), mentor.wishes()), (Some("wishes"), None));
    assert_eq!(mentor.fills().last(), Some(("capacity", &[Meaning::Person(Part::Capacity)][..])));
    let other = mentee.with("anything", Meaning::Ignore("small talk".to_owned()));
    assert_eq!(other.untaken(), ["goals"]);
}

#[test]
fn answers_become_those_of_a_person() {
    let (ana, problems) = taken(json!({
        "email": " ana@example.org ", "name": "Ana", "skills": ["Rust", "SQL"], "field": "Data", "remote": false,
        "goals": {"short": "a job"}
    }));
    assert_eq!(problems, [""; 0]);
    let answers = [
        ("skills", list(&["Rust", "SQL"])),
        ("field", text("Data")),
        ("remote", Answer::YesNo(false)),
        ("goals.short", text("a job")),
    ];
    let expected = Person { name: "Ana".to_owned(), answers: Answers::from(answers), ..person("ana@example.org") };
    assert_eq!(ana, expected);
}

#[test]
fn what_she_wrote_herself_stands_in_the_place_of_the_choice() {
    let (ana, problems) = taken(json!({"email": "a", "skills": ["Rust", "other"], "skills-Comment": "Beekeeping"}));
    assert_eq!((&ana.answers["skills"], problems.len()), (&list(&["Rust", "Beekeeping"]), 0));
    let (ana, problems) = taken(json!({"email": "a", "skills": ["Rust"], "skills-Comment": "Beekeeping"}));
    assert_eq!(ana.answers["skills"], list(&["Rust"]));
    assert_eq!(
        problems,
        ["ana.age, answer \"skills-Comment\": found \"Beekeeping\"; expected a question of the program that takes it."]
    );
}

#[test]
fn what_nothing_takes_and_what_has_no_place_is_listed() {
    let (ana, problems) = taken(json!({
        "skills": {"Rust": 3}, "anything": "Hello", "goals": {"long": "a team"}, "waited": 99
    }));
    assert_eq!((ana.id.as_str(), ana.answers.len(), ana.waited), ("1", 0, None));
    assert_eq!(
        problems,
        [
            "ana.age, answer \"skills\": found \"{\"Rust\":3}\"; expected an answer of the question's kind. The answer is \
             treated as missing.",
            "ana.age, answer \"anything\": found \"Hello\"; expected a question of the program that takes it.",
            "ana.age, answer \"goals.long\": found \"a team\"; expected a question of the program that takes it.",
            "ana.age, answer \"waited\": found \"99\"; expected a question of the program that takes it.",
            "ana.age: found nothing; expected an answer that fills the person's id; the response's own id is taken.",
        ],
    );
}

#[test]
fn wishes_fill_the_question_of_the_rule() {
    let wishing = |wishes: &[&str]| Response {
        wishes: wishes.iter().map(|&wish| wish.into()).collect(),
        ..response("1", NOON, json!({"email": "ana"}))
    };
    let taking = Taking { known_as: BTreeMap::from([("m-07".to_owned(), "bea".to_owned())]), ..Taking::default() };
    let merged = merge(&People::default(), &[("a", &wishing(&["m-07", "carla", "m-07"]))], &taking);
    assert_eq!(merged.commit().mentees[0].answers["wishes"], list(&["bea", "carla"]));
    // Who wishes for nobody may have been shown nobody.
    let known = Person { answers: Answers::from([("wishes", list(&["bea"]))]), ..person("ana") };
    let merged = merge(&mentees([known]), &[("a", &wishing(&[]))], &taking);
    assert_eq!(merged.entries()[0].kind(), EntryKind::Same);
    let mentor =
        Response { wishes: vec!["ana".into()], ..response_of(Side::Mentor, "1", NOON, json!({"email": "bea"})) };
    let merged = merge(&People::default(), &[("b", &mentor)], &taking);
    assert_eq!(
        merged.problems()[0].to_string(),
        "b, answer \"wishes\": found \"ana\"; expected a question of the program that takes it."
    );
}

#[test]
fn what_the_form_asks_is_as_she_says_it_now_and_the_rest_stays() {
    let answers = Answers::from([("skills", text("SQL")), ("field", text("Data")), ("remark", text("met her in May"))]);
    let known =
        Person { name: "Ana".to_owned(), waited: Some(Answer::Number(1.0)), answers, ..person("ana@example.org") };
    let sent = response("1", NOON, json!({"email": "Ana@example.org", "name": "Ana Maria", "skills": ["Rust"]}));
    let merged = merge(&mentees([known.clone()]), &[("a", &sent)], &Taking::default());
    let entry = &merged.entries()[0];
    assert_eq!((entry.kind(), entry.id(), entry.file()), (EntryKind::Changed, "ana@example.org", Some("a")));
    let differences: Vec<String> = entry.differences().iter().map(in_words).collect();
    assert_eq!(
        differences,
        ["Person(Name): Ana -> Ana Maria", "Question(\"field\"): Data -> nothing", "Question(\"skills\"): SQL -> Rust"]
    );
    // Who was asked another version of the form was perhaps not asked all of it.
    let mut other_version = sent;
    other_version.form.version = "0123456789abcdef".to_owned();
    let merged = merge(&mentees([known]), &[("a", &other_version)], &Taking::default());
    assert_eq!(merged.commit().mentees[0].answers["field"], text("Data"));
}

fn in_words(difference: &tandem::response::Difference) -> String {
    let shown = |answer: &Option<Answer>| answer.as_ref().map_or("nothing".to_owned(), ToString::to_string);
    format!("{:?}: {} -> {}", difference.of, shown(&difference.before), shown(&difference.after))
}

#[test]
fn an_id_that_differs_in_case_is_hers_unless_two_have_it() {
    let sent = response("1", NOON, json!({"email": "ANA"}));
    let kinds = |people: &People| merge(people, &[("a", &sent)], &Taking::default()).entries()[0].kind();
    assert_eq!(kinds(&mentees([person("ana")])), EntryKind::Same);
    assert_eq!(kinds(&mentees([person("ana"), person("Ana")])), EntryKind::Added);
    assert_eq!(kinds(&mentees([person("ana"), person("ANA")])), EntryKind::Same);
    assert_eq!(kinds(&mentees([person("anabel")])), EntryKind::Added);
}

#[test]
fn who_sent_nothing_leaves_only_where_that_is_asked_and_only_on_her_side() {
    let everybody = People { mentees: vec![person("ana"), person("eva")], mentors: vec![person("bea")] };
    let sent = response("1", NOON, json!({"email": "ana"}));
    let leave = Taking { others: Others::Leave, ..Taking::default() };
    let merged = merge(&everybody, &[("a", &sent)], &leave);
    let told: Vec<_> = merged.entries().iter().map(|entry| (entry.id(), entry.kind())).collect();
    assert_eq!(told, [("ana", EntryKind::Same), ("eva", EntryKind::Leaves)]);
    assert_eq!(merged.commit(), People { mentees: vec![person("ana")], mentors: vec![person("bea")] });
    assert_eq!(merge(&everybody, &[("a", &sent)], &Taking::default()).commit(), everybody);
    assert_eq!(merge(&everybody, &[], &leave).commit(), everybody);
}

const IDS: [&str; 6] = ["ana", "bea", "carla", "Ana", "eva", "fay"];

fn drawn_people(rng: &mut Rng) -> People {
    let mut side = || -> Vec<Person> {
        let mut ids = IDS;
        rng.shuffle(&mut ids);
        let ids = ids[..rng.usize(..5)].to_vec();
        ids.into_iter().map(|id| Person { answers: drawn_answers(rng), ..person(id) }).collect()
    };
    People { mentees: side(), mentors: side() }
}

fn drawn_answers(rng: &mut Rng) -> Answers {
    let all =
        [("skills", text("Rust")), ("field", text("Data")), ("remark", text("!")), ("remote", Answer::YesNo(true))];
    all.into_iter().filter(|_| rng.bool()).collect()
}

fn drawn_response(rng: &mut Rng) -> Response {
    let email = IDS[rng.usize(..IDS.len())];
    let mut answers = json!({"email": email, "anything": "x"});
    for (name, value) in
        [("skills", json!("Rust")), ("field", json!("Data")), ("remote", json!(true)), ("name", json!("A"))]
    {
        if rng.bool() {
            answers[name] = value;
        }
    }
    let side = if rng.bool() { Side::Mentee } else { Side::Mentor };
    response_of(side, &rng.u8(0..30).to_string(), &format!("2026-11-23T{:02}:00:00Z", rng.u8(0..24)), answers)
}

/// What became of each person, found by comparing the people before and after, knowing nothing of how it was done.
fn compared(before: &[Person], after: &[Person]) -> BTreeMap<String, (Option<Person>, Option<Person>)> {
    let mut all: BTreeMap<String, (Option<Person>, Option<Person>)> = BTreeMap::new();
    for person in before {
        all.entry(person.id.clone()).or_default().0 = Some(person.clone());
    }
    for person in after {
        all.entry(person.id.clone()).or_default().1 = Some(person.clone());
    }
    all.retain(|_, (before, after)| before != after);
    all
}

#[test]
fn what_is_previewed_is_what_is_committed() {
    let mut kinds = BTreeMap::new();
    for seed in 0..1_000 {
        let rng = &mut Rng::with_seed(seed);
        let before = drawn_people(rng);
        let sent: Vec<(String, Response)> =
            (0..rng.usize(..7)).map(|at| (format!("{at}.age"), drawn_response(rng))).collect();
        let files: Vec<(&str, &Response)> = sent.iter().map(|(file, response)| (file.as_str(), response)).collect();
        let others = if rng.bool() { Others::Stay } else { Others::Leave };
        let merged = merge(&before, &files, &Taking { others, ..Taking::default() });
        let after = merged.commit();
        for side in [Side::Mentee, Side::Mentor] {
            let listed: BTreeMap<String, (Option<Person>, Option<Person>)> = merged
                .entries()
                .iter()
                .filter(|entry| entry.side() == side && entry.kind() != EntryKind::Same)
                .map(|entry| (entry.id().to_owned(), (entry.before().cloned(), entry.after().cloned())))
                .collect();
            assert_eq!(compared(before.side(side), after.side(side)), listed, "seed {seed}, {side}");
            let stayed: Vec<&str> = before.side(side).iter().map(|person| person.id.as_str()).collect();
            let order: Vec<&str> = after.side(side).iter().map(|person| person.id.as_str()).collect();
            let kept: Vec<&str> = stayed.into_iter().filter(|id| order.contains(id)).collect();
            assert_eq!(&order[..kept.len()], kept, "seed {seed}: who was there stays in her order");
        }
        for kind in merged.entries().iter().map(Entry::kind) {
            *kinds.entry(kind).or_insert(0) += 1;
        }
    }
    assert_eq!(kinds.len(), 4, "every kind was seen: {kinds:?}");
    assert!(kinds.values().all(|count| *count > 40), "{kinds:?}");
}

#[test]
fn an_entry_that_is_taken_out_is_not_committed() {
    let before = mentees([person("ana")]);
    let sent = [
        response("1", NOON, json!({"email": "ana", "name": "Ana"})),
        response("2", NOON, json!({"email": "eva", "name": "Eva"})),
    ];
    let merged = merge(&before, &[("a", &sent[0]), ("e", &sent[1])], &Taking::default());
    let eva = Person { name: "Eva".to_owned(), ..person("eva") };
    assert_eq!(merged.clone().without(0).commit(), mentees([person("ana"), eva]));
    let ana = Person { name: "Ana".to_owned(), ..person("ana") };
    assert_eq!(merged.clone().without(1).commit(), mentees([ana]));
    assert_eq!(merged.clone().without(0).without(0).commit(), before);
    assert_eq!(merged.clone().without(7), merged);
}

#[test]
fn taking_the_same_in_twice_changes_nothing_more() {
    for seed in 0..200 {
        let rng = &mut Rng::with_seed(seed);
        let before = drawn_people(rng);
        let sent = drawn_response(rng);
        let once = merge(&before, &[("a", &sent)], &Taking::default()).commit();
        let twice = merge(&once, &[("a", &sent)], &Taking::default());
        assert_eq!((twice.commit(), twice.entries()[0].kind()), (once, EntryKind::Same), "seed {seed}");
    }
}
