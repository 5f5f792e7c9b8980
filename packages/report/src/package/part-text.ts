/**
 * XML parts of a package as text, edited.
 *
 * @module
 */
import type { PackageParts } from "./parts.js";

const FIRST = "[Content_Types].xml";
const DATED = /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/gu;
/** A package has to be the same whenever it is written. */
const NO_DATE = "2000-01-01T00:00:00Z";

/**
 * Edits the XML parts of a package and takes the clock out of it.
 *
 * @param parts - Parts as they were written.
 * @param edit - Gives the text of a part anew.
 * @returns Parts, that of the content types first, the others in their order.
 */
export function editParts(parts: PackageParts, edit: (name: string, text: string) => string): PackageParts {
  const names = [...parts.keys()].sort((a, b) => Number(b === FIRST) - Number(a === FIRST));
  return new Map(
    names.map((name) => {
      const bytes = parts.get(name) ?? new Uint8Array();
      if (!/\.(?:xml|rels)$/u.test(name)) return [name, bytes];
      const text = new TextDecoder().decode(bytes).replace(DATED, `$1${NO_DATE}$3`);
      return [name, new TextEncoder().encode(edit(name, text))];
    }),
  );
}
