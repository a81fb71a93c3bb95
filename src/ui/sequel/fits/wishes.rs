//! The mentors whom she wishes for, in her order.

use leptos::prelude::*;

use crate::self_check::MOST_WISHES;
use crate::ui::part::places::{Places, in_places, moved};
use crate::ui::sequel::session::Session;

/// A mentor whom she wishes for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wish {
    /// The published id.
    pub(crate) mentor: String,
    /// The mentor's name, where it is public.
    pub(crate) name: Option<String>,
}

/// At most five mentors, each once, the dearest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wishes(Vec<Wish>);

impl Wishes {
    /// Wishes by published ids.
    pub(crate) fn of(ids: &[String]) -> Self {
        ids.iter().fold(Self::default(), |wishes, id| wishes.with(Wish { mentor: id.clone(), name: None }))
    }

    /// The published ids.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.0.iter().map(|wish| wish.mentor.clone()).collect()
    }

    /// Whether she wishes for this mentor.
    pub(crate) fn has(&self, mentor: &str) -> bool {
        self.0.iter().any(|wish| wish.mentor == mentor)
    }

    /// Whether there is room for no more.
    pub(crate) fn is_full(&self) -> bool {
        self.0.len() == MOST_WISHES
    }

    /// The same and one more, the last; nothing changes where there is no room, or the mentor is among them.
    pub(crate) fn with(&self, wish: Wish) -> Self {
        if self.is_full() || self.has(&wish.mentor) {
            return self.clone();
        }
        Self(self.0.iter().cloned().chain([wish]).collect())
    }

    /// The same but for those for whom this does not hold.
    pub(crate) fn only(&self, holds: impl Fn(&str) -> bool) -> Self {
        Self(self.0.iter().filter(|wish| holds(&wish.mentor)).cloned().collect())
    }

    /// The same in another order.
    pub(crate) fn moved(&self, from: usize, to: usize) -> Self {
        Self(moved(self.0.clone(), from, to))
    }
}

/// The wishes, each with the ways to another place, and what becomes of them.
pub(super) fn wishes(session: Session) -> AnyView {
    let reordered = Callback::new(move |(from, to)| session.wish(session.wishes.get_untracked().moved(from, to)));
    let list = move || {
        let names: Vec<String> = session
            .wishes
            .with(|wishes| wishes.0.iter().map(|wish| name(session, &wish.mentor, wish.name.as_ref())).collect());
        if names.is_empty() {
            return view! { <p class="fine">{session.say("wishes-none")}</p> }.into_any();
        }
        let places = Places {
            words: session.messages,
            announced: session.announced,
            id: "wish".to_owned(),
            described_by: "wishes-state".to_owned(),
            invalid: Signal::stored(None),
            moved: reordered,
        };
        view! { <ol class="ranking ranked">{in_places(&places, &names)}</ol> }.into_any()
    };
    let state = move || {
        let count = session.wishes.with(|wishes| wishes.0.len());
        if count == MOST_WISHES { session.say("wishes-full") } else { session.say_count("wishes-lead", MOST_WISHES) }
    };
    view! {
        <section class="wishes" aria-labelledby="wishes-title">
            <h3 id="wishes-title">{session.say("wishes-title")}</h3>
            <p class="fine" id="wishes-state">
                {state}
            </p>
            {list}
        </section>
    }
    .into_any()
}

/// What a mentor is called: the name, where it is public.
pub(super) fn name(session: Session, mentor: &str, name: Option<&String>) -> String {
    name.cloned().unwrap_or_else(|| session.say_with("mentor-of-id", &[("id", mentor.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn are(wishes: &Wishes, expected: &str) {
        assert_eq!(wishes.ids().concat(), expected);
    }

    fn wish(mentor: &str) -> Wish {
        Wish { mentor: mentor.to_owned(), name: None }
    }

    #[test]
    fn wishes_are_five_at_most_and_each_once() {
        let five = Wishes::of(&["a", "b", "a", "c", "d", "e", "f"].map(str::to_owned));
        are(&five, "abcde");
        assert!(five.is_full());
        are(&five.with(wish("f")), "abcde");
        are(&five.only(|mentor| mentor != "b").with(wish("f")), "acdef");
    }

    #[test]
    fn wishes_keep_the_order_that_she_gives_them() {
        let three = Wishes::of(&["a", "b", "c"].map(str::to_owned));
        are(&three.moved(2, 0), "cab");
        assert!(three.has("b") && !three.has("d"));
    }
}
