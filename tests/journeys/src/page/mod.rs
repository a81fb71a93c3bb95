//! The page as somebody in front of it has it: what she reads, presses, types and picks.

mod keyboard;
mod part;
mod trace;

pub(crate) use keyboard::Key;
pub(crate) use part::Part;

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::server::Server;

use crate::browser::{Browser, Log};
use crate::site::{self, DEEP};
use crate::words::Words;

/// How long somebody waits for something to be seen, on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_mins(1);

/// How long she looks away in between.
const PAUSE: Duration = Duration::from_millis(40);

/// What a person can press.
const PRESSABLE: &str = "a, button, summary, label";

const FIND: &str = include_str!("find.js");

/// The page in a browser of its own.
pub(crate) struct Page {
    pub(crate) browser: Browser,
    pub(crate) server: Server,
    words: RefCell<Words>,
    /// Where files of a journey's own lie until it ends.
    desk: TempDir,
}

impl Page {
    /// The built site in English, opened at its start.
    #[track_caller]
    pub(crate) fn open() -> Self {
        let page = Self::of(site::serve(&site::dist(), DEEP));
        page.is_open();
        page
    }

    /// What this server serves, in a browser that has just been sent there.
    #[track_caller]
    pub(crate) fn of(server: Server) -> Self {
        Self::at(server, "", "desk")
    }

    /// The applicant's page of the built site in English, with what follows in its address.
    #[track_caller]
    pub(crate) fn open_form(rest: &str) -> Self {
        Self::form_of(site::serve(&site::dist(), DEEP), rest)
    }

    /// The applicant's page that this server serves.
    #[track_caller]
    pub(crate) fn form_of(server: Server, rest: &str) -> Self {
        let page = Self::at(server, &format!("apply.html{rest}"), "form");
        page.is_open();
        page
    }

    #[track_caller]
    fn at(server: Server, address: &str, words: &'static str) -> Self {
        let desk = tempfile::tempdir().expect("this machine has room for a folder");
        let page = Self { browser: Browser::start(), server, words: RefCell::new(Words::of("en", words)), desk };
        page.go_to(address);
        page
    }

    /// Types an address: what follows the site's own.
    #[track_caller]
    pub(crate) fn go_to(&self, rest: &str) {
        let url = format!("{}{rest}", self.server.url());
        self.browser.must(|session| async move { session.goto(&url).await });
    }

    /// Waits until the first screen stands there.
    #[track_caller]
    pub(crate) fn is_open(&self) {
        self.part("h1", "");
    }

    /// The words that the page has for something, by their id.
    #[track_caller]
    pub(crate) fn say(&self, id: &str) -> String {
        self.words.borrow().say(id)
    }

    /// From now on the journey reads the page in this language.
    #[track_caller]
    pub(crate) fn reads(&self, language: &str) {
        let words = self.words.borrow().in_language(language);
        self.words.replace(words);
    }

