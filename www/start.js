// Opens the page, and stands by for the day on which it breaks.
//
// Everything else is in the WebAssembly module. What is here must work when that module does not: it says in plain
// words that Tandem could not open, or that it stopped, and hands over the work that was kept last.

import init, { openPage } from "./desk.js";

const words = {
  en: {
    noStart: "Tandem could not open",
    noStartWhy: "Please reload the page. If that does not help, your browser may be too old for it, or a file of this site is missing.",
    stopped: "Something went wrong, and Tandem had to stop",
    stoppedWhy: "Nothing left your device. Save your work first, then start again and load the files that you saved.",
    nothingKept: "There was nothing of yours to save yet.",
    save: (name) => `Save ${name}`,
    again: "Start again",
    details: "What happened, for whoever looks after this page",
  },
  es: {
    noStart: "No se pudo abrir Tandem",
    noStartWhy: "Vuelve a cargar la página. Si no sirve, puede que tu navegador sea demasiado antiguo o que falte un archivo de este sitio.",
    stopped: "Algo salió mal y Tandem tuvo que parar",
    stoppedWhy: "Nada salió de tu dispositivo. Guarda primero tu trabajo; después empieza de nuevo y carga los archivos guardados.",
    nothingKept: "Todavía no había nada tuyo que guardar.",
    save: (name) => `Guardar ${name}`,
    again: "Empezar de nuevo",
    details: "Qué pasó, para quien cuida esta página",
  },
};

const say = () => words[document.documentElement.lang.slice(0, 2)] ?? words.en;

const kept = new Map();
let shown = false;

// What the module calls. `keep` holds the last good work, file by file, outside of the module's memory.
globalThis.tandemRescue = {
  keep: (name, text) => void kept.set(name, text),
  forget: (name) => void kept.delete(name),
  show: (details) => showStopped(details),
};

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

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function saveLink([name, text]) {
  const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  return element("li", {}, element("a", { className: "button", href, download: name, textContent: say().save(name) }));
}

function showStopped(details) {
  if (shown) return;
  shown = true;
  globalThis.tandemRescue.stopped = true;
  const { stopped, stoppedWhy, nothingKept, again, details: whatHappened } = say();
  const files = [...kept].map(saveLink);
  const reload = element("button", { className: "button quiet", type: "button", textContent: again });
  reload.addEventListener("click", () => location.reload());
  const dialog = element(
    "dialog",
    { id: "stopped", className: "stopped" },
    element("h1", { textContent: stopped }),
    element("p", { textContent: stoppedWhy }),
    files.length ? element("ul", { className: "plain" }, ...files) : element("p", { textContent: nothingKept }),
    element("p", {}, reload),
    element("details", {}, element("summary", { textContent: whatHappened }), element("pre", { textContent: details })),
  );
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
}

function showNoStart(error) {
  const { noStart, noStartWhy, details } = say();
  document.getElementById("tandem").replaceChildren(
    element(
      "main",
      { className: "opening", id: "no-start" },
      element("h1", { textContent: noStart }),
      element("p", { textContent: noStartWhy }),
      element("details", {}, element("summary", { textContent: details }), element("pre", { textContent: String(error) })),
    ),
  );
}

// A trap that is no panic, such as a stack that is full, reaches nobody but the window.
const isTrap = (error) => error instanceof WebAssembly.RuntimeError;
addEventListener("error", (event) => isTrap(event.error) && showStopped(String(event.error)));
addEventListener("unhandledrejection", (event) => isTrap(event.reason) && showStopped(String(event.reason)));

try {
  await init();
  await openPage();
} catch (error) {
  if (!shown) showNoStart(error);
}
