/**
 * Line breaking for cards: Chinese breaks between characters but never against 禁则, Latin words stay whole, lines are of
 * like length, and nothing is cut off.
 *
 * @module
 */
import { NEVER_FIRST, NEVER_LAST, WHOLE_WORDS } from "./break-rules.js";
import { measureText } from "./measure-text.js";

/** How a text is set. */
export interface WrapOptions {
  /** Width of a line. */
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
  /** Most lines. */
  readonly maxLines: number;
  /**
   * Whether the type is bold.
   * @defaultValue `false`
   */
  readonly isBold?: boolean;
}

/** A line of a wrapped text. */
export interface TextLine {
  /** What stands on it. */
  readonly text: string;
  /** Width to which it has to be narrowed; absent where it fits as it is. */
  readonly fit?: number;
}

/** A wrapped text. */
export interface WrappedText {
  /** Lines, at least one. */
  readonly lines: readonly TextLine[];
  /** Whether something had to be left out; the last line then ends with "…". */
  readonly isTruncated: boolean;
}

/** A long word is narrowed to no less than this before it is divided. */
const LEAST_FIT = 0.78;
const MAX_CHARACTERS = 160;

/**
 * Breaks a text into lines.
 *
 * @param text - Text; white space is collapsed.
 * @param options - Width, size, lines.
 * @returns Lines as even as may be, in the fewest lines that hold the text.
 */
export function wrapText(text: string, options: WrapOptions): WrappedText {
  const { width, size, maxLines, isBold = false } = options;
  const measure = (part: string): number => measureText(part, size, isBold);
  const clean = [...text.replace(/\s+/gu, " ").trim()];
  const isTooLong = clean.length > MAX_CHARACTERS;
  const units = unitsOf(clean.slice(0, MAX_CHARACTERS).join("")).flatMap((unit) => divide(unit, width, measure));
  if (units.length === 0) return { lines: [{ text: "" }], isTruncated: false };
  const broken = bestBreaks(units, width, measure);
  if (broken.length <= maxLines && !isTooLong) {
    return { lines: broken.map((line) => fitted(line, width, measure)), isTruncated: false };
  }
  return { lines: truncate(units, width, maxLines, measure), isTruncated: true };
}

/** Text wrapped in the size that was chosen for it. */
export interface FittedText extends WrappedText {
  /** Size of the type, in model units. */
  readonly size: number;
}

/**
 * Sets a text in the largest of several sizes that holds it.
 *
 * @param text - Text.
 * @param sizes - Sizes, largest first.
 * @param options - Width and lines.
 * @returns The wrapped text and its size; the smallest size if none holds it.
 */
export function fitText(text: string, sizes: readonly number[], options: Omit<WrapOptions, "size">): FittedText {
  let last: FittedText = {
    lines: [{ text: "" }],
    isTruncated: false,
    size: sizes[0] ?? 12,
  };
  for (const size of sizes) {
    last = { ...wrapText(text, { ...options, size }), size };
    if (!last.isTruncated && last.lines.every((line) => line.fit === undefined)) return last;
  }
  return last;
}

/** A piece that is not broken, with the space before it. */
interface Unit {
  readonly text: string;
  readonly isSpaced: boolean;
  /** Cost of a line that begins here: none after a comma, some between two characters, more inside one of {@link WHOLE_WORDS}. */
  readonly cost: number;
}

function unitsOf(text: string): Unit[] {
  const { inside, starts } = wordsIn(text);
  const units: { text: string; isSpaced: boolean; cost: number }[] = [];
  let at = 0;
  let isSpaced = false;
  for (const character of text) {
    const before = text[at - 1] ?? "";
    const isSeam = isSpaced || starts.has(at) || NEVER_FIRST.has(before) || NEVER_LAST.has(character);
    const cost = inside.has(at) ? 0.5 : isSeam ? 0 : 0.1;
    at += character.length;
    if (character === " ") {
      isSpaced = true;
      continue;
    }
    const last = units.length > 0 ? units[units.length - 1] : undefined;
    if (last !== undefined && isGlued(last.text, character, isSpaced)) {
      last.text += isSpaced ? ` ${character}` : character;
    } else {
      units.push({ text: character, isSpaced, cost });
    }
    isSpaced = false;
  }
  return units;
}

function isGlued(before: string, character: string, isSpaced: boolean): boolean {
  const end = [...before].pop() ?? "";
  if (NEVER_LAST.has(end) || NEVER_FIRST.has(character)) return true;
  return !isSpaced && isNarrow(end) && isNarrow(character);
}

function isNarrow(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x2e80 && !NEVER_LAST.has(character);
}

function wordsIn(text: string): { readonly inside: ReadonlySet<number>; readonly starts: ReadonlySet<number> } {
  const inside = new Set<number>();
  const starts = new Set<number>();
  for (const word of WHOLE_WORDS) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      starts.add(at);
      for (let offset = 1; offset < word.length; offset += 1) inside.add(at + offset);
    }
  }
  return { inside, starts };
}

// A unit that no line holds, even narrowed, is divided: the last resort, so that nothing is ever cut off.
function divide(unit: Unit, width: number, measure: (text: string) => number): Unit[] {
  if (measure(unit.text) * LEAST_FIT <= width) return [unit];
  const parts: Unit[] = [];
  let part = "";
  for (const character of unit.text) {
    const hyphen = /\w$/.test(part) && /\w/.test(character) ? "-" : "";
    if (part !== "" && measure(part + character) > width - measure("-")) {
      parts.push({ text: part + hyphen, isSpaced: parts.length === 0 && unit.isSpaced, cost: 0 });
      part = "";
    }
    part += character;
  }
  parts.push({ text: part, isSpaced: false, cost: 0 });
  return parts;
}

function join(units: readonly Unit[]): string {
  return units.map((unit, i) => (i > 0 && unit.isSpaced ? ` ${unit.text}` : unit.text)).join("");
}

// Least Σ (cost of a line), a line costing 100 so that the fewest lines win: dynamic programming over the breaks.
function bestBreaks(units: readonly Unit[], width: number, measure: (text: string) => number): string[] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= units.length; to += 1) {
    best[to] = { cost: Infinity, from: to - 1 };
    for (let from = to - 1; from >= 0; from -= 1) {
      const line = join(units.slice(from, to));
      const length = measure(line);
      if (length > width && from < to - 1) break;
      const slack = Math.max(0, 1 - length / width);
      const isOrphan = from > 0 && to === units.length && [...line].length === 1;
      const cost = (best[from]?.cost ?? 0) + 100 + slack * slack + (units[from]?.cost ?? 0) + (isOrphan ? 1 : 0);
      if (cost < (best[to]?.cost ?? Infinity)) best[to] = { cost, from };
    }
  }
  const lines: string[] = [];
  for (let to = units.length; to > 0; to = best[to]?.from ?? 0)
    lines.unshift(join(units.slice(best[to]?.from ?? 0, to)));
  return lines;
}

function fitted(text: string, width: number, measure: (text: string) => number): TextLine {
  return measure(text) > width ? { text, fit: width } : { text };
}

function truncate(
  units: readonly Unit[],
  width: number,
  maxLines: number,
  measure: (text: string) => number,
): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  while (lines.length < maxLines && from < units.length) {
    let to = from + 1;
    const end = lines.length === maxLines - 1 ? measure("…") : 0;
    while (to < units.length && measure(join(units.slice(from, to + 1))) + end <= width) to += 1;
    const text = join(units.slice(from, to));
    lines.push(fitted(end > 0 ? `${text}…` : text, width, measure));
    from = to;
  }
  return lines;
}
