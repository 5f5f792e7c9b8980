/**
 * Codes of the national industry classification in a ledger.
 *
 * @module
 */
import { toHalfWidth } from "@liantu/core";
import type { Chain, LinkKey } from "@liantu/core";
import type { LedgerRow } from "../types.js";
import type { PlaceCandidate } from "./merge-types.js";

const CODE = /(?<![A-Z\d])[A-T]?\d{4}(?![\d年./-])/giu;
const LETTERED = /(?<![A-Z\d])[A-T]\d{4}(?![\d])/giu;
const ONE = 0.7;
const SEVERAL = 0.45;
const SUPPORT = 0.1;
const MOST = 0.98;
const MAX_LENGTH = 400;

/** Links by the code of their industry. */
export class IndustryCodes {
  readonly #links = new Map<string, Set<LinkKey>>();

  constructor(chain: Chain) {
    chain.graph.forEachNode((key, { industryCodes = [] }) => {
      for (const code of industryCodes) {
        const [bare] = /\d{4}$/u.exec(toHalfWidth(code).trim()) ?? [];
        if (bare === undefined) continue;
        const links = this.#links.get(bare) ?? new Set<LinkKey>();
        this.#links.set(bare, links.add(key));
      }
    });
  }

  /**
   * Adds what the codes of a row say to what is known: an industry has many products, so that a code alone is never sure.
   *
   * @param row - Row.
   * @param scores - Candidates by link, changed in place.
   */
  support(row: LedgerRow, scores: Map<LinkKey, PlaceCandidate>): void {
    if (this.#links.size === 0) return;
    for (const [heading, text] of row.others) {
      const pattern = heading.includes("行业") ? CODE : LETTERED;
      for (const [code] of toHalfWidth(text.slice(0, MAX_LENGTH)).matchAll(pattern)) {
        const links = this.#links.get(code.slice(-4)) ?? new Set();
        for (const link of links) {
          const score = scores.get(link);
          const alone = links.size === 1 ? ONE : SEVERAL;
          if (score === undefined) scores.set(link, { link, degree: alone, by: "industry-code", words: code });
          else {
            const degree = Math.max(score.degree, Math.min(MOST, Math.max(alone, score.degree + SUPPORT)));
            scores.set(link, { ...score, degree });
          }
        }
      }
    }
  }
}
