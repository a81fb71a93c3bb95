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
    /// The ids of people on the other side, in her order.
    People(Box<[Arc<str>]>),
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
