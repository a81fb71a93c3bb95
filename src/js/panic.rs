//! A defect of Tandem itself, as an `Error` that says so rather than as a module that stopped without a word.

use std::panic::{PanicHookInfo, set_hook};

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start, skip_typescript)]
fn start() {
    set_hook(Box::new(throw));
}

/// Throws instead of stopping; whoever was at work when it happened may not be used again.
fn throw(panic: &PanicHookInfo<'_>) {
    wasm_bindgen::throw_str(&format!("a defect in Tandem, after which the page should be loaded anew: {panic}"));
}
