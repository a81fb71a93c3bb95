//! Forms to fill in: one part a kind of question, and what leads through them.
//!
//! [`running_form`] is shared by the applicant's page, by the preview for staff and by the element for other people's
//! pages. What is asked, hidden, needed or wrong is worked out by [`crate::form::flow`]; here it is only shown.
//! [`running::Running`] is the plain value of it all, and signals only wire it.

mod answer;
mod error_summary;
pub(crate) mod example;
mod marked;
mod mistake;
mod page;
pub(crate) mod paper;
mod part;
mod readable;
pub(crate) mod running;
pub(crate) mod sitting;
mod spots;
mod summary;

use leptos::prelude::*;

use crate::form::expression::Moment;
use crate::ui::browser::clocks;
use running::Stage;
use sitting::Sitting;

pub(crate) use marked::marked;
pub(crate) use running::Running;
pub(crate) use sitting::Options;

/// The file of each language that holds the words of forms.
pub(crate) const WORDS: &str = "form";

/// The day that it is, as forms count it.
pub(crate) fn today() -> Moment {
    let (year, month, day) = clocks::today();
    Moment::date(year, month, day)
}

/// A form to fill in: page by page, then the summary, then what `done` shows.
///
/// It has headings from the second level on; the first is the page's around it. A new language or another stage builds it
/// anew; everything typed is in [`Sitting::running`].
pub(crate) fn running_form(sitting: Sitting, done: impl Fn(Sitting) -> AnyView + Send + 'static) -> AnyView {
    stages(sitting, Box::new(done))
}

/// The same for any `done`, once.
fn stages(sitting: Sitting, done: Box<dyn Fn(Sitting) -> AnyView + Send>) -> AnyView {
    // One memo for all that builds the view anew. An effect that reads a signal beside memos runs again whenever what a
    // memo is made from changes, whether the memo does or not; and a field that is built anew loses the focus.
    let built_for = Memo::new(move |_| {
        let words = sitting.words.with(|words| words.tag().to_owned());
        sitting.running.with(|running| (running.stage(), running.language().to_owned(), words))
    });
    view! {
        {move || {
            let (stage, ..) = built_for.get();
            let language = sitting.form_language();
            let shown = match stage {
                Stage::Page(page) => page::page(sitting, page),
                Stage::Summary => summary::summary(sitting),
                Stage::Done => done(sitting),
            };
            view! {
                <div class="running" lang=language.clone() dir=sitting::direction(&language)>
                    {shown}
                </div>
            }
        }}
        <p class="unseen" role="status">{sitting.announced}</p>
    }
    .into_any()
}
