/**
 * Which capacities of a row may belong to a link.
 *
 * @module
 */
import type { Chain, LinkKey } from "@liantu/core";
import type { LedgerCapacity, LedgerRow } from "../types.js";
import { chooseCapacity } from "./choose-capacity.js";
import type { CapacityChoice } from "./choose-capacity.js";
import { LinkNames } from "./link-names.js";
import type { WordFits } from "./link-names.js";
import { nameKey, phaseOfName } from "./name-key.js";

const EQUAL = 0.1;

/** Chooses capacities of rows for links. */
export class LinkCapacities {
  readonly #names: LinkNames;
  readonly #chain: Chain;

  constructor(chain: Chain) {
    this.#chain = chain;
    this.#names = new LinkNames(chain);
  }

  /**
   * Chooses the capacity of a link: of those whose product does not name another link more clearly.
   *
   * @param row - Row.
   * @param link - Link that it belongs to.
   * @param isOneOfSeveral - Whether the row belongs to several links, so that a capacity without a product is of none.
   * @returns The choice.
   */
  choose(row: LedgerRow, link: LinkKey, isOneOfSeveral: boolean): CapacityChoice {
    const own = row.capacities.filter((capacity) => this.#isOf(capacity, link, isOneOfSeveral));
    // one capacity alone is of the link that the row was placed at, whatever the product is called there
    const [only] = row.capacities;
    const isOnly = own.length === 0 && row.capacities.length === 1 && !isOneOfSeveral && only !== undefined;
    const { unit } = this.#chain.graph.getNodeAttributes(link);
    return chooseCapacity(isOnly ? [only] : own, unit, phaseOfName(row.name).phase);
  }

  #isOf({ product }: LedgerCapacity, link: LinkKey, isOneOfSeveral: boolean): boolean {
    if (product === undefined) return !isOneOfSeveral;
    const fits: WordFits = this.#names.fits(nameKey(product));
    const own = fits.get(link)?.degree ?? 0;
    const best = Math.max(0, ...[...fits.values()].map(({ degree }) => degree));
    return isOneOfSeveral ? own > 0 && own >= best : own >= best - EQUAL;
  }
}
