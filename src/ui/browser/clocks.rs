//! The clocks of the world: the browser's own knowledge of time zones, so that the page carries none.

use wasm_bindgen::{JsCast, JsValue};

use crate::person::hours::{Week, Zones};

/// The clocks of these zones in this week; a zone that the browser does not know is left out.
#[cfg(target_family = "wasm")]
pub(crate) fn zones(week: Week, names: &[String]) -> Zones {
    crate::intl::zones(week, names)
}

/// The same natively, where this page's plain parts are tested.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn zones(week: Week, names: &[String]) -> Zones {
    Zones::from_tzdb(week, names)
}

/// The zone of this device, if the browser says it; natively none, so that a test gives the same everywhere.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn own_zone() -> Option<String> {
    None
}

/// The zone of this device, if the browser says it.
#[cfg(target_family = "wasm")]
pub(crate) fn own_zone() -> Option<String> {
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into()).ok()?.as_string()
}

/// The zones that this browser knows by name.
pub(crate) fn all_zones() -> Vec<String> {
    let supported = js_sys::Reflect::get(&js_sys::global(), &"Intl".into())
        .and_then(|intl| js_sys::Reflect::get(&intl, &"supportedValuesOf".into()));
    let Some(supported) = supported.ok().and_then(|function| function.dyn_into::<js_sys::Function>().ok()) else {
        return Vec::new();
    };
    let zones = supported.call1(&JsValue::UNDEFINED, &"timeZone".into()).map(|zones| js_sys::Array::from(&zones));
    zones.map_or_else(|_| Vec::new(), |zones| zones.iter().filter_map(|zone| zone.as_string()).collect())
}

/// The day that it is on this device: year, month and day.
pub(crate) fn today() -> (i32, u8, u8) {
    let now = js_sys::Date::new_0();
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    (i32::try_from(now.get_full_year()).unwrap_or_default(), small(now.get_month() + 1), small(now.get_date()))
}

/// This moment in universal time: `2026-11-23T18:04:05.678Z`.
pub(crate) fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}
