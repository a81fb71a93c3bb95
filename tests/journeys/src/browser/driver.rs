//! The program that leads the browser.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

/// A chromedriver on a free port of its own, until this is dropped.
pub(super) struct Driver {
    child: Child,
    url: String,
    /// Kept open: a driver that cannot write stops.
    _output: BufReader<ChildStdout>,
}

/// How often one is started before its words are believed: a port that was free when it was chosen may be taken by the time
/// it is used, where several start at once.
const N_TRIES: usize = 5;

impl Driver {
    /// Starts it and waits until it answers.
    #[track_caller]
    pub(super) fn start() -> Self {
        let mut said = String::new();
        for _ in 0..N_TRIES {
            match Self::try_start() {
                Ok(driver) => return driver,
                Err(why) => said = why,
            }
        }
        panic!("chromedriver does not start, {N_TRIES} times; in the end it said:\n{said}")
    }

    /// Starts it once.
    ///
    /// # Errors
    /// What it said if it ended instead.
    #[track_caller]
    fn try_start() -> Result<Self, String> {
        let program = env::var_os("TANDEM_CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(&program);
        command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap_or_else(|error| {
            panic!("{} cannot be started ({error}): `cargo xtask test journeys` installs it", program.display())
        });
        let mut output = BufReader::new(child.stdout.take().expect("stdout was asked for above"));
        match port(&mut output) {
            Ok(port) => Ok(Self { child, url: format!("http://127.0.0.1:{port}/"), _output: output }),
            Err(said) => {
                // It has closed its output, so that it has ended or is about to.
                let _ = child.kill();
                let _ = child.wait();
                Err(said)
            }
        }
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Its session is over; if it has ended by itself, there is nothing left to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The port that it says it listens on, once it does; all that it said if it ends before.
fn port(output: &mut impl BufRead) -> Result<u16, String> {
    const SIGN: &str = "started successfully on port ";
    let mut said = String::new();
    for line in output.lines().map_while(Result::ok) {
        if let Some((_, port)) = line.split_once(SIGN) {
            return port.trim_end_matches('.').parse().map_err(|_| line);
        }
        said.push_str(&line);
        said.push('\n');
    }
    Err(said)
}
