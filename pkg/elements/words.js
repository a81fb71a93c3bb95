// What the elements say, in English and Spanish.

/** Something to be said in the reader's language: the name of a sentence, and what it is told. */
export class Said extends Error {
  constructor(name, ...told) {
    super(sentence(en[name], told));
    this.name = "TandemElementError";
    this.sentence = name;
    this.told = told;
  }

  /** The sentence in these words. */
  in(words) {
    return sentence(words[this.sentence], this.told);
  }
}

const sentence = (said, told) => (typeof said === "function" ? said(...told) : said);

const en = {
  waiting: "Fill in the form, and you see here which mentors fit you.",
  loading: "The mentors are being loaded …",
  opening: "The form is opening …",
  nobody: "No mentor of this list can be shown for these answers yet.",
  summary: (count, bands) => `${count === 1 ? "1 mentor is" : `${count} mentors are`} shown: ${bands.join(", ")}.`,
  bands: { strong: "Strong fit", good: "Good fit", fair: "Fair fit", weak: "Weak fit" },
  counted: { strong: "strong", good: "good", fair: "fair", weak: "weak" },
  mentor: (id) => `Mentor ${id}`,
  met: { fully: "fits well", partly: "fits in part", not: "does not fit" },
  silent: "the mentor has not said",
  roughly: (met) => `${met}, as far as is known`,
  private: "A private preference is met.",
  missing: (labels) => `Not answered yet: ${labels.join("; ")}.`,
  add: (answer, label) => `With “${answer}” as well at “${label}”`,
  drop: (answer, label) => `Without “${answer}” at “${label}”`,
  replace: (answer, label) => `With “${answer}” at “${label}”`,
  opens: (change, opens, closes) =>
    `${change}, ${opens} more would fit you${closes > 0 ? `, and ${closes} no longer` : ""}.`,
  short: (answer, label) => `Few mentors of this list offer “${answer}” (${label}).`,
  none: (answer, label) => `No mentor of this list offers “${answer}” (${label}).`,
  unread: (label, found, expected) => `“${label}”: “${found}” could not be read. Expected: ${expected}.`,
  couldMentor: (steps) => `Mentors of this list stand where you do (${steps.join("; ")}): you could be a mentor, too.`,
  noForm: (id) => `This page has no form with the id “${id}”.`,
  noFormAround: "This element stands in no form and names none: its attribute `for` should be the id of a form.",
  noRoster: "The attribute `roster` is missing: it should be the address of a published roster.",
  noSource: "The attribute `src` is missing: it should be the address of a form.",
  badMost: (found) => `The attribute \`most\` is “${found}”; it should be a whole number from 1 on.`,
  badMapping: (found) => `The attribute \`map\` says “${found}”; it should be pairs such as skills:skills, or a JSON object of them.`,
  notAsked: (question, asked) => `The attribute \`map\` names the question “${question}”; the program asks ${asked}.`,
  noSuchField: (name) => `The attribute \`map\` names the field “${name}”, which the form does not have.`,
  noFieldAsked: (asked) => `No field of the form is called as a question is. The program asks ${asked}.`,
  noFile: (address, why) => `The file ${address} could not be loaded: ${why}.`,
  noModule: (why) => `The part of this page that compares could not be loaded: ${why}.`,
  noFormModule: (why) => `The part of this page that shows forms could not be loaded: ${why}.`,
  noForms: (address) => `The file ${address} is no form that can be read.`,
  broken: (why) => `Something went wrong: ${why}`,
};

const es = {
  waiting: "Rellena el formulario y aquí verás qué personas mentoras encajan contigo.",
  loading: "Se están cargando las personas mentoras …",
  opening: "El formulario se está abriendo …",
  nobody: "Con estas respuestas todavía no se puede mostrar a nadie de esta lista.",
  summary: (count, bands) =>
    `Se ${count === 1 ? "muestra 1 persona mentora" : `muestran ${count} personas mentoras`}: ${bands.join(", ")}.`,
  bands: { strong: "Encaja muy bien", good: "Encaja bien", fair: "Encaja regular", weak: "Encaja poco" },
  counted: { strong: "muy bien", good: "bien", fair: "regular", weak: "poco" },
  mentor: (id) => `Persona mentora ${id}`,
  met: { fully: "encaja bien", partly: "encaja en parte", not: "no encaja" },
  silent: "la persona mentora no lo dijo",
  roughly: (met) => `${met}, por lo que se sabe`,
  private: "Se cumple una preferencia privada.",
  missing: (labels) => `Todavía sin responder: ${labels.join("; ")}.`,
  add: (answer, label) => `Con «${answer}» además en «${label}»`,
  drop: (answer, label) => `Sin «${answer}» en «${label}»`,
  replace: (answer, label) => `Con «${answer}» en «${label}»`,
  opens: (change, opens, closes) =>
    `${change}, ${opens === 1 ? "1 persona más encajaría" : `${opens} personas más encajarían`} contigo${closes > 0 ? `, y ${closes} ya no` : ""}.`,
  short: (answer, label) => `Pocas personas mentoras de esta lista ofrecen «${answer}» (${label}).`,
  none: (answer, label) => `Ninguna persona mentora de esta lista ofrece «${answer}» (${label}).`,
  unread: (label, found, expected) => `«${label}»: no se pudo leer «${found}». Se esperaba: ${expected}.`,
  couldMentor: (steps) =>
    `Hay personas mentoras de esta lista en tu misma etapa (${steps.join("; ")}): tú también podrías ser mentora.`,
  noForm: (id) => `Esta página no tiene ningún formulario con el id «${id}».`,
  noFormAround: "Este elemento no está en ningún formulario ni nombra uno: su atributo `for` debe ser el id de un formulario.",
  noRoster: "Falta el atributo `roster`: debe ser la dirección de una lista publicada.",
  noSource: "Falta el atributo `src`: debe ser la dirección de un formulario.",
  badMost: (found) => `El atributo \`most\` es «${found}»; debe ser un número entero a partir de 1.`,
  badMapping: (found) => `El atributo \`map\` dice «${found}»; debe tener pares como skills:skills, o un objeto JSON con ellos.`,
  notAsked: (question, asked) => `El atributo \`map\` nombra la pregunta «${question}»; el programa pregunta ${asked}.`,
  noSuchField: (name) => `El atributo \`map\` nombra el campo «${name}», que el formulario no tiene.`,
  noFieldAsked: (asked) => `Ningún campo del formulario se llama como una pregunta. El programa pregunta ${asked}.`,
  noFile: (address, why) => `No se pudo cargar el archivo ${address}: ${why}.`,
  noModule: (why) => `No se pudo cargar la parte de esta página que compara: ${why}.`,
  noFormModule: (why) => `No se pudo cargar la parte de esta página que muestra formularios: ${why}.`,
  noForms: (address) => `El archivo ${address} no es un formulario que se pueda leer.`,
  broken: (why) => `Algo salió mal: ${why}`,
};

/** The languages, by their tags. */
export const languages = { en, es };

/** The words for a language tag: its own, its family's, or English. */
export const wordsFor = (tag) => languages[tag.toLowerCase().split("-")[0]] ?? en;

/** The language in which an element is read: the `lang` of its own or of what is nearest around it, through shadow roots. */
export function languageOf(element) {
  const near = element.closest("[lang]");
  if (near) return near.getAttribute("lang") || "en";
  const { host } = element.getRootNode();
  return host ? languageOf(host) : "en";
}
