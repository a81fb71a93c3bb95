//! When do two people both have time, wherever each of them lives?
//!
//! ```
//! use tandem::person::hours::{Slots, UtcMinutes, Week, Zones};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let week: Week = "2026-11-23".parse()?;
//! let zones = Zones::from_tzdb(week, ["Europe/Madrid", "America/Bogota"]);
//!
//! let lucia: Slots = "lunes y jueves 18:00-20:00".parse()?;
//! let carlos: Slots = "Mon-Fri 12pm-1:30pm".parse()?;
//! let madrid = zones.offsets("Europe/Madrid")?;
//! let bogota = zones.offsets("America/Bogota")?;
//!
//! let shared = UtcMinutes::of(&lucia, &madrid).shared(&UtcMinutes::of(&carlos, &bogota));
//! assert_eq!(shared.minutes(), 2 * 90);
//! assert_eq!(shared.in_local(&madrid).to_string(), "Mon 18:00-19:30; Thu 18:00-19:30");
//! assert_eq!(shared.in_local(&bogota).to_string(), "Mon 12:00-13:30; Thu 12:00-13:30");
//! # Ok(())
//! # }
//! ```
//!
//! A person states [`Slots`], weekly and by the clock on her wall. A program names one [`Week`],
//! because an hour on that clock is a different hour of the world in summer than in winter. A host
//! (the time zone database natively, `Intl` in a browser) fills in [`Zones`] what each clock shows
//! in that week. Together they give [`UtcMinutes`], which any two people can compare.
//!
//! It knows no dates beyond the week, no holidays and no months; it does not know which zone a
//! city is in; and it carries no time zone data into a browser.

mod day;
mod error;
mod fixed_offset;
mod parse;
mod slots;
mod spans;
mod token;
#[cfg(not(target_family = "wasm"))]
mod tzdb;
mod utc_minutes;
mod week;
mod zone;

pub use day::Day;
pub use error::{BadHours, ParseHoursError};
pub use slots::{Slot, Slots};
pub use utc_minutes::UtcMinutes;
pub use week::{ParseWeekError, Week};
pub use zone::{UnknownZoneError, ZoneOffsets, Zones, clock_difference_minutes};

const MINUTES_PER_HOUR: u16 = 60;
const MINUTES_PER_DAY: u16 = 24 * MINUTES_PER_HOUR;
const MINUTES_PER_WEEK: u16 = 7 * MINUTES_PER_DAY;
