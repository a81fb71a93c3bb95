//! What staff choose, what is refused, and what stands in the file.

use serde_json::{Value, json};
use tandem::cohort::{Cohort, Member, zones_named};
use tandem::format::json as files;
use tandem::person::hours::Zones;
use tandem::publication::{Choices, Difference, Preview, PublishedRoster, Shown};

/// Six mentors who answer alike in twos and threes.
fn cohort(program: &Value) -> Cohort {
    let mentor = |id: &str, stage: &str, years: u32, zone: &str, skills: &str, agrees: &str| {
        json!({"id": id, "name": format!("Name of {id}"), "answers": {
            "stage": stage, "years": years, "zone": zone, "skills": skills, "hours": "Mon 18:00-20:00",
            "path": "LGBTQ+", "bio": "I read code", "agrees": agrees, "circle": "Yes", "teach": "React",
        }})
    };
    let people = json!({"tandem": 1, "mentors": [
        mentor("ana", "junior", 1, "UTC-5", "React, Rust", "Yes"), mentor("bea", "junior", 1, "UTC-6", "React", "Yes"),
        mentor("carla", "senior", 6, "UTC-6", "Vue", "No"), mentor("dana", "senior", 7, "UTC-6", "Vue", "No"),
        mentor("elif", "lead", 8, "UTC-7", "Vue, React", "No"), mentor("fatou", "lead", 9, "UTC-6", "React", "No"),
    ]});
    let program = files::program("program.json", &program.to_string()).value.expect("a program");
    let people = files::people("people.json", &people.to_string()).value.expect("people");
    let zones = Zones::from_tzdb(program.week.parse().expect("a week"), zones_named(&program, &people));
    Cohort::new(program, people, zones).value.expect("a sound cohort")
}

fn program() -> Value {
    let rule = |name: &str, comparison: Value, seen_by: &str| {
        json!({"id": name, "label": name, "mentee": name, "mentor": name, "comparison": comparison, "level": "should",
               "weight": 5, "seenBy": seen_by})
    };
    let question = |name: &str, kind: &str| json!({"name": name, "label": name, "of": "both", "kind": kind});
    let mut stage = question("stage", "scale");
    stage["options"] = json!([{"value": "junior"}, {"value": "senior"}, {"value": "lead"}]);
    let (mut hours, mut teach) = (question("hours", "hours"), question("teach", "skills"));
    hours["zone"] = "zone".into();
    teach["onlyIf"] = json!({"question": "circle", "is": "Yes"});
    json!({
        "tandem": 1, "name": "Evenings", "languages": ["en"], "week": "2026-11-23", "timeZone": "UTC", "capacity": {"blank": 1},
        "questions": [stage, question("years", "number"), question("zone", "timeZone"), hours, question("skills", "skills"),
                      question("path", "choice"), question("bio", "text"), question("agrees", "choice"),
                      question("circle", "choice"), teach, question("avoid", "people")],
        "rules": [rule("stage", json!({"type": "band", "lowest": 0, "ideal": 1, "highest": 2}), "all"),
                  rule("years", json!({"type": "near", "within": 10}), "all"),
                  rule("zone", json!({"type": "timeZone", "within": 6}), "all"),
                  rule("hours", json!({"type": "hours", "enough": 60}), "all"),
                  rule("skills", json!({"type": "overlap"}), "all"), rule("path", json!({"type": "same"}), "nobody"),
                  rule("bio", json!({"type": "goals"}), "all"),
                  rule("teach", json!({"type": "same"}), "staff")],
        "vocabulary": {"skills": [{"name": "React", "families": ["front-end"]}, {"name": "Vue", "families": ["front-end"]},
                                  {"name": "Front End", "families": ["front-end"]}, {"name": "Rust", "families": ["back-end"]}]},
    })
}

fn chosen(choices: Value) -> Choices {
    let mut choices = choices;
    choices["secret"] = "a secret that nobody guesses".into();
    serde_json::from_value(choices).expect("choices")
}

fn preview(choices: Value) -> Preview {
    Preview::new(&cohort(&program()), &chosen(choices))
}

#[track_caller]
fn is_withheld(choices: Value, sentence: &str) {
    let preview = preview(choices);
    let said: Vec<String> = preview.problems().iter().map(ToString::to_string).collect();
    assert!(said.iter().any(|said| said.contains(sentence)), "{said:#?}");
    assert!(preview.publish().is_err(), "what is wrong is not published");
}

