//! What `cargo xtask bench` is measured with, made up in Node.

use anyhow::Result;

use super::{Count, node};
use crate::setup;

pub(super) fn run() -> Result<Count> {
    node::tests_in("benches/peers/inputs", setup::node::ready()?)
}
