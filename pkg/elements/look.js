// How the elements look. A page changes it by custom properties and by `::part(…)`, and needs no inline styles for it.

const FIT = `
:host {
  --accent: var(--tandem-accent, light-dark(#14625b, #86d3c6));
  --stop: var(--tandem-stop, light-dark(#a3262a, #ff9d94));
  --line: var(--tandem-line, color-mix(in oklab, currentColor 25%, transparent));
  --round: var(--tandem-round, 0.6rem);
  --space: var(--tandem-space, 0.75rem);
  display: block;
  font-family: var(--tandem-font, inherit);
  line-height: 1.5;
  overflow-wrap: anywhere;
}
:host([hidden]) { display: none; }
p, ol, ul { margin: 0; padding: 0; }
ol, ul { list-style: none; }
section, section > * + * { margin-block-start: var(--space); }
ol { display: grid; gap: var(--space); }
[part~="fit"] { padding: var(--space); border: 1px solid var(--line); border-radius: var(--round); }
[part~="head"] { display: flex; flex-wrap: wrap; gap: 0.25rem var(--space); align-items: baseline; justify-content: space-between; }
[part~="mentor"] { font-weight: 600; }
[part~="band"] { padding: 0.1rem 0.65rem; border: 1px solid currentColor; border-radius: 999px; font-size: 0.875em; font-weight: 600; }
[part~="strong"], [part~="good"] { color: var(--accent); }
[part~="strong"] { box-shadow: inset 0 0 0 1px currentColor; }
[part~="reasons"] { margin-block-start: 0.35rem; font-size: 0.95em; }
[part~="label"] { font-weight: 600; }
[part~="error"] { padding-inline-start: var(--space); border-inline-start: 4px solid var(--stop); color: var(--stop); }
`;

/** The colours of a form, by the same properties; what else a form needs is in the site's own stylesheet. */
const FORM = `
:host {
  --paper: var(--tandem-paper, light-dark(#ffffff, #181512));
  --ink: var(--tandem-ink, light-dark(#2a2521, #f2ebe1));
  --accent: var(--tandem-accent, light-dark(#14625b, #86d3c6));
  --stop: var(--tandem-stop, light-dark(#a3262a, #ff9d94));
  --font: var(--tandem-font, system-ui, sans-serif);
  display: block;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem / 1.6 var(--font);
  overflow-wrap: break-word;
}
:host([hidden]) { display: none; }
`;

function sheet(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** The sheets of `<tandem-fit>`. */
export const fitSheets = () => [sheet(FIT)];

/** The sheets of `<tandem-form>`: these rules of a form, and its colours. */
export const formSheets = (rules) => [sheet(rules), sheet(FORM)];
