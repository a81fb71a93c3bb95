//! The native host: the IANA time zone database that the crate `jiff` carries.

use jiff::{
    Timestamp,
    tz::{TimeZone, TimeZoneDatabase},
};

use super::{Week, Zones};

const SECONDS_PER_MINUTE: i32 = 60;

impl Zones {
    /// Fills in the zones that are named from the IANA time zone database, as bundled: never the
    /// system's, so that two machines agree. Names are matched whatever their case.
    pub fn from_tzdb(week: Week, names: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let database = TimeZoneDatabase::bundled();
        Self::from_host(week, names, |name| {
            let zone = database.get(name).ok()?;
            Some(move |unix_minute| offset_at(&zone, unix_minute))
        })
    }
}

fn offset_at(zone: &TimeZone, unix_minute: i64) -> i16 {
    let instant = Timestamp::from_second(unix_minute * i64::from(SECONDS_PER_MINUTE))
        .expect("a week from 2000 to 2199 is in jiff's range");
    let offset = zone.to_offset(instant);
    i16::try_from(offset.seconds() / SECONDS_PER_MINUTE).expect("an offset is less than 26 hours")
}
