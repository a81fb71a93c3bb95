//! `cargo xtask serve`: the site on this machine.

mod watch;

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::build::site;
use crate::process::say;
use crate::server::Server;
use crate::setup::Setup;

#[derive(Args)]
pub(super) struct Options {
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
    /// Build again when a file of src/ or www/ changes
    #[arg(long)]
    watch: bool,
    /// Build without optimising, to try a change sooner; leaves dist/ alone
    #[arg(long)]
    quick: bool,
}

/// Builds the site, then serves it until it is interrupted.
pub(super) fn run(options: &Options) -> Result<()> {
    // The port is taken first: nobody should wait for a build to learn that it is not free.
    let port = Server::bind(options.port)?;
    let setup = Setup::for_wasm()?;
    let folder = build(options, &setup)?;
    let server = port.serve(&folder, "/")?;
    say(format_args!("Tandem is at {} until you press Ctrl+C", server.url()));
    if options.open {
        open(&server.url());
    }
    if options.watch {
        watch::forever(|| build(options, &setup).map(drop))?;
    }
    server.wait();
    Ok(())
}

fn build(options: &Options, setup: &Setup) -> Result<PathBuf> {
    if options.quick { site::write_quickly(setup) } else { site::write(setup) }
}

fn open(url: &str) {
    if let Err(error) = open::that(url) {
        say(format_args!("no browser could be opened ({error}); the address is above"));
    }
}
