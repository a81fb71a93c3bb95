//! Reads what is special to a kind of question.

use serde_json::Value as Json;

use super::element::elements;
use super::fields::Fields;
use super::question::question_of;
use crate::form::expression::{Value, parse_float};
use crate::form::model::{
    Choice, Choosing, Column, Input, InputKind, Kind, Matrix, Panels, Rating, Style, Table, Text,
};

pub(super) fn kind(fields: &Fields<'_>, kind: &str, shared: &[Choice]) -> Kind {
    match kind {
        "text" => Kind::Input(input(fields)),
        "comment" => Kind::Comment {
            max_length: fields.number(&["maxLength"]),
            rows: fields.number(&["rows"]),
            placeholder: placeholder(fields),
        },
        "radiogroup" => Kind::Choosing(choosing(fields, Style::Radiogroup, shared)),
        "dropdown" => Kind::Choosing(choosing(fields, Style::Dropdown, shared)),
        "checkbox" => Kind::Choosing(choosing(fields, Style::Checkbox, shared)),
        "tagbox" => Kind::Choosing(choosing(fields, Style::Tagbox, shared)),
        "ranking" => Kind::Choosing(choosing(fields, Style::Ranking, shared)),
        "boolean" => boolean(fields),
        "rating" => Kind::Rating(rating(fields)),
        "matrix" => Kind::Matrix(matrix(fields)),
        "matrixdropdown" => Kind::Table(table(fields)),
        "multipletext" => {
            Kind::Texts(fields.objects(&["items"]).iter().map(|item| question_of(item, "text", &[])).collect())
        }
        "paneldynamic" => Kind::Panels(panels(fields)),
        "html" => Kind::Html(fields.text(&["html"])),
        other => {
            fields.not_supported(other);
            Kind::Unsupported(other.to_owned())
        }
    }
}

fn placeholder(fields: &Fields<'_>) -> Text {
    fields.text(&["placeholder", "placeHolder", "optionsCaption"])
}

fn input(fields: &Fields<'_>) -> Input {
    let bound = |name| fields.value(&[name]);
    let calculated = |bound: &Value, name| match bound {
        Value::Text(text) => text.strip_prefix('=').and_then(|text| fields.parsed(name, text)),
        _ => None,
    };
    let (min, max) = (bound("min"), bound("max"));
    Input {
        kind: input_kind(fields),
        min_expression: fields.expression("minValueExpression").or_else(|| calculated(&min, "min")),
        max_expression: fields.expression("maxValueExpression").or_else(|| calculated(&max, "max")),
        min,
        max,
        min_error: fields.text(&["minErrorText"]),
        max_error: fields.text(&["maxErrorText"]),
        step: fields.value(&["step"]),
        max_length: fields.number(&["maxLength"]),
        placeholder: placeholder(fields),
        autocomplete: fields.string(&["autocomplete", "autoComplete"]).unwrap_or_default().to_owned(),
    }
}

fn input_kind(fields: &Fields<'_>) -> InputKind {
    match fields.string(&["inputType"]).unwrap_or("text") {
        "text" => InputKind::Text,
        "email" => InputKind::Email,
        "number" => InputKind::Number,
        "date" => InputKind::Date,
        "time" => InputKind::Time,
        "url" => InputKind::Url,
        "tel" => InputKind::Tel,
        "range" => InputKind::Range,
        other => {
            fields.not_supported(other);
            InputKind::Text
        }
    }
}

fn choosing(fields: &Fields<'_>, style: Style, shared: &[Choice]) -> Choosing {
    let special = |show: &[&'static str], text: &'static str| {
        let text = fields.text(&[text]);
        fields.flag(show, false).then_some(text)
    };
    let own = choices(fields, "choices");
    let takes_several = style.takes_several();
    Choosing {
        style,
        choices: if own.is_empty() { shared.to_vec() } else { own },
        visible_if: fields.expression("choicesVisibleIf"),
        enable_if: fields.expression("choicesEnableIf"),
        other: special(&["showOtherItem", "hasOther"], "otherText"),
        none: special(&["showNoneItem", "hasNone"], "noneText"),
        all: if takes_several { special(&["showSelectAllItem", "hasSelectAll"], "selectAllText") } else { None },
        other_error: fields.text(&["otherErrorText"]),
        keeps_other_as_comment: keeps_other(fields),
        least: if takes_several { fields.number(&["minSelectedChoices"]) } else { None },
        most: if takes_several { fields.number(&["maxSelectedChoices"]) } else { None },
    }
}

/// A flag, or `"default"`.
fn keeps_other(fields: &Fields<'_>) -> Option<bool> {
    match fields.get(&["storeOthersAsComment"])? {
        Json::Bool(keeps) => Some(*keeps),
        Json::String(word) => word.parse().ok(),
        _ => None,
    }
}

/// Choices, rows or columns: values, `"value|text"`, or objects.
fn choices<'a>(fields: &Fields<'a>, name: &'a str) -> Vec<Choice> {
    let items = fields.items(&[name]).iter().enumerate();
    items.filter_map(|(index, item)| choice(fields, item, format!("{}[{index}]", fields.below(name)))).collect()
}

