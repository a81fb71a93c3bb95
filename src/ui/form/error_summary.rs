//! All that is wrong, at the head of the page: it takes the focus, and leads to each field.

use leptos::prelude::*;

use super::mistake::Mistake;
use super::sitting::Sitting;
use super::spots::Spot;

/// The list of mistakes as they were told when somebody last wanted to go on; nothing where there are none. What is mended
/// since stays in it until then, so that nothing moves while somebody types.
pub(super) fn error_summary(sitting: Sitting) -> AnyView {
    let told = Memo::new(move |_| sitting.running.with(|running| running.told().to_vec()));
    let list = move || {
        let told = told.get();
        (!told.is_empty()).then(|| {
            let title = format!("{}-title", sitting.mistakes_id());
            let items = told.iter().map(|mistake| item(sitting, mistake)).collect_view();
            view! {
                <div
                    class="said stop mistakes"
                    id=sitting.mistakes_id()
                    role="alert"
                    tabindex="-1"
                    aria-labelledby=title.clone()
                >
                    <h2 id=title.clone()>{sitting.say("mistakes-title")}</h2>
                    <ul>{items}</ul>
                </div>
            }
        })
    };
    view! { {list} }.into_any()
}

fn item(sitting: Sitting, mistake: &Mistake) -> AnyView {
    let place = mistake.place.clone();
    let (id, title, sentence) = sitting.shown.with_untracked(|shown| {
        let top = place.split(['.', '[']).next().unwrap_or(&place);
        let spot = shown.spots.at(&place).or_else(|| shown.spots.at(top));
        let question = spot.map(|spot| &spot.question);
        let sentence = sitting.words.with_untracked(|words| mistake.sentence(question, words));
        let title = spot.map(title).unwrap_or_default();
        (spot.map(|spot| spot.id.clone()).unwrap_or_default(), title, sentence)
    });
    let lead = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        sitting.turn_to_question(&place);
    };
    view! {
        <li>
            <a href=format!("#{id}") on:click=lead>
                {sitting.say_with("mistake-at", &[("title", title.into()), ("mistake", sentence.into())])}
            </a>
        </li>
    }
    .into_any()
}

/// What a question is called, with the row or panel in which it stands.
fn title(spot: &Spot) -> String {
    let own = spot.question.title.as_str();
    if spot.inside_of.is_empty() { own.to_owned() } else { format!("{}, {own}", spot.inside_of) }
}
