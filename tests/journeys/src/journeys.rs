//! Does the page do for a visitor what it promises?
//!
//! A journey is what somebody does on the page, step by step, in a browser of its own, and ends with what she then
//! sees. What she should see is what the core says natively ([`native`]), never what the page said before. The site is
//! served as any static host would, from `TANDEM_DIST` or else `dist/`; `cargo xtask test journeys` sets up all of it.
//!
//! A journey finds things as a visitor does, by their words, in the page's own message files ([`words`]); where there
//! are none, by the ids of the page. It never waits for a time, only for something to be seen. What a journey that
//! failed saw last is in `target/journeys`.

mod browser;
mod page;
mod site;
mod words;
mod native;
mod shown;
mod journey;
