import init from "./tandem.js";

await init();
