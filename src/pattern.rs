//! Patterns as JavaScript knows them, by which a form checks answers.
//!
//! A browser has them already; everywhere else the crate `regress` does what the standard says.

/// A pattern that was read.
#[derive(Debug)]
pub struct Pattern(Host);

#[cfg(not(target_family = "wasm"))]
type Host = regress::Regex;

#[cfg(target_family = "wasm")]
type Host = js_sys::RegExp;

impl Pattern {
    /// Reads a pattern; nothing where it is none.
    #[cfg(not(target_family = "wasm"))]
    pub fn new(pattern: &str, ignores_case: bool) -> Option<Self> {
        let flags = regress::Flags { icase: ignores_case, ..regress::Flags::default() };
        regress::Regex::with_flags(pattern, flags).ok().map(Self)
    }

    /// Reads a pattern; nothing where it is none.
    ///
    /// Through `Reflect`, because `RegExp::new` would let the error of a pattern that is none through as a panic.
    #[cfg(target_family = "wasm")]
    pub fn new(pattern: &str, ignores_case: bool) -> Option<Self> {
        use js_sys::{Array, Function, Reflect};
        use wasm_bindgen::JsCast;

        let constructor: Function = Reflect::get(&js_sys::global(), &"RegExp".into()).ok()?.dyn_into().ok()?;
        let flags = if ignores_case { "i" } else { "" };
        let made = Reflect::construct(&constructor, &Array::of2(&pattern.into(), &flags.into())).ok()?;
        made.dyn_into().ok().map(Self)
    }

    /// Whether it is found in a text.
    pub fn is_in(&self, text: &str) -> bool {
        #[cfg(not(target_family = "wasm"))]
        let is_in = self.0.find(text).is_some();
        #[cfg(target_family = "wasm")]
        let is_in = self.0.test(text);
        is_in
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_in(pattern: &str, ignores_case: bool, text: &str) -> bool {
        Pattern::new(pattern, ignores_case).expect("a pattern").is_in(text)
    }

    #[test]
    fn a_pattern_is_javascripts() {
        assert!(is_in(r"^\d{3}(?!-)", false, "123"));
        assert!(!is_in(r"^\d{3}(?!-)", false, "123-"));
        assert!(is_in("^a", true, "Ana"));
        assert!(!is_in("^a", false, "Ana"));
        assert!(Pattern::new("(", false).is_none());
    }
}
