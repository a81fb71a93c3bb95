//! Where things stand in the tree.

use std::path::{Path, PathBuf};

/// The folder of the root crate, which every command works in.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the root crate's folder")
}

/// The site made by hand, which `dist` is made from.
pub(crate) fn www() -> PathBuf {
    root().join("www")
}

/// The site, ready for any static host.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The npm package: what is kept by hand, and beside it what is generated.
pub(crate) fn pkg() -> PathBuf {
    root().join("pkg")
}

/// What may be deleted at any time.
pub(crate) fn target() -> PathBuf {
    root().join("target")
}
