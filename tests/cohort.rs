//! The only way in: every problem is listed with its place, and nothing is guessed.

mod sample;

use sample::{checked, cohort, program, random_cohort, sentences};
use serde_json::{Value, json};
use tandem::cohort::Places;
use tandem::person::Side;
use tandem::problem::Effect;

/// One mentee with these answers gives this one sentence, and the cohort stands all the same.
#[track_caller]
fn mentee(answers: &Value, sentence: &str) {
    let checked = checked(program(), vec![json!({"id": "ada", "answers": answers})], vec![]);
    assert_eq!(sentences(&checked.problems), [sentence]);
    assert!(checked.value.is_some());
}

#[test]
fn an_answer_that_cannot_be_read_is_listed_and_treated_as_missing() {
    mentee(
        &json!({"shoes": "41"}),
        "mentee \"ada\", answer \"shoes\": found \"41\"; expected a question that the program asks of this side. \
         The answer is treated as missing.",
    );
    mentee(
        &json!({"offers": "JS"}),
        "mentee \"ada\", answer \"offers\": found \"JS\"; expected a question that the program asks of this side. \
         The answer is treated as missing.",
    );
    mentee(
        &json!({"format": "letter"}),
        "mentee \"ada\", answer \"format\": found \"letter\"; expected one of \"video\", \"in person\", \"chat\". \
         The answer is treated as missing.",
    );
    mentee(
        &json!({"format": ["video", "chat"]}),
        "mentee \"ada\", answer \"format\": found \"video; chat\"; expected one answer, not several. \
         The answer is treated as missing.",
    );
    mentee(
        &json!({"years": "40+"}),
        "mentee \"ada\", answer \"years\": found \"40+\"; expected a number. The answer is treated as missing.",
    );
    mentee(
        &json!({"stage": "wizard"}),
        "mentee \"ada\", answer \"stage\": found \"wizard\"; expected one of \"student\", \"junior\", \"senior\", \
         \"lead\". The answer is treated as missing.",
    );
    mentee(
        &json!({"zone": "Mars/Olympus"}),
        "mentee \"ada\", answer \"zone\": found \"Mars/Olympus\"; expected an IANA time zone such as \
         \"Europe/Madrid\". The answer is treated as missing.",
    );
    mentee(
        &json!({"hours": "Mon 18:00-20:00"}),
        "mentee \"ada\", answer \"hours\": found \"Mon 18:00-20:00\"; expected a time zone for these hours, or a time \
         zone of the program. The answer is treated as missing.",
    );
    mentee(
        &json!({"wishes": "Nobody Here"}),
        "mentee \"ada\", answer \"wishes\": found \"Nobody Here\"; expected the id or full name of somebody on the \
         other side. The answer is treated as missing.",
    );
}

#[test]
fn every_part_of_an_answer_that_cannot_be_read_is_listed_by_itself() {
    let answers = json!({"hours": "Mon 18:00-20:00; evenings; Tue 25:00-26:00", "zone": "Europe/Madrid"});
    let checked = checked(program(), vec![json!({"id": "ada", "answers": answers})], vec![]);
    let found: Vec<&str> = checked.problems.iter().map(|problem| problem.found.as_str()).collect();
    assert_eq!(found, ["evenings", "Tue 25:00-26:00"]);
}

#[test]
fn whoever_cannot_be_told_apart_or_counted_takes_no_part() {
    let checked = checked(
        program(),
        vec![json!({"id": "ada"}), json!({"id": " "}), json!({"id": "ada ", "name": "Ada again"})],
        vec![
            json!({"id": "bo", "capacity": "a few"}),
            json!({"id": "cy", "capacity": -1}),
            json!({"id": "di", "capacity": 1.5}),
        ],
    );
    assert_eq!(
        sentences(&checked.problems),
        [
            "mentor \"bo\", answer \"capacity\": found \"a few\"; expected a whole number of places, 0 or more. \
             The person takes no part until this is put right.",
            "mentor \"cy\", answer \"capacity\": found \"-1\"; expected a whole number of places, 0 or more. \
             The person takes no part until this is put right.",
            "mentor \"di\", answer \"capacity\": found \"1.5\"; expected a whole number of places, 0 or more. \
             The person takes no part until this is put right.",
            "mentee \"\": found nothing; expected an id. The person takes no part until this is put right.",
            "mentee \"ada\": found \"ada \"; expected an id that nobody else on this side has. \
             The person takes no part until this is put right.",
        ]
    );
    let cohort = checked.value.expect("the others take part");
    assert_eq!((cohort.mentees().len(), cohort.mentors().len()), (1, 0));
    assert_eq!(cohort.people().mentees.len(), 3, "nobody is lost");
}

