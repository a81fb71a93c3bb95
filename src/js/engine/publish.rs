//! What staff publish of their mentors.

use js_sys::Error;
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::js::cohort::Cohort;
use crate::js::error::{into_error, or_throw};
use crate::js::problem::Problem;
use crate::js::read;
use crate::js::write::write;
use crate::problem::{self, Code, Effect, Place};
use crate::publication::{Choices, Difference, Finding, Preview, PublishedRoster};

/// Exactly what would be public by some choices, and what keeps it from being published.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct PublicationPreview {
    /// What would be public, to the last letter.
    roster: PublishedRoster,
    /// What is wrong with the choices.
    problems: Vec<Problem>,
    /// What would single somebody out.
    findings: Vec<ToldFinding>,
    /// Whether nothing keeps it from being published.
    publishable: bool,
}

/// Something that singles somebody out, with its sentence.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
struct ToldFinding {
    /// What it is, whom it fits, and what can be done.
    finding: Finding,
    /// All of this in an English sentence.
    message: String,
}

#[wasm_bindgen]
impl Cohort {
    /// Exactly what would be public of the mentors by these choices, and what keeps it from being published: for staff.
    ///
    /// # Errors
    /// A `TandemError` if the choices cannot be read.
    #[wasm_bindgen(js_name = previewPublication)]
    pub fn preview_publication(
        &self,
        #[wasm_bindgen(unchecked_param_type = "PublicationChoices")] choices: &JsValue,
    ) -> Result<Ts<PublicationPreview>, Error> {
        let preview = self.preview(choices)?;
        let told = |finding: &Finding| ToldFinding { finding: finding.clone(), message: finding.to_string() };
        Ok(write(&PublicationPreview {
            roster: preview.roster().clone(),
            problems: preview.problems().iter().cloned().map(Problem::from).collect(),
            findings: preview.findings().iter().map(told).collect(),
            publishable: preview.is_publishable(),
        }))
    }

    /// The text of the one file to put beside the page.
    ///
    /// # Errors
    /// A `TandemError` if the choices cannot be read, or while anything keeps them from being published: its `problems` list
    /// all of it.
    pub fn publish(
        &self,
        #[wasm_bindgen(unchecked_param_type = "PublicationChoices")] choices: &JsValue,
    ) -> Result<String, Error> {
        let published = self.preview(choices)?.publish();
        published.map(|publication| publication.write()).map_err(|preview| into_error(withheld(&preview)))
    }
}

#[wasm_bindgen]
impl Cohort {
    /// What one published roster makes public that an earlier one did not, and what it takes back. Without an earlier one,
    /// everything is new.
    ///
    /// # Errors
    /// A `TandemError` if one of them cannot be read.
    #[wasm_bindgen(js_name = publicationDifference)]
    pub fn publication_difference(
        #[wasm_bindgen(unchecked_param_type = "PublishedRoster | string | null")] before: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "PublishedRoster | string")] now: &JsValue,
    ) -> Result<Ts<Difference>, Error> {
        let is_first = before.is_null() || before.is_undefined();
        let before = if is_first { None } else { Some(or_throw(read::roster(before))?) };
        let now = or_throw(read::roster(now))?;
        Ok(write(&Difference::between(before.as_ref(), &now)))
    }
}

impl Cohort {
    fn preview(&self, choices: &JsValue) -> Result<Preview, Error> {
        let choices: Choices = or_throw(read::value("choices", choices))?;
        Ok(Preview::new(self.scorer.cohort(), &choices))
    }
}

/// Everything that keeps it from being published.
fn withheld(preview: &Preview) -> Vec<problem::Problem> {
    let finding = |finding: &Finding| {
        let item = finding.answers.first().map(|answer| format!("field \"{}\"", answer.question));
        let place = Place { item, ..Place::default() };
        problem::Problem::new(Code::SinglesOut, place, Effect::Withheld).found(finding.to_string())
    };
    preview.problems().iter().cloned().chain(preview.findings().iter().map(finding)).collect()
}
