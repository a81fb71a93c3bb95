//! What is wrong with the form at hand: each finding with its place, and why it matters.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::problem::{Code, Place, Problem};
use crate::ui::studio::finding::{Finding, explanation};
use crate::ui::studio::state::Session;

/// The findings, by kind.
pub(crate) fn findings(session: Session) -> AnyView {
    view! { {move || session.findings.with(|found| if found.is_empty() { none(session) } else { list(session, found) })} }
        .into_any()
}

fn none(session: Session) -> AnyView {
    view! { <p class="said good" id="findings">{session.say("findings-none")}</p> }.into_any()
}

fn list(session: Session, found: &[Finding]) -> AnyView {
    let mut groups: BTreeMap<Code, Vec<&Finding>> = BTreeMap::new();
    for finding in found {
        groups.entry(finding.problem.code).or_default().push(finding);
    }
    let groups = groups.into_iter().map(|(code, found)| group(session, code, &found)).collect_view();
    view! {
        <div id="findings" class="findings">
            <p>{session.say_count("findings-found", found.len())}</p>
            {groups}
        </div>
    }
    .into_any()
}

fn group(session: Session, code: Code, found: &[&Finding]) -> AnyView {
    let why = explanation(code).map(|id| view! { <p class="fine">{session.say(id)}</p> });
    let items = found.iter().map(|finding| item(session, finding)).collect_view();
    view! {
        <section class="finding">
            <h3>
                {session.say(&format!("problem-{}", code.name()))} " " <span class="count">{found.len()}</span>
            </h3>
            {why}
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

/// One finding, and the way to its place.
fn item(session: Session, finding: &Finding) -> AnyView {
    let sentence = session.problem(&Problem { place: shortened(&finding.problem.place), ..finding.problem.clone() });
    let go = finding.spot.map(|spot| {
        view! {
            <button type="button" class="button quiet small" on:click=move |_| session.edit_at(spot)>
                {session.say("findings-go")}
                <span class="unseen">" " {sentence.clone()}</span>
            </button>
        }
    });
    view! {
        <li>
            <span dir="auto">{sentence.clone()}</span>
            " "
            {go}
        </li>
    }
    .into_any()
}

/// The file's name is known here.
fn shortened(place: &Place) -> Place {
    Place { file: None, ..place.clone() }
}
