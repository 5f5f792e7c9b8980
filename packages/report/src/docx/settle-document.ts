/**
 * What the writer of Word documents leaves to chance or leaves out: dates, numbers of pictures, fonts to fall back on.
 *
 * @module
 */
import { editParts } from "../package/part-text.js";
import type { PackageParts } from "../package/parts.js";
import { xmlText } from "../text/document-text.js";
import { FONT_FALLBACKS } from "./typography.js";

const FONT_TABLE = "word/fontTable.xml";

/**
 * Makes a document the same every time.
 *
 * @param parts - Parts as they were written.
 * @returns Parts in their final state.
 */
export function settleDocument(parts: PackageParts): PackageParts {
  return editParts(parts, (name, text) => (name === FONT_TABLE ? fontTable() : renumbered(text)));
}

// The writer counts the pictures of all documents that it ever wrote.
function renumbered(text: string): string {
  let count = 0;
  return text.replace(
    /(<wp:docPr id=")\d+(")/gu,
    (_, head: string, tail: string) => head + String((count += 1)) + tail,
  );
}

function fontTable(): string {
  const fonts = [...FONT_FALLBACKS].map(
    ([name, others]) =>
      `<w:font w:name="${xmlText(name)}"><w:altName w:val="${xmlText(others)}"/><w:charset w:val="86"/>` +
      '<w:family w:val="auto"/><w:pitch w:val="default"/></w:font>',
  );
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:fonts xmlns:w="${namespace}">${fonts.join("")}</w:fonts>`
  );
}
