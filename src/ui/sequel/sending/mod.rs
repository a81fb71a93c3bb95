//! Handing on the response, each in her own way. Nothing leaves by itself.

mod codes;
mod made;
mod ways;

use leptos::prelude::*;

use super::session::Session;
use crate::response::Response;
use crate::response::send::plain_file_name;
use crate::ui::browser::download;
use crate::ui::browser::sequel::Heard;
pub(crate) use codes::on_paper;
pub(crate) use made::Parcel;

/// What she can do with her response, once it is made. A new language builds it anew.
pub(super) fn sending(session: Session) -> AnyView {
    made::make_when_done(session);
    let shown = move || {
        session.messages.track();
        match session.parcel.get() {
            Parcel::Making => view! { <p role="status">{session.say("sealing-now")}</p> }.into_any(),
            Parcel::Sealed(sealed) => ways::ways(session, &sealed),
            Parcel::Plain(response, why) => plain(session, *response, why),
        }
    };
    view! { {shown} }.into_any()
}

/// The file that is not sealed, and the sentence that says so.
fn plain(session: Session, response: Response, failed: Option<String>) -> AnyView {
    let failed = failed.map(|why| {
        view! {
            <div class="said stop" role="alert">
                <p>{session.say("sealing-failed")}</p>
                <p>{why}</p>
            </div>
        }
    });
    let save = move |_| {
        let file = plain_file_name(&response);
        download::save(&file, "application/json", &response.write());
        session.tells(&Heard::HandedOn);
        session.notice(session.say_with("answers-saved", &[("file", file.into())]));
    };
    view! {
        {failed}
        <p class="said mind">{session.say("done-not-sealed")}</p>
        <p>
            <button type="button" class="button" on:click=save>
                {session.say("save-answers")}
            </button>
        </p>
    }
    .into_any()
}
