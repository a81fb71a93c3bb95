// Everything that is wrong is listed, with its place and in a sentence.
import assert from "node:assert/strict";
import { test } from "node:test";

import { people, program } from "./support/demonstration.mjs";
import { Cohort, checkPeople, checkProgram } from "./support/module.mjs";
import { sentences, thrown } from "./support/thrown.mjs";

/** The demonstration with one change. */
const changed = (value, change) => {
  const copy = structuredClone(value);
  change(copy);
  return copy;
};

const saysOfProgram = (given, expected) => assert.deepEqual(sentences(checkProgram(given)), expected);

test("a sound program has no problems, as an object and as a text", () => {
  assert.deepEqual(checkProgram(program), []);
  assert.deepEqual(checkProgram(JSON.stringify(program)), []);
});

test("a problem is data and a sentence", () => {
  const heavy = changed(program, (program) => (program.rules[2].weight = "heavy"));
  assert.deepEqual(checkProgram(heavy), [
    {
      code: "wrong-shape",
      place: { file: "program", row: null, column: null, side: null, person: null, item: "rules[2].weight" },
      found: "heavy",
      expected: "a whole number from 0 to 65535",
      effect: "refused",
      message:
        'program, rules[2].weight: found "heavy"; expected a whole number from 0 to 65535. ' +
        "Nothing is loaded until this is put right.",
    },
  ]);
});

test("a text keeps line and column", () => {
  const [problem] = checkProgram('{"tandem": 1,\n "rules": 7}');
  assert.equal(problem.place.item, "rules (line 2, column 11)");
});

test("a program is checked by more than its shape", () => {
  const lost = changed(program, (program) => {
    program.rules[1].mentee = "talents";
    program.week = "soon";
  });
  const codes = checkProgram(lost).map((problem) => problem.code);
  assert.ok(codes.includes("unknown-reference") && codes.includes("not-a-week"), codes.join());
});

test("what JSON has no word for is refused and never dropped", () => {
  const EXPECTED =
    "expected an object of texts, numbers, true, false, null, lists and such objects; or its JSON text. " +
    "Nothing is loaded until this is put right.";
  const saysOfName = (name, found) => saysOfProgram({ ...program, name }, [`program, name: found "${found}"; ${EXPECTED}`]);
  saysOfName(() => "Lantern Street", "function");
  saysOfName(Symbol("Lantern Street"), "symbol");
  saysOfName(NaN, "NaN");
  saysOfName(-Infinity, "-Infinity");
  saysOfName(new Map([["en", "Lantern Street"]]), "[object Map]");
  saysOfName(new Set(["Lantern Street"]), "[object Set]");
  saysOfProgram(undefined, [`program: found "undefined"; ${EXPECTED}`]);
  saysOfProgram(() => program, [`program: found "function"; ${EXPECTED}`]);
  const round = { ...program };
  round.name = round;
  const [problem] = checkProgram(round);
  assert.match(problem.found, /circular|cyclic/i);
  assert.equal(problem.code, "not-json");
  assert.match(checkProgram({ ...program, tandem: 1n })[0].found, /BigInt/);
});

test("an answer that is absent, undefined or null is the same", () => {
  const blank = (answer) => changed(people, (people) => (people.mentees[0].answers.stage = answer));
  const none = changed(people, (people) => delete people.mentees[0].answers.stage);
  assert.deepEqual(checkPeople(program, blank(undefined)), checkPeople(program, none));
  assert.deepEqual(checkPeople(program, blank(null)), checkPeople(program, none));
});

test("people are checked one by one, and the cohort goes on without those who cannot take part", () => {
  const some = changed(people, (people) => {
    people.mentors[0].capacity = "a few";
    people.mentees[0].answers.timeZone = "Europe/Madird";
    people.mentees.push({ ...people.mentees[1] }, { id: 7, answers: {} });
  });
  const problems = checkPeople(program, some);
  const of = (code) => problems.filter((problem) => problem.code === code).map((problem) => problem.effect);
  assert.deepEqual(of("not-a-capacity"), ["left-out"]);
  assert.deepEqual(of("unknown-time-zone"), ["ignored"]);
  assert.deepEqual(of("duplicate-id"), ["left-out"]);
  assert.deepEqual(of("wrong-shape"), ["left-out"]);

  const cohort = new Cohort(program, some);
  assert.deepEqual(cohort.problems, problems);
  assert.equal(cohort.mentors.length, people.mentors.length - 1);
  assert.equal(cohort.mentees.length, people.mentees.length);
  cohort.free();
});

test("a cohort that cannot be is an Error that holds everything", () => {
  const error = thrown(() => new Cohort({ ...program, week: "soon", timeZone: "Europe/Madird" }, people));
  assert.match(error.message, /week.*\(1 more in `problems`\)$/);
  assert.deepEqual(error.problems, checkPeople({ ...program, week: "soon", timeZone: "Europe/Madird" }, people));
  thrown(() => new Cohort(program, undefined));
  thrown(() => new Cohort(people, program));
  thrown(() => new Cohort("{", "["));
});
