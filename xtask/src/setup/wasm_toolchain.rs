//! The compiler for wasm32: rustup's, or Debian's where rustup can download nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::{apt, rustup};
use crate::process::{cargo, command, output, say};
use crate::project;

/// The target that browsers run.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// A toolchain that can build and check for [`TARGET`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WasmToolchain {
    /// The one that runs this tool: it has the target's standard library.
    Own,
    /// Debian's `rustc-web` and its family in `/usr/bin`, which builds the standard library from source. rustup's
    /// compiler cannot use that source, so that Debian's compiler and cargo go together.
    Debian,
}

/// What counts more of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Speed {
    /// That it is small.
    Small,
    /// That it is quick: with the vector instructions that every browser has had since 2023, and the large sorts.
    Quick,
}

impl WasmToolchain {
    /// The toolchain of this machine, set up if it is missing.
    pub(crate) fn ready() -> Result<Self> {
        if Self::own_is_complete() {
            return Ok(Self::Own);
        }
        if apt::lacks_nothing(&debian_packages()) {
            return Ok(Self::Debian);
        }
        if rustup::add_target(TARGET) && Self::own_is_complete() {
            return Ok(Self::Own);
        }
        if apt::is_here() {
            install_debian()?;
            return Ok(Self::Debian);
        }
        bail!(
            "the Rust target {TARGET} is missing: run `rustup target add {TARGET}` (see https://rustup.rs), then start again"
        )
    }

    /// Whether the compiler in use has the standard library of the target.
    fn own_is_complete() -> bool {
        let mut ask = command(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        output(ask.args(["--print", "target-libdir", "--target", TARGET]))
            .is_ok_and(|folder| Path::new(folder.trim()).is_dir())
    }

    /// `cargo SUBCOMMAND` for the target; options of the subcommand may follow.
    pub(crate) fn cargo(self, subcommand: &str, speed: Speed) -> Command {
        let mut command = match self {
            Self::Own => cargo(),
            Self::Debian => debian_program("/usr/bin/cargo"),
        };
        command.arg(subcommand);
        self.aim(command, speed)
    }

    /// `cargo clippy` for the target; options may follow.
    pub(crate) fn clippy(self) -> Command {
        let mut command = match self {
            Self::Own => cargo(),
            // `cargo clippy` would find rustup's clippy, which comes first in the search path.
            Self::Debian => debian_program("/usr/bin/cargo-clippy"),
        };
        command.arg("clippy");
        self.aim(command, Speed::Small)
    }

    fn aim(self, mut command: Command, speed: Speed) -> Command {
        let mut rustflags = rustflags();
        if speed == Speed::Quick {
            rustflags.push("-Ctarget-feature=+simd128".to_owned());
        }
        if self == Self::Debian {
            command.arg("-Zbuild-std=std,panic_abort");
            if speed == Speed::Small {
                // The small sorts and searches: for a page, what is loaded counts more than the last tenth of speed.
                command.arg("-Zbuild-std-features=optimize_for_size");
            }
            // A panic says which invariant does not hold; line numbers of every possible one weigh 4 kB.
            rustflags.push("-Zlocation-detail=none".to_owned());
        }
        command.args(["--target", TARGET, "--target-dir"]).arg(target_folder());
        command.env("CARGO_ENCODED_RUSTFLAGS", rustflags.join("\u{1f}"));
        command
    }

    /// What distinguishes this compiler from the next one.
    pub(crate) fn version(self) -> Result<String> {
        let mut command = match self {
            Self::Own => command("rustc"),
            Self::Debian => debian_program("/usr/bin/rustc"),
        };
        output(command.arg("-vV"))
    }
}

/// The folder where cargo leaves what it made; `profile` as cargo names the folder of a profile.
pub(crate) fn artifacts(profile: &str) -> PathBuf {
    target_folder().join(TARGET).join(profile)
}

/// A folder of its own: two compilers that share one throw away each other's work.
fn target_folder() -> PathBuf {
    project::target().join("wasm")
}

/// No path of this machine shall stand in what is built, so that every machine builds the same bytes. Leptos is told to
/// forget the types of its views, which builds faster and makes the page a tenth smaller.
fn rustflags() -> Vec<String> {
    let mut renamed = vec![(project::root().to_owned(), "tandem"), ("/usr/lib/rustlib/src/rust".into(), "rust")];
    renamed.extend(registries().into_iter().map(|folder| (folder, "registry")));
    let renamed = renamed.iter().map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()));
    renamed.chain(["--cfg=erase_components".to_owned()]).collect()
}

/// The folders that cargo unpacks crates into, one for each registry that it uses.
fn registries() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let entries = fs::read_dir(home.join("registry").join("src")).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// A program of Debian's toolchain, kept apart from the rustup toolchain that runs this tool.
fn debian_program(path: &str) -> Command {
    let mut command = command(path);
    for variable in ["RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH", "RUSTDOC", "RUSTFLAGS", "RUSTC_WRAPPER"] {
        command.env_remove(variable);
    }
    command
        .env("CARGO", "/usr/bin/cargo")
        .env("RUSTC", "/usr/bin/rustc")
        // `-Z build-std` is closed to stable compilers; there is no other way to a standard library here.
        .env("RUSTC_BOOTSTRAP", "1");
    command
}

/// Debian's packages, the linker among them: `rust-lld` is a link to the `lld` of the LLVM that the compiler is built
/// on, and no package asks for it.
fn debian_packages() -> Vec<String> {
    let linker = apt::depends("rust-web-llvm").iter().find_map(|name| linker_beside(name));
    ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy", "rustfmt-web"]
        .map(String::from)
        .into_iter()
        .chain(linker)
        .collect()
}

/// `lld-22` for `llvm-22`.
fn linker_beside(package: &str) -> Option<String> {
    let version = package.strip_prefix("llvm-")?;
    version.bytes().all(|byte| byte.is_ascii_digit()).then(|| format!("lld-{version}"))
}

fn install_debian() -> Result<()> {
    say("rustup cannot add the target here: Debian's packages serve instead");
    // The name of the linker's package is known once the lists are.
    apt::update()?;
    apt::install(&debian_packages())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_linker_is_that_of_the_compilers_llvm() {
        assert_eq!(linker_beside("llvm-22"), Some("lld-22".into()));
        assert_eq!(linker_beside("llvm-22-runtime"), None);
        assert_eq!(linker_beside("libc6"), None);
    }
}
