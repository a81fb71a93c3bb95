// Made-up people with twelve traits, as large programmes ask for them. Some answers are far more common than others, so
// that everybody wants the same mentors: the hard case for whoever matches.
import { Chance, Popularity } from "./chance.mjs";

/** The questions that take several answers: how many options, how unequally common, and how many of them a person has. */
export const SETS = {
  skills: { nOptions: 200, steep: 0.8, mentee: [2, 8], mentor: [4, 14] },
  topics: { nOptions: 40, steep: 0.8, mentee: [2, 5], mentor: [2, 5] },
  interests: { nOptions: 50, steep: 0.4, mentee: [0, 8], mentor: [0, 8] },
  languages: { nOptions: 12, steep: 1.2, mentee: [1, 3], mentor: [1, 3] },
};

/** The questions that take one answer: how many options. */
export const CHOICES = { industry: 16, function: 12, location: 40, format: 3 };

/** The hours from UTC at which people live. */
const ZONES = [-8, -7, -6, -5, -3, 0, 1, 2, 3, 5, 8, 9, 10];

/** The thirds of a day in a week. */
export const N_SLOTS = 21;

const popularity = {
  ...Object.fromEntries(Object.entries(SETS).map(([name, { nOptions, steep }]) => [name, new Popularity(nOptions, steep)])),
  ...Object.fromEntries(Object.entries(CHOICES).map(([name, nOptions]) => [name, new Popularity(nOptions, 0.7)])),
};

const within = (number, most) => Math.max(0, Math.min(most, Math.round(number)));

function person(chance, side) {
  const traits = {};
  for (const [name, { [side]: [least, most] }] of Object.entries(SETS)) {
    traits[name] = popularity[name].some(chance, chance.whole(least, most));
  }
  if (chance.happens(0.85) && traits.languages[0] !== 0) traits.languages.unshift(0);
  traits.availability = Array.from({ length: N_SLOTS }, (_, slot) => slot).filter(() => chance.happens(0.25));
  for (const name of Object.keys(CHOICES)) traits[name] = popularity[name].one(chance);
  traits.seniority = within((side === "mentor" ? 5 : 2.5) + 1.2 * chance.normal(), 7);
  traits.timezone = ZONES[chance.whole(0, ZONES.length - 1)];
  traits.years = within(4 * traits.seniority + 3 * chance.normal(), 40);
  return traits;
}

/** So many people, always the same ones. */
export function roster(nMentees, nMentors) {
  const chance = new Chance(1_000_003 + nMentees * 31 + nMentors);
  const people = (n, side) => Array.from({ length: n }, () => person(chance, side));
  return { mentees: people(nMentees, "mentee"), mentors: people(nMentors, "mentor") };
}

/** How many mentees each mentor takes, from `least` to `most`. */
export function places(nMentors, least, most) {
  const chance = new Chance(17 + nMentors);
  return Uint32Array.from({ length: nMentors }, () => chance.whole(least, most));
}
