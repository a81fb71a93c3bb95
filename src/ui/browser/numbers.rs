//! Numbers as the reader's language writes them and speaks of them.

/// A number in the document's language: `12,345` or `12.345`.
#[cfg(target_family = "wasm")]
pub(crate) fn written(number: f64) -> String {
    let language = super::document::language();
    js_sys::Number::from(number).to_locale_string(&language).into()
}

/// The same natively, where plain parts are tested: in digits alone.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn written(number: f64) -> String {
    number.to_string()
}

/// The category by which a language chooses its words for this number: `one` or `other`, and more in some.
#[cfg(target_family = "wasm")]
pub(crate) fn category(number: f64, tag: &str) -> String {
    use js_sys::{Array, Intl, Object};
    Intl::PluralRules::new(&Array::of1(&tag.into()), &Object::new()).select(number).into()
}

/// The same natively, as English and Spanish have it.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn category(number: f64, _tag: &str) -> String {
    if number.to_string() == "1" { "one" } else { "other" }.to_owned()
}
