//! Numbers as the reader's language writes them.

/// A number in the document's language: `12,345` or `12.345`.
pub(crate) fn written(number: f64) -> String {
    let language = super::document::language();
    js_sys::Number::from(number).to_locale_string(&language).into()
}
