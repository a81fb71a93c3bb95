//! The place of a screen that lives in the studio: forms, what is published, what was sent.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Screen;
use crate::format;
use crate::person::People;
use crate::ui::browser::document;
use crate::ui::browser::files::Incoming;
use crate::ui::browser::hash;
use crate::ui::browser::studio::{self, Passed, Taker, Told};
use crate::ui::desk::state::Session;
use crate::ui::desk::work::Work;

/// The element in which the studio shows its screens.
const PLACE: &str = "studio";

/// How far the studio is.
#[derive(Clone, Debug, PartialEq)]
enum Opening {
    /// It is on its way.
    Fetching,
    /// It shows its screen.
    Open,
    /// It did not come: why.
    Failed(String),
}

/// A screen of the studio. It is told of the program and the people as they change.
pub(crate) fn studio(session: Session, screen: Screen) -> AnyView {
    let opening = RwSignal::new(Opening::Fetching);
    let taker = session.taker();
    Effect::new(move |before: Option<()>| {
        let (told, taker) = (told(session, screen), taker.clone());
        spawn_local(async move {
            let opened = studio::open(PLACE, &told, &taker).await;
            drop(opening.try_set(opened.map_or_else(Opening::Failed, |()| Opening::Open)));
            if before.is_none() {
                document::focus_soon("title");
            }
        });
    });
    let sentence = move || match opening.get() {
        Opening::Fetching => view! { <p class="opening" role="status">{session.say("studio-opening")}</p> }.into_any(),
        Opening::Open => ().into_any(),
        Opening::Failed(why) => {
            let sentence = session.say_with("studio-failed", &[("why", why.into())]);
            view! { <p class="said stop" role="alert">{sentence}</p> }.into_any()
        }
    };
    view! {
        {sentence}
        <div id=PLACE></div>
    }
    .into_any()
}

/// What the studio is told now.
fn told(session: Session, screen: Screen) -> Told {
    let people = |work: &Work| match screen {
        // Responses are taken in among all real people: nobody made up stays with them, and nobody who left is lost.
        Screen::Responses if work.is_demonstration => People::default(),
        Screen::Responses => work.everybody(),
        _ => work.cohort.people().clone(),
    };
    let (program, people) = session
        .work
        .with(|work| (format::json::write_program(work.program()), format::json::write_people(&people(work))));
    let language = session.messages.with(|messages| messages.tag().to_owned());
    Told { screen: screen.hash().to_owned(), program, people, language }
}

impl Session {
    /// Takes the files that the studio hands over, as if somebody had dropped them.
    fn taker(self) -> Taker {
        let known = self.studio.with_value(Clone::clone);
        known.unwrap_or_else(|| {
            let taker = Taker::new(move |files| {
                let incoming = |Passed { name, text }: Passed| Incoming { file: name, bytes: Ok(text.into_bytes()) };
                let before = self.work.with_untracked(|work| work.cohort.clone());
                self.load(&files.into_iter().map(incoming).collect::<Vec<_>>());
                if self.work.with_untracked(|work| work.cohort != before) {
                    self.history.update(|history| history.amend(|work| *work = work.with_people_unsaved()));
                }
                hash::go(Screen::People.hash());
            });
            self.studio.set_value(Some(taker.clone()));
            taker
        })
    }
}
