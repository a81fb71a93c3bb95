//! The organisation's key: made here, or brought along; kept only where somebody asked for it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::ui::browser::sealing::Key;
use crate::ui::studio::state::Session;

/// The keys that are here, and the way to a new one.
pub(super) fn keys(session: Session) -> AnyView {
    let view = session.receive_view;
    let known = move || {
        view.keys.with(|keys| {
            let keys = keys.iter().map(|key| view! { <li><code dir="ltr">{key.public_key.clone()}</code></li> });
            keys.collect_view()
        })
    };
    let has_keys = Memo::new(move |_| view.keys.with(|keys| !keys.is_empty()));
    let sentence = move || match (has_keys.get(), view.is_key_kept.get()) {
        (false, _) => session.say("keys-none"),
        (true, false) => session.say("keys-known"),
        (true, true) => session.say("keys-kept"),
    };
    view! {
        <section aria-labelledby="keys-title" class="finding" id="keys">
            <h2 id="keys-title">{session.say("keys-title")}</h2>
            <p>{sentence}</p>
            <ul>{known}</ul>
            {move || Some(view.made.get()).filter(|made| !made.is_empty()).map(|keys| made(session, &keys))}
            <div class="row controls">
                <button
                    type="button"
                    class="button quiet"
                    id="make-key"
                    on:click=move |_| spawn_local(session.make_key())
                >
                    {session.say("key-make")}
                </button>
            </div>
            {move || has_keys.get().then(|| kept(session))}
        </section>
    }
    .into_any()
}

/// Keys that were made just now, and the sentence about losing them.
fn made(session: Session, keys: &[Key]) -> AnyView {
    let public: Vec<&str> = keys.iter().map(|key| key.public_key.as_str()).collect();
    let public = public.join("\n");
    view! {
        <div class="said mind" id="made-key" role="status">
            <p><strong>{session.say("key-made")}</strong></p>
            <p>{session.say("key-losing")}</p>
            <p>
                <button type="button" class="button" id="save-key" on:click=move |_| spawn_local(session.save_keys())>
                    {session.say("key-save")}
                </button>
            </p>
            <p>{session.say("key-public")}</p>
            <pre class="source" tabindex="0" role="region" aria-label=session.say("key-public") dir="ltr">{public}</pre>
        </div>
    }
    .into_any()
}

/// Whether the key is kept in this browser.
fn kept(session: Session) -> AnyView {
    view! {
        <label class="tick" for="keep-key">
            <input
                id="keep-key"
                type="checkbox"
                prop:checked=session.receive_view.is_key_kept
                on:change=move |event| session.keep_keys(event_target_checked(&event))
            />
            {session.say("key-keep")}
        </label>
    }
    .into_any()
}
