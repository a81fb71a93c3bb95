//! The site in headless Chromium: what a visitor sees.

use anyhow::Result;

use super::{Count, rust};
use crate::build::site;
use crate::setup::{Setup, browser::Browser};

pub(super) fn run() -> Result<Count> {
    let browser = Browser::ready()?;
    let dist = site::write(&Setup::for_wasm()?)?;
    let mut journeys = rust::tests_of("journeys");
    journeys
        .env("TANDEM_DIST", dist)
        .env("TANDEM_CHROMIUM", browser.chromium)
        .env("TANDEM_CHROMEDRIVER", browser.chromedriver);
    rust::count(&mut journeys)
}
