//! The questions to the engine about a matching, and the repair of one: they come when the matching is first looked at.

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::helps::{Help, Somebody, help_button, helps};
use super::price::{Price, price, price_button};
use super::{agreed, alternates, compare, receipt, robust};
use crate::ui::desk::asking::Question;
use crate::ui::desk::later::Later;
use crate::ui::desk::state::Session;
use crate::ui::desk::work::ByHand;

/// How a part of the screen is shown.
type Show = fn(Session) -> AnyView;

/// The questions, each as it is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Questions {
    /// What was agreed on, and its repair.
    pub(crate) agreed: Show,
    /// The button that saves the receipt.
    pub(crate) save_receipt: Show,
    /// What was found of a receipt.
    pub(crate) checked_receipt: Show,
    /// How firm all pairs are.
    pub(crate) firmness: Show,
    /// The same people matched in other ways.
    pub(crate) compare: Show,
    /// Who comes next for a mentee.
    pub(crate) alternates: fn(Session, String) -> AnyView,
    /// The button that asks what a pair would cost.
    pub(crate) price_button: fn(Session, Question<Price>, ByHand, String) -> AnyView,
    /// What it would cost.
    pub(crate) price: fn(Session, Question<Price>) -> AnyView,
    /// The button that asks what would help somebody.
    pub(crate) help_button: fn(Session, Question<Vec<Help>>, Somebody) -> AnyView,
    /// What would help her.
    pub(crate) helps: fn(Session, Question<Vec<Help>>, Somebody) -> AnyView,
}

impl Questions {
    /// They, not here yet.
    pub(crate) fn later() -> Later<Self> {
        Later::new(|| Box::pin(questions()))
    }
}

/// What the part hands out, once it came.
const QUESTIONS: Result<Questions, SplitLoaderError> = Ok(Questions {
    agreed: agreed::agreed,
    save_receipt: receipt::save_receipt,
    checked_receipt: receipt::checked_receipt,
    firmness: robust::firmness,
    compare: compare::compare,
    alternates: alternates::alternates,
    price_button,
    price,
    help_button,
    helps,
});

#[wasm_split(questions, wasm_split_path = leptos::wasm_split, fallible)]
fn questions() -> Result<Questions, SplitLoaderError> {
    QUESTIONS
}
