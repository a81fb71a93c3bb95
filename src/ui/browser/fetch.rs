//! Reads the page's own files.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::window;

/// The text of one of the page's own files, by its path beside `index.html`.
///
/// # Errors
/// A sentence that names the path, where the file is missing or cannot be read.
pub(crate) async fn text(path: &str) -> Result<String, String> {
    let unread = |why: String| format!("The file {path} could not be read: {why}");
    let response = JsFuture::from(window().fetch_with_str(path)).await.map_err(|why| unread(format!("{why:?}")))?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(unread(format!("status {}", response.status())));
    }
    let text = response.text().map_err(|why| unread(format!("{why:?}")))?;
    let text = JsFuture::from(text).await.map_err(|why| unread(format!("{why:?}")))?;
    text.as_string().ok_or_else(|| unread("it is no text".to_owned()))
}
