//! Which version of a form somebody answered.

use std::fmt::Write;

use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};

use crate::form::model::Form;

/// How many bytes of the hash are kept: a form has few versions, and a response shall fit into a code.
const KEPT: usize = 8;

/// The version of a form, by its definition: the beginning of the SHA-256 of its JSON, in hexadecimal. White space and the
/// order of an object's fields do not count.
pub fn form_version(form: &Form) -> String {
    version_of(form.json())
}

/// The same of a form that is not read: what stands in its file.
pub fn version_of(definition: &Json) -> String {
    Sha256::digest(in_order(definition).to_string()).iter().take(KEPT).fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a text takes any letter");
        hex
    })
}

/// The same with the fields of each object by name, whatever order the reader kept.
fn in_order(json: &Json) -> Json {
    match json {
        Json::Array(items) => items.iter().map(in_order).collect(),
        Json::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().map(|(name, value)| (name.clone(), in_order(value))).collect();
            fields.sort_by(|(one, _), (other, _)| one.cmp(other));
            Json::Object(fields.into_iter().collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(json: &str) -> String {
        form_version(&Form::read("form.json", json).value.unwrap())
    }

    #[test]
    fn a_version_is_that_of_what_the_form_asks() {
        let one = version(r#"{"title": "Intake", "elements": [{"type": "text", "name": "a"}]}"#);
        assert_eq!(one.len(), 2 * KEPT);
        assert_eq!(version(r#"{"elements":[{"name":"a","type":"text"}],"title":"Intake"}"#), one);
        assert_ne!(version(r#"{"title": "Intake", "elements": [{"type": "text", "name": "b"}]}"#), one);
    }
}
