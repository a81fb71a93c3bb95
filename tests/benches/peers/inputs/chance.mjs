// Chance that is the same each time: what is made up must be the same on every machine.

/** Whole numbers of 32 bits, one after another, from a seed (Marsaglia's xorshift with a multiplier, as in mulberry32). */
export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  #next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** From 0 to below 1. */
  part() {
    return this.#next() / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least, most) {
    return least + Math.floor(this.part() * (most - least + 1));
  }

  /** Whether something happens that happens so often, from 0 to 1. */
  happens(often) {
    return this.part() < often;
  }

  /** Around zero, as far away as the normal distribution is on average: the sum of twelve parts. */
  normal() {
    return Array.from({ length: 12 }, () => this.part()).reduce((sum, part) => sum + part, -6);
  }
}

/** Options of which the first are the most common: the nth is as common as 1 / n ** steep. Whole numbers, so that no
 * two machines round differently. */
export class Popularity {
  #upTo = [];

  constructor(nOptions, steep) {
    let sum = 0;
    for (let nth = 1; nth <= nOptions; nth++) {
      sum += Math.round(1e6 / nth ** steep);
      this.#upTo.push(sum);
    }
  }

  /** One option. */
  one(chance) {
    const mark = chance.whole(0, this.#upTo.at(-1) - 1);
    let [low, high] = [0, this.#upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#upTo[middle] > mark) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** So many options, each once, in ascending order. */
  some(chance, n) {
    const chosen = new Set();
    while (chosen.size < n) chosen.add(this.one(chance));
    return [...chosen].sort((one, other) => one - other);
  }
}
