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

impl Driver {
    /// Starts it and waits until it answers.
    #[track_caller]
    pub(super) fn start() -> Self {
        let program = env::var_os("TANDEM_CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(&program);
        command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap_or_else(|error| {
            panic!("{} cannot be started ({error}): `cargo xtask test journeys` installs it", program.display())
        });
        let mut output = BufReader::new(child.stdout.take().expect("stdout was asked for above"));
        let port = port(&mut output);
        Self { child, url: format!("http://127.0.0.1:{port}/"), _output: output }
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

/// The port that it says it listens on, once it does.
fn port(output: &mut impl BufRead) -> u16 {
    const SIGN: &str = "started successfully on port ";
    let line =
        output.lines().map_while(Result::ok).find_map(|line| line.split_once(SIGN).map(|(_, port)| port.to_owned()));
    let port = line.expect("chromedriver says on which port it has started");
    port.trim_end_matches('.').parse().expect("a port is a number")
}
