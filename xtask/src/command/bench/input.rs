//! The made-up inputs: files below `target/peers`, made once by `tests/benches/peers/inputs`.

use std::fmt;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::process::{command, output, say};
use crate::project;

/// One made-up input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Input {
    pub(super) what: What,
    pub(super) kind: Kind,
    pub(super) n_mentees: usize,
    pub(super) n_mentors: usize,
    /// How many mentees a mentor takes, at least and at most.
    pub(super) places: (u32, u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The points of all pairs.
    Table,
    /// So many of each mentee's best mentors.
    Lists(usize),
    /// People and their program.
    People,
    /// People as those of the demonstration, and its program.
    Programme,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Twelve traits, some hundred different points, many ties.
    Feat,
    /// A dozen different points: ties everywhere.
    Coarse,
    /// As `Feat`, and free texts.
    Text,
}

impl Input {
    pub(super) fn of(what: What, n_mentees: usize, n_mentors: usize) -> Self {
        Self { what, kind: Kind::Feat, n_mentees, n_mentors, places: (1, 1) }
    }

    pub(super) fn kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    pub(super) fn places(self, least: u32, most: u32) -> Self {
        Self { places: (least, most), ..self }
    }

    /// As `make.mjs` wants it.
    fn arguments(&self) -> Vec<String> {
        let (least, most) = self.places;
        let mut arguments = vec![self.what.to_string(), self.kind.to_string()];
        arguments.extend([self.n_mentees, self.n_mentors].map(|n| n.to_string()));
        arguments.extend([least, most].map(|n| n.to_string()));
        if let What::Lists(n_listed) = self.what {
            arguments.push(n_listed.to_string());
        }
        arguments
    }
}

impl fmt::Display for What {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Table => "table",
            Self::Lists(_) => "lists",
            Self::People => "people",
            Self::Programme => "programme",
        })
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Feat => "feat",
            Self::Coarse => "coarse",
            Self::Text => "text",
        })
    }
}

/// Where inputs lie.
pub(super) struct Inputs {
    folder: PathBuf,
}

impl Inputs {
    /// Those of the generator as it is now: another one would make others.
    pub(super) fn ready() -> Result<Self> {
        let sources = scripts().join("inputs");
        let mut files: Vec<PathBuf> = fs::read_dir(&sources)
            .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
            .with_context(|| format!("{} cannot be read", sources.display()))?;
        files.retain(|file| !file.to_string_lossy().ends_with(".test.mjs"));
        files.extend(["programs", "people"].map(|folder| project::www().join(folder).join("demonstration.json")));
        files.sort();
        let mut hash = Sha256::new();
        for file in files {
            hash.update(fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?);
        }
        let [a, b, c, d, ..] = <[u8; 32]>::from(hash.finalize());
        let name = format!("{:08x}", u32::from_be_bytes([a, b, c, d]));
        Ok(Self { folder: project::target().join("peers/inputs").join(name) })
    }

    /// The folder of one input, made up if it is not there.
    pub(super) fn folder(&self, input: &Input) -> Result<PathBuf> {
        let arguments = input.arguments();
        let folder = self.folder.join(arguments.join("-"));
        if !folder.is_dir() {
            say(format_args!("making up the input {}", arguments.join(" ")));
            let mut node = command("node");
            node.args(["--max-old-space-size=8192".into(), scripts().join("inputs/make.mjs")]);
            output(node.arg(&folder).args(arguments))?;
        }
        Ok(folder)
    }
}

/// Where all that runs beside Tandem is written down.
pub(super) fn scripts() -> PathBuf {
    project::root().join("tests/benches/peers")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_is_called_by_all_that_it_is_made_from() {
        let input = Input::of(What::Lists(32), 4_000, 1_000).kind(Kind::Coarse).places(3, 5);
        assert_eq!(input.arguments(), ["lists", "coarse", "4000", "1000", "3", "5", "32"]);
    }
}
