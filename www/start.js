// Opens the staff's page. Everything else is in the WebAssembly module.

import init, { openPage } from "./desk.js";
import { opening } from "./rescue.js";

// The engine in its worker. Nothing of it is loaded before it is first asked.
let engine;
let opened;
const asked = new Map();

const started = () =>
  (engine ??= import("./engine-client.js").then(
    ({ TandemEngine }) => new TandemEngine(),
    (error) => {
      engine = undefined;
      throw error;
    },
  ));

const table = async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer());

// Hands program and people to the engine, unless it has them; `ready` says whether it took them. Nobody waits for that
// before the question is asked as well: what is stopped while the engine still reads is stopped at once.
async function open(client, program, people, meaning) {
  const isSame = opened?.program === program && opened.people === people && opened.meaning === meaning;
  if (isSame) return opened.posted;
  const options = async () => (meaning ? { meaning: await table(meaning) } : {});
  const posted = options().then((options) => ({ ready: client.open(program, people, options) }));
  const now = (opened = { program, people, meaning, posted });
  const forget = () => {
    if (opened === now) opened = undefined;
  };
  posted.then(({ ready }) => ready).catch(forget);
  return posted;
}

const nextFrame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));

async function answer(program, people, meaning, call, args, tell, signal) {
  const client = await started();
  const { ready } = await open(client, program, people, meaning);
  if (client.runsOn === "page") {
    // The page stands still while the engine works on it, and says so before.
    tell("page", 0, 0);
    await nextFrame();
  }
  const onProgress = ({ phase, done, of }) => tell(phase, done, of);
  const [said] = await Promise.all([client.call(call, JSON.parse(args), { onProgress, signal }), ready]);
  return JSON.stringify(said);
}

globalThis.tandemEngine = {
  // `meaning` is the address of the table of meanings, where the page itself compares by it.
  ask: (what, program, people, meaning, call, args, tell) => {
    globalThis.tandemEngine.stop(what);
    const controller = new AbortController();
    asked.set(what, controller);
    const { signal } = controller;
    const stopped = new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    return Promise.race([stopped, answer(program, people, meaning, call, args, tell, signal)]);
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

// The sealing, for keys and sealed responses: loaded when it is first needed. Texts and bytes go in, JSON comes out; what
// was refused comes out as its problems.
let sealing;
const sealingStarted = () =>
  (sealing ??= import("./sealing.js").then(async (module) => {
    await module.default();
    return module;
  }));

const askSealing = async (ask) => {
  const module = await sealingStarted().catch((error) => {
    sealing = undefined;
    throw error;
  });
  try {
    return JSON.stringify({ answer: ask(module) });
  } catch (error) {
    if (!error.problems) throw error;
    return JSON.stringify({ problems: error.problems });
  }
};

globalThis.tandemSealing = {
  makeKey: () => askSealing((module) => module.makeKey()),
  readKeys: (name, text) => askSealing((module) => module.readKeys(name, text)),
  keyFile: (secretKey, remarks) => askSealing((module) => module.keyFile(secretKey, remarks)),
  gather: (texts) =>
    askSealing((module) => {
      const { sealed, problems } = module.gather(JSON.parse(texts));
      return { sealed: sealed.map((bytes) => [...bytes]), problems };
    }),
  open: (name, bytes, secretKeys) => askSealing((module) => module.open(name, bytes, JSON.parse(secretKeys))),
};

await opening(init, openPage);
