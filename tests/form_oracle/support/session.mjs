// A form filled in by chance, as survey-core sees it.
import { chance } from "./chance.mjs";
import { survey } from "./oracle.mjs";
import { written } from "./said.mjs";

const SUPPORTED = ["text", "comment", "radiogroup", "dropdown", "checkbox", "tagbox", "boolean", "rating", "ranking", "matrix",
  "matrixdropdown", "multipletext", "paneldynamic"];

// Nothing is asked of anybody outside.
survey.ChoicesRestful.prototype.sendRequest = () => {};

/** Whether a question is of the subset. */
const isSupported = (question) => SUPPORTED.includes(question.getType());

/** A form that nobody has filled in yet, with all panels that it begins with. */
function opened(json) {
  const model = new survey.SurveyModel(structuredClone(json));
  for (const question of model.getAllQuestions()) question.buildPanelsFirstTime?.(true);
  return model;
}

/** Steps that somebody may take in a form: answers, sound and not, and comments; so often, choices that nobody offers. */
export function steps(json, seed, count, strange = 0.07) {
  const luck = chance(seed);
  const questions = opened(json).getAllQuestions().filter(isSupported);
  if (questions.length === 0) return [];
  return Array.from({ length: count }, () => {
    const question = luck.pick(questions);
    if (luck.often(0.1)) return { question: question.name, comment: luck.pick(["", "because", " "]) };
    // Panels are removed one by one, never all at once.
    const isTakenBack = question.getType() !== "paneldynamic" && luck.often(0.1);
    return { question: question.name, answer: isTakenBack ? null : answer(question, luck, strange) };
  });
}

const WORDS = ["", " ", "Ana", "ana@example.org", "no mail", "12", "007", "1.5", "x", "A longer text, with 3 commas, in it 9"];
const NUMBERS = [0, 1, 2, 3, 4, 5, 7.5, 10, 18, 100, -1, "4", "4,5", "many"];
const DATES = ["2026-11-23", "1990-05-17", "2010-01-01", "2026-12-24", "3000-01-01"];

function answer(question, luck, strange) {
  const value = (choices) => (luck.often(strange) ? luck.pick(["unknown", 77]) : luck.pick(choices)?.value);
  const list = (choices) => [...new Set(luck.several(3, () => value(choices)))].filter((one) => one !== undefined);
  switch (question.getType()) {
    case "text":
      return text(question, luck);
    case "comment":
      return luck.pick(WORDS);
    case "radiogroup":
    case "dropdown":
      return value([...question.choices, ...special(question)]) ?? null;
    case "checkbox":
    case "tagbox":
      return list([...question.choices, ...special(question)]);
    case "ranking":
      return [...question.choices].sort(() => luck.below(3) - 1).map((choice) => choice.value);
    case "boolean":
      return luck.pick([question.getValueTrue(), question.getValueFalse()]);
    case "rating":
      return luck.pick([...question.visibleRateValues.map((step) => step.value), 3]);
    case "matrix":
      return record(question.rows.map((row) => row.value), luck, () => (question.cellType === "checkbox"
        ? list(question.columns) : value(question.columns)));
    case "multipletext":
      return record(question.items.map((item) => item.name), luck, (name) => text(question.getItemByName(name).editor, luck));
    case "matrixdropdown":
      return record(question.rows.map((row) => row.value), luck, () => inside(question.visibleRows[0].questions, luck, strange));
    case "paneldynamic":
      return [inside(question.template.questions, luck, strange), ...luck.several(2, () => inside(question.template.questions, luck, strange))];
  }
}

const special = (question) => [
  ...(question.showOtherItem ? [{ value: "other" }] : []),
  ...(question.showNoneItem ? [{ value: "none" }] : []),
];

function text(question, luck) {
  if (question.inputType === "number" || question.inputType === "range") return luck.pick(NUMBERS);
  if (question.inputType === "date") return luck.pick(DATES);
  if (question.inputType === "time") return luck.pick(["08:00", "12:30", "23:59"]);
  return luck.pick(WORDS);
}

function record(names, luck, make) {
  const entries = names.filter(() => luck.often(0.6)).map((name) => [name, make(name)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null && value !== ""));
}

const inside = (questions, luck, strange) => record(questions.map((question) => question.name), luck, (name) =>
  plain(answer(questions.find((question) => question.name === name), luck, strange)));

/** Values that a question inside of another keeps as they are given. */
const plain = (value) => (Array.isArray(value) ? value.length === 0 : typeof value === "string" && value.trim() === "") ? null : value;

/** What survey-core makes of these steps. */
export function oracle(json, taken) {
  const model = opened(json);
  for (const { question, answer, comment } of taken) {
    const asked = model.getQuestionByName(question);
    if (comment !== undefined) asked.comment = comment;
    else asked.value = structuredClone(answer);
  }
  const before = snapshot(model);
  model.validate(true, false);
  const faults = found(model);
  model.doComplete();
  return { ...before, faults, completed: kept(model), farewell: farewell(model) };
}

