//! The published roster: what an applicant's page may know of the mentors, chosen field by field.

mod before;
mod fields;
mod findings;
mod names;
mod shown;

use leptos::prelude::*;

use crate::publication::{Choices, Preview};
use crate::ui::browser::files;
use crate::ui::studio::part::refused::refused;
use crate::ui::studio::publishing::hidden_rules;
use crate::ui::studio::state::Session;

/// The choices, what they publish, and what keeps them from it.
pub(crate) fn publish(session: Session) -> AnyView {
    let has_begun = Memo::new(move |_| session.publish.choices.with(Option::is_some));
    let has_cohort = Memo::new(move |_| session.publish.cohort.with(Option::is_some));
    view! {
        <h1 id="title" tabindex="-1">{session.say("publish-title")}</h1>
        <p class="lead">{session.say("publish-what")}</p>
        {refused(session)}
        {loader(session)}
        {move || match (has_cohort.get(), has_begun.get()) {
            (false, _) => view! { <p class="said mind">{session.say("publish-no-people")}</p> }.into_any(),
            (_, false) => ().into_any(),
            (_, true) => chosen(session),
        }}
    }
    .into_any()
}

/// Begins anew, or with the files of the last time.
fn loader(session: Session) -> AnyView {
    let picked = move |event| files::picked(&event, move |files| session.take(&files));
    view! {
        <section class="loader" aria-labelledby="begin-title">
            <h2 id="begin-title">{session.say("publish-begin")}</h2>
            <p id="begin-hint">{session.say("publish-begin-hint")}</p>
            <div class="row">
                <button type="button" class="button" id="begin-publishing" on:click=move |_| session.begin_publishing()>
                    {session.say("publish-anew")}
                </button>
                <label class="button quiet" for="publish-files">{session.say("publish-pick")}</label>
                <input
                    id="publish-files"
                    class="picker"
                    type="file"
                    multiple
                    accept=".json,application/json"
                    aria-describedby="begin-hint"
                    on:change=picked
                />
            </div>
        </section>
    }
    .into_any()
}

fn chosen(session: Session) -> AnyView {
    view! {
        {fields::fields(session)}
        {whole(session)}
        {findings::findings(session)}
        {shown::shown(session)}
        {before::before(session)}
        {save(session)}
    }
    .into_any()
}

/// What is chosen of the roster as a whole: whose names, how many must share an answer, and which hidden rules count.
fn whole(session: Session) -> AnyView {
    let least = Memo::new(move |_| session.choices(|choices| choices.least));
    let rules = session.program.with_untracked(|program| {
        let rules = program.as_ref().map(|program| hidden_rules(program).cloned().collect::<Vec<_>>());
        rules.unwrap_or_default().into_iter().map(|rule| hidden_rule(session, &rule)).collect_view()
    });
    let least_changed = move |event| {
        if let Ok(least) = event_target_value(&event).parse() {
            session.choose(|choices| choices.least = least);
        }
    };
    view! {
        <section aria-labelledby="whole-title" class="finding">
            <h2 id="whole-title">{session.say("publish-whole")}</h2>
            <div class="field">
                <label for="least">{session.say("publish-least")}</label>
                <input id="least" type="number" min="2" max="99" prop:value=least on:change=least_changed />
            </div>
            {names::names(session)}
            {rules}
            {left_out(session)}
        </section>
    }
    .into_any()
}

/// A rule that not everybody may see, and that counts in public if staff say so.
fn hidden_rule(session: Session, rule: &crate::program::Rule) -> AnyView {
    let id = format!("rule-{}", rule.id);
    let (own, known) = (rule.id.clone(), rule.id.clone());
    let label = session.program.with_untracked(|program| {
        program.as_ref().map(|program| session.text(&rule.label, program)).unwrap_or_default()
    });
    let is_chosen = move || session.choices(|choices| choices.rules.contains(&known));
    let ticked = move |event| {
        let is_chosen = event_target_checked(&event);
        session.choose(|choices| {
            choices.rules.retain(|rule| *rule != own);
            choices.rules.extend(is_chosen.then(|| own.clone()));
        });
    };
    let words = session.say_with("publish-rule", &[("rule", label.into())]);
    view! {
        <label class="tick" for=id.clone()>
            <input id=id.clone() type="checkbox" prop:checked=is_chosen on:change=ticked />
            {words}
        </label>
    }
    .into_any()
}

/// The mentors who are left out, and the way back in.
fn left_out(session: Session) -> AnyView {
    let ids = Memo::new(move |_| session.choices(|choices| choices.left_out.clone()));
    let one = move |id: String| {
        let name = session.mentor_name(&id);
        let back = move |_| session.choose(|choices| choices.left_out.retain(|other| *other != id));
        view! {
            <li>
                <span dir="auto">{name.clone()}</span>
                " "
                <button type="button" class="button quiet small" on:click=back>
                    {session.say("publish-take-back")} <span class="unseen">" " {name.clone()}</span>
                </button>
            </li>
        }
    };
    view! {
        {move || {
            let ids = ids.get();
            (!ids.is_empty()).then(|| {
                let list = ids.into_iter().map(one).collect_view();
                view! {
                    <p>{session.say("publish-left-out")}</p>
                    <ul>{list}</ul>
                }
            })
        }}
    }
    .into_any()
}

/// The two files: the one to put beside the page, and the one that staff keep.
fn save(session: Session) -> AnyView {
    let is_open = move || {
        session
            .publish
            .preview
            .with(|preview| preview.as_ref().is_some_and(|preview| Preview::is_publishable(&preview.0)))
    };
    view! {
        <section aria-labelledby="save-title" class="finding">
            <h2 id="save-title">{session.say("publish-save-title")}</h2>
            <p>{session.say("publish-save-what")}</p>
            <div class="row controls">
                <button
                    type="button"
                    class="button"
                    id="save-roster"
                    aria-disabled=move || (!is_open()).to_string()
                    on:click=move |_| session.save_roster()
                >
                    {session.say("publish-save")}
                </button>
                <button type="button" class="button quiet" id="save-choices" on:click=move |_| session.save_choices()>
                    {session.say("publish-save-choices")}
                </button>
            </div>
        </section>
    }
    .into_any()
}

impl Session {
    /// Something of what is chosen.
    fn choices<T: Default>(self, of: impl FnOnce(&Choices) -> T) -> T {
        self.publish.choices.with(|choices| choices.as_ref().map(of).unwrap_or_default())
    }
}
