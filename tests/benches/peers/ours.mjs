// Tandem, run once: node ours.mjs TASK FOLDER. Each task prints what it took, in one line of JSON.
import { readFileSync } from "node:fs";

import { clock } from "./clock.mjs";
import { listed, text, u16, u32, worth } from "./files.mjs";
import { measured, median, tell } from "./measure.mjs";

const pkg = new URL("../../../pkg/", import.meta.url);
const module = readFileSync(new URL("engine_bg.wasm", pkg));
const { Cohort, assign, assignListed, assignStably, initSync } = await import(new URL("engine.js", pkg));

let memory;
const start = () => ({ memory } = initSync({ module }));
const wasmMib = () => memory.buffer.byteLength / 2 ** 20;

/** Only points count, as they do for the others. */
const POINTS = { first: "points" };

/** Prices prove a matching: no pair may be worth more than its two, and all of them no more than the matching. */
function check({ pairWorth, pointWorth, menteePrices, mentorPrices, placed, points }, places, pairs) {
  const sum = (prices) => prices.reduce((sum, price) => sum + price, 0);
  const bound = sum(menteePrices) + sum(mentorPrices.map((price, mentor) => price * places[mentor]));
  if (bound !== placed * pairWorth + points * pointWorth) throw new Error("the prices do not add up to the matching");
  for (const [mentee, mentor, points] of pairs) {
    if (menteePrices[mentee] + mentorPrices[mentor] < pairWorth + points * pointWorth) {
      throw new Error(`mentee ${mentee} and mentor ${mentor} are worth more than their prices`);
    }
  }
}

function* pairsOfTable(points, nMentors) {
  for (let at = 0; at < points.length; at++) yield [Math.floor(at / nMentors), at % nMentors, points[at]];
}

function* pairsOfLists({ starts, mentors, points }) {
  for (let mentee = 0; mentee + 1 < starts.length; mentee++) {
    for (let at = starts[mentee]; at < starts[mentee + 1]; at++) yield [mentee, mentors[at], points[at]];
  }
}

function table(folder) {
  const [points, places] = [u16(folder, "points.u16"), u32(folder, "places.u32")];
  const given = Int32Array.from(points);
  start();
  const { value, ...took } = measured(() => assign(given, places.length, places, POINTS));
  check(value, places, pairsOfTable(points, places.length));
  return { ...took, ...worth(value.mentorOf, places, (mentee, mentor) => points[mentee * places.length + mentor]) };
}

function lists(folder) {
  const given = { starts: u32(folder, "starts.u32"), mentors: u32(folder, "mentors.u32"), points: u16(folder, "points.u16") };
  const places = u32(folder, "places.u32");
  start();
  const { value, ...took } = measured(() =>
    assignListed(given.starts, given.mentors, given.points, places.length, places, POINTS),
  );
  check(value, places, pairsOfLists(given));
  return { ...took, ...worth(value.mentorOf, places, listed(given)) };
}

function stable(folder) {
  const [points, places] = [u16(folder, "points.u16"), u32(folder, "places.u32")];
  const given = Int32Array.from(points);
  start();
  const { value, ...took } = measured(() => assignStably(given, places.length, places));
  return { ...took, ...worth(value.mentorOf, places, (mentee, mentor) => points[mentee * places.length + mentor]) };
}

/** From the texts of two files to a matching that is proven. */
function matched(program, people) {
  const cohort = new Cohort(program, people);
  const matching = cohort.match();
  if (!matching.optimal) throw new Error("the matching is not proven");
  return { ...matching, cohort };
}

/** And on to the reasons of every pair. */
function explained(program, people) {
  const { cohort, placed, pairs } = matched(program, people);
  const reasons = pairs.map(({ mentee, mentor }) => cohort.fit(mentee, mentor).reasons);
  if (!reasons.every((reasons) => reasons.length > 0)) throw new Error("a pair has no reasons");
  return { placed };
}

const texts = (folder) => [text(folder, "program.json"), text(folder, "people.json")];

function optimum(folder) {
  const [program, people] = texts(folder);
  start();
  const { value, ...took } = measured(() => matched(program, people));
  return { ...took, placed: value.placed };
}

function reasons(folder) {
  const [program, people] = texts(folder);
  start();
  const { value, ...took } = measured(() => explained(program, people));
  return { ...took, ...value };
}

