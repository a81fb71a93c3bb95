//! A sealed response as codes, for a workshop: shown to whoever scans them, or printed.

use leptos::prelude::*;

use super::Parcel;
use super::made::{Code, SealedResponse};
use super::ways::way;
use crate::ui::browser::document;
use crate::ui::browser::sequel::Heard;
use crate::ui::sequel::session::Session;

/// The codes, once she asks for them; a sentence where the response does not fit.
pub(super) fn codes(session: Session, sealed: &SealedResponse) -> AnyView {
    if sealed.codes.is_empty() {
        return way(session, "way-codes", "codes-too-long", ().into_any());
    }
    let shown = figures(session, &sealed.codes);
    let controls = view! {
        <details class="codes-shown">
            <summary>{session.say_count("show-codes", sealed.codes.len())}</summary>
            {shown}
            <p>
                <button type="button" class="button quiet" on:click=move |_| print(session)>
                    {session.say("print-codes")}
                </button>
            </p>
        </details>
    };
    way(session, "way-codes", "way-codes-hint", controls.into_any())
}

/// Prints the codes in place of the page.
fn print(session: Session) {
    session.is_printing.set(true);
    session.tells(&Heard::Printing);
    document::print_soon(move || {
        session.tells(&Heard::Printed);
        session.is_printing.set(false);
    });
}

/// The codes on paper, while they are printed.
pub(crate) fn on_paper(session: Session) -> AnyView {
    view! { {move || session.is_printing.get().then(|| paper(session))} }.into_any()
}

fn paper(session: Session) -> AnyView {
    let title = session.of_ending(|ending| ending.title.clone());
    session.parcel.with_untracked(|parcel| match parcel {
        Parcel::Sealed(sealed) => view! {
            <div class="paper">
                <p class="paper-title">{title}</p>
                <p>{session.say("way-codes-hint")}</p>
                {figures(session, &sealed.codes)}
            </div>
        }
        .into_any(),
        Parcel::Making | Parcel::Plain(..) => ().into_any(),
    })
}

fn figures(session: Session, codes: &[Code]) -> AnyView {
    let count = codes.len();
    let figure = |(at, code): (usize, &Code)| {
        let label = session.say_with("code-of", &[("code", (at + 1).into()), ("count", count.into())]);
        view! {
            <li>
                <figure class="code">
                    <svg viewBox=view_box(code) role="img" aria-label=label.clone()>
                        <rect width=code.size height=code.size fill="white" />
                        <path d=code.path.clone() fill="black" />
                    </svg>
                    <figcaption aria-hidden="true">{label}</figcaption>
                </figure>
            </li>
        }
    };
    view! { <ol class="plain codes">{codes.iter().enumerate().map(figure).collect_view()}</ol> }.into_any()
}

fn view_box(code: &Code) -> String {
    format!("0 0 {0} {0}", code.size)
}
