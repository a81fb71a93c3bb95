// What the two sides say, written in the same way: JSON has no dates, and no numbers that are none.

/** A value of survey-core's as the native side writes it. */
export function written(value) {
  if (value === undefined) return { said: "undefined" };
  if (value instanceof Date) return { said: "date", milliseconds: Number.isNaN(value.getTime()) ? null : value.getTime() };
  if (typeof value === "number" && !Number.isFinite(value)) return { said: String(value) };
  if (Array.isArray(value)) return value.map(written);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.keys(value).sort().map((key) => [key, written(value[key])]));
  }
  return Object.is(value, -0) ? 0 : value;
}
