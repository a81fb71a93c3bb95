//! Exactly what would be public, as people read it and as the file says it.

use leptos::prelude::*;

use crate::person::Person;
use crate::publication::PublishedRoster;
use crate::ui::studio::state::Session;

/// So many mentors are shown; the file has all.
const SHOWN: usize = 12;

/// The published mentors, and the file.
pub(super) fn shown(session: Session) -> AnyView {
    let told = move || session.publish.preview.get().map(|preview| roster(session, preview.0.roster()));
    view! {
        <section aria-labelledby="shown-title">
            <h2 id="shown-title">{session.say("publish-shown")}</h2>
            {told}
        </section>
    }
    .into_any()
}

fn roster(session: Session, roster: &PublishedRoster) -> AnyView {
    let told = [("count", roster.mentors.len().into()), ("fields", roster.published.len().into())];
    let mentors = roster.mentors.iter().take(SHOWN).map(|mentor| card(session, roster, mentor)).collect_view();
    let text = roster.write();
    view! {
        <p>{session.say_with("publish-count", &told)}</p>
        <ul class="pairs side plain" id="published">{mentors}</ul>
        <details>
            <summary>{session.say("publish-file")}</summary>
            <pre class="source" tabindex="0" role="region" aria-label=session.say("publish-file") dir="ltr">{text}</pre>
        </details>
    }
    .into_any()
}

fn card(session: Session, roster: &PublishedRoster, mentor: &Person) -> AnyView {
    let answers = mentor.answers.iter().map(|(question, answer)| {
        view! {
            <dt>{session.question_label(question)}</dt>
            <dd dir="auto">{roster.told(question, answer)}</dd>
        }
    });
    let answers = answers.collect_view();
    let name = if mentor.name.is_empty() { mentor.id.clone() } else { mentor.name.clone() };
    view! {
        <li class="pair">
            <h3 dir="auto">{name}</h3>
            <dl class="answers">{answers}</dl>
        </li>
    }
    .into_any()
}
