import type { Outlook, Problem } from "./tandem.js";

/** What is wrong, told by the event `tandem-error`: a sentence, and the problems one by one where the core found them. */
export interface TandemElementError extends Error {
  problems?: Problem[];
}

/** What somebody answered, by question. */
export type FormAnswers = Record<string, unknown>;

/**
 * `<tandem-fit for="form-id" roster="roster.json">`: watches a form, and shows which published mentors fit what stands in it.
 *
 * Attributes: `for` (the form's id; without it the form around the element), `roster` (the address of a published roster),
 * `program` (with it, `roster` is a file of people, and this is their program), `map` (which field answers which question:
 * `name:question` pairs, or a JSON object of them; without it a field answers the question of its name), `most` (how many
 * mentors are shown, 5 at first), `lang`.
 */
export class TandemFit extends HTMLElement {
  /** The form that is watched, if the page has it. */
  get form(): HTMLFormElement | null;
}

/**
 * `<tandem-form src="form.json">`: a form of the language of SurveyJS, to fill in.
 *
 * Attributes: `src` (the address of the form's definition), `lang`.
 */
export class TandemForm extends HTMLElement {
  /** The answers so far; `null` before the form is open. */
  get answers(): FormAnswers | null;
}

/** What the elements tell their page. All events bubble, and come out of shadow roots. */
export interface TandemElementEvents {
  /** What somebody is told of the mentors has changed. */
  "tandem-fits": CustomEvent<Outlook>;
  /** Something is wrong, and is said in the element. */
  "tandem-error": CustomEvent<TandemElementError>;
  /** An answer of the form has changed. */
  "tandem-change": CustomEvent<FormAnswers>;
  /** The form is finished. Call `preventDefault()` if the page takes the answers: otherwise they are offered as a file. */
  "tandem-complete": CustomEvent<FormAnswers>;
}

declare global {
  interface HTMLElementTagNameMap {
    "tandem-fit": TandemFit;
    "tandem-form": TandemForm;
  }
  interface HTMLElementEventMap extends TandemElementEvents {}
}
