/**
 * Text that may stand in a document, whatever a ledger put into it.
 *
 * @module
 */

// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;
// A surrogate without its other half, and the two code points that XML refuses.
const BROKEN = /[\ud800-\udfff\ufffe\uffff]/gu;
// Marks that turn the direction of text or have no width: they could make a document say something else than it holds.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const BREAKS = /[\t\n\r\u2028\u2029]+/gu;
const REPLACEMENT = "\ufffd";

/**
 * Makes a text safe for XML and for the eye.
 *
 * @param text - Any text.
 * @returns The text on one line; what cannot be printed shows as U+FFFD, so that nobody takes the rest for the whole.
 */
export function documentText(text: string): string {
  return text.replace(BREAKS, " ").replace(INVISIBLE, "").replace(CONTROLS, REPLACEMENT).replace(BROKEN, REPLACEMENT);
}

/**
 * Escapes a text for an XML attribute or element.
 *
 * @param text - Any text.
 * @returns The text as {@link documentText} gives it, without a character that XML reads otherwise.
 */
export function xmlText(text: string): string {
  const codes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" } as const;
  return documentText(text).replace(/[&<>"']/gu, (character) => codes[character as keyof typeof codes]);
}
