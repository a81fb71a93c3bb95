//! What depends on which answers.

use std::collections::BTreeSet;

use super::{Condition, Spot, What};
use crate::form::expression::{Expression, steps};
use crate::form::model::{
    Check, Choice, Choosing, Container, Deed, Element, Form, Kind, Matrix, Panels, Presence, Question, Table, Trigger,
};

/// Every condition of a form.
pub(super) fn all(form: &Form, spots: &[Spot]) -> Vec<Condition> {
    let mut finder = Finder { form, spots, found: Vec::new() };
    for page in &form.pages {
        finder.container(page);
    }
    for trigger in &form.triggers {
        finder.trigger(trigger);
    }
    for (condition, _) in &form.completed_if {
        finder.note(None, What::Farewell, "", condition);
    }
    finder.found
}

struct Finder<'a> {
    form: &'a Form,
    spots: &'a [Spot],
    found: Vec<Condition>,
}

impl Finder<'_> {
    fn container(&mut self, container: &Container) {
        self.presence(container.id, &container.presence);
        self.elements(&container.elements);
    }

    fn elements(&mut self, elements: &[Element]) {
        for element in elements {
            match element {
                Element::Panel(panel) => self.container(panel),
                Element::Question(question) => self.question(question),
            }
        }
    }

    fn presence(&mut self, id: usize, presence: &Presence) {
        self.maybe(id, What::Shown, "", presence.visible_if.as_ref());
        self.maybe(id, What::Open, "", presence.enable_if.as_ref());
        self.maybe(id, What::Required, "", presence.required_if.as_ref());
    }

    fn question(&mut self, question: &Question) {
        let id = question.id;
        self.presence(id, &question.presence);
        let answers = [&question.default_expression, &question.reset_if, &question.set_if, &question.set_expression];
        for answer in answers {
            self.maybe(id, What::Answer, "", answer.as_ref());
        }
        for validator in &question.validators {
            if let Check::Condition(condition) = &validator.check {
                self.maybe(id, What::Sound, "", condition.as_ref());
            }
        }
        match &question.kind {
            Kind::Choosing(choosing) => self.choosing(id, choosing),
            Kind::Rating(rating) => self.choices(id, &rating.steps),
            Kind::Matrix(matrix) => self.matrix(id, matrix),
            Kind::Table(table) => self.table(id, table),
            Kind::Texts(items) => items.iter().for_each(|item| self.question(item)),
            Kind::Panels(panels) => self.panels(id, panels),
            Kind::Input(input) => {
                self.maybe(id, What::Sound, "", input.min_expression.as_ref());
                self.maybe(id, What::Sound, "", input.max_expression.as_ref());
            }
            Kind::Comment { .. } | Kind::Boolean { .. } | Kind::Html(_) | Kind::Unsupported(_) => {}
        }
    }

    fn choosing(&mut self, id: usize, choosing: &Choosing) {
        self.maybe(id, What::Offered, "", choosing.visible_if.as_ref());
        self.maybe(id, What::Choosable, "", choosing.enable_if.as_ref());
        self.choices(id, &choosing.choices);
    }

    fn choices(&mut self, id: usize, choices: &[Choice]) {
        for choice in choices {
            let value = choice.value.to_text();
            self.maybe(id, What::Offered, &value, choice.visible_if.as_ref());
            self.maybe(id, What::Choosable, &value, choice.enable_if.as_ref());
        }
    }

    fn matrix(&mut self, id: usize, matrix: &Matrix) {
        self.maybe(id, What::Offered, "", matrix.rows_visible_if.as_ref());
        self.maybe(id, What::Offered, "", matrix.columns_visible_if.as_ref());
        self.choices(id, &matrix.rows);
        self.choices(id, &matrix.columns);
    }

    fn table(&mut self, id: usize, table: &Table) {
        self.maybe(id, What::Offered, "", table.rows_visible_if.as_ref());
        self.choices(id, &table.rows);
        table.columns.iter().for_each(|column| self.question(&column.question));
    }

    fn panels(&mut self, id: usize, panels: &Panels) {
        self.maybe(id, What::Shown, "", panels.visible_if.as_ref());
        self.elements(&panels.template);
    }

    fn trigger(&mut self, trigger: &Trigger) {
        let (what, names): (What, Vec<&String>) = match &trigger.deed {
            Deed::Show { pages, questions } => (What::Shown, pages.iter().chain(questions).collect()),
            Deed::Set { name, .. } | Deed::Copy { to: name, .. } => (What::Answer, vec![name]),
            Deed::Complete => (What::End, Vec::new()),
        };
        let of: Vec<Option<usize>> = names.iter().map(|name| self.spot_called(name)).collect();
        let of = if of.is_empty() { vec![None] } else { of };
        let copied = match &trigger.deed {
            Deed::Copy { from, .. } => Some(from.as_str()),
            _ => None,
        };
        for of in of {
            let asks = self.asked(trigger.condition.as_ref(), copied);
            let expression = trigger.condition.as_ref().map(ToString::to_string).unwrap_or_default();
            self.found.push(Condition { of, what, item: String::new(), expression, asks });
        }
    }

    fn maybe(&mut self, id: usize, what: What, item: &str, expression: Option<&Expression>) {
        if let Some(expression) = expression {
            let of = self.spots.iter().position(|spot| spot.id == id);
            self.note(of, what, item, expression);
        }
    }

    fn note(&mut self, of: Option<usize>, what: What, item: &str, expression: &Expression) {
        let asks = self.asked(Some(expression), None);
        let (item, expression) = (item.to_owned(), expression.to_string());
        self.found.push(Condition { of, what, item, expression, asks });
    }

    /// The questions whose answers decide, those too on which a calculated value depends.
    fn asked(&self, expression: Option<&Expression>, copied: Option<&str>) -> Vec<usize> {
        let mut names: Vec<String> = copied.into_iter().map(str::to_owned).collect();
        names.extend(expression.into_iter().flat_map(Expression::variables).map(str::to_owned));
        let (mut asks, mut seen) = (BTreeSet::new(), BTreeSet::new());
        while let Some(name) = names.pop() {
            if !seen.insert(name.clone()) {
                continue;
            }
            let spots = self.spots_answered_as(&name);
            let calculated = self.form.calculated.iter().find(|one| one.name.eq_ignore_ascii_case(&name));
            if let (true, Some(calculated)) = (spots.is_empty(), calculated) {
                names.extend(calculated.expression.variables().map(str::to_owned));
            }
            asks.extend(spots);
        }
        asks.into_iter().collect()
    }

    /// The questions whose answer has this name, or else begins a name that goes on inside of the answer.
    fn spots_answered_as(&self, name: &str) -> Vec<usize> {
        let folded = name.to_lowercase();
        let folded = folded.strip_suffix("-comment").unwrap_or(&folded);
        let path = steps(folded);
        if let ["panel" | "row", inside] = path.iter().map(|step| step.name).collect::<Vec<_>>()[..] {
            return self.spots_where(|spot| spot.depth > 1 && spot.name.to_lowercase() == inside);
        }
        let whole = self.answered_as(folded);
        if whole.is_empty() { self.answered_as(path[0].name) } else { whole }
    }

    fn answered_as(&self, wanted: &str) -> Vec<usize> {
        let questions = self.form.questions().into_iter();
        let asked = questions.filter(|question| question.answer_name().to_lowercase() == wanted);
        let ids: Vec<usize> = asked.map(|question| question.id).collect();
        self.spots_where(|spot| ids.contains(&spot.id))
    }

    fn spots_where(&self, holds: impl Fn(&Spot) -> bool) -> Vec<usize> {
        let spots = self.spots.iter().enumerate().filter(|(_, spot)| holds(spot));
        spots.map(|(at, _)| at).collect()
    }

    fn spot_called(&self, name: &str) -> Option<usize> {
        self.spots.iter().position(|spot| spot.name == name)
    }
}
