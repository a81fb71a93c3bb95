//! The ways to hand on a sealed response: a file, a text to paste, an e-mail, the device's own sharing, codes to scan.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::codes::codes;
use super::made::SealedResponse;
use crate::response::send::{Carries, Mail, MailWords, Share, file_name, mail, share};
use crate::ui::browser::sequel::Heard;
use crate::ui::browser::sharing::{self, Unshared};
use crate::ui::browser::{clipboard, document, download};
use crate::ui::sequel::session::Session;

/// The id of the text to paste.
const TEXT: &str = "sealed-text";

/// All ways that this device has.
pub(super) fn ways(session: Session, sealed: &SealedResponse) -> AnyView {
    view! {
        <p class="said good">{session.say("done-sealed")}</p>
        <p>{session.say("ways-lead")}</p>
        {save(session, sealed)}
        {write(session, sealed)}
        {hand_over(session, sealed)}
        {paste(session, sealed)}
        {codes(session, sealed)}
    }
    .into_any()
}

/// A way with its heading and what it is good for.
pub(super) fn way(session: Session, title: &str, hint: &str, controls: AnyView) -> AnyView {
    view! {
        <section class="way">
            <h3>{session.say(title)}</h3>
            <p class="fine">{session.say(hint)}</p>
            {controls}
        </section>
    }
    .into_any()
}

fn save(session: Session, sealed: &SealedResponse) -> AnyView {
    let sealed = sealed.clone();
    let save = move |_| {
        let file = file_name(&sealed.response);
        download::save_bytes(&file, &sealed.bytes);
        session.tells(&Heard::HandedOn);
        session.notice(session.say_with("sealed-saved", &[("file", file.into())]));
    };
    let button = view! {
        <button type="button" class="button" on:click=save>
            {session.say("save-sealed")}
        </button>
    };
    way(session, "way-file", "way-file-hint", button.into_any())
}

/// A link that opens an e-mail; where the response does not fit into it, she is told to attach the file.
fn write(session: Session, sealed: &SealedResponse) -> AnyView {
    let Mail { address, carries } = mail_of(session, &sealed.text);
    let hint = match carries {
        Carries::Response => "way-mail-hint",
        Carries::Words => "way-mail-attach",
    };
    let opened = move |_| {
        session.notice(session.say(if carries == Carries::Response { "mail-opened" } else { "mail-attach" }));
    };
    let link = view! {
        <a class="button quiet" href=address on:click=opened>
            {session.say("write-mail")}
        </a>
    };
    way(session, "way-mail", hint, link.into_any())
}

fn mail_of(session: Session, text: &str) -> Mail {
    let [subject, with_response, with_file] =
        [subject(session), session.say("mail-with-response"), session.say("mail-with-file")];
    let to = session.of_ending(|ending| ending.email.clone());
    let words = MailWords { to: &to, subject: &subject, with_response: &with_response, with_file: &with_file };
    mail(&words, text)
}

fn subject(session: Session) -> String {
    let form = session.of_ending(|ending| ending.title.clone());
    session.say_with("mail-subject", &[("form", form.into())])
}

/// The device's own sharing, where it takes such a file.
fn hand_over(session: Session, sealed: &SealedResponse) -> AnyView {
    let handed = share(&subject(session), &sealed.response, &sealed.text);
    if !sharing::is_there_for(&handed) {
        return ().into_any();
    }
    let pressed = move |_| {
        let handed: Share = handed.clone();
        spawn_local(async move {
            match sharing::share(&handed).await {
                Ok(()) => {
                    session.tells(&Heard::HandedOn);
                    session.notice(session.say("shared"));
                }
                Err(Unshared::Stopped) => session.notice(session.say("share-stopped")),
                Err(Unshared::Failed(why)) => {
                    session.notice(session.say_with("share-failed", &[("why", why.into())]));
                }
            }
        });
    };
    let button = view! {
        <button type="button" class="button quiet" on:click=pressed>
            {session.say("share")}
        </button>
    };
    way(session, "way-share", "way-share-hint", button.into_any())
}

/// The text to paste: copied by a button, or marked and copied by hand.
fn paste(session: Session, sealed: &SealedResponse) -> AnyView {
    let text = StoredValue::new(sealed.text.clone());
    let copy = move |_| {
        spawn_local(async move {
            if clipboard::copy(&text.get_value()).await {
                session.notice(session.say("copied"));
            } else {
                document::select_soon(TEXT);
                session.notice(session.say("not-copied"));
            }
        });
    };
    let controls = view! {
        <label class="unseen" for=TEXT>{session.say("sealed-text")}</label>
        <textarea id=TEXT class="sealed-text" rows="4" readonly prop:value=text.get_value()></textarea>
        <p>
            <button type="button" class="button quiet" on:click=copy>
                {session.say("copy-text")}
            </button>
        </p>
    };
    way(session, "way-text", "way-text-hint", controls.into_any())
}
