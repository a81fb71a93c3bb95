// `fetch` for files, as a browser has it for a page's own.
import { readFileSync } from "node:fs";

const TYPES = { wasm: "application/wasm", json: "application/json" };

/** Serves `file:` addresses to everything that runs after this. */
export function serveFiles() {
  globalThis.fetch = async (address) => {
    const { href } = new URL(address?.url ?? address);
    const type = TYPES[href.split(".").pop()] ?? "text/plain";
    return new Response(readFileSync(new URL(href)), { headers: { "content-type": type } });
  };
}