#[test]
fn a_blank_capacity_is_what_the_program_says_and_stays_a_blank() {
    let mentors = vec![
        json!({"id": "a"}),
        json!({"id": "b", "capacity": ""}),
        json!({"id": "c", "capacity": "3"}),
        json!({"id": "d", "capacity": 0}),
        json!({"id": "e", "capacity": 9}),
    ];
    let cohort = cohort(vec![], mentors);
    let places: Vec<Places> = cohort.mentors().iter().map(|mentor| mentor.places()).collect();
    let expected = [(None, 1), (None, 1), (Some(3), 3), (Some(0), 0), (Some(9), 4)];
    assert_eq!(places, expected.map(|(stated, offered)| Places { stated, offered }));
}

#[test]
fn a_name_that_two_people_have_is_not_guessed_at() {
    let mentors = vec![
        json!({"id": "m1", "name": "Kim Lee"}),
        json!({"id": "m2", "name": "KIM LEE"}),
        json!({"id": "m3", "name": "Ana Gómez"}),
    ];
    let mentees = vec![json!({"id": "ada", "answers": {"wishes": "Ana Gomez, Kim Lee, m2"}})];
    let checked = checked(program(), mentees, mentors);
    assert_eq!(
        sentences(&checked.problems),
        [
            "mentee \"ada\", answer \"wishes\": found \"Kim Lee\"; expected an id, because more than one person has this \
          name. This part of the answer is left out."
        ]
    );
}

#[test]
fn an_option_that_contains_a_separator_stays_whole() {
    let mentees = vec![json!({"id": "ada", "answers": {"needs": "Listen - calmly, push"}})];
    let cohort = cohort(mentees, vec![]);
    let value = cohort.mentees()[0].value("needs").expect("she answered");
    let tandem::cohort::Value::Words(words) = value else { panic!("words") };
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    assert_eq!(words, ["listen, calmly", "push"]);
}

#[test]
fn an_answer_counts_only_where_the_question_was_put() {
    let mut program = program();
    let condition = json!({"question": "matters", "is": "Skills"});
    let identity = program["questions"]
        .as_array_mut()
        .expect("questions")
        .iter_mut()
        .find(|question| question["name"] == "identity");
    let identity = identity.expect("the identity question");
    identity["of"] = "mentee".into();
    identity["onlyIf"] = condition;
    program["rules"] = json!([]);
    program["emphasis"] = Value::Null;
    let says = |id: &str, matters: &str| json!({"id": id, "answers": {"identity": "a", "matters": matters}});
    let checked = checked(program, vec![says("a", "skills"), says("b", "goals"), json!({"id": "c"})], vec![]);
    let cohort = checked.value.expect("a cohort");
    let counts: Vec<bool> = cohort.mentees().iter().map(|mentee| mentee.value("identity").is_some()).collect();
    assert_eq!(counts, [true, false, false]);
}

#[test]
fn what_only_decides_whether_a_private_question_is_put_is_private_too() {
    let mut program = program();
    let questions = program["questions"].as_array_mut().expect("questions");
    questions.push(json!({"name": "asks", "label": "asks", "of": "mentee", "kind": "choice"}));
    questions.push(json!({"name": "unread", "label": "unread", "of": "mentee", "kind": "choice"}));
    let identity = questions.iter_mut().find(|question| question["name"] == "identity").expect("it is asked");
    identity["of"] = "mentee".into();
    identity["onlyIf"] = json!({"question": "asks", "is": "yes"});
    let program: tandem::program::Program = serde_json::from_value(program).expect("the program's shape");
    let private = |side| -> Vec<&str> {
        let names = program.questions.iter().map(|question| question.name.as_str());
        names.filter(|name| program.is_private(side, name)).collect()
    };
    assert_eq!(private(Side::Mentee), ["avoids", "identity", "asks"]);
    assert_eq!(private(Side::Mentor), ["avoids"], "staff may see a rule that reads the mentor's identity");
}

/// A program changed at this JSON pointer is refused with this sentence, among others that follow from it.
#[track_caller]
fn refused(pointer: &str, value: Value, sentence: &str) {
    let mut program = program();
    *program.pointer_mut(pointer).expect("a place in the sample") = value;
    let checked = checked(program, vec![], vec![]);
    let sentences = sentences(&checked.problems);
    let sentence = format!("{sentence} Nothing is loaded until this is put right.");
    assert!(sentences.contains(&sentence), "{sentences:#?}");
    assert!(checked.value.is_none());
}

