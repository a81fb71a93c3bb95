// Lists of candidates without people, and what is stable of a table.
import assert from "node:assert/strict";
import { test } from "node:test";

import { assign, assignListed, assignStably } from "./support/module.mjs";
import { thrown } from "./support/thrown.mjs";

/** A table, and the same as lists: row after row, without the blocked pairs. */
function asLists(table, nMentors) {
  const [starts, mentors, points] = [[0], [], []];
  table.forEach((cell, at) => {
    if (cell >= 0) {
      mentors.push(at % nMentors);
      points.push(cell);
    }
    if (at % nMentors === nMentors - 1) starts.push(mentors.length);
  });
  return [Uint32Array.from(starts), Uint32Array.from(mentors), Uint16Array.from(points)];
}

/** Lists of all pairs are worth as much as their table. */
function sameAsTable(table, nMentors, capacity, first) {
  const { placed, points } = assign(Int32Array.from(table), nMentors, capacity, { first });
  const listed = assignListed(...asLists(table, nMentors), nMentors, capacity, { first });
  assert.deepEqual([listed.placed, listed.points], [placed, points]);
  assert.equal(listed.mentorOf.filter((mentor) => mentor !== null).length, placed);
}

test("lists of all pairs are worth as much as their table", () => {
  sameAsTable([4000, 9000, -1, 3000, 5000, 5000], 2, [2, 1], "mostPlaced");
  sameAsTable([4000, 9000, -1, 3000, 5000, 5000], 2, [2, 1], "bestFits");
  sameAsTable([9000, 8000, 8000, -1], 2, 1, "mostPlaced");
  sameAsTable([9000, 1000, 8000, -1], 2, 1, "bestFits");
  sameAsTable([9000, 1000, 8000, -1], 2, 1, "points");
  sameAsTable(Array.from({ length: 1_200 }, (_, at) => ((at * 7919) % 613) * 16 - 1), 30, [...Array(30).keys()], "mostPlaced");
});

test("where points come first, they may cost a place", () => {
  const points = (first) => assign(Int32Array.of(9000, 1000, 7000, -1), 2, 1, { first });
  assert.deepEqual(points("mostPlaced").mentorOf, [1, 0]);
  assert.deepEqual(points("points").mentorOf, [0, null]);
  assert.deepEqual([points("points").pairWorth, points("points").pointWorth], [0, 1]);
});

test("lists that are none are refused in a sentence", () => {
  const message = (...args) => thrown(() => assignListed(...args)).message;
  const [starts, mentors, points] = asLists([4000, 9000], 2);
  assert.match(message([0, 2], mentors, points, 2, 1), /starts.*Uint32Array/);
  assert.match(message(starts, mentors, [1, 2], 2, 1), /points.*Uint16Array/);
  assert.match(message(starts, mentors, Uint16Array.of(5, 10_001), 2, 1), /points\[1\].*10001.*from 0 to 10000/);
  assert.match(message(Uint32Array.of(0, 1), mentors, points, 2, 1), /starts/);
  assert.match(message(starts, Uint32Array.of(0, 2), points, 2, 1), /names mentor 2, who is not there/);
  assert.match(message(starts, Uint32Array.of(1, 1), points, 2, 1), /names mentor 1 more than once/);
  assert.match(message(starts, mentors, points, 2, [1]), /capacity/);
});

test("in a stable matching nobody would rather have somebody who would rather have her", () => {
  // Ana and Emil would rather have each other, so that Bea, who must not be with Dolores, has nobody.
  assert.deepEqual(assignStably(Int32Array.of(4000, 9000, -1, 3000), 2, 1).mentorOf, [1, null]);
  assert.deepEqual(assignStably(Int32Array.of(4000, 9000, -1, 3000), 2, [1, 2]).mentorOf, [1, 1]);
  assert.match(thrown(() => assignStably(Int32Array.of(1, 2, 3), 2, 1)).message, /points/);
});
