// Without a bundler: the module is imported by its address.
import init, { Cohort } from "../../tandem.js";
import { showFits } from "../fits.js";

const read = async (name) => (await fetch(new URL(name, import.meta.url))).json();

const [program, people] = await Promise.all([read("../program.json"), read("../people.json"), init()]);
showFits(new Cohort(program, people), people);
