//! Whom she fits: the published mentors beside her answers, worked out anew with each of them.
//!
//! Nothing of it is loaded before she asks; the comparing is the small module's, and here it is only shown.

mod advice;
mod mentor;
mod told;
pub(crate) mod wishes;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::form_file::is_below;
use super::visit::Visit;
use crate::fit::Band;
use crate::response::said;
use crate::self_check::SelfCheckOptions;
use crate::ui::browser::{document, fetch, fits as door, frame};
use crate::ui::form::Running;
use crate::ui::form::sitting::Sitting;
use told::{OfBand, Told};
use wishes::Wishes;

/// How many mentors are shown at first, and how many more each time.
const AT_ONCE: usize = 10;

/// How far the comparing is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Seeing {
    /// She has not asked.
    Closed,
    /// What it needs is on its way.
    Opening,
    /// It goes along with her answers.
    Open,
    /// Why there is nothing to see.
    Failed(String),
}

/// Whom she fits, and whom she wishes for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fits {
    pub(crate) seeing: RwSignal<Seeing>,
    /// What she is told now.
    pub(crate) told: RwSignal<Told>,
    /// How many mentors are shown.
    pub(crate) most: RwSignal<usize>,
    /// Whom she wishes for.
    pub(crate) wishes: RwSignal<Wishes>,
}

impl Fits {
    /// She has not asked, and wishes for nobody.
    pub(crate) fn new() -> Self {
        Self {
            seeing: RwSignal::new(Seeing::Closed),
            told: RwSignal::new(Told::default()),
            most: RwSignal::new(AT_ONCE),
            wishes: RwSignal::new(Wishes::default()),
        }
    }
}

/// What the module is asked: answers and options, as JSON.
type Asked = (String, String);

/// Whom she fits, where the organisation has published mentors.
pub(super) fn fits(visit: Visit) -> AnyView {
    if visit.with_settings(|settings| settings.roster().is_none()) {
        return ().into_any();
    }
    let (sitting, fits) = (visit.sitting, visit.fits());
    let is_open = move || fits.seeing.with(|seeing| *seeing == Seeing::Open);
    let shown = move || match fits.seeing.get() {
        Seeing::Open => opened(sitting, fits),
        other => not_open(visit, &other),
    };
    view! {
        <section class="outlook" class:open=is_open aria-labelledby="fits-title">
            <h2 id="fits-title" tabindex="-1">
                {sitting.say("fits-title")}
            </h2>
            <p class="fine">{sitting.say("fits-lead")}</p>
            {shown}
        </section>
    }
    .into_any()
}

/// Works out anew whom she fits whenever an answer changes, at most once a frame.
pub(super) fn follow_answers(visit: Visit) {
    let fits = visit.fits();
    let asked = Memo::new(move |_| fits.seeing.with(|seeing| *seeing == Seeing::Open).then(|| asked(visit)));
    let is_waiting = StoredValue::new(false);
    Effect::new(move |_| {
        if asked.with(Option::is_none) || is_waiting.get_value() {
            return;
        }
        is_waiting.set_value(true);
        frame::next(move || {
            is_waiting.set_value(false);
            if let Some(asked) = asked.get_untracked() {
                tell(fits, &asked);
            }
        });
    });
}

fn asked(visit: Visit) -> Asked {
    let answers = said(&visit.sitting.running.with(Running::answers));
    // One more than is shown tells whether there are more.
    let most = u32::try_from(visit.fits().most.get() + 1).ok();
    let options = SelfCheckOptions { most, language: Some(visit.sitting.words.with(|words| words.tag().to_owned())) };
    let answers = serde_json::to_string(&answers).expect("answers are JSON");
    (answers, serde_json::to_string(&options).expect("options are JSON"))
}

fn tell(fits: Fits, (answers, options): &Asked) {
    match door::outlook(answers, options).and_then(|json| Told::read(&json)) {
        Ok(told) => {
            if fits.told.with_untracked(|before| *before != told) {
                fits.told.set(told);
            }
        }
        Err(why) => fits.seeing.set(Seeing::Failed(why)),
    }
}

