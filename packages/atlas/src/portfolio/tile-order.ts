/**
 * Tiles in their clusters, and in the order that is asked for.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { Portfolio } from "@liantu/core/planning";
import type { TileFacts } from "./tile-facts.js";

/** What tiles can be ordered by. */
export const TILE_ORDERS = ["document", "gaps", "signed", "arrival", "completeness", "unsurveyed"] as const;

/** What tiles are ordered by; `"document"` is the order of the file. */
export type TileOrder = (typeof TILE_ORDERS)[number];

/** Chains that stand together. */
export interface TileGroup {
  /** Name of the cluster in both languages; `null` for chains of no cluster. */
  readonly names: Localized | null;
  /** Number of the cluster in the document; -1 for chains of no cluster. */
  readonly at: number;
  /** Keys of the chains, in their order. */
  readonly chains: readonly string[];
}

/**
 * Puts the chains of a portfolio into their clusters.
 *
 * @param portfolio - Portfolio.
 * @returns Clusters in the order of the document, then the chains of none.
 */
export function tileGroups({ clusters, chains }: Portfolio): readonly TileGroup[] {
  const placed = new Set(clusters.flatMap((cluster) => cluster.chains));
  const rest = [...chains.keys()].filter((key) => !placed.has(key));
  return [
    ...clusters.map(({ name, nameEn = name, chains: own }, at) => ({
      names: { zh: name, en: nameEn },
      at,
      chains: own,
    })),
    ...(rest.length > 0 ? [{ names: null, at: -1, chains: rest }] : []),
  ];
}

/**
 * Orders the chains of a cluster.
 *
 * @param chains - Keys of the chains, in the order of the document.
 * @param facts - What is known of them.
 * @param order - What to order by.
 * @returns The greatest first; of what is not known yet, or not recorded, the order of the document, at the end.
 */
export function orderTiles(
  chains: readonly string[],
  facts: ReadonlyMap<string, TileFacts>,
  order: TileOrder,
): readonly string[] {
  if (order === "document") return chains;
  const valueOf = (key: string): number | null => {
    const own = facts.get(key);
    return own === undefined ? null : measure(own, order);
  };
  // Stable, so that equals keep the order of the document.
  return [...chains].sort((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0);
    return y - x;
  });
}

function measure(facts: TileFacts, order: Exclude<TileOrder, "document">): number | null {
  switch (order) {
    case "gaps":
      return facts.gaps;
    case "signed":
      return facts.signed.value;
    case "arrival":
      return facts.arrivalRate.rate;
    case "completeness":
      return facts.completeness.rate;
    case "unsurveyed":
      return facts.classes.get("unsurveyed") ?? 0;
  }
}
