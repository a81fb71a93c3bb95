// <tandem-form>: a form of the language of SurveyJS, filled in on somebody else's page.

import { addressIn, fetchText } from "./files.js";
import { formSheets } from "./look.js";
import { made } from "./shown.js";
import { Said, languageOf, languages, wordsFor } from "./words.js";

/** Where tables become lists: the width of a telephone, in the letters of the page. */
const NARROW = 44;

/** The words of forms; bundlers find the files by these addresses. */
const WORDS = {
  en: new URL("../languages/en/form.ftl", import.meta.url),
  es: new URL("../languages/es/form.ftl", import.meta.url),
};

const RULES = new URL("../styles.css", import.meta.url);

/** The module that shows forms, loaded once a page; a load that failed is tried again by whoever asks next. */
let module;

const loaded = () =>
  (module ??= load().catch((error) => {
    module = undefined;
    throw new Said("noFormModule", error.message);
  }));

async function load() {
  const forms = await import("../form.js");
  await forms.default();
  return forms;
}

const familyOf = (tag) => tag.toLowerCase().split("-")[0];

/** The language of the words around a form: that of the page, or English. */
const spoken = (tag) => (familyOf(tag) in languages ? familyOf(tag) : "en");

const Base = globalThis.HTMLElement ?? class {};

export class TandemForm extends Base {
  static observedAttributes = ["lang", "src"];

  #form;
  #place;
  #turn = 0;
  #leaving;

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: "open" });
    this.#leaving = new AbortController();
    const seen = new ResizeObserver(() => this.#form?.setNarrow(this.#isNarrow));
    seen.observe(this);
    const spoken = new MutationObserver(() => this.#speak());
    spoken.observe(this.ownerDocument.documentElement, { attributeFilter: ["lang"] });
    this.#leaving.signal.addEventListener("abort", () => [seen, spoken].forEach((observer) => observer.disconnect()));
    if (this.#form) this.#speak();
    else this.#open();
  }

  /** A page that moves the element takes it out and puts it back at once: the answers stay. */
  disconnectedCallback() {
    this.#leaving.abort();
    queueMicrotask(() => this.isConnected || this.#close());
  }

  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || !this.shadowRoot || before === now) return;
    if (name === "src") this.#open();
    else this.#speak();
  }

  /** The answers so far, by question; nothing before the form is open. */
  get answers() {
    return this.#form ? JSON.parse(this.#form.answers) : null;
  }

  get #language() {
    return languageOf(this);
  }

  get #isNarrow() {
    const letter = parseFloat(getComputedStyle(this.ownerDocument.documentElement).fontSize) || 16;
    return this.clientWidth < NARROW * letter;
  }

  async #open() {
    const turn = (this.#turn += 1);
    const isLate = () => turn !== this.#turn || !this.isConnected;
    this.#close();
    this.#tell("status", wordsFor(this.#language).opening);
    try {
      const source = addressIn(this, "src");
      if (!source) throw new Said("noSource");
      const files = [source, RULES, WORDS[spoken(this.#language)]].map(fetchText);
      const [forms, definition, rules, words] = await Promise.all([loaded(), ...files]);
      if (!isLate()) this.#show(forms, { source, definition, rules, words });
    } catch (error) {
      if (!isLate()) this.#fail(error);
    }
  }

  #show(forms, { source, definition, rules, words }) {
    this.shadowRoot.adoptedStyleSheets = formSheets(rules);
    this.#place = made("div", "form");
    this.shadowRoot.replaceChildren(this.#place);
    const name = new URL(source).pathname.split("/").at(-1).replace(/\.json$/, "");
    const options = {
      name,
      language: this.#language,
      wordsLanguage: spoken(this.#language),
      words,
      isNarrow: this.#isNarrow,
      onChange: (answers) => this.#raise("tandem-change", JSON.parse(answers)),
    };
    // Whoever calls `preventDefault` looks after the answers; otherwise they are offered as a file.
    const complete = (answers) => !this.#raise("tandem-complete", JSON.parse(answers), true);
    this.#form = forms.mountForm(this.#place, definition, options, complete);
    if (!this.#form) throw new Said("noForms", source);
  }

  async #speak() {
    const form = this.#form;
    if (!form) return;
    const language = this.#language;
    try {
      const words = await fetchText(WORDS[spoken(language)]);
      if (form === this.#form) form.speak(language, spoken(language), words);
    } catch (error) {
      this.#raise("tandem-error", error);
    }
  }

  #close() {
    this.#form?.free();
    this.#form = undefined;
  }

  #fail(error) {
    const words = wordsFor(this.#language);
    this.#close();
    this.#tell("error", error instanceof Said ? error.in(words) : words.broken(error.message ?? error));
    this.#raise("tandem-error", error);
  }

  #tell(part, sentence) {
    const told = made("p", part, sentence);
    told.setAttribute("role", "status");
    this.shadowRoot.replaceChildren(told);
  }

  #raise(kind, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(kind, { detail, bubbles: true, composed: true, cancelable }));
  }
}
