//! The same people matched in other ways, side by side.

use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::question::{answer, ask_button};
use super::table::{row_of, table};
use crate::matching::Method;
use crate::ui::browser::document;
use crate::ui::desk::asking::Call;
use crate::ui::desk::solving;
use crate::ui::desk::state::Session;

/// One way to match, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Compared {
    method: Method,
    placed: usize,
    points: u64,
    worst: Option<u16>,
    blocking: usize,
    heaviest: usize,
}

/// The columns, each by the message that heads it.
const COLUMNS: [&str; 5] = ["ways-placed", "ways-points", "ways-worst", "ways-rather", "ways-heaviest"];

/// The ways to match, compared when somebody looks at them.
pub(crate) fn compare(session: Session) -> AnyView {
    let question = session.matches.comparison;
    let is_known = move || question.answered(&session.about()).is_some();
    let is_asked = move || question.asked.doing_about(&session.about()).is_working();
    let ask_once = move |is_open: bool| {
        if is_open && !untrack(is_known) && !untrack(is_asked) {
            ask(session);
        }
    };
    view! {
        <details id="ways" on:toggle=move |event| ask_once(document::is_open(&event))>
            <summary>
                <h2>{session.say("ways-title")}</h2>
            </summary>
            <div class="answers-below">
                <p>{session.say("ways-what")}</p>
                <div class="row controls" hidden=is_known>
                    {ask_button(session, question.asked, session.say("ways-ask"), None, move || ask(session))}
                </div>
                {answer(session, question, move |ways: &Vec<Compared>| ways_table(session, ways))}
            </div>
        </details>
    }
    .into_any()
}

fn ask(session: Session) {
    let args = session.solved.with_untracked(|solved| json!([solving::options(solved)]));
    session.matches.comparison.ask_of_matching(session, Call { name: "compare", args });
}

fn ways_table(session: Session, ways: &[Compared]) -> AnyView {
    let headings: Vec<String> = ["ways-way"].into_iter().chain(COLUMNS).map(|id| session.say(id)).collect();
    let rows = StoredValue::new(ways.to_vec());
    let rows = move || rows.with_value(|ways| ways.iter().map(|way| row(session, way)).collect());
    table("ways", session.say("ways-caption"), &headings, rows)
}

fn row(session: Session, way: &Compared) -> AnyView {
    let (name, meaning) = words(way.method);
    let worst = way.worst.map_or_else(|| "–".to_owned(), |worst| session.say_count("figure", worst.into()));
    let points = usize::try_from(way.points).unwrap_or(usize::MAX);
    let figures = [
        session.say_count("figure", way.placed),
        session.say_count("figure", points),
        worst,
        session.say_count("figure", way.blocking),
        session.say_count("figure", way.heaviest),
    ];
    let head = view! {
        {session.say(name)}
        <p class="fine">{session.say(meaning)}</p>
    };
    let cells = COLUMNS.into_iter().zip(figures).map(|(id, figure)| (session.say(id), figure.into_any()));
    row_of(head.into_any(), cells)
}

/// The messages that name a way and say what it means.
fn words(method: Method) -> (&'static str, &'static str) {
    match method {
        Method::Optimal => ("way-best", "way-best-means"),
        Method::StableByMentees => ("way-mentees", "way-mentees-means"),
        Method::StableByMentors => ("way-mentors", "way-mentors-means"),
        Method::Greedy => ("way-greedy", "way-greedy-means"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_is_read_as_the_engine_says_it() {
        let way: Compared = serde_json::from_str(
            r#"{"method": "stableByMentors", "placed": 3, "pairs": 3, "points": 21000, "worst": null, "blocking": 0,
                "spread": 5, "heaviest": 2, "matching": [["ana", "emil"]]}"#,
        )
        .expect("the engine says it so");
        assert_eq!((way.method, way.points, way.worst, way.heaviest), (Method::StableByMentors, 21_000, None, 2));
    }
}
