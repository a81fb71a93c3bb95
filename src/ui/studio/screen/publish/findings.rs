//! What keeps a roster from being published, and what can be done about it.

use leptos::prelude::*;

use crate::publication::{Finding, FindingKind, Preview, Remedy, TellingAnswer};
use crate::ui::studio::state::Session;

/// So many findings are shown at once: a remedy for one often settles others.
const SHOWN: usize = 20;

/// Problems with the choices, and what singles somebody out.
pub(super) fn findings(session: Session) -> AnyView {
    let told = move || session.publish.preview.get().map(|preview| list(session, &preview.0));
    view! {
        <section aria-labelledby="publish-findings-title" class="finding">
            <h2 id="publish-findings-title">{session.say("publish-findings")}</h2>
            <div role="status" id="publish-findings">{told}</div>
        </section>
    }
    .into_any()
}

fn list(session: Session, preview: &Preview) -> AnyView {
    if preview.problems().is_empty() && preview.findings().is_empty() {
        return view! { <p class="said good">{session.say("publish-sound")}</p> }.into_any();
    }
    let problems = preview.problems().iter().map(|problem| view! { <li>{session.problem(problem)}</li> });
    let problems = problems.collect_view();
    let n_findings = preview.findings().len();
    let findings = preview.findings().iter().take(SHOWN).map(|finding| one(session, finding)).collect_view();
    let more = n_findings.saturating_sub(SHOWN);
    let more = (more > 0).then(|| view! { <p>{session.say_count("publish-more-findings", more)}</p> });
    view! {
        <ul>{problems}</ul>
        <ul class="findings plain">{findings}</ul>
        {more}
    }
    .into_any()
}

fn one(session: Session, finding: &Finding) -> AnyView {
    let answers: Vec<String> = finding.answers.iter().map(|answer| told(session, answer)).collect();
    let id = match finding.kind {
        FindingKind::TooFewMentors => "publish-too-few",
        FindingKind::RareAnswer | FindingKind::Combination => "publish-rare-answer",
    };
    let words = [
        ("answers", answers.join(" + ").into()),
        ("count", finding.mentors.len().into()),
        ("of", finding.of.into()),
        ("least", finding.least.into()),
    ];
    let sentence = session.say_with(id, &words);
    let remedies = finding.remedies.iter().map(|remedy| button(session, remedy)).collect_view();
    view! {
        <li class="said stop">
            <p dir="auto">{sentence}</p>
            <div class="row">{remedies}</div>
        </li>
    }
    .into_any()
}

fn told(session: Session, answer: &TellingAnswer) -> String {
    let question = session.question_label(&answer.question);
    match &answer.answer {
        Some(said) => {
            session.say_with("publish-answer", &[("question", question.into()), ("answer", said.as_str().into())])
        }
        None => session.say_with("publish-no-answer", &[("question", question.into())]),
    }
}

fn button(session: Session, remedy: &Remedy) -> AnyView {
    let words = words(session, remedy);
    let remedy = remedy.clone();
    view! {
        <button type="button" class="button quiet small" on:click=move |_| session.remedy(&remedy)>
            {words}
        </button>
    }
    .into_any()
}

fn words(session: Session, remedy: &Remedy) -> String {
    let about = |id: &'static str, question: &str| {
        session.say_with(id, &[("question", session.question_label(question).into())])
    };
    match remedy {
        Remedy::MakeCoarse { question } => about("remedy-coarse", question),
        Remedy::MakeCoarser { question } => about("remedy-coarser", question),
        Remedy::MakePrivate { question } => about("remedy-private", question),
        Remedy::Drop { answer, .. } => session.say_with("remedy-drop", &[("answer", answer.as_str().into())]),
        Remedy::LeaveOut { mentors } => {
            let names: Vec<String> = mentors.iter().map(|id| session.mentor_name(id)).collect();
            session.say_with("remedy-leave-out", &[("mentors", names.join(", ").into())])
        }
    }
}
