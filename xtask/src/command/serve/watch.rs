//! Building again when a source changes.

use std::sync::mpsc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify::{Event, RecursiveMode, Watcher};

use crate::process::say;
use crate::project;

/// Editors write a file in several steps; one build shall follow them all.
const PAUSE: Duration = Duration::from_millis(200);

/// Calls `build` whenever a file of the sources changes. A build that fails is told and waited out.
pub(super) fn forever(mut build: impl FnMut() -> Result<()>) -> Result<()> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event| {
        if is_change(event) {
            // A receiver that is gone has no use for a change.
            let _ = sender.send(());
        }
    })
    .context("the folders cannot be watched")?;
    for folder in [project::root().join("src"), project::www()] {
        let begun = watcher.watch(&folder, RecursiveMode::Recursive);
        begun.with_context(|| format!("{} cannot be watched", folder.display()))?;
    }
    say("watching src/ and www/");
    while changes.recv().is_ok() {
        while changes.recv_timeout(PAUSE).is_ok() {}
        tell_of(&mut build);
    }
    Ok(())
}

/// Reading is an event too, and a build reads every source: only writing counts.
fn is_change(event: notify::Result<Event>) -> bool {
    event.is_ok_and(|event| !event.kind.is_access())
}

fn tell_of(build: &mut impl FnMut() -> Result<()>) {
    let start = Instant::now();
    match build() {
        Ok(()) => say(format_args!("built in {:.1} s: reload the page", start.elapsed().as_secs_f32())),
        Err(error) => say(format_args!("the page stays as it was: {error:#}")),
    }
}

#[cfg(test)]
mod tests {
    use notify::EventKind;
    use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind};

    use super::*;

    #[track_caller]
    fn counts(kind: EventKind, expected: bool) {
        assert_eq!(is_change(Ok(Event::new(kind))), expected, "{kind:?}");
    }

    #[test]
    fn writing_is_a_change_and_reading_is_not() {
        counts(EventKind::Create(CreateKind::File), true);
        counts(EventKind::Modify(ModifyKind::Any), true);
        counts(EventKind::Remove(RemoveKind::File), true);
        counts(EventKind::Access(AccessKind::Open(AccessMode::Any)), false);
        counts(EventKind::Access(AccessKind::Close(AccessMode::Write)), false);
    }
}
