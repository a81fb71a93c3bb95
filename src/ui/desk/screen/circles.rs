//! Groups in which everybody teaches and learns.

use std::sync::Arc;

use leptos::prelude::*;

use crate::circles::{CircleMember, CircleTold, InNone, Lesson};
use crate::program::{CircleRules, Program};
use crate::ui::browser::document;
use crate::ui::desk::circling::{CirclesFile, Made, means, not_covered, percent, why_in_none};
use crate::ui::desk::part::badge::{Tone, badge};
use crate::ui::desk::part::button::{Button, button};
use crate::ui::desk::part::question::{Words, waiting};
use crate::ui::desk::part::save::{Way, save_buttons};
use crate::ui::desk::part::tile::tile;
use crate::ui::desk::state::Session;

/// Circles, with the rules that they were made by.
#[derive(Clone, Copy)]
struct Shown<'a> {
    session: Session,
    made: &'a Made,
    program: &'a Program,
    rules: &'a CircleRules,
}

impl Shown<'_> {
    /// How a thing that somebody wants or teaches reads.
    fn subject(self, name: &str) -> String {
        self.option(&self.rules.learns, name)
    }

    fn stage(self, name: &str) -> String {
        self.rules.stage.as_ref().map_or_else(|| name.to_owned(), |question| self.option(question, name))
    }

    fn kind(self, name: &str) -> String {
        let kinds = self.rules.not_alone.as_ref().map(|not_alone| &not_alone.kinds);
        kinds.map_or_else(|| name.to_owned(), |question| self.option(question, name))
    }

    fn option(self, question: &str, answer: &str) -> String {
        let asked = self.program.questions.iter().find(|asked| asked.name == question);
        self.session.option(self.program, asked, answer)
    }
}

/// The circles.
pub(crate) fn circles(session: Session) -> AnyView {
    session.follow_circles();
    let has_circles = Memo::new(move |_| session.work.with(|work| work.program().circles.is_some()));
    let made = move |made: Arc<Made>| session.say_count("circles-made", made.told.circles.len());
    let count = move || session.made_circles().map(made);
    view! {
        <h1 id="title" tabindex="-1">{session.say("circles-title")}</h1>
        <p class="lead">{session.say("circles-what")}</p>
        <p role="status" id="circles-count" class="unseen">{count}</p>
        {move || if has_circles.get() { making(session) } else { how_to_add(session) }}
    }
    .into_any()
}

/// What a program without circles lacks, and how it is added.
fn how_to_add(session: Session) -> AnyView {
    view! {
        <section class="said" aria-labelledby="circles-none-title" id="circles-none">
            <h2 id="circles-none-title">{session.say("circles-none")}</h2>
            <p>{session.say("circles-how-to-add")}</p>
            <p><a href="programs/demonstration.json">{session.say("circles-example")}</a></p>
        </section>
    }
    .into_any()
}

/// Makes circles; once they are the best there are, no other arrangement is offered.
fn making(session: Session) -> AnyView {
    let view = session.circles;
    let words = move || session.say(if session.made_circles().is_some() { "circles-again" } else { "circles-make" });
    let is_best = move || session.made_circles().is_some_and(|made| made.told.is_best);
    let make = Button {
        text: Some(Signal::derive(words)),
        is_hidden: Some(Signal::derive(is_best)),
        ..Button::default().named("make-circles")
    };
    let has_circles = Memo::new(move |_| session.made_circles().is_some());
    let make_words = Words::of("circles-working");
    let file_words = Words::of("circles-file-working");
    view! {
        <div class="row saving">
            {button(make, move || session.make_circles())}
            {move || has_circles.get().then(|| saving(session))}
        </div>
        {waiting(session, view.making.asked, make_words, move || session.make_circles())}
        {waiting(session, view.saving.asked, file_words, move || session.save_circles_again())}
        {move || session.made_circles().map(|made| shown(session, &made))}
    }
    .into_any()
}

fn saving(session: Session) -> AnyView {
    let take = move |way: Way| match way {
        Way::Csv => session.save_circles(CirclesFile::Csv),
        Way::Json => session.save_circles(CirclesFile::Json),
        Way::Print => document::print_soon(|| ()),
    };
    save_buttons(session, ["save-circles-csv", "save-circles-json", "print-circles"], "circles-print", take)
}

fn shown(session: Session, made: &Made) -> Option<AnyView> {
    let program = made.cohort.program();
    let rules = program.circles.as_ref()?;
    let shown = Shown { session, made, program, rules };
    let cards = made.told.circles.iter().enumerate().map(|(at, told)| circle(shown, at + 1, told)).collect_view();
    let view = view! {
        {figures(shown)}
        <section aria-labelledby="circles-made-title" id="circles-made">
            <h2 id="circles-made-title">{session.say_count("circles-made", made.told.circles.len())}</h2>
            <div class="pairs side">{cards}</div>
        </section>
        {in_none(shown)}
    };
    Some(view.into_any())
}

