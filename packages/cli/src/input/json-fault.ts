/**
 * Where a text stops being JSON.
 *
 * @module
 */

/** Place in a text, counted from 1, at which it stops being JSON. */
export interface JsonFault {
  /** Line. */
  readonly line: number;
  /** Column, in characters. */
  readonly column: number;
  /** Whether nothing is wrong but that the rest is missing. */
  readonly isCutOff: boolean;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// What the end of a file makes of an escape, a word, the sign, the point or the exponent of a number.
const CUT_OFF =
  /\s*$|(?:\\(?:u[\da-fA-F]{0,3})?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-|(?<=(?:^|[^\d.eE+-])-?\d+)\.|(?<=(?:^|[^\d.eE+-])-?\d+(?:\.\d+)?)[eE][+-]?)$/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Finds the first place at which a text is not JSON.
 *
 * Node's own messages name no place in many cases, and a person who mends a file by hand needs one.
 *
 * @param text - Text that does not parse.
 * @returns Line and column, and whether only the rest of the text is missing.
 * @remarks O(length), without recursion.
 */
export function jsonFault(text: string): JsonFault {
  let at = 0;
  /** What is open: "{" and "[", innermost last. */
  const open: ("{" | "[")[] = [];
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return false;
    at = pattern.lastIndex;
    return true;
  };
  const takeString = (): boolean => {
    if (text[at] !== '"') return false;
    at++;
    while (text[at] !== '"') {
      if (text[at] === "\\") {
        if (!take(ESCAPE)) return false;
      } else if ((text[at] ?? "") < " ") return false;
      else at++;
    }
    at++;
    return true;
  };
  const takeKey = (): boolean => {
    if (!takeString()) return false;
    take(SPACE);
    if (text[at] !== ":") return false;
    at++;
    return true;
  };
  const fault = (): JsonFault => ({ ...placeOf(text, at), isCutOff: take(CUT_OFF) });
  // Each turn reads one value, then closes what it ends.
  for (;;) {
    take(SPACE);
    const character = text[at];
    if (character === "{" || character === "[") {
      at++;
      open.push(character);
      take(SPACE);
      const isEmpty = text[at] === (character === "{" ? "}" : "]");
      if (!isEmpty && character === "{" && !takeKey()) return fault();
      if (!isEmpty) continue;
    } else if (!takeString() && !take(SCALAR)) return fault();
    for (;;) {
      take(SPACE);
      const inner = open.at(-1);
      if (inner === undefined) return { ...placeOf(text, at), isCutOff: false };
      if (text[at] === (inner === "{" ? "}" : "]")) {
        at++;
        open.pop();
        continue;
      }
      if (text[at] !== ",") return fault();
      at++;
      take(SPACE);
      if (inner === "{" && !takeKey()) return fault();
      break;
    }
  }
}

function placeOf(text: string, at: number): Omit<JsonFault, "isCutOff"> {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: [...(before.at(-1) ?? "")].length + 1 };
}
