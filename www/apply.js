// Opens a form. Everything else is in the WebAssembly module.

import init, { openForm } from "./applicant.js";
import { opening } from "./rescue.js";

await opening(init, openForm);
