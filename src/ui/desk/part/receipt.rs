//! Receipts: saving one, and what was found of one that was loaded.

use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::question::{answer, ask_button};
use crate::ui::browser::download;
use crate::ui::desk::asking::About;
use crate::ui::desk::solving;
use crate::ui::desk::state::Session;

/// The name of the file.
const FILE: &str = "tandem-receipt.json";

/// What the engine found of a receipt.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Verified {
    /// Whether all that it says is true of this program and these people.
    #[serde(rename = "verified")]
    holds: bool,
    /// Whether it proves that nothing is better, too.
    optimal: bool,
    problems: Vec<Fault>,
}

/// One thing that is not as the receipt says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Fault {
    code: String,
    found: String,
}

impl Verified {
    /// The message that says what was found.
    fn verdict(&self) -> &'static str {
        match (self.holds, self.optimal) {
            (false, _) => "receipt-false",
            (true, false) => "receipt-true",
            (true, true) => "receipt-best",
        }
    }
}

/// The button that saves the receipt, and what a receipt is for.
pub(crate) fn save_receipt(session: Session) -> AnyView {
    let question = session.matches.receipt;
    let save = move || {
        let args = session.solved.with_untracked(|solved| json!([solving::options(solved)]));
        let basis = untrack(|| session.basis());
        question.ask(About::Matching(basis.clone()), async move {
            let scorer = &basis.scored.scorer;
            let text: String =
                solving::ask(&question.asked.name(), scorer, "receipt", args, question.asked.hear()).await?;
            download::save(FILE, "application/json", &text);
            Ok(text)
        });
    };
    let saved = move |_: &String| view! { <p class="fine">{session.say("receipt-saved")}</p> }.into_any();
    view! {
        <div class="receipt saving">
            <div class="row">
                {ask_button(session, question.asked, session.say("receipt-save"), None, save)}
                <p class="fine">{session.say("receipt-what")}</p>
            </div>
            {answer(session, question, saved)}
        </div>
    }
    .into_any()
}

/// What was found of the receipt that was loaded last.
pub(crate) fn checked_receipt(session: Session) -> AnyView {
    let question = session.checked_receipt;
    let shown = move |found: &Verified| {
        let file = session.receipt_file.get();
        let faults = found.problems.iter().map(|fault| view! { <li>{sentence(session, fault)}</li> }).collect_view();
        let class = if found.holds { "said good" } else { "said stop" };
        view! {
            <div class=class id="receipt-found">
                <p><strong>{session.say_with(found.verdict(), &[("file", file.into())])}</strong></p>
                <ul>{faults}</ul>
            </div>
        }
        .into_any()
    };
    answer(session, question, shown)
}

fn sentence(session: Session, fault: &Fault) -> String {
    let what = session.say(&format!("problem-{}", fault.code));
    match fault.found.as_str() {
        "" => what,
        found => format!("{what} {}", session.say_with("found", &[("found", found.into())])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_verdict(engine_says: &str, expected: &str) {
        let found: Verified = serde_json::from_str(engine_says).expect("the engine says it so");
        assert_eq!(found.verdict(), expected);
    }

    #[test]
    fn a_receipt_holds_and_is_the_best_or_not() {
        assert_verdict(r#"{"verified": true, "optimal": true, "tally": [], "problems": []}"#, "receipt-best");
        assert_verdict(r#"{"verified": true, "optimal": false, "tally": [], "problems": []}"#, "receipt-true");
        let changed = r#"{"verified": false, "optimal": false, "tally": null, "problems": [
            {"code": "changed-file", "place": {}, "found": "7", "expected": "8", "effect": "unverified", "message": ""}]}"#;
        assert_verdict(changed, "receipt-false");
    }
}
