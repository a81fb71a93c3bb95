//! The words of the page, by the ids under which its message files hold them.

use std::fs;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::site;

/// Everything that the page says in one language.
pub(crate) struct Words {
    ids: Vec<String>,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words that the site serves for this language.
    #[track_caller]
    pub(crate) fn of(tag: &str) -> Self {
        let path = site::dist().join("languages").join(format!("{tag}.ftl"));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let ids = text.lines().filter_map(id).collect();
        let resource = FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{tag}: {errors:?}"));
        let mut bundle = FluentBundle::new(vec![tag.parse().expect("it is a language tag")]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{tag}: {errors:?}"));
        Self { ids, bundle }
    }

    /// The ids of all messages.
    pub(crate) fn ids(&self) -> &[String] {
        &self.ids
    }

    /// The message of this id.
    #[track_caller]
    pub(crate) fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The message of this id, told something.
    #[track_caller]
    pub(crate) fn say_with(&self, id: &str, told: &[(&str, FluentValue<'_>)]) -> String {
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        let pattern = message.unwrap_or_else(|| panic!("the page has no message `{id}`"));
        let told: FluentArgs<'_> = told.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&told), &mut errors).into_owned();
        assert!(errors.is_empty(), "the message `{id}` wants to be told more: {errors:?}");
        said
    }
}

/// The id of the message that begins on this line of a message file, if one does.
fn id(line: &str) -> Option<String> {
    let (id, _) = line.split_once(" =")?;
    id.starts_with(|first: char| first.is_ascii_lowercase()).then(|| id.to_owned())
}
