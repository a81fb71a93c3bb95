//! Where it stands.

use std::fmt;

use serde::Serialize;

use crate::person::Side;

/// Where something stands: as much as is known of file, row, column, person and item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "boundary", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The file's name, as the person who loaded it knows it.
    pub file: Option<String>,
    /// The row as a spreadsheet counts it: the headings are row 1.
    pub row: Option<u32>,
    /// The column's heading, or the question's name.
    pub column: Option<String>,
    /// The side that the person is on.
    pub side: Option<Side>,
    /// The person's id.
    pub person: Option<String>,
    /// A part of the program or of a JSON file: `rule "skills"`, `rules[2].weight`.
    pub item: Option<String>,
}

impl Place {
    /// A file as a whole.
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: Some(file.into()), ..Self::default() }
    }

    /// A row of a file; the headings are row 1.
    pub fn row(file: impl Into<String>, row: u32) -> Self {
        Self { row: Some(row), ..Self::file(file) }
    }

    /// A part of the program.
    pub fn item(item: impl Into<String>) -> Self {
        Self { item: Some(item.into()), ..Self::default() }
    }

    /// A person.
    pub fn person(side: Side, id: impl Into<String>) -> Self {
        Self { side: Some(side), person: Some(id.into()), ..Self::default() }
    }

    /// The same place, at this column or question.
    #[must_use]
    pub fn column(self, column: impl Into<String>) -> Self {
        Self { column: Some(column.into()), ..self }
    }

    fn parts(&self) -> Vec<String> {
        let person = self.person.as_ref().map(|id| match self.side {
            Some(side) => format!("{side} \"{id}\""),
            None => format!("\"{id}\""),
        });
        let column = self.column.as_ref().map(|column| match self.row {
            Some(_) => format!("column \"{column}\""),
            None => format!("answer \"{column}\""),
        });
        [
            self.file.clone(),
            self.row.map(|row| format!("row {row}")),
            // A row already says who is meant.
            person.filter(|_| self.row.is_none()),
            column,
            self.item.clone(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.parts().join(", "))
    }
}
