/**
 * Names made comparable, and keys made of them.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";

/** Names longer than this are compared by their start: more is prose, and hostile. */
const LONGEST = 400;
const NOISE = /[\s\p{P}\p{Z}\p{C}]+/gu;
// a point between digits tells 5.5 from 55
const NOISE_BUT_POINTS = /(?!(?<=\d)\.(?=\d))[\s\p{P}\p{Z}\p{C}]/gu;
const POINT = /\d\.\d/u;
const REMEMBERED = 20_000;
const known = new Map<string, string>();
const PHASE = /第?([一二三四五六七八九十]{1,3}|\d{1,2}|[ⅠⅡⅢⅣ]|I{1,3}|首|近|远)期(?![间限刊货望待末权])/giu;
const NUMERALS = "一二三四五六七八九十";
const ROMAN: ReadonlyMap<string, string> = new Map([
  ["首", "1"],
  ["Ⅰ", "1"],
  ["Ⅱ", "2"],
  ["Ⅲ", "3"],
  ["Ⅳ", "4"],
  ["I", "1"],
  ["II", "2"],
  ["III", "3"],
]);
const FIRST_BASIS = 0x811c9dc5;
const SECOND_BASIS = 0x9747b28c;
const PRIME = 0x01000193;

/**
 * Makes a name comparable: half-width, in capitals, without spaces, brackets and punctuation. Every word stays, 有限公司
 * included.
 *
 * @param name - Name as written.
 * @returns Text to compare with; the name itself where nothing else is left of it; empty only for an empty name.
 */
export function nameKey(name: string): string {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const half = toHalfWidth(name.slice(0, LONGEST));
  const bare = half.replace(POINT.test(half) ? NOISE_BUT_POINTS : NOISE, "").toUpperCase();
  const key = bare === "" ? name.trim() : bare;
  // the names of a row are asked for many times in a row; all names of a great ledger would fill the memory
  if (known.size >= REMEMBERED) known.clear();
  if (name.length <= LONGEST) known.set(name, key);
  return key;
}

/**
 * Takes the phases out of a name: 一期, 第2期, 首期.
 *
 * @param name - Name as written.
 * @returns The rest of the name, comparable, and the phases in the order of the text, such as "1" or "2,3"; empty without any.
 */
export function phaseOfName(name: string): { readonly base: string; readonly phase: string } {
  const phases: string[] = [];
  // 二、三期: the first numeral stands without its word
  const spread = toHalfWidth(name.slice(0, LONGEST)).replace(
    /([一二三四五六七八九十\d])[、,和及]([一二三四五六七八九十\d]期)/gu,
    "$1期$2",
  );
  const rest = spread.replace(PHASE, (_, word: string) => {
    const numeral = NUMERALS.indexOf(word);
    phases.push(numeral >= 0 ? String(numeral + 1) : (ROMAN.get(word.toUpperCase()) ?? word));
    return "";
  });
  return { base: nameKey(rest.replace(/工程/gu, "")), phase: phases.join(",") };
}

/**
 * Makes a project code or a credit code comparable.
 *
 * @param code - Code as written.
 * @returns Letters and digits in capitals; empty for what is no code.
 */
export function codeKey(code: string): string {
  const bare = toHalfWidth(code)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();
  return bare.length >= 4 && /\d/u.test(bare) ? bare : "";
}

/**
 * Makes a short key of a text: the same for the same text, everywhere.
 *
 * @param text - Any text.
 * @returns 13 characters of 0–9 and a–z.
 * @remarks FNV-1a, twice from different starts.
 */
export function shortHash(text: string): string {
  let [first, second] = [FIRST_BASIS, SECOND_BASIS];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, PRIME);
    second = Math.imul(second ^ (unit + 1), PRIME) ^ (second >>> 15);
  }
  // 32 bits and 32 bits as 7 and 6 digits of base 36, the last without its top bits
  return `${(first >>> 0).toString(36).padStart(7, "0")}${((second >>> 0) % 36 ** 6).toString(36).padStart(6, "0")}`;
}
