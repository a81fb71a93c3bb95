//! The browser's own beat: what shall be done before it paints again.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::window;

/// Calls back once, before the browser paints next. While nobody sees the page, that waits.
pub(crate) fn next(call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    drop(window().request_animation_frame(call.unchecked_ref()));
}
