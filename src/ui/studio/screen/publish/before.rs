//! What would be public now, beside what was public before.

use leptos::prelude::*;

use super::fields::way_name;
use crate::publication::{AnswerDifference, Difference};
use crate::ui::studio::state::Session;

/// The difference; nothing where no earlier roster was loaded.
pub(super) fn before(session: Session) -> AnyView {
    let difference = move || {
        let preview = session.publish.preview.get()?;
        let now = preview.0.roster();
        let between = |last: &_| (Difference::between(Some(last), now), now.least);
        session.publish.last.with(|last| last.as_ref().map(between))
    };
    let told = move || match difference() {
        None => view! { <p class="fine">{session.say("before-none")}</p> }.into_any(),
        Some((difference, _)) if difference.is_none() => {
            view! { <p class="said good">{session.say("before-same")}</p> }.into_any()
        }
        Some((difference, least)) => list(session, &difference, least),
    };
    view! {
        <section aria-labelledby="before-title" class="finding">
            <h2 id="before-title">{session.say("before-title")}</h2>
            <div id="difference">{told}</div>
        </section>
    }
    .into_any()
}

fn list(session: Session, difference: &Difference, least: u32) -> AnyView {
    let few = difference.few(least).into_iter().max().map(|count| {
        let told = session.say_with("before-few", &[("count", count.into()), ("least", least.into())]);
        view! { <p class="said stop" id="before-few">{told}</p> }
    });
    let fields = difference.fields.iter().map(|field| {
        let told = [
            ("question", session.question_label(&field.question).into()),
            ("before", session.say(way_name(field.before)).into()),
            ("now", session.say(way_name(field.now)).into()),
        ];
        session.say_with("before-field", &told)
    });
    let counts = [
        ("before-new-mentors", difference.new_mentors.len()),
        ("before-gone-mentors", difference.gone_mentors.len()),
        ("before-newly-named", difference.newly_named.len()),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| session.say_count(id, count));
    let rules = [("before-new-rules", &difference.new_rules), ("before-gone-rules", &difference.gone_rules)];
    let rules = rules.into_iter().filter(|(_, rules)| !rules.is_empty());
    let rules = rules.map(|(id, rules)| session.say_with(id, &[("rules", rules.join(", ").into())]));
    let least = difference
        .least
        .map(|(before, now)| session.say_with("before-least", &[("before", before.into()), ("now", now.into())]));
    let answers = difference.answers.iter().map(|answer| answered(session, answer));
    let lines = fields.chain(counts).chain(rules).chain(least).chain(answers);
    let lines = lines.map(|line| view! { <li dir="auto">{line}</li> }).collect_view();
    view! {
        <p class="said mind">{session.say("before-copied")}</p>
        {few}
        <ul>{lines}</ul>
    }
    .into_any()
}

fn answered(session: Session, answer: &AnswerDifference) -> String {
    let said = |text: &Option<String>| text.clone().unwrap_or_else(|| session.say("before-nothing"));
    let told = [
        ("mentor", answer.mentor.as_str().into()),
        ("question", session.question_label(&answer.question).into()),
        ("before", said(&answer.before).into()),
        ("now", said(&answer.now).into()),
    ];
    session.say_with("before-answer", &told)
}
