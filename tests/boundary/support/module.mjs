// The package as the tests see it: given its bytes, because Node fetches no files.
import { readFileSync } from "node:fs";

import { initSync } from "../../../pkg/engine.js";

export * from "../../../pkg/engine.js";

/** The project's folder. */
export const root = new URL("../../../", import.meta.url);

/** The text of one of the project's files. */
export const read = (path) => readFileSync(new URL(path, root), "utf8");

/** The memory of the module. */
export const { memory } = initSync({ module: readFileSync(new URL("pkg/engine_bg.wasm", root)) });
