//! An answer as the program reads it.

use std::hash::{Hash, Hasher};
use std::mem;
use std::sync::Arc;

use rustc_hash::FxHashSet;

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

// Every number in it is finite.
impl Eq for Value {}

impl Hash for Value {
    fn hash<H: Hasher>(&self, state: &mut H) {
        mem::discriminant(self).hash(state);
        match self {
            Self::Text => {}
            Self::Words(words) | Self::People(words) => words.hash(state),
            Self::Step(step) => step.hash(state),
            // Minus nothing equals nothing, so that both have one hash.
            Self::Number(number) => (number + 0.0).to_bits().hash(state),
            Self::Hours(hours) => hours.hash(state),
            Self::Zone(zone) => zone.hash(state),
        }
    }
}

/// What people said so far: who says the same shares it. Only ever asked for one, so its order cannot show.
#[derive(Debug, Default)]
pub(super) struct Met(FxHashSet<Arc<Value>>);

impl Met {
    /// The value as everybody shares it who said it.
    pub(super) fn shared(&mut self, value: Value) -> Arc<Value> {
        if let Some(met) = self.0.get(&value) {
            return Arc::clone(met);
        }
        let value = Arc::new(value);
        self.0.insert(Arc::clone(&value));
        value
    }
}

/// What one person said, as the program reads it.
#[derive(Clone, Debug)]
pub(super) struct Values {
    /// What was asked of her side, ascending; the same list for everybody.
    asked: Arc<[String]>,
    /// What she said to each of them.
    said: Box<[Option<Arc<Value>>]>,
}

impl Values {
    /// Nothing said yet to these questions, which ascend.
    pub(super) fn of_nobody(asked: Arc<[String]>) -> Self {
        Self { said: asked.iter().map(|_| None).collect(), asked }
    }

    /// What she said to this question.
    pub(super) fn get(&self, question: &str) -> Option<&Value> {
        self.said[self.place(question)?].as_deref()
    }

    /// Takes down what she said to a question that was asked of her.
    pub(super) fn set(&mut self, question: &str, value: Option<Arc<Value>>) {
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
