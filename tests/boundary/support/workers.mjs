// `Worker` as a browser has it, by Node's threads.
import { Worker as Thread } from "node:worker_threads";

const inside = new URL("inside-worker.mjs", import.meta.url);

/** How many workers were started since they are served. */
export let started = 0;

/** Gives workers to everything that runs after this. */
export function serveWorkers() {
  started = 0;
  globalThis.Worker = class {
    #thread;

    constructor(address) {
      started += 1;
      this.#thread = new Thread(inside, { workerData: String(address) });
      this.#thread.unref();
    }

    addEventListener(type, listener) {
      const told = { message: (data) => ({ data }), error: (error) => ({ message: String(error), preventDefault() {} }) };
      this.#thread.on(type, (said) => listener(told[type](said)));
    }

    postMessage(message) {
      this.#thread.ref();
      this.#thread.postMessage(message);
    }

    terminate() {
      this.#thread.terminate();
    }
  };
}
