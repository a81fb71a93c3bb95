// The definitions: our own, and the real ones beside the project, which are not ours to keep.
import { existsSync, readFileSync, readdirSync } from "node:fs";

import { root } from "./oracle.mjs";

function definitions(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  return names.map((name) => ({ name, json: JSON.parse(readFileSync(new URL(name, folder), "utf8")) }));
}

/** Our own definitions: between them they use all of the subset. */
export const own = definitions(new URL("tests/form_oracle/forms/", root));

/** What stands beside the forms that the site offers: a list of them, and the examples of the gallery. */
const lists = ["index.json", "examples.json"];

/** The forms that the site offers. */
export const offered = definitions(new URL("www/forms/", root)).filter(({ name }) => !lists.includes(name));

const folder = new URL("../shared/data/surveyjs/", root);

/** The real definitions, or none where they are not. */
export const real = existsSync(folder) ? definitions(folder) : [];
