//! A form alone, on somebody else's page: what `<tandem-form>` of the package mounts. It is a module of its own, so that
//! neither loads what only the other needs: it, and the page for applicants.
//!
//! The element fetches every file and hands over texts; nothing here asks for an address, and nothing is kept.

use std::any::Any;
use std::cell::Cell;
use std::sync::Arc;

use js_sys::{Function, JsString};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::form::model::Form;
use crate::ui::browser::document::{self, OtherRoot};
use crate::ui::browser::download;
use crate::ui::form::running::Stage;
use crate::ui::form::sitting::Sitting;
use crate::ui::form::{Options, Running, marked, running_form, today};
use crate::ui::words::Messages;

#[wasm_bindgen]
extern "C" {
    /// What a form on somebody else's page needs besides itself.
    pub type FormOptions;

    /// What a file of its answers is called, before `-answers.json`.
    #[wasm_bindgen(method, getter)]
    fn name(this: &FormOptions) -> String;
    /// The language in which the form is asked for.
    #[wasm_bindgen(method, getter)]
    fn language(this: &FormOptions) -> String;
    /// The language of the words around it.
    #[wasm_bindgen(method, getter, js_name = wordsLanguage)]
    fn words_language(this: &FormOptions) -> String;
    /// The words themselves: the text of `form.ftl` in that language.
    #[wasm_bindgen(method, getter)]
    fn words(this: &FormOptions) -> String;
    /// Whether there is little room, so that tables become lists.
    #[wasm_bindgen(method, getter, js_name = isNarrow)]
    fn is_narrow(this: &FormOptions) -> bool;
    /// Called with the answers as JSON when one of them changes.
    #[wasm_bindgen(method, getter, js_name = onChange)]
    fn on_change(this: &FormOptions) -> Function;
}

/// A form on somebody else's page. It is there until `free()` is called.
#[wasm_bindgen]
pub struct MountedForm {
    // Dropped in this order: what is seen, what it was made of, and then the place where it stood.
    _view: Box<dyn Any>,
    _owner: Owner,
    _root: Option<OtherRoot>,
    sitting: Sitting,
    is_narrow: RwSignal<bool>,
}

/// Shows a form in an element; nothing where the text is no form. `complete` is called once with the answers as JSON when
/// the form is finished, and says whether somebody takes them; if nobody does, they are offered as a file.
///
/// # Errors
/// A sentence, where the words cannot be read.
#[wasm_bindgen(js_name = mountForm)]
pub fn mount_form(
    element: HtmlElement,
    definition: &str,
    options: &FormOptions,
    complete: Function,
) -> Result<Option<MountedForm>, JsString> {
    let words = Messages::read(&options.words_language(), &options.words())?;
    let Some(form) = Form::read(&options.name(), definition).value else { return Ok(None) };
    let root = document::other_root(&element);
    let owner = Owner::new();
    let (sitting, is_narrow) = owner.with(|| {
        let is_narrow = RwSignal::new(options.is_narrow());
        let words = RwSignal::new(Arc::new(words));
        let running = Running::begin(Arc::new(form), &options.language(), today());
        let options = Options { words, prefix: next_prefix(), is_narrow: is_narrow.into() };
        (Sitting::new(running, &options), is_narrow)
    });
    let (name, on_change) = (options.name(), options.on_change());
    let view = mount_to(element, move || {
        tell_changes(sitting, on_change);
        running_form(sitting, done(StoredValue::new(name), tell_end(sitting, complete)))
    });
    Ok(Some(MountedForm { _view: Box::new(view), _owner: owner, _root: root, sitting, is_narrow }))
}

#[wasm_bindgen]
impl MountedForm {
    /// The answers so far, as JSON.
    #[wasm_bindgen(getter)]
    pub fn answers(&self) -> String {
        self.sitting.running.with_untracked(answers)
    }

