//! The answers to a form as a JSON Schema: what another program may rely on.
//!
//! ```
//! use serde_json::json;
//! use tandem::form::model::Form;
//! use tandem::form::schema::of_answers;
//!
//! let form = Form::from_json("intake.json", json!({"elements": [
//!     {"type": "rating", "name": "level", "isRequired": true},
//!     {"type": "checkbox", "name": "skills", "choices": ["rust", "sql"]}
//! ]}));
//! let schema = of_answers(&form.value.expect("a form"), "en");
//! assert_eq!(schema["required"], json!(["level"]));
//! assert_eq!(schema["properties"]["skills"]["items"]["enum"], json!(["rust", "sql"]));
//! ```
//!
//! # Scope
//! What depends on other answers is not said: a question that is not always shown is never required here, and a choice
//! that is not always offered is allowed.

use serde_json::{Map, Value as Json, json};

use super::expression::Value;
use super::model::{
    Check, Choice, Choosing, Container, Element, Form, Input, InputKind, Kind, Matrix, Presence, Question,
};

/// The JSON Schema of a form's answers, with titles in a language.
pub fn of_answers(form: &Form, language: &str) -> Json {
    let mut answers = Answers { language, properties: Map::new(), required: Vec::new() };
    for page in &form.pages {
        answers.container(page, true);
    }
    for calculated in form.calculated.iter().filter(|calculated| calculated.is_answer) {
        answers.properties.insert(calculated.name.clone(), json!({"readOnly": true}));
    }
    let mut schema = answers.into_schema();
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(form.title.in_language(language));
    schema
}

/// The properties of one object.
struct Answers<'a> {
    language: &'a str,
    properties: Map<String, Json>,
    required: Vec<String>,
}

impl Answers<'_> {
    /// `is_shown`: whether everything around is always shown.
    fn container(&mut self, container: &Container, is_shown: bool) {
        let is_shown = is_shown && is_always_shown(&container.presence);
        self.elements(&container.elements, is_shown);
    }

    fn elements(&mut self, elements: &[Element], is_shown: bool) {
        for element in elements {
            match element {
                Element::Panel(panel) => self.container(panel, is_shown),
                Element::Question(question) => self.question(question, is_shown),
            }
        }
    }

    fn question(&mut self, question: &Question, is_shown: bool) {
        if !question.takes_answer() {
            return;
        }
        let name = question.answer_name();
        self.properties.insert(name.to_owned(), of_question(question, self.language));
        let has_comment = question.has_comment || matches!(&question.kind, Kind::Choosing(one) if one.other.is_some());
        if has_comment {
            self.properties.insert(question.comment_name(), json!({"type": "string"}));
        }
        let is_required = question.presence.is_required && question.presence.required_if.is_none();
        let is_open = !question.presence.is_read_only && question.presence.enable_if.is_none();
        let is_known = self.required.iter().any(|known| known == name);
        if is_required && is_open && is_shown && is_always_shown(&question.presence) && !is_known {
            self.required.push(name.to_owned());
        }
    }

    fn into_schema(self) -> Json {
        let mut schema = json!({"type": "object", "properties": self.properties, "additionalProperties": false});
        if !self.required.is_empty() {
            schema["required"] = json!(self.required);
        }
        schema
    }
}

fn is_always_shown(presence: &Presence) -> bool {
    presence.is_visible && presence.visible_if.is_none()
}

fn of_question(question: &Question, language: &str) -> Json {
    let mut schema = of_kind(&question.kind, language);
    for validator in &question.validators {
        narrow(&mut schema, &validator.check);
    }
    let title = question.title.in_language(language);
    schema["title"] = json!(if title.is_empty() { &question.name } else { title });
    schema
}

fn of_kind(kind: &Kind, language: &str) -> Json {
    match kind {
        Kind::Input(input) => of_input(input),
        Kind::Comment { max_length, .. } => of_text(*max_length),
        Kind::Choosing(choosing) => of_choosing(choosing),
        Kind::Boolean { value_yes, value_no, .. } => json!({"enum": [written(value_yes), written(value_no)]}),
        Kind::Rating(rating) => json!({"enum": values(&rating.steps)}),
        Kind::Matrix(matrix) => of_matrix(matrix),
        Kind::Table(table) => {
            let columns = table.columns.iter().map(|column| &column.question);
            of_rows(&table.rows, &of_questions(columns, language))
        }
        Kind::Texts(items) => of_questions(items, language),
        Kind::Panels(panels) => {
            let mut answers = Answers { language, properties: Map::new(), required: Vec::new() };
            answers.elements(&panels.template, true);
            json!({"type": "array", "items": answers.into_schema(), "minItems": panels.least, "maxItems": panels.most})
        }
        Kind::Html(_) | Kind::Unsupported(_) => json!({}),
    }
}

