//! Reads the page's own files.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::window;

/// The bytes of one of the page's own files, by its path beside `index.html`.
///
/// # Errors
/// A sentence that names the path, where the file is missing or cannot be read.
pub(crate) async fn bytes(path: &str) -> Result<Vec<u8>, String> {
    let response = response(path).await?;
    let bytes = response.array_buffer().map_err(|why| unread(path, &format!("{why:?}")))?;
    let bytes = JsFuture::from(bytes).await.map_err(|why| unread(path, &format!("{why:?}")))?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// The text of one of the page's own files, by its path beside `index.html`.
///
/// # Errors
/// A sentence that names the path, where the file is missing or cannot be read.
pub(crate) async fn text(path: &str) -> Result<String, String> {
    let response = response(path).await?;
    let text = response.text().map_err(|why| unread(path, &format!("{why:?}")))?;
    let text = JsFuture::from(text).await.map_err(|why| unread(path, &format!("{why:?}")))?;
    text.as_string().ok_or_else(|| unread(path, "it is no text"))
}

async fn response(path: &str) -> Result<Response, String> {
    let response =
        JsFuture::from(window().fetch_with_str(path)).await.map_err(|why| unread(path, &format!("{why:?}")))?;
    let response: Response = response.unchecked_into();
    if response.ok() { Ok(response) } else { Err(unread(path, &format!("status {}", response.status()))) }
}

fn unread(path: &str, why: &str) -> String {
    format!("The file {path} could not be read: {why}")
}
