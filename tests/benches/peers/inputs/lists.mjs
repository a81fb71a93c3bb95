// For each mentee only her best mentors, as one has them of a community too large for a table.
import { Columns } from "./points.mjs";

const MOST_POINTS = 1_000;

/** Each mentee's `n` best mentors: those of mentee i are at `starts[i]` to `starts[i + 1]` of `mentors` and `points`. */
export function bestOf({ mentees, mentors }, kind, n) {
  const lists = {
    starts: Uint32Array.from({ length: mentees.length + 1 }, (_, nth) => nth * n),
    mentors: new Uint32Array(mentees.length * n),
    points: new Uint16Array(mentees.length * n),
  };
  const columns = new Columns(mentors, kind);
  const row = new Uint16Array(mentors.length);
  mentees.forEach((mentee, nth) => {
    columns.read(mentee, row);
    const best = bestInRow(row, n, firstOf(nth, mentors.length));
    lists.mentors.set(best, nth * n);
    lists.points.set(best.map((mentor) => row[mentor]), nth * n);
  });
  return lists;
}

/** The `n` best of a row, ascending. Of those who are equally good the first, counted from `first` round the row: were
 * it the same for everybody, all would list the same. */
export function bestInRow(row, n, first) {
  const least = leastOfBest(row, n);
  const better = [];
  const equal = [];
  for (let step = 0; step < row.length; step++) {
    const mentor = (first + step) % row.length;
    if (row[mentor] > least) better.push(mentor);
    else if (row[mentor] === least && equal.length < n) equal.push(mentor);
  }
  return [...better, ...equal.slice(0, n - better.length)].sort((one, other) => one - other);
}

/** The points of the nth best. */
function leastOfBest(row, n) {
  const nOf = new Uint32Array(MOST_POINTS + 1);
  for (const points of row) nOf[points]++;
  let left = n;
  for (let points = MOST_POINTS; points > 0; points--) {
    left -= nOf[points];
    if (left <= 0) return points;
  }
  return 0;
}

/** Where the row of a mentee is begun: far from where those next to her begin. */
const firstOf = (mentee, nMentors) => Math.floor(((Math.imul(mentee, 0x9e3779b9) >>> 0) / 2 ** 32) * nMentors);
