//! The forms by themselves, and beside the program's rules.

use tandem::form::lint::{Intake, lint, lint_form};
use tandem::form::model::Kind;
use tandem::person::Side;
use tandem::person::vocabulary::{Lexicon, Said, Vocabulary};
use tandem::program::Meaning;

use super::catalogue::{all, form, program, word};

/// Questions about who somebody is.
const IDENTITY: [&str; 3] = ["path", "pronouns", "notAlone"];

#[test]
fn nothing_in_a_form_asks_in_vain() {
    for listed in all() {
        assert_eq!(lint_form(&listed.file, &listed.form), []);
    }
}

#[test]
fn the_intakes_ask_all_that_the_rules_compare_and_nothing_that_nobody_uses() {
    let (mentee, mentor) = (form("mentee-intake"), form("mentor-intake"));
    let intakes = [
        Intake { file: "mentee-intake.json", side: Side::Mentee, form: &mentee },
        Intake { file: "mentor-intake.json", side: Side::Mentor, form: &mentor },
    ];
    assert_eq!(lint(&program(), &intakes), []);
}

#[test]
fn the_circle_intake_asks_all_that_makes_a_circle() {
    let (program, form) = (program(), form("circle-intake"));
    let circles = program.circles.as_ref().expect("the program has circles");
    let computed: Vec<&str> = form.calculated.iter().map(|calculated| calculated.name.as_str()).collect();
    for (part, name) in circles.questions() {
        assert!(form.question(name).is_some() || computed.contains(&name), "{part}: nobody asks \"{name}\"");
    }
}

#[test]
fn who_somebody_is_need_not_be_said_and_it_says_how_it_is_used() {
    let mut n_asked = 0;
    for listed in all() {
        for question in listed.form.questions().into_iter().filter(|one| IDENTITY.contains(&one.name.as_str())) {
            assert!(!question.presence.is_required && question.presence.required_if.is_none(), "{}", listed.id);
            let (english, spanish) = (question.description.in_language("en"), question.description.in_language("es"));
            assert!(english.starts_with("Optional.") && english.contains("How it is used:"), "{english}");
            assert!(spanish.starts_with("Opcional.") && spanish.contains("Cómo se usa:"), "{spanish}");
            n_asked += 1;
        }
    }
    assert_eq!(n_asked, 6);
}

#[test]
fn nobody_must_answer_more_than_nine_questions() {
    for listed in all() {
        let required = listed.form.questions().into_iter().filter(|question| question.presence.is_required);
        let names: Vec<_> = required.map(|question| question.name.as_str()).collect();
        assert!(names.len() <= 9, "{}: {names:?}", listed.id);
    }
}

#[test]
fn every_skill_that_can_be_chosen_is_one_that_the_vocabulary_knows() {
    let vocabulary = program().vocabulary;
    let (lexicon, problems) = Lexicon::new(&vocabulary);
    assert_eq!(problems, []);
    for (id, question) in [("mentee-intake", "skills"), ("mentor-intake", "skills"), ("circle-intake", "teach")] {
        let form = form(id);
        let Kind::Choosing(choosing) = &form.question(question).expect("it is asked").kind else { panic!("a choice") };
        for choice in &choosing.choices {
            let said = word(choice);
            let found = lexicon.recognise(&said);
            let [Said::Known(skill)] = found.as_slice() else { panic!("{id}: \"{said}\" is {found:?}") };
            assert_eq!(lexicon.name(*skill), Some(said.as_str()), "{id}");
        }
    }
}

#[test]
fn the_program_speaks_the_vocabulary_that_a_new_program_starts_with() {
    let starting: Vocabulary =
        serde_json::from_str(include_str!("../../www/programs/vocabulary.json")).expect("its shape");
    assert!(program().vocabulary == starting, "www/programs/vocabulary.json has changed: copy it into the starter");
}

#[test]
fn what_a_column_ignores_is_a_helping_question_or_the_consent() {
    let program = program();
    let columns = program.columns.mentees.iter().chain(&program.columns.mentors);
    let mut ignored: Vec<&str> = columns
        .filter(|column| matches!(column.means, Meaning::Ignore(_)))
        .map(|column| column.heading.as_str())
        .collect();
    ignored.sort_unstable();
    assert_eq!(
        ignored,
        [
            "May we use your answers to find your mentee?",
            "May we use your answers to find your mentor?",
            "May we use your answers to make your circle?",
            "Which of them comes first?",
            "Which would you like to learn first?",
        ]
    );
}
