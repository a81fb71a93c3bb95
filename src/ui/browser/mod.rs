//! Everything that touches the browser: each file one of its doors, and no decision in any of them.

pub(crate) mod chance;
pub(crate) mod clipboard;
pub(crate) mod clocks;
pub(crate) mod document;
pub(crate) mod download;
pub(crate) mod drafts;
pub(crate) mod engine;
pub(crate) mod fetch;
pub(crate) mod files;
pub(crate) mod frame;
pub(crate) mod hash;
pub(crate) mod keys;
pub(crate) mod language_names;
pub(crate) mod leaving;
pub(crate) mod numbers;
pub(crate) mod query;
pub(crate) mod rescue;
pub(crate) mod seal;
pub(crate) mod sealing;
pub(crate) mod sequel;
pub(crate) mod sharing;
pub(crate) mod storage;
pub(crate) mod studio;
mod thrown;
pub(crate) mod width;

/// The window; this code runs nowhere else.
fn window() -> web_sys::Window {
    web_sys::window().expect("the page runs in a window")
}
