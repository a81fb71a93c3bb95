// The files that an element is told of.

import { Said } from "./words.js";

/** The text of a file. */
export async function fetchText(address) {
  const response = await fetch(address).catch((error) => {
    throw new Said("noFile", String(address), error.message);
  });
  if (!response.ok) throw new Said("noFile", String(address), `status ${response.status}`);
  return response.text();
}

/** The address that an attribute names, as the page means it. */
export const addressIn = (element, attribute) => {
  const said = element.getAttribute(attribute)?.trim();
  return said ? new URL(said, element.ownerDocument.baseURI).href : null;
};
