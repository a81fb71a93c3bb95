//! The clocks of the world: the browser's own knowledge of time zones, so that the page carries none.

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

/// The zone of this device, if the browser says it.
pub(crate) fn own_zone() -> Option<String> {
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into()).ok()?.as_string()
}
