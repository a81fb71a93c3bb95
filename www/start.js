// Opens the staff's page. Everything else is in the WebAssembly module.

import init, { openPage } from "./desk.js";
import { opening } from "./rescue.js";

// The engine in its worker. Nothing of it is loaded before it is first asked.
let engine;
let opened;
const asked = new Map();
const started = () =>
  (engine ??= import("./engine-client.js").then(({ TandemEngine }) => new TandemEngine()));

const table = async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer());

globalThis.tandemEngine = {
  // `meaning` is the address of the table of meanings, where the page itself compares by it.
  open: async (program, people, meaning) => {
    if (opened?.program === program && opened.people === people && opened.meaning === meaning) return;
    opened = undefined;
    const options = meaning ? { meaning: await table(meaning) } : {};
    await (await started()).open(program, people, options);
    opened = { program, people, meaning };
  },
  ask: async (what, call, args, tell) => {
    globalThis.tandemEngine.stop(what);
    const controller = new AbortController();
    asked.set(what, controller);
    const onProgress = ({ phase, done, of }) => tell(phase, done, of);
    const answer = (await started()).call(call, JSON.parse(args), { onProgress, signal: controller.signal });
    return JSON.stringify(await answer);
  },
  stop: (what) => {
    asked.get(what)?.abort();
    asked.delete(what);
  },
};

// The studio: a second module for what staff do with forms. It is loaded when one of its screens is first opened, and only
// texts go to and fro. `take` gets the files that it hands to the desk.
let studio;
const studioStarted = () =>
  (studio ??= import("./studio.js").then(async (module) => {
    await module.default();
    return module;
  }));

globalThis.tandemStudio = {
  open: async (element, screen, program, people, language, take) => {
    try {
      await (await studioStarted()).openStudio(element, screen, program, people, language, take);
    } catch (error) {
      // What failed to load is asked for again the next time.
      studio = undefined;
      throw error;
    }
  },
};

await opening(init, openPage);
