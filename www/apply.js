// Opens a form. Everything else is in WebAssembly modules, two of which are loaded when they are first asked for.

import init, { openForm } from "./applicant.js";
import { opening } from "./rescue.js";

const loaded = new Map();
const failed = new Map();

// A module of this name, ready. What could not be loaded is tried again when it is asked for again, by another address,
// because browsers remember that a script failed.
function ready(name) {
  if (!loaded.has(name)) {
    const tries = failed.get(name) ?? 0;
    const loading = import(`./${name}.js${tries ? `?again=${tries}` : ""}`).then(async (module) => {
      await module.default();
      return module;
    });
    loading.catch(() => {
      loaded.delete(name);
      failed.set(name, tries + 1);
    });
    loaded.set(name, loading);
  }
  return loaded.get(name);
}

let sequel;

// What follows from her answers: whom she fits, and the ways to hand on her response. Only texts go to and fro.
globalThis.tandemSequel = {
  begin: async (language, wording, hear) => {
    sequel = await ready("sequel");
    await sequel.beginSequel(language, wording, hear);
  },
  see: (roster) => sequel.seeRoster(roster),
  tell: (told) => sequel.tellSequel(told),
};

// A response sealed for the organisation; codes where it fits into them.
globalThis.tandemSeal = {
  seal: async (text, keys) => {
    const { seal, codes, mostBytesInCodes } = await ready("sealing");
    const sealed = seal(text, JSON.parse(keys));
    const fits = sealed.bytes.length <= mostBytesInCodes();
    return { ...sealed, codes: JSON.stringify(fits ? codes(sealed.bytes) : []) };
  },
};

await opening(init, openForm);
