/**
 * By whose output a loss is measured.
 *
 * @module
 */
import { pricePerUnit } from "../analysis/local-supply.js";
import { ChainError } from "../errors.js";
import { compileChain } from "../graph/compile-chain.js";
import { topologicalOrder } from "../graph/topological-order.js";
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import type { SupplyNetwork } from "./supply-network.js";

/** Links by whose output a loss is measured, and what a unit of each is worth in the whole. */
export interface RemovalTargets {
  /** Ids of the links that make something at the baseline, in ascending order. */
  readonly ids: Int32Array;
  /** Weight of a unit of each, so that the baseline adds up to 1. */
  readonly weight: Float64Array;
  /** `"price"` where all have one, else each counts alike. */
  readonly weighting: "price" | "per-target";
}

/**
 * Finds the targets: those asked for, else the ends of the chain, which no other link that is here uses.
 *
 * @param chain - Chain to read.
 * @param network - Its needs.
 * @param activity - Activity of each link at the baseline.
 * @param wanted - Keys of the targets, if they are given.
 * @returns Targets with their weights.
 * @throws {@link ChainError} `unknown-link` if a key names no link.
 */
export function removalTargets(
  chain: Chain,
  { isPresent, finalUse }: SupplyNetwork,
  activity: Float64Array,
  wanted?: readonly LinkKey[],
): RemovalTargets {
  const { ids, links } = compileChain(chain);
  for (const key of wanted ?? []) {
    if (!ids.has(key)) throw new ChainError("unknown-link", `the target "${key}" is no link of the chain`, { key });
  }
  const isTarget = wanted === undefined ? chainEnds(chain, isPresent) : new Uint8Array(links.length);
  for (const key of wanted ?? []) isTarget[ids.get(key)!] = 1;
  if (wanted === undefined) finalUse.forEach((use, link) => (isTarget[link]! |= use > 0 ? 1 : 0));
  const found = Int32Array.from([...isTarget.keys()].filter((link) => isTarget[link] === 1 && activity[link]! > 0));
  const prices = Array.from(found, (link) => pricePerUnit(links[link]!));
  const isPriced = found.length > 0 && prices.every((price) => price !== null && price > 0);
  const worth = Float64Array.from(found, (link, at) => (isPriced ? prices[at]! : 1 / activity[link]!));
  const whole = worth.reduce((sum, unit, at) => sum + unit * activity[found[at]!]!, 0);
  return {
    ids: found,
    weight: worth.map((unit) => unit / whole),
    weighting: isPriced ? "price" : "per-target",
  };
}

/**
 * Finds the ends of a chain.
 *
 * @param chain - Chain to read.
 * @param isPresent - 1 for each link that is here, by id.
 * @returns 1 for each link that is here and feeds nothing that is here; of a cycle at the end of a chain, for all its links.
 */
export function chainEnds(chain: Chain, isPresent: Uint8Array): Uint8Array {
  const { inputs } = compileChain(chain);
  const { component, count } = topologicalOrder(inputs.byFrom);
  const isUsed = new Uint8Array(count);
  for (let at = 0; at < inputs.from.length; at += 1) {
    const [from, to] = [inputs.from[at]!, inputs.to[at]!];
    if (component[from] !== component[to] && isPresent[to] === 1) isUsed[component[from]!] = 1;
  }
  return isPresent.map((here, link) => (here === 1 && isUsed[component[link]!] === 0 ? 1 : 0));
}
