//! What languages are called by those who speak them: the browser's own knowledge.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsCast;

/// The language's name in that language, or its tag where the browser does not know it.
pub(crate) fn own_name(tag: &str) -> String {
    name(tag).unwrap_or_else(|| tag.to_owned())
}

fn name(tag: &str) -> Option<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &"DisplayNames".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"language".into()).ok()?;
    let names = Reflect::construct(&constructor, &Array::of2(&tag.into(), &options)).ok()?;
    let of: Function = Reflect::get(&names, &"of".into()).ok()?.dyn_into().ok()?;
    of.call1(&names, &tag.into()).ok()?.as_string()
}
