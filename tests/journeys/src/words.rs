//! The words of the page, by the ids under which its message files hold them.

use std::fs;

use fluent_bundle::{FluentBundle, FluentResource};

use crate::site;

/// What a page loads later, and whose words stand on it beside its own.
const LATER: [(&str, &str); 1] = [("form", "sequel")];

/// Everything that the page says in one language.
pub(crate) struct Words {
    file: &'static str,
    ids: Vec<String>,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words that the site serves for this language in a file of this name: those of one page, and of what it loads
    /// later.
    #[track_caller]
    pub(crate) fn of(tag: &str, file: &'static str) -> Self {
        let later = LATER.iter().filter(|(page, _)| *page == file).map(|(_, later)| *later);
        let text: String = [file].into_iter().chain(later).map(|file| text(tag, file)).collect();
        let ids = text.lines().filter_map(id).collect();
        let resource = FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{tag}: {errors:?}"));
        let mut bundle = FluentBundle::new(vec![tag.parse().expect("it is a language tag")]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{tag}: {errors:?}"));
        Self { file, ids, bundle }
    }

    /// The words of the same page in another language.
    #[track_caller]
    pub(crate) fn in_language(&self, tag: &str) -> Self {
        Self::of(tag, self.file)
    }

    /// The ids of all messages.
    pub(crate) fn ids(&self) -> &[String] {
        &self.ids
    }

    /// The message of this id, which says the same whatever happened.
    #[track_caller]
    pub(crate) fn say(&self, id: &str) -> String {
        self.try_say(id).unwrap_or_else(|| panic!("the page has no message `{id}` that is the same always"))
    }

    /// The message of this id; none where it has to be told something first.
    pub(crate) fn try_say(&self, id: &str) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut missing = Vec::new();
        let said = self.bundle.format_pattern(pattern, None, &mut missing).into_owned();
        missing.is_empty().then_some(said)
    }
}

#[track_caller]
fn text(tag: &str, file: &str) -> String {
    let path = site::dist().join("languages").join(tag).join(format!("{file}.ftl"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The id of the message that begins on this line of a message file, if one does.
fn id(line: &str) -> Option<String> {
    let (id, _) = line.split_once(" =")?;
    id.starts_with(|first: char| first.is_ascii_lowercase()).then(|| id.to_owned())
}
