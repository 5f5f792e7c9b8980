/**
 * Text that may go into a document, whatever a ledger put into it.
 *
 * @module
 */

// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;
// Marks that turn the direction of text or have no width, lone surrogates, two non-characters.
const MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]/gu;

/**
 * Leaves out of a text what cannot be printed.
 *
 * @param text - Any text.
 * @returns The text on one line.
 */
export function printableText(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/gu, " ")
    .replace(CONTROLS, "")
    .replace(MARKS, "");
}
