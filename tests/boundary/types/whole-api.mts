// Every export, used as the types say it may be used. `types.test.mjs` compiles this strictly; nothing runs it.
import init, {
  Cohort,
  assign,
  checkPeople,
  checkProgram,
  initSync,
  readCsv,
  version,
  type Aim,
  type Applicant,
  type Assigned,
  type Band,
  type Candidate,
  type CohortOptions,
  type Effect,
  type Matching,
  type PairFit,
  type People,
  type Problem,
  type Program,
  type Rule,
  type Sheet,
  type Side,
  type TandemError,
} from "tandem-match";

const skills: Rule = {
  id: "skills",
  label: { en: "Skills", es: "Habilidades" },
  mentee: "skills",
  mentor: "skills",
  comparison: { type: "overlap" },
  level: "should",
  weight: 3,
};

const program: Program = {
  tandem: 1,
  name: "Evenings",
  languages: ["en", "es"],
  week: "2027-01-18",
  capacity: { blank: 1 },
  questions: [{ name: "skills", label: "Skills", of: "both", kind: "skills" }],
  rules: [skills],
};

const people: People = {
  tandem: 1,
  mentors: [{ id: "ada", capacity: 2, answers: { skills: ["Python", "SQL"], years: 7, remote: true } }],
  mentees: [{ id: "bea", name: "Bea", answers: { skills: "Python" } }],
};

await init();
await init({ module_or_path: new URL("engine_bg.wasm", "https://example.org") });
initSync({ module: new Uint8Array() });

const release: string = version();
const problems: Problem[] = [...checkProgram(program), ...checkProgram(JSON.stringify(program))];
problems.push(...checkPeople(program, people), ...checkPeople("{}", "{}"));

const side: Side = "mentor";
const sheet: Sheet = readCsv(program, side, "mentors.csv", new Uint8Array());
readCsv(program, "mentee", "mentees.csv", "id,skills");
readCsv("{}", "mentee", "mentees.csv", new ArrayBuffer(0));
people.mentors.push(...sheet.people);

function placed(): number {
  const options: CohortOptions = { meaning: new Uint8Array() };
  using byMeaning = new Cohort(program, people, options);
  const uses: boolean = byMeaning.usesMeaning;
  using cohort = new Cohort(program, people);
  const applicant: Applicant = { answers: { skills: ["Python"], years: null } };
  const fit: PairFit = cohort.fit("bea", "ada");
  const points: number = fit.points ?? 0;
  const { fits } = cohort.bestFits(applicant, { most: 3 });
  const bands: Band[] = fits.map(({ band }) => band);
  const candidates: Candidate[] = cohort.candidates("bea").candidates.concat(cohort.candidates(applicant).candidates);
  const matching: Matching = cohort.match({ locks: [{ mentee: "bea", mentor: "ada" }] });
  const again: Matching = cohort.match({ bans: [{ mentee: "bea", mentor: "ada" }], kept: matching.pairs, steps: 9 });
  const parts: Uint8Array[] = cohort.sharesScoring({}) ? [cohort.listBest({}, 0, 1)] : [];
  const shared: Matching = cohort.matchListed({}, parts, (phase, done, of) => console.log(phase, done / of));
  const leftOut: Aim[] = shared.leftOut;
  const assigned: Assigned = assign(Int32Array.of(7, -1), 2, [1, 2], { first: "bestFits" });
  const mentor: number | null | undefined = assigned.mentorOf[0];
  const gap: number = again.gap?.most ?? 0;
  const texts: string[] = [cohort.matchingJson(), cohort.matchingCsv({ locks: [] }), release];
  const places: number[] = cohort.mentors.map((mentor) => mentor.places.stated ?? mentor.places.offered);
  const names: string[] = cohort.mentees.map((mentee) => mentee.name);
  const effects: Effect[] = cohort.problems.map((problem) => problem.effect);
  return matching.placed + points + gap + [leftOut, mentor, uses, bands, candidates, texts, places, names, effects].length;
}

try {
  placed();
} catch (error) {
  const { name, message, problems }: TandemError = error as TandemError;
  const expected: "TandemError" = name;
  console.error(expected, message, problems.map((problem) => problem.place.row ?? 0));
}

// What the types must not allow.
// @ts-expect-error A misspelt side.
readCsv(program, "mentors", "mentors.csv", "");
// @ts-expect-error A level that there is not.
skills.level = "might";
// @ts-expect-error A comparison without its numbers.
skills.comparison = { type: "band" };
// @ts-expect-error A program without rules.
checkProgram({ ...program, rules: undefined });
// @ts-expect-error What is absent is null, not undefined.
const row: number | undefined = problems[0]!.place.row;
// @ts-expect-error A cohort is made of two things.
new Cohort(program);