#[test]
fn a_program_that_cannot_be_meant_so_is_refused_with_the_place() {
    refused("/tandem", json!(2), "tandem: found \"2\"; expected a file of version 1.");
    refused("/languages", json!([]), "languages: found nothing; expected at least one language, such as \"en\".");
    refused(
        "/name",
        json!({"es": "Muestra"}),
        "name: found nothing; expected a text in \"en\", a language of the program.",
    );
    refused(
        "/week",
        json!("next week"),
        "week: found \"next week\"; expected a date such as 2026-11-23 or a week such as 2026-W48.",
    );
    refused(
        "/questions/1/name",
        json!("format"),
        "questions of the mentor: found \"format\"; expected a name that stands only once.",
    );
    refused(
        "/questions/8/zone",
        json!("years"),
        "question \"hours\", zone: found \"years\"; expected a question of kind \"timeZone\" of the same side, for a \
         question of kind \"hours\".",
    );
    refused(
        "/questions/5/options",
        json!([]),
        "question \"stage\": found \"0 options\"; expected the steps of the scale as options, lowest first.",
    );
    refused(
        "/rules/0/mentor",
        json!("wants"),
        "rule \"skills\", mentor: found \"wants\"; expected the name of a question that is asked of the mentor.",
    );
    refused("/rules/0/weight", json!(101), "rule \"skills\": found \"weight 101\"; expected a weight from 0 to 100.");
    refused("/rules/0/id", json!("goals"), "rules: found \"goals\"; expected a name that stands only once.");
    refused(
        "/rules/4/comparison/lowest",
        json!(3),
        "rule \"stage\": found \"band\"; expected \"lowest\", \"ideal\" and \"highest\" in rising order.",
    );
    refused(
        "/rules/3/comparison/rows/0/need",
        json!("pull"),
        "rule \"style\", rows: found \"pull\"; expected an option of the question \"needs\".",
    );
    refused(
        "/rules/10/level",
        json!("should"),
        "rule \"avoid\": found \"avoid\"; expected the level \"must\", because whom one avoids is blocked.",
    );
    refused(
        "/emphasis/question",
        json!("wants"),
        "emphasis: found \"wants\"; expected a question of kind \"choice\" of the mentee, whose options are ids of rules.",
    );
    refused(
        "/vocabulary/skills/1/aliases/0",
        json!("JS"),
        "vocabulary, skill 2: found \"“JS” stands for “JavaScript” and for “React”: it can mean one skill only.\"; \
         expected words that belong to one skill each.",
    );
}

#[test]
fn what_cannot_be_compared_is_refused_whatever_the_comparison() {
    let comparisons = [
        json!({"type": "overlap"}),
        json!({"type": "same"}),
        json!({"type": "different"}),
        json!({"type": "table", "rows": []}),
        json!({"type": "band", "lowest": 0, "ideal": 0, "highest": 0}),
        json!({"type": "near", "within": 1}),
        json!({"type": "hours", "enough": 60}),
        json!({"type": "timeZone", "within": 1}),
        json!({"type": "wish"}),
        json!({"type": "avoid"}),
    ];
    // Free texts can be compared by what they speak of, and by nothing else.
    for comparison in comparisons {
        let mut program = program();
        let goals = &mut program["rules"][8];
        goals["comparison"] = comparison.clone();
        goals["level"] = "must".into();
        let checked = checked(program, vec![], vec![]);
        let sentences = sentences(&checked.problems);
        let name = comparison["type"].as_str().expect("a name");
        let start = format!("rule \"goals\": found \"{name} of text and text\"; expected ");
        assert!(sentences.iter().any(|sentence| sentence.starts_with(&start)), "{name}: {sentences:#?}");
        assert!(checked.value.is_none());
    }
}

#[test]
fn a_program_in_which_nothing_weighs_is_noted() {
    let mut program = program();
    for rule in program["rules"].as_array_mut().expect("rules") {
        rule["weight"] = 0.into();
    }
    let checked = checked(program, vec![], vec![]);
    assert_eq!(
        sentences(&checked.problems),
        ["rules: found nothing; expected at least one rule with a weight above 0."]
    );
    assert!(checked.value.is_some());
}

#[test]
fn every_unreadable_answer_of_a_random_cohort_is_listed_once() {
    for seed in 0..20 {
        let scorer = random_cohort(seed, 20, 20);
        let people = scorer.cohort().people();
        let everybody = || people.mentees.iter().chain(&people.mentors);
        let says = |question: &str, wrong: &str| {
            everybody()
                .filter(|person| person.answers.get(question).is_some_and(|answer| answer.to_string() == wrong))
                .count()
        };
        let week = scorer.program().week.parse().expect("a week");
        let names = tandem::cohort::zones_named(scorer.program(), people);
        let zones = tandem::person::hours::Zones::from_tzdb(week, names);
        let checked = tandem::cohort::Cohort::new(scorer.program().clone(), people.clone(), zones);
        let listed = |question: &str, wrong: &str| {
            let at = |problem: &&tandem::problem::Problem| {
                problem.place.column.as_deref() == Some(question) && problem.found == wrong
            };
            checked.problems.iter().filter(at).count()
        };
        for (question, wrong) in
            [("format", "letter"), ("years", "40+"), ("zone", "Mars/Olympus"), ("hours", "evenings")]
        {
            assert_eq!(listed(question, wrong), says(question, wrong), "{question}");
        }
        assert!(checked.problems.iter().all(|problem| problem.effect <= Effect::Ignored));
    }
}
