// With a bundler: the module is imported by its name, and the bundler brings the WebAssembly along.
import init, { Cohort } from "tandem-match";

import people from "../people.json";
import program from "../program.json";
import { showFits } from "../fits.js";

await init();
showFits(new Cohort(program, people), people);
