//! A question of the program as a field of a form: label, hint, control and what is wrong with the answer.
//!
//! Native controls only. Every id begins with the question's number on the form, so that hint and error are tied to it.

use leptos::prelude::*;

use crate::person::Answer;
use crate::program::{Kind, Program, Question};
use crate::ui::desk::rule_words;
use crate::ui::desk::state::Session;

/// How many ranks a ranked question offers at most.
const RANKS: usize = 5;

/// A field, once it has all it needs.
struct Field<'a> {
    session: Session,
    program: &'a Program,
    question: &'a Question,
    /// The prefix of every id in it.
    id: String,
    label: String,
    /// The ids of hint and error.
    described_by: String,
}

/// A question as a field. `position` is its number on the form; `error` says what is wrong with the answer.
pub(crate) fn field(
    session: Session,
    program: &Program,
    question: &Question,
    position: usize,
    error: Signal<Option<String>>,
) -> AnyView {
    let id = format!("answer-{position}");
    let field = Field {
        described_by: format!("{id}-hint {id}-error"),
        label: session.text(&question.label, program),
        session,
        program,
        question,
        id,
    };
    let hint = rule_words::hint(question.kind, !question.options.is_empty()).map(|hint| session.say(hint));
    let hint_id = format!("{}-hint", field.id);
    let error_id = format!("{}-error", field.id);
    let notes = view! {
        <p class="fine" id=hint_id hidden=hint.is_none()>{hint.clone()}</p>
        <p class="error" id=error_id role="status">{error}</p>
    };
    match (question.kind, question.options.is_empty()) {
        (Kind::Choices, false) if question.ranked => field.grouped(notes.into_any(), field.ranks()),
        (Kind::Choices, false) => field.grouped(notes.into_any(), field.boxes()),
        (Kind::Scale, _) => field.grouped(notes.into_any(), field.radios()),
        (Kind::Choice, false) => field.single(notes.into_any(), field.select()),
        (Kind::Text, _) => field.single(notes.into_any(), field.area()),
        _ => field.single(notes.into_any(), field.line()),
    }
}

