// The two ways in: a page without a bundler, and a page that a bundler has packed.
import assert from "node:assert/strict";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { beforeEach, test } from "node:test";
import { promisify } from "node:util";

import { serveFiles } from "./support/fetch.mjs";
import { read, root } from "./support/module.mjs";
import { folder, path, tool } from "./support/tools.mjs";

const EXPECTED = [
  "Data engineer for twelve years; likes to draw before she writes. A strong fit: Python, Mon 18:00-20:00.",
  "Keeps servers awake; explains with stories. A strong fit: Python, Sat 09:00-11:00.",
  "Builds web pages that everybody can use; came to it from nursing. A weak fit: Sat 10:00-11:00.",
];

/** As much of a page as the examples need, filled from the example's HTML. */
function pageOf(html) {
  const fields = [...html.matchAll(/<input name="(\w+)" value="([^"]*)"/g)];
  const form = {
    elements: Object.fromEntries(fields.map(([, name, value]) => [name, { value }])),
    addEventListener: (kind, listener) => (form[kind] = listener),
  };
  const list = { replaceChildren: (...items) => (list.items = items.map((item) => item.textContent)) };
  const parts = { form, ol: list };
  return { form, list, querySelector: (name) => parts[name], createElement: () => ({}) };
}

/** Runs an example's script, and changes what stands in the form. */
async function shows(html, script) {
  const page = pageOf(read(html));
  globalThis.document = page;
  await import(script);
  assert.deepEqual(page.list.items, EXPECTED);
  page.form.elements.hours.value = "when I can";
  page.form.input();
  assert.match(page.list.items.at(-1), /found "when I can"/);
}

beforeEach(serveFiles);

test("a page without a bundler shows the fits", () =>
  shows("pkg/examples/plain/index.html", new URL("pkg/examples/plain/plain.js", root)));

/** Packs the bundler's example, and returns the folder of what came out. */
async function packed() {
  const output = new URL("packed/", folder);
  rmSync(output, { recursive: true, force: true });
  const compiler = tool("webpack")({
    mode: "production",
    context: path(new URL("pkg/examples/bundler/", root)),
    entry: "./main.js",
    resolve: { modules: [path(new URL("node_modules", folder))] },
    output: { path: path(output), filename: "main.mjs", module: true, chunkFormat: "module" },
    experiments: { outputModule: true },
    cache: false,
    performance: { hints: false },
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }), { errors: [], warnings: [] });
  return output;
}

test("a page that a bundler has packed shows the same, with the WebAssembly brought along", async () => {
  const output = await packed();
  assert.equal(readdirSync(output).filter((name) => name.endsWith(".wasm")).length, 1);
  assert.ok(existsSync(new URL("main.mjs", output)));
  await shows("pkg/examples/bundler/index.html", new URL("main.mjs", output));
});
