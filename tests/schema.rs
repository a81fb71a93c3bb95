//! The published schema of the program's file is the one that its types give.

use std::{env, fs};

use schemars::schema_for;
use tandem::program::Program;

const PUBLISHED: &str = "www/program.schema.json";

/// Editors complete and check a program by this file. `TANDEM_WRITE=1 cargo test --test schema` writes it anew.
#[test]
fn the_published_schema_is_the_one_that_the_types_give() {
    let schema = serde_json::to_string_pretty(&schema_for!(Program)).expect("a schema is JSON") + "\n";
    if env::var_os("TANDEM_WRITE").is_some() {
        fs::write(PUBLISHED, &schema).expect("www can be written");
    }
    let published = fs::read_to_string(PUBLISHED).expect("the schema is published");
    assert!(published == schema, "{PUBLISHED} is out of date; `TANDEM_WRITE=1 cargo test --test schema` writes it");
}

/// What an editor shows beside a field is our doc comment: none may be missing, and none may speak of Rust.
#[test]
fn everything_in_the_schema_is_described() {
    let schema = serde_json::to_value(schema_for!(Program)).expect("a schema is JSON");
    let definitions = schema["$defs"].as_object().expect("the program has types of its own");
    for (name, definition) in definitions.iter().chain([(&"Program".to_owned(), &schema)]) {
        assert!(definition["description"].is_string(), "{name} is not described");
        for (field, shape) in definition["properties"].as_object().into_iter().flatten() {
            let description = shape["description"].as_str().unwrap_or_default();
            assert!(!description.is_empty(), "{name}.{field} is not described");
            assert!(!description.contains("crate::"), "{name}.{field} speaks of Rust: {description}");
        }
    }
}
