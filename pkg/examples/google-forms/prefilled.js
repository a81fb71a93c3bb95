/**
 * The address of a Google Form in which answers stand already: an entry for each answer that is not blank. Several ticks
 * of one question are several entries of one number.
 */
export function prefilled(address, fields, entryOf) {
  const link = new URL(address);
  link.searchParams.set("usp", "pp_url");
  for (const [name, value] of fields) {
    const entry = entryOf(name);
    if (entry && value.trim() !== "") link.searchParams.append(entry, value.trim());
  }
  return link.href;
}
