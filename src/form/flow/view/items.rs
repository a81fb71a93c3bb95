//! What stands in a question that has others inside: rows, panels and lines.

use super::super::presence::for_items;
use super::super::scope::QuestionScope;
use super::super::{Filling, Flow};
use super::{ElementView, ItemView, PanelView, Stop, way};
use crate::form::expression::{Scope, Value};
use crate::form::model::{Choice, Element, Kind, Question};

impl Flow<'_> {
    pub(super) fn items(
        &self,
        filling: &Filling,
        question: &Question,
        way: &[Stop],
        value: &Value,
        scope: &dyn Scope,
    ) -> Vec<ItemView> {
        match &question.kind {
            Kind::Matrix(matrix) => {
                let row = |row: &Choice| ItemView {
                    name: row.value.to_text(),
                    title: self.choice_text(filling, row),
                    elements: Vec::new(),
                };
                matrix.offered_rows(scope).into_iter().map(row).collect()
            }
            Kind::Texts(items) => {
                let line = |item: &Question| {
                    let value = value.field(&item.name).cloned().unwrap_or_default();
                    let way = way::on(way, [Stop::Name(item.name.clone())]);
                    let view = self.question_at(filling, item, way, &value, &Value::Undefined, scope);
                    let (name, title) = (view.name.clone(), view.title.clone());
                    ItemView { name, title, elements: vec![ElementView::Question(Box::new(view))] }
                };
                items.iter().map(line).collect()
            }
            Kind::Table(table) => {
                let mut views = Vec::new();
                for_items(question, value, scope, |item, scope| {
                    let way = way::on(way, [item.stop()]);
                    let cells = table.columns.iter();
                    let cells =
                        cells.map(|column| self.cell(filling, &column.question, &way, &item.value, None, scope));
                    let title = item.row.map(|row| self.choice_text(filling, row)).unwrap_or_default();
                    let name = item.row.map(|row| row.value.to_text()).unwrap_or_default();
                    views.push(ItemView { name, title, elements: cells.collect() });
                });
                views
            }
            Kind::Panels(panels) => {
                let mut views = Vec::new();
                for_items(question, value, scope, |item, scope| {
                    let way = way::on(way, [item.stop()]);
                    let elements = self.template(filling, &panels.template, &way, &item.value, scope);
                    let title = self.text(filling, &panels.title);
                    views.push(ItemView { name: String::new(), title, elements });
                });
                views
            }
            _ => Vec::new(),
        }
    }

    fn template(
        &self,
        filling: &Filling,
        elements: &[Element],
        way: &[Stop],
        item: &Value,
        scope: &dyn Scope,
    ) -> Vec<ElementView> {
        let element = |element: &Element| match element {
            Element::Panel(panel) => ElementView::Panel(PanelView {
                id: panel.id,
                name: panel.name.clone(),
                is_visible: panel.presence.is_visible(scope),
                title: self.text(filling, &panel.title),
                description: self.text(filling, &panel.description),
                elements: self.template(filling, &panel.elements, way, item, scope),
            }),
            Element::Question(question) => self.cell(filling, question, way, item, Some(item.clone()), scope),
        };
        elements.iter().map(element).collect()
    }

    /// A question in a row or panel.
    fn cell(
        &self,
        filling: &Filling,
        question: &Question,
        way: &[Stop],
        item: &Value,
        panel: Option<Value>,
        scope: &dyn Scope,
    ) -> ElementView {
        let value = item.field(question.answer_name()).cloned().unwrap_or_default();
        let comment = item.field(&question.comment_name()).cloned().unwrap_or_default();
        let scope = QuestionScope { outer: scope, own: value.clone(), panel };
        let way = way::on(way, [Stop::Name(question.name.clone())]);
        ElementView::Question(Box::new(self.question_at(filling, question, way, &value, &comment, &scope)))
    }
}
