//! Hours of different zones on one clock.

use super::spans::Spans;
use super::{Slots, ZoneOffsets};

/// The minutes of one week, Monday 00:00 UTC and 10,080 minutes on, in which a person has time.
///
/// Minute `u` of that week counts if and only if the minute that the person's clock shows then,
/// `u` plus the offset in force at `u`, modulo the week, is in her slots. So it follows that
///
/// - an hour that the clocks skip in spring is no hour, and an hour that they repeat in autumn
///   counts twice;
/// - where her Monday has begun before the UTC week, those of its hours are taken from the Monday
///   after, as the same hours recur every week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct UtcMinutes(Spans);

impl UtcMinutes {
    /// The UTC minutes of slots that are stated by a zone's clock.
    pub fn of(slots: &Slots, zone: &ZoneOffsets) -> Self {
        Self(Spans::union(zone.segments().map(|(minutes, offset)| slots.0.moved(-offset).within(&minutes))))
    }

    /// How many minutes there are, 0 to 10,080.
    pub fn minutes(&self) -> u16 {
        self.0.minutes()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.as_slice().is_empty()
    }

    /// The minutes as ascending (start, end), of which no two overlap or touch.
    pub fn spans(&self) -> impl Iterator<Item = (u16, u16)> {
        self.0.as_slice().iter().map(|span| (span.start, span.end))
    }

    /// The minutes that both people have.
    #[must_use]
    pub fn shared(&self, other: &Self) -> Self {
        Self(self.0.shared(&other.0))
    }

    /// How many minutes both people have: what [`Self::shared`] would hold, counted without
    /// making it, in time linear in the number of spans.
    pub fn shared_minutes(&self, other: &Self) -> u16 {
        self.0.shared_minutes(&other.0)
    }

    /// The minutes that stand in pieces of at least so many. Hours over the end of the week are one piece with those at its
    /// beginning, as the same hours recur every week.
    #[must_use]
    pub fn in_pieces_of(&self, at_least: u16) -> Self {
        Self(self.0.in_pieces_of(at_least))
    }

    /// What a zone's clock shows in these minutes; an hour that it shows twice is there once.
    pub fn in_local(&self, zone: &ZoneOffsets) -> Slots {
        Slots(Spans::union(zone.segments().map(|(minutes, offset)| self.0.within(&minutes).moved(offset))))
    }
}
