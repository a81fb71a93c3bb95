// Answers calls by the engine: in a worker, or where there is none on the page itself.

/** What is asked of no cohort, or makes one. */
class Answers {
  #engine;
  #cohort;

  constructor(engine) {
    this.#engine = engine;
  }

  open(program, people, options) {
    this.#cohort?.free();
    this.#cohort = undefined;
    this.#cohort = new this.#engine.Cohort(program, people, options);
    const { problems, mentees, mentors } = this.#cohort;
    return { problems, mentees: mentees.length, mentors: mentors.length };
  }

  /** What the engine says; `tell` is told how far it is. */
  answer(call, args, tell) {
    return call === "open" ? this.open(...args) : this.#cohort[call](...args, tell);
  }
}

/** Loads the engine, and gives what answers its calls. */
export async function answers(address) {
  const engine = await import(address);
  await engine.default();
  return new Answers(engine);
}

/** An error as a plain object: an `Error` that is posted loses what was added to it. */
export const plain = ({ name, message, problems = [] }) => ({ name, message, problems });
