//! The numbers of questions: 1, 2, 3, or A, B, C, or whatever the form begins with.

use std::collections::BTreeMap;

use super::{Filling, Flow, Placed};
use crate::form::expression::parse_integer;
use crate::form::model::{Container, Element, Numbering};

impl Flow<'_> {
    /// The number of each question that has one, by its id.
    pub(super) fn numbers(&self, filling: &Filling) -> BTreeMap<usize, String> {
        let mut numbers = BTreeMap::new();
        let mut next = 0;
        for page in &self.form.pages {
            if self.form.numbering == Numbering::Apart {
                next = 0;
            }
            if self.form.numbering != Numbering::Off && self.is_container_visible(filling, page) {
                let first = first_number(page, &self.form.first_number);
                self.number(filling, page, first, &mut next, &mut numbers);
            }
        }
        numbers
    }

    fn number(
        &self,
        filling: &Filling,
        container: &Container,
        first: &str,
        next: &mut usize,
        numbers: &mut BTreeMap<usize, String>,
    ) {
        for element in &container.elements {
            match element {
                Element::Panel(panel) if self.is_container_visible(filling, panel) => {
                    let own_first = first_number(panel, first);
                    match panel.numbering {
                        Some(Numbering::Off) => {}
                        Some(Numbering::Apart) => self.number(filling, panel, own_first, &mut 0, numbers),
                        _ => self.number(filling, panel, own_first, next, numbers),
                    }
                }
                Element::Panel(_) => {}
                Element::Question(question) => {
                    let placed = self.placed.iter().find(|placed| placed.question.id == question.id);
                    let is_numbered = placed.is_some_and(|placed| self.is_numbered(filling, placed));
                    if is_numbered {
                        numbers.insert(question.id, nth(*next, first));
                        *next += 1;
                    }
                }
            }
        }
    }

    fn is_numbered(&self, filling: &Filling, placed: &Placed<'_>) -> bool {
        let question = placed.question;
        question.is_numbered
            && question.shows_title
            && !matches!(question.kind, crate::form::model::Kind::Html(_))
            && self.is_visible(filling, placed)
    }
}

fn first_number<'a>(container: &'a Container, otherwise: &'a str) -> &'a str {
    if container.first_number.is_empty() { otherwise } else { &container.first_number }
}

/// The number so many places after the first: survey-core's `Helpers.getNumberByIndex`. What stands before and after the
/// last number or letter of the first stays.
fn nth(index: usize, first: &str) -> String {
    let has_digit = first.contains(|letter: char| letter.is_ascii_digit());
    let is_mark = |letter: char| {
        let is_letter = letter.to_uppercase().ne(letter.to_lowercase());
        let is_digit = letter.is_ascii_digit();
        !is_digit && (has_digit || !is_letter)
    };
    let core_end = first.trim_end_matches(is_mark).len();
    let (core, after) = first.split_at(core_end);
    let core_start = if has_digit {
        core.rfind(is_mark).map_or(0, |at| at + core[at..].chars().next().map_or(0, char::len_utf8))
    } else {
        core.char_indices().last().map_or(0, |(at, _)| at)
    };
    let (before, number) = core.split_at(core_start);
    let is_bare = before.is_empty() && after.is_empty();
    let after = if !is_bare || first.is_empty() || first.ends_with('.') { after } else { "" };
    let after = if first.is_empty() { "." } else { after };
    let start = Some(parse_integer(number)).filter(|start| *start > 0.0);
    let single = number.chars().next().filter(|_| number.chars().count() == 1 && start.is_none());
    if let Some(letter) = single {
        let next = u32::try_from(index).ok().and_then(|index| char::from_u32(u32::from(letter) + index));
        format!("{before}{}{after}", next.unwrap_or(letter))
    } else {
        let start = start.unwrap_or(1.0);
        #[expect(clippy::cast_precision_loss, reason = "no form has that many questions")]
        let number_text = crate::form::expression::number_text(index as f64 + start);
        format!("{before}{number_text:0>width$}{after}", width = number.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn third(first: &str, number: &str) {
        assert_eq!(nth(2, first), number, "{first}");
    }

    #[test]
    fn numbers_go_on_from_the_first() {
        third("", "3.");
        third("1.", "3.");
        third("1", "3");
        third("A", "C");
        third("(a)", "(c)");
        third("#01)", "#03)");
        third("1.1", "1.3");
        third("Q", "S");
    }
}
