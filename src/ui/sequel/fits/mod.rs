//! Whom she fits: the published mentors beside her answers, worked out anew with each of them.

mod advice;
pub(super) mod bands;
mod mentor;
pub(super) mod wishes;

use leptos::prelude::*;

use super::session::Session;
use crate::fit::Band;
use crate::self_check::Outlook;
use bands::{AT_ONCE, OfBand, best, of_bands};

/// Whom she fits, once there is something to see. A new language builds it anew.
pub(super) fn fits(session: Session) -> AnyView {
    let built = move || {
        session.messages.track();
        opened(session)
    };
    view! {
        {built}
        <p class="unseen" role="status">{session.announced}</p>
    }
    .into_any()
}

fn opened(session: Session) -> AnyView {
    let standing = Memo::new(move |_| of_outlook(session, |outlook| standing(best(&outlook.fits))));
    let shown = Memo::new(move |_| of_outlook(session, |outlook| of_bands(&outlook.fits, session.most.get())));
    let list = move || shown.with(|shown| shown.iter().flatten().map(|of_band| band(session, of_band)).collect_view());
    let advice = move || of_outlook(session, |outlook| advice::advice(session, outlook));
    let is_all = move || of_outlook(session, |outlook| outlook.fits.len() <= session.most.get()).unwrap_or(true);
    view! {
        <p role="status" id="fits-best">
            {move || standing.get().map(|standing| session.say(standing))}
        </p>
        {list}
        <p hidden=is_all>
            <button
                type="button"
                class="button quiet"
                id="more-fits"
                on:click=move |_| session.most.update(|most| *most += AT_ONCE)
            >
                {session.say("fits-more")}
            </button>
        </p>
        {advice}
        {wishes::wishes(session)}
    }
    .into_any()
}

/// Something of what she is told now; nothing before a roster is there.
fn of_outlook<T>(session: Session, look: impl FnOnce(&Outlook) -> T) -> Option<T> {
    session.outlook.with(|outlook| outlook.as_deref().map(look))
}

fn band(session: Session, of_band: &OfBand) -> AnyView {
    let mentors = of_band.fits.iter().map(|fit| mentor::mentor(session, fit));
    view! {
        <h3>{session.say(mentor::band(of_band.band))}</h3>
        <ul class="plain published-list">{mentors.collect_view()}</ul>
    }
    .into_any()
}

/// The id of the message that says how she stands.
fn standing(best: Option<Band>) -> &'static str {
    match best {
        Some(Band::Strong) => "fits-best-strong",
        Some(Band::Good) => "fits-best-good",
        Some(Band::Fair) => "fits-best-fair",
        Some(Band::Weak) => "fits-best-weak",
        None => "fits-best-none",
    }
}
