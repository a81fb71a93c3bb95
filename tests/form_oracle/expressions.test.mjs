// Tens of thousands of generated expressions have the value that survey-core gives them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";

import { cases } from "./support/expressions.mjs";
import { native } from "./support/native.mjs";
import { guesses, now, survey } from "./support/oracle.mjs";
import { written } from "./support/said.mjs";

const COUNT = Number(process.env.TANDEM_CASES ?? 80_000);
const SEED = Number(process.env.TANDEM_SEED ?? 20_261_123);

/** What survey-core makes of an expression; `thrown` where it breaks, `guessed` where the engine guesses at a date. */
function oracle({ expression, answers }) {
  try {
    const runner = new survey.ExpressionRunner(expression);
    if (!runner.canRun()) return { unreadable: true };
    const before = guesses.count;
    const value = written(runner.runValues(structuredClone(answers)));
    return guesses.count > before ? { guessed: true } : { value };
  } catch (error) {
    return { thrown: String(error) };
  }
}

const asked = cases(SEED, COUNT);
const said = asked.map(oracle);
const ours = native(asked.map((question) => ({ ...question, now })));

test("generated expressions have the value that survey-core gives them", () => {
  const compared = asked.map((question, at) => ({ ...question, oracle: said[at], ours: ours[at] }));
  const sound = compared.filter(({ oracle }) => !("thrown" in oracle || "guessed" in oracle));
  const differing = sound.filter(({ oracle, ours }) => !isDeepStrictEqual(oracle, ours));
  for (const one of differing.slice(0, 20)) console.log(JSON.stringify(one));
  const readable = sound.filter(({ oracle }) => "value" in oracle);
  console.log(`${sound.length} compared, ${readable.length} readable; ${COUNT - sound.length} guessed at or broken by survey-core`);
  assert.equal(differing.length, 0);
  assert.ok(readable.length > 0.8 * COUNT, `only ${readable.length} readable`);
});
