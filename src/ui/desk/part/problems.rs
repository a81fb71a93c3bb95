//! Everything that is wrong, grouped by kind, with counts, and as a file.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::button::{Button, button};
use crate::problem::{Code, Problem};
use crate::ui::desk::state::Session;

/// So many of a kind are shown; the file has all.
const SHOWN: usize = 100;

/// The list of all problems; nothing where there are none.
pub(crate) fn problems(session: Session) -> AnyView {
    let all = Memo::new(move |_| session.work.with(|work| work.problems.clone()));
    view! {
        {move || {
            all.with(|all| if all.is_empty() { none(session) } else { list(session, all) })
        }}
    }
    .into_any()
}

fn none(session: Session) -> AnyView {
    view! { <p class="said good">{session.say("problems-none")}</p> }.into_any()
}

fn list(session: Session, all: &[Problem]) -> AnyView {
    let groups = by_code(all).into_iter().map(|(code, problems)| group(session, code, &problems)).collect_view();
    view! {
        <section class="problems" aria-labelledby="problems-title">
            <div class="heading">
                <h2 id="problems-title">{session.say_count("problems-title", all.len())}</h2>
                {button(Button::quiet().saying(session.say("problems-save")), move || session.save_problems())}
            </div>
            {groups}
        </section>
    }
    .into_any()
}

/// The problems of each kind.
fn by_code(all: &[Problem]) -> BTreeMap<Code, Vec<&Problem>> {
    let mut groups: BTreeMap<Code, Vec<&Problem>> = BTreeMap::new();
    for problem in all {
        groups.entry(problem.code).or_default().push(problem);
    }
    groups
}

fn group(session: Session, code: Code, problems: &[&Problem]) -> AnyView {
    let title = session.say(&format!("problem-{}", code.name()));
    let shown = problems.iter().take(SHOWN).map(|problem| view! { <li>{session.problem(problem)}</li> }).collect_view();
    let more = problems.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| view! { <p>{session.say_count("problems-more", more)}</p> });
    view! {
        <details class="problem-kind">
            <summary>
                <span class="count">{problems.len()}</span>
                " "
                {title}
            </summary>
            <ul>{shown}</ul>
            {more}
        </details>
    }
    .into_any()
}
