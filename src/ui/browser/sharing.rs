//! The device's own way to hand something on: to a program, or to a person.

use gloo_file::File;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::thrown::message;
use crate::response::send::Share;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = navigator, js_name = canShare, catch)]
    fn can_share(what: &Object) -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = navigator, js_name = share, catch)]
    async fn share_object(what: &Object) -> Result<JsValue, JsValue>;
}

/// Why nothing was shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unshared {
    /// Somebody thought better of it.
    Stopped,
    /// What the device said.
    Failed(String),
}

/// Whether this device shares such a file.
pub(crate) fn is_there_for(share: &Share) -> bool {
    can_share(&object(share)).unwrap_or(false)
}

/// Shares a file.
///
/// # Errors
/// Why not.
pub(crate) async fn share(share: &Share) -> Result<(), Unshared> {
    share_object(&object(share)).await.map(drop).map_err(|why| {
        let name = Reflect::get(&why, &"name".into()).ok().and_then(|name| name.as_string());
        if name.as_deref() == Some("AbortError") { Unshared::Stopped } else { Unshared::Failed(message(&why)) }
    })
}

fn object(share: &Share) -> Object {
    let file = File::new_with_options(&share.file_name, share.text.as_str(), Some(share.media_type), None);
    let file: &web_sys::File = file.as_ref();
    let files = Array::of1(file);
    let parts: [(&str, JsValue); 2] = [("title", share.title.as_str().into()), ("files", files.into())];
    let object = Object::new();
    for (name, part) in parts {
        drop(Reflect::set(&object, &name.into(), &part));
    }
    object
}
