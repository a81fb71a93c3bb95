//! The table of meanings.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use tandem::fit::text::Meanings;

/// The table of meanings, as the site has it, read once.
pub(crate) fn meanings() -> Arc<Meanings> {
    static TABLE: LazyLock<Arc<Meanings>> = LazyLock::new(|| {
        let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("www").join(Meanings::FILE))
            .expect("the site has the table");
        Arc::new(Meanings::read(&bytes).value.expect("it is the one of this version"))
    });
    Arc::clone(&TABLE)
}
