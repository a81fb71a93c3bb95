// Chance that comes out the same every time: George Marsaglia's xorshift32.

/** A source of chance, from a seed that is not 0. */
export function chance(seed) {
  let state = seed;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(next() * end);
  const pick = (items) => items[below(items.length)];
  const often = (share) => next() < share;
  const several = (most, make) => Array.from({ length: below(most + 1) }, make);
  return { below, often, pick, several };
}
