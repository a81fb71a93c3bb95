// A roster as people of a program: what Tandem reads from files.
import { Chance } from "./chance.mjs";
import { CHOICES, SETS } from "./roster.mjs";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const THIRDS = ["08:00-12:00", "13:00-17:00", "18:00-22:00"];
const N_STEPS = 8;

/** The nth option of a question, as whole words are spelt: the first three letters of its name and two more. */
const option = (name, nth) => name.slice(0, 3) + letters(nth);

const letters = (nth) => String.fromCharCode(97 + (Math.floor(nth / 26) % 26), 97 + (nth % 26));

/** One question for both sides. */
function question(name, kind, nOptions = 0, more = {}) {
  const options = Array.from({ length: nOptions }, (_, nth) => ({ value: option(name, nth) }));
  return { name, label: name, of: "both", kind, options, ...more };
}

const QUESTIONS = [
  question("skills", "skills"),
  ...["topics", "interests", "languages"].map((name) => question(name, "choices", SETS[name].nOptions)),
  question("availability", "hours", 0, { zone: "timezone" }),
  ...Object.entries(CHOICES).map(([name, nOptions]) => question(name, "choice", nOptions)),
  question("seniority", "scale", N_STEPS),
  question("timezone", "timeZone"),
  question("years", "number"),
  question("text", "text"),
];

const RULES = [
  ["skills", 25, { type: "overlap" }],
  ["topics", 12, { type: "overlap" }],
  ["interests", 6, { type: "overlap" }],
  ["languages", 8, { type: "overlap" }],
  ["availability", 9, { type: "hours", enough: 720 }],
  ["industry", 8, { type: "same" }],
  ["function", 8, { type: "same" }],
  ["location", 4, { type: "same" }],
  ["format", 2, { type: "same" }],
  ["seniority", 8, { type: "band", lowest: 0, ideal: 2, highest: 5 }],
  ["timezone", 5, { type: "timeZone", within: 12 }],
  ["years", 5, { type: "near", within: 20 }],
];

/** The thirteenth, for free texts. */
const TEXT = ["text", 6, { type: "goals" }];

/** Ten rules that say only yes or no, each for a tenth of all points: eleven values, so that ties are extreme. */
const COARSE = [
  ...[...Object.keys(SETS), ...Object.keys(CHOICES), "seniority"].map((name) => [name, 10, { type: "same" }]),
  ["years", 10, { type: "near", within: 1 }],
];

const RULES_OF = { feat: RULES, text: [...RULES, TEXT], coarse: COARSE };

/** A program for a roster: twelve rules that weigh, one for each trait (`feat`); one more, for what people wrote (`text`);
 * or ten that say only yes or no (`coarse`). Under `matching` stands what is best. */
export function program({ kind = "feat", matching = {} } = {}) {
  const rules = RULES_OF[kind].map(([name, weight, comparison]) => ({
    id: name, label: name, mentee: name, mentor: name, level: "should", weight, comparison,
  }));
  const skills = Array.from({ length: SETS.skills.nOptions }, (_, nth) => ({
    name: option("skills", nth), families: [`family${Math.floor(nth / 5)}`],
  }));
  return {
    tandem: 1, name: "A made-up community", languages: ["en"], week: "2026-11-23", capacity: { blank: 1 },
    questions: QUESTIONS, rules, vocabulary: { skills }, matching,
  };
}

/** The people of a roster, each mentor with her places; with `texts` what they wrote, too. */
export function people({ mentees, mentors }, places, { texts = false } = {}) {
  const chance = texts ? new Chance(mentees.length) : null;
  return {
    tandem: 1,
    mentees: mentees.map((mentee, nth) => ({ id: id("e", nth), answers: answers(mentee, chance) })),
    mentors: mentors.map((mentor, nth) => ({ id: id("m", nth), capacity: places[nth], answers: answers(mentor, chance) })),
  };
}

const id = (letter, nth) => letter + String(nth).padStart(5, "0");

/** What somebody answers; the text only where there is chance to write it. */
function answers(traits, chance) {
  const said = {};
  for (const name of Object.keys(SETS)) said[name] = traits[name].map((nth) => option(name, nth));
  for (const name of Object.keys(CHOICES)) said[name] = option(name, traits[name]);
  said.availability = traits.availability.map((slot) => `${DAYS[Math.floor(slot / 3)]} ${THIRDS[slot % 3]}`).join("; ");
  said.seniority = option("seniority", traits.seniority);
  said.timezone = `UTC${traits.timezone < 0 ? "" : "+"}${traits.timezone}`;
  said.years = traits.years;
  if (chance) said.text = text(said, chance);
  return said;
}

/** A few sentences: some of what somebody answered, among words that everybody uses. */
function text(said, chance) {
  const fillers = Array.from({ length: 12 }, () => {
    const nth = Math.floor((chance.whole(0, 399) * chance.whole(0, 399)) / 400);
    return ["grow", "lead", "learn", "build"][nth % 4] + letters(nth);
  });
  const answered = [said.skills, said.topics, said.interests].map((list) => list.join(" "));
  return `I would like to ${answered.join(" and ")}. ${fillers.join(" the ")}.`;
}

/** So many people who answer as those of a smaller programme do: each answer is that of one of them. Who named somebody
 * named her by a name that nobody has here, so that such answers are left out. */
export function alike(few, nMentees, nMentors) {
  const chance = new Chance(nMentees * 31 + nMentors);
  return { tandem: 1, mentees: more(few.mentees, nMentees, "e", chance), mentors: more(few.mentors, nMentors, "m", chance) };
}

const NAMES_SOMEBODY = new Set(["wishes", "avoid", "circleBefore"]);

function more(few, n, letter, chance) {
  const one = () => few[chance.whole(0, few.length - 1)];
  const questions = [...new Set(few.flatMap((person) => Object.keys(person.answers)))];
  const asked = questions.filter((name) => !NAMES_SOMEBODY.has(name)).sort();
  return Array.from({ length: n }, (_, nth) => {
    const capacity = one().capacity;
    const answered = asked.map((name) => [name, one().answers[name]]).filter(([, answer]) => answer !== undefined);
    return { id: id(letter, nth), ...(capacity && { capacity }), answers: Object.fromEntries(answered) };
  });
}
