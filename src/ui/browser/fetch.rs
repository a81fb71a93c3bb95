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
    read_text(path, &response(path).await?).await
}

/// The same of a file that need not be there; nothing where the host says that it is not.
///
/// # Errors
/// A sentence that names the path, where nobody can tell whether the file is there, or it cannot be read.
pub(crate) async fn text_if_there(path: &str) -> Result<Option<String>, String> {
    const NOT_FOUND: u16 = 404;
    const GONE: u16 = 410;
    let response = answer(path).await?;
    match response.status() {
        NOT_FOUND | GONE => Ok(None),
        _ => read_text(path, &only_ok(path, response)?).await.map(Some),
    }
}

async fn read_text(path: &str, response: &Response) -> Result<String, String> {
    let text = response.text().map_err(|why| unread(path, &format!("{why:?}")))?;
    let text = JsFuture::from(text).await.map_err(|why| unread(path, &format!("{why:?}")))?;
    text.as_string().ok_or_else(|| unread(path, "it is no text"))
}

async fn response(path: &str) -> Result<Response, String> {
    only_ok(path, answer(path).await?)
}

/// What the host says, whatever it says.
async fn answer(path: &str) -> Result<Response, String> {
    let response =
        JsFuture::from(window().fetch_with_str(path)).await.map_err(|why| unread(path, &format!("{why:?}")))?;
    Ok(response.unchecked_into())
}

fn only_ok(path: &str, response: Response) -> Result<Response, String> {
    if response.ok() { Ok(response) } else { Err(unread(path, &format!("status {}", response.status()))) }
}

fn unread(path: &str, why: &str) -> String {
    format!("The file {path} could not be read: {why}")
}
