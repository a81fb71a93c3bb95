// A worker that runs the engine, so that the page can go on while it works.
//
// It is told `{ id, call, args }` and answers `{ id, value }` or `{ id, error }`, after any number of
// `{ id, progress }`. `open` takes a program and its people; every other call is one of the cohort that was opened.

import { answers, plain } from "./engine-answers.js";

const ready = answers("./engine.js");

addEventListener("message", async ({ data: { id, call, args } }) => {
  try {
    const engine = await ready;
    const tell = (phase, done, of) => postMessage({ id, progress: { phase, done, of } });
    const value = engine.answer(call, args, tell);
    postMessage({ id, value }, value instanceof Uint8Array ? [value.buffer] : []);
  } catch (error) {
    // After a trap the module's memory can no longer be trusted.
    const isTrap = error instanceof WebAssembly.RuntimeError;
    postMessage(isTrap ? { broken: plain(error) } : { id, error: plain(error) });
  }
});
