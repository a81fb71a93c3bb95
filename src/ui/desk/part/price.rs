//! What it would cost, if two who are no pair had to be one.

use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::consequences::{Counted, Moved, gains, moves, sentences};
use super::question::{ask_button, said_or};
use super::questions::Questions;
use crate::cohort::Cohort;
use crate::ui::desk::asking::{Call, Question};
use crate::ui::desk::solving;
use crate::ui::desk::state::Session;
use crate::ui::desk::work::ByHand;

/// What would be, if a pair had to be made.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Price {
    aims: Vec<Counted>,
    /// The points of the pair that fits least, before and after.
    worst: (Option<u16>, Option<u16>),
    moves: Vec<Moved>,
}

/// The button that asks for the price of a pair, and where it is told, as soon as questions can be asked.
pub(crate) fn asked_for_price(session: Session, pair: ByHand, mentor: String) -> (AnyView, AnyView) {
    let question = price_question(&pair);
    let ask = move |questions: Questions| (questions.price_button)(session, question, pair.clone(), mentor.clone());
    let told = move |questions: Questions| (questions.price)(session, question);
    (session.questions.shown(ask), session.questions.shown(told))
}

/// The question what this pair would cost. Two of the kind do not stop each other.
fn price_question(pair: &ByHand) -> Question<Price> {
    Question::new(name_of(pair))
}

fn name_of(pair: &ByHand) -> String {
    json!(["price", pair.mentee, pair.mentor]).to_string()
}

/// The button that asks for the price of a pair.
pub(crate) fn price_button(session: Session, question: Question<Price>, pair: ByHand, mentor: String) -> AnyView {
    let call = move || session.solved.with_untracked(|solved| call(&solving::options(solved), &pair));
    let press = move || question.ask_of_matching(session, call());
    ask_button(session, question.asked, session.say("price-ask"), Some(mentor), press)
}

fn call(options: &serde_json::Value, pair: &ByHand) -> Call {
    let ByHand { mentee, mentor } = pair;
    Call { name: "price", args: json!([mentee, mentor, options]) }
}

/// The price, once it is known.
pub(crate) fn price(session: Session, question: Question<Price>) -> AnyView {
    let show = move |price: &Price| session.solved.with(|solved| told(session, solved.scored.scorer.cohort(), price));
    let said = move || said_or(session, question, "price-cannot", show);
    view! { <div class="answer price" role="status">{said}</div> }.into_any()
}

fn told(session: Session, cohort: &Cohort, price: &Price) -> AnyView {
    if price.moves.is_empty() {
        return view! { <p class="said">{session.say("price-made")}</p> }.into_any();
    }
    let mut all = gains(session, &price.aims);
    all.extend(worst(session, price.worst));
    let moved = moves(session, cohort, &price.moves);
    view! {
        <div class="said">
            <p>{session.say("price-what")}</p>
            {sentences(all)}
            <p>{session.say("moves-title")}</p>
            {sentences(moved)}
        </div>
    }
    .into_any()
}

/// How the pair that fits least would change, where it would.
fn worst(session: Session, (before, after): (Option<u16>, Option<u16>)) -> Option<String> {
    let (before, after) = before.zip(after).filter(|(before, after)| before != after)?;
    Some(session.say_with("gain-worst", &[("before", before.into()), ("after", after.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_read_as_the_engine_says_it() {
        let price: Price = serde_json::from_str(
            r#"{"aims": [{"aim": "placed", "before": 2, "after": 1}], "worst": [4000, null],
                "moves": [{"mentee": "ana", "leaves": ["emil"], "joins": []}]}"#,
        )
        .expect("the engine says it so");
        assert_eq!((price.worst, price.moves.len()), ((Some(4_000), None), 1));
    }

    #[test]
    fn two_questions_of_the_same_kind_do_not_stop_each_other() {
        let pair = |mentor: &str| ByHand { mentee: "ana".to_owned(), mentor: mentor.to_owned() };
        assert_ne!(name_of(&pair("emil")), name_of(&pair("dolores")));
        assert_eq!(call(&json!({}), &pair("emil")).args, json!(["ana", "emil", {}]));
    }
}
