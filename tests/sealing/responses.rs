//! A response from the applicant to the people, by way of a sealed file and of codes.

use std::slice::from_ref;

use serde_json::json;
use tandem::form::model::Form;
use tandem::format::json;
use tandem::person::{People, Side};
use tandem::response::{
    Desk, EntryKind, Inbox, Intake, Merge, Opened, Response, Standing, Taking, When, form_version, send,
};
use tandem::sealing::{Codes, SecretKey, armored, gather, open, seal};

const PROGRAM: &str = r#"{
    "tandem": 1, "name": "Evening mentors", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
    "questions": [{"name": "skills", "label": "Skills", "of": "both", "kind": "skills"}], "rules": []
}"#;

fn form() -> Form {
    let form = r#"{"elements": [{"type": "text", "name": "email"}, {"type": "tagbox", "name": "skills"}]}"#;
    Form::read("mentee-intake.json", form).value.expect("a form")
}

fn response(id: &str, email: &str) -> Response {
    Response {
        tandem: 1,
        id: id.to_owned(),
        program: "evenings".to_owned(),
        form: tandem::response::FormVersion { id: "mentee-intake".to_owned(), version: form_version(&form()) },
        language: "es".to_owned(),
        when: When::read("2026-11-23T18:04:05Z").expect("a moment"),
        answers: serde_json::from_value(json!({"email": email, "skills": ["Rust", "SQL"]})).expect("an object"),
        wishes: Vec::new(),
    }
}

#[test]
fn sealed_files_codes_and_strangers_end_where_they_belong() {
    let (key, stranger) = (SecretKey::make(), SecretKey::make());
    let sealed =
        |response: &Response, key: &SecretKey| seal(&response.write(), &[key.public()]).value.expect("there is a key");
    let ana = sealed(&response("1", "ana@example.org"), &key);
    let bea = sealed(&response("2", "bea@example.org"), &key);
    let codes = Codes::of(&bea).value.expect("it fits").codes;
    let scanned = gather(&codes.iter().map(|code| &code.text).collect::<Vec<_>>());
    let files = [
        ("ana.age", ana.clone()),
        ("ana.txt", armored(&ana).into_bytes()),
        ("bea (code)", scanned.sealed[0].clone()),
        ("damaged.age", ana[..ana.len() - 5].to_vec()),
        ("eva.age", sealed(&response("3", "eva@example.org"), &stranger)),
        ("letter.txt", b"Dear all".to_vec()),
    ];
    let opened = files.map(|(file, content)| Opened::of(file, open(file, &content, from_ref(&key))));
    let program = json::program("program.json", PROGRAM).value.expect("a program");
    let intakes = [Intake::new(&program, &form(), "mentee-intake", Side::Mentee)];
    let desk = Desk { program: "evenings", intakes: &intakes };
    let inbox = Inbox::new(opened.to_vec(), &desk);
    let standings: Vec<Standing> = inbox.items().iter().map(|item| item.standing).collect();
    let expected = [
        Standing::Counts,
        Standing::SentAgain,
        Standing::Counts,
        Standing::Damaged,
        Standing::OtherKey,
        Standing::Foreign,
    ];
    assert_eq!(standings, expected);
    let merge = Merge::new(&People::default(), &inbox, &desk, &Taking::default());
    let told: Vec<_> = merge.entries().iter().map(|entry| (entry.id(), entry.kind())).collect();
    assert_eq!(told, [("ana@example.org", EntryKind::Added), ("bea@example.org", EntryKind::Added)]);
}

#[test]
fn a_small_response_fits_into_an_e_mail() {
    let sealed =
        seal(&response("1", "ana@example.org").write(), &[SecretKey::make().public()]).value.expect("there is a key");
    let words = send::MailWords { to: "a@example.org", subject: "s", with_response: "r", with_file: "f" };
    assert_eq!(send::mail(&words, &armored(&sealed)).carries, send::Carries::Response);
}
