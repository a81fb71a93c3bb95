//! The clipboard.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    async fn write_text(text: &str) -> Result<JsValue, JsValue>;
}

/// Copies a text. Whether the browser took it: some have no clipboard, and people can refuse.
pub(crate) async fn copy(text: &str) -> bool {
    write_text(text).await.is_ok()
}
