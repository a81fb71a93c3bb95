// The engine off the page's thread: every call is a promise, tells how far it is, and can be cancelled.
//
// It needs no server that isolates the page, and no memory that threads share: a call is cancelled by ending the worker,
// and the next one starts another, which is given the program and the people again. Where a browser gives no worker, the
// engine runs on the page's own thread, and `runsOn` says so.
//
// Where people are too many for a table of all pairs, scoring them is most of the work, and several workers share it: each
// is given the program and the people, lists the best pairs of some mentees, and ends. The result is the same, byte by byte.

/** What `signal` rejects a call with. */
const cancelled = () => new DOMException("The call was cancelled.", "AbortError");

/** The mentees are cut into so many slices for each worker, so that none waits long for the last. */
const SLICES = 3;

/** How many workers share the scoring, where nothing is said: each holds all people, so few of them on a small device. */
function nWorkers({ hardwareConcurrency = 2, deviceMemory = 8 } = globalThis.navigator ?? {}) {
  return deviceMemory < 4 ? 1 : Math.max(1, Math.min(hardwareConcurrency - 1, 4));
}

/** `[first, end]` of so many slices of equal size. */
function slices(n, nSlices) {
  const cut = (nth) => Math.floor((n * nth) / nSlices);
  return Array.from({ length: nSlices }, (_, nth) => [cut(nth), cut(nth + 1)]);
}

/** A posted error as a real one. */
const real = ({ name, message, problems }) => Object.assign(new Error(message), { name, problems });

export class TandemEngine {
  #addresses;
  #workers;
  #opening;
  #worker;
  #onPage;
  #opened;
  #next = 1;
  #waiting = new Map();

  /** Where the worker and the engine lie, if not beside this file, and how many workers share the scoring of very many. */
  constructor({
    worker = new URL("worker.js", import.meta.url),
    engine = new URL("engine.js", import.meta.url),
    workers = nWorkers(),
  } = {}) {
    this.#addresses = { worker, engine };
    this.#workers = workers;
  }

  /** Where the engine runs: `"worker"`, or `"page"` where the browser gives no worker. */
  get runsOn() {
    return this.#onPage ? "page" : "worker";
  }

  /** Checks a program and its people and keeps them for the calls that follow; `options` are those of a `Cohort`. */
  open(program, people, options = {}) {
    this.#opened = [program, people, options];
    this.#opening = this.#ask("open", this.#opened, {});
    return this.#opening;
  }

