// Expressions and answers as people write them, and as nobody should.
import { chance } from "./chance.mjs";

const NAMES = ["a", "b", "c", "name", "age", "skills", "birth", "rows", "one.two", "Panel", "missing", "rank"];
const FIELDS = ["x", "y", "z"];
const TEXTS = ["", "abc", "ABC ", "Tandem", "5", "007", "1.5", "1,5", "-3", "0x1F", "true", "False", "'quoted'", "a", "b"];
const DATES = ["2026-11-23", "2026-11-22", "2000-02-29", "1990-12-31", "2026-11-23T10:30", "2026-11-23T15:04:05", "nonsense"];
const NUMBERS = [0, 1, 2, 3, 5, 10, -1, -7, 0.1, 0.2, 1.5, 2.25, 100, 1234.5678, 1e21, 1e-7];
const WORDS = ["abc", "a", "b", "Tandem", "x", "undefined1", "yes"];
const COMPARISONS = ["=", "==", "!=", "<>", "<", "<=", "=<", ">", ">=", "=>", "equal", "notequal", "less", "greater",
  "lessorequal", "GreaterOrEqual", "contains", "notcontains", "contain", "*=", "anyof", "allof", "noneof"];
const ARITHMETIC = ["+", "-", "*", "/", "%"];
const CONJUNCTIONS = ["and", "or", "&&", "||", "AND"];
const UNITS = ["'days'", "'months'", "'years'", "'hours'", "'minutes'", "'seconds'", "'weeks'"];
const OF_LIST = ["sumInArray", "minInArray", "maxInArray", "countInArray", "avgInArray"];
const TOKENS = ["(", ")", "[", "]", "{a}", "{b", "}", ",", "'", "\"", "and", "or", "!", "=", "<", ">", "+", "-", "*", "^",
  "contains", "empty", "notempty", "1", "0", "05", "2.5", "abc", "sum(", "iif(", "null", "true", " ", "\\'", "'it\\'s'",
  "negate", "power", "notequals", "equals", "é", "0x10"];

/** So many cases: an expression and the answers that it is asked of. */
export function cases(seed, count) {
  const source = writer(chance(seed));
  return Array.from({ length: count }, source);
}

