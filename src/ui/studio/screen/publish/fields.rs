//! How each question that mentors are asked is shown.

use leptos::prelude::*;

use crate::program::{Kind, Question};
use crate::publication::{Field, Rare, Shown};
use crate::ui::studio::publishing::{cuts_of, cuts_text, groups_of, groups_text, questions, rare, ways};
use crate::ui::studio::state::Session;

/// A row for each question.
pub(super) fn fields(session: Session) -> AnyView {
    let asked: Vec<Question> = session.program.with_untracked(|program| {
        program.as_ref().map(|program| questions(program).cloned().collect()).unwrap_or_default()
    });
    let rows = asked.iter().enumerate().map(|(at, question)| row(session, at, question)).collect_view();
    view! {
        <section aria-labelledby="fields-title">
            <h2 id="fields-title">{session.say("publish-fields")}</h2>
            <p class="fine">{session.say("publish-fields-what")}</p>
            <div class="outline">{rows}</div>
        </section>
    }
    .into_any()
}

fn row(session: Session, at: usize, question: &Question) -> AnyView {
    let name = question.name.clone();
    let field = Memo::new(move |_| {
        session.publish.choices.with(|choices| choices.as_ref().and_then(|choices| choices.fields.get(&name).cloned()))
    });
    let shown = Memo::new(move |_| field.with(|field| field.as_ref().map_or(Shown::Private, |field| field.shown)));
    let label = session.program.with_untracked(|program| {
        program.as_ref().map_or_else(|| question.name.clone(), |program| session.text(&question.label, program))
    });
    let options = ways(question.kind).iter().map(|&way| {
        view! { <option value=way.name() prop:selected=move || shown.get() == way>{session.say(way_name(way))}</option> }
    });
    let (kind, own) = (question.kind, question.name.clone());
    let chosen = move |event| {
        let wanted = event_target_value(&event);
        let way = ways(kind).iter().copied().find(|way| way.name() == wanted).unwrap_or_default();
        session.show_field(&own, way);
    };
    let id = format!("field-{at}");
    let (name, question) = (question.name.clone(), question.clone());
    view! {
        <div class="entry" data-depth="0">
            <div class="tools">
                <div class="field">
                    <label for=id.clone() dir="auto">{label}</label>
                    <select id=id.clone() on:change=chosen>{options.collect_view()}</select>
                </div>
                {move || (shown.get() != Shown::Private).then(|| dropping(session, at, &name, field))}
            </div>
            {move || (shown.get() == Shown::Coarse).then(|| coarse(session, at, &question, field))}
        </div>
    }
    .into_any()
}

/// The message that names a way of showing.
pub(super) fn way_name(way: Shown) -> &'static str {
    match way {
        Shown::Private => "shown-private",
        Shown::Coarse => "shown-coarse",
        Shown::Public => "shown-public",
        Shown::WordForWord => "shown-word-for-word",
    }
}

/// Whether rare answers are left out.
fn dropping(session: Session, at: usize, name: &str, field: Memo<Option<Field>>) -> AnyView {
    let (id, own) = (format!("rare-{at}"), name.to_owned());
    let is_dropped = move || field.with(|field| field.as_ref().is_some_and(|field| field.rare == Rare::Drop));
    let ticked = move |event| {
        let rare = rare(event_target_checked(&event));
        session.change_field(&own, |field| field.rare = rare);
    };
    view! {
        <label class="tick" for=id.clone()>
            <input id=id.clone() type="checkbox" prop:checked=is_dropped on:change=ticked />
            {session.say("publish-rare")}
        </label>
    }
    .into_any()
}

/// The bands of numbers, or the groups of options; other kinds are coarse by themselves.
fn coarse(session: Session, at: usize, question: &Question, field: Memo<Option<Field>>) -> AnyView {
    match question.kind {
        Kind::Number => bands(session, at, &question.name, field),
        Kind::Choice | Kind::Choices | Kind::Scale => groups(session, at, question, field),
        _ => ().into_any(),
    }
}

fn bands(session: Session, at: usize, name: &str, field: Memo<Option<Field>>) -> AnyView {
    let (id, own) = (format!("cuts-{at}"), name.to_owned());
    let text = move || field.with(|field| field.as_ref().map(cuts_text).unwrap_or_default());
    let changed = move |event| match cuts_of(&event_target_value(&event)) {
        Ok(cuts) => session.change_field(&own, |field| field.cuts = cuts),
        Err(found) => session.refuse("publish-no-cut", found),
    };
    view! {
        <div class="field">
            <label for=id.clone()>{session.say("publish-cuts")}</label>
            <input id=id.clone() type="text" prop:value=text on:change=changed />
        </div>
    }
    .into_any()
}

fn groups(session: Session, at: usize, question: &Question, field: Memo<Option<Field>>) -> AnyView {
    let (id, own) = (format!("groups-{at}"), question.name.clone());
    let known: Vec<&str> = question.options.iter().map(|option| option.value.as_str()).collect();
    let known = session.say_with("publish-options", &[("options", known.join("; ").into())]);
    let text = move || field.with(|field| field.as_ref().map(groups_text).unwrap_or_default());
    let changed = move |event| match groups_of(&event_target_value(&event)) {
        Ok(groups) => session.change_field(&own, |field| field.groups = groups),
        Err(found) => session.refuse("publish-no-group", found),
    };
    let hint = format!("{id}-hint");
    view! {
        <div class="field">
            <label for=id.clone()>{session.say("publish-groups")}</label>
            <p class="fine" id=hint.clone()>{known}</p>
            <textarea id=id.clone() rows="3" aria-describedby=hint prop:value=text on:change=changed></textarea>
        </div>
    }
    .into_any()
}
