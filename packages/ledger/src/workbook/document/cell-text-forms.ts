/**
 * Texts that a cell cannot hold as they are: written in a form that can be told apart, and read back.
 *
 * @module
 */

/** Characters that are put into one cell: fewer than the 32 767 of a spreadsheet, as some count bytes or escapes. */
export const MAX_CELL_TEXT = 30_000;

const MARK = "json:";
const LONG_TEXT = /^(?:见“其他”|See “Others”) #(\d+)$/u;
// what XML has no place for; lone surrogates are escaped by JSON itself
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
const NO_CHARACTER = /[\ufffe\uffff]/gu;

/**
 * Writes data as JSON that every cell can hold.
 *
 * @param value - Data as JSON has it.
 * @returns JSON text without characters that XML has no place for.
 */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(NO_CHARACTER, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

/**
 * Writes data in the form that is told apart from plain text: `json:` and JSON.
 *
 * @param value - Text or list of texts.
 * @returns Text for a cell.
 */
export function markedJson(value: unknown): string {
  return MARK + safeJson(value);
}

/**
 * Reads what {@link markedJson} wrote.
 *
 * @param text - Text of a cell.
 * @returns Value; `undefined` if the text is plain.
 */
export function readMarkedJson(text: string): unknown {
  return text.startsWith(MARK) ? parseJson(text.slice(MARK.length)) : undefined;
}

/**
 * Writes a text for a cell.
 *
 * @param text - Any text but the empty one, which a cell cannot tell from no text.
 * @param isTrimmed - Whether spaces at the ends are lost on reading.
 * @returns The text itself wherever it can stand for itself.
 */
export function textForCell(text: string, isTrimmed: boolean): string {
  const needsMark =
    text.trim() === "" ||
    (isTrimmed && text !== text.trim()) ||
    text.startsWith(MARK) ||
    LONG_TEXT.test(text) ||
    UNSAFE.test(text);
  return needsMark ? markedJson(text) : text;
}

/**
 * Parses JSON without throwing.
 *
 * @param text - Any text.
 * @returns Value; `undefined` if the text is no JSON.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Texts too long for a cell, written on the sheet of others; a cell names them by number. */
export class LongTexts {
  readonly #texts: string[] = [];
  readonly #language: "zh" | "en";

  /**
   * Makes an empty collection.
   *
   * @param language - Language of what stands in the cell instead.
   */
  constructor(language: "zh" | "en") {
    this.#language = language;
  }

  /** Texts so far, by number from 1. */
  get entries(): readonly (readonly [string, string])[] {
    return this.#texts.map((text, index) => [`#${String(index + 1)}`, text]);
  }

  /**
   * Gives what stands in a cell for a text.
   *
   * @param text - Text of any length, made fit by {@link textForCell}.
   * @returns The text; if it is too long, where to find it.
   */
  place(text: string): string {
    if (text.length <= MAX_CELL_TEXT) return text;
    this.#texts.push(text);
    const number = `#${String(this.#texts.length)}`;
    return this.#language === "zh" ? `见“其他” ${number}` : `See “Others” ${number}`;
  }
}

/**
 * Tells which long text a cell stands for.
 *
 * @param text - Text of a cell.
 * @returns Its number, such as "#3"; `null` if the cell is a text of its own.
 */
export function longTextNumber(text: string): string | null {
  const number = LONG_TEXT.exec(text)?.[1];
  return number === undefined ? null : `#${number}`;
}

/**
 * Cuts a text into pieces that cells can hold, no character cut in two.
 *
 * @param text - Text without lone surrogates.
 * @returns Pieces; joined they are the text.
 */
export function pieces(text: string): readonly string[] {
  const result: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + MAX_CELL_TEXT);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to -= 1;
    result.push(text.slice(from, to));
    from = to;
  }
  return result;
}
