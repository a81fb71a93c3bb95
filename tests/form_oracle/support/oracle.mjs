// survey-core as `cargo xtask test forms` installed it, with a clock that stands still and no time zones.
import { createRequire } from "node:module";

process.env.TZ = "UTC";

/** The root of the project. */
export const root = new URL("../../../", import.meta.url);

/** The day and time at which every form is filled in. */
export const now = "2026-11-23T15:04:05";

const require = createRequire(new URL("target/form-oracle/", root));
export const survey = require("survey-core");

/** How often the engine took something for a date that no standard calls one: "abc 1" is a day of 2001 to it. */
export const guesses = { count: 0 };

const WRITTEN_DATE = /^\s*(\d{4}(-\d{1,2}){0,2}([T ]\d\d:\d\d.*)?|\d{1,2}\/\d{1,2}\/\d{4}.*)\s*$/;

survey.settings.onDateCreated = (date, _reason, value) => {
  if (!value) return new Date(now);
  const isGuess = typeof value !== "number" && !(value instanceof Date) && !WRITTEN_DATE.test(value);
  if (isGuess && !Number.isNaN(date.getTime())) guesses.count += 1;
  return date;
};
// It says on the console what it thinks of unknown functions and wrong answers.
console.warn = () => {};
console.error = () => {};
