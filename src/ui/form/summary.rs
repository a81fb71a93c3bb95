//! All answers before the end, each with a way to change it.

use leptos::prelude::*;

use super::error_summary::error_summary;
use super::page::progress;
use super::readable::{OwnWords, inner_questions, lines};
use super::running::Running;
use super::sitting::Sitting;
use crate::form::flow::{Look, PageView, QuestionView};

/// The summary, and the button that ends the form.
pub(crate) fn summary(sitting: Sitting) -> AnyView {
    let pages = sitting.running.with_untracked(Running::pages);
    let sections = sitting.shown.with_untracked(|shown| {
        let asked = shown.view.pages.iter().enumerate().filter(|(at, _)| pages.contains(at));
        asked.map(|(_, page)| section(sitting, page)).collect_view()
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        sitting.finish();
    };
    view! {
        <form class="questions" novalidate on:submit=submit>
            {error_summary(sitting)}
            {progress(sitting)}
            <h2 id=sitting.heading_id() tabindex="-1">
                {sitting.say("summary-title")}
            </h2>
            <p class="lead">{sitting.say("summary-lead")}</p>
            {sections}
            <div class="row steps">
                <button type="submit" class="button">
                    {sitting.say("finish")}
                </button>
                <button type="button" class="button quiet" on:click=move |_| sitting.go_back()>
                    {sitting.say("back")}
                </button>
            </div>
        </form>
    }
    .into_any()
}

fn section(sitting: Sitting, page: &PageView) -> AnyView {
    let asked = inner_questions(&page.elements).into_iter().filter(|question| takes_answer(question));
    let rows = asked.map(|question| row(sitting, question)).collect::<Vec<_>>();
    if rows.is_empty() {
        return ().into_any();
    }
    let title = (!page.title.is_empty()).then(|| view! { <h3>{page.title.clone()}</h3> });
    view! {
        <section class="summary">
            {title}
            <dl>{rows}</dl>
        </section>
    }
    .into_any()
}

/// Whether a question takes an answer at all.
pub(super) fn takes_answer(question: &QuestionView) -> bool {
    !matches!(question.look, Look::Html(_) | Look::Unsupported(_))
}

fn row(sitting: Sitting, question: &QuestionView) -> AnyView {
    let said = lines(question, &own_words(sitting));
    let said = if said.is_empty() {
        view! { <p class="fine">{sitting.say("not-answered")}</p> }.into_any()
    } else {
        said.into_iter().map(|line| view! { <p dir="auto">{line}</p> }).collect_view().into_any()
    };
    let place = question.place.clone();
    let title = question.title.clone();
    let change = question.is_enabled.then(|| {
        view! {
            <button type="button" class="link" on:click=move |_| sitting.turn_to_question(&place)>
                {sitting.say("change")}
                <span class="unseen">" " {title.clone()}</span>
            </button>
        }
    });
    view! {
        <div class="answered">
            <dt>{question.title.clone()}</dt>
            <dd>{said}</dd>
            <dd class="change">{change}</dd>
        </div>
    }
    .into_any()
}

/// The words that a form need not have of its own.
pub(crate) fn own_words(sitting: Sitting) -> OwnWords {
    let [yes, no, other, none] = ["yes", "no", "other", "none"].map(|id| sitting.say(id));
    OwnWords { yes, no, other, none }
}
