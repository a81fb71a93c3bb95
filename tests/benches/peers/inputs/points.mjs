// What every pair of a roster is worth: the weighted mean of twelve comparisons, from 0 to 1,000 points.
import { CHOICES, N_SLOTS, SETS } from "./roster.mjs";

const WEIGHTS = {
  skills: 25, topics: 12, interests: 6, languages: 8, availability: 9, industry: 8,
  function: 8, location: 4, format: 2, seniority: 8, timezone: 5, years: 5,
};

/** How finely points are told apart: `feat` has some hundred values, `coarse` a dozen, so that ties are everywhere. */
const FINENESS = {
  feat: (hundredth) => Math.round(hundredth * 10),
  coarse: (hundredth) => Math.round(hundredth / 5) * 50,
};

/** The kinds of points that there are. */
export const KINDS = Object.keys(FINENESS);

const MOST_YEARS = 40;
/** Nobody has more of a kind. */
const MOST_OF_A_SET = 32;

const part = (number) => Math.max(0, Math.min(1, number));

/** How well differences fit, from the lowest that can be. */
const worthOf = (lowest, highest, worth) => Float64Array.from({ length: highest - lowest + 1 }, (_, at) => worth(lowest + at));

const BY_DIFFERENCE = {
  seniority: { lowest: -7, worth: worthOf(-7, 7, (more) => WEIGHTS.seniority * part(1 - Math.abs(more - 2) / 4)) },
  timezone: {
    lowest: -18,
    worth: worthOf(-18, 18, (hours) => WEIGHTS.timezone * (1 - Math.min(Math.abs(hours), 24 - Math.abs(hours)) / 12)),
  },
  years: {
    lowest: -MOST_YEARS,
    worth: worthOf(-MOST_YEARS, MOST_YEARS, (more) => WEIGHTS.years * part(1 - Math.abs(more - 8) / 20)),
  },
};

/** What so many in common are worth of so many in both together: their Jaccard index. */
function likeness(weight) {
  const worth = new Float64Array(MOST_OF_A_SET * MOST_OF_A_SET * 2);
  for (let common = 0; common < MOST_OF_A_SET; common++) {
    for (let both = 1; both < MOST_OF_A_SET * 2; both++) worth[common * MOST_OF_A_SET * 2 + both] = (weight * common) / both;
  }
  return worth;
}

/** Who has each of so many options. */
function holders(mentors, name, nOptions) {
  const lists = Array.from({ length: nOptions }, () => []);
  mentors.forEach((mentor, nth) => mentor[name].forEach((option) => lists[option].push(nth)));
  return lists.map((list) => Uint32Array.from(list));
}

/** Mentors who are compared with one mentee after another. */
export class Columns {
  #n;
  #kind;
  #sets;
  #slots;
  #choices;
  #scales;
  #common;
  #hundredths;

  constructor(mentors, kind) {
    this.#n = mentors.length;
    this.#kind = FINENESS[kind];
    this.#sets = Object.entries(SETS).map(([name, { nOptions }]) => ({
      name,
      worth: likeness(WEIGHTS[name]),
      holders: holders(mentors, name, nOptions),
      sizes: Uint8Array.from(mentors, (mentor) => mentor[name].length),
    }));
    this.#slots = holders(mentors, "availability", N_SLOTS);
    this.#choices = Object.entries(CHOICES).map(([name, nOptions]) => ({ name, holders: this.#who(mentors, name, nOptions) }));
    this.#scales = Object.entries(BY_DIFFERENCE).map(([name, { lowest, worth }]) => ({
      name, lowest, worth, values: Int8Array.from(mentors, (mentor) => mentor[name]),
    }));
    this.#common = new Uint8Array(this.#n);
    this.#hundredths = new Float64Array(this.#n);
  }

  #who(mentors, name, nOptions) {
    return holders(mentors.map((mentor) => ({ [name]: [mentor[name]] })), name, nOptions);
  }

  /** Writes what each mentor is worth to this mentee into `row`. */
  read(mentee, row) {
    this.#hundredths.fill(0);
    for (const set of this.#sets) this.#addSet(mentee[set.name], set);
    this.#addSlots(mentee.availability);
    for (const { name, holders } of this.#choices) this.#addChoice(holders[mentee[name]], WEIGHTS[name]);
    for (const scale of this.#scales) this.#addScale(mentee[scale.name], scale);
    for (let nth = 0; nth < this.#n; nth++) row[nth] = this.#kind(this.#hundredths[nth]);
  }

  #count(options, holders) {
    this.#common.fill(0);
    for (const option of options) {
      for (const mentor of holders[option]) this.#common[mentor]++;
    }
  }

  #addSet(options, { worth, holders, sizes }) {
    this.#count(options, holders);
    const [common, sums, own] = [this.#common, this.#hundredths, options.length];
    for (let nth = 0; nth < this.#n; nth++) {
      const n = common[nth];
      sums[nth] += worth[n * MOST_OF_A_SET * 2 + own + sizes[nth] - n];
    }
  }

  #addSlots(slots) {
    this.#count(slots, this.#slots);
    const [common, sums] = [this.#common, this.#hundredths];
    for (let nth = 0; nth < this.#n; nth++) sums[nth] += WEIGHTS.availability * Math.min(common[nth] / 3, 1);
  }

  #addChoice(holders, weight) {
    for (const mentor of holders) this.#hundredths[mentor] += weight;
  }

  #addScale(own, { values, lowest, worth }) {
    const sums = this.#hundredths;
    for (let nth = 0; nth < this.#n; nth++) sums[nth] += worth[values[nth] - own - lowest];
  }
}

/** The points of every pair: row after row, a row a mentee. */
export function pointsOfAll({ mentees, mentors }, kind) {
  const points = new Uint16Array(mentees.length * mentors.length);
  const columns = new Columns(mentors, kind);
  mentees.forEach((mentee, nth) => columns.read(mentee, points.subarray(nth * mentors.length, (nth + 1) * mentors.length)));
  return points;
}