fn of_questions<'a>(questions: impl IntoIterator<Item = &'a Question>, language: &str) -> Json {
    let mut answers = Answers { language, properties: Map::new(), required: Vec::new() };
    for question in questions {
        answers.question(question, true);
    }
    answers.into_schema()
}

fn of_text(max_length: Option<f64>) -> Json {
    let mut schema = json!({"type": "string"});
    if let Some(length) = max_length.filter(|length| *length > 0.0) {
        schema["maxLength"] = written(&length.into());
    }
    schema
}

fn of_input(input: &Input) -> Json {
    let mut schema = of_text(input.max_length);
    match input.kind {
        InputKind::Number | InputKind::Range => {
            schema = json!({"type": "number"});
            let bounds =
                [("minimum", &input.min, &input.min_expression), ("maximum", &input.max, &input.max_expression)];
            for (name, bound, expression) in bounds {
                if let (Some(bound), None) = (bound.as_calculable(), expression) {
                    schema[name] = written(&bound.into());
                }
            }
        }
        InputKind::Email => schema["format"] = json!("email"),
        InputKind::Date => schema["format"] = json!("date"),
        InputKind::Time => schema["pattern"] = json!("^\\d{2}:\\d{2}(:\\d{2})?$"),
        InputKind::Text | InputKind::Url | InputKind::Tel => {}
    }
    schema
}

fn of_choosing(choosing: &Choosing) -> Json {
    let own_words = choosing.other.is_some() && choosing.keeps_other_as_comment == Some(false);
    let special = [("other", &choosing.other), ("none", &choosing.none)];
    let special = special.into_iter().filter(|(_, offered)| offered.is_some()).map(|(value, _)| json!(value));
    let mut allowed = values(&choosing.choices);
    let has_choices = !allowed.is_empty();
    allowed.extend(special);
    let one = if own_words || !has_choices { json!({}) } else { json!({"enum": allowed}) };
    if !choosing.style.takes_several() {
        return one;
    }
    let mut schema = json!({"type": "array", "items": one, "uniqueItems": true});
    if let Some(most) = choosing.most.filter(|most| *most >= 1.0) {
        schema["maxItems"] = written(&most.into());
    }
    schema
}

fn of_matrix(matrix: &Matrix) -> Json {
    let one = json!({"enum": values(&matrix.columns)});
    let row = if matrix.takes_several { json!({"type": "array", "items": one}) } else { one };
    of_rows(&matrix.rows, &row)
}

fn of_rows(rows: &[Choice], row: &Json) -> Json {
    let rows: Map<String, Json> = rows.iter().map(|one| (one.value.to_text(), row.clone())).collect();
    json!({"type": "object", "properties": rows, "additionalProperties": false})
}

/// What a validator says that a schema can say, too.
fn narrow(schema: &mut Json, check: &Check) {
    let mut set = |name: &str, bound: f64| schema[name] = written(&bound.into());
    match check {
        Check::Number { min, max } => {
            let bounds = [("minimum", min), ("maximum", max)];
            for (name, bound) in bounds.into_iter().filter_map(|(name, bound)| Some((name, (*bound)?))) {
                set(name, bound);
            }
        }
        Check::Length { min, max, .. } => {
            let bounds = [("minLength", *min), ("maxLength", *max)];
            for (name, bound) in bounds.into_iter().filter(|(_, bound)| *bound > 0.0) {
                set(name, bound);
            }
        }
        Check::Count { max: Some(max), .. } => set("maxItems", *max),
        Check::Pattern { pattern, ignores_case: false } if !pattern.is_empty() => schema["pattern"] = json!(pattern),
        Check::Email => schema["format"] = json!("email"),
        _ => {}
    }
}

fn values(choices: &[Choice]) -> Vec<Json> {
    choices.iter().map(|choice| written(&choice.value)).collect()
}

fn written(value: &Value) -> Json {
    value.clone().into_json().unwrap_or_default()
}
