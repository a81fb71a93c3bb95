//! What was worked out for one question and serves the next.

use std::rc::Rc;

use js_sys::{Error, JSON};
use wasm_bindgen::JsValue;

use super::large;
use super::locks::{self, MatchOptions};
use crate::community::Size;
use crate::js::cohort::Cohort;
use crate::js::error::{into_error, or_throw};
use crate::js::read;
use crate::matching::{Asked, Clash, Conditions, Insight, Request, Table};

/// What was worked out for one question and serves the next.
#[derive(Default)]
pub(in crate::js) struct AtHand {
    asked: Option<Rc<(Table, Asked)>>,
    /// An optimum that is questioned, with the options that it was made for as text.
    insight: Option<(String, Rc<Insight>)>,
}

impl Cohort {
    /// What every pair is worth, and all that the programme asks.
    ///
    /// # Errors
    /// If there are too many pairs for a table.
    pub(super) fn asked(&self) -> Result<Rc<(Table, Asked)>, Error> {
        if Size::of(&self.scorer) == Size::Huge {
            return Err(into_error(vec![large::no_table()]));
        }
        let mut at_hand = self.at_hand.borrow_mut();
        let make = || Rc::new((Table::of(&self.scorer), Asked::of(self.scorer.cohort())));
        Ok(Rc::clone(at_hand.asked.get_or_insert_with(make)))
    }

    /// What is asked, with what was decided by hand.
    pub(super) fn conditions(&self, options: &JsValue) -> Result<(MatchOptions, Conditions), Error> {
        let options: MatchOptions = or_throw(read::options(options))?;
        let conditions = or_throw(options.conditions(self.scorer.cohort(), &self.asked()?.1.conditions))?;
        Ok((options, conditions))
    }

    /// Whatever `ask` wants to know of the request that these options make.
    pub(super) fn with_request<T>(&self, options: &JsValue, ask: impl FnOnce(&Request<'_>) -> T) -> Result<T, Error> {
        let (_, conditions) = self.conditions(options)?;
        let asked = self.asked()?;
        let request = Request::new(&asked.0, conditions).map_err(|clashes| self.refused(clashes))?;
        Ok(ask(&request))
    }

    /// The optimum for these options, kept for the next question.
    pub(super) fn insight(&self, options: &JsValue) -> Result<Rc<Insight>, Error> {
        let key = JSON::stringify(options).ok().and_then(|text| text.as_string()).unwrap_or_default();
        if let Some((known, insight)) = &self.at_hand.borrow().insight
            && *known == key
        {
            return Ok(Rc::clone(insight));
        }
        let insight = Rc::new(self.with_request(options, Insight::new)?);
        self.at_hand.borrow_mut().insight = Some((key, Rc::clone(&insight)));
        Ok(insight)
    }

    /// Conditions that cannot be kept, as an error.
    pub(super) fn refused(&self, clashes: Vec<Clash>) -> Error {
        let cohort = self.scorer.cohort();
        into_error(clashes.into_iter().map(|clash| locks::clash(cohort, clash)).collect())
    }
}
