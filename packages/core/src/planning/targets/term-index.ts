/**
 * An index of terms that finds all of them in a text in one pass.
 *
 * @module
 */

/** Called for each term found: its number, and where it begins and ends in the text. */
export type TermHit = (term: number, start: number, end: number) => void;

/**
 * Finds which of many terms stand in a text.
 *
 * Terms are looked up by their first two characters: most of them are never compared.
 */
export class TermIndex {
  /** Terms by number, as {@link comparable} writes them. */
  readonly terms: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** By the first character: position in `groups`, 0 for none. */
  private readonly groupOf = new Uint16Array(0x10000);
  private readonly groups: number[][] = [[]];
  private readonly seconds: number[] = [];

  /**
   * Adds a term.
   *
   * @param text - Term; of fewer than two characters it would be found everywhere and is not taken.
   * @returns Its number, the same for the same term; `null` if it was not taken.
   */
  add(text: string): number | null {
    const term = comparable(text).trim();
    if (term.length < 2) return null;
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.push(term) - 1;
    this.numbers.set(term, number);
    this.seconds.push(term.charCodeAt(1));
    const first = term.charCodeAt(0);
    if (this.groupOf[first] === 0) this.groupOf[first] = this.groups.push([]) - 1;
    this.groups[this.groupOf[first]!]!.push(number);
    return number;
  }

  /**
   * Finds all terms in a text, overlapping ones too.
   *
   * @param text - Text as {@link comparable} writes it.
   * @param onHit - Called for each, from left to right. Letters and digits have to end where the term does: "LFP" is not in
   * "halfpipe".
   */
  scan(text: string, onHit: TermHit): void {
    const { groupOf, groups, seconds, terms } = this;
    for (let at = 0; at < text.length - 1; at += 1) {
      const group = groupOf[text.charCodeAt(at)]!;
      if (group === 0) continue;
      const second = text.charCodeAt(at + 1);
      for (const number of groups[group]!) {
        if (seconds[number] !== second) continue;
        const term = terms[number]!;
        const end = at + term.length;
        if (text.startsWith(term, at) && isWhole(text, at, end)) onHit(number, at, end);
      }
    }
  }
}

/**
 * Writes a text so that what is the same for a reader compares as the same: half-width, lower case.
 *
 * @param text - Any text.
 * @returns Text in normal form KC.
 */
export function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function isWhole(text: string, start: number, end: number): boolean {
  const isCut = (before: number, after: number): boolean =>
    isLetter(text.charCodeAt(before)) && isLetter(text.charCodeAt(after));
  return !(start > 0 && isCut(start - 1, start)) && !(end < text.length && isCut(end - 1, end));
}

/** A letter or digit of ASCII: only these are written without a mark between words. */
function isLetter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
