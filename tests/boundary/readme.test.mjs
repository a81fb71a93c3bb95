// The README's examples run, and print what they say they print.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { serveFiles } from "./support/fetch.mjs";
import { read } from "./support/module.mjs";
import { tool, written } from "./support/tools.mjs";

const { transpileModule, ModuleKind, ScriptTarget } = tool("typescript");

/** The blocks of code in the README that are modules. */
const examples = [...read("pkg/README.md").matchAll(/^```js\n(.*?)^```$/gms)].map(([, text]) => text);

/** What an example says that it prints: the comments that begin with an arrow. */
const promised = (example) => [...example.matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => text);

/** Runs an example as a page would, and returns the lines that it prints. */
async function printed(name, example) {
  const options = { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 };
  const file = written(name, transpileModule(example, { compilerOptions: options }).outputText);
  const lines = [];
  const { log } = console;
  console.log = (...values) => {
    const inWords = (value) => (typeof value === "string" ? value : inspect(value, { breakLength: Infinity }));
    lines.push(values.map(inWords).join(" "));
  };
  try {
    await import(file);
  } finally {
    console.log = log;
  }
  return lines;
}

test("there are examples, and they promise something", () => {
  assert.ok(examples.length >= 2);
  assert.ok(examples.every((example) => promised(example).length > 0));
});

for (const [index, example] of examples.entries()) {
  test(`example ${index + 1} of the README prints what it says`, async () => {
    serveFiles();
    assert.deepEqual(await printed(`readme-${index + 1}.mjs`, example), promised(example));
  });
}
