//! What can be chosen now.

use super::super::presence::is_open;
use super::super::{Filling, Flow};
use super::ChoiceView;
use crate::form::expression::{Scope, Value};
use crate::form::model::{Kind, Question};

impl Flow<'_> {
    pub(super) fn choices(
        &self,
        filling: &Filling,
        question: &Question,
        value: &Value,
        scope: &dyn Scope,
    ) -> Vec<ChoiceView> {
        let view = |value: &Value, text: String, is_enabled| ChoiceView {
            value: value.clone().into_json().unwrap_or_default(),
            text,
            is_enabled,
        };
        match &question.kind {
            Kind::Choosing(choosing) => {
                let n_chosen = if let Value::List(items) = value { items.len() } else { 0 };
                #[expect(clippy::cast_precision_loss, reason = "few are chosen")]
                let is_full = choosing.most.is_some_and(|most| most >= 1.0 && n_chosen as f64 >= most);
                let is_chosen = |choice: &Value| matches!(value, Value::List(items) if items.contains(choice));
                let offered = choosing.offered(scope).into_iter().map(|choice| {
                    let is_open = is_open(choice, choosing.enable_if.as_ref(), scope);
                    let is_enabled = is_open && (!is_full || is_chosen(&choice.value));
                    view(&choice.value, self.choice_text(filling, choice), is_enabled)
                });
                let special = |text: &Option<crate::form::model::Text>, name: &str| {
                    let text = text.as_ref()?;
                    let is_enabled = name != "other" || !is_full || is_chosen(&name.into());
                    Some(view(&name.into(), self.text(filling, text), is_enabled))
                };
                let none = special(&choosing.none, "none");
                offered.chain(none).chain(special(&choosing.other, "other")).collect()
            }
            Kind::Rating(rating) => {
                let offered = rating.offered(scope).into_iter();
                offered
                    .map(|step| view(&step.value, self.choice_text(filling, step), is_open(step, None, scope)))
                    .collect()
            }
            Kind::Matrix(matrix) => {
                let offered = matrix.offered_columns(scope).into_iter();
                offered.map(|column| view(&column.value, self.choice_text(filling, column), true)).collect()
            }
            _ => Vec::new(),
        }
    }
}
