// Runs a browser's worker in one of Node's threads.
import { parentPort, workerData } from "node:worker_threads";

import { serveFiles } from "./fetch.mjs";

serveFiles();
globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
await import(workerData);
