//! The site as a static host serves it: somewhere deep, because nobody promised it the root.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use xtask::server::Server;

/// Where the journeys find the site on their host.
pub(crate) const DEEP: &str = "/some/where/deep/";

/// The folder of the built site.
pub(crate) fn dist() -> PathBuf {
    env::var_os("TANDEM_DIST").map_or_else(|| root().join("dist"), PathBuf::from)
}

/// The folder of the whole project.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("the journeys stand in tests/journeys").to_owned()
}

/// One of the project's own files, as text.
#[track_caller]
pub(crate) fn file(path: &str) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()))
}

/// Serves a folder under a path of the host, on a free port.
#[track_caller]
pub(crate) fn serve(folder: &Path, mount: &str) -> Server {
    let port = Server::bind(0).expect("some port is free");
    port.serve(folder, mount).unwrap_or_else(|error| panic!("{error:#}: `cargo xtask build` makes the site"))
}

/// Serves the package beside a page of somebody else's own.
#[track_caller]
pub(crate) fn serve_package(folder: &Path) -> Server {
    copy(&root().join("pkg"), folder);
    fs::write(folder.join("index.html"), "<link rel=icon href=data:,><h1>Somebody else</h1>")
        .expect("the folder is ours");
    serve(folder, DEEP)
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder is ours");
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let entry = entry.expect("the folder can be read");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("there is room");
        }
    }
}
