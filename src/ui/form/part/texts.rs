//! Several lines under one title.

use leptos::prelude::*;

use super::field::{Field, Role};
use crate::ui::form::spots::item_id;

/// The lines, each a question of its own.
pub(super) fn texts(field: &Field) -> AnyView {
    let items = field.now().items;
    let lines = items
        .iter()
        .enumerate()
        .map(|(at, item)| super::elements(field.sitting, &item_id(&field.id, at), &item.elements));
    let lines = lines.collect_view();
    field.group(Role::Group, view! { <div class="inner">{lines}</div> }.into_any())
}