function writer({ below, often, pick, several }) {
  const number = () => String(often(0.7) ? Math.abs(pick(NUMBERS.slice(0, 13))) : below(1000) / 10);
  const quoted = (text) => (often(0.8) ? `'${text}'` : `"${text}"`).replace(/''(quoted)''/, "'$1'");
  const variable = () => {
    const name = pick(NAMES);
    if (often(0.1)) return `{${pick(["rows", "Panel", "skills"])}[${pick([0, 1, 2, -1, 9])}].${pick(FIELDS)}}`;
    if (often(0.05)) return `{${pick(["skills", "rows", "name"])}.length}`;
    if (often(0.05)) return `{${pick(["skills", "rank"])}[${pick([0, 1, -1, 5])}]}`;
    if (often(0.03)) return `{#${name}}`;
    if (often(0.02)) return `{"x": ${below(9)}}`;
    return `{${often(0.1) ? name.toUpperCase() : name}}`;
  };
  const date = () => (often(0.5) ? quoted(pick(DATES)) : pick(["{birth}", "today()", "currentDate()", "today(-3)"]));
  const list = () => `[${several(3, () => (often(0.5) ? number() : quoted(pick(TEXTS)))).join(", ")}]`;
  const atom = () => {
    const kinds = [variable, variable, variable, variable, number, () => quoted(pick(TEXTS)), () => pick(WORDS), list, date];
    return often(0.03) ? pick(["true", "false"]) : pick(kinds)();
  };
  const call = (depth) => {
    const value = () => expression(depth - 1);
    const kinds = [
      () => `iif(${value()}, ${value()}, ${value()})`,
      () => `iif(${value()}, ${value()})`,
      () => `${pick(["sum", "avg", "min", "max", "count"])}(${several(3, () => atom()).join(", ")})`,
      () => `${pick(["round", "trunc"])}(${value()}${often(0.6) ? `, ${below(4)}` : ""})`,
      () => `age(${date()}${often(0.4) ? `, ${pick(UNITS)}` : ""})`,
      () => `dateDiff(${date()}, ${date()}${often(0.7) ? `, ${pick(UNITS)}` : ""})`,
      () => `dateAdd(${date()}, ${pick(["1", "-1", "14", "40", "{a}"])}${often(0.7) ? `, ${pick(UNITS)}` : ""})`,
      () => `diffDays(${date()}, ${date()})`,
      () => `${pick(["year", "month", "day", "weekday", "getYear"])}(${often(0.8) ? date() : ""})`,
      () => `${pick(["getDate", "currentYear", "today", "isDisplayMode"])}(${often(0.6) ? date() : ""})`,
      () => `substring(${atom()}, ${below(4)}${often(0.6) ? `, ${below(6)}` : ""})`,
      () => inArray(),
      () => (often(0.5) ? `unknownFunction(${value()})` : `isContainerReady('page1')`),
    ];
    return pick(kinds)();
  };
  const inArray = () => {
    const table = pick(["{rows}", "{rows}", "{Panel}", "{skills}", "{a}"]);
    const condition = `{${pick(FIELDS)}} ${pick(COMPARISONS)} ${often(0.5) ? number() : quoted(pick(TEXTS))}`;
    const rest = [`'${pick(FIELDS)}'`];
    if (often(0.3)) rest.push(`'${pick(FIELDS)}'`);
    if (often(0.6)) rest.push(often(0.5) ? condition : `'${condition.replaceAll("'", "")}'`);
    return `${pick(OF_LIST)}(${[table, ...rest].join(", ")})`;
  };
  const expression = (depth) => {
    if (depth <= 0) return atom();
    const part = () => expression(depth - 1 - below(2));
    const kinds = [
      () => `${part()} ${pick(COMPARISONS)} ${part()}`,
      () => `${part()} ${pick(COMPARISONS)} ${part()}`,
      () => `${part()} ${pick(ARITHMETIC)} ${part()}`,
      () => `${variable()} ${pick(["empty", "notempty", "Empty"])}`,
      () => `${part()} ${pick(CONJUNCTIONS)} ${part()}`,
      () => `(${part()})`,
      () => `${pick(["!", "! ", "negate "])}${often(0.5) ? `(${part()})` : atom()}`,
      () => `${pick(["2", "{a}", "3", "1.5"])} ${pick(["^", "power"])} ${pick(["2", "3", "0.5", "-1", "0"])}`,
      () => date() + ` ${pick(["<", "<=", "=", ">", ">=", "!="])} ` + date(),
      () => call(depth),
      () => call(depth),
    ];
    return pick(kinds)();
  };
  const plain = () => {
    const kinds = [() => pick(TEXTS), () => pick(TEXTS), () => pick(NUMBERS), () => pick(NUMBERS), () => pick([true, false, null]),
      () => pick(DATES), () => several(3, () => pick(TEXTS)), () => several(3, () => pick(NUMBERS))];
    return pick(kinds)();
  };
  const record = () => Object.fromEntries(FIELDS.filter(() => often(0.7)).map((name) => [name, plain()]));
  const answers = () => {
    const values = {};
    for (const name of NAMES.filter((name) => name !== "missing" && often(0.75))) values[name] = answer(name);
    return values;
  };
  const answer = (name) => {
    if (often(0.1)) return plain();
    if (name === "birth") return pick(DATES);
    if (name === "skills" || name === "rank") return several(4, () => pick(TEXTS));
    if (name === "rows") return often(0.7) ? several(3, record) : { first: record(), second: record() };
    if (name === "Panel") return often(0.5) ? several(3, record) : record();
    return plain();
  };
  const garbage = () => several(9, () => pick(TOKENS)).join(often(0.5) ? " " : "");
  return () => ({ expression: often(0.15) ? garbage() : expression(1 + below(3)), answers: answers() });
}
