//! What stands around every screen: the way past the menu, the menu, the language, what happened last.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::part::loader::drop_sign;
use super::part::meaning::meaning;
use super::part::notice::notice;
use super::screen::{Screen, later, matches, people, rules, start, studio};
use super::state::Session;
use super::work::Decided;
use crate::format;
use crate::ui::browser::files::{self, Drag};
use crate::ui::browser::keys::{self, Wish};
use crate::ui::browser::{document, hash, leaving, rescue};

/// The page. A new language builds it anew, and so nothing inside has to follow it.
pub(crate) fn shell(session: Session) -> AnyView {
    listen(session);
    reach_outside(session);
    session.solve_in_worker();
    session.follow_repair();
    view! {
        {move || {
            session.messages.track();
            view! {
                <a class="skip" href="#title" on:click=|event| skip(&event)>{session.say("skip")}</a>
                {header(session)}
                <main id="content">
                    {meaning(session)}
                    {move || screen(session, session.screen.get())}
                </main>
                {footer(session)}
                {notice(session)}
                {drop_sign(session)}
            }
        }}
    }
    .into_any()
}

/// The address stays that of the screen; only the focus goes past the menu.
fn skip(event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    document::focus_soon("title");
}

fn screen(session: Session, screen: Screen) -> AnyView {
    match screen {
        Screen::Start => start::start(session),
        Screen::People => people::people(session),
        Screen::Rules => rules::rules(session),
        Screen::Matches => matches::matches(session),
        Screen::Gap | Screen::Circles | Screen::Fit => later::later(session, screen),
        Screen::Forms | Screen::Publish | Screen::Responses => studio::studio(session, screen),
    }
}

fn header(session: Session) -> AnyView {
    let links = Screen::ALL.map(|screen| {
        let current = move || (session.screen.get() == screen).then_some("page");
        view! { <li><a href=screen.hash() aria-current=current>{session.say(screen.name())}</a></li> }
    });
    view! {
        <header class="header">
            <a class="brand" href=Screen::Start.hash()>
                <img src="mark.svg" alt="" width="32" height="32" />
                "Tandem"
            </a>
            <nav class="menu" aria-label=session.say("menu")>
                <ul class="plain">{links.collect_view()}</ul>
            </nav>
            <div class="choices">{language(session)} {theme(session)}</div>
        </header>
    }
    .into_any()
}

fn language(session: Session) -> AnyView {
    let now = session.messages.with_untracked(|messages| messages.tag().to_owned());
    let options = session.languages.get_value().into_iter().map(|(tag, name)| {
        let is_now = tag == now;
        view! { <option value=tag.clone() lang=tag.clone() prop:selected=is_now>{name}</option> }
    });
    let chosen = move |event| {
        let tag = event_target_value(&event);
        spawn_local(session.speak(tag));
    };
    view! {
        <label class="unseen" for="language">{session.say("language")}</label>
        <select id="language" on:change=chosen>{options.collect_view()}</select>
    }
    .into_any()
}

fn theme(session: Session) -> AnyView {
    let themes = [("", "theme-device"), ("light", "theme-light"), ("dark", "theme-dark")];
    let options = themes.map(|(theme, name)| {
        let is_now = move || session.theme.with(|now| now.as_deref().unwrap_or_default() == theme);
        view! { <option value=theme prop:selected=is_now>{session.say(name)}</option> }
    });
    let chosen = move |event| {
        let theme = event_target_value(&event);
        session.set_theme((!theme.is_empty()).then_some(theme));
    };
    view! {
        <label class="unseen" for="theme">{session.say("theme")}</label>
        <select id="theme" on:change=chosen>{options.collect_view()}</select>
    }
    .into_any()
}

fn footer(session: Session) -> AnyView {
    view! {
        <footer class="footer">
            <p>{session.say("footer-private")}</p>
            <p>{session.say("footer-kept")}</p>
        </footer>
    }
    .into_any()
}

/// What comes from outside: addresses, files, keys, and the wish to leave.
fn listen(session: Session) {
    hash::on_change(move |hash| {
        if Screen::is_named_by(&hash) {
            session.screen.set(Screen::of_hash(&hash));
            session.notice.set(None);
            document::scroll_to_top();
            document::focus_soon("title");
        }
    });
    let dragged = move |drag| session.is_dragging.set(drag == Drag::Over);
    // The studio takes what is dropped on its own screens, and undoes its own steps.
    let is_own = move || !session.screen.get_untracked().is_of_studio();
    files::on_drop(dragged, move |files| {
        if is_own() {
            session.load(&files);
            hash::go(Screen::People.hash());
        }
    });
    keys::on_wish(move |wish| match wish {
        _ if !is_own() => {}
        Wish::Undo => session.undo(),
        Wish::Redo => session.redo(),
    });
    leaving::ask_while(move || untrack(|| session.is_unsaved()));
}

/// What goes outside: the title, the wish for the table of meanings, and the last good work for the day on which the
/// page breaks.
fn reach_outside(session: Session) {
    Effect::new(move |_| {
        session.messages.track();
        document::set_title(&format!("{} · Tandem", session.say(session.screen.get().name())));
    });
    Effect::new(move |_| {
        let program =
            session.is_program_unsaved().then(|| session.work.with(|work| format::json::write_program(work.program())));
        rescue::keep("tandem-program.json", program.as_deref());
    });
    let asks = Memo::new(move |_| session.asks_for_meaning());
    Effect::new(move |_| {
        if asks.get() {
            spawn_local(session.fetch_meanings());
        }
    });
    let cohort = Memo::new(move |_| session.work.with(|work| work.cohort.clone()));
    Effect::new(move |_| {
        cohort.track();
        let people = session
            .work
            .with_untracked(|work| (!work.is_demonstration).then(|| format::json::write_people(&work.everybody())));
        rescue::keep("tandem-people.json", people.as_deref());
    });
    Effect::new(move |_| {
        let is_decided = session.work.with(|work| work.decided != Decided::default() || work.agreed.is_some());
        let matching = is_decided.then(|| session.matching_json());
        rescue::keep("tandem-matching.json", matching.as_deref());
    });
}
