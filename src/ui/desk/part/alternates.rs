//! Who comes next for a mentee, should her mentor fall through.

use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::consequences::{name, names};
use super::question::{ask_button, said};
use crate::person::Side;
use crate::ui::desk::asking::{Call, Question};
use crate::ui::desk::solving;
use crate::ui::desk::state::Session;

/// Who comes next for a mentee, by ids: the first alternate first.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Alternates {
    mentee: String,
    mentors: Vec<String>,
}

/// The question who comes next, for the mentee of this id. It is asked once for all mentees, and told of those for whom
/// somebody wants to know it.
pub(crate) fn alternates(session: Session, mentee: String) -> AnyView {
    let question = session.matches.alternates;
    let is_wanted = RwSignal::new(false);
    let about = session.solved.with_untracked(|solved| name(solved.scored.scorer.cohort(), Side::Mentee, &mentee));
    let press = move || {
        is_wanted.set(true);
        if untrack(|| question.answered(&session.about())).is_none() {
            ask(session, question);
        }
    };
    let shown = move || is_wanted.get().then(|| said(session, question, |all| next(session, all, &mentee)));
    view! {
        <div class="next">
            <div class="row controls">{ask_button(session, question.asked, session.say("next-ask"), Some(about), press)}</div>
            <div class="answer" role="status">{shown}</div>
        </div>
    }
    .into_any()
}

fn ask(session: Session, question: Question<Vec<Alternates>>) {
    let args = session.solved.with_untracked(|solved| json!([solving::options(solved)]));
    question.ask_of_matching(session, Call { name: "alternates", args });
}

fn next(session: Session, all: &[Alternates], mentee: &str) -> AnyView {
    let mentors = all.iter().find(|of| of.mentee == mentee).map_or(&[][..], |of| &of.mentors);
    if mentors.is_empty() {
        return view! { <p class="said">{session.say("next-nobody")}</p> }.into_any();
    }
    let names = session.solved.with(|solved| names(solved.scored.scorer.cohort(), Side::Mentor, mentors));
    view! { <p class="said" dir="auto">{session.say_with("next-are", &[("mentors", names.into())])}</p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_next_is_read_as_the_engine_says_it() {
        let all: Vec<Alternates> = serde_json::from_str(
            r#"[{"mentee": "ana", "mentors": ["dolores", "emil"]}, {"mentee": "bea", "mentors": []}]"#,
        )
        .expect("the engine says it so");
        assert_eq!(all[0].mentors, ["dolores", "emil"]);
    }
}
