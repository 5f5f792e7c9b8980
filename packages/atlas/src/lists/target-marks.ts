/**
 * How far the bureau has come with a target enterprise.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import { LISTS_WORDS } from "../words/lists-words.js";

/** A mark that can be chosen. */
export interface TargetMark {
  /** Key, as some documents write it. */
  readonly key: string;
  /** Name; the Chinese one is what is written into the document. */
  readonly name: Localized;
}

/** Marks in the order of the work; the first stands for none. */
export const TARGET_MARKS: readonly TargetMark[] = [
  { key: "", name: LISTS_WORDS.markNone },
  { key: "contacted", name: LISTS_WORDS.markContacted },
  { key: "visited", name: LISTS_WORDS.markVisited },
  { key: "negotiating", name: LISTS_WORDS.markNegotiating },
  { key: "signed", name: LISTS_WORDS.markSigned },
  { key: "dropped", name: LISTS_WORDS.markDropped },
];

/**
 * Finds the mark that a record means.
 *
 * @param mark - Mark of the record, by key, in Chinese or in English.
 * @returns The mark; `null` for a text of one's own.
 */
export function knownMark(mark: string | undefined): TargetMark | null {
  const text = (mark ?? "").trim();
  return (
    TARGET_MARKS.find(
      ({ key, name }) => text === key || text === name.zh || text.toLowerCase() === name.en.toLowerCase(),
    ) ?? null
  );
}

/**
 * Names a mark.
 *
 * @param mark - Mark of the record.
 * @returns Its name in both languages; a text of one's own stays as it is.
 */
export function markName(mark: string | undefined): Localized {
  const known = knownMark(mark);
  const own = (mark ?? "").trim();
  return known?.name ?? { zh: own, en: own };
}

/**
 * Gives what a record keeps of a choice.
 *
 * @param key - Key of a mark.
 * @returns The Chinese name, which workbooks print as it is; `undefined` for none.
 */
export function markToWrite(key: string): string | undefined {
  return key === "" ? undefined : (TARGET_MARKS.find((mark) => mark.key === key)?.name.zh ?? key);
}
