//! The site in headless Chromium: what a visitor sees.

use anyhow::Result;

use super::{Count, rust};
use crate::build::{package, site};
use crate::setup::{Setup, browser::Browser, journeys, node};

pub(super) fn run() -> Result<Count> {
    let browser = Browser::ready()?;
    node::ready()?;
    let axe = journeys::axe()?;
    let setup = Setup::for_wasm()?;
    let dist = site::write(&setup)?;
    package::write(&setup)?;
    let mut tests = rust::tests_of("journeys");
    tests
        .env("TANDEM_DIST", dist)
        .env("TANDEM_AXE", axe)
        .env("TANDEM_CHROMIUM", browser.chromium)
        .env("TANDEM_CHROMEDRIVER", browser.chromedriver);
    rust::count(&mut tests)
}