    /// Whether there is little room now.
    #[wasm_bindgen(js_name = setNarrow)]
    pub fn set_narrow(&self, is_narrow: bool) {
        if self.is_narrow.get_untracked() != is_narrow {
            self.is_narrow.set(is_narrow);
        }
    }

    /// Asks for the form in another language, with the words around it in a language that has some. No answer is lost.
    ///
    /// # Errors
    /// A sentence, where the words cannot be read.
    pub fn speak(
        &self,
        language: &str,
        #[wasm_bindgen(js_name = wordsLanguage)] words_language: &str,
        words: &str,
    ) -> Result<(), JsString> {
        let words = Messages::read(words_language, words)?;
        self.sitting.running.update(|running| *running = running.in_language(language));
        self.sitting.words.set(Arc::new(words));
        Ok(())
    }
}

/// What every id of the next form begins with: a page may have several.
fn next_prefix() -> &'static str {
    thread_local! {
        static N_FORMS: Cell<usize> = const { Cell::new(0) };
    }
    N_FORMS.set(N_FORMS.get() + 1);
    // As many as are ever shown on a page, a few bytes each.
    Box::leak(format!("tandem-form-{}", N_FORMS.get()).into_boxed_str())
}

fn answers(running: &Running) -> String {
    running.answers().to_string()
}

/// Calls back when an answer changes; not for those that the form begins with.
fn tell_changes(sitting: Sitting, on_change: Function) {
    let now = Memo::new(move |_| sitting.running.with(answers));
    Effect::new(move |before: Option<()>| {
        let answers = now.get();
        if before.is_some() {
            call(&on_change, &answers);
        }
    });
}

/// Calls back once when the form is finished; then it is known whether somebody takes the answers.
fn tell_end(sitting: Sitting, complete: Function) -> RwSignal<Option<bool>> {
    let is_taken = RwSignal::new(None);
    let is_done = Memo::new(move |_| sitting.running.with(Running::stage) == Stage::Done);
    Effect::new(move |_| {
        if is_done.get() && is_taken.get_untracked().is_none() {
            let answers = sitting.running.with_untracked(answers);
            is_taken.set(Some(call(&complete, &answers).is_truthy()));
        }
    });
    is_taken
}

/// What the page answers. Its own mistakes are its own: they stand in its console, and end nothing here.
fn call(function: &Function, answers: &str) -> JsValue {
    function.call1(&JsValue::NULL, &answers.into()).unwrap_or(JsValue::UNDEFINED)
}

/// What is shown at the end. Where nobody takes the answers, they can be saved, so that they are not lost.
fn done(name: StoredValue<String>, is_taken: RwSignal<Option<bool>>) -> impl Fn(Sitting) -> AnyView + Send + 'static {
    move |sitting| {
        let farewell = sitting.running.with_untracked(Running::farewell);
        let farewell = (!farewell.is_empty()).then(|| view! { <div class="html">{marked(&farewell)}</div> });
        let offer = move || {
            (is_taken.get() == Some(false)).then(|| {
                view! {
                    <p class="said mind">{sitting.say("done-nothing-sent")}</p>
                    <p>
                        <button type="button" class="button" on:click=move |_| save(sitting, name)>
                            {sitting.say("save-answers")}
                        </button>
                    </p>
                }
            })
        };
        view! {
            <section class="done">
                <h2 id=sitting.heading_id() tabindex="-1">
                    {sitting.say("done-title")}
                </h2>
                {farewell}
                {offer}
            </section>
        }
        .into_any()
    }
}

fn save(sitting: Sitting, name: StoredValue<String>) {
    let file = name.with_value(|name| format!("{name}-answers.json"));
    let answers = sitting.running.with_untracked(Running::answers);
    let text = serde_json::to_string_pretty(&answers).expect("answers are JSON");
    download::save(&file, "application/json", &text);
    sitting.announced.set(sitting.say_with("answers-saved", &[("file", file.into())]));
}
