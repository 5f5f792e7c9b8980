/**
 * The name that somebody meant.
 *
 * @module
 */
import type { Localized } from "@liantu/core";

const LONGEST = 64;

/**
 * Finds the name that is nearest to a mistyped one.
 *
 * @param name - What was typed.
 * @param names - What could have been meant.
 * @returns The first of those with the fewest slips (a letter more, less, other, or two swapped), `null` if even that
 * one has more slips than a third of the letters.
 * @remarks O(names · length²). Damerau (1964), Commun. ACM 7(3), 171.
 */
export function nearestName(name: string, names: Iterable<string>): string | null {
  const typed = [...name.toLowerCase()].slice(0, LONGEST);
  let best: string | null = null;
  let fewest = Infinity;
  for (const candidate of names) {
    const letters = [...candidate.toLowerCase()].slice(0, LONGEST);
    const allowed = Math.max(1, Math.floor(Math.max(typed.length, letters.length) / 3));
    if (Math.abs(typed.length - letters.length) > allowed) continue;
    const found = slips(typed, letters);
    if (found <= allowed && found < fewest) [best, fewest] = [candidate, found];
  }
  return best;
}

/**
 * Says which name was probably meant.
 *
 * @param name - What was typed.
 * @param names - What could have been meant.
 * @returns A sentence to append in each language; empty if no name is near.
 */
export function suggestion(name: string, names: Iterable<string>): Localized {
  const nearest = nearestName(name, names);
  return nearest === null ? { zh: "", en: "" } : { zh: `；是否要写 ${nearest}？`, en: `; did you mean ${nearest}?` };
}

function slips(a: readonly string[], b: readonly string[]): number {
  let [twoAbove, above]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (const [row, letter] of a.entries()) {
    const line = [row + 1];
    for (const [column, other] of b.entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
      let least = Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1);
      const isSwapped = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === other;
      if (isSwapped) least = Math.min(least, (twoAbove[column - 1] ?? 0) + 1);
      line.push(least);
    }
    [twoAbove, above] = [above, line];
  }
  return above[b.length] ?? 0;
}
