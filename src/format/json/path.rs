//! The path from the top of a JSON text to a place in it: `rules[2].weight`.
//!
//! Found from the place alone, and only when something is wrong. A reader that notes the path as it goes
//! (`serde_path_to_error`) would be a third of all that a page has to load.

/// The path to the innermost value that starts, stands or ends where this many bytes have been read.
pub(super) fn path_at(text: &str, n_bytes: usize) -> String {
    let mut walk = Walk::default();
    let mut rest = &text[..text.floor_char_boundary(n_bytes)];
    while let Some(byte) = rest.bytes().next() {
        let n_bytes = if byte == b'"' { end_of_string(rest) } else { 1 };
        let token = rest.get(..n_bytes).unwrap_or(rest);
        walk.read(byte, token);
        rest = &rest[token.len()..];
    }
    in_words(walk.open.iter().flatten())
}

enum Step {
    Key(String),
    Index(usize),
}

fn in_words<'s>(steps: impl Iterator<Item = &'s Step>) -> String {
    steps.fold(String::new(), |path, step| match step {
        Step::Index(index) => format!("{path}[{index}]"),
        Step::Key(key) if path.is_empty() => key.clone(),
        Step::Key(key) => format!("{path}.{key}"),
    })
}

/// The lists and objects that are open, each with the step to what is read inside it; an object has none before a key.
#[derive(Default)]
struct Walk {
    open: Vec<Option<Step>>,
}

impl Walk {
    fn read(&mut self, byte: u8, token: &str) {
        match (byte, self.open.last_mut()) {
            (b'{', _) => self.open.push(None),
            (b'[', _) => self.open.push(Some(Step::Index(0))),
            (b'}' | b']', _) => drop(self.open.pop()),
            (b',', Some(Some(Step::Index(index)))) => *index += 1,
            (b',', Some(step)) => *step = None,
            (b'"', Some(step @ None)) => *step = Some(Step::Key(plain(token))),
            _ => {}
        }
    }
}

/// How long a string is that starts here, quotation marks included; all of the text if it is cut off.
fn end_of_string(text: &str) -> usize {
    let mut escaped = false;
    let is_end = |byte: u8| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    };
    text.bytes().skip(1).position(is_end).map_or(text.len(), |end| end + 2)
}

/// A key as it was meant.
fn plain(key: &str) -> String {
    serde_json::from_str(key).unwrap_or_else(|_| key.trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::path_at;

    /// The place is marked by `^`.
    #[track_caller]
    fn is_at(marked: &str, path: &str) {
        let (before, after) = marked.split_once('^').unwrap();
        assert_eq!(path_at(&format!("{before}{after}"), before.len()), path, "{marked}");
    }

    #[test]
    fn a_place_is_inside_the_value_that_starts_stands_or_ends_there() {
        is_at(r#"^{"a": 1}"#, "");
        is_at(r#"{^"a": 1}"#, "");
        is_at(r#"{"a"^: 1}"#, "a");
        is_at(r#"{"a": ^1}"#, "a");
        is_at(r#"{"a": 12^}"#, "a");
        is_at(r#"{"a": 12^, "b": 2}"#, "a");
        is_at(r#"{"a": 12,^ "b": 2}"#, "");
        is_at(r#"{"a": 12, "b": 2}^"#, "");
        is_at(r#"{"a": {"b": [1, [2], {"c": tr^ue}]}}"#, "a.b[2].c");
        is_at(r#"{"a": {"b": [1, [2]^, {"c": true}]}}"#, "a.b[1]");
        is_at(r#"{"a": {"b": [1, [2^], {"c": true}]}}"#, "a.b[1][0]");
        is_at(r"[{}, {}^]", "[1]");
    }

    #[test]
    fn what_stands_in_a_text_is_no_structure() {
        is_at(r#"{"a,{[": "]}\",", "b": "\\", "c": ^1}"#, "c");
        is_at(r#"{"a": "{[,^"}"#, "a");
        is_at("{\"\\u00e9\": ^1}", "é");
    }
}
