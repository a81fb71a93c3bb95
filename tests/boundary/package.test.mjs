// What is published: names, versions and files that agree.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";

import { read, root, version } from "./support/module.mjs";

const manifest = JSON.parse(read("pkg/package.json"));

test("the package, the crate and the module are of one version", () => {
  const ofCrate = /^\[workspace\.package\]\nversion = "(.+)"$/m.exec(read("Cargo.toml"))[1];
  assert.equal(manifest.version, ofCrate);
  assert.equal(version(), ofCrate);
});

test("every file that the package names is there", () => {
  const ways = Object.values(manifest.exports).flatMap((way) => (typeof way === "string" ? [way] : Object.values(way)));
  for (const file of [...manifest.files, ...ways]) {
    assert.ok(existsSync(new URL(file, new URL("pkg/", root))), file);
  }
});

test("every file that is imported is published", () => {
  for (const way of Object.values(manifest.exports["."])) {
    assert.ok(manifest.files.includes(way.replace("./", "")), way);
  }
  assert.ok(["engine_bg.wasm", "sealing_bg.wasm", "tandem_bg.wasm"].every((name) => manifest.files.includes(name)));
});

test("the package is licensed as the crate is", () => {
  assert.equal(manifest.license, /^license = "(.+)"$/m.exec(read("Cargo.toml"))[1]);
});
