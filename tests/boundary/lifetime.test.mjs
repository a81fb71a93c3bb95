// A cohort lives in the memory of the module until it is let go.
import assert from "node:assert/strict";
import { test } from "node:test";

import { people, program } from "./support/demonstration.mjs";
import { Cohort, memory } from "./support/module.mjs";
import { tool, written } from "./support/tools.mjs";

test("a cohort that was freed says so in an Error, and frees nothing twice", () => {
  const cohort = new Cohort(program, people);
  cohort.free();
  for (const use of [() => cohort.match(), () => cohort.mentors, () => cohort.fit("a", "b"), () => cohort.free()]) {
    assert.throws(use, (error) => error instanceof Error && /null pointer passed to rust/.test(error.message));
  }
});

test("other cohorts outlive one that was freed or refused", () => {
  const cohort = new Cohort(program, people);
  const before = cohort.matchingJson();
  new Cohort(program, people).free();
  assert.throws(() => new Cohort(program, "{"));
  assert.equal(cohort.matchingJson(), before);
  cohort.free();
});

test("`using` lets go at the end of the block, also when something is thrown", async () => {
  const { transpileModule, ModuleKind, ScriptTarget } = tool("typescript");
  const source = `
    export function matched(Cohort, program, people, inspect) {
      using cohort = new Cohort(program, people);
      return inspect(cohort);
    }`;
  const options = { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 };
  const { outputText } = transpileModule(source, { compilerOptions: options });
  const { matched } = await import(written("using.mjs", outputText));

  let kept;
  const placed = matched(Cohort, program, people, (cohort) => (kept = cohort).match().placed);
  assert.ok(placed > 0);
  assert.throws(() => kept.match());
  assert.throws(() => matched(Cohort, program, people, (cohort) => (kept = cohort).fit("nobody", "no one")));
  assert.throws(() => kept.match(), /null pointer/);
});

test("memory that was let go is used again", () => {
  const rounds = (count) => {
    for (let round = 0; round < count; round += 1) {
      const cohort = new Cohort(program, people);
      cohort.match();
      cohort.free();
    }
    return memory.buffer.byteLength;
  };
  const few = rounds(3);
  assert.equal(rounds(20), few);
});
