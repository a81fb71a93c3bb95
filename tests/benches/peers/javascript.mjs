// A package from npm, run once: node javascript.mjs PACKAGE NODE_MODULES FOLDER. It prints what it took, in one line of JSON.
import { createRequire } from "node:module";
import { join } from "node:path";

import { u16, u32, worth } from "./files.mjs";
import { measured, tell } from "./measure.mjs";

const [name, modules, folder] = process.argv.slice(2);
const installed = createRequire(join(modules, "..", "package.json"))(name);
const [points, places] = [u16(folder, "points.u16"), u32(folder, "places.u32")];
const nMentors = places.length;
const nMentees = points.length / nMentors;
const pointsOf = (mentee, mentor) => points[mentee * nMentors + mentor];
const MOST_POINTS = 1_000;

/** The Hungarian method: one column for each place, and costs instead of points. */
function munkres({ munkres }) {
  const mentorOfPlace = [...places].flatMap((n, mentor) => Array(n).fill(mentor));
  const costs = Array.from({ length: nMentees }, (_, mentee) =>
    mentorOfPlace.map((mentor) => MOST_POINTS - pointsOf(mentee, mentor)),
  );
  const { value, ...took } = measured(() => munkres(costs));
  const mentorOf = Array(nMentees).fill(null);
  for (const [mentee, place] of value) mentorOf[mentee] = mentorOfPlace[place];
  return { ...took, mentorOf };
}

/** Whom somebody likes, the best first; of equal ones whoever comes first. */
function liked(n, points) {
  const others = Array.from({ length: n }, (_, other) => other);
  return others.sort((one, other) => points(other) - points(one) || one - other);
}

/** Gale and Shapley's way, each mentor with one place. Who likes whom is part of the work. */
function stableMarriage({ Person, stableMarriage }) {
  const { value, ...took } = measured(() => {
    const mentees = Array.from({ length: nMentees }, (_, mentee) => new Person(mentee));
    const mentors = Array.from({ length: nMentors }, (_, mentor) => new Person(mentor));
    mentees.forEach((person, mentee) => {
      person.generatePreferences(liked(nMentors, (mentor) => pointsOf(mentee, mentor)).map((mentor) => mentors[mentor]));
    });
    mentors.forEach((person, mentor) => {
      person.generatePreferences(liked(nMentees, (mentee) => pointsOf(mentee, mentor)).map((mentee) => mentees[mentee]));
    });
    stableMarriage(mentees);
    return mentees;
  });
  return { ...took, mentorOf: value.map((mentee) => mentee.fiance?.name ?? null) };
}

const { seconds, mib, mentorOf } = { munkres, "stable-marriage": stableMarriage }[name](installed);
tell({ seconds, mib, ...worth(mentorOf, places, pointsOf) });
