/**
 * Which of some words comes last in a text.
 *
 * @module
 */

/** Words and what they stand for. */
export interface WordTable<Meaning> {
  readonly pattern: RegExp;
  readonly meanings: ReadonlyMap<string, Meaning>;
}

/**
 * Prepares words to be looked for.
 *
 * @param rows - What is meant, and the words for it, separated by spaces. Where one word begins another the longer is found.
 * @returns Table for {@link firstMeaning} and {@link lastMeaning}.
 */
export function wordTable<Meaning>(rows: readonly (readonly [meaning: Meaning, words: string])[]): WordTable<Meaning> {
  const meanings = new Map(
    rows.flatMap(([meaning, words]) => words.split(" ").map((word) => [word, meaning] as const)),
  );
  const longestFirst = [...meanings.keys()].sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(longestFirst.join("|"), "gu"), meanings };
}

/**
 * Finds what the last word of a table stands for that a text contains.
 *
 * @param text - Short text.
 * @param table - Words.
 * @returns Meaning of the word, or `null` if there is none.
 */
export function lastMeaning<Meaning>(text: string, table: WordTable<Meaning>): Meaning | null {
  const word = text.match(table.pattern)?.pop();
  return word === undefined ? null : (table.meanings.get(word) ?? null);
}

/**
 * Finds what the first word of a table stands for that a text contains.
 *
 * @param text - Short text.
 * @param table - Words.
 * @returns Meaning of the word, or `null` if there is none.
 */
export function firstMeaning<Meaning>(text: string, table: WordTable<Meaning>): Meaning | null {
  const word = text.match(table.pattern)?.[0];
  return word === undefined ? null : (table.meanings.get(word) ?? null);
}
