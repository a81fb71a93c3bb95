//! Other programs, run from here.

use std::ffi::OsStr;
use std::fmt::Display;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project;

/// Says what the tool is about to do, on the stream that no one parses.
pub(crate) fn say(sentence: impl Display) {
    eprintln!("xtask: {sentence}");
}

/// A program that will run in the project's folder.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root());
    command
}

/// The cargo that runs this tool, so that a `+toolchain` on the command line holds for all that follows.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs it with its output passed through; an error names the command line.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs it silently and returns what it printed; an error carries what it said instead.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| cannot_start(command))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        bail!("`{}` failed ({}): {said}", line(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether it can be started and ends well, silently.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

/// Runs it, passes each line of its output through as it comes and shows it to `read`. Says whether it ended well.
pub(crate) fn stream(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    let stdout = child.stdout.take().expect("stdout was asked for above");
    for bytes in BufReader::new(stdout).split(b'\n') {
        let bytes = bytes.context("the output of a program could not be read")?;
        let text = String::from_utf8_lossy(&bytes);
        println!("{}", text.trim_end_matches('\r'));
        read(&text);
    }
    Ok(child.wait()?.success())
}

/// The command line as a person would type it.
pub(crate) fn line(command: &Command) -> String {
    let arguments = command.get_args().map(|argument| argument.to_string_lossy());
    let program = command.get_program().to_string_lossy();
    [program].into_iter().chain(arguments).collect::<Vec<_>>().join(" ")
}

fn cannot_start(command: &Command) -> String {
    format!("`{}` cannot be started", line(command))
}
