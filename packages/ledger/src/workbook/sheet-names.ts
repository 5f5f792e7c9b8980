/**
 * Names of sheets that Excel accepts.
 *
 * @module
 */
import { visibleText, whole } from "./sheet-text.js";

const MAX_LENGTH = 31;
const FORBIDDEN = /[[\]:*?/\\\t\r\n]/gu;
const RESERVED = "history";

/**
 * Makes names of sheets valid and unique: 31 characters, none of `[]:*?/\`, no quotation mark at the ends, and no two that
 * differ only in case.
 *
 * @param names - Names as wished for.
 * @returns Names in the same order; what is taken gets a number.
 */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>([RESERVED]);
  return names.map((wish) => {
    const base = bare(wish.normalize("NFC"));
    let name = cut(base, MAX_LENGTH);
    for (let count = 2; taken.has(folded(name)); count += 1) {
      const suffix = ` (${String(count)})`;
      name = cut(base, MAX_LENGTH - suffix.length) + suffix;
    }
    taken.add(folded(name));
    return name;
  });
}

/**
 * Writes a name of a sheet for a reference.
 *
 * @param name - Valid name.
 * @returns Name in quotation marks, those inside doubled.
 */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function bare(wish: string): string {
  const name = trimmed(visibleText(wish).replace(FORBIDDEN, "_"));
  return name === "" ? "Sheet" : name;
}

function cut(name: string, length: number): string {
  const short = trimmed(whole(name.slice(0, length)));
  return short === "" ? "Sheet" : short;
}

// an apostrophe at an end breaks references
function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/gu, "");
}

function folded(name: string): string {
  return name.toLowerCase();
}
