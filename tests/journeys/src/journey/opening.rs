//! The page opens anywhere, and speaks to nobody.

use serde_json::Value;

use crate::browser::Log;
use crate::native::Native;
use crate::page::Page;
use crate::shown;

#[test]
fn the_page_opens_somewhere_deep_with_the_demonstration_matched() {
    let page = Page::open();
    page.press_named("start-demonstration-go");
    assert_eq!(shown::pairs(&page), Native::demonstration().pairs());
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn the_page_asks_for_its_own_files_and_nothing_else() {
    let page = Page::open();
    for screen in ["screen-people", "screen-rules", "screen-matches", "screen-fit", "screen-start"] {
        page.go_by_menu(screen);
    }
    let asked = page.server.requests();
    assert!(asked.iter().any(|path| path == "/some/where/deep/desk_bg.wasm"), "{asked:?}");
    let is_own = |path: &&String| path.starts_with("/some/where/deep/");
    assert_eq!(asked.iter().filter(|path| !is_own(path)).collect::<Vec<_>>(), Vec::<&String>::new());
    let own = page.server.url();
    let foreign: Vec<String> = requests(&page).into_iter().filter(|url| !url.starts_with(&own)).collect();
    assert_eq!(foreign, Vec::<String>::new());
}

/// Every address that the browser asked the network for, whoever was to answer. The tab that it opens with is its own.
fn requests(page: &Page) -> Vec<String> {
    let entries = page.browser.log(Log::Performance);
    let told = |entry: &Value| serde_json::from_str::<Value>(entry["message"].as_str()?).ok();
    let events = entries.iter().filter_map(told);
    let sent = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
    let urls = sent.filter_map(|event| event["message"]["params"]["request"]["url"].as_str().map(str::to_owned));
    let is_of_network = |url: &String| !["chrome:", "data:", "blob:"].iter().any(|own| url.starts_with(own));
    let urls: Vec<String> = urls.filter(is_of_network).collect();
    assert!(!urls.is_empty(), "the browser wrote down no request at all");
    urls
}

/// Asks from within the page for this address, and says which directive of its policy refused; `null` if none did.
const ASK_FOR: &str = "
    const [url, done] = arguments;
    let refusedBy = null;
    addEventListener('securitypolicyviolation', (event) => { refusedBy = event.effectiveDirective; });
    const end = () => setTimeout(() => done(refusedBy), 50);
    fetch(url, { mode: 'no-cors' }).then(end, end);";

#[track_caller]
fn assert_refused(page: &Page, url: &str) {
    let refused_by = page.browser.run_and_wait(ASK_FOR, vec![url.into()]);
    assert_eq!(refused_by, "connect-src", "{url}");
}

#[test]
fn the_page_may_speak_to_nobody_else() {
    let page = Page::open();
    let neighbour = crate::site::serve(&crate::site::dist(), "/");
    assert_refused(&page, &neighbour.url());
    assert_refused(&page, "https://example.org/");
    assert_eq!(neighbour.requests(), Vec::<String>::new());
    let own = format!("{}index.html", page.server.url());
    assert_eq!(page.browser.run_and_wait(ASK_FOR, vec![own.into()]), Value::Null, "its own files it may read");
}

#[test]
fn a_script_that_somebody_smuggles_in_does_not_run() {
    let page = Page::open();
    let refused = page.browser.run_and_wait(
        "const done = arguments[0];
         addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
         const script = document.createElement('script');
         script.textContent = 'window.smuggled = true';
         document.body.append(script);
         setTimeout(() => done(`it ran: ${window.smuggled}`), 5000);",
        Vec::new(),
    );
    assert_eq!(refused, "script-src-elem");
    assert_eq!(page.run("return window.smuggled ?? 'it did not run'"), "it did not run");
}