/** The answers as a file keeps them. */
const kept = (model) => JSON.parse(JSON.stringify(model.data));

/** What a form says at the end; survey-core has words of its own for forms that have none. */
const farewell = (model) => (model.processedCompletedHtml === "Thank you for completing the survey" ? "" : model.processedCompletedHtml);

/** Answered questions; where questions are inside of others, or are not supported, the two sides count differently. */
function progress(model) {
  const isPlain = (question) => isSupported(question) && !["multipletext", "matrixdropdown", "paneldynamic"].includes(question.getType());
  if (!model.getAllQuestions().every((question) => isPlain(question) || question.getType() === "html")) return null;
  const { questionCount, answeredQuestionCount } = model.getProgressInfo();
  return [questionCount, answeredQuestionCount];
}

function snapshot(model) {
  return {
    // A kind of question that survey-core does not know is not there to it, and shown as not supported here.
    pages: model.pages.map((page) => (page.elements.length > 0 ? page.isVisible : null)),
    panels: Object.fromEntries(model.getAllPanels().filter((panel) => panel.name).map((panel) => [panel.name, panel.isVisible])),
    questions: model.getAllQuestions().filter(isSupported).flatMap((question) => seen(question, question.name, true)),
    answers: kept(model),
    progress: progress(model),
  };
}

/** A question and those inside, as somebody sees them. */
function seen(question, place, isOuter) {
  const own = {
    place,
    visible: isOuter ? question.isVisible && question.isParentVisible : question.isVisible,
    required: question.isRequired,
    enabled: !question.isReadOnly,
    title: isOuter ? question.locTitle.renderedHtml : null,
    number: isOuter ? question.no : "",
    value: written(question.isEmpty() ? null : question.value),
    choices: choices(question),
  };
  return [own, ...nested(question, place).flatMap(([inner, path]) => seen(inner, path, false))];
}

function choices(question) {
  const type = question.getType();
  const both = (item) => [item.value, item.isEnabled];
  if (type === "rating") return question.visibleRateValues.map(both);
  if (type === "matrix") return question.visibleColumns.map((column) => [column.value, true]);
  if (!question.visibleChoices) return [];
  // Nothing is shuffled here.
  if (question.choicesOrder === "random") return null;
  return question.visibleChoices.filter((item) => item !== question.selectAllItemValue).map(both);
}

/** The questions inside of a question, with the way there. */
function nested(question, place) {
  switch (question.getType()) {
    case "multipletext":
      return question.items.map((item) => [item.editor, `${place}.${item.name}`]);
    case "matrixdropdown":
      return question.visibleRows.flatMap((row) => row.questions.map((cell) => [cell, `${place}.${row.rowName}.${cell.name}`]));
    case "paneldynamic":
      return question.panels.flatMap((panel, index) =>
        panel.questions.filter(isSupported).map((inner) => [inner, `${place}[${index}].${inner.name}`]));
    default:
      return [];
  }
}

/** All errors, by place and kind. */
function found(model) {
  const ofQuestion = (question, place) => [
    ...question.errors.map((error) => ({ kind: kind(error), place })),
    ...nested(question, place).flatMap(([inner, path]) => ofQuestion(inner, path)),
  ];
  const containers = [...model.pages, ...model.getAllPanels()];
  const inContainers = containers.flatMap((container) => {
    const first = container.questions.find((question) => question.isVisible);
    return container.isVisible ? container.errors.map((error) => ({ kind: kind(error), place: first.name })) : [];
  });
  const visible = model.getAllQuestions().filter((question) => question.isVisible && question.isParentVisible && isSupported(question));
  return [...visible.flatMap((question) => ofQuestion(question, question.name)), ...inContainers].map((fault) => JSON.stringify(fault)).sort();
}

const KINDS = { required: "required", requireoneanswer: "any-required", otherempty: "other-empty",
  requiredinallrowserror: "row-empty", eachrowuniqueeerror: "rows-alike", requirenumeric: "not-a-number",
  keyduplicationerror: "not-unique" };
const TEXTS = [["The value should not be less than", "too-small"], ["The value should not be greater than", "too-great"],
  ["Please enter a value that matches the step size", "between-steps"], ["Please select at least", "too-few"],
  ["Please select no more than", "too-many"], ["Numbers are not allowed", "digit-at-end"],
  ["Please enter a valid e-mail", "not-an-email"], ["The expression:", "not-fulfilled"]];

function kind(error) {
  const known = KINDS[error.getErrorType()];
  if (known) return known;
  const text = error.getText();
  if (text === "") return "wrong-pattern";
  if (/should be at (least|most)/.test(text)) return "out-of-range";
  if (/^Please enter .* character/.test(text)) return "wrong-length";
  return TEXTS.find(([start]) => text.startsWith(start))?.[1] ?? `said: ${text}`;
}
