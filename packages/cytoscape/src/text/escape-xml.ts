/**
 * Text that may go into XML, whatever a ledger put into it.
 *
 * @module
 */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// What XML 1.0 forbids even as an entity: control characters, lone surrogates, two non-characters.
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/**
 * Escapes a text for an XML attribute or element.
 *
 * @param text - Any text.
 * @returns The text with markup as entities and without the characters that XML cannot hold.
 */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
