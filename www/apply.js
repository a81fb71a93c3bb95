// Opens a form. Everything else is in WebAssembly modules, two of which are loaded when they are first asked for.

import init, { openForm } from "./applicant.js";
import { opening } from "./rescue.js";

const loaded = new Map();

// A module of this name, ready. What could not be loaded is tried again when it is asked for again.
function ready(name) {
  if (!loaded.has(name)) {
    const loading = import(`./${name}.js`).then(async (module) => {
      await module.default();
      return module;
    });
    loading.catch(() => loaded.delete(name));
    loaded.set(name, loading);
  }
  return loaded.get(name);
}

let check;

// An applicant beside a published roster.
globalThis.tandemFit = {
  open: async (roster) => {
    const { SelfCheck } = await ready("tandem");
    const next = new SelfCheck(roster);
    check?.free();
    check = next;
  },
  outlook: (answers, options) => JSON.stringify(check.outlook(JSON.parse(answers), JSON.parse(options))),
  wishes: (ids) => JSON.stringify(check.wishes(JSON.parse(ids))),
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
