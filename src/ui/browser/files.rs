//! Files that somebody picked, or dropped anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

use super::thrown::message;
use super::window;

/// A file on its way in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Incoming {
    /// Its name.
    pub(crate) file: String,
    /// What stands in it; or why it cannot be read.
    pub(crate) bytes: Result<Vec<u8>, String>,
}

/// What happens to files on their way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Drag {
    /// Files hang over the page.
    Over,
    /// They went away, or were let go.
    Gone,
}

/// Reads the files that a file input holds, then empties it, so that the same file can be picked again.
pub(crate) fn picked(event: &Event, take: impl FnOnce(Vec<Incoming>) + 'static) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    if let Some(files) = input.files() {
        read(&files, take);
    }
    input.set_value("");
}

/// Reads files that are dropped anywhere on the page, for as long as it is open.
pub(crate) fn on_drop(dragged: impl Fn(Drag) + Clone + 'static, take: impl Fn(Vec<Incoming>) + Clone + 'static) {
    let over = dragged.clone();
    listen("dragover", move |event| {
        event.prevent_default();
        over(Drag::Over);
    });
    let gone = dragged.clone();
    listen("dragleave", move |event| {
        // Only leaving the window has nothing that is entered instead.
        if event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none()) {
            gone(Drag::Gone);
        }
    });
    listen("drop", move |event| {
        event.prevent_default();
        dragged(Drag::Gone);
        let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        if let Some(files) = transfer.and_then(|transfer| transfer.files()) {
            read(&files, take.clone());
        }
    });
}

fn listen(name: &'static str, heard: impl FnMut(&Event) + 'static) {
    EventListener::new_with_options(&window(), name, EventListenerOptions::enable_prevent_default(), heard).forget();
}

fn read(files: &FileList, take: impl FnOnce(Vec<Incoming>) + 'static) {
    let files: Vec<File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
    if files.is_empty() {
        return;
    }
    spawn_local(async move {
        let mut incoming = Vec::with_capacity(files.len());
        for file in files {
            incoming.push(Incoming { file: file.name(), bytes: bytes_of(&file).await });
        }
        take(incoming);
    });
}

async fn bytes_of(file: &File) -> Result<Vec<u8>, String> {
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|why| message(&why))?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
