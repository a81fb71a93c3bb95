// What the module seals, the `age` crate opens, and the other way round; what cannot be opened is told apart; codes come
// back whole.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import * as sealing from "../../pkg/sealing.js";
import { thrown } from "./support/thrown.mjs";

const root = new URL("../../", import.meta.url);

sealing.initSync({ module: readFileSync(new URL("pkg/sealing_bg.wasm", root)) });
const { codes, gather, keyFile, makeKey, mostBytesInCodes, open, readKeys, seal } = sealing;

const TEXT = JSON.stringify({ tandem: 1, said: "¿Qué tal? 🦤" });

/** The `age` crate, asked by `sealing.rs`. */
function age(input, ...args) {
  const cargo = process.env.CARGO ?? "cargo";
  const example = ["run", "--quiet", "--package", "tandem", "--features", "sealing", "--example", "sealing", "--", ...args];
  return execFileSync(cargo, example, { cwd: fileURLToPath(root), input, stdio: ["pipe", "pipe", "inherit"] });
}

/** The code of the one problem for which something was refused. */
function refusal(action) {
  const { problems } = thrown(action);
  assert.equal(problems.length, 1);
  return problems[0].code;
}

test("the age crate opens what the module seals", () => {
  const { publicKey, secretKey } = makeKey();
  const other = makeKey();
  const { bytes, text } = seal(TEXT, [other.publicKey, publicKey]);
  assert.ok(bytes instanceof Uint8Array);
  assert.equal(age(bytes, "open", secretKey).toString(), TEXT);
  assert.equal(age(bytes, "open", other.secretKey).toString(), TEXT);
  assert.match(text, /^-----BEGIN AGE ENCRYPTED FILE-----\n[\s\S]+\n-----END AGE ENCRYPTED FILE-----\n$/);
  assert.deepEqual(new Uint8Array(Buffer.from(text.split("-----")[2], "base64")), bytes);
});

test("the module opens what the age crate seals", () => {
  const secretKey = age("", "make").toString().trim();
  const [{ publicKey }] = readKeys("key.txt", secretKey);
  const long = TEXT.repeat(3_000);
  assert.equal(open("ana.age", age(long, "seal", makeKey().publicKey, publicKey), [secretKey]), long);
});

test("the module opens what it sealed, as bytes and as pasted text, and draws anew each time", () => {
  const { publicKey, secretKey } = makeKey();
  const [one, other] = [seal(TEXT, [publicKey]), seal(TEXT, [publicKey])];
  assert.notDeepEqual(one.bytes, other.bytes);
  assert.notEqual(makeKey().secretKey, secretKey);
  for (const content of [one.bytes, one.bytes.buffer, other.text, `Hello,\r\n> ${other.text.replaceAll("\n", "\r\n> ")}`]) {
    assert.equal(open("ana.age", content, [makeKey().secretKey, secretKey]), TEXT);
  }
});

test("a key file opens, and age takes it", () => {
  const { publicKey, secretKey } = makeKey();
  const file = keyFile(secretKey, "Evening mentors\nKeep this file.");
  assert.equal(file, `# Evening mentors\n# Keep this file.\n# public key: ${publicKey}\n${secretKey}\n`);
  assert.deepEqual(readKeys("key.txt", file), [{ publicKey, secretKey }]);
  assert.equal(open("ana.age", seal(TEXT, [publicKey]).bytes, [file]), TEXT);
});

test("damaged, foreign and otherwise sealed files are told apart", () => {
  const { publicKey, secretKey } = makeKey();
  const { bytes, text } = seal(TEXT, [publicKey]);
  const changed = bytes.with(bytes.length - 3, bytes.at(-3) ^ 1);
  const cases = [
    [changed, "damaged"],
    [bytes.slice(0, -1), "damaged"],
    [text.slice(0, 200), "damaged"],
    ["Dear all", "not-sealed"],
    [new Uint8Array([0x25, 0x50, 0x44, 0x46]), "not-sealed"],
    [seal(TEXT, [makeKey().publicKey]).bytes, "other-key"],
  ];
  for (const [content, code] of cases) {
    assert.equal(refusal(() => open("ana.age", content, [secretKey])), code);
  }
  assert.equal(refusal(() => open("ana.age", 7, [secretKey])), "not-text");
});

test("a key that is none is refused and never repeated", () => {
  const { publicKey, secretKey } = makeKey();
  const half = secretKey.slice(0, 40);
  const actions = [
    () => seal(TEXT, [secretKey]),
    () => seal(TEXT, [half]),
    () => seal(TEXT, []),
    () => open("ana.age", seal(TEXT, [publicKey]).bytes, [half]),
    () => readKeys("key.txt", half),
    () => keyFile(publicKey, ""),
  ];
  for (const action of actions) {
    const { message, problems } = thrown(action);
    assert.equal(problems[0].code, "not-a-key");
    assert.ok(!JSON.stringify([message, problems]).includes(secretKey.slice(20, 38)), message);
  }
});

test("codes in any order come back as the file, and what is missing is named", () => {
  const { publicKey, secretKey } = makeKey();
  const said = "a".repeat(1_000);
  const { bytes } = seal(said, [publicKey]);
  const shown = codes(bytes);
  assert.equal(shown.length, 3);
  assert.ok(shown.every(({ size, path }) => size >= 29 && size <= 105 && /^(M\d+ \d+h\d+v1h-\d+z)+$/.test(path)));
  const scanned = shown.map(({ text }) => text).toReversed();
  const { sealed, problems } = gather([...scanned, scanned[0]]);
  assert.deepEqual([sealed, problems], [[bytes], []]);
  assert.equal(open("codes", sealed[0], [secretKey]), said);
  const missing = gather(scanned.slice(1));
  assert.deepEqual(missing.sealed, []);
  assert.match(missing.problems[0].message, /found "2 of 3"; expected 3 of 3, too/);
  assert.equal(refusal(() => codes(new Uint8Array(mostBytesInCodes() + 1))), "too-long");
  assert.equal(codes(new Uint8Array(mostBytesInCodes())).length, 9);
});
