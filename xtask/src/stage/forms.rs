//! The forms beside survey-core, which they must agree with.

use anyhow::Result;

use super::{Count, node};
use crate::setup::{self, forms};

pub(super) fn run() -> Result<Count> {
    let program = setup::node::ready()?;
    forms::ready()?;
    node::tests_in("form_oracle", program)
}
