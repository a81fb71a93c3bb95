// The native side: one line of JSON goes in, one comes out.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { root } from "./oracle.mjs";

/** What `native.rs` says of each of these questions. */
export function native(questions) {
  const cargo = process.env.CARGO ?? "cargo";
  const input = questions.map((question) => JSON.stringify(question) + "\n").join("");
  const options = { cwd: fileURLToPath(root), encoding: "utf8", input, maxBuffer: 2 ** 30 };
  const { status, stdout, stderr } = spawnSync(cargo, ["run", "--quiet", "--package", "tandem", "--example", "form"], options);
  if (status !== 0) throw new Error(`the native side ended with ${status}: ${stderr}`);
  const answers = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  if (answers.length !== questions.length) throw new Error(`${questions.length} questions, ${answers.length} answers`);
  return answers;
}
