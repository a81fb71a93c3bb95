//! An applicant's own fits: a form, and the mentor profiles that suit her answers, in bands and without names.

use leptos::prelude::*;

use crate::fit::{Audience, Band, Reason, ReasonKind, Scorer};
use crate::person::{Person, Side};
use crate::problem::Problem;
use crate::program::{Kind, Question};
use crate::ui::outcome::Scored;
use crate::ui::part::field::field;
use crate::ui::part::pair::band_badge;
use crate::ui::part::reasons::evidence;
use crate::ui::rule_words;
use crate::ui::state::Session;
use crate::ui::work::Kept;

/// How many profiles are shown.
const SHOWN: usize = 5;

/// What follows from the applicant's answers.
#[derive(Clone, Debug, PartialEq)]
struct Outlook {
    /// The best profiles, the best first: nothing in them says who it is.
    profiles: Vec<Profile>,
    /// What is wrong with the answers.
    problems: Vec<Problem>,
}

/// A mentor as an applicant may see her: no name, no id, no number.
#[derive(Clone, Debug, PartialEq)]
struct Profile {
    band: Band,
    reasons: Vec<Reason>,
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

fn applicant(answers: crate::person::Answers) -> Person {
    Person { answers, ..Person::default() }
}

fn outlook(scorer: &Scorer, applicant: &Person) -> Outlook {
    let checked = scorer.applicant(applicant);
    let profiles = checked.value.filter(|_| !applicant.answers.is_empty()).map(|party| {
        let open = scorer.ranked(&party).into_iter().filter_map(|(mentor, fit)| Some((mentor, fit.points()?)));
        open.take(SHOWN)
            .map(|(mentor, points)| Profile {
                band: scorer.band(points),
                reasons: scorer.explain(&party, &scorer.mentors()[mentor], Audience::Applicant).reasons,
            })
            .collect()
    });
    Outlook { profiles: profiles.unwrap_or_default(), problems: checked.problems }
}

/// Questions about named people are not asked here: who is in the programme is nobody's business yet.
fn is_asked(question: &Question) -> bool {
    question.of.includes(Side::Mentee) && question.kind != Kind::People
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
                wrong.map(|problem| session.problem(problem))
            })
        });
        field(session, program, question, position, error)
    });
    view! {
        <form class="form" aria-label=session.say("fit-form") on:submit=|event| event.prevent_default()>
            {fields.collect_view()}
            <div class="row">
                <button type="button" class="button" id="save-answers" on:click=move |_| session.save_answers()>
                    {session.say("fit-save")}
                </button>
                <button type="button" class="button quiet" on:click=move |_| session.forget_answers()>
                    {session.say("fit-forget")}
                </button>
            </div>
        </form>
    }
    .into_any()
}

fn results(session: Session, outlook: Memo<Outlook>) -> AnyView {
    view! {
        <section class="results" aria-labelledby="fit-results">
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

fn profile(session: Session, profile: &Profile) -> AnyView {
    let reasons = profile.reasons.iter().filter(|reason| reason.most > 0 || reason.blocks);
    let reasons = reasons.map(|found| reason(session, found)).collect_view();
    view! {
        <li class="pair">
            <div class="pair-head">
                <h3>{session.say("fit-profile")}</h3>
                <p>{band_badge(session, profile.band)}</p>
            </div>
            <ul class="why plain">{reasons}</ul>
        </li>
    }
    .into_any()
}

/// A reason in words; of private rules nothing but that a private preference was met.
fn reason(session: Session, reason: &Reason) -> Option<AnyView> {
    let work = session.work.get();
    if reason.kind != ReasonKind::Rule {
        return (reason.points > 0).then(|| view! { <li>{session.say("reason-private-met")}</li> }.into_any());
    }
    let label = rule_words::reason_label(session, work.program(), reason);
    let offered = reason.mentor.clone().map(|answer| {
        view! { <p class="fine" dir="auto">{session.say_with("fit-offers", &[("answer", answer.into())])}</p> }
    });
    Some(
        view! {
            <li>
                <p>
                    <strong>{label}</strong>
                    " "
                    {session.say(rule_words::met(reason))}
                </p>
                {offered}
                {evidence(session, &reason.evidence)}
            </li>
        }
        .into_any(),
    )
}
