//! A browser of its own for every journey: headless Chromium, the driver that leads it, and the folders of both.

mod command;
mod driver;

use std::env;
use std::future::Future;
use std::path::Path;
use std::time::Duration;

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use command::Command;
use driver::Driver;

/// No script and no page takes longer, however busy the machine.
const PATIENCE: Duration = Duration::from_mins(2);

/// The browser must neither ask anybody anything nor speak to its maker.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
];

/// A browser with one empty tab, until this is dropped.
pub(crate) struct Browser {
    // Dropped in this order: the session ends before its driver, and both before their folders.
    session: Option<Client>,
    runtime: Runtime,
    _driver: Driver,
    _profile: TempDir,
    downloads: TempDir,
}

/// The browser's own records.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Log {
    /// What stands in the console.
    Console,
    /// What was asked of the network, among much else.
    Performance,
}

impl Browser {
    /// Starts one.
    #[track_caller]
    pub(crate) fn start() -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().expect("this machine has a thread to spare");
        let driver = Driver::start();
        let (profile, downloads) = (folder(), folder());
        let session = runtime.block_on(session(driver.url(), profile.path(), downloads.path()));
        Self { session: Some(session), runtime, _driver: driver, _profile: profile, downloads }
    }

    /// Asks something of the browser and waits for the answer.
    pub(crate) fn ask<F: Future<Output = Result<T, CmdError>>, T>(
        &self,
        question: impl FnOnce(Client) -> F,
    ) -> Result<T, CmdError> {
        let session = self.session.clone().expect("the session ends only when this is dropped");
        self.runtime.block_on(question(session))
    }

    /// Asks something that cannot fail while the browser runs.
    #[track_caller]
    pub(crate) fn must<F: Future<Output = Result<T, CmdError>>, T>(&self, question: impl FnOnce(Client) -> F) -> T {
        self.ask(question).unwrap_or_else(|error| panic!("the browser answered: {error}"))
    }

    /// Runs a script that ends with `return`.
    #[track_caller]
    pub(crate) fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.must(|session| async move { session.execute(script, arguments).await })
    }

    /// Runs a script that calls its last argument with what it found.
    #[track_caller]
    pub(crate) fn run_and_wait(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.must(|session| async move { session.execute_async(script, arguments).await })
    }

    /// A command of the browser's own protocol for developers, which knows more than `WebDriver` does.
    #[track_caller]
    pub(crate) fn devtools(&self, name: &str, parameters: &Value) -> Value {
        let body = json!({"cmd": name, "params": parameters});
        self.must(|session| async move { session.issue_cmd(Command { path: "goog/cdp/execute", body }).await })
    }

    /// What the browser wrote down since it was last asked.
    #[track_caller]
    pub(crate) fn log(&self, log: Log) -> Vec<Value> {
        let name = match log {
            Log::Console => "browser",
            Log::Performance => "performance",
        };
        let body = json!({"type": name});
        let entries = self.must(|session| async move { session.issue_cmd(Command { path: "se/log", body }).await });
        entries.as_array().cloned().unwrap_or_default()
    }

    /// The folder into which it saves files.
    pub(crate) fn downloads(&self) -> &Path {
        self.downloads.path()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // Whatever it answers, the driver is told to end next.
            let _ = self.runtime.block_on(session.close());
        }
    }
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("this machine has room for a folder")
}

async fn session(driver: &str, profile: &Path, downloads: &Path) -> Client {
    let wanted = wanted(profile, downloads);
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wanted.as_object().expect("it is an object").clone());
    builder.connect(driver).await.unwrap_or_else(|error| panic!("Chromium cannot be started: {error}"))
}

fn wanted(profile: &Path, downloads: &Path) -> Value {
    let mut flags = FLAGS.map(str::to_owned).to_vec();
    flags.push(format!("--user-data-dir={}", profile.display()));
    let mut options = json!({
        "args": flags,
        "prefs": {"download.default_directory": downloads, "intl.accept_languages": "en"},
    });
    if let Some(chromium) = env::var_os("TANDEM_CHROMIUM") {
        options["binary"] = json!(chromium.to_string_lossy());
    }
    let patience = u64::try_from(PATIENCE.as_millis()).expect("patience has an end");
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        "timeouts": {"script": patience, "pageLoad": patience},
    })
}
