//! What is written reads back equal, whatever people type.

use fastrand::Rng;
use tandem::format::json;
use tandem::person::{Answer, Answers, People, Person};

use crate::programs::sample;

const NASTY: [&str; 20] = [
    "=HYPERLINK(\"x\")",
    "+34",
    "-",
    "@ana",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "'",
    "''=",
    "\"",
    "\"\"",
    ",",
    ";",
    "|",
    "Ñandú",
    "🦤",
    "\u{200b}\u{feff}",
    "\\u0000",
    " ",
];

/// A text that is not easily written down.
pub(crate) fn text(rng: &mut Rng) -> String {
    (0..rng.usize(0..6)).map(|_| NASTY[rng.usize(..NASTY.len())]).collect()
}

fn answer(rng: &mut Rng) -> Answer {
    match rng.u8(0..4) {
        0 => Answer::YesNo(rng.bool()),
        1 => Answer::Number((rng.f64() - 0.5) * 10_f64.powi(rng.i32(-300..300))),
        2 => Answer::Text(text(rng)),
        _ => Answer::List((0..rng.usize(0..4)).map(|_| text(rng)).collect()),
    }
}

fn person(rng: &mut Rng) -> Person {
    let answers: Answers = (0..rng.usize(0..5)).map(|_| (text(rng), answer(rng))).collect();
    let mut sometimes = || rng.bool().then(|| answer(rng));
    let (capacity, hours, least) = (sometimes(), sometimes(), sometimes());
    let (mentors, waited) = (sometimes(), sometimes());
    Person { id: text(rng), name: text(rng), capacity, hours, least, mentors, waited, answers, source: None }
}

#[test]
fn people_read_back_as_they_were_written() {
    for seed in 0..200 {
        let rng = &mut Rng::with_seed(seed);
        let mentors = (0..rng.usize(0..8)).map(|_| person(rng)).collect();
        let people = People { mentors, mentees: (0..rng.usize(0..8)).map(|_| person(rng)).collect() };
        let written = json::write_people(&people);
        let read = json::people("people.json", &written);
        assert_eq!(read.problems, [], "seed {seed}");
        let read = read.value.expect("nothing refuses it");
        assert_eq!(read, people, "seed {seed}");
        assert_eq!(json::write_people(&read), written, "seed {seed}");
    }
}

#[test]
fn a_program_reads_back_as_it_was_written() {
    let mut program = json::program("p.json", &sample().to_string()).value.expect("the sample is sound");
    for seed in 0..200 {
        let rng = &mut Rng::with_seed(seed);
        program.rules[0].id = text(rng);
        program.questions[0].label = tandem::program::Text::Each([("es".to_owned(), text(rng))].into());
        program.rules[0].comparison = tandem::program::Comparison::Near { within: rng.f64() };
        let written = json::write_program(&program);
        assert!(written.ends_with("}\n"));
        let read = json::program("p.json", &written);
        assert_eq!(read.problems, [], "seed {seed}");
        assert_eq!(read.value.as_ref(), Some(&program), "seed {seed}");
    }
}