/** As the first visitor has it: the module itself is compiled, too. */
function cold(folder) {
  const [program, people] = texts(folder);
  const { value, ...took } = measured(() => {
    start();
    return explained(program, people);
  });
  return { ...took, ...value };
}

const N_ASKED = 9;
/** As many candidates as there are questions, so that each time another one is asked about. */
const CANDIDATES = { most: N_ASKED + 1 };

/** The mentors whom a mentee could have, the best first. */
function openFor(cohort, mentee) {
  const { candidates } = cohort.candidates(mentee, CANDIDATES);
  return candidates.filter(({ fit }) => fit.points !== null).map(({ mentor }) => mentor);
}

/** So many of a list, from its beginning to its end. */
const spread = (list, n) => Array.from({ length: n }, (_, nth) => list[Math.floor((nth * list.length) / n)]);

/** Mentees with some mentor whom each could have. */
function pairs(cohort) {
  const ids = cohort.mentees.map((mentee) => mentee.id);
  const open = ids.map((mentee) => [mentee, openFor(cohort, mentee)]).filter(([, mentors]) => mentors.length > 0);
  return spread(open, N_ASKED + 1).map(([mentee, mentors], nth) => [mentee, mentors[nth % mentors.length]]);
}

/** Mentees who have nobody. */
const alone = (_, unplaced) => spread(unplaced, N_ASKED + 1).map((mentee) => [mentee]);

/** Whom each question is about, and how it is asked. */
const QUESTIONS = {
  reason: { about: pairs, ask: (cohort, mentee, mentor) => cohort.fit(mentee, mentor) },
  price: { about: pairs, ask: (cohort, mentee, mentor) => cohort.price(mentee, mentor) },
  relaxation: { about: alone, ask: (cohort, mentee) => cohort.helps({ side: "mentee", id: mentee }) },
};

/** The middle of some answers, after the first, with which the optimum comes that all others use. */
function question(folder, name) {
  start();
  const { about, ask } = QUESTIONS[name];
  const { cohort, unplaced } = matched(...texts(folder));
  const took = about(cohort, unplaced).map((who) => measured(() => ask(cohort, ...who)).seconds);
  return { seconds: median(took.slice(1)), first: took[0], mib: null };
}

/** Seconds in which all pairs are scored and nothing else is done that counts. */
const SCORING = {
  /** The first matching makes the table of points, the second one has it: what lies between is the table. Nobody fits as
   * well as is asked, so that matching itself is soon done. */
  table: (program, people) => {
    const matching = { objective: { leastPoints: 10_000 } };
    const cohort = new Cohort({ ...JSON.parse(program), matching }, people);
    const once = () => measured(() => cohort.match()).seconds;
    const [first, second] = [once(), once()];
    cohort.free();
    return first - second;
  },
  /** Each mentee's best mentors and each mentor's best mentees, without a table. */
  lists: (program, people) => {
    const cohort = new Cohort(program, people);
    const { seconds } = measured(() => cohort.listBest({}, 0, cohort.mentees.length));
    cohort.free();
    return seconds;
  },
};

/** The cycles of a pair: those of many mentees without those of a quarter of them, so that what is done once does not
 * count. All go once before, so that the module is compiled as well as it ever will be, and its memory is there. */
function cycles(folder, way) {
  start();
  const [program, text] = texts(folder);
  const people = JSON.parse(text);
  const nFew = people.mentees.length >> 2;
  const few = { ...people, mentees: people.mentees.slice(0, nFew) };
  SCORING[way](program, people);
  const [before, ofFew, ofAll, after] = [clock(), SCORING[way](program, few), SCORING[way](program, people), clock()];
  const nPairs = (people.mentees.length - nFew) * people.mentors.length;
  return { seconds: ofAll, mib: null, cycles: (((ofAll - ofFew) / nPairs) * (before + after)) / 2 };
}

const TASKS = { table, lists, stable, optimum, reasons, cold, question, cycles };

const [task, folder, ...rest] = process.argv.slice(2);
const { cycles: ofPair = null, first = null, total = null, placed = null, seconds, mib } = TASKS[task](folder, ...rest);
tell({ seconds, mib, wasmMib: wasmMib(), total, placed, first, cycles: ofPair });
