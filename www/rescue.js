// Opens a page, and stands by for the day on which it breaks.
//
// What is here must work when the page's WebAssembly module does not: it says in plain words that Tandem could not open,
// or that it stopped, and hands over the work that was kept last.

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

// Opens a page: loads its module, then calls what shows it.
export async function opening(load, show) {
  try {
    await load();
    await show();
  } catch (error) {
    if (!shown) showNoStart(error);
  }
}
