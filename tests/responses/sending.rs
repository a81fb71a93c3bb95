//! The ways to send a response.

use percent_encoding::percent_decode_str;
use serde_json::json;
use tandem::response::send::{Carries, LONGEST_MAIL, MailWords, file_name, mail, plain_file_name, share};

use crate::made_up::response;

const WORDS: MailWords<'_> = MailWords {
    to: "mentors+intake@example.org",
    subject: "Answers & wishes: 100%",
    with_response: "¡Hola! Sealed below:",
    with_file: "Please find the file attached.",
};

/// What a mail program makes of a link.
fn body(address: &str) -> String {
    let (_, body) = address.split_once("&body=").expect("a body");
    percent_decode_str(body).decode_utf8().expect("text").into_owned()
}

#[test]
fn a_short_response_stands_in_the_e_mail() {
    let written = mail(&WORDS, "-----BEGIN-----\nab+/=\n-----END-----\n");
    assert_eq!(written.carries, Carries::Response);
    assert_eq!(body(&written.address), "¡Hola! Sealed below:\r\n\r\n-----BEGIN-----\r\nab+/=\r\n-----END-----");
    assert!(
        written
            .address
            .starts_with("mailto:mentors%2Bintake%40example.org?subject=Answers%20%26%20wishes%3A%20100%25&body="),
        "{}",
        written.address
    );
}

#[test]
fn a_long_response_is_left_to_the_file() {
    let length = |n: usize| mail(&WORDS, &"a".repeat(n)).address.len();
    let fits = LONGEST_MAIL - length(1) + 1;
    assert_eq!((length(fits), mail(&WORDS, &"a".repeat(fits)).carries), (LONGEST_MAIL, Carries::Response));
    let written = mail(&WORDS, &"a".repeat(fits + 1));
    assert_eq!((written.carries, body(&written.address).as_str()), (Carries::Words, WORDS.with_file));
}

#[test]
fn a_file_is_named_after_the_form_and_nobody() {
    let mut sent = response("3f2a9c01-77", "2026-11-23T18:04:05Z", json!({"email": "ana@example.org"}));
    assert_eq!(file_name(&sent), "mentee-intake-3f2a9c01.age");
    assert_eq!(plain_file_name(&sent), "mentee-intake-3f2a9c01.json");
    let shared = share("Evening mentors", &sent, "-----BEGIN…");
    assert_eq!((shared.file_name.as_str(), shared.media_type), ("mentee-intake-3f2a9c01.age.txt", "text/plain"));
    assert_eq!((shared.title.as_str(), shared.text.as_str()), ("Evening mentors", "-----BEGIN…"));
    sent.form.id = "../intake ñ".to_owned();
    assert_eq!(file_name(&sent), "---intake---3f2a9c01.age");
}
