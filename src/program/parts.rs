//! A comparison as it stands in the program's file: a type, and whichever parts it has.
//!
//! Read by hand, because what `serde` derives for an object that says its own type is read in two steps: it loses the
//! place of whatever is wrong, and is a twentieth of all that a page has to load.

use serde::de::{Deserialize, Deserializer, Error};

use super::{Comparison, TableRow, rule};

impl<'de> Deserialize<'de> for Comparison {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut parts = Parts::deserialize(deserializer)?;
        let comparison = parts.comparison().map_err(D::Error::custom)?;
        match parts.left_over() {
            Some(part) => Err(D::Error::custom(format!("unknown field `{part}`, expected a part of this type"))),
            None => Ok(comparison),
        }
    }
}

/// All parts that any comparison has.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, expecting = "an object with a \"type\"")]
struct Parts {
    #[serde(rename = "type")]
    name: Name,
    related: Option<u16>,
    rows: Option<Vec<TableRow>>,
    lowest: Option<i16>,
    ideal: Option<i16>,
    highest: Option<i16>,
    within: Option<f64>,
    enough: Option<u16>,
    at_least: Option<u16>,
    most: Option<u16>,
    meaning: Option<bool>,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
enum Name {
    Overlap,
    Same,
    Different,
    Table,
    Band,
    Near,
    Hours,
    TimeZone,
    Goals,
    Wish,
    Avoid,
}

impl Parts {
    /// Takes the parts that this type has.
    fn comparison(&mut self) -> Result<Comparison, String> {
        Ok(match self.name {
            Name::Overlap => Comparison::Overlap { related: self.related.take().unwrap_or_else(rule::half) },
            Name::Same => Comparison::Same,
            Name::Different => Comparison::Different,
            Name::Table => Comparison::Table { rows: needed("rows", self.rows.take())? },
            Name::Band => Comparison::Band {
                lowest: needed("lowest", self.lowest.take())?,
                ideal: needed("ideal", self.ideal.take())?,
                highest: needed("highest", self.highest.take())?,
            },
            Name::Near => Comparison::Near { within: needed("within", self.within.take())? },
            Name::Hours => Comparison::Hours {
                enough: needed("enough", self.enough.take())?,
                at_least: self.at_least.take().unwrap_or_default(),
            },
            Name::TimeZone => Comparison::TimeZone { within: whole(needed("within", self.within.take())?)? },
            Name::Goals => Comparison::Goals {
                enough: self.enough.take().unwrap_or_else(rule::enough_likeness),
                meaning: self.meaning.take().unwrap_or_default(),
            },
            Name::Wish => Comparison::Wish { most: self.most.take().unwrap_or_else(rule::five) },
            Name::Avoid => Comparison::Avoid,
        })
    }

    /// A part that this type does not have.
    fn left_over(&self) -> Option<&'static str> {
        let parts = [
            ("related", self.related.is_some()),
            ("rows", self.rows.is_some()),
            ("lowest", self.lowest.is_some()),
            ("ideal", self.ideal.is_some()),
            ("highest", self.highest.is_some()),
            ("within", self.within.is_some()),
            ("enough", self.enough.is_some()),
            ("atLeast", self.at_least.is_some()),
            ("most", self.most.is_some()),
            ("meaning", self.meaning.is_some()),
        ];
        parts.into_iter().find(|(_, is_left)| *is_left).map(|(part, _)| part)
    }
}

fn needed<T>(name: &str, part: Option<T>) -> Result<T, String> {
    part.ok_or_else(|| format!("missing field `{name}`"))
}

/// Hours between two clocks are whole.
fn whole(number: f64) -> Result<u16, String> {
    let whole = crate::person::number::written(number).parse();
    whole
        .map_err(|_| format!("invalid type: floating point `{}`, expected u16", crate::person::number::written(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(json: &str, expected: Result<Comparison, &str>) {
        let read = serde_json::from_str(json).map_err(|error: serde_json::Error| error.to_string());
        match (read, expected) {
            (Err(said), Err(expected)) => assert!(said.contains(expected), "{said}"),
            (read, expected) => assert_eq!(read, expected.map_err(str::to_owned), "{json}"),
        }
    }

    #[test]
    fn goals_are_compared_by_meaning_where_the_program_says_so() {
        reads(r#"{"type": "goals"}"#, Ok(Comparison::Goals { enough: 30, meaning: false }));
        reads(
            r#"{"type": "goals", "enough": 25, "meaning": true}"#,
            Ok(Comparison::Goals { enough: 25, meaning: true }),
        );
        reads(r#"{"type": "goals", "meaning": "yes"}"#, Err("expected a boolean"));
        reads(r#"{"type": "same", "meaning": true}"#, Err("unknown field `meaning`"));
    }
}
