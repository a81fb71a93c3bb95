// What the elements read from a form of somebody else's, and what they say: all that needs no page.
import assert from "node:assert/strict";
import { test } from "node:test";

import { answersOf, filledFields, misfits, readMapping } from "../../pkg/elements/answers.js";
import { languageOf, languages, Said, wordsFor } from "../../pkg/elements/words.js";
import { prefilled } from "../../pkg/examples/google-forms/prefilled.js";

const asked = ["field", "skills", "meeting", "hours"];

/** The answers of a form with these entries and controls. */
const read = (entries, controls, map = "") => answersOf(filledFields(entries, controls), readMapping(map), asked);

const text = (name) => ({ name, type: "text" });
const box = (name) => ({ name, type: "checkbox" });

test("a field answers the question of its name, and what nobody asks is left out", () => {
  const entries = [["skills", "SQL, Rust"], ["password", "secret"], ["field", " "]];
  assert.deepEqual(read(entries, ["skills", "password", "field"].map(text)), { skills: "SQL, Rust" });
});

test("a mapping says which field answers which question, and nothing else is read", () => {
  const entries = [["topics", "SQL"], ["field", "Data"], ["entry.7", "Mon 18:00-20:00"]];
  const controls = ["topics", "field", "entry.7"].map(text);
  const expected = { skills: "SQL", hours: "Mon 18:00-20:00" };
  assert.deepEqual(read(entries, controls, " topics:skills\n entry.7:hours "), expected);
  assert.deepEqual(read(entries, controls, '{"topics": "skills", "entry.7": "hours"}'), expected);
});

test("what takes several answers is a list, even with one; what takes one is a text, even as a tick", () => {
  assert.deepEqual(read([["meeting", "Phone"]], [box("meeting"), box("meeting")]), { meeting: ["Phone"] });
  assert.deepEqual(read([["meeting", "Phone"]], [{ name: "meeting", type: "select-multiple", multiple: true }]), { meeting: ["Phone"] });
  assert.deepEqual(read([["meeting[]", "Phone"]], [box("meeting[]")]), { meeting: ["Phone"] });
  assert.deepEqual(read([["meeting", "Phone"]], [box("meeting")]), { meeting: "Phone" });
  const radios = [{ name: "field", type: "radio" }, { name: "field", type: "radio" }];
  assert.deepEqual(read([["field", "Lead, or manager"]], radios), { field: "Lead, or manager" });
});

test("several fields of one question are put together", () => {
  const entries = [["monday", "Mon 18:00-20:00"], ["friday", ""], ["sunday", "Sun 10:00-12:00"]];
  const map = "monday:hours friday:hours sunday:hours";
  assert.deepEqual(read(entries, ["monday", "friday", "sunday"].map(text), map), { hours: ["Mon 18:00-20:00", "Sun 10:00-12:00"] });
});

test("files are never read", () => {
  const entries = [["skills", new Blob(["secret"])]];
  assert.deepEqual(read(entries, [{ name: "skills", type: "file" }]), {});
});

test("a mapping that cannot be read says what stood there", () => {
  for (const map of ["skills", "a:b c", ":skills", "skills:", "{", '{"a": 7}', '{"": "skills"}']) {
    assert.throws(() => readMapping(map), (error) => error instanceof Said && error.sentence === "badMapping", map);
  }
  assert.throws(() => readMapping("a:b c"), /“c”; it should be pairs such as skills:skills/);
});

const sentences = (names, map) => misfits(names, readMapping(map), asked).map(({ message }) => message);

test("a field or a question that is not there is told, and the rest still is read", () => {
  assert.deepEqual(sentences(["topics"], "topics:skills"), []);
  assert.match(sentences(["topics"], "topics:skill").join(), /“skill”; the program asks field, skills, meeting, hours/);
  assert.match(sentences(["topics"], "topics:skills more:hours").join(), /the field “more”, which the form does not have/);
  assert.deepEqual(sentences(["email", "skills"], ""), []);
  assert.match(sentences(["email"], "").join(), /No field of the form is called as a question is/);
});

test("both languages say the same things", () => {
  const shape = (words) => Object.entries(words).map(([name, said]) => [name, typeof said, typeof said === "object" ? Object.keys(said) : []]);
  assert.deepEqual(shape(languages.es), shape(languages.en));
  const written = (said) => (typeof said === "object" ? JSON.stringify(said) : String(said));
  const same = Object.keys(languages.en).filter((name) => written(languages.en[name]) === written(languages.es[name]));
  assert.deepEqual(same, []);
});

test("whatever is said can be said in both languages", () => {
  const names = ["noRoster", "noFormAround", "noSource", "noForm", "notAsked", "noFile", "noModule", "noFormModule", "noForms"];
  for (const said of names.map((name) => new Said(name, "one", "two"))) {
    assert.ok(said.message.length > 20 && said.in(languages.es).length > 20 && said.in(languages.es) !== said.message, said.sentence);
  }
});

test("an element speaks the language that stands nearest, through shadow roots, and English otherwise", () => {
  const element = (lang, host) => ({
    closest: () => lang && { getAttribute: () => lang },
    getRootNode: () => ({ host }),
  });
  assert.equal(languageOf(element("es-MX")), "es-MX");
  assert.equal(languageOf(element(null, element("es"))), "es");
  assert.equal(languageOf(element(null)), "en");
  assert.equal(wordsFor("es-MX"), languages.es);
  assert.equal(wordsFor("fr"), languages.en);
});

test("where there is no page, nothing is made known and nothing breaks", async () => {
  const { TandemFit, TandemForm } = await import("../../pkg/elements.js");
  assert.ok(TandemFit.observedAttributes.includes("roster") && TandemForm.observedAttributes.includes("src"));
});

test("a link to a Google Form holds every answer under its entry", () => {
  const entries = { field: "entry.1", meeting: "entry.2" };
  const fields = [["field", "Data and AI"], ["meeting", "Phone"], ["meeting", "In person"], ["other", "secret"]];
  const link = prefilled("https://docs.google.com/forms/d/e/FORM/viewform", [...fields, ["field", " "]], (name) => entries[name]);
  assert.equal(link, "https://docs.google.com/forms/d/e/FORM/viewform?usp=pp_url&entry.1=Data+and+AI&entry.2=Phone&entry.2=In+person");
});
