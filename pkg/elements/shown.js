// What an applicant is told, as elements of a page.

/** An element with its part names, its text, and what stands in it. */
export function made(tag, part, ...children) {
  const element = document.createElement(tag);
  element.setAttribute("part", part);
  element.append(...children);
  return element;
}

/** How many mentors there are in each band, in a sentence. */
export function summary({ fits }, words) {
  if (fits.length === 0) return words.nobody;
  const bands = Object.keys(words.bands).map((band) => [band, fits.filter((fit) => fit.band === band).length]);
  return words.summary(fits.length, bands.filter(([, count]) => count > 0).map(([band, count]) => `${count} ${words.counted[band]}`));
}

/** The outlook below its summary: the fits, then what would help. `labelOf` says how people know a question. */
export function shown(outlook, words, labelOf) {
  const { fits, missing, change, short, couldMentor, problems } = outlook;
  const labelled = ({ label, answer }) => `${label}: ${answer}`;
  const list = fits.map((fit) => shownFit(fit, words));
  return [
    ...(list.length > 0 ? [made("ol", "fits", ...list)] : []),
    ...problems.map((problem) => made("p", "error", wrong(problem, words, labelOf))),
    ...(missing.length > 0 ? [made("p", "missing", words.missing(missing.map(({ label }) => label)))] : []),
    ...(change ? [made("p", "change", changed(change, words))] : []),
    ...short.map(({ answer, label, nobody }) => made("p", "short", (nobody ? words.none : words.short)(answer, label))),
    ...(couldMentor.length > 0 ? [made("p", "could-mentor", words.couldMentor(couldMentor.map(labelled)))] : []),
  ];
}

/** What is wrong with an answer: where, what stood there, and what was expected. */
function wrong({ place, found, expected, message }, words, labelOf) {
  return place.column && found ? words.unread(labelOf(place.column), found, expected) : message;
}

function changed({ kind, answer, label, opens, closes }, words) {
  return words.opens(words[kind](answer, label), opens.length, closes.length);
}

function shownFit({ mentor, name, band, reasons }, words) {
  const head = made("p", "head", made("span", "mentor", name ?? words.mentor(mentor)), " ", made("span", `band ${band}`, words.bands[band]));
  // What she has not answered is named once, below all mentors.
  const told = reasons.filter(({ missing }) => !missing.includes("mentee"));
  const list = told.map((reason) => made("li", `reason ${reason.met}`, ...because(reason, words)));
  return made("li", "fit", head, ...(list.length > 0 ? [made("ul", "reasons", ...list)] : []));
}

/** One reason: what the rule asks for, how far it is met, and by what. */
function because({ label, met, missing, evidence, quotation, mentor, coarse }, words) {
  if (label === null) return [words.private];
  const name = made("span", "label", label);
  if (missing.includes("mentor")) return [name, `: ${words.silent}`];
  const by = quotation ? `“${quotation}”` : evidence.length > 0 ? evidence.join(", ") : mentor;
  return [name, `: ${coarse ? words.roughly(words.met[met]) : words.met[met]}${by ? ` (${by})` : ""}`];
}
