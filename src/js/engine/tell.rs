//! How far a call is.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

/// Tells the caller what is being done, how much of it is done, and how much there is.
pub(super) fn tell(to: &JsValue, phase: &str, done: usize, of: usize) {
    #[expect(clippy::cast_precision_loss, reason = "people and draws are far below 2^53")]
    let (done, of) = (done as f64, of as f64);
    if let Some(to) = to.dyn_ref::<Function>() {
        // What a caller's own function throws is the caller's own business.
        drop(to.call3(&JsValue::NULL, &phase.into(), &done.into(), &of.into()));
    }
}
