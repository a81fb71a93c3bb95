import assert from "node:assert/strict";

/** What an action throws, which must be a real `Error` with problems. */
export function thrown(action) {
  let error;
  assert.throws(action, (caught) => Boolean((error = caught)));
  assert.ok(error instanceof Error, "an Error");
  assert.equal(error.name, "TandemError");
  assert.ok(Array.isArray(error.problems) && error.problems.length > 0, "a list of problems");
  assert.ok(error.problems.every((problem) => Object.getPrototypeOf(problem) === Object.prototype), "plain objects");
  return error;
}

/** The sentences of a list of problems. */
export const sentences = (problems) => problems.map((problem) => problem.message);
