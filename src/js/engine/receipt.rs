//! Receipts: a matching with all that it takes to check it, and whether one holds.

use std::ops::ControlFlow;

use js_sys::Error;
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::format::receipt;
use crate::js::cohort::Cohort;
use crate::js::problem::Problem;
use crate::js::write::write;
use crate::matching::{Aim, Verdict, optimal};

/// What was found of a receipt.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Verification {
    /// Whether all that the receipt says is true of this program and these people.
    verified: bool,
    /// Whether it is verified, and proven that no matching is better.
    optimal: bool,
    /// How far the matching goes in each aim, by the judge's own count; `null` where the receipt cannot be read.
    #[tsify(type = "{ aim: Aim; count: string }[] | null")]
    tally: Option<Vec<Counted>>,
    /// Everything that is not as the receipt says.
    problems: Vec<Problem>,
}

/// How far a matching goes in one aim; the number as text, because it can be larger than a double holds.
#[derive(Serialize)]
struct Counted {
    aim: Aim,
    count: String,
}

impl From<receipt::Verification> for Verification {
    fn from(verification: receipt::Verification) -> Self {
        let counted = |&(aim, count): &(Aim, i128)| Counted { aim, count: count.to_string() };
        let tally = |verdict: &Verdict| verdict.tally().iter().map(counted).collect();
        Self {
            verified: verification.is_verified(),
            optimal: verification.is_optimal(),
            tally: verification.verdict().map(tally),
            problems: verification.problems().iter().cloned().map(Problem::from).collect(),
        }
    }
}

#[wasm_bindgen]
impl Cohort {
    /// The best matching as a receipt, the text of a JSON file: with what was asked, how far it goes, what proves that
    /// nothing is better, and the fingerprints of program and people. In rounds it says so of each, given those before it.
    /// Where hours decide, prices may prove nothing, and the receipt has none. The same for the same people, in any order.
    ///
    /// # Errors
    /// A `TandemError` if the locks cannot all be kept.
    pub fn receipt(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<String, Error> {
        let asked = self.asked()?;
        if asked.1.is_plain() {
            return self.with_request(options, |request| {
                let best = optimal(request);
                let proof = Some((&best).into());
                receipt::write(&self.scorer, request.table(), request.conditions(), &best.matching, proof)
            });
        }
        let (options, conditions) = self.conditions(options)?;
        let (table, asked) = &*asked;
        let steps = asked.steps(table, &conditions, options.steps as usize, |_| ControlFlow::Continue(()));
        let steps = steps.map_err(|clashes| self.refused(clashes))?;
        Ok(receipt::write_steps(&self.scorer, &conditions, &steps))
    }

    /// Whether a receipt holds: it was not changed, it is of this program and these people, the matching can be carried
    /// out and goes as far as it says, and its prices prove it the best. It never throws.
    pub fn verify(&self, receipt: &str) -> Ts<Verification> {
        write(&Verification::from(receipt::verify(&self.scorer, "receipt", receipt)))
    }
}
