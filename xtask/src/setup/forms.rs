//! What the tests of the forms take from npm: `survey-core`, the oracle of what a form does.

use anyhow::Result;

use super::npm::Packages;

const TOOLS: Packages = Packages {
    what: "survey-core, the oracle of the forms,",
    folder: "form-oracle",
    package: include_str!("../../../tests/form_oracle/package.json"),
    lock: include_str!("../../../tests/form_oracle/package-lock.json"),
};

/// Installs it where it is missing; the tests know where it lies.
///
/// # Errors
/// If it cannot be installed: without it nothing holds what a form does.
pub(crate) fn ready() -> Result<()> {
    TOOLS.ready().map(|_| ())
}
