//! The ways to hand on a sealed response: a file, a text to paste, an e-mail, the device's own sharing, codes to scan.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::codes::codes;
use super::made::SealedResponse;
use crate::response::send::{Carries, Mail, MailWords, Share, file_name, mail, share};
use crate::ui::applicant::visit::Visit;
use crate::ui::browser::sharing::{self, Unshared};
use crate::ui::browser::{clipboard, document, download};
use crate::ui::form::sitting::Sitting;

/// The id of the text to paste.
const TEXT: &str = "sealed-text";

/// All ways that this device has.
pub(super) fn ways(visit: Visit, sealed: &SealedResponse) -> AnyView {
    let sitting = visit.sitting;
    view! {
        <p class="said good">{sitting.say("done-sealed")}</p>
        <p>{sitting.say("ways-lead")}</p>
        {save(visit, sealed)}
        {write(visit, sealed)}
        {hand_over(visit, sealed)}
        {paste(visit, sealed)}
        {codes(visit, sealed)}
    }
    .into_any()
}

/// A way with its heading and what it is good for.
pub(super) fn way(sitting: Sitting, title: &str, hint: &str, controls: AnyView) -> AnyView {
    view! {
        <section class="way">
            <h3>{sitting.say(title)}</h3>
            <p class="fine">{sitting.say(hint)}</p>
            {controls}
        </section>
    }
    .into_any()
}

fn save(visit: Visit, sealed: &SealedResponse) -> AnyView {
    let (sitting, sealed) = (visit.sitting, sealed.clone());
    let save = move |_| {
        let file = file_name(&sealed.response);
        download::save_bytes(&file, &sealed.bytes);
        visit.has_handed_on();
        visit.notice.set(sitting.say_with("sealed-saved", &[("file", file.into())]));
    };
    let button = view! {
        <button type="button" class="button" on:click=save>
            {sitting.say("save-sealed")}
        </button>
    };
    way(sitting, "way-file", "way-file-hint", button.into_any())
}

/// A link that opens an e-mail; where the response does not fit into it, she is told to attach the file.
fn write(visit: Visit, sealed: &SealedResponse) -> AnyView {
    let sitting = visit.sitting;
    let Mail { address, carries } = mail_of(visit, &sealed.text);
    let hint = match carries {
        Carries::Response => "way-mail-hint",
        Carries::Words => "way-mail-attach",
    };
    let opened = move |_| {
        visit.notice.set(sitting.say(if carries == Carries::Response { "mail-opened" } else { "mail-attach" }));
    };
    let link = view! {
        <a class="button quiet" href=address on:click=opened>
            {sitting.say("write-mail")}
        </a>
    };
    way(sitting, "way-mail", hint, link.into_any())
}

fn mail_of(visit: Visit, text: &str) -> Mail {
    let sitting = visit.sitting;
    let [subject, with_response, with_file] =
        [subject(sitting), sitting.say("mail-with-response"), sitting.say("mail-with-file")];
    visit.with_settings(|settings| {
        let words =
            MailWords { to: &settings.email, subject: &subject, with_response: &with_response, with_file: &with_file };
        mail(&words, text)
    })
}

fn subject(sitting: Sitting) -> String {
    let form = sitting.running.with_untracked(|running| running.text(&running.form().title));
    sitting.say_with("mail-subject", &[("form", form.into())])
}

/// The device's own sharing, where it takes such a file.
fn hand_over(visit: Visit, sealed: &SealedResponse) -> AnyView {
    let sitting = visit.sitting;
    let handed = share(&subject(sitting), &sealed.response, &sealed.text);
    if !sharing::is_there_for(&handed) {
        return ().into_any();
    }
    let pressed = move |_| {
        let handed: Share = handed.clone();
        spawn_local(async move {
            match sharing::share(&handed).await {
                Ok(()) => {
                    visit.has_handed_on();
                    visit.notice.set(sitting.say("shared"));
                }
                Err(Unshared::Stopped) => visit.notice.set(sitting.say("share-stopped")),
                Err(Unshared::Failed(why)) => {
                    visit.notice.set(sitting.say_with("share-failed", &[("why", why.into())]));
                }
            }
        });
    };
    let button = view! {
        <button type="button" class="button quiet" on:click=pressed>
            {sitting.say("share")}
        </button>
    };
    way(sitting, "way-share", "way-share-hint", button.into_any())
}

/// The text to paste: copied by a button, or marked and copied by hand.
fn paste(visit: Visit, sealed: &SealedResponse) -> AnyView {
    let sitting = visit.sitting;
    let text = StoredValue::new(sealed.text.clone());
    let copy = move |_| {
        spawn_local(async move {
            if clipboard::copy(&text.get_value()).await {
                visit.notice.set(sitting.say("copied"));
            } else {
                document::select_soon(TEXT);
                visit.notice.set(sitting.say("not-copied"));
            }
        });
    };
    let controls = view! {
        <label class="unseen" for=TEXT>{sitting.say("sealed-text")}</label>
        <textarea id=TEXT class="sealed-text" rows="4" readonly prop:value=text.get_value()></textarea>
        <p>
            <button type="button" class="button quiet" on:click=copy>
                {sitting.say("copy-text")}
            </button>
        </p>
    };
    way(sitting, "way-text", "way-text-hint", controls.into_any())
}
