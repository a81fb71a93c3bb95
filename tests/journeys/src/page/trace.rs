//! What a journey that failed leaves behind: what was seen last.

use std::fs;
use std::path::Path;
use std::thread;

use super::Page;
use crate::site;

impl Drop for Page {
    fn drop(&mut self) {
        if thread::panicking() {
            self.keep_trace();
        }
    }
}

impl Page {
    /// Keeps a picture and the elements. Nothing in here may fail: the journey already has.
    fn keep_trace(&self) {
        let folder = site::root().join("target").join("journeys");
        if fs::create_dir_all(&folder).is_err() {
            return;
        }
        let file = |ending: &str| folder.join(format!("{}.{ending}", journey()));
        if let Ok(picture) = self.browser.ask(|session| async move { session.screenshot().await }) {
            keep(&file("png"), &picture);
        }
        if let Ok(source) = self.browser.ask(|session| async move { session.source().await }) {
            keep(&file("html"), source.as_bytes());
        }
    }
}

fn keep(file: &Path, bytes: &[u8]) {
    match fs::write(file, bytes) {
        Ok(()) => eprintln!("what was seen last is in {}", file.display()),
        Err(error) => eprintln!("{} cannot be written: {error}", file.display()),
    }
}

/// The journey's name, as a file can have it.
fn journey() -> String {
    thread::current().name().unwrap_or("a journey").replace("::", ".")
}
