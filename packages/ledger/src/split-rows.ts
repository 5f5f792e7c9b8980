/**
 * Delimited text taken apart row by row.
 *
 * @module
 */

/** What stands in a row, and what is wrong with it. */
export interface SplitRow {
  /** Cells. */
  readonly cells: readonly string[];
  /** Whether the text ends within quotes that began in this row: nothing behind them can be relied on. */
  readonly isUnclosed: boolean;
  /** Where the next row begins. */
  readonly end: number;
}

const QUOTE = '"';
const [LINE_FEED, RETURN] = [0x0a, 0x0d];
const SPACES: ReadonlySet<string> = new Set([" ", "\t", "\u3000"]);

/**
 * Takes a text apart, one row at a time.
 *
 * A cell that begins with a quote goes on to the quote that stands before a delimiter or a line end, spaces apart; two
 * quotes stand for one. A quote anywhere else is a character like any other. Line ends are those of all systems, mixed
 * if they must be; within a cell they become "\n".
 *
 * @param text - Whole text.
 * @param delimiter - One character.
 * @param isQuoted - Whether quotes mean anything.
 * @returns Rows in their order, blank lines as rows of one empty cell; nothing behind a last line end.
 * @remarks O(length), however the quotes stand.
 */
export function* splitRows(text: string, delimiter: string, isQuoted = true): Generator<SplitRow, void, undefined> {
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    let isUnclosed = false;
    for (;;) {
      if (isQuoted && text[at] === QUOTE) {
        const close = closingQuote(text, at + 1, delimiter);
        isUnclosed = close < 0;
        cells.push(unquoted(text.slice(at + 1, isUnclosed ? text.length : close)));
        at = isUnclosed ? text.length : afterSpaces(text, close + 1, delimiter);
      } else {
        const end = endOfCell(text, at, delimiter.charCodeAt(0));
        cells.push(text.slice(at, end));
        at = end;
      }
      if (text[at] !== delimiter) break;
      at += 1;
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    yield { cells, isUnclosed, end: Math.min(at, text.length) };
  }
}

function unquoted(text: string): string {
  const single = text.includes(QUOTE) ? text.replace(/""/gu, QUOTE) : text;
  return single.includes("\r") ? single.replace(/\r\n?/gu, "\n") : single;
}

function endOfCell(text: string, from: number, delimiter: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === LINE_FEED || code === RETURN) break;
  }
  return at;
}

function closingQuote(text: string, from: number, delimiter: string): number {
  for (let at = text.indexOf(QUOTE, from); at >= 0; at = text.indexOf(QUOTE, at + 1)) {
    if (text[at + 1] === QUOTE) {
      at += 1;
      continue;
    }
    const behind = text[afterSpaces(text, at + 1, delimiter)];
    if (behind === undefined || behind === delimiter || behind === "\n" || behind === "\r") return at;
  }
  return -1;
}

function afterSpaces(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] !== delimiter && SPACES.has(text[at] ?? "")) at += 1;
  return at;
}
