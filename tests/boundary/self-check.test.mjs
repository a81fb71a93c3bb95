// A roster is published, and an applicant checks herself by it.
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { people, program } from "./support/demonstration.mjs";
import { Cohort, SelfCheck } from "./support/module.mjs";
import { sentences, thrown } from "./support/thrown.mjs";

const offers = { shown: "public", rare: "drop", identifies: false };
const choices = {
  secret: "a secret that nobody guesses",
  fields: {
    field: offers,
    skills: offers,
    feedback: offers,
    meeting: offers,
    timeZone: { shown: "coarse", rare: "drop" },
    hours: { shown: "coarse", rare: "drop" },
    years: { shown: "coarse", cuts: [8], identifies: false },
  },
};

const cohort = new Cohort(program, people);
const file = cohort.publish(choices);
const check = new SelfCheck(file);
after(() => {
  check.free();
  cohort.free();
});

const { answers } = people.mentees[0];

test("the file says nothing of who is who, and nothing private", () => {
  const published = JSON.parse(file);
  assert.equal(published.mentors.length, people.mentors.length);
  for (const { id, name } of people.mentors) {
    assert.ok(!file.includes(id) && !file.includes(name), name);
  }
  const label = program.questions.find((question) => question.name === "path").label;
  // The vocabulary is Tandem's own list of words, and the same whoever takes part.
  const { vocabulary, ...rest } = published.program;
  const told = JSON.stringify({ ...published, program: rest });
  assert.ok(vocabulary.skills.length > 0 && !told.includes(label.en) && !told.includes("LGBTQ+"));
  assert.deepEqual(cohort.previewPublication(choices).roster, published);
});

test("what singles somebody out is thrown, and said in the preview", () => {
  const careless = { ...choices, fields: { ...choices.fields, years: { shown: "public" } } };
  const { problems } = thrown(() => cohort.publish(careless));
  assert.ok(problems.every((problem) => problem.code === "singles-out" && problem.effect === "withheld"));
  const { findings, publishable } = cohort.previewPublication(careless);
  assert.equal(publishable, false);
  assert.ok(findings.some(({ message }) => /^years ".*" fits 1 mentor of 36, fewer than 3; drop/.test(message)));
  assert.match(thrown(() => cohort.publish({ ...choices, fields: { help: { shown: "public" } } })).message, /free text/);
  thrown(() => cohort.publish({ ...choices, field: {} }));
});

const numbers = (value) =>
  typeof value === "number" ? 1 : value && typeof value === "object" ? Object.values(value).map(numbers).reduce((a, b) => a + b, 0) : 0;

test("an applicant is told bands and words, and no number", () => {
  const outlook = check.outlook(answers, { most: 5, language: "es" });
  assert.deepEqual(outlook.problems, []);
  assert.equal(outlook.fits.length, 5);
  assert.equal(numbers(outlook), 0);
  const ids = new Set(JSON.parse(file).mentors.map(({ id }) => id));
  assert.ok(outlook.fits.every((fit) => ids.has(fit.mentor) && fit.name === null));
  assert.equal(outlook.fits[0].reasons[0].label, "Trabaja en tu área");
  assert.equal(outlook.fits[0].reasons.find((reason) => reason.rule === "hours").coarse, true);
});

test("she may live where no mentor does", () => {
  const abroad = check.outlook({ ...answers, timeZone: "Asia/Kathmandu" });
  assert.deepEqual(sentences(abroad.problems), []);
  const nowhere = check.outlook({ ...answers, timeZone: "Mars/Olympus" });
  assert.match(sentences(nowhere.problems).join(), /Mars\/Olympus/);
});

test("what she left out is named, and null is left out", () => {
  const { missing } = check.outlook({ field: null });
  assert.equal(missing[0].question, "field");
});

test("wishes are checked against the file", () => {
  const [first, second] = JSON.parse(file).mentors.map(({ id }) => id);
  const { wishes, problems } = check.wishes([second, "nobody", first]);
  assert.deepEqual(wishes, [second, first]);
  assert.equal(sentences(problems)[0], 'wishes: found "nobody"; expected the id of a published mentor. This part of the answer is left out.');
});

test("a difference says what is newly public", () => {
  const later = { ...choices, fields: { ...choices.fields, years: undefined } };
  const before = cohort.previewPublication(JSON.parse(JSON.stringify(later))).roster;
  const difference = Cohort.publicationDifference(before, file);
  assert.deepEqual(difference.fields, [{ question: "years", before: "private", now: "coarse" }]);
  assert.deepEqual(difference.newRules, ["years"]);
  assert.equal(Cohort.publicationDifference(null, file).newMentors.length, people.mentors.length);
});

test("what is no published roster is an Error", () => {
  assert.match(thrown(() => new SelfCheck(program)).message, /expected a published roster/);
  thrown(() => new SelfCheck("{"));
  thrown(() => check.outlook({ skills: () => {} }));
  thrown(() => check.outlook(answers, { most: "all" }));
});
