//! Minutes of a week as sorted spans: the arithmetic under [`Slots`](super::Slots) and
//! [`UtcMinutes`](super::UtcMinutes), which differ only in whose clock they count by.

use std::ops::Range;

use super::MINUTES_PER_WEEK;

/// The minutes `start..end` of a week; `start < end <= 10_080`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Span {
    pub(super) start: u16,
    pub(super) end: u16,
}

/// Spans of one week in ascending order, of which no two overlap or touch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Spans(Vec<Span>);

impl Spans {
    /// Takes spans in any order, overlapping or not, that may begin before the week or end after
    /// it: what hangs over one end of the week comes in again at the other.
    pub(super) fn from_wrapping(ranges: impl IntoIterator<Item = (i32, i32)>) -> Self {
        Self::merge(ranges.into_iter().flat_map(wrapped_into_week).collect())
    }

    pub(super) fn as_slice(&self) -> &[Span] {
        &self.0
    }

    /// How many minutes there are, 0 to 10,080.
    pub(super) fn minutes(&self) -> u16 {
        self.0.iter().map(|span| span.end - span.start).sum()
    }

    /// The minutes of both.
    pub(super) fn shared(&self, other: &Self) -> Self {
        Self(Overlaps::of(self, other).collect())
    }

    /// How many minutes are of both; one merge, nothing allocated.
    pub(super) fn shared_minutes(&self, other: &Self) -> u16 {
        Overlaps::of(self, other).map(|span| span.end - span.start).sum()
    }

    /// Every minute moved later by `shift`, around the end of the week where need be.
    pub(super) fn moved(&self, shift: i16) -> Self {
        let shift = i32::from(shift);
        Self::from_wrapping(self.0.iter().map(|span| (i32::from(span.start) + shift, i32::from(span.end) + shift)))
    }

    /// The minutes that lie in `range`.
    pub(super) fn within(&self, range: &Range<u16>) -> Self {
        let span = Span { start: range.start, end: range.end };
        self.shared(&Self(vec![span]))
    }

    /// The minutes of any of several.
    pub(super) fn union(several: impl IntoIterator<Item = Self>) -> Self {
        Self::merge(several.into_iter().flat_map(|spans| spans.0).collect())
    }

    /// The spans of at least so many minutes, where the week's last and its first are one if they touch.
    pub(super) fn in_pieces_of(&self, at_least: u16) -> Self {
        let around = match self.0.as_slice() {
            [first @ Span { start: 0, .. }, .., last @ Span { end: MINUTES_PER_WEEK, .. }] => {
                first.end - first.start + last.end - last.start
            }
            _ => 0,
        };
        let touches_end = |span: &Span| span.start == 0 || span.end == MINUTES_PER_WEEK;
        let is_long = |span: &&Span| span.end - span.start >= at_least || (touches_end(span) && around >= at_least);
        Self(self.0.iter().filter(is_long).copied().collect())
    }

    fn merge(mut spans: Vec<Span>) -> Self {
        spans.sort_unstable();
        let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match merged.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => merged.push(span),
            }
        }
        merged.shrink_to_fit();
        Self(merged)
    }
}

/// The overlaps of two sorted lists, in order. Those of disjoint spans that do not touch do not
/// touch either, so that they are [`Spans`] as they come.
struct Overlaps<'a> {
    left: &'a [Span],
    right: &'a [Span],
}

impl<'a> Overlaps<'a> {
    fn of(left: &'a Spans, right: &'a Spans) -> Self {
        Self { left: &left.0, right: &right.0 }
    }
}

impl Iterator for Overlaps<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        while let ([left, left_rest @ ..], [right, right_rest @ ..]) = (self.left, self.right) {
            let start = left.start.max(right.start);
            let end = left.end.min(right.end);
            if left.end <= right.end {
                self.left = left_rest;
            } else {
                self.right = right_rest;
            }
            if start < end {
                return Some(Span { start, end });
            }
        }
        None
    }
}

/// The one or more spans of the week that a range of minutes covers, whichever week it is in.
fn wrapped_into_week((start, end): (i32, i32)) -> impl Iterator<Item = Span> {
    let week = i32::from(MINUTES_PER_WEEK);
    (start.div_euclid(week)..=end.div_euclid(week)).filter_map(move |nth| {
        let start = (start - nth * week).max(0);
        let end = (end - nth * week).min(week);
        let minute = |minute: i32| u16::try_from(minute).expect("a minute cut to the week is in it");
        (start < end).then(|| Span { start: minute(start), end: minute(end) })
    })
}
