//! Which language a page speaks, and where its words are fetched.

use crate::ui::browser::storage::{self, Choice};
use crate::ui::browser::{document, fetch};
use crate::ui::words::{Languages, Messages, best_language};

/// A page's words in the reader's language, and the languages there are. The document is told the language.
///
/// # Errors
/// A sentence, where one of the files is missing or broken.
pub(crate) async fn begin(file: &str) -> Result<(Messages, Languages), String> {
    let languages = languages().await?;
    let mut wanted: Vec<String> = storage::chosen(Choice::Language).into_iter().collect();
    wanted.extend(document::wanted_languages());
    let tag = best_language(&wanted, &languages);
    document::set_language(&tag);
    Ok((messages(file, &tag).await?, languages))
}

/// The words of one language in a file of this name.
///
/// # Errors
/// A sentence, where it is missing or broken.
pub(crate) async fn messages(file: &str, tag: &str) -> Result<Messages, String> {
    let text = fetch::text(&format!("languages/{tag}/{file}.ftl")).await?;
    Messages::read(tag, &text)
}

/// The languages there are.
async fn languages() -> Result<Languages, String> {
    let path = "languages/index.json";
    serde_json::from_str(&fetch::text(path).await?).map_err(|why| format!("{path}: {why}"))
}

/// The words of one language in several files, whose messages have different names.
///
/// # Errors
/// A sentence, where one of them is missing or broken.
pub(crate) async fn messages_of(files: &[&str], tag: &str) -> Result<Messages, String> {
    let mut words = String::new();
    for file in files {
        words.push_str(&fetch::text(&format!("languages/{tag}/{file}.ftl")).await?);
        words.push('\n');
    }
    Messages::read(tag, &words)
}
