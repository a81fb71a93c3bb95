// Two elements for other people's pages: <tandem-fit> beside a form of their own, and <tandem-form>, a form alone.
//
// Each loads its WebAssembly only when it is needed. Importing this file makes them known to the page; where there is no
// page, as on a server, it does nothing.

import { TandemFit } from "./elements/fit.js";
import { TandemForm } from "./elements/form.js";

export { TandemFit, TandemForm };

const known = globalThis.customElements;
if (known && !known.get("tandem-fit")) known.define("tandem-fit", TandemFit);
if (known && !known.get("tandem-form")) known.define("tandem-form", TandemForm);
