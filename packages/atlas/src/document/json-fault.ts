/**
 * Finds where a text stops being JSON: engines give the place in their own words, and some give none.
 *
 * @module
 */

/** A place in a text. */
export interface TextPlace {
  /** Line, from 1. */
  readonly line: number;
  /** Column in characters, from 1. */
  readonly column: number;
}

const BLANKS = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const KEY = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

/**
 * Finds the first place at which a text cannot go on as JSON.
 *
 * @param text - Text that `JSON.parse` refused.
 * @returns Line and column of the first fault; the end of the text if it just stops; `null` if the text is JSON.
 * @remarks O(length), without recursion, so that a deep document does no harm.
 */
export function findJsonFault(text: string): TextPlace | null {
  const at = faultIndex(text);
  if (at === null) return null;
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length, column: (lines[lines.length - 1] ?? "").length + 1 };
}

// What may stand next: a value, a key, or what follows a value. "or-end" allows the bracket of an empty list or object.
type Expectation = "value" | "value-or-end" | "key" | "key-or-end" | "after";

function faultIndex(text: string): number | null {
  const open: string[] = [];
  let expected: Expectation = "value";
  let at = skip(BLANKS, text, 0);
  while (at < text.length) {
    const next = text.charAt(at);
    const isClosing = expected !== "value" && expected !== "key" && next === open[open.length - 1];
    if (isClosing) {
      open.pop();
      expected = "after";
      at += 1;
    } else if (expected === "after") {
      if (next !== "," || open.length === 0) return at;
      expected = open[open.length - 1] === "}" ? "key" : "value";
      at += 1;
    } else if (expected === "key" || expected === "key-or-end") {
      const end = skip(KEY, text, at);
      const colon = skip(BLANKS, text, end);
      if (end === at) return at;
      if (text.charAt(colon) !== ":") return colon;
      expected = "value";
      at = colon + 1;
    } else if (next === "{" || next === "[") {
      open.push(next === "{" ? "}" : "]");
      expected = next === "{" ? "key-or-end" : "value-or-end";
      at += 1;
    } else {
      const end = skip(SCALAR, text, at);
      if (end === at) return at;
      expected = "after";
      at = end;
    }
    at = skip(BLANKS, text, at);
  }
  return open.length > 0 || expected !== "after" ? text.length : null;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
