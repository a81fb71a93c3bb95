// Keeps the link to the Google Form up to date.
import { prefilled } from "./prefilled.js";

const form = document.getElementById("companion");
const link = document.getElementById("apply");

/** Which entry of the Google Form a field of this name fills. */
const entryOf = (name) => [...form.elements].find((field) => field.name === name)?.dataset.entry;

const update = () => (link.href = prefilled(form.dataset.prefill, new FormData(form), entryOf));

form.addEventListener("input", update);
update();