#[test]
fn choices_that_cannot_be_kept_are_refused_with_the_reason() {
    let field = |name: &str, field: Value| json!({"fields": {name: field, "skills": {"shown": "coarse"}}});
    is_withheld(
        field("age", json!({"shown": "public"})),
        "fields: found \"age\"; expected the name of a question that mentors",
    );
    is_withheld(field("bio", json!({"shown": "public"})), "because free text singles people out; or \"wordForWord\"");
    is_withheld(field("avoid", json!({"shown": "public"})), "because whom somebody names is never published");
    is_withheld(field("stage", json!({"shown": "wordForWord"})), "expected \"public\", because this is no free text");
    is_withheld(field("path", json!({"shown": "public"})), "only rules that not everybody may see read it");
    is_withheld(field("years", json!({"shown": "coarse"})), "\"cuts\": the numbers at which bands begin");
    is_withheld(field("years", json!({"shown": "coarse", "cuts": [5, 2]})), "\"cuts\"");
    is_withheld(field("stage", json!({"shown": "coarse"})), "\"groups\" of options that are told as one");
    let split = json!([{"name": "ends", "of": ["junior", "lead"]}]);
    is_withheld(field("stage", json!({"shown": "coarse", "groups": split})), "steps that stand side by side");
    let unknown = json!([{"name": "ends", "of": ["boss"]}]);
    is_withheld(field("stage", json!({"shown": "coarse", "groups": unknown})), "an option of the question \"stage\"");
    is_withheld(field("hours", json!({"shown": "coarse"})), "hours tell of the clock that they are stated by");
    let by_region = json!({"fields": {"hours": {"shown": "public"}, "zone": {"shown": "coarse"}}});
    is_withheld(by_region, "hours tell of the clock that they are stated by");
    let teach = json!({"fields": {"teach": {"shown": "public"}, "skills": {"shown": "coarse"}}, "rules": ["teach"]});
    is_withheld(teach, "\"circle\" public with nothing dropped, because who answered this said that");
    let coarse = json!({"fields": {"teach": {"shown": "coarse"}, "circle": {"shown": "public"}}, "rules": ["teach"]});
    is_withheld(coarse, "because this rule finds nothing in coarse answers");
    is_withheld(json!({"fields": {"skills": {"shown": "coarse"}}, "rules": ["path"]}), "\"path\" is private");
    is_withheld(json!({"fields": {"skills": {"shown": "coarse"}}, "rules": ["none"]}), "expected the id of a rule");
    is_withheld(json!({"fields": {"circle": {"shown": "public"}}}), "otherwise no band says anything");
    is_withheld(json!({"least": 1, "fields": {"skills": {"shown": "coarse"}}}), "because nobody hides alone");
    let agrees = json!({"whoAgrees": {"question": "nothing", "is": "Yes"}});
    is_withheld(json!({"names": agrees, "fields": {"skills": {"shown": "coarse"}}}), "names: found \"nothing\"");
    let short = Choices { secret: "short".to_owned(), ..chosen(json!({"fields": {"skills": {"shown": "coarse"}}})) };
    let said = Preview::new(&cohort(&program()), &short).problems()[0].to_string();
    assert!(said.starts_with("secret: found \"5 letters\"; expected at least 16 random letters"), "{said}");
    assert!(!said.contains("short"), "a secret is not said");
}

/// The answers of the mentor with this id, as the file tells them.
#[track_caller]
fn tells(choices: Value, mentor: &str, answers: &Value) {
    let choices = chosen(choices);
    let preview = Preview::new(&cohort(&program()), &choices);
    assert_eq!(preview.problems(), []);
    let published = preview.roster().mentor(&choices.published_id(mentor)).expect("she is published");
    assert_eq!(serde_json::to_value(&published.answers).expect("answers"), *answers);
}

#[test]
fn coarse_answers_stand_in_the_file_as_what_can_be_compared() {
    let one = |name: &str, field: Value| json!({"fields": {name: field}});
    tells(one("skills", json!({"shown": "coarse"})), "elif", &json!({"skills": ["front-end+"]}));
    tells(one("skills", json!({"shown": "public"})), "elif", &json!({"skills": ["React", "Vue"]}));
    tells(one("years", json!({"shown": "coarse", "cuts": [2, 8]})), "carla", &json!({"years": 5.0}));
    tells(one("zone", json!({"shown": "coarse"})), "elif", &json!({"zone": "UTC-6"}));
    let later = json!([{"name": "later", "of": ["senior", "lead"]}]);
    tells(one("stage", json!({"shown": "coarse", "groups": later})), "fatou", &json!({"stage": "senior"}));
    let both = json!({"fields": {"zone": {"shown": "coarse"}, "hours": {"shown": "coarse"}}});
    tells(both, "elif", &json!({"zone": "UTC-6", "hours": ["Tue 00:00-06:00"]}));
    tells(one("bio", json!({"shown": "wordForWord"})), "ana", &json!({"bio": "I read code"}));
    tells(one("skills", json!({"shown": "public", "rare": "drop"})), "ana", &json!({"skills": ["React"]}));
    tells(one("skills", json!({"shown": "public", "dropped": ["REACT"]})), "elif", &json!({"skills": ["Vue"]}));
}

#[test]
fn what_singles_somebody_out_is_said_with_what_can_be_done() {
    let later = json!([{"name": "later", "of": ["senior", "lead"]}]);
    let preview = preview(json!({"fields": {
        "stage": {"shown": "coarse", "groups": later}, "skills": {"shown": "public", "rare": "drop"},
    }}));
    let said: Vec<String> = preview.findings().iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "stage \"junior\" fits 2 mentors of 6, fewer than 3; drop \"junior\", or make stage coarser, or make stage private, \
          or leave out ana, bea."
        ]
    );
    assert!(preview.publish().is_err());
}