fn choice<'a>(fields: &Fields<'a>, json: &'a Json, path: String) -> Option<Choice> {
    let bare = |value: Value, text: Text| Choice { value, text, visible_if: None, enable_if: None };
    match json {
        Json::String(both) => Some(match both.split_once('|') {
            Some((value, text)) => bare(value.into(), Text::plain(text)),
            None => bare(both.as_str().into(), Text::default()),
        }),
        Json::Object(_) => {
            let fields = fields.object(json, path)?;
            let choice = Choice {
                value: fields.value(&["value"]),
                text: fields.text(&["text"]),
                visible_if: fields.expression("visibleIf"),
                enable_if: fields.expression("enableIf"),
            };
            fields.finish();
            Some(choice)
        }
        plain => Some(bare(plain.into(), Text::default())),
    }
}

fn boolean(fields: &Fields<'_>) -> Kind {
    let kept = |name, otherwise: bool| {
        let value = fields.value(&[name]);
        if value == Value::Undefined { Value::Bool(otherwise) } else { value }
    };
    Kind::Boolean {
        yes: fields.text(&["labelTrue"]),
        no: fields.text(&["labelFalse"]),
        value_yes: kept("valueTrue", true),
        value_no: kept("valueFalse", false),
    }
}

fn rating(fields: &Fields<'_>) -> Rating {
    let own = choices(fields, "rateValues");
    let has_own_steps = !own.is_empty() && !fields.flag(&["autoGenerate"], false);
    Rating {
        steps: if has_own_steps { own } else { counted_steps(fields) },
        has_own_steps,
        lowest: fields.text(&["minRateDescription"]),
        highest: fields.text(&["maxRateDescription"]),
    }
}

/// Steps from the least to the greatest value.
fn counted_steps(fields: &Fields<'_>) -> Vec<Choice> {
    /// More steps than these are no scale.
    const MOST_STEPS: usize = 20;
    let step = fields.number(&["rateStep"]).filter(|step| *step > 0.0).unwrap_or(1.0);
    let count = fields.number(&["rateCount"]);
    let min = fields.number(&["rateMin"]).unwrap_or(1.0);
    let max = fields.number(&["rateMax"]).unwrap_or_else(|| count.map_or(5.0, |count| min + step * (count - 1.0)));
    let decimals = Value::from(step).to_text().split('.').nth(1).map_or(0, str::len);
    let value = |index: u32| parse_float(&format!("{:.decimals$}", min + step * f64::from(index)));
    let values = (0..).map(value).take_while(|value| *value <= max).take(MOST_STEPS);
    let choice = |value: f64| Choice { value: value.into(), text: Text::default(), visible_if: None, enable_if: None };
    values.map(choice).collect()
}

fn matrix(fields: &Fields<'_>) -> Matrix {
    Matrix {
        rows: choices(fields, "rows"),
        columns: choices(fields, "columns"),
        takes_several: fields.string(&["cellType"]) == Some("checkbox"),
        needs_every_row: fields.flag(&["eachRowRequired", "isAllRowRequired"], false),
        needs_different_rows: fields.flag(&["eachRowUnique"], false),
        rows_visible_if: fields.expression("rowsVisibleIf"),
        columns_visible_if: fields.expression("columnsVisibleIf"),
    }
}

fn table(fields: &Fields<'_>) -> Table {
    let shared = choices(fields, "choices");
    let kind = fields.string(&["cellType"]).filter(|kind| *kind != "default").unwrap_or("dropdown");
    Table {
        rows: choices(fields, "rows"),
        columns: fields.objects(&["columns"]).iter().map(|column| read_column(column, kind, &shared)).collect(),
        rows_visible_if: fields.expression("rowsVisibleIf"),
    }
}

fn read_column<'a>(fields: &Fields<'a>, kind: &'a str, shared: &[Choice]) -> Column {
    let kind = fields.string(&["cellType"]).filter(|kind| *kind != "default").unwrap_or(kind);
    let is_unique = fields.flag(&["isUnique"], false);
    Column { question: question_of(fields, kind, shared), is_unique }
}

fn panels(fields: &Fields<'_>) -> Panels {
    /// More panels than these are a table.
    const MOST_PANELS: usize = 100;
    Panels {
        template: elements(fields, &["templateElements"]),
        title: fields.text(&["templateTitle"]),
        count: fields.count(&["panelCount"], 0),
        least: fields.count(&["minPanelCount"], 0),
        most: fields.count(&["maxPanelCount"], MOST_PANELS),
        default: fields.value(&["defaultPanelValue"]),
        key: fields.string(&["keyName"]).filter(|key| !key.is_empty()).map(str::to_owned),
        key_error: fields.text(&["keyDuplicationError"]),
        visible_if: fields.expression("templateVisibleIf"),
        add: fields.text(&["addPanelText", "panelAddText"]),
        remove: fields.text(&["removePanelText", "panelRemoveText"]),
    }
}
