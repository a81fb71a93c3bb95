//! Who is measured, and how each is run: in a process of its own.

use std::fmt;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::case::{Case, Task};
use super::input::scripts;
use crate::process::command;
use crate::setup::peers::Peers;

/// Who runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Contender {
    Ours(Task),
    Peer(Peer),
}

/// What others use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Peer {
    Scipy,
    Lapx,
    OrTools,
    MentorMatch,
    Munkres,
    StableMarriage,
}

impl Contender {
    /// All of a case, Tandem first.
    pub(super) fn all(case: &Case) -> Vec<Self> {
        let peers = case.beside.iter().map(|(peer, _)| Self::Peer(*peer));
        [Self::Ours(case.task)].into_iter().chain(peers).collect()
    }

    /// What runs it once.
    ///
    /// # Errors
    /// If it is not installed.
    pub(super) fn command(self, peers: &Peers, input: &Path) -> Result<Command> {
        match self {
            Self::Ours(task) => Ok(ours(task, input)),
            Self::Peer(peer) => peer.command(peers, input),
        }
    }
}

impl Peer {
    /// The name by which its own scripts know it.
    fn id(self) -> &'static str {
        match self {
            Self::Scipy => "scipy",
            Self::Lapx => "lapx",
            Self::OrTools => "ortools",
            Self::MentorMatch => "mentor-match",
            Self::Munkres => "munkres",
            Self::StableMarriage => "stable-marriage",
        }
    }

    fn command(self, peers: &Peers, input: &Path) -> Result<Command> {
        let python = match self {
            Self::Scipy | Self::Lapx | Self::OrTools => peers.solvers()?,
            Self::MentorMatch => peers.mentor_match()?,
            Self::Munkres | Self::StableMarriage => {
                let mut node = node("javascript.mjs");
                node.arg(self.id()).args([peers.packages()?, input]);
                return Ok(node);
            }
        };
        let mut python = command(python);
        python.arg(scripts().join("python.py")).arg(self.id()).arg(input);
        Ok(python)
    }
}

impl fmt::Display for Contender {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Ours(_) => "Tandem",
            Self::Peer(Peer::Scipy) => "native scipy",
            Self::Peer(Peer::Lapx) => "native lapx",
            Self::Peer(Peer::OrTools) => "native OR-tools",
            Self::Peer(Peer::MentorMatch) => "mentor-match",
            Self::Peer(Peer::Munkres) => "npm munkres",
            Self::Peer(Peer::StableMarriage) => "npm stable-marriage",
        })
    }
}

fn ours(task: Task, input: &Path) -> Command {
    let mut node = node("ours.mjs");
    node.arg(task.name).arg(input).args(task.way);
    node
}

/// Node with room for large tables, and told to collect what is left before it is measured.
fn node(script: &str) -> Command {
    let mut node = command("node");
    node.args(["--expose-gc", "--max-old-space-size=8192"]).arg(scripts().join(script));
    node
}
