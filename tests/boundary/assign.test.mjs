// Tables of points without people.
import assert from "node:assert/strict";
import { test } from "node:test";

import { assign } from "./support/module.mjs";
import { thrown } from "./support/thrown.mjs";

/** What the best of all matchings is worth, each of them tried. */
function bestByTrying(table, nMentors, room, worth, mentee = 0) {
  if (mentee * nMentors === table.length) return 0;
  let best = bestByTrying(table, nMentors, room, worth, mentee + 1);
  for (let mentor = 0; mentor < nMentors; mentor += 1) {
    const points = table[mentee * nMentors + mentor];
    if (points < 0 || room[mentor] === 0) continue;
    const left = room.with ? room.with(mentor, room[mentor] - 1) : room.map((n, at) => (at === mentor ? n - 1 : n));
    best = Math.max(best, worth(points) + bestByTrying(table, nMentors, left, worth, mentee + 1));
  }
  return best;
}

/** The matching is sound and as good as can be, and its prices prove it. */
function check(table, nMentors, capacity, first) {
  const found = assign(table, nMentors, capacity, { first });
  const { mentorOf, placed, points, pairWorth, pointWorth, menteePrices, mentorPrices } = found;
  const worth = (points) => pairWorth + points * pointWorth;
  const places = typeof capacity === "number" ? Array(nMentors).fill(capacity) : [...capacity];
  const cell = (mentee, mentor) => table[mentee * nMentors + mentor] | 0;
  const made = mentorOf.flatMap((mentor, mentee) => (mentor === null ? [] : [cell(mentee, mentor)]));
  assert.ok(made.every((points) => points >= 0));
  assert.ok(places.every((n, mentor) => mentorOf.filter((other) => other === mentor).length <= n));
  assert.deepEqual([placed, points], [made.length, made.reduce((sum, points) => sum + points, 0)]);
  const prices = menteePrices.reduce((sum, price) => sum + price, 0) + mentorPrices.reduce((sum, price, at) => sum + price * places[at], 0);
  const total = made.reduce((sum, points) => sum + worth(points), 0);
  assert.equal(prices, total);
  mentorOf.forEach((_, mentee) =>
    mentorPrices.forEach((price, mentor) => {
      const points = cell(mentee, mentor);
      assert.ok(points < 0 || menteePrices[mentee] + price >= worth(points));
    }),
  );
  assert.equal(total, bestByTrying(Int32Array.from(table, (points) => points | 0), nMentors, places, worth));
}

test("a table is matched as well as can be, proven by prices", () => {
  let state = 7;
  const random = (below) => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % 65_521 % below;
  for (let round = 0; round < 60; round += 1) {
    const [nMentees, nMentors] = [1 + random(5), 1 + random(4)];
    const table = Int32Array.from({ length: nMentees * nMentors }, () => (random(4) === 0 ? -1 : random(10_001)));
    const capacity = Uint32Array.from({ length: nMentors }, () => random(3));
    for (const first of ["mostPlaced", "bestFits"]) {
      check(table, nMentors, capacity, first);
      check(new Uint32Array(table), nMentors, [...capacity], first);
      check(table, nMentors, 1, first);
    }
  }
});

test("a view into a larger buffer is read from where it begins", () => {
  const { buffer } = Int32Array.of(9, 9, 1, 5, 7, -1, 9);
  assert.deepEqual(assign(new Int32Array(buffer, 8, 4), 2, 1).mentorOf, [1, 0]);
});

test("what is no table is refused by its place", () => {
  const message = (...args) => thrown(() => assign(...args)).message;
  assert.match(message(Int32Array.of(1, 2, 3), 2, 1), /^points: found "3 numbers, 2 mentors"; expected as many numbers/);
  assert.match(message(Int32Array.of(1, 10_001), 2, 1), /^points\[1\]: found "10001"; expected a whole number from 0 to 10000, or -1/);
  assert.match(message(Int32Array.of(-2, 1), 2, 1), /^points\[0\]: found "-2"/);
  assert.match(message([1, 2], 2, 1), /^points: found "something else"; expected an Int32Array or a Uint32Array/);
  assert.match(message(Int32Array.of(1, 2), 2, [1]), /^capacity: found "1 numbers"; expected one number, or one for each of 2 mentors/);
  assert.match(message(Int32Array.of(1, 2), 2, -1), /^capacity/);
  assert.match(message(Int32Array.of(1, 2), 2, 1, { first: "both" }), /^options/);
});
