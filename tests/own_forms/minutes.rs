//! How long a form takes, by an estimate that is written down: reading and answering.
//!
//! - Reading: 240 words a minute, as adults read plain text in silence (Brysbaert, "How many words do we read per minute?",
//!   Journal of Memory and Language 2019: 238), in the language with more words. Choices of a list that opens, or of a
//!   ranking that repeats what was chosen above, are not read through.
//! - Answering: seconds a kind of question, as [`answering`] lists them, whether it must be answered or not. A page turned
//!   is 2.
//! - All questions of a form are counted, those too that a condition may hide; so nobody needs longer. In a practice
//!   conversation, where a choice leads elsewhere, the longest way is counted.

use tandem::form::model::{Container, Form, Input, InputKind, Kind, Question, Style, Text};

use super::catalogue::{Listed, all};
use super::scenes;

const WORDS_IN_A_SECOND: f64 = 4.0;
const PAGE_TURNED: f64 = 2.0;

/// Seconds to give an answer of this kind, once it is read.
fn answering(kind: &Kind) -> f64 {
    match kind {
        Kind::Html(_) => 0.0,
        Kind::Boolean { .. } | Kind::Rating(_) => 3.0,
        Kind::Input(Input { kind: InputKind::Number | InputKind::Range, .. }) => 5.0,
        Kind::Input(Input { kind: InputKind::Date | InputKind::Time, .. }) => 6.0,
        Kind::Input(_) => 8.0,
        Kind::Comment { .. } => 40.0,
        Kind::Choosing(choosing) => match choosing.style {
            Style::Radiogroup => 4.0,
            Style::Checkbox | Style::Dropdown => 8.0,
            Style::Tagbox | Style::Ranking => 12.0,
        },
        #[expect(clippy::cast_precision_loss, reason = "a matrix has few rows")]
        Kind::Matrix(matrix) => 3.0 * matrix.rows.len() as f64,
        Kind::Table(_) | Kind::Texts(_) | Kind::Panels(_) | Kind::Unsupported(_) => {
            panic!("no form of ours asks so; say here how long it takes")
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a text has few words")]
fn reading(text: &Text) -> f64 {
    let words = |language: &str| text.in_language(language).split_whitespace().count();
    words("en").max(words("es")) as f64 / WORDS_IN_A_SECOND
}

/// What is read of a kind of question, besides its title.
fn inside(kind: &Kind) -> Vec<&Text> {
    match kind {
        Kind::Html(text) => vec![text],
        Kind::Boolean { yes, no, .. } => vec![yes, no],
        Kind::Rating(rating) => vec![&rating.lowest, &rating.highest],
        Kind::Choosing(choosing) if matches!(choosing.style, Style::Radiogroup | Style::Checkbox) => {
            choosing.choices.iter().map(|choice| &choice.text).chain(&choosing.none).collect()
        }
        Kind::Matrix(matrix) => matrix.rows.iter().chain(&matrix.columns).map(|choice| &choice.text).collect(),
        _ => Vec::new(),
    }
}

/// Seconds for one question.
pub(crate) fn of_question(question: &Question) -> f64 {
    let texts = [&question.title, &question.description].into_iter().chain(inside(&question.kind));
    texts.map(reading).sum::<f64>() + answering(&question.kind)
}

/// Seconds for a page, without what stands on it.
pub(crate) fn of_page(page: &Container) -> f64 {
    reading(&page.title) + reading(&page.description) + PAGE_TURNED
}

/// Seconds for the words around the pages.
pub(crate) fn of_cover(form: &Form) -> f64 {
    [&form.title, &form.description, &form.completed].into_iter().map(reading).sum()
}

fn seconds(listed: &Listed) -> f64 {
    if listed.entry["stage"] == "practice" {
        return scenes::longest(&listed.form);
    }
    let pages = listed.form.pages.iter().map(of_page).sum::<f64>();
    let questions = listed.form.questions().into_iter().map(of_question).sum::<f64>();
    of_cover(&listed.form) + pages + questions
}

#[track_caller]
fn takes_less(stage: &str, most: f64) {
    let forms: Vec<_> = all().into_iter().filter(|listed| listed.entry["stage"] == stage).collect();
    assert!(!forms.is_empty(), "no form is for {stage}");
    for listed in forms {
        let seconds = seconds(&listed);
        assert!(seconds < most, "{} takes {seconds} seconds", listed.id);
    }
}

#[test]
fn an_intake_takes_less_than_eight_minutes() {
    takes_less("intake", 8.0 * 60.0);
}

#[test]
fn a_check_in_takes_less_than_ninety_seconds() {
    takes_less("check-in", 90.0);
}

#[test]
fn the_list_says_how_many_minutes_each_form_takes() {
    let listed = all();
    let wrong = listed.iter().filter_map(|listed| {
        let (said, seconds) = (listed.entry["minutes"].as_f64(), seconds(listed));
        let minutes = (seconds / 60.0).ceil();
        (said != Some(minutes)).then(|| format!("{}: {minutes} minutes, {seconds} seconds; said {said:?}", listed.id))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn no_page_takes_longer_than_two_minutes() {
    for listed in all().iter().filter(|listed| listed.entry["stage"] != "practice") {
        for page in &listed.form.pages {
            let seconds = of_page(page) + page.questions().into_iter().map(of_question).sum::<f64>();
            assert!(seconds <= 120.0, "{}, \"{}\": {seconds} seconds", listed.id, page.name);
        }
    }
}
