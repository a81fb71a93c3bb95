//! The response, ready to be sent: sealed where the organisation has a key.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value as Json;
use wasm_bindgen_futures::spawn_local;

use crate::response::{FormVersion, Response, When, form_version};
use crate::ui::applicant::fits::wishes::Wishes;
use crate::ui::applicant::visit::Visit;
use crate::ui::browser::clocks;
use crate::ui::browser::seal::{Sealed, seal};
use crate::ui::form::Running;
use crate::ui::form::running::Stage;

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
pub(crate) fn make_when_done(visit: Visit) {
    let is_done = Memo::new(move |_| visit.sitting.running.with(Running::stage) == Stage::Done);
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let wishes = visit.fits().wishes.with(Wishes::ids);
        if !is_done.get() {
            return;
        }
        let now = turn.get_value() + 1;
        turn.set_value(now);
        visit.parcel().set(Parcel::Making);
        spawn_local(async move {
            let parcel = parcel(visit, response(visit, wishes)).await;
            // Of several that are under way, the last counts.
            if turn.get_value() == now {
                visit.parcel().set(parcel);
            }
        });
    });
}

fn response(visit: Visit, wishes: Vec<String>) -> Response {
    let sitting = visit.sitting;
    let (answers, version) =
        sitting.running.with_untracked(|running| (running.answers(), form_version(running.form())));
    let answers = if let Json::Object(answers) = answers { answers.into_iter().collect() } else { BTreeMap::new() };
    Response {
        tandem: 1,
        id: visit.response_id().get_untracked(),
        program: visit.with_settings(|settings| settings.program.clone()),
        form: FormVersion { id: visit.name.get_value(), version },
        language: sitting.form_language(),
        when: When::read(&clocks::now()).expect("a browser writes the moment as the standard says"),
        answers,
        wishes,
    }
}

async fn parcel(visit: Visit, response: Response) -> Parcel {
    let keys = visit.with_settings(|settings| settings.public_keys.clone());
    if keys.is_empty() {
        return Parcel::Plain(Box::new(response), None);
    }
    let keys = serde_json::to_string(&keys).expect("keys are texts");
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
