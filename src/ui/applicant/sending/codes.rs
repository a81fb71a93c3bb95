//! A sealed response as codes, for a workshop: shown to whoever scans them, or printed.

use leptos::prelude::*;

use super::Parcel;
use super::made::{Code, SealedResponse};
use super::ways::way;
use crate::ui::applicant::tools::{Printed, print};
use crate::ui::applicant::visit::Visit;
use crate::ui::form::sitting::Sitting;

/// The codes, once she asks for them; a sentence where the response does not fit.
pub(super) fn codes(visit: Visit, sealed: &SealedResponse) -> AnyView {
    let sitting = visit.sitting;
    if sealed.codes.is_empty() {
        return way(sitting, "way-codes", "codes-too-long", ().into_any());
    }
    let shown = figures(sitting, &sealed.codes);
    let controls = view! {
        <details class="codes-shown">
            <summary>{sitting.say_count("show-codes", sealed.codes.len())}</summary>
            {shown}
            <p>
                <button type="button" class="button quiet" on:click=move |_| print(visit, Printed::Codes)>
                    {sitting.say("print-codes")}
                </button>
            </p>
        </details>
    };
    way(sitting, "way-codes", "way-codes-hint", controls.into_any())
}

/// The codes on paper, while they are printed.
pub(crate) fn codes_on_paper(visit: Visit) -> AnyView {
    let sitting = visit.sitting;
    let title = sitting.running.with_untracked(|running| running.text(&running.form().title));
    visit.parcel().with_untracked(|parcel| match parcel {
        Parcel::Sealed(sealed) => view! {
            <div class="paper">
                <p class="paper-title">{title}</p>
                <p>{sitting.say("way-codes-hint")}</p>
                {figures(sitting, &sealed.codes)}
            </div>
        }
        .into_any(),
        Parcel::Making | Parcel::Plain(..) => ().into_any(),
    })
}

fn figures(sitting: Sitting, codes: &[Code]) -> AnyView {
    let count = codes.len();
    let figure = |(at, code): (usize, &Code)| {
        let label = sitting.say_with("code-of", &[("code", (at + 1).into()), ("count", count.into())]);
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
