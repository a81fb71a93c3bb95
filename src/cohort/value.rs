//! An answer as the program reads it.

use std::sync::Arc;

use crate::person::hours::{Slots, UtcMinutes, ZoneOffsets};

/// An answer as the program reads it. An answer that says nothing has no value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Free text: what she said, word for word.
    Text,
    /// Options by their value, or things in her own words; in her order.
    Words(Box<[Arc<str>]>),
    /// The step of a ladder, counted from 0.
    Step(usize),
    /// A finite number.
    Number(f64),
    /// Weekly hours.
    Hours(Arc<Hours>),
    /// The clock of a time zone.
    Zone(ZoneOffsets),
    /// The ids of people on the other side, in her order; of anybody, where circles read the question.
    People(Box<[Arc<str>]>),
}

/// What one person said, as the program reads it.
#[derive(Clone, Debug)]
pub(super) struct Values {
    /// What was asked of her side, ascending; the same list for everybody.
    asked: Arc<[String]>,
    /// What she said to each of them.
    said: Box<[Option<Value>]>,
}

impl Values {
    /// Nothing said yet to these questions, which ascend.
    pub(super) fn of_nobody(asked: Arc<[String]>) -> Self {
        Self { said: asked.iter().map(|_| None).collect(), asked }
    }

    /// What she said to this question.
    pub(super) fn get(&self, question: &str) -> Option<&Value> {
        self.said[self.place(question)?].as_ref()
    }

    /// Takes down what she said to a question that was asked of her.
    pub(super) fn set(&mut self, question: &str, value: Option<Value>) {
        if let Some(place) = self.place(question) {
            self.said[place] = value;
        }
    }

    fn place(&self, question: &str) -> Option<usize> {
        self.asked.binary_search_by(|asked| asked.as_str().cmp(question)).ok()
    }
}

/// Weekly hours, as stated and as minutes of the program's week.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Hours {
    /// As she stated them, by her own clock.
    pub slots: Slots,
    /// The same as minutes of the week in UTC.
    pub minutes: UtcMinutes,
    /// Her clock, to say shared hours in her own time.
    pub zone: ZoneOffsets,
}
