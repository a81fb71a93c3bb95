// What `cargo xtask test boundary` installed, and the package beside it as if it came from a registry.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { root } from "./module.mjs";

/** The folder of the tools, and of whatever a test writes. */
export const folder = new URL("target/boundary/", root);

const require = createRequire(folder);

/** A tool by its name. */
export const tool = (name) => require(name);

/** Writes a file that can import "tandem-match", and returns its address. */
export function written(name, text) {
  const file = new URL(name, folder);
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** The path of an address, as this system writes it. */
export const path = fileURLToPath;

const link = new URL("node_modules/tandem-match", folder);
if (!existsSync(link)) {
  rmSync(link, { force: true });
  // A junction needs no privilege on Windows; elsewhere the word is ignored.
  symlinkSync(path(new URL("pkg", root)), path(link), "junction");
}
