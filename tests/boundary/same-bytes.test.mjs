// The same people and the same program give the same bytes, natively and as WebAssembly.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { people, program } from "./support/demonstration.mjs";
import { Cohort, root } from "./support/module.mjs";
import { path } from "./support/tools.mjs";

/** What `native.rs` says. */
function native() {
  const cargo = process.env.CARGO ?? "cargo";
  const options = { cwd: path(root), encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "inherit"] };
  return execFileSync(cargo, ["run", "--quiet", "--package", "tandem", "--example", "native"], options);
}

/** The demonstration's program with its free texts compared by meaning. */
const byMeaning = {
  ...program,
  rules: program.rules.map((rule) => {
    return rule.comparison.type === "goals" ? { ...rule, comparison: { ...rule.comparison, meaning: true } } : rule;
  }),
};

/** The same, said by the module: first of the demonstration as it is, then by meaning. */
function webAssembly(people) {
  const meaning = readFileSync(new URL("www/meaning/en-es.sem", root));
  return said(new Cohort(program, people), people) + said(new Cohort(byMeaning, people, { meaning }), people);
}

function said(cohort, people) {
  const lines = [];
  for (const mentee of cohort.mentees) {
    for (const mentor of cohort.mentors) {
      const { points, reasons } = cohort.fit(mentee.id, mentor.id);
      lines.push(JSON.stringify([mentee.id, mentor.id, points]), JSON.stringify(reasons));
    }
  }
  for (const mentee of cohort.mentees) {
    const { answers } = people.mentees.find((person) => person.id === mentee.id);
    lines.push(JSON.stringify(cohort.bestFits({ answers }).fits));
  }
  lines.push(String(cohort.match().optimal), cohort.matchingJson(), cohort.matchingCsv());
  cohort.free();
  return lines.join("\n") + "\n";
}

/** Fails at the first line that differs, which is shorter to read than all of them. */
function assertSame(one, other) {
  const [lines, others] = [one.split("\n"), other.split("\n")];
  const at = lines.findIndex((line, index) => line !== others[index]);
  assert.equal(lines[at], others[at], `line ${at + 1}`);
  assert.equal(lines.length, others.length);
}

const natively = native();

test("a native and a WebAssembly run give the same bytes", () => {
  assert.ok(natively.length > 2_000_000, `${natively.length} characters`);
  assertSame(webAssembly(people), natively);
});

test("the order of the rows changes nothing", () => {
  const reversed = { ...people, mentors: people.mentors.toReversed(), mentees: people.mentees.toReversed() };
  assertSame(webAssembly(reversed), natively);
});
