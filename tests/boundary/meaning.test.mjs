// The table of meanings, as a caller gives it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Cohort, root } from "./support/module.mjs";
import { thrown } from "./support/thrown.mjs";

const table = readFileSync(new URL("www/meaning/en-es.sem", root));

const program = (meaning) => ({
  tandem: 1,
  name: "Goals",
  languages: ["en"],
  week: "2027-01-18",
  capacity: { blank: 1 },
  questions: [{ name: "about", label: "About", of: "both", kind: "text" }],
  rules: [{
    id: "goals",
    label: "Goals",
    mentee: "about",
    mentor: "about",
    comparison: { type: "goals", meaning },
    level: "should",
    weight: 1,
  }],
});

const people = {
  tandem: 1,
  mentees: [{ id: "ana", answers: { about: "I want to ask my boss for a better salary." } }],
  mentors: [
    { id: "eva", answers: { about: "Pinto retratos y enseño a dibujar." } },
    { id: "luz", answers: { about: "Ayudo a negociar el sueldo con la empresa." } },
  ],
};

/** Whether meaning is used, the codes of all problems, and Ana's points with each mentor. */
function seen(meaning, options) {
  const cohort = new Cohort(program(meaning), people, options);
  const points = cohort.mentors.map(({ id }) => cohort.fit("ana", id).points);
  const codes = cohort.problems.map((problem) => problem.code);
  const { usesMeaning } = cohort;
  cohort.free();
  return { usesMeaning, codes, points };
}

test("with the table a text meets another of its meaning, in another language", () => {
  for (const meaning of [table, new Uint8Array(table), new Uint8Array(table).buffer]) {
    const { usesMeaning, codes, points } = seen(true, { meaning });
    assert.deepEqual([usesMeaning, codes], [true, []]);
    assert.ok(points[1] > 1_000 && points[1] > 2 * points[0], `${points}`);
  }
});

test("without the table words alone count, and a problem says so", () => {
  for (const options of [undefined, null, {}, { meaning: null }]) {
    assert.deepEqual(seen(true, options), { usesMeaning: false, codes: ["no-meanings"], points: [0, 0] });
  }
});

test("another table is not taken", () => {
  const other = new Uint8Array(table);
  other[other.length - 1] ^= 1;
  for (const meaning of [other, new Uint8Array(0)]) {
    assert.deepEqual(seen(true, { meaning }), { usesMeaning: false, codes: ["foreign-meanings"], points: [0, 0] });
  }
});

test("what is no table at all is thrown", () => {
  thrown(() => seen(true, { meaning: 7 }));
  thrown(() => seen(true, { meaning: [1, 2] }));
});

test("a program that does not ask for it does not look at it", () => {
  assert.deepEqual(seen(false, { meaning: table }), { usesMeaning: false, codes: [], points: [0, 0] });
});
