// People from the CSV files that forms and spreadsheets export.
import assert from "node:assert/strict";
import { test } from "node:test";

import { readCsv } from "./support/module.mjs";
import { sentences, thrown } from "./support/thrown.mjs";

const program = {
  tandem: 1,
  name: "Evenings",
  languages: ["en"],
  week: "2027-01-18",
  capacity: { blank: 1 },
  questions: [{ name: "skills", label: "Skills", of: "both", kind: "skills" }],
  rules: [
    {
      id: "skills",
      label: "Skills",
      mentee: "skills",
      mentor: "skills",
      comparison: { type: "overlap" },
      level: "should",
      weight: 1,
    },
  ],
  columns: {
    mentors: [
      { heading: "E-mail", means: { person: "id" } },
      { heading: "Places", means: { person: "capacity" } },
      { heading: "Skills", means: { question: "skills" } },
    ],
  },
};

const text = 'E-mail;Places;Skills\r\nmuñoz@example.org;2;"React\nCSS"\r\n;1;SQL\r\nada@example.org;;\r\n';

const expected = {
  people: [
    { id: "muñoz@example.org", capacity: "2", answers: { skills: "React\nCSS" } },
    { id: "ada@example.org", answers: {} },
  ],
  problems: ["mentors.csv, row 3: found nothing; expected an id. The person takes no part until this is put right."],
};

const reads = (content, side = "mentor") => {
  const { people, problems } = readCsv(program, side, "mentors.csv", content);
  assert.deepEqual({ people, problems: sentences(problems) }, expected);
};

test("a text, its bytes and its buffer read the same", () => {
  const bytes = new TextEncoder().encode(text);
  reads(text);
  reads(bytes);
  reads(bytes.buffer);
  reads(bytes.subarray(0));
  reads(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes));
  reads(new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")));
});

test("a file of which nothing can be read is an Error", () => {
  const { problems } = thrown(() => readCsv(program, "mentor", "mentors.csv", "Name,Skills\nAda,SQL\n"));
  assert.deepEqual([...new Set(problems.map((problem) => problem.code))].sort(), ["missing-column", "unused-column"]);
  assert.equal(problems[0].place.file, "mentors.csv");
});

const refuses = (side, content, sentence) => {
  const error = thrown(() => readCsv(program, side, "mentors.csv", content));
  assert.ok(error.message.startsWith(sentence), error.message);
};

test("an unknown side and what is no file are errors", () => {
  refuses("mentors", text, 'side: found "mentors"; expected "mentee" or "mentor".');
  refuses(undefined, text, 'side: found "undefined"; expected "mentee" or "mentor".');
  refuses("mentor", 7, 'mentors.csv: found "7"; expected a text, a Uint8Array or an ArrayBuffer.');
  refuses("mentor", Uint8Array.of(0xff, 0x41), "mentors.csv, line 1: ");
});
