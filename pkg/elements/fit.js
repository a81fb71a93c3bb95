// <tandem-fit>: watches a form of somebody else's page, and shows which mentors fit what stands in it.

import { answersOf, filledFields, misfits, readMapping } from "./answers.js";
import { addressIn } from "./files.js";
import { fitSheets } from "./look.js";
import { mentorsAt } from "./mentors.js";
import { made, shown, summary } from "./shown.js";
import { Said, languageOf, wordsFor } from "./words.js";

/** How many mentors are shown where the page does not say. */
const USUAL = 5;

/** How far below the visible page the element begins to load. */
const NEAR = "300px";

/** Works with a page's own parser; where there is no page, nothing can be made of it. */
const Base = globalThis.HTMLElement ?? class {};

/** A list of mentors of which single mentors or answers are left out. */
class Incomplete extends Error {
  constructor(problems) {
    super(problems.map(({ message }) => message).join("\n"));
    this.name = "TandemError";
    this.problems = problems;
  }
}

export class TandemFit extends Base {
  static observedAttributes = ["for", "lang", "map", "most", "program", "roster"];

  #status;
  #body;
  #mentors;
  #isAwake = false;
  #hasFailed = false;
  #frame = 0;
  #turn = 0;
  #last = "";
  #leaving;

  connectedCallback() {
    if (!this.shadowRoot) this.#build();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const root = this.getRootNode();
    for (const kind of ["input", "change", "reset"]) {
      root.addEventListener(kind, (event) => this.#touched(event), { signal });
    }
    root.addEventListener("focusin", (event) => this.#isOurs(event) && this.#wake(), { signal });
    this.#watch(signal);
    this.#status.textContent = this.#words.waiting;
    if (this.#isAwake) this.#schedule();
  }

  disconnectedCallback() {
    this.#leaving.abort();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#forgetMentors();
  }

  attributeChangedCallback(name) {
    if (!this.isConnected || !this.shadowRoot) return;
    if (name === "roster" || name === "program") this.#forgetMentors();
    this.#schedule();
  }

  /** The form that is watched, found anew each time: pages put forms in place when they like. */
  get form() {
    const id = this.getAttribute("for");
    const form = id ? this.getRootNode().getElementById(id) : this.closest("form");
    return form?.tagName === "FORM" ? form : null;
  }

  get #language() {
    return languageOf(this);
  }

  get #words() {
    return wordsFor(this.#language);
  }

  #build() {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = fitSheets();
    this.#status = made("p", "status");
    this.#status.setAttribute("role", "status");
    this.#body = made("section", "outlook");
    root.append(this.#status, this.#body);
  }

  /** Wakes up when the element comes near what is seen, and follows the page into another language. */
  #watch(signal) {
    const near = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && this.#wake(), { rootMargin: NEAR });
    near.observe(this);
    const spoken = new MutationObserver(() => this.#schedule());
    spoken.observe(this.ownerDocument.documentElement, { attributeFilter: ["lang"] });
    signal.addEventListener("abort", () => [near, spoken].forEach((observer) => observer.disconnect()));
  }

  #isOurs(event) {
    const form = this.form;
    return form !== null && (event.target === form || event.target.form === form);
  }

  #touched(event) {
    if (!this.#isOurs(event)) return;
    // What could not be loaded is tried again, but not with each letter.
    if (this.#hasFailed && event.type === "change") this.#forgetMentors();
    this.#wake();
    this.#schedule();
  }

  #wake() {
    if (this.#isAwake) return;
    this.#isAwake = true;
    this.#schedule();
  }

  #schedule() {
    if (!this.#isAwake || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#update();
    });
  }

  async #update() {
    const turn = (this.#turn += 1);
    const isLate = () => turn !== this.#turn || !this.isConnected;
    if (!this.#mentors) this.#say(this.#words.loading);
    try {
      const mentors = await (this.#mentors ??= this.#load());
      if (!isLate()) this.#compare(mentors);
    } catch (error) {
      if (!isLate()) this.#fail(error);
    }
  }

  async #load() {
    try {
      const roster = addressIn(this, "roster");
      if (!roster) throw new Said("noRoster");
      const mentors = await mentorsAt(roster, addressIn(this, "program"));
      if (mentors.problems.length > 0) this.#raise("tandem-error", new Incomplete(mentors.problems));
      return mentors;
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  #forgetMentors() {
    this.#mentors?.then((mentors) => mentors.free()).catch(() => {});
    this.#mentors = undefined;
    this.#hasFailed = false;
    this.#last = "";
  }

  #compare(mentors) {
    const { form } = this;
    const id = this.getAttribute("for");
    if (!form) throw id ? new Said("noForm", id) : new Said("noFormAround");
    const mapping = readMapping(this.getAttribute("map"));
    const controls = [...form.elements];
    const answers = answersOf(filledFields(new FormData(form), controls), mapping, mentors.asked);
    const outlook = mentors.outlook(answers, this.#most(), this.#language);
    const isBlank = Object.keys(answers).length === 0;
    const labelOf = (question) => mentors.labelOf(question, this.#language);
    const view = isBlank ? [] : shown(outlook, this.#words, labelOf);
    const wrong = misfits(controls.map(({ name }) => name), mapping, mentors.asked);
    this.#show(outlook, isBlank ? this.#words.waiting : summary(outlook, this.#words), wrong, view);
  }

  #most() {
    const said = this.getAttribute("most")?.trim() || String(USUAL);
    if (!/^[1-9]\d{0,5}$/.test(said)) throw new Said("badMost", said);
    return Number(said);
  }

  /** Shows what is new: what is the same stays, so that nobody hears it twice. Who has said nothing is shown nobody. */
  #show(outlook, sentence, misfits, view) {
    const now = JSON.stringify([this.#language, sentence, outlook, misfits.map(({ message }) => message)]);
    if (now === this.#last) return;
    this.#last = now;
    const wrong = misfits.map((said) => made("p", "error", said.in(this.#words)));
    this.#status.setAttribute("part", "status");
    this.#say(sentence);
    this.#body.replaceChildren(...wrong, ...view);
    for (const said of misfits) this.#raise("tandem-error", said);
    this.#raise("tandem-fits", outlook);
  }

  #fail(error) {
    const words = this.#words;
    const problems = error.problems?.map(({ message }) => message);
    const sentences = problems ?? [error instanceof Said ? error.in(words) : words.broken(error.message)];
    this.#say(sentences[0]);
    const now = JSON.stringify(sentences);
    if (now === this.#last) return;
    this.#last = now;
    this.#status.setAttribute("part", "status error");
    this.#body.replaceChildren(...sentences.slice(1).map((sentence) => made("p", "error", sentence)));
    this.#raise("tandem-error", error);
  }

  #say(sentence) {
    if (this.#status.textContent !== sentence) this.#status.textContent = sentence;
  }

  #raise(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { detail, bubbles: true, composed: true }));
  }
}
