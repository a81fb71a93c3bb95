//! Weekly hours: what people write, which week it is, and what the world's clocks show in it.

#![expect(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

mod reading;
mod sharing;
mod weeks;
mod zones;
