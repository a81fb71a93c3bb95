// What stands in somebody else's form, as answers to the questions of a program. Nothing here needs a page.

import { Said } from "./words.js";

/**
 * Reads the attribute `map`: `name:question` pairs with spaces between them, or a JSON object of them.
 * The last colon of a pair parts it. Nothing is mapped where nothing stands there.
 */
export function readMapping(text) {
  const said = text?.trim() ?? "";
  if (said === "") return [];
  return said.startsWith("{") ? pairsOfJson(said) : said.split(/\s+/).map(pair);
}

function pair(said) {
  const colon = said.lastIndexOf(":");
  if (colon < 1 || colon === said.length - 1) throw new Said("badMapping", said);
  return { name: said.slice(0, colon), question: said.slice(colon + 1) };
}

function pairsOfJson(said) {
  const pairs = Object.entries(parsed(said));
  if (pairs.some(([name, question]) => name === "" || typeof question !== "string" || question === "")) {
    throw new Said("badMapping", said);
  }
  return pairs.map(([name, question]) => ({ name, question }));
}

function parsed(said) {
  try {
    return JSON.parse(said);
  } catch {
    throw new Said("badMapping", said);
  }
}

/**
 * What stands in a form: the entries of its `FormData`, and whether each is one of several answers to its field.
 * Files are left out: no question asks for one.
 */
export function filledFields(entries, controls) {
  const several = namesOfSeveral([...controls]);
  return [...entries]
    .filter(([, value]) => typeof value === "string")
    .map(([name, value]) => ({ name, value, isOneOfSeveral: several.has(name) }));
}

/** The names of fields that take several answers, so that one answer alone is a list, too. */
function namesOfSeveral(controls) {
  const boxes = controls.filter(({ type }) => type === "checkbox").map(({ name }) => name);
  const twice = boxes.filter((name, at) => boxes.indexOf(name) !== at);
  const several = controls.filter(({ name, multiple, type }) => name?.endsWith("[]") || (multiple && type !== "email"));
  return new Set([...twice, ...several.map(({ name }) => name)]);
}

/** The questions that a field of this name answers: those it is mapped to, or the one that is called as it is. */
export function questionsOf(name, mapping) {
  if (mapping.length > 0) return mapping.filter((pair) => pair.name === name).map(({ question }) => question);
  return [name.endsWith("[]") ? name.slice(0, -2) : name];
}

/** The answers, by question: a text, or a list where there are several. Blank fields answer nothing. */
export function answersOf(fields, mapping, asked) {
  const said = new Map();
  for (const { name, value, isOneOfSeveral } of fields.filter(({ value }) => value.trim() !== "")) {
    for (const question of questionsOf(name, mapping).filter((question) => asked.includes(question))) {
      const before = said.get(question) ?? { values: [], isList: false };
      said.set(question, { values: [...before.values, value], isList: before.isList || isOneOfSeveral });
    }
  }
  const answer = ({ values, isList }) => (isList || values.length > 1 ? values : values[0]);
  return Object.fromEntries([...said].map(([question, given]) => [question, answer(given)]));
}

/** What is wrong with how fields and questions go together, as sentences to be said; whatever can be read still is. */
export function misfits(names, mapping, asked) {
  if (mapping.length === 0) {
    const isAnyAsked = names.some((name) => asked.includes(questionsOf(name, mapping)[0]));
    return isAnyAsked ? [] : [new Said("noFieldAsked", asked.join(", "))];
  }
  const unknown = mapping.filter(({ question }) => !asked.includes(question));
  const absent = mapping.filter(({ name }) => !names.includes(name));
  return [
    ...unknown.map(({ question }) => new Said("notAsked", question, asked.join(", "))),
    ...absent.map(({ name }) => new Said("noSuchField", name)),
  ];
}
