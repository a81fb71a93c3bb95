//! What this is, in two sentences, and three doors.

use leptos::prelude::*;

use super::Screen;
use crate::ui::desk::state::Session;

/// The start.
pub(crate) fn start(session: Session) -> AnyView {
    view! {
        <div class="hero">
            <img class="hero-mark" src="mark.svg" alt="" width="240" height="240" />
            <h1 id="title" tabindex="-1">{session.say("start-title")}</h1>
            <p class="lead">{session.say("start-what")}</p>
            <p class="lead">{session.say("start-private")}</p>
        </div>
        <ul class="doors plain">
            {door(session, "staff", Screen::People, ["start-staff", "start-staff-what", "start-staff-go"])}
            {door(session, "applicant", Screen::Fit, ["start-applicant", "start-applicant-what", "start-applicant-go"])}
            {demonstration(session)}
        </ul>
    }
    .into_any()
}

/// A door to a screen: its title, what is behind it, and the words on the link.
fn door(session: Session, id: &'static str, screen: Screen, [title, what, go]: [&'static str; 3]) -> AnyView {
    view! {
        <li class="door">
            <h2>{session.say(title)}</h2>
            <p>{session.say(what)}</p>
            <a class="button" id=format!("door-{id}") href=screen.hash()>{session.say(go)}</a>
        </li>
    }
    .into_any()
}

/// The door to the demonstration brings the made-up people back.
fn demonstration(session: Session) -> AnyView {
    let solved = session.solved.get();
    let told = [
        ("placed", solved.matching.n_placed().into()),
        ("mentees", solved.scored.table.n_mentees().into()),
        ("mentors", solved.scored.table.n_mentors().into()),
    ];
    let is_demonstration = session.work.with(|work| work.is_demonstration);
    let matched = is_demonstration.then(|| view! { <p class="fine">{session.say_with("start-matched", &told)}</p> });
    view! {
        <li class="door">
            <h2>{session.say("start-demonstration")}</h2>
            <p>{session.say("start-demonstration-what")}</p>
            {matched}
            <a
                class="button"
                id="door-demonstration"
                href=Screen::Matches.hash()
                on:click=move |_| session.open_demonstration()
            >
                {session.say("start-demonstration-go")}
            </a>
        </li>
    }
    .into_any()
}
