//! The invariants of the house, as far as text can hold them: who may use what, what is absent, how large a file grows.

use std::fs;
use std::path::{Path, PathBuf};

/// A file with more lines than this is given rooms.
const MOST_LINES: usize = 400;

/// Words of the browser, the clock, chance and storage.
const OUTSIDE: [&str; 12] = [
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo",
    "leptos",
    "SystemTime",
    "Instant::now",
    "getrandom",
    "fastrand",
    "std::fs",
    "std::net",
    "std::env",
];

/// The only addresses that the site may contain: names of formats, which nobody asks for.
const NAMES_OF_FORMATS: [&str; 2] = ["http://www.w3.org/2000/svg", "https://json-schema.org/draft/2020-12/schema"];

struct File {
    path: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text file below a folder of the project, by its path from the root.
fn files(folder: &str) -> Vec<File> {
    let mut files = Vec::new();
    collect(&root().join(folder), &mut files);
    assert!(!files.is_empty(), "{folder} holds nothing");
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn collect(folder: &Path, files: &mut Vec<File>) {
    let entries = fs::read_dir(folder).expect("a folder of the project");
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        let name = path.file_name().expect("a name").to_string_lossy();
        if path.is_dir() && !["target", "node_modules"].contains(&name.as_ref()) {
            collect(&path, files);
        } else if let Ok(text) = fs::read_to_string(&path) {
            files.push(File { path: from_root(&path), text });
        }
    }
}

fn from_root(path: &Path) -> String {
    let path = path.strip_prefix(root()).expect("below the root");
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn rust(folder: &str) -> impl Iterator<Item = File> {
    files(folder).into_iter().filter(|file| Path::new(&file.path).extension().is_some_and(|kind| kind == "rs"))
}

/// The lines that are code: no comments, and nothing after `#[cfg(test)]`, which stands last in a file.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
    lines.enumerate().map(|(at, line)| (at + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The modules in reading order, as `lib.rs` lists them.
fn modules() -> Vec<String> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).expect("lib.rs");
    let modules = code(&lib).filter_map(|(_, line)| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    modules.map(str::to_owned).collect()
}

/// The module that a file of `src` belongs to: `src/fit/rule.rs` to `fit`.
fn module_of(path: &str) -> &str {
    let below = path.strip_prefix("src/").expect("a file of src");
    below.split(['/', '.']).next().expect("split gives at least one")
}

#[track_caller]
fn none(findings: &[String], rule: &str) {
    assert!(findings.is_empty(), "{rule}:\n  {}", findings.join("\n  "));
}

#[test]
fn a_module_uses_only_modules_above_it() {
    let order = modules();
    assert!(order.len() >= 7, "{order:?}");
    let position = |module: &str| order.iter().position(|known| known == module);
    let mut findings = Vec::new();
    for file in rust("src").filter(|file| file.path != "src/lib.rs") {
        let own = position(module_of(&file.path)).expect("lib.rs lists every module");
        for (line, text) in code(&file.text) {
            let used = text.match_indices("crate::").map(|(at, found)| &text[at + found.len()..]);
            let used = used.map(|rest| rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next());
            for used in used.flatten().filter_map(position).filter(|used| *used > own) {
                findings.push(format!("{}:{line} uses {}", file.path, order[used]));
            }
        }
    }
    none(&findings, "a module uses only modules above it in lib.rs");
}

#[test]
fn nothing_but_the_boundary_knows_of_the_world_outside() {
    let mut findings = Vec::new();
    for file in rust("src").filter(|file| !["intl", "js", "pattern", "ui"].contains(&module_of(&file.path))) {
        for (line, text) in code(&file.text).filter(|(_, line)| !line.contains("cfg_attr(feature = \"js\"")) {
            for word in OUTSIDE.iter().filter(|word| text.contains(**word)) {
                findings.push(format!("{}:{line} knows of {word}", file.path));
            }
        }
    }
    none(&findings, "the core knows of no browser, clock, chance or storage");
}

#[test]
fn only_what_seals_draws_by_chance() {
    let mut findings = Vec::new();
    let is_inside = |before: &str| before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    let names_age = |text: &str| text.match_indices("age::").any(|(at, _)| !is_inside(&text[..at]));
    for file in rust("src").filter(|file| module_of(&file.path) != "sealing") {
        for (line, text) in code(&file.text).filter(|(_, text)| names_age(text)) {
            findings.push(format!("{}:{line} seals by itself: {}", file.path, text.trim()));
        }
    }
    none(&findings, "age, which draws keys by chance, is used in src/sealing alone");
}

#[test]
fn matching_sees_a_table_and_never_a_person() {
    let mut findings = Vec::new();
    for file in rust("src/matching") {
        let may_see_people = ["src/matching/table.rs", "src/matching/asked/of_people.rs"].contains(&file.path.as_str());
        let words = ["crate::person", "crate::program", "crate::cohort", "Member", "Answer", "Scorer", "Party"];
        for (line, text) in code(&file.text).filter(|_| !may_see_people) {
            for word in words.iter().filter(|word| text.contains(**word)) {
                findings.push(format!("{}:{line} knows of {word}", file.path));
            }
        }
    }
    none(&findings, "matching sees a table of points, never a name or an answer");
}

#[test]
fn the_judge_shares_nothing_with_the_solver_but_the_table() {
    let mut findings = Vec::new();
    for file in rust("src/matching/judge").chain(rust("src/format/receipt")) {
        for (line, text) in code(&file.text) {
            for word in ["optimal", "ties", "Optimum", "Request"].iter().filter(|word| imports(text, word)) {
                findings.push(format!("{}:{line} knows of {word}", file.path));
            }
        }
    }
    none(&findings, "the judge never sees how the matching was made");
}

fn imports(line: &str, word: &str) -> bool {
    line.trim_start().starts_with("use ") && line.contains(word) || line.contains(&format!("{word}::"))
}

#[test]
fn no_file_outgrows_what_a_person_holds_in_her_head() {
    let all = ["src", "tests", "xtask"].into_iter().flat_map(rust);
    let findings: Vec<String> = all
        .map(|file| (file.text.lines().count(), file.path))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .map(|(lines, path)| format!("{path} has {lines} lines"))
        .collect();
    none(&findings, "a source file has at most 400 lines");
}

#[test]
fn the_site_names_no_address_but_its_own() {
    let mut findings = Vec::new();
    for file in files("www") {
        for (at, text) in file.text.lines().enumerate() {
            let bare = NAMES_OF_FORMATS.iter().fold(text.to_owned(), |text, name| text.replace(name, ""));
            if bare.contains("http://") || bare.contains("https://") || bare.contains("\"//") {
                findings.push(format!("{}:{} {}", file.path, at + 1, text.trim()));
            }
        }
    }
    none(&findings, "www/ names no outside address");
}

#[test]
fn the_tree_in_the_readme_is_the_tree() {
    let readme = fs::read_to_string(root().join("README.md")).expect("a README");
    let tree = readme.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a tree");
    let mut told: Vec<PathBuf> = Vec::new();
    for line in tree.lines() {
        let name = line.split_whitespace().next().expect("a name");
        told.push(if line.starts_with(' ') { Path::new("src").join(name) } else { PathBuf::from(name) });
    }
    for path in &told {
        assert!(root().join(path).exists(), "the README tells of {}, which is not there", path.display());
    }
    let is_told = |path: &Path| told.iter().any(|known| known.components().eq(path.components()));
    for module in modules() {
        let path =
            [format!("src/{module}.rs"), format!("src/{module}")].into_iter().find(|path| root().join(path).exists());
        let path = path.expect("lib.rs lists it");
        assert!(is_told(Path::new(&path)), "the README does not tell of {path}");
    }
    for folder in fs::read_dir(root()).expect("the root").map(|entry| entry.expect("an entry").path()) {
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let is_made = name.starts_with('.') || ["target", "dist", "node_modules"].contains(&name.as_str());
        assert!(!folder.is_dir() || is_made || is_told(Path::new(&name)), "the README does not tell of {name}");
    }
}
