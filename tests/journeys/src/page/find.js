// The elements that somebody sees, inside of one element or anywhere, that say these words or hold them.
// Words that are only for screen readers count as seen.
const [inside, css, words, whole] = arguments;
const said = (element) => element.innerText.replace(/\s+/g, " ").trim();
const says = (element) => words === null || (whole ? said(element) === words : said(element).includes(words));
const isSeen = (element) => element.checkVisibility({ checkVisibilityCSS: true });
return [...(inside ?? document).querySelectorAll(css)].filter((element) => isSeen(element) && says(element));
