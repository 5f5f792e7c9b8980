/**
 * Links by their codes of the national industry classification (GB/T 4754).
 *
 * @module
 */
import type { Chain } from "../../model/chain.js";
import type { LinkKey } from "../../model/document.js";
import { toHalfWidth } from "../../quantity/half-width.js";

/** Value of a code by the digits that agree: class, group, division. */
const VALUES: ReadonlyMap<number, number> = new Map([
  [4, 1],
  [3, 0.6],
  [2, 0.3],
]);

/** More than the classification has; what is written otherwise is worked out each time. */
const MOST_KNOWN = 5000;

/** Finds the links whose industry a code is of. */
export class IndustryIndex {
  private readonly byPrefix = new Map<string, Set<LinkKey>>();
  private readonly known = new Map<string, ReadonlyMap<LinkKey, number>>();

  /**
   * Makes an index.
   *
   * @param chain - Chain whose links have codes.
   */
  constructor(chain: Chain) {
    for (const link of chain.graph.nodes().sort()) {
      for (const code of chain.graph.getNodeAttributes(link).industryCodes ?? []) {
        for (const prefix of prefixesOf(code)) {
          this.byPrefix.set(prefix, (this.byPrefix.get(prefix) ?? new Set()).add(link));
        }
      }
    }
  }

  /**
   * Finds links by a code.
   *
   * @param code - Such as "C3985", "3985" or "398".
   * @returns 1 where four digits agree, 0.6 for three, 0.3 for two.
   */
  match(code: string): ReadonlyMap<LinkKey, number> {
    const before = this.known.get(code);
    if (before !== undefined) return before;
    const found = new Map<LinkKey, number>();
    // from the fewest digits to the most, so that the best value stays
    for (const prefix of prefixesOf(code)) {
      for (const link of this.byPrefix.get(prefix) ?? []) found.set(link, VALUES.get(prefix.length)!);
    }
    if (this.known.size < MOST_KNOWN) this.known.set(code, found);
    return found;
  }
}

/** The letter of a section says nothing that the digits do not. */
function prefixesOf(code: string): string[] {
  const digits = /^[A-T]?(\d{2,4})/u.exec(codeKey(code))?.[1] ?? "";
  return [2, 3, 4].filter((length) => length <= digits.length).map((length) => digits.slice(0, length));
}

/** Codes compare half-width, without spaces, in capitals. */
export function codeKey(code: string): string {
  return toHalfWidth(code).replaceAll(/\s+/gu, "").toUpperCase();
}
