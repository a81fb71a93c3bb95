//! An applicant's own fits: a form, and the mentor profiles that suit her answers, in bands and without names.

use leptos::prelude::*;

use crate::fit::{Band, ProfileFit, ProfileReason, ReasonKind, Scorer};
use crate::person::fold::squashed;
use crate::person::{Answers, Person, Side};
use crate::problem::Problem;
use crate::program::{Condition, Kind, Question};
use crate::ui::desk::outcome::Scored;
use crate::ui::desk::part::button::{Button, button};
use crate::ui::desk::part::field::field;
use crate::ui::desk::part::pair::band_badge;
use crate::ui::desk::part::reasons::{evidence, quotation};
use crate::ui::desk::rule_words;
use crate::ui::desk::state::Session;
use crate::ui::desk::work::Kept;

/// How many profiles are shown.
const SHOWN: usize = 5;

/// What follows from the applicant's answers.
#[derive(Clone, Debug, PartialEq)]
struct Outlook {
    /// The best profiles, the best first: nothing in them says who it is.
    profiles: Vec<ProfileFit>,
    /// What is wrong with the answers.
    problems: Vec<Problem>,
}

/// The applicant's screen.
pub(crate) fn fit(session: Session) -> AnyView {
    let outlook = Memo::new(move |_| {
        let scored: Kept<Scored> = session.scored.get();
        session.applicant.with(|answers| outlook(&scored.scorer, &applicant(answers.clone())))
    });
    view! {
        <h1 id="title" tabindex="-1">{session.say("fit-title")}</h1>
        <p class="lead">{session.say("fit-what")}</p>
        <p class="said good">{session.say("fit-private")}</p>
        <div class="fit">
            {form(session, outlook)}
            {results(session, outlook)}
        </div>
    }
    .into_any()
}

fn applicant(answers: Answers) -> Person {
    Person { answers, ..Person::default() }
}

fn outlook(scorer: &Scorer, applicant: &Person) -> Outlook {
    let checked = scorer.applicant(applicant);
    let party = checked.value.filter(|_| !applicant.answers.is_empty());
    let profiles = party.map(|party| scorer.best_profiles(&party, SHOWN));
    Outlook { profiles: profiles.unwrap_or_default(), problems: checked.problems }
}

/// Questions about named people are not asked here: who is in the programme is nobody's business yet.
fn is_asked(question: &Question) -> bool {
    question.of.includes(Side::Mentee) && question.kind != Kind::People
}

/// Whether a question is put to somebody who answers so; the core counts an answer on the same condition.
fn is_put(condition: Option<&Condition>, answers: &Answers) -> bool {
    condition.is_none_or(|condition| {
        let answer = answers.get(&condition.question).map(ToString::to_string);
        answer.is_some_and(|answer| squashed(&answer) == squashed(&condition.is))
    })
}

fn form(session: Session, outlook: Memo<Outlook>) -> AnyView {
    let work = session.work.get();
    let program = work.program();
    let asked = program.questions.iter().filter(|question| is_asked(question)).enumerate();
    let fields = asked.map(|(position, question)| {
        let name = question.name.clone();
        let error = Signal::derive(move || {
            outlook.with(|outlook| {
                let wrong = outlook.problems.iter().find(|problem| problem.place.column.as_ref() == Some(&name));
                wrong.map(|problem| session.own_problem(problem))
            })
        });
        let condition = question.only_if.clone();
        let is_put = Memo::new(move |_| session.applicant.with(|answers| is_put(condition.as_ref(), answers)));
        let asked = field(session, program, question, position, error);
        view! { <div hidden=move || !is_put.get()>{asked}</div> }
    });
    let save = Button::default().named("save-answers").saying(session.say("fit-save"));
    view! {
        <form class="form" aria-label=session.say("fit-form") on:submit=|event| event.prevent_default()>
            {fields.collect_view()}
            <div class="row">
                {button(save, move || session.save_answers())}
                {button(Button::quiet().saying(session.say("fit-forget")), move || session.forget_answers())}
            </div>
        </form>
    }
    .into_any()
}

fn results(session: Session, outlook: Memo<Outlook>) -> AnyView {
    view! {
        <section class="results" tabindex="0" aria-labelledby="fit-results">
            <h2 id="fit-results">{session.say("fit-results")}</h2>
            <p role="status" id="fit-summary">{move || outlook.with(|outlook| summary(session, outlook))}</p>
            <ol class="pairs plain">
                {move || {
                    outlook.with(|outlook| {
                        outlook.profiles.iter().map(|found| profile(session, found)).collect_view()
                    })
                }}
            </ol>
        </section>
    }
    .into_any()
}

/// How many profiles suit her well, in a sentence.
fn summary(session: Session, outlook: &Outlook) -> String {
    let count = |band: Band| outlook.profiles.iter().filter(|profile| profile.band == band).count();
    match (outlook.profiles.len(), count(Band::Strong) + count(Band::Good)) {
        (0, _) => session.say("fit-none"),
        (_, 0) => session.say("fit-no-strong"),
        (_, well) => session.say_count("fit-found", well),
    }
}

fn profile(session: Session, profile: &ProfileFit) -> AnyView {
    let is_waiting = |reason: &&ProfileReason| reason.missing.contains(&Side::Mentee);
    let (waiting, compared): (Vec<_>, Vec<_>) = profile.reasons.iter().partition(is_waiting);
    let compared = compared.into_iter().map(|found| reason(session, found)).collect_view();
    view! {
        <li class="pair">
            <div class="pair-head">
                <h3>{session.say("fit-profile")}</h3>
                <p>{band_badge(session, profile.band)}</p>
            </div>
            <ul class="why plain">{compared}</ul>
            {not_yet(session, &waiting)}
        </li>
    }
    .into_any()
}

/// The rules that wait for an answer of hers.
fn not_yet(session: Session, waiting: &[&ProfileReason]) -> Option<AnyView> {
    if waiting.is_empty() {
        return None;
    }
    let labels: Vec<String> = waiting.iter().map(|reason| label(session, reason)).collect();
    let sentence = session.say_with("fit-not-yet", &[("rules", labels.join("; ").into())]);
    Some(view! { <p class="fine">{sentence}</p> }.into_any())
}

/// A reason in words; of private rules nothing but that a private preference was met.
fn reason(session: Session, reason: &ProfileReason) -> AnyView {
    if reason.kind != ReasonKind::Rule {
        return view! { <li>{session.say("reason-private-met")}</li> }.into_any();
    }
    let offered = reason.mentor.clone().map(|answer| {
        view! { <p class="fine" dir="auto">{session.say_with("fit-offers", &[("answer", answer.into())])}</p> }
    });
    view! {
        <li>
            <p>
                <strong>{label(session, reason)}</strong>
                " "
                {session.say(rule_words::met(reason))}
            </p>
            {offered}
            {evidence(session, &reason.evidence)}
            {quotation(session, reason.quotation.as_ref())}
        </li>
    }
    .into_any()
}

fn label(session: Session, reason: &ProfileReason) -> String {
    let work = session.work.get();
    rule_words::label(session, work.program(), reason.rule.as_deref())
}