impl Field<'_> {
    /// One control under a label.
    fn single(&self, notes: AnyView, control: AnyView) -> AnyView {
        view! {
            <div class="field">
                <label for=self.id.clone()>{self.label.clone()}</label>
                {notes}
                {control}
            </div>
        }
        .into_any()
    }

    /// Several controls under a legend.
    fn grouped(&self, notes: AnyView, controls: AnyView) -> AnyView {
        view! {
            <fieldset class="field" id=self.id.clone() aria-describedby=self.described_by.clone()>
                <legend>{self.label.clone()}</legend>
                {notes}
                {controls}
            </fieldset>
        }
        .into_any()
    }

    fn area(&self) -> AnyView {
        view! {
            <textarea
                id=self.id.clone()
                rows="3"
                aria-describedby=self.described_by.clone()
                prop:value=self.text()
                on:input=self.typed()
            ></textarea>
        }
        .into_any()
    }

    fn line(&self) -> AnyView {
        let inputmode = if self.question.kind == Kind::Number { "decimal" } else { "text" };
        let list = format!("{}-list", self.id);
        let suggestions = self.suggestions();
        view! {
            <input
                id=self.id.clone()
                type="text"
                inputmode=inputmode
                autocomplete="off"
                list=list.clone()
                aria-describedby=self.described_by.clone()
                prop:value=self.text()
                on:input=self.typed()
            />
            <datalist id=list.clone()>
                {suggestions.into_iter().map(|value| view! { <option value=value></option> }).collect_view()}
            </datalist>
        }
        .into_any()
    }

    fn suggestions(&self) -> Vec<String> {
        match self.question.kind {
            Kind::TimeZone => crate::ui::browser::clocks::all_zones(),
            _ => self.question.options.iter().map(|option| option.value.clone()).collect(),
        }
    }

    fn select(&self) -> AnyView {
        let chosen = self.text();
        view! {
            <select id=self.id.clone() aria-describedby=self.described_by.clone() on:change=self.typed()>
                {self.select_options(chosen)}
            </select>
        }
        .into_any()
    }

    /// The options of a list, and none of them first.
    fn select_options(&self, chosen: impl Fn() -> String + Clone + Send + 'static) -> AnyView {
        let nothing = chosen.clone();
        let options = self.options().into_iter().map(|(value, label)| {
            let (chosen, own) = (chosen.clone(), value.clone());
            view! { <option value=value prop:selected=move || chosen() == own>{label}</option> }
        });
        let options = options.collect_view();
        view! {
            <option value="" prop:selected=move || nothing().is_empty()>{self.session.say("fit-no-answer")}</option>
            {options}
        }
        .into_any()
    }

    fn radios(&self) -> AnyView {
        let radio = |(at, (value, label)): (usize, (String, String))| {
            let (id, name, chosen, typed) = (format!("{}-{at}", self.id), self.id.clone(), self.text(), self.typed());
            let own = value.clone();
            view! {
                <label class="tick" for=id.clone()>
                    <input
                        id=id.clone()
                        type="radio"
                        name=name
                        value=value
                        prop:checked=move || chosen() == own
                        on:change=typed
                    />
                    {label}
                </label>
            }
        };
        view! { <div class="ticks">{self.options().into_iter().enumerate().map(radio).collect_view()}</div> }.into_any()
    }

    fn boxes(&self) -> AnyView {
        let tick = |(at, (value, label)): (usize, (String, String))| {
            let (id, list, session) = (format!("{}-{at}", self.id), self.list(), self.session);
            let (name, own) = (self.question.name.clone(), value.clone());
            let ticked = move |event| {
                let mut list = session.applicant.with_untracked(|answers| items(answers.get(&name)));
                list.retain(|item| item != &own);
                if event_target_checked(&event) {
                    list.push(own.clone());
                }
                session.answer(&name, Some(Answer::List(list)));
            };
            view! {
                <label class="tick" for=id.clone()>
                    <input id=id.clone() type="checkbox" prop:checked=move || list().contains(&value) on:change=ticked />
                    {label}
                </label>
            }
        };
        view! { <div class="ticks">{self.options().into_iter().enumerate().map(tick).collect_view()}</div> }.into_any()
    }

    /// A list for the first choice, one for the second, and so on: no dragging, nothing to learn.
    fn ranks(&self) -> AnyView {
        let n_ranks = self.question.options.len().min(RANKS);
        (0..n_ranks).map(|rank| self.rank(rank)).collect_view().into_any()
    }

    fn rank(&self, rank: usize) -> AnyView {
        let (session, name, list) = (self.session, self.question.name.clone(), self.list());
        let chosen = move || list().get(rank).cloned().unwrap_or_default();
        let change = move |event| {
            let list = session.applicant.with_untracked(|answers| items(answers.get(&name)));
            session.answer(&name, Some(Answer::List(ranked(list, rank, event_target_value(&event)))));
        };
        let id = format!("{}-{rank}", self.id);
        view! {
            <div class="rank">
                <label for=id.clone()>{session.say_count("fit-rank", rank + 1)}</label>
                <select id=id.clone() on:change=change>{self.select_options(chosen)}</select>
            </div>
        }
        .into_any()
    }

    /// The values that can be chosen, and how each reads.
    fn options(&self) -> Vec<(String, String)> {
        let reads = |label: &Option<_>, value: &String| {
            label.as_ref().map_or_else(|| value.clone(), |label| self.session.text(label, self.program))
        };
        self.question.options.iter().map(|option| (option.value.clone(), reads(&option.label, &option.value))).collect()
    }

    /// The answer as a text.
    fn text(&self) -> impl Fn() -> String + Clone + Send + 'static + use<> {
        let (session, name) = (self.session, self.question.name.clone());
        move || session.applicant.with(|answers| answers.get(&name).map(ToString::to_string)).unwrap_or_default()
    }

    /// The answer as a list.
    fn list(&self) -> impl Fn() -> Vec<String> + Clone + Send + 'static + use<> {
        let (session, name) = (self.session, self.question.name.clone());
        move || session.applicant.with(|answers| items(answers.get(&name)))
    }

    /// Takes what was typed or chosen as the answer.
    fn typed(&self) -> impl Fn(leptos::ev::Event) + Clone + 'static + use<> {
        let (session, name) = (self.session, self.question.name.clone());
        move |event| session.answer(&name, Some(Answer::Text(event_target_value(&event))))
    }
}

/// The items of an answer that is a list.
fn items(answer: Option<&Answer>) -> Vec<String> {
    match answer {
        Some(Answer::List(items)) => items.clone(),
        _ => Vec::new(),
    }
}

/// A ranking in which `choice` stands at `rank`: what stood elsewhere moves up, and a blank takes the rank out.
fn ranked(mut list: Vec<String>, rank: usize, choice: String) -> Vec<String> {
    if rank < list.len() {
        list.remove(rank);
    }
    list.retain(|item| item != &choice);
    if !choice.is_empty() {
        list.insert(rank.min(list.len()), choice);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_ranked(list: &[&str], rank: usize, choice: &str, expected: &[&str]) {
        let list = list.iter().map(|item| (*item).to_owned()).collect();
        assert_eq!(ranked(list, rank, choice.to_owned()), expected);
    }

    #[test]
    fn a_ranking_holds_each_choice_once() {
        assert_ranked(&[], 0, "a", &["a"]);
        assert_ranked(&["a"], 1, "b", &["a", "b"]);
        assert_ranked(&["a", "b"], 0, "b", &["b"]);
        assert_ranked(&["a", "b", "c"], 1, "", &["a", "c"]);
        assert_ranked(&["a"], 4, "b", &["a", "b"]);
    }
}
