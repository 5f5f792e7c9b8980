/**
 * Texts in XML 1.0: escaped where XML has a meaning for them, and visible where XML cannot hold them.
 *
 * A character that XML 1.0 does not allow (most controls, half surrogate pairs, U+FFFE and U+FFFF) is written as `\uXXXX`;
 * a backslash that stands before the same letters in the text itself is written as `\u005C`, so that reading is exact.
 *
 * @module
 */

// with the flag "u" a half of a pair matches only where its other half is missing
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const SPELLED = /\\u(005C(?=u[0-9A-Fa-f]{4})|00[01][0-9A-F]|D[89A-F][0-9A-F]{2}|FFF[EF])/g;
const MEANINGFUL = /[&<>"'\t\n\r]/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/**
 * Escapes a text for the content of an element or the value of an attribute.
 *
 * @param text - Any text.
 * @returns Text that an XML reader gives back as it was, characters that XML does not allow spelled out.
 */
export function escapeXml(text: string): string {
  return spellForbidden(text).replace(
    MEANINGFUL,
    (character) => ENTITIES.get(character) ?? `&#${String(character.charCodeAt(0))};`,
  );
}

/**
 * Spells out what XML does not allow.
 *
 * @param text - Any text.
 * @returns Text of characters that XML 1.0 allows; different texts stay different.
 */
export function spellForbidden(text: string): string {
  return text
    .replace(/\\(?=u[0-9A-Fa-f]{4})/g, "\\u005C")
    .replace(FORBIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}

/**
 * Undoes {@link spellForbidden}.
 *
 * @param text - Text out of an XML file.
 */
export function restoreForbidden(text: string): string {
  return text.replace(SPELLED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Finds the first character that XML 1.0 does not allow.
 *
 * @param text - Any text.
 * @returns Its index; -1 if there is none.
 */
export function forbiddenAt(text: string): number {
  return text.search(FORBIDDEN);
}
