//! Handing on the response, each in her own way. Nothing leaves by itself.

mod codes;
mod made;
mod ways;

use leptos::prelude::*;

use super::visit::Visit;
use crate::response::Response;
use crate::response::send::plain_file_name;
use crate::ui::browser::download;
pub(crate) use codes::codes_on_paper;
pub(crate) use made::{Parcel, make_when_done};

/// What she can do with her response, once it is made.
pub(super) fn sending(visit: Visit) -> AnyView {
    let shown = move || match visit.parcel().get() {
        Parcel::Making => view! { <p role="status">{visit.sitting.say("sealing-now")}</p> }.into_any(),
        Parcel::Sealed(sealed) => ways::ways(visit, &sealed),
        Parcel::Plain(response, why) => plain(visit, *response, why),
    };
    view! { <div class="sending">{shown}</div> }.into_any()
}

/// The file that is not sealed, and the sentence that says so.
fn plain(visit: Visit, response: Response, failed: Option<String>) -> AnyView {
    let sitting = visit.sitting;
    let failed = failed.map(|why| {
        view! {
            <div class="said stop" role="alert">
                <p>{sitting.say("sealing-failed")}</p>
                <p>{why}</p>
            </div>
        }
    });
    let save = move |_| {
        let file = plain_file_name(&response);
        download::save(&file, "application/json", &response.write());
        visit.has_handed_on();
        visit.notice.set(sitting.say_with("answers-saved", &[("file", file.into())]));
    };
    view! {
        {failed}
        <p class="said mind">{sitting.say("done-not-sealed")}</p>
        <p>
            <button type="button" class="button" on:click=save>
                {sitting.say("save-answers")}
            </button>
        </p>
    }
    .into_any()
}