  /**
   * Calls the cohort that was opened: `call("match", [{ locks: [] }], { onProgress, signal })`.
   * `onProgress` is told `{ phase, done, of }`; an aborted `signal` ends the work at once.
   */
  call(name, args = [], { onProgress, signal } = {}) {
    if (!this.#opened) return Promise.reject(new Error("`open` a program and its people first."));
    if (name === "match" && this.#workers > 1) return this.#match(args, { onProgress, signal });
    return this.#ask(name, args, { onProgress, signal });
  }

  /** Ends the worker; what was asked and not answered is cancelled. */
  stop() {
    this.#end();
    for (const { reject } of this.#waiting.values()) reject(cancelled());
    this.#waiting.clear();
  }

  /** Matches by several workers, where that is of use. */
  async #match([options = {}], { onProgress, signal }) {
    const isShared = await this.#ask("sharesScoring", [options], { signal });
    if (!isShared || this.#onPage) return this.#ask("match", [options], { onProgress, signal });
    const parts = await this.#listed(options, { onProgress, signal });
    return this.#ask("matchListed", [options, parts], { onProgress, signal });
  }

  /** The best pairs of all mentees, in parts. Whoever is free takes the next; what a helper fails at is done here. */
  async #listed(options, { onProgress, signal }) {
    const { mentees } = await this.#opening;
    const [parts, left] = [[], [...slices(mentees, SLICES * this.#workers).entries()]];
    const [done, busy] = [new Map(), new Set()];
    const list = async (engine) => {
      while (left.length > 0) {
        const [nth, slice] = left.shift();
        const tell = (progress) => {
          done.set(nth, progress.done);
          onProgress?.({ phase: "score", done: [...done.values()].reduce((sum, n) => sum + n, 0), of: mentees });
        };
        busy.add(engine);
        try {
          parts[nth] = await engine.call("listBest", [options, ...slice], { onProgress: tell, signal });
        } catch (error) {
          left.push([nth, slice]);
          throw error;
        } finally {
          busy.delete(engine);
        }
        tell({ done: slice[1] - slice[0] });
      }
    };
    const helpers = Array.from({ length: this.#workers - 1 }, () => new TandemEngine({ ...this.#addresses, workers: 1 }));
    const help = async (helper) => {
      await helper.open(...this.#opened);
      // One that has no worker would stop the page.
      if (helper.runsOn === "worker") await list(helper);
    };
    try {
      const helped = Promise.allSettled(helpers.map(help));
      await list(this);
      // Who is still reading the people comes too late.
      helpers.filter((helper) => !busy.has(helper)).forEach((helper) => helper.stop());
      await helped;
      await list(this);
    } finally {
      helpers.forEach((helper) => helper.stop());
    }
    return parts;
  }

  #ask(call, args, { onProgress, signal }) {
    if (signal?.aborted) return Promise.reject(cancelled());
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const cancel = () => this.#cancel(id);
      const settle = (settled) => (value) => {
        signal?.removeEventListener("abort", cancel);
        settled(value);
      };
      signal?.addEventListener("abort", cancel, { once: true });
      const asked = { message: { id, call, args }, onProgress, resolve: settle(resolve), reject: settle(reject) };
      this.#waiting.set(id, asked);
      if (this.#isRunning() || this.#start(id)) this.#post(asked.message);
    });
  }

  #isRunning() {
    return Boolean(this.#worker || this.#onPage);
  }

  /** Starts a worker that knows what was opened, unless opening is what was asked; or the engine on the page. */
  #start(id) {
    try {
      this.#worker = new Worker(this.#addresses.worker, { type: "module" });
    } catch {
      this.#moveToPage();
      return false;
    }
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#moveToPage();
    });
    if (this.#opened && this.#waiting.get(id)?.message.call !== "open") {
      this.#worker.postMessage({ id: 0, call: "open", args: this.#opened });
    }
    return true;
  }

  #post(message) {
    if (this.#worker) this.#worker.postMessage(message);
    else
      this.#onPage.then(
        (page) => page(message),
        (error) => this.#hear({ id: message.id, error }),
      );
  }

  #hear({ id, value, error, progress, broken }) {
    if (broken) return this.#break(broken);
    const asked = this.#waiting.get(id);
    if (!asked) return undefined;
    if (progress) return asked.onProgress?.(progress);
    this.#waiting.delete(id);
    return error ? asked.reject(real(error)) : asked.resolve(value);
  }

  /** After a trap: whoever waits is told, and the next call starts anew. */
  #break(error) {
    this.#end();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(real(error));
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** Ends the worker in the middle of its work, and lets another do what others wait for. */
  #cancel(id) {
    const asked = this.#waiting.get(id);
    if (!asked) return;
    this.#waiting.delete(id);
    if (this.#worker) {
      this.#end();
      const rest = [...this.#waiting.values()];
      if (rest.length > 0 && this.#start(rest[0].message.id)) rest.forEach(({ message }) => this.#post(message));
    }
    asked.reject(cancelled());
  }

  /** No worker here: the same calls on the page's own thread, one after the other. */
  #moveToPage() {
    this.#end();
    this.#onPage ??= this.#pageEngine();
    const asked = [...this.#waiting.values()];
    const isOpening = asked[0]?.message.call === "open";
    if (this.#opened && !isOpening) this.#post({ id: 0, call: "open", args: this.#opened });
    asked.forEach(({ message }) => this.#post(message));
  }

  async #pageEngine() {
    const { answers, plain } = await import("./engine-answers.js");
    const engine = await answers(this.#addresses.engine);
    return ({ id, call, args }) => {
      if (id !== 0 && !this.#waiting.has(id)) return;
      try {
        const tell = (phase, done, of) => this.#hear({ id, progress: { phase, done, of } });
        this.#hear({ id, value: engine.answer(call, args, tell) });
      } catch (error) {
        this.#hear({ id, error: plain(error) });
      }
    };
  }
}
