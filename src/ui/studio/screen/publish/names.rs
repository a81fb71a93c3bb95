//! Whose names are public.

use leptos::prelude::*;

use crate::program::Condition;
use crate::publication::Names;
use crate::ui::studio::publishing::questions;
use crate::ui::studio::state::Session;

/// Nobody's, theirs who agreed, or everybody's.
pub(super) fn names(session: Session) -> AnyView {
    let names = Memo::new(move |_| session.choices(|choices| choices.names.clone()));
    let kinds = [("nobody", "names-nobody"), ("agree", "names-agree"), ("everybody", "names-everybody")];
    let options = kinds.map(|(kind, name)| {
        let is_now = move || names.with(|names| kind_of(names) == kind);
        view! { <option value=kind prop:selected=is_now>{session.say(name)}</option> }
    });
    let chosen = move |event| {
        let names = match event_target_value(&event).as_str() {
            "agree" => Names::WhoAgrees(Condition { question: String::new(), is: String::new() }),
            "everybody" => Names::Everybody,
            _ => Names::Nobody,
        };
        session.choose(|choices| choices.names = names);
    };
    let agrees = Memo::new(move |_| names.with(|names| kind_of(names) == "agree"));
    view! {
        <div class="field">
            <label for="names">{session.say("publish-names")}</label>
            <select id="names" on:change=chosen>{options.collect_view()}</select>
        </div>
        {move || agrees.get().then(|| condition(session, names))}
    }
    .into_any()
}

fn kind_of(names: &Names) -> &'static str {
    match names {
        Names::Nobody => "nobody",
        Names::WhoAgrees(_) => "agree",
        Names::Everybody => "everybody",
    }
}

/// In which answer they agreed.
fn condition(session: Session, names: Memo<Names>) -> AnyView {
    let said = move |of: fn(&Condition) -> &String| match names.get() {
        Names::WhoAgrees(condition) => of(&condition).clone(),
        Names::Nobody | Names::Everybody => String::new(),
    };
    let asked: Vec<String> = session.program.with_untracked(|program| {
        let asked = program.as_ref().map(|program| questions(program).map(|question| question.name.clone()).collect());
        asked.unwrap_or_default()
    });
    let options = std::iter::once(String::new()).chain(asked).map(|name| {
        let (value, label) = (name.clone(), session.question_label(&name));
        let is_now = move || said(|condition| &condition.question) == name;
        view! { <option value=value prop:selected=is_now>{label}</option> }
    });
    let options = options.collect_view();
    let question_chosen = move |event| {
        session.agree(|condition| condition.question = event_target_value(&event));
    };
    let answer_changed = move |event| session.agree(|condition| condition.is = event_target_value(&event));
    view! {
        <div class="tools">
            <div class="field">
                <label for="names-question">{session.say("names-question")}</label>
                <select id="names-question" on:change=question_chosen>{options}</select>
            </div>
            <div class="field">
                <label for="names-answer">{session.say("names-answer")}</label>
                <input
                    id="names-answer"
                    type="text"
                    prop:value=move || said(|condition| &condition.is)
                    on:change=answer_changed
                />
            </div>
        </div>
    }
    .into_any()
}

impl Session {
    /// Changes in which answer mentors agreed that their names are public.
    fn agree(self, change: impl FnOnce(&mut Condition)) {
        self.choose(|choices| {
            if let Names::WhoAgrees(condition) = &mut choices.names {
                change(condition);
            }
        });
    }
}
