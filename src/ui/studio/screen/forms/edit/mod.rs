//! Changes the form at hand: what things are called, what must be answered, what there is to choose from, and the order.
//!
//! What is built follows from the outline alone; texts and ticks follow the form by themselves. So a field keeps its focus
//! while somebody goes from one to the next.

mod entry;
mod items;

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::form::edit::{Change, OWN, Wording};
use crate::ui::browser::document;
use crate::ui::studio::outline::{self, Move};
use crate::ui::studio::shelf::Reading;
use crate::ui::studio::state::Session;

/// What every field follows.
#[derive(Clone, Copy)]
struct Editing {
    session: Session,
    /// The language whose texts are changed.
    language: RwSignal<String>,
    /// The lists that are open, by path: they stay so when the outline is built anew.
    open: StoredValue<BTreeSet<String>>,
}

/// The outline of the form, with everything that can be changed.
pub(crate) fn edit(session: Session) -> AnyView {
    let editing = Editing { session, language: RwSignal::new(OWN.to_owned()), open: StoredValue::new(BTreeSet::new()) };
    let of = |reading: &Reading| outline::outline(&reading.draft, &reading.map);
    let outline = Memo::new(move |_| session.reading.with(|reading| reading.as_ref().map(of).unwrap_or_default()));
    view! {
        <p class="fine">{session.say("edit-what")}</p>
        {language(editing)}
        <div class="outline" id="outline">
            {editing.line("", Wording::Title, "form-name", session.say("edit-form-title"))}
            {move || outline.get().iter().map(|entry| entry::entry(editing, entry)).collect_view()}
        </div>
    }
    .into_any()
}

/// The languages of the form, and those of the page, to choose the one whose texts are changed.
fn language(editing: Editing) -> AnyView {
    let session = editing.session;
    let tags = move || {
        let known = session.reading.with(|reading| reading.as_ref().map(|reading| reading.form.languages()));
        let mut tags = known.unwrap_or_default();
        tags.extend(["en", "es"].map(str::to_owned));
        tags.sort();
        tags.dedup();
        tags
    };
    let option = move |tag: String| {
        let value = tag.clone();
        let is_now = move || editing.language.get() == tag;
        view! { <option value=value.clone() prop:selected=is_now>{value.clone()}</option> }
    };
    let chosen = move |event| editing.language.set(event_target_value(&event));
    view! {
        <div class="field controls">
            <label for="edit-language">{session.say("edit-language")}</label>
            <select id="edit-language" on:change=chosen>
                <option value=OWN prop:selected=move || editing.language.get() == OWN>
                    {session.say("edit-language-own")}
                </option>
                {move || tags().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
    .into_any()
}

impl Editing {
    /// A text of something, as a field.
    fn line(self, at: &str, wording: Wording, id: &str, label: String) -> AnyView {
        let own = at.to_owned();
        let said = move || self.said(&own, wording);
        let at = at.to_owned();
        let changed = move |event| {
            let (language, text) = (self.language.get_untracked(), event_target_value(&event));
            let change = Change::Text { at: at.clone(), wording, language, text };
            self.session.change(&change);
        };
        view! {
            <div class="field">
                <label for=id.to_owned()>{label}</label>
                <input id=id.to_owned() type="text" dir="auto" autocomplete="off" prop:value=said on:change=changed />
            </div>
        }
        .into_any()
    }

    /// What stands there in the language that is chosen.
    fn said(self, at: &str, wording: Wording) -> String {
        let language = self.language.get();
        let said = self.session.reading.with(|reading| reading.as_ref()?.draft.text_at(at, wording, &language));
        said.unwrap_or_default()
    }

    /// Whether a list was opened.
    fn is_open(self, list: &str) -> bool {
        self.open.with_value(|open| open.contains(list))
    }

    /// Somebody opened a list, or closed it.
    fn opened(self, list: &str, is_open: bool) {
        self.open.update_value(|open| {
            if is_open {
                open.insert(list.to_owned());
            } else {
                open.remove(list);
            }
        });
    }

    /// Buttons that move something up and down. They stay where they are when they lead nowhere, and so keep the focus.
    fn movers(self, path: &str, moves: [Option<Move>; 2], about: &str) -> AnyView {
        let names = [("up", "edit-up"), ("down", "edit-down")];
        let buttons = names.into_iter().zip(moves).map(|((way, name), to)| {
            let is_nowhere = to.is_none();
            let go = move |_| {
                if let Some(to) = &to {
                    self.session.change(&to.change);
                    document::focus_soon(format!("{way}-{}", to.path));
                }
            };
            view! {
                <button
                    type="button"
                    class="button quiet small"
                    id=format!("{way}-{path}")
                    aria-disabled=is_nowhere.to_string()
                    on:click=go
                >
                    {self.session.say(name)}
                    <span class="unseen">" " {about.to_owned()}</span>
                </button>
            }
        });
        buttons.collect_view().into_any()
    }
}
