//! The response, ready to be sent: sealed where the organisation has a key.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value as Json;
use wasm_bindgen_futures::spawn_local;

use crate::response::{FormVersion, Response, When, version_of};
use crate::ui::browser::clocks;
use crate::ui::browser::seal::{Sealed, seal};
use crate::ui::browser::sequel::Ending;
use crate::ui::sequel::fits::wishes::Wishes;
use crate::ui::sequel::session::Session;

/// How far the response is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Parcel {
    /// It is being made.
    Making,
    /// Only who has the key can read it.
    Sealed(Box<SealedResponse>),
    /// Anybody can read it: the organisation has no key, or the sealing failed for this reason.
    Plain(Box<Response>, Option<String>),
}

/// A sealed response.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SealedResponse {
    pub(crate) response: Response,
    /// The file.
    pub(crate) bytes: Vec<u8>,
    /// The same as text.
    pub(crate) text: String,
    /// The same as codes; none where it does not fit.
    pub(crate) codes: Vec<Code>,
}

/// One code to scan.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Code {
    /// How many units it has on each side.
    pub(crate) size: u32,
    /// Its dark modules, as the `d` of a path.
    pub(crate) path: String,
}

/// Makes the response when the form is finished, and again when a wish changes.
pub(super) fn make_when_done(session: Session) {
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let wishes = session.wishes.with(Wishes::ids);
        let now = turn.get_value() + 1;
        turn.set_value(now);
        session.parcel.set(Parcel::Making);
        let Some(ending) = session.ending.get() else { return };
        let answers = session.answers.get_untracked();
        spawn_local(async move {
            let parcel = parcel(response(&ending, answers, wishes), &ending.public_keys).await;
            // Of several that are under way, the last counts.
            if turn.try_get_value() == Some(now) {
                session.parcel.set(parcel);
            }
        });
    });
}

fn response(ending: &Ending, answers: Json, wishes: Vec<String>) -> Response {
    let answers = if let Json::Object(answers) = answers { answers.into_iter().collect() } else { BTreeMap::new() };
    Response {
        tandem: 1,
        id: ending.response.clone(),
        program: ending.program.clone(),
        form: FormVersion { id: ending.form.clone(), version: version_of(&ending.definition) },
        language: ending.language.clone(),
        when: When::read(&clocks::now()).expect("a browser writes the moment as the standard says"),
        answers,
        wishes,
    }
}

async fn parcel(response: Response, keys: &[String]) -> Parcel {
    if keys.is_empty() {
        return Parcel::Plain(Box::new(response), None);
    }
    let keys = serde_json::to_string(keys).expect("keys are texts");
    match seal(&response.write(), &keys).await.and_then(|sealed| with_codes(&response, sealed)) {
        Ok(sealed) => Parcel::Sealed(Box::new(sealed)),
        Err(why) => Parcel::Plain(Box::new(response), Some(why)),
    }
}

fn with_codes(response: &Response, sealed: Sealed) -> Result<SealedResponse, String> {
    let Sealed { bytes, text, codes } = sealed;
    let codes = serde_json::from_str(&codes).map_err(|why| why.to_string())?;
    Ok(SealedResponse { response: response.clone(), bytes, text, codes })
}
