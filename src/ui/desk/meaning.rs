//! The table of meanings: fetched once, when a program first asks for it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::state::Session;
use super::work::Kept;
use crate::fit::text::Meanings;
use crate::problem::{Checked, Code, Effect, Place, Problem};
use crate::ui::browser::fetch;

/// How far the table is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Table {
    /// No program asked for it yet.
    #[default]
    Unasked,
    /// It is on its way.
    Fetching,
    /// It is here.
    There(Kept<Meanings>),
    /// It did not come, or another did.
    Failed(Vec<Problem>),
}

impl Table {
    /// The table, where it is here.
    pub(crate) fn there(&self) -> Option<&Kept<Meanings>> {
        match self {
            Self::There(meanings) => Some(meanings),
            Self::Unasked | Self::Fetching | Self::Failed(_) => None,
        }
    }
}

impl Session {
    /// Fetches the table, unless it is here or on its way.
    pub(crate) async fn fetch_meanings(self) {
        if self.meanings.with_untracked(|table| matches!(table, Table::Fetching | Table::There(_))) {
            return;
        }
        self.meanings.set(Table::Fetching);
        let read = match (reading().await, fetch::bytes(Meanings::FILE).await) {
            (Ok(read), Ok(bytes)) => read(&bytes),
            (Err(why), _) => Checked::refused(vec![missing(why.to_string())]),
            (_, Err(why)) => Checked::refused(vec![missing(why)]),
        };
        self.meanings.set(match read.into_result() {
            Ok((meanings, _)) => Table::There(Kept(Arc::new(meanings))),
            Err(problems) => Table::Failed(problems),
        });
    }

    /// Whether the program asks for the table.
    pub(crate) fn asks_for_meaning(self) -> bool {
        self.work.with(|work| work.program().asks_for_meaning())
    }
}

/// How the table is read: few programs ask for it, and so the reading comes with it.
type Read = fn(&[u8]) -> Checked<Meanings>;

/// What that part hands out, once it came.
const READING: Result<Read, SplitLoaderError> = Ok(Meanings::read);

#[wasm_split(meaning, wasm_split_path = leptos::wasm_split, fallible)]
fn reading() -> Result<Read, SplitLoaderError> {
    READING
}

fn missing(why: String) -> Problem {
    Problem::new(Code::NoMeanings, Place::file(Meanings::FILE), Effect::Noted).found(why)
}
