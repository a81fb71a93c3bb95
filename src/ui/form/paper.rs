//! The form on paper: blank, to be filled in with a pen, or with the answers.

use leptos::prelude::*;

use super::marked;
use super::readable::{inner_questions, lines};
use super::running::{Running, Shown};
use super::sitting::Sitting;
use super::summary::{own_words, takes_answer};
use crate::form::flow::{ElementView, ItemView, Look, PageView, QuestionView};

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    /// All that the form could ask, with room for answers.
    Blank,
    /// What was asked and answered.
    Filled,
}

/// The whole form on paper. It is seen in print alone.
pub(crate) fn paper(sitting: Sitting, paper: Paper) -> AnyView {
    let (title, pages) = sitting.running.with_untracked(|running| {
        let title = running.text(&running.form().title);
        let shown = if paper == Paper::Blank { blank(running) } else { running.shown(sitting.prefix) };
        (title, shown.view.pages)
    });
    let page = |page: &PageView| match paper {
        Paper::Blank => blank_page(sitting, page),
        Paper::Filled if page.is_visible => filled_page(sitting, page),
        Paper::Filled => ().into_any(),
    };
    let language = sitting.form_language();
    view! {
        <div class="paper" lang=language.clone() dir=super::sitting::direction(&language)>
            <p class="paper-title">{title}</p>
            {pages.iter().map(page).collect_view()}
        </div>
    }
    .into_any()
}

/// The form without answers; what repeats stands there once.
fn blank(running: &Running) -> Shown {
    let blank = running.forgotten();
    let repeated = |shown: &Shown| {
        let empty = shown
            .spots
            .all()
            .filter(|spot| matches!(spot.question.look, Look::Panels(_)) && spot.question.items.is_empty());
        empty.map(|spot| spot.question.way.clone()).collect::<Vec<_>>()
    };
    let ways = repeated(&blank.shown(""));
    ways.iter().fold(blank, |blank, way| blank.add_panel(way)).shown("")
}

fn filled_page(sitting: Sitting, page: &PageView) -> AnyView {
    let words = own_words(sitting);
    let answered = inner_questions(&page.elements).into_iter().filter(|question| takes_answer(question));
    let rows = answered.map(|question| {
        let said = lines(question, &words);
        let said = if said.is_empty() { vec![sitting.say("not-answered")] } else { said };
        let said = said.into_iter().map(|line| view! { <dd>{line}</dd> }).collect_view();
        view! {
            <dt>{question.title.clone()}</dt>
            {said}
        }
    });
    let rows = rows.collect_view();
    view! {
        <section>
            <p class="paper-page">{page.title.clone()}</p>
            <dl>{rows}</dl>
        </section>
    }
    .into_any()
}

fn blank_page(sitting: Sitting, page: &PageView) -> AnyView {
    view! {
        <section>
            <p class="paper-page">{page.title.clone()}</p>
            <p>{page.description.clone()}</p>
            {blank_elements(sitting, &page.elements)}
        </section>
    }
    .into_any()
}

fn blank_elements(sitting: Sitting, elements: &[ElementView]) -> AnyView {
    let element = |element: &ElementView| match element {
        ElementView::Panel(panel) => view! {
            <div>
                <p class="paper-group">{panel.title.clone()}</p>
                {blank_elements(sitting, &panel.elements)}
            </div>
        }
        .into_any(),
        ElementView::Question(question) => blank_question(sitting, question),
    };
    elements.iter().map(element).collect_view().into_any()
}

fn blank_question(sitting: Sitting, question: &QuestionView) -> AnyView {
    if let Look::Html(text) = &question.look {
        return view! { <div>{marked(text)}</div> }.into_any();
    }
    let notes = [
        question.is_required.then(|| sitting.say("required")),
        (!question.is_visible).then(|| sitting.say("if-it-applies")),
    ];
    let notes = notes.into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <div class="paper-question">
            <p>
                <strong>{question.number.clone()} " " {question.title.clone()}</strong>
                " "
                {notes}
            </p>
            <p>{question.description.clone()}</p>
            {room(sitting, question)}
        </div>
    }
    .into_any()
}

/// The room for an answer.
fn room(sitting: Sitting, question: &QuestionView) -> AnyView {
    match &question.look {
        Look::Lines { rows, .. } => ruled(*rows),
        Look::Choices(_) | Look::Rating { .. } => boxes(sitting, question),
        Look::Boolean { yes, no, .. } => {
            let [yes, no] = [(yes, "yes"), (no, "no")].map(|(own, ours)| sitting.or_say(own, ours));
            view! { <p class="paper-boxes">"☐ " {yes} "   ☐ " {no}</p> }.into_any()
        }
        Look::Matrix { .. } => grid(question),
        Look::Table(_) | Look::Texts | Look::Panels(_) => {
            question.items.iter().map(|item| blank_item(sitting, item, &question.look)).collect_view().into_any()
        }
        Look::Html(_) => ().into_any(),
        Look::Line(_) | Look::Unsupported(_) => ruled(1),
    }
}

fn ruled(count: usize) -> AnyView {
    (0..count).map(|_| view! { <p class="paper-line"></p> }).collect_view().into_any()
}

fn boxes(sitting: Sitting, question: &QuestionView) -> AnyView {
    let words = own_words(sitting);
    let a_box = |choice: &crate::form::flow::ChoiceView| {
        view! { <li>"☐ " {super::readable::choice(question, &choice.value, &words)}</li> }
    };
    view! { <ul class="plain paper-boxes">{question.choices.iter().map(a_box).collect_view()}</ul> }.into_any()
}

fn grid(question: &QuestionView) -> AnyView {
    let heads = question.choices.iter().map(|column| view! { <th scope="col">{column.text.clone()}</th> });
    let n_columns = question.choices.len();
    let row = |item: &ItemView| {
        let cells = (0..n_columns).map(|_| view! { <td>"☐"</td> }).collect_view();
        view! {
            <tr>
                <th scope="row">{item.title.clone()}</th>
                {cells}
            </tr>
        }
    };
    view! {
        <table>
            <thead>
                <tr>
                    <td></td>
                    {heads.collect_view()}
                </tr>
            </thead>
            <tbody>{question.items.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// A row, a panel or a line; a line has its title already.
fn blank_item(sitting: Sitting, item: &ItemView, look: &Look) -> AnyView {
    let title = (*look != Look::Texts).then(|| view! { <p class="paper-group">{item.title.clone()}</p> });
    view! {
        <div class="paper-item">
            {title} {blank_elements(sitting, &item.elements)}
        </div>
    }
    .into_any()
}
