//! The browser as the host of time zones: what its `Intl` knows of them.
//!
//! It takes no decision: which instants are asked for, and what follows from the answers, is in
//! [`Zones::from_host`], which the native host goes through as well.

use js_sys::Intl::{
    DateTimeFormat, DateTimeFormatOptions, DateTimeFormatPart, DateTimeFormatPartType, DayFormat, HourCycle,
    MonthFormat, NumericFormat, YearFormat,
};
use js_sys::{Array, Date, Function, Reflect};
use time::Month;
use wasm_bindgen::{JsCast, JsValue};

use crate::cohort::zones_named;
use crate::person::People;
use crate::person::hours::{Week, Zones};
use crate::program::Program;

const MILLISECONDS_PER_MINUTE: i64 = 60_000;

/// Fills in the zones that are named from the browser's own data; names are matched whatever their
/// case, and a zone that this browser does not know is left out.
pub fn zones(week: Week, names: impl IntoIterator<Item = impl AsRef<str>>) -> Zones {
    Zones::from_host(week, names, |name| {
        let clock = clock_of(name)?;
        Some(move |unix_minute| offset_at(&clock, unix_minute))
    })
}

/// The zones that a program and its people name, in the program's week; none where it names no week.
pub fn zones_of(program: &Program, people: &People) -> Zones {
    let week = program.week.parse();
    week.map_or_else(|_| Zones::default(), |week| zones(week, zones_named(program, people)))
}

/// What formats an instant as the zone's date and time, in digits; `None` if the browser throws
/// its `RangeError` for a zone that it does not know.
///
/// Through `Reflect`, because `DateTimeFormat::new` would let that error through as a panic.
fn clock_of(zone: &str) -> Option<DateTimeFormat> {
    let options: DateTimeFormatOptions = js_sys::Object::new().unchecked_into();
    options.set_time_zone(zone);
    options.set_calendar("gregory");
    options.set_numbering_system("latn");
    options.set_hour_cycle(HourCycle::H23);
    options.set_year(YearFormat::Numeric);
    options.set_month(MonthFormat::Numeric);
    options.set_day(DayFormat::Numeric);
    options.set_hour(NumericFormat::Numeric);
    options.set_minute(NumericFormat::Numeric);
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.unchecked_into();
    let arguments = Array::of2(&"en-US".into(), &options);
    let clock = Reflect::construct(&constructor, &arguments).ok()?;
    Some(clock.unchecked_into())
}

/// How far the zone's clock is ahead of UTC, in minutes.
fn offset_at(clock: &DateTimeFormat, unix_minute: i64) -> i16 {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds up to the year 2200 are exact in an f64")]
    let instant = Date::new(&JsValue::from_f64((unix_minute * MILLISECONDS_PER_MINUTE) as f64));
    let shown = shown_minute(&clock.format_to_parts(&instant)).expect("Intl shows a date and a time in digits");
    i16::try_from(shown - unix_minute).expect("an offset is less than a day")
}

/// The date and time that the parts show, as minutes from 1970-01-01 00:00 by the same clock.
fn shown_minute(parts: &Array) -> Option<i64> {
    let number = |wanted: DateTimeFormatPartType| -> Option<u16> {
        let part =
            parts.iter().map(JsCast::unchecked_into::<DateTimeFormatPart>).find(|part| part.type_() == wanted)?;
        String::from(part.value()).parse().ok()
    };
    let small = |wanted| u8::try_from(number(wanted)?).ok();
    let month = Month::try_from(small(DateTimeFormatPartType::Month)?).ok()?;
    let year = number(DateTimeFormatPartType::Year)?.into();
    let date = time::Date::from_calendar_date(year, month, small(DateTimeFormatPartType::Day)?).ok()?;
    let hour = small(DateTimeFormatPartType::Hour)?;
    let shown = date.with_hms(hour, small(DateTimeFormatPartType::Minute)?, 0).ok()?;
    Some(shown.assume_utc().unix_timestamp().div_euclid(60))
}
