//! Those who shall never be a pair: deciding it, and lifting it again.

use leptos::prelude::*;

use super::button::{Button, button};
use crate::person::Side;
use crate::ui::desk::state::Session;
use crate::ui::desk::work::ByHand;

/// The button that decides that these two shall never be a pair. `mentor` is the name, for those who do not see where the
/// button stands.
pub(crate) fn ban_button(session: Session, pair: ByHand, mentor: String) -> AnyView {
    button(Button::quiet().saying(session.say("ban")).about(mentor), move || session.ban(pair.clone()))
}

/// The button that lets these two be a pair again.
pub(crate) fn lift_button(session: Session, pair: ByHand, names: String) -> AnyView {
    button(Button::quiet().saying(session.say("ban-lift")).about(names), move || session.lift(pair.clone()))
}

/// All that shall never be a pair.
pub(crate) fn bans(session: Session) -> AnyView {
    let all = Memo::new(move |_| session.work.with(|work| work.decided.bans.clone()));
    let list = move || all.get().into_iter().map(|pair| banned(session, pair)).collect_view();
    view! {
        <section aria-labelledby="bans-title" hidden=move || all.with(Vec::is_empty)>
            <h2 id="bans-title">{move || session.say_count("bans-title", all.with(Vec::len))}</h2>
            <ul class="bans plain">{list}</ul>
        </section>
    }
    .into_any()
}

fn banned(session: Session, pair: ByHand) -> AnyView {
    let names = session.work.with_untracked(|work| {
        format!("{} · {}", work.name(Side::Mentee, &pair.mentee), work.name(Side::Mentor, &pair.mentor))
    });
    view! {
        <li class="row">
            <span dir="auto">{names.clone()}</span>
            {lift_button(session, pair, names)}
        </li>
    }
    .into_any()
}
