// The made-up inputs as files, which every contender reads.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (Numbers) => (folder, name) => {
  const bytes = readFileSync(join(folder, name));
  return new Numbers(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
};

export const u16 = read(Uint16Array);
export const u32 = read(Uint32Array);
export const text = (folder, name) => readFileSync(join(folder, name), "utf8");

/** What a matching of a table or of lists is worth: counted here, whoever made it; a place that is not there throws. */
export function worth(mentorOf, places, pointsOf) {
  const left = places.slice();
  let [total, placed] = [0, 0];
  mentorOf.forEach((mentor, mentee) => {
    if (mentor === null || mentor < 0) return;
    if (left[mentor]-- === 0) throw new Error(`mentor ${mentor} has more mentees than places`);
    const points = pointsOf(mentee, mentor);
    if (points === undefined) throw new Error(`mentee ${mentee} and mentor ${mentor} are no pair that may be made`);
    total += points;
    placed += 1;
  });
  return { total, placed };
}

/** The points of a pair of lists; nothing where it is not listed. */
export function listed({ starts, mentors, points }) {
  return (mentee, mentor) => {
    const at = mentors.subarray(starts[mentee], starts[mentee + 1]).indexOf(mentor);
    return at < 0 ? undefined : points[starts[mentee] + at];
  };
}
