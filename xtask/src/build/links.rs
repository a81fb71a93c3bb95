//! Does the site ask for nothing but its own files, by relative addresses?
//!
//! Then it works under any sub-path of any static host. What is read is what makes a browser fetch or go somewhere:
//! attributes in HTML, `url()` and `@import` in CSS, and texts in JavaScript that look like an address.

use std::fmt::{self, Display};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use regex_lite::Regex;

use super::mirror::files_below;

/// An address that would lead out of the site's folder, and where it stands.
#[derive(Debug)]
struct Outside {
    file: PathBuf,
    line: usize,
    address: String,
}

impl Display for Outside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: `{}`", self.file.display(), self.line, self.address)
    }
}

/// # Errors
/// If an address in the folder's HTML, CSS or JavaScript is not relative; the error lists every one.
pub(super) fn check(folder: &Path) -> Result<()> {
    let mut outside = Vec::new();
    for (name, path) in files_below(folder)? {
        if let Some(pattern) = addresses_in(&name) {
            let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            outside.extend(leaving(&text, &pattern).map(|(line, address)| Outside {
                file: name.clone(),
                line,
                address,
            }));
        }
    }
    if !outside.is_empty() {
        let list: Vec<String> = outside.iter().map(ToString::to_string).collect();
        bail!("the site must use relative addresses only, so that it works under any path:\n  {}", list.join("\n  "));
    }
    Ok(())
}

/// What an address looks like in a file of that name; `None` where there are none.
fn addresses_in(name: &Path) -> Option<Regex> {
    let pattern = match name.extension()?.to_str()? {
        "html" | "svg" => {
            r#"(?i)\s(?:src|href|srcset|poster|data|action|formaction|manifest|ping)\s*=\s*["']?\s*([^"'\s>]*)|url\(\s*["']?([^"')\s]*)"#
        }
        "css" => r#"(?i)url\(\s*["']?([^"')\s]*)|@import\s*["']([^"']*)"#,
        "js" | "mjs" => r#"["'`]((?i:https?|wss?|ftp)://[^"'`\s]*|//?[\w.@-][^"'`\s]*)["'`]"#,
        _ => return None,
    };
    Some(Regex::new(pattern).expect("the patterns above are sound"))
}

/// The addresses in a text that are not relative, each with its line.
fn leaving<'text>(text: &'text str, pattern: &'text Regex) -> impl Iterator<Item = (usize, String)> + 'text {
    text.lines().zip(1..).flat_map(move |(line, number)| {
        let addresses = pattern.captures_iter(line).filter_map(|found| found.iter().skip(1).flatten().next());
        addresses
            .filter(|address| !is_relative(address.as_str()))
            .map(move |address| (number, address.as_str().to_owned()))
    })
}

/// Whether an address stays with the page that names it. `data:` and `blob:` carry their content; `mailto:` is the
/// visitor's own step.
fn is_relative(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme.as_deref() {
        Some("data" | "blob" | "mailto") => true,
        Some(scheme) if scheme.bytes().all(is_of_scheme) => false,
        _ => !address.starts_with(['/', '\\']),
    }
}

fn is_of_scheme(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found_in(name: &str, text: &str) -> Vec<String> {
        let pattern = addresses_in(Path::new(name)).unwrap();
        leaving(text, &pattern).map(|(_, address)| address).collect()
    }

    #[track_caller]
    fn stays(name: &str, text: &str) {
        assert_eq!(found_in(name, text), Vec::<String>::new(), "{text}");
    }

    #[track_caller]
    fn leaves(name: &str, text: &str, address: &str) {
        assert_eq!(found_in(name, text), [address], "{text}");
    }

    #[test]
    fn a_page_may_name_its_own_files() {
        stays(
            "index.html",
            r#"<link rel="stylesheet" href="style.css"><script type="module" src="./start.js"></script>"#,
        );
        stays("index.html", r##"<a href="#/people">People</a> <a href="mailto:staff@example.org">Write</a>"##);
        stays("index.html", r#"<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">"#);
        stays("logo.svg", r##"<svg xmlns="http://www.w3.org/2000/svg"><use href="#dot"/></svg>"##);
        stays("style.css", r#"a { background: url("paper.svg") } @import "print.css";"#);
        stays("start.js", r#"import init from "./tandem.js"; const path = route + "/"; // see https://example.org"#);
        stays("tandem.js", "new URL('tandem_bg.wasm', import.meta.url)");
    }

    #[test]
    fn a_page_may_not_name_the_root_of_its_host() {
        leaves("index.html", r#"<script src="/start.js"></script>"#, "/start.js");
        leaves("index.html", "<script src=/start.js></script>", "/start.js");
        leaves("style.css", "a { background: url(/paper.svg) }", "/paper.svg");
        leaves("start.js", r#"import init from "/tandem.js";"#, "/tandem.js");
        leaves("start.js", "fetch(`/demo/people.json`)", "/demo/people.json");
    }

    #[test]
    fn a_page_may_not_name_another_host() {
        leaves("index.html", r#"<LINK HREF = "https://fonts.example/a.css">"#, "https://fonts.example/a.css");
        leaves("index.html", r#"<img src="//cdn.example/a.png">"#, "//cdn.example/a.png");
        leaves("style.css", "@import 'https://cdn.example/a.css';", "https://cdn.example/a.css");
        leaves("start.js", r#"fetch("https://example.org/")"#, "https://example.org/");
        leaves("start.js", "new WebSocket('wss://example.org')", "wss://example.org");
        leaves("worker.mjs", r#"importScripts("//cdn.example/a.js")"#, "//cdn.example/a.js");
    }

    #[test]
    fn every_address_is_listed_with_its_place() {
        let site = tempfile::tempdir().unwrap();
        fs::write(site.path().join("index.html"), "<p>\n<a href=/one><a href=/two>").unwrap();
        let error = check(site.path()).unwrap_err().to_string();
        assert!(error.contains("index.html, line 2: `/one`"), "{error}");
        assert!(error.contains("index.html, line 2: `/two`"), "{error}");
    }
}
