//! The class that holds a published roster, and what an applicant is told by it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::Error;
use serde::{Deserialize, Serialize};
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::error::{into_error, or_throw};
use super::problem::Problem;
use super::read;
use super::write::{write, write_all};
use crate::intl;
use crate::person::hours::Zones;
use crate::person::{Answer, Answers};
use crate::problem;
use crate::publication::PublishedRoster;
use crate::self_check::{self, Change, PublishedFit, SelfCheckOptions, Short, Standing, Unanswered};

/// A published roster, ready for applicants.
///
/// It lives in the memory of the module: call `free()` when it is no longer needed, or declare it with `using`.
#[wasm_bindgen]
pub struct SelfCheck {
    check: self_check::SelfCheck,
    problems: Vec<problem::Problem>,
    /// The clocks that were asked for last: an applicant is read with each letter that she types, and does not move.
    zones: RefCell<(Vec<String>, Zones)>,
}

/// What an applicant is told of the published mentors: bands and words, and no number that says how well somebody fits.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct Outlook {
    /// The mentors who fit best: by band, and within a band by their published ids, which say nothing.
    fits: Vec<PublishedFit>,
    /// Questions that rules read and she has not answered: those that weigh most first.
    missing: Vec<Unanswered>,
    /// The one answer of hers whose change opens most, where one opens anything; it was tried.
    #[tsify(type = "AnswerChange | null")]
    change: Option<Change>,
    /// What she asks for and few published mentors offer, where nobody fits her strongly.
    #[tsify(type = "ShortSupply[]")]
    short: Vec<Short>,
    /// Why she could be a mentor, too; empty where nothing published says so.
    could_mentor: Vec<Standing>,
    /// What is wrong with her answers.
    problems: Vec<Problem>,
}

/// The mentors whom an applicant wishes for, checked.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct CheckedWishes {
    /// Published ids, the dearest first: at most five, each once.
    wishes: Vec<String>,
    /// Whom she may not wish for, and why.
    problems: Vec<Problem>,
}

/// What she has said so far.
#[derive(Deserialize)]
#[serde(transparent)]
struct Said(BTreeMap<String, Option<Answer>>);

#[wasm_bindgen]
impl SelfCheck {
    /// Makes a published roster ready: the object or the JSON text of its file.
    ///
    /// # Errors
    /// A `TandemError` if nothing can be made of it.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "PublishedRoster | string")] roster: &JsValue,
    ) -> Result<Self, Error> {
        let roster = or_throw(read::roster(roster))?;
        let zones = zones(&roster, &self_check::SelfCheck::zones_of_roster(&roster));
        let (check, problems) = self_check::SelfCheck::new(roster, zones).into_result().map_err(into_error)?;
        Ok(Self { check, problems, zones: RefCell::default() })
    }

    /// What is wrong with single mentors and answers of the file, and what follows from it.
    #[wasm_bindgen(getter)]
    pub fn problems(&self) -> Vec<Ts<Problem>> {
        write_all(self.problems.iter().cloned().map(Problem::from))
    }

    /// What an applicant who answers so is told. It may be asked again with each letter that she types.
    ///
    /// # Errors
    /// A `TandemError` if the answers or the options cannot be read.
    pub fn outlook(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Record<string, Answer | null>")] answers: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "SelfCheckOptions")] options: &JsValue,
    ) -> Result<Ts<Outlook>, Error> {
        let options: SelfCheckOptions = or_throw(read::options(options))?;
        let Said(said) = or_throw(read::value("answers", answers))?;
        let answers: Answers = said.into_iter().filter_map(|(question, answer)| Some((question, answer?))).collect();
        self.find_zones(&answers);
        let self_check::Outlook { fits, missing, change, short, could_mentor, problems } =
            self.check.outlook(&answers, &self.zones.borrow().1, &options);
        let problems = problems.into_iter().map(Problem::from).collect();
        Ok(write(&Outlook { fits, missing, change, short, could_mentor, problems }))
    }

    /// Checks the mentors whom she wishes for, the dearest first: what goes into her response.
    ///
    /// # Errors
    /// A `TandemError` if it is no list of ids.
    pub fn wishes(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string[]")] ids: &JsValue,
    ) -> Result<Ts<CheckedWishes>, Error> {
        let ids: Vec<String> = or_throw(read::value("wishes", ids))?;
        let checked = self_check::Wishes::new(self.check.roster(), &ids);
        let wishes = checked.value.unwrap_or_default().ids().to_vec();
        Ok(write(&CheckedWishes { wishes, problems: checked.problems.into_iter().map(Problem::from).collect() }))
    }

    /// Asks for the clocks of these answers, where they are not those of before.
    fn find_zones(&self, answers: &Answers) {
        let names = self.check.zones_of(answers);
        if self.zones.borrow().0 != names {
            let zones = zones(self.check.roster(), &names);
            *self.zones.borrow_mut() = (names, zones);
        }
    }
}

/// What these clocks show in the week of the program; nothing where it names no week, which is a problem by itself.
fn zones(roster: &PublishedRoster, names: &[String]) -> Zones {
    roster.program.week.parse().map_or_else(|_| Zones::default(), |week| intl::zones(week, names))
}
