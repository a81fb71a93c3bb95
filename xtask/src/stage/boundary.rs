//! The package in Node: what a caller in JavaScript sees.

use anyhow::Result;

use super::{Count, node};
use crate::build::package;
use crate::setup::{self, Setup, boundary};

pub(super) fn run() -> Result<Count> {
    let program = setup::node::ready()?;
    boundary::ready()?;
    package::write(&Setup::for_wasm()?)?;
    node::tests_in("boundary", program)
}
