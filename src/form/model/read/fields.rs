//! The properties of one object of the file: each is asked for by name, and those that nobody asked for are listed.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::form::expression::{Expression, Value};
use crate::form::model::Text;
use crate::form::model::text::DEFAULT;
use crate::problem::{Code, Effect, Place, Problem};

/// The file that is read, and what is found on the way.
pub(super) struct Source<'a> {
    pub(super) file: &'a str,
    pub(super) problems: RefCell<Vec<Problem>>,
    pub(super) n_elements: Cell<usize>,
}

impl Source<'_> {
    /// A number for the next element.
    pub(super) fn next_id(&self) -> usize {
        self.n_elements.replace(self.n_elements.get() + 1)
    }
}

/// The properties of one object.
pub(super) struct Fields<'a> {
    source: &'a Source<'a>,
    json: &'a Map<String, Json>,
    /// Where the object stands: `pages[0].elements[2]`.
    pub(super) path: String,
    asked: RefCell<Vec<&'a str>>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(source: &'a Source<'a>, json: &'a Map<String, Json>, path: String) -> Self {
        Self { source, json, path, asked: RefCell::default() }
    }

    pub(super) fn source(&self) -> &'a Source<'a> {
        self.source
    }

    /// The value of the first of these names that stands there, whichever names it had in other versions.
    pub(super) fn get(&self, names: &[&'a str]) -> Option<&'a Json> {
        self.asked.borrow_mut().extend(names);
        names.iter().find_map(|name| self.json.get(*name)).filter(|value| !value.is_null())
    }

    pub(super) fn flag(&self, names: &[&'a str], otherwise: bool) -> bool {
        self.read(names, "true or false", Json::as_bool).unwrap_or(otherwise)
    }

    pub(super) fn optional_flag(&self, names: &[&'a str]) -> Option<bool> {
        self.read(names, "true or false", Json::as_bool)
    }

    pub(super) fn number(&self, names: &[&'a str]) -> Option<f64> {
        self.read(names, "a number", |json| Value::from(json).as_calculable())
    }

    pub(super) fn count(&self, names: &[&'a str], otherwise: usize) -> usize {
        let count = self.read(names, "a whole number", Json::as_u64);
        count.map_or(otherwise, |count| usize::try_from(count).unwrap_or(usize::MAX))
    }

    pub(super) fn string(&self, names: &[&'a str]) -> Option<&'a str> {
        self.read(names, "a text", Json::as_str)
    }

    pub(super) fn names(&self, names: &[&'a str]) -> Vec<String> {
        let read = |json: &Json| {
            let items = json.as_array()?.iter();
            items.map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
        };
        self.read(names, "a list of names", read).unwrap_or_default()
    }

    pub(super) fn value(&self, names: &[&'a str]) -> Value {
        self.get(names).map(Value::from).unwrap_or_default()
    }

    /// A text, or a text for each language.
    pub(super) fn text(&self, names: &[&'a str]) -> Text {
        self.read(names, "a text, or a text for each language", text).unwrap_or_default()
    }

    /// A condition or another expression. One that cannot be read is listed, and is not there; functions that do not
    /// exist are listed.
    pub(super) fn expression(&self, name: &'a str) -> Option<Expression> {
        let text = self.string(&[name]).filter(|text| !text.is_empty())?;
        self.parsed(name, text)
    }

    pub(super) fn parsed(&self, name: &str, text: &str) -> Option<Expression> {
        let Ok(expression) = Expression::parse(text) else {
            self.note(Code::NotAnExpression, name, text);
            return None;
        };
        for function in expression.unknown_functions() {
            self.note(Code::UnknownFunction, name, function);
        }
        Some(expression)
    }

    /// The objects in a list; what is none is listed.
    pub(super) fn objects(&self, names: &[&'a str]) -> Vec<Fields<'a>> {
        let name = names.iter().find(|name| self.json.contains_key(**name)).unwrap_or(&names[0]);
        let items = self.items(names).iter().enumerate();
        items.filter_map(|(index, item)| self.object(item, format!("{}[{index}]", self.below(name)))).collect()
    }

    /// The items of a list, whatever they are.
    pub(super) fn items(&self, names: &[&'a str]) -> &'a [Json] {
        self.read(names, "a list", Json::as_array).map_or(&[], Vec::as_slice)
    }

    pub(super) fn object(&self, json: &'a Json, path: String) -> Option<Fields<'a>> {
        let fields = json.as_object().map(|fields| Self::new(self.source, fields, path.clone()));
        if fields.is_none() {
            self.problem(Code::WrongShape, path, &json.to_string(), "an object");
        }
        fields
    }

    /// The path of something inside.
    pub(super) fn below(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// Lists every property that nobody asked for.
    pub(super) fn finish(&self) {
        for name in self.json.keys() {
            if !self.asked.borrow().contains(&name.as_str()) {
                self.problem(Code::NotSupported, self.told(), name, "");
            }
        }
    }

    /// Lists something at this object as not supported.
    pub(super) fn not_supported(&self, what: &str) {
        self.problem(Code::NotSupported, self.told(), what, "");
    }

    /// Where the object stands, with its name.
    fn told(&self) -> String {
        let name = ["name", "value"].iter().find_map(|name| self.json.get(*name)?.as_str());
        match name {
            Some(name) if self.path.is_empty() => format!("\"{name}\""),
            Some(name) => format!("\"{name}\", {}", self.path),
            None => self.path.clone(),
        }
    }

    fn note(&self, code: Code, name: &str, found: &str) {
        let place = if self.told().is_empty() { name.to_owned() } else { format!("{}, {name}", self.told()) };
        self.problem(code, place, found, "");
    }

    fn problem(&self, code: Code, item: String, found: &str, expected: &str) {
        let place = Place { item: Some(item).filter(|item| !item.is_empty()), ..Place::file(self.source.file) };
        let problem = Problem::new(code, place, Effect::Noted).found(found).expected(expected);
        self.source.problems.borrow_mut().push(problem);
    }

    fn read<T>(&self, names: &[&'a str], expected: &str, read: impl Fn(&'a Json) -> Option<T>) -> Option<T> {
        let json = self.get(names)?;
        let value = read(json);
        if value.is_none() {
            let name = names.iter().find(|name| self.json.contains_key(**name)).unwrap_or(&names[0]);
            self.problem(Code::WrongShape, self.below(name), &json.to_string(), expected);
        }
        value
    }
}

fn text(json: &Json) -> Option<Text> {
    match json {
        Json::String(text) => Some(Text::plain(text)),
        Json::Number(number) => Some(Text::plain(number.to_string())),
        Json::Object(texts) => {
            let texts = texts.iter().map(|(language, text)| Some((language.clone(), text.as_str()?.to_owned())));
            Some(Text::of(texts.collect::<Option<BTreeMap<_, _>>>()?))
        }
        _ => None,
    }
}

/// The languages in which any text below is written.
pub(super) fn languages(json: &Json, found: &mut Vec<String>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| languages(item, found)),
        Json::Object(fields) if fields.contains_key(DEFAULT) && fields.values().all(Json::is_string) => {
            found.extend(fields.keys().filter(|language| *language != DEFAULT).cloned());
        }
        Json::Object(fields) => fields.values().for_each(|item| languages(item, found)),
        _ => {}
    }
}