/// Loads what it needs.
fn open(visit: Visit) {
    visit.fits().seeing.set(Seeing::Opening);
    spawn_local(async move {
        let seeing = match ready(visit).await {
            Ok(()) => Seeing::Open,
            Err(why) => Seeing::Failed(why),
        };
        visit.fits().seeing.set(seeing);
        only_published(visit);
        document::focus_soon("fits-title");
    });
}

async fn ready(visit: Visit) -> Result<(), String> {
    let path = visit.with_settings(|settings| settings.roster().unwrap_or_default().to_owned());
    if !is_below(&path) {
        return Err(visit.sitting.say_with("roster-elsewhere", &[("path", path.into())]));
    }
    door::open(&fetch::text(&path).await?).await
}

/// Of wishes that came with a file, those stay who are still published.
pub(super) fn only_published(visit: Visit) {
    let Fits { seeing, wishes, .. } = visit.fits();
    if seeing.with_untracked(|seeing| *seeing != Seeing::Open) {
        return;
    }
    let before = wishes.get_untracked();
    let ids = serde_json::to_string(&before.ids()).expect("ids are JSON");
    let Some(published) = door::wishes(&ids).ok().and_then(|json| published(&json)) else { return };
    let kept = before.only(|mentor| published.iter().any(|id| id == mentor));
    if kept != before {
        visit.notice.set(visit.sitting.say_count("wishes-gone", before.ids().len() - kept.ids().len()));
        wishes.set(kept);
    }
}

fn published(json: &str) -> Option<Vec<String>> {
    let checked: serde_json::Value = serde_json::from_str(json).ok()?;
    serde_json::from_value(checked.get("wishes")?.clone()).ok()
}

fn not_open(visit: Visit, seeing: &Seeing) -> AnyView {
    let sitting = visit.sitting;
    let said = match seeing {
        Seeing::Opening => Some(view! { <p role="status">{sitting.say("fits-opening")}</p> }.into_any()),
        Seeing::Failed(why) => Some(
            view! {
                <div class="said stop">
                    <p>{sitting.say("fits-failed")}</p>
                    <p>{why.clone()}</p>
                </div>
            }
            .into_any(),
        ),
        Seeing::Closed | Seeing::Open => None,
    };
    view! {
        {said}
        <p>
            <button
                type="button"
                class="button quiet"
                id="see-fits"
                disabled=*seeing == Seeing::Opening
                on:click=move |_| open(visit)
            >
                {sitting.say("fits-see")}
            </button>
        </p>
    }
    .into_any()
}

fn opened(sitting: Sitting, fits: Fits) -> AnyView {
    let best = Memo::new(move |_| fits.told.with(Told::best));
    let bands = Memo::new(move |_| fits.told.with(|told| told.bands(fits.most.get())));
    let list = move || bands.with(|bands| bands.iter().map(|of_band| band(sitting, fits, of_band)).collect_view());
    let advice = move || fits.told.with(|told| advice::advice(sitting, told));
    let is_all = move || !fits.told.with(|told| told.has_more(fits.most.get()));
    view! {
        <p role="status" id="fits-best">
            {move || sitting.say(standing(best.get()))}
        </p>
        {list}
        <p hidden=is_all>
            <button
                type="button"
                class="button quiet"
                id="more-fits"
                on:click=move |_| fits.most.update(|most| *most += AT_ONCE)
            >
                {sitting.say("fits-more")}
            </button>
        </p>
        {advice}
        {wishes::wishes(sitting, fits)}
    }
    .into_any()
}

fn band(sitting: Sitting, fits: Fits, of_band: &OfBand) -> AnyView {
    let mentors = of_band.fits.iter().map(|fit| mentor::mentor(sitting, fits, fit));
    view! {
        <h3>{sitting.say(mentor::band(of_band.band))}</h3>
        <ul class="plain published-list">{mentors.collect_view()}</ul>
    }
    .into_any()
}

/// The id of the message that says how she stands.
fn standing(best: Option<Band>) -> &'static str {
    match best {
        Some(Band::Strong) => "fits-best-strong",
        Some(Band::Good) => "fits-best-good",
        Some(Band::Fair) => "fits-best-fair",
        Some(Band::Weak) => "fits-best-weak",
        None => "fits-best-none",
    }
}
