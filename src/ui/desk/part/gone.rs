//! Whoever left or declined: saying so, who they are, and bringing them back.

use leptos::prelude::*;

use super::button::{Button, button};
use crate::person::Side;
use crate::ui::desk::departures::{Gone, Why};
use crate::ui::desk::state::Session;

/// The buttons by which somebody is taken out of the people: she left, or she declined.
pub(crate) fn leave_buttons(session: Session, side: Side, id: &str) -> AnyView {
    let name = session.work.with_untracked(|work| work.name(side, id));
    let leave = |why: Why, words: &'static str| {
        let id = id.to_owned();
        let words = session.say_with(words, &[("name", name.clone().into())]);
        button(Button::quiet().saying(words), move || session.take_out(side, &id, why))
    };
    view! {
        {leave(Why::Left, "leave-left")}
        {leave(Why::Declined, "leave-declined")}
    }
    .into_any()
}

/// All who were taken out.
pub(crate) fn gone(session: Session) -> AnyView {
    let all = Memo::new(move |_| session.work.with(|work| work.gone.clone()));
    let list = move || all.get().into_iter().map(|gone| taken_out(session, gone)).collect_view();
    view! {
        <section class="gone" aria-labelledby="gone-title" id="gone" hidden=move || all.with(Vec::is_empty)>
            <h2 id="gone-title" tabindex="-1">{move || session.say_count("gone-title", all.with(Vec::len))}</h2>
            <p>{session.say("gone-what")}</p>
            <ul class="bans plain">{list}</ul>
        </section>
    }
    .into_any()
}

fn taken_out(session: Session, gone: Gone) -> AnyView {
    let name = gone.name().to_owned();
    let back = Button::quiet().saying(session.say("gone-back")).about(name.clone());
    view! {
        <li class="row">
            <span dir="auto">{session.say_with(why(&gone), &[("name", name.into())])}</span>
            {button(back, move || session.bring_back(&gone))}
        </li>
    }
    .into_any()
}

/// The message that says who somebody was and why she is gone.
fn why(gone: &Gone) -> &'static str {
    match (gone.side, gone.why) {
        (Side::Mentee, Why::Left) => "gone-mentee-left",
        (Side::Mentee, Why::Declined) => "gone-mentee-declined",
        (Side::Mentor, Why::Left) => "gone-mentor-left",
        (Side::Mentor, Why::Declined) => "gone-mentor-declined",
    }
}
