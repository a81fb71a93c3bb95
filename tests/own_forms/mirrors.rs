//! Both sides are asked the same, so that their answers can be laid beside each other.

use tandem::form::model::{Form, Kind, Question};

use super::catalogue::{form, word};

/// All of a question that must be alike on both sides: everything but its words.
fn shape(question: &Question) -> String {
    let kind = match &question.kind {
        Kind::Choosing(choosing) => {
            let values = choosing.choices.iter().map(word);
            format!("{:?} {:?} {}", choosing.style, values.collect::<Vec<_>>(), choosing.none.is_some())
        }
        Kind::Matrix(matrix) => {
            let values = matrix.rows.iter().chain(&matrix.columns).map(word);
            format!("Matrix {:?}", values.collect::<Vec<_>>())
        }
        Kind::Rating(rating) => {
            format!("Rating {:?}", rating.steps.iter().map(word).collect::<Vec<_>>())
        }
        Kind::Html(_) => "Html".to_owned(),
        Kind::Input(input) => format!("{:?}", input.kind),
        Kind::Boolean { value_yes, value_no, .. } => format!("Boolean {value_yes:?} {value_no:?}"),
        Kind::Comment { .. } => "Comment".to_owned(),
        other => panic!("no form of ours asks so: {other:?}"),
    };
    let condition = question.presence.visible_if.as_ref().map(ToString::to_string);
    format!("{} {kind} {} {condition:?}", question.name, question.presence.is_required)
}

fn shapes(form: &Form) -> Vec<String> {
    form.pages
        .iter()
        .flat_map(|page| page.questions().into_iter().map(move |one| format!("{}: {}", page.name, shape(one))))
        .collect()
}

#[track_caller]
fn mirror(stage: &str) {
    let (mentee, mentor) = (form(&format!("{stage}-mentee")), form(&format!("{stage}-mentor")));
    assert_eq!(shapes(&mentee), shapes(&mentor), "{stage}");
    assert_ne!(mentee.title, mentor.title, "{stage}");
    let asked = |form: &Form| form.question("partner").expect("both name the other").title.clone();
    assert_ne!(asked(&mentee), asked(&mentor), "each side is asked for the other");
}

#[test]
fn both_sides_are_asked_the_same() {
    mirror("check-in");
    mirror("middle");
    mirror("exit");
}

#[test]
fn a_check_in_asks_what_tells_where_to_step_in() {
    let form = form("check-in-mentee");
    for name in ["lastContact", "met", "rating", "help", "contactMe"] {
        assert!(form.question(name).is_some(), "a check-in does not ask \"{name}\"");
    }
}

#[test]
fn an_organisation_is_asked_at_six_twelve_and_eighteen_months() {
    let form = form("learning-lab");
    let Kind::Choosing(choosing) = &form.question("milestone").expect("it is asked").kind else { panic!("a choice") };
    let months: Vec<_> = choosing.choices.iter().map(word).collect();
    assert_eq!(months, ["6", "12", "18"]);
}
