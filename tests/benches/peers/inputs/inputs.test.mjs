// The made-up inputs are what the figures say they are of: the same each time, popular mentors, ties everywhere.
import assert from "node:assert/strict";
import { test } from "node:test";

import { bestInRow, bestOf } from "./lists.mjs";
import { pointsOfAll } from "./points.mjs";
import { places, roster } from "./roster.mjs";

const [N_MENTEES, N_MENTORS] = [400, 200];
const people = roster(N_MENTEES, N_MENTORS);
const feat = pointsOfAll(people, "feat");
const row = (points, mentee) => points.subarray(mentee * N_MENTORS, (mentee + 1) * N_MENTORS);

/** Of all numbers the least, the most, and how many different ones there are. */
function told(points) {
  return { least: Math.min(...points), most: Math.max(...points), nValues: new Set(points).size };
}

test("the same people come each time", () => {
  assert.deepEqual(roster(N_MENTEES, N_MENTORS), people);
  assert.deepEqual(pointsOfAll(people, "feat"), feat);
});

/** What a pair should be worth by the twelve comparisons, written down another way. */
function expected(mentee, mentor) {
  const within = (number) => Math.max(0, Math.min(1, number));
  const same = (name) => (mentee[name] === mentor[name] ? 1 : 0);
  const common = (name) => mentee[name].filter((option) => mentor[name].includes(option)).length;
  const jaccard = (name) => common(name) / Math.max(1, new Set([...mentee[name], ...mentor[name]]).size);
  const apart = Math.abs(mentee.timezone - mentor.timezone);
  const hundredths =
    25 * jaccard("skills") + 12 * jaccard("topics") + 6 * jaccard("interests") + 8 * jaccard("languages") +
    9 * within(common("availability") / 3) + 8 * same("industry") + 8 * same("function") + 4 * same("location") +
    2 * same("format") + 8 * within(1 - Math.abs(mentor.seniority - mentee.seniority - 2) / 4) +
    5 * (1 - Math.min(apart, 24 - apart) / 12) + 5 * within(1 - Math.abs(mentor.years - mentee.years - 8) / 20);
  return hundredths * 10;
}

test("a pair is worth the weighted mean of twelve comparisons", () => {
  for (const [nth, mentee] of people.mentees.slice(0, 50).entries()) {
    for (const [column, mentor] of people.mentors.entries()) {
      const [points, exactly] = [row(feat, nth)[column], expected(mentee, mentor)];
      assert.ok(Math.abs(points - exactly) <= 0.5 + 1e-6, `mentee ${nth}, mentor ${column}: ${points} is not ${exactly}`);
    }
  }
});

test("feat has some hundred values and coarse a dozen, so that there are ties", () => {
  const [fine, coarse] = [told(feat), told(pointsOfAll(people, "coarse"))];
  assert.ok(fine.nValues > 300 && fine.nValues < 800, JSON.stringify(fine));
  assert.ok(coarse.nValues >= 10 && coarse.nValues <= 16, JSON.stringify(coarse));
  assert.ok(fine.least > 0 && fine.most <= 1_000, JSON.stringify(fine));
});

test("some answers are far more common than others", () => {
  const nOf = new Uint32Array(200);
  for (const mentee of people.mentees) mentee.skills.forEach((skill) => nOf[skill]++);
  const sum = (numbers) => numbers.reduce((sum, n) => sum + n, 0);
  const ofTenth = sum([...nOf].sort((one, other) => other - one).slice(0, 20)) / sum(nOf);
  assert.ok(ofTenth > 0.3, `a tenth of the skills are ${ofTenth} of all that are asked for`);
});

test("everybody wants the same mentors", () => {
  const isBestOf = new Uint32Array(N_MENTORS);
  for (let mentee = 0; mentee < N_MENTEES; mentee++) {
    for (const mentor of bestInRow(row(feat, mentee), 10, 0)) isBestOf[mentor]++;
  }
  const sorted = [...isBestOf].sort((one, other) => other - one);
  const ofTenth = sorted.slice(0, N_MENTORS / 10).reduce((sum, n) => sum + n, 0);
  assert.ok(ofTenth / (N_MENTEES * 10) > 0.2, "a tenth of the mentors would be on a tenth of the lists by chance");
});

test("lists have the best of each row, in order", () => {
  const { starts, mentors, points } = bestOf(people, "feat", 16);
  assert.deepEqual([...starts.slice(0, 3), starts.at(-1)], [0, 16, 32, 16 * N_MENTEES]);
  for (let mentee = 0; mentee < N_MENTEES; mentee++) {
    const own = row(feat, mentee);
    const listed = mentors.subarray(starts[mentee], starts[mentee + 1]);
    assert.deepEqual([...points.subarray(starts[mentee], starts[mentee + 1])], [...listed].map((mentor) => own[mentor]));
    assert.deepEqual([...listed], [...new Set(listed)].sort((one, other) => one - other));
    const best = [...own].sort((one, other) => other - one).slice(0, 16);
    assert.deepEqual([...listed].map((mentor) => own[mentor]).sort((one, other) => other - one), best);
  }
});

test("who is equally good is counted from another place in each row", () => {
  assert.deepEqual(bestInRow(Uint16Array.of(5, 5, 5, 9), 2, 0), [0, 3]);
  assert.deepEqual(bestInRow(Uint16Array.of(5, 5, 5, 9), 2, 2), [2, 3]);
});

test("places are as many as were asked for", () => {
  assert.deepEqual([...new Set(places(500, 1, 3))].sort(), [1, 2, 3]);
  assert.deepEqual(places(500, 1, 3), places(500, 1, 3));
});
