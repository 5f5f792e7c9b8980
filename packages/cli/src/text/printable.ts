/**
 * Texts from a document made safe for a terminal.
 *
 * @module
 */

// Controls (escape sequences, line breaks), direction overrides, invisible characters, tags, half surrogate pairs.
const UNSAFE =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}\p{Cs}]/gu;
const BLANK = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/**
 * Neutralises what a terminal would obey or a reader could not see: line breaks and tabs become one space, every other
 * control, direction override or invisible character is spelled out, such as "<U+202E>".
 *
 * @param text - Text from outside, such as a name of a document.
 * @returns Text of one line that does nothing but show.
 */
export function printable(text: string): string {
  return text.replace(BLANK, " ").replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/**
 * Writes a value as JSON that is safe to show in a terminal, too: what {@link printable} would neutralise is escaped,
 * which leaves the value as it is.
 *
 * @param value - Value of plain objects, arrays, texts, numbers, booleans and `null`.
 * @returns JSON indented by two spaces, with a line break at the end.
 */
export function printableJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  // Line breaks between the tokens are JSON's own; inside of texts it has escaped them.
  const safe = json.replace(UNSAFE, (character) => (character === "\n" ? character : escapeUnits(character)));
  return `${safe}\n`;
}

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
