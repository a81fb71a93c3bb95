//! What the core says of forms and expressions: one line of JSON in, one line of JSON out. The tests of the oracle hold it
//! against what survey-core says.

use std::io::{BufRead, BufWriter, Write};

use serde_json::{Map, Value as Json, json};
use tandem::form::expression::{Expression, Moment, Value, Values};

fn main() {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let question: Json = serde_json::from_str(&line.expect("a line of text")).expect("a line of JSON");
        writeln!(out, "{}", expression(&question)).expect("somebody listens");
    }
}

fn expression(question: &Json) -> Json {
    let text = question["expression"].as_str().expect("an expression");
    let now = Moment::parse(question["now"].as_str().expect("a time"));
    let answers = Value::from(&question["answers"]);
    match Expression::parse(text) {
        Ok(expression) => json!({"value": written(&expression.evaluate(&Values::new(&answers, now)))}),
        Err(_) => json!({"unreadable": true}),
    }
}

/// A value with what JSON cannot say.
fn written(value: &Value) -> Json {
    match value {
        Value::Undefined => json!({"said": "undefined"}),
        Value::Moment(moment) => {
            let milliseconds = Value::Number(moment.milliseconds()).into_json();
            json!({"said": "date", "milliseconds": milliseconds})
        }
        Value::Number(number) if number.is_nan() => json!({"said": "NaN"}),
        Value::Number(number) if number.is_infinite() => {
            json!({"said": if *number > 0.0 { "Infinity" } else { "-Infinity" }})
        }
        Value::List(items) => items.iter().map(written).collect(),
        Value::Record(fields) => {
            let fields = fields.iter().map(|(name, value)| (name.clone(), written(value)));
            Json::Object(fields.collect::<Map<_, _>>())
        }
        plain => plain.clone().into_json().expect("it was said"),
    }
}
