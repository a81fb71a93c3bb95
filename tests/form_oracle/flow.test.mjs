// Forms that are filled in by chance stand as they stand in survey-core: the same questions are shown, the same must be
// answered, the same is wrong, and the same answers are left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";

import { offered, own, real } from "./support/forms.mjs";
import { native } from "./support/native.mjs";
import { now } from "./support/oracle.mjs";
import { oracle, steps } from "./support/session.mjs";

const SESSIONS = Number(process.env.TANDEM_SESSIONS ?? 20);
const SEED = Number(process.env.TANDEM_SEED ?? 20_261_123);

/** So many sessions with a form, each with what both sides say of it. */
function sessions(forms, strange) {
  const asked = forms.flatMap(({ name, json }, form) =>
    Array.from({ length: SESSIONS }, (_, at) => ({ name, form: json, now, steps: steps(json, SEED + 7 * form + 1_009 * at, at % 25, strange) })));
  const ours = native(asked);
  return asked.map((question, at) => ({ ...question, oracle: oracle(question.form, question.steps), ours: ours[at] }));
}

/** Whether two sides say the same; what one of them cannot say is null, and not compared. */
function isSame(one, other) {
  if (one === null) return true;
  if (typeof one !== "object" || typeof other !== "object" || other === null) return isDeepStrictEqual(one, other);
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
}

/** The first part in which the two sides differ, short enough to read. */
function difference({ oracle, ours }) {
  for (const part of Object.keys(oracle)) {
    if (isSame(oracle[part], ours[part])) continue;
    if (part !== "questions") return { part, oracle: oracle[part], ours: ours[part] };
    const at = oracle.questions.findIndex((question, index) => !isSame(question, ours.questions[index]));
    return { part, oracle: oracle.questions[at], ours: ours.questions[at] };
  }
  return null;
}

function compare(forms, strange) {
  const all = sessions(forms, strange);
  const differing = all.map((one) => ({ ...one, difference: difference(one) })).filter(({ difference }) => difference);
  for (const { name } of forms) {
    const [first, ...others] = differing.filter((one) => one.name === name);
    if (!first) continue;
    console.log(`${name} differs ${others.length + 1} times, after ${JSON.stringify(first.steps)}: ${JSON.stringify(first.difference)}`);
  }
  const shown = all.reduce((sum, { oracle }) => sum + oracle.questions.length, 0);
  const faults = all.reduce((sum, { oracle }) => sum + oracle.faults.length, 0);
  console.log(`${all.length} sessions with ${forms.length} forms: ${shown} questions, ${faults} faults compared`);
  assert.equal(differing.length, 0);
}

test("our own forms stand as they stand in survey-core", () => compare(own));

// Where a ranking follows a checkbox, survey-core takes a choice that nobody offers out of both; nobody can choose it.
test("the forms that the site offers stand as they stand in survey-core", () => compare(offered, 0));

test("real forms stand as they stand in survey-core", { skip: real.length === 0 && "../shared/data/surveyjs is not here" }, () => {
  assert.equal(real.length, 31);
  compare(real);
});
