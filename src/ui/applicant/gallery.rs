//! Every part in every example, on one page: for those who build forms, and for the check that all can use them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::browser::{document, fetch, width};
use crate::ui::form::example::{self, Example};
use crate::ui::form::sitting::Sitting;
use crate::ui::form::{Options, running_form, today};
use crate::ui::words::Messages;

/// The examples of the site.
///
/// # Errors
/// A sentence, where they are missing or broken.
pub(crate) async fn examples() -> Result<Vec<Example>, String> {
    example::read(&fetch::text(example::FILE).await?)
}

/// All examples, each under its name.
pub(crate) fn gallery(words: Messages, examples: &[Example]) -> AnyView {
    let title = words.say("gallery-title", &[]);
    document::set_title(&title);
    let language = words.tag().to_owned();
    let (words, is_narrow) = (RwSignal::new(Arc::new(words)), width::is_narrow());
    let shown = examples.iter().enumerate().map(|(at, example)| {
        // The page lasts as long as the tab.
        let prefix: &'static str = Box::leak(format!("example-{}", at + 1).into_boxed_str());
        let options = Options { words, prefix, is_narrow };
        let form = example
            .running(&language, today())
            .map(|running| running_form(Sitting::new(running, &options), |_| ().into_any()));
        view! {
            <section class="example" id=prefix aria-labelledby=format!("{prefix}-name")>
                <p class="fine" id=format!("{prefix}-name")>
                    {format!("{}: {}", example.part, example.name)}
                </p>
                {form}
            </section>
        }
    });
    view! {
        <main id="content" class="apply">
            <h1 id="title">{title}</h1>
            {shown.collect_view()}
        </main>
    }
    .into_any()
}
