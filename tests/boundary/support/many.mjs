// Very many people with very short answers.

const topics = ["art", "code", "data", "law", "press", "shops", "soil", "teams"];

export const program = {
  tandem: 1,
  name: "Many",
  languages: ["en"],
  week: "2027-01-18",
  capacity: { blank: 1 },
  questions: [
    { name: "topic", label: "Topic", of: "both", kind: "choice", options: topics.map((value) => ({ value })) },
    { name: "age", label: "Age", of: "both", kind: "number" },
  ],
  rules: [
    { id: "topic", label: "Topic", mentee: "topic", mentor: "topic", comparison: { type: "same" }, level: "should", weight: 3 },
    { id: "age", label: "Age", mentee: "age", mentor: "age", comparison: { type: "near", within: 40 }, level: "should", weight: 7 },
  ],
};

/** So many people of each side, always the same ones. */
export function people(nMentees, nMentors) {
  const side = (letter, n) =>
    Array.from({ length: n }, (_, nth) => {
      const mixed = Math.imul(nth + letter.charCodeAt(0), 0x9e3779b1) >>> 8;
      return { id: `${letter}${nth}`, answers: { topic: topics[mixed % topics.length], age: 18 + ((mixed >> 4) % 50) } };
    });
  return { tandem: 1, mentees: side("e", nMentees), mentors: side("o", nMentors) };
}
