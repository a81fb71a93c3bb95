//! Core values as plain JavaScript: the one serialiser.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use tsify::{Ts, Tsify};

/// Maps as objects, `null` for what is absent, and bytes as a `Uint8Array`.
const PLAIN: Serializer = Serializer::json_compatible().serialize_bytes_as_arrays(false);

/// The value as a plain object, under the TypeScript type that is derived from it.
pub(super) fn write<T: Tsify + Serialize>(value: &T) -> Ts<T> {
    let plain = value.serialize(&PLAIN).expect("what the core says has nothing that JavaScript cannot");
    Ts::new_unchecked(plain)
}

/// A list of plain objects.
pub(super) fn write_all<T: Tsify + Serialize>(values: impl IntoIterator<Item = T>) -> Vec<Ts<T>> {
    values.into_iter().map(|value| write(&value)).collect()
}