#[test]
fn a_name_is_public_only_where_somebody_agreed_and_then_she_hides_nobody() {
    let agrees = json!({"whoAgrees": {"question": "agrees", "is": "yes"}});
    let preview = preview(json!({"names": agrees, "fields": {"skills": {"shown": "coarse", "rare": "drop"}}}));
    assert_eq!((preview.problems(), preview.findings()), (&[][..], &[][..]));
    let published = preview.publish().expect("nobody is singled out");
    let names: Vec<&str> =
        published.roster().mentors.iter().map(|mentor| mentor.name.as_str()).filter(|name| !name.is_empty()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names.contains(&"Name of ana") && names.contains(&"Name of bea"));
    let choices =
        json!({"names": {"whoAgrees": {"question": "agrees", "is": "No"}}, "fields": {"skills": {"shown": "coarse"}}});
    let said = self::preview(choices).findings()[0].to_string();
    assert!(
        said.starts_with("Only 2 mentors without a name would be published, fewer than 3; leave out ana, bea."),
        "{said}"
    );
}

#[test]
fn a_private_rule_counts_where_staff_name_it_and_its_answers_are_public() {
    let named = preview(json!({"fields": {"path": {"shown": "public"}}, "rules": ["path"]}));
    assert_eq!(named.problems(), []);
    assert_eq!(named.roster().program.rules.len(), 1);
    let unnamed = preview(json!({"fields": {"skills": {"shown": "coarse"}}}));
    let text = unnamed.roster().write();
    assert!(!text.contains("path") && !text.contains("LGBTQ+"), "{text}");
}

#[test]
fn staff_find_whom_a_published_id_means_by_their_secret() {
    let cohort = cohort(&program());
    let choices = chosen(json!({}));
    let id = choices.published_id("dana");
    assert_eq!(choices.mentor(&cohort, &id).map(Member::id), Some("dana"));
    let others = Choices::new("another secret that nobody guesses");
    assert!(others.mentor(&cohort, &id).is_none());
}

#[test]
fn the_difference_says_what_is_newly_public_and_what_is_taken_back() {
    let roster = |choices: Value| preview(choices).roster().clone();
    let before =
        roster(json!({"leftOut": ["ana"], "fields": {"skills": {"shown": "coarse"}, "stage": {"shown": "public"}}}));
    let now = roster(json!({"names": "everybody", "leftOut": ["fatou"], "fields": {
        "skills": {"shown": "public"}, "years": {"shown": "coarse", "cuts": [2, 8]}}}));
    let difference = Difference::between(Some(&before), &now);
    let fields: Vec<_> =
        difference.fields.iter().map(|field| (field.question.as_str(), field.before, field.now)).collect();
    assert_eq!(
        fields,
        [
            ("years", Shown::Private, Shown::Coarse),
            ("skills", Shown::Coarse, Shown::Public),
            ("stage", Shown::Public, Shown::Private)
        ]
    );
    let id = |mentor: &str| chosen(json!({})).published_id(mentor);
    assert_eq!((difference.new_mentors, difference.gone_mentors), (vec![id("ana")], vec![id("fatou")]));
    assert_eq!((difference.new_rules, difference.gone_rules), (vec!["years".to_owned()], vec!["stage".to_owned()]));
    assert_eq!(difference.newly_named.len(), 5);
    let elif = difference.answers.iter().filter(|answer| answer.mentor == id("elif"));
    let elif: Vec<_> =
        elif.map(|answer| (answer.question.as_str(), answer.before.as_deref(), answer.now.as_deref())).collect();
    assert_eq!(
        elif,
        [
            ("skills", Some("front-end"), Some("React; Vue")),
            ("stage", Some("lead"), None),
            ("years", None, Some("≥ 8"))
        ]
    );
    assert!(Difference::between(Some(&now), &now).is_none());
    assert_eq!(Difference::between(None, &now).new_mentors.len(), 5, "everything is new");
}

#[test]
fn a_file_that_is_no_published_roster_is_told_from_one() {
    let said = |text: &str| PublishedRoster::read("roster.json", text).problems[0].to_string();
    assert!(said(&program().to_string()).contains("found \"a program\"; expected a published roster"));
    let twice =
        r#"{"tandem": 1, "published": [], "least": 3, "program": PROGRAM, "mentors": [{"id": "a"}, {"id": "a"}]}"#;
    let twice = twice.replace("PROGRAM", &program().to_string());
    assert!(said(&twice).contains("found \"a\"; expected an id that nobody else"), "{}", said(&twice));
    let whole = preview(json!({"fields": {"skills": {"shown": "coarse"}}})).roster().clone();
    assert_eq!(PublishedRoster::read("roster.json", &whole.write()).value, Some(whole), "what is written is read");
}
