// The types say what the module does: a whole use of it compiles, and what it really gives is of the types it says.
import assert from "node:assert/strict";
import { test } from "node:test";

import { people, program } from "./support/demonstration.mjs";
import { Cohort, assign, checkProgram, read, readCsv, version } from "./support/module.mjs";
import { thrown } from "./support/thrown.mjs";
import { path, tool, written } from "./support/tools.mjs";

const typescript = tool("typescript");

const STRICT = {
  strict: true,
  noEmit: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  module: typescript.ModuleKind.NodeNext,
  target: typescript.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.esnext.disposable.d.ts", "lib.dom.d.ts"],
  types: [],
};

/** What the compiler says of a file that imports "tandem-match", and of the package's own types. */
function compiled(name, text) {
  const compiling = typescript.createProgram([path(written(name, text))], STRICT);
  return typescript.getPreEmitDiagnostics(compiling).map((diagnostic) => {
    const text = typescript.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start).line + 1;
    return `${diagnostic.file?.fileName}, line ${line}: ${text}`;
  });
}

test("a page that uses everything compiles", () => {
  // A use that goes nowhere is the point of it.
  const text = read("tests/boundary/types/whole-api.mts").replace("const row:", "export const row:");
  assert.deepEqual(compiled("whole-api.mts", text), []);
});

test("a page with the elements compiles", () => {
  assert.deepEqual(compiled("elements.mts", read("tests/boundary/types/elements.mts")), []);
});

test("the compiler would object", () => {
  const said = compiled("wrong.mts", 'import { version } from "tandem-match";\nexport const number: number = version();\n');
  assert.match(said.join(), /wrong\.mts, line 2: Type 'string' is not assignable to type 'number'/);
});

/** Real values, each under the type that it must be of. */
function real() {
  const cohort = new Cohort(program, people);
  const { id } = cohort.mentees[0];
  const { answers } = people.mentees[0];
  const broken = { ...program, week: "soon", rules: [{ ...program.rules[0], weight: 101 }] };
  const columns = { mentors: [{ heading: "Id", means: { person: "id" } }] };
  const { name, message, problems } = thrown(() => new Cohort(broken, people));
  const { candidates } = cohort.candidates(id);
  const values = [
    ["string", version()],
    ["Program", program],
    ["People", people],
    ["Problem[]", checkProgram(broken)],
    ["Sheet", readCsv({ ...program, columns }, "mentor", "mentors.csv", "Id,Age\nada,7\n,8\n")],
    ["TandemError", { name, message, problems }],
    ["Mentee[]", cohort.mentees],
    ["Mentor[]", cohort.mentors],
    ["PairFit[]", candidates.map(({ mentor }) => cohort.fit(id, mentor))],
    ["Candidates", cohort.candidates(id)],
    ["Profiles", cohort.bestFits({ answers: { ...answers, age: 7 } })],
    ["Assigned", assign(Int32Array.of(7, -1, 9, 8), 2, 1)],
    ["Matching", cohort.match({ locks: [{ mentee: id, mentor: candidates[0].mentor }] })],
  ];
  cohort.free();
  return values;
}

test("what the module really gives is of the types that it says, without a property too many", () => {
  const values = real();
  const types = values.map(([type]) => type.replace("[]", "")).filter((type) => type !== "string");
  const lines = values.map(([type, value], index) => `export const value${index}: ${type} = ${JSON.stringify(value)};`);
  const text = [`import type { ${[...new Set(types)].join(", ")} } from "tandem-match";`, ...lines].join("\n");
  assert.deepEqual(compiled("values.mts", text), []);
});
