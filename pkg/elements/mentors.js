// The mentors whom an element compares with: a published roster, or people under a program.

import { fetchText } from "./files.js";
import { Said } from "./words.js";

/** The small module, loaded once a page; a load that failed is tried again by whoever asks next. */
let module;

const loaded = () =>
  (module ??= load().catch((error) => {
    module = undefined;
    throw new Said("noModule", error.message);
  }));

async function load() {
  const fit = await import("../tandem.js");
  await fit.default();
  return fit;
}

/** Loads the mentors at an address; with a program's address they are the people of that program. */
export async function mentorsAt(roster, program) {
  const files = Promise.all([fetchText(roster), program && fetchText(program)]);
  const [fit, [people, rules]] = await Promise.all([loaded(), files]);
  return program
    ? new ProgramMentors(new fit.Cohort(rules, people), JSON.parse(rules))
    : new PublishedMentors(new fit.SelfCheck(people), JSON.parse(people).program);
}

/** The questions that mentees are asked. */
const questionsIn = (program) => program.questions.filter(({ of }) => of !== "mentor");

/** A text of a program in this language, or else in the program's first. */
function textIn(text, language, program) {
  if (text === null || typeof text === "string") return text;
  return text[language] ?? text[language.split("-")[0]] ?? text[program.languages[0]];
}

/** A program as mentees meet it. */
class Asking {
  constructor(program) {
    this.program = program;
    this.asked = questionsIn(program).map(({ name }) => name);
  }

  /** What people read of a question; its name where it is none of theirs. */
  labelOf(question, language) {
    const label = questionsIn(this.program).find(({ name }) => name === question)?.label ?? question;
    return textIn(label, language, this.program);
  }
}

/** A published roster, which says by itself what it compares by. */
class PublishedMentors extends Asking {
  #check;

  constructor(check, program) {
    super(program);
    this.#check = check;
    this.problems = check.problems;
  }

  outlook(answers, most, language) {
    return this.#check.outlook(answers, { most, language });
  }

  free() {
    this.#check.free();
  }
}

/** People under a program. They are told by their places in the list, never by ids or names. */
class ProgramMentors extends Asking {
  #cohort;

  constructor(cohort, program) {
    super(program);
    this.#cohort = cohort;
    this.problems = cohort.problems;
  }

  /** The shape of a published roster's outlook, with nothing in what only a published roster can say. */
  outlook(answers, most, language) {
    const { fits, problems } = this.#cohort.bestFits({ answers }, { most });
    const told = ({ profile, band, reasons }) => ({
      mentor: String(profile + 1),
      name: null,
      band,
      reasons: reasons.map((reason) => ({ ...reason, label: this.#ruleLabel(reason.rule, language), coarse: false })),
    });
    return { fits: fits.map(told), missing: [], change: null, short: [], couldMentor: [], problems };
  }

  #ruleLabel(id, language) {
    const { label = null } = this.program.rules.find((rule) => rule.id === id) ?? {};
    return textIn(label, language, this.program);
  }

  free() {
    this.#cohort.free();
  }
}
