//! Building again when a source changes.

use std::sync::mpsc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify_debouncer_mini::new_debouncer;
use notify_debouncer_mini::notify::RecursiveMode;

use crate::process::say;
use crate::project;

/// Editors write a file in several steps; one build shall follow them all.
const PAUSE: Duration = Duration::from_millis(200);

/// Calls `build` whenever a file of the sources changes. A build that fails is told and waited out.
pub(super) fn forever(mut build: impl FnMut() -> Result<()>) -> Result<()> {
    let (sender, changes) = mpsc::channel();
    let mut debouncer = new_debouncer(PAUSE, sender).context("the folders cannot be watched")?;
    for folder in [project::root().join("src"), project::www()] {
        debouncer
            .watcher()
            .watch(&folder, RecursiveMode::Recursive)
            .with_context(|| format!("{} cannot be watched", folder.display()))?;
    }
    say("watching src/ and www/");
    while changes.recv().is_ok() {
        let start = Instant::now();
        match build() {
            Ok(()) => say(format_args!("built in {:.1} s: reload the page", start.elapsed().as_secs_f32())),
            Err(error) => say(format_args!("the page stays as it was: {error:#}")),
        }
    }
    Ok(())
}
