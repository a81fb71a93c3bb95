//! Chromium and its driver, which run the journeys.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use crate::process::say;

/// The two programs, by their whole paths.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

/// The names under which systems install it, in the order in which they are tried.
const CHROMIUM: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];
const CHROMEDRIVER: [&str; 1] = ["chromedriver"];

impl Browser {
    /// The browser of this machine, installed by apt where it is missing. `TANDEM_CHROMIUM` and
    /// `TANDEM_CHROMEDRIVER` may name others.
    ///
    /// # Errors
    /// If it is missing and cannot be installed from here.
    pub(crate) fn ready() -> Result<Self> {
        if let Some(browser) = Self::found() {
            return Ok(browser);
        }
        if apt::is_here() {
            say("Chromium or its driver is missing: they run the journeys");
            apt::update_and_install(&["chromium", "chromium-driver"])?;
        }
        Self::found().context(
            "Chromium and chromedriver of the same version are missing: install both \
             (https://googlechromelabs.github.io/chrome-for-testing), and put them on the search path or name them \
             in TANDEM_CHROMIUM and TANDEM_CHROMEDRIVER",
        )
    }

    fn found() -> Option<Self> {
        let chromium = named("TANDEM_CHROMIUM").or_else(|| first(&CHROMIUM))?;
        let chromedriver = named("TANDEM_CHROMEDRIVER").or_else(|| first(&CHROMEDRIVER))?;
        Some(Self { chromium, chromedriver })
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}

fn first(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| which::which(name).ok())
}