    /// The first thing of this kind that holds these words, once it is seen.
    #[track_caller]
    pub(crate) fn part(&self, css: &str, words: &str) -> Part<'_> {
        let wanted = Wanted { css, words: Some(words), is_whole: false };
        self.patiently(&wanted.to_string(), || self.found(None, wanted).into_iter().next())
    }

    /// All things of this kind that are seen now.
    #[track_caller]
    pub(crate) fn parts(&self, css: &str) -> Vec<Part<'_>> {
        self.found(None, Wanted { css, words: None, is_whole: false })
    }

    /// Whether something of this kind that holds these words is seen now.
    #[track_caller]
    pub(crate) fn shows(&self, css: &str, words: &str) -> bool {
        !self.found(None, Wanted { css, words: Some(words), is_whole: false }).is_empty()
    }

    /// Presses what says these words, and nothing more.
    #[track_caller]
    pub(crate) fn press(&self, words: &str) {
        self.press_in(None, words);
    }

    /// Presses what the page names by the message of this id.
    #[track_caller]
    pub(crate) fn press_named(&self, id: &str) {
        self.press(&self.say(id));
    }

    /// Goes to a screen by the menu, by the message that names it.
    #[track_caller]
    pub(crate) fn go_by_menu(&self, screen: &str) {
        let words = self.say(screen);
        let menu = self.part("nav a", &words);
        menu.click();
        self.patiently("the screen that was asked for", || {
            let current = self.part("nav a[aria-current=page]", "").text();
            (current == words).then_some(())
        });
    }

    /// Picks files with the page's file picker.
    #[track_caller]
    pub(crate) fn pick(&self, files: &[PathBuf]) {
        let whole = |file: &PathBuf| file.canonicalize().expect("the file is there").display().to_string();
        let names: Vec<String> = files.iter().map(whole).collect();
        let picker = self.only("input[type=file]");
        picker.types(&names.join("\n"));
    }

    /// Picks a file of this name with this text in it.
    #[track_caller]
    pub(crate) fn pick_text(&self, name: &str, text: &str) {
        let file = self.desk.path().join(name);
        fs::write(&file, text).expect("the desk is ours");
        self.pick(&[file]);
    }

    /// The one element of this kind, whether it is seen or not: pickers are often dressed as something else.
    #[track_caller]
    pub(crate) fn only(&self, css: &str) -> Part<'_> {
        let script = "return document.querySelectorAll(arguments[0])";
        let found = || self.parts_of(&self.browser.run(script, vec![json!(css)]));
        self.patiently(&format!("one {css}"), || found().pop().filter(|_| found().len() == 1))
    }

    /// What stands in the shadow of the one element of this name.
    #[track_caller]
    pub(crate) fn shadow_of(&self, element: &str) -> Part<'_> {
        let script = "return [...document.querySelector(arguments[0]).shadowRoot.children]";
        let found = || self.parts_of(&self.browser.run(script, vec![json!(element)])).pop();
        self.patiently(&format!("the shadow of {element}"), found)
    }

    /// The field under this label.
    #[track_caller]
    pub(crate) fn field(&self, label: &str) -> Part<'_> {
        let label = self.part("label", label);
        let script = "return [arguments[0].control]";
        let found = || self.parts_of(&self.browser.run(script, vec![label.as_argument()])).pop();
        self.patiently("the field of a label", found)
    }

    /// Opens the first thing of this kind that is closed.
    #[track_caller]
    pub(crate) fn opens(&self, css: &str) {
        if self.parts(&format!("{css}[aria-expanded=true]")).is_empty() {
            self.part(&format!("{css}[aria-expanded=false]"), "").click();
            self.part(&format!("{css}[aria-expanded=true]"), "");
        }
    }

    /// The text of a file that the page saves under this name, once it is there.
    #[track_caller]
    pub(crate) fn saved(&self, name: &str) -> String {
        let path = self.browser.downloads().join(name);
        self.patiently(&format!("the saved file {name}"), || fs::read_to_string(&path).ok())
    }

    /// The name and the bytes of the one file that the page saved under a name that ends so, once it is there.
    #[track_caller]
    pub(crate) fn saved_as(&self, ending: &str) -> (String, Vec<u8>) {
        self.patiently(&format!("a saved file {ending}"), || {
            let files = fs::read_dir(self.browser.downloads()).ok()?.filter_map(Result::ok);
            let mut named = files.map(|file| file.file_name().to_string_lossy().into_owned());
            let name = named.find(|name| name.ends_with(ending))?;
            let bytes = fs::read(self.browser.downloads().join(&name)).ok().filter(|bytes| !bytes.is_empty())?;
            Some((name, bytes))
        })
    }

    /// Runs a script that looks at the page.
    #[track_caller]
    pub(crate) fn run(&self, script: &str) -> Value {
        self.browser.run(script, Vec::new())
    }

    /// Waits until this is so.
    #[track_caller]
    pub(crate) fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        self.patiently(what, || is_so().then_some(()));
    }

    /// Waits until there is something to see.
    #[track_caller]
    pub(crate) fn patiently<T>(&self, what: &str, look: impl Fn() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(seen) = look() {
                return seen;
            }
            assert!(start.elapsed() < PATIENCE, "nobody saw {what}\nthe console says: {:?}", self.console());
            thread::sleep(PAUSE);
        }
    }

    /// What stands in the console since it was last read, the worst alone: warnings and errors.
    #[track_caller]
    pub(crate) fn console(&self) -> Vec<String> {
        let entries = self.browser.log(Log::Console);
        let is_bad = |entry: &&Value| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
        entries.iter().filter(is_bad).map(|entry| entry["message"].to_string()).collect()
    }

    fn press_in(&self, inside: Option<&Part<'_>>, words: &str) {
        let wanted = Wanted { css: PRESSABLE, words: Some(words), is_whole: true };
        self.patiently(&wanted.to_string(), || {
            let found = self.found(inside, wanted).into_iter().next()?;
            found.try_click().then_some(())
        });
    }

    /// What can be seen of what is wanted; a part that has gone from the page holds nothing.
    fn found(&self, inside: Option<&Part<'_>>, wanted: Wanted<'_>) -> Vec<Part<'_>> {
        let inside = inside.map_or(Value::Null, Part::as_argument);
        let words = wanted.words.map_or(Value::Null, |words| json!(words));
        let arguments = vec![inside, json!(wanted.css), words, json!(wanted.is_whole)];
        let found = self.browser.ask(|session| async move { session.execute(FIND, arguments).await });
        found.map(|found| self.parts_of(&found)).unwrap_or_default()
    }

    fn parts_of(&self, found: &Value) -> Vec<Part<'_>> {
        found.as_array().into_iter().flatten().filter_map(|element| Part::new(self, element)).collect()
    }
}

/// What is looked for.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    css: &'a str,
    words: Option<&'a str>,
    is_whole: bool,
}

impl std::fmt::Display for Wanted<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let verb = if self.is_whole { "says" } else { "holds" };
        write!(f, "a `{}` that {verb} {:?}", self.css, self.words.unwrap_or_default())
    }
}