/// How good the circles are, each figure with what it cannot exceed.
fn figures(shown: Shown) -> AnyView {
    let Shown { session, made, .. } = shown;
    let (told, at_most) = (&made.told.made, &made.told.at_most);
    let most = |id: &'static str, most: u64| {
        let sentence = session.say_with(id, &[("most", most.into())]);
        Some(view! { <span class="fine">{sentence}</span> }.into_any())
    };
    let share = |percent: u32| session.say_with("circles-percent", &[("percent", percent.into())]);
    let people = [("placed", told.people.into()), ("mentees", made.n_people().into())];
    let worst = (told.people > 0).then(|| {
        let bound = most("circles-at-most-percent", percent(at_most.worst.into()).into());
        tile(share(percent(told.worst.into())), session.say("circles-worst"), bound)
    });
    let mean = means(*told, *at_most).map(|(mean, bound)| {
        tile(share(mean), session.say("circles-mean"), most("circles-at-most-percent", bound.into()))
    });
    let proof = if made.told.is_best {
        badge(Tone::Good, session.say("circles-best"))
    } else {
        badge(Tone::Plain, session.say("circles-not-best"))
    };
    let in_one = session.say_with("figure-of", &people);
    view! {
        <dl class="tiles" aria-label=session.say("circles-figures")>
            {tile(in_one, session.say("circles-people"), most("circles-at-most", at_most.people as u64))}
            {worst}
            {mean}
            {tile(proof, session.say_count("circles-arrangement", made.seed as usize), None)}
        </dl>
    }
    .into_any()
}

/// A circle: who, when, and who teaches whom what.
fn circle(shown: Shown, number: usize, told: &CircleTold) -> AnyView {
    let Shown { session, made, .. } = shown;
    let title = format!("circle-{number}");
    let convener = match &told.convener {
        Some(id) => session.say_with("circle-convener", &[("name", made.name(id).into())]),
        None => session.say("circle-no-convener"),
    };
    let people = told.people.iter().map(|person| member(shown, person)).collect_view();
    let slots = told.slots.iter().map(|slot| view! { <li>{slot.clone()}</li> }).collect_view();
    let lessons = told.lessons.iter().map(|lesson| view! { <li dir="auto">{taught(shown, lesson)}</li> });
    view! {
        <section class="pair circle" aria-labelledby=title.clone()>
            <h3 id=title.clone()>{session.say_count("circle-title", number)}</h3>
            <ul>{people}</ul>
            <p>{convener}</p>
            <p>{session.say_with("circle-slots", &[("zone", told.time_zone.clone().into())])}</p>
            <ul class="chips">{slots}</ul>
            <h4>{session.say("circle-lessons")}</h4>
            <ul class="fine">{lessons.collect_view()}</ul>
            {uncovered(shown, told)}
        </section>
    }
    .into_any()
}

fn member(shown: Shown, person: &CircleMember) -> AnyView {
    let session = shown.session;
    let stage = person.stage.as_ref().map(|stage| view! { <span class="fine">{shown.stage(stage)} " · "</span> });
    let covered = session.say_with("circle-covered", &[("percent", percent(person.covered.into()).into())]);
    view! {
        <li>
            <span dir="auto" class="circle-name">{shown.made.name(&person.id).to_owned()}</span>
            " "
            {stage}
            <span class="fine">{covered}</span>
        </li>
    }
    .into_any()
}

/// Who teaches whom what; a related skill is named beside what is wanted.
fn taught(shown: Shown, lesson: &Lesson) -> String {
    let Shown { session, made, .. } = shown;
    let (teaches, want) = (shown.subject(&lesson.teaches), shown.subject(&lesson.want));
    let id = if teaches == want { "circle-teaches" } else { "circle-teaches-related" };
    let told = [
        ("teacher", made.name(&lesson.teacher).into()),
        ("learner", made.name(&lesson.learner).into()),
        ("teaches", teaches.into()),
        ("want", want.into()),
    ];
    session.say_with(id, &told)
}

/// What is wanted and taught by nobody in the circle.
fn uncovered(shown: Shown, told: &CircleTold) -> AnyView {
    let session = shown.session;
    let left = not_covered(told);
    if left.is_empty() {
        return view! { <p class="fine">{session.say("circle-all-covered")}</p> }.into_any();
    }
    let wants = left.into_iter().map(|(id, want)| {
        let told = [("name", shown.made.name(id).into()), ("want", shown.subject(want).into())];
        view! { <li dir="auto">{session.say_with("circle-want", &told)}</li> }
    });
    view! {
        <h4>{session.say("circle-not-covered")}</h4>
        <ul class="fine">{wants.collect_view()}</ul>
    }
    .into_any()
}

/// Everybody who is in no circle, and why.
fn in_none(shown: Shown) -> Option<AnyView> {
    let Shown { session, made, .. } = shown;
    let people = &made.told.in_none;
    if people.is_empty() {
        return None;
    }
    let list = people.iter().map(|person| left_out(shown, person)).collect_view();
    let view = view! {
        <section aria-labelledby="in-none-title" id="in-none">
            <h2 id="in-none-title">{session.say_count("in-none-title", people.len())}</h2>
            <ul class="pairs side plain">{list}</ul>
        </section>
    };
    Some(view.into_any())
}

fn left_out(shown: Shown, person: &InNone) -> AnyView {
    let Shown { session, made, .. } = shown;
    let counts = person.counts;
    let told = [
        ("others", counts.others.into()),
        ("time", counts.share_time.into()),
        ("want", counts.want_hers.into()),
        ("teach", counts.teach_hers.into()),
    ];
    let apart = counts.apart.filter(|apart| *apart > 0).map(|apart| session.say_count("in-none-apart", apart));
    let kind = person.kind.as_ref().map(|kind| session.say_with("in-none-kind", &[("kind", shown.kind(kind).into())]));
    view! {
        <li class="pair">
            <h3 dir="auto">{made.name(&person.id).to_owned()}</h3>
            <p>{session.say(why_in_none(person.reason))} " " {kind}</p>
            <p class="fine">{session.say_with("in-none-counts", &told)} " " {apart}</p>
        </li>
    }
    .into_any()
}
