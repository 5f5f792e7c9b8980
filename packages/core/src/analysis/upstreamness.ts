/**
 * Upstreamness: how many steps a link's product is away from final use, on average over where it goes.
 *
 * @module
 */
import type { Chain } from "../model/chain.js";
import type { LinkKey } from "../model/document.js";
import { requirement } from "./requirement.js";

/**
 * Computes the mean number of steps from each link to final use.
 *
 * Uᵢ = 1 + Σⱼ (aᵢⱼ xⱼ / xᵢ) Uⱼ: a link that only final users buy from has 1; one that supplies such a link alone has 2.
 * With x = (I − A)⁻¹y this is U = (I − A)⁻¹x ÷ x, so that two requirements give it.
 *
 * @param chain - Chain to read; it is not modified. Its credits are left out: they shorten a demand, not a way.
 * @param finalDemand - Amount wanted of each link, in its unit; it weights the ways.
 * @returns At least 1, dimensionless; `null` for links that the final demand does not need, and where a coefficient on the
 * way is not recorded. By key in ascending order.
 * @throws {@link ChainError} as {@link requirement} does.
 * @remarks Two requirements. Source: Antràs, Chor, Fally & Hillberry (2012), Am. Econ. Rev. 102(3), 412, eq. 2.
 */
export function upstreamness(
  chain: Chain,
  finalDemand: ReadonlyMap<LinkKey, number>,
): ReadonlyMap<LinkKey, number | null> {
  const plain: Chain = chain.flows.some(({ kind }) => kind === "credit")
    ? { ...chain, flows: chain.flows.filter(({ kind }) => kind !== "credit") }
    : chain;
  const output = requirement(plain, finalDemand, { ranges: false }).requirement;
  const outputs = new Map([...output].map(([key, { base }]) => [key, base]));
  const twice = requirement(plain, outputs, { ranges: false }).requirement;
  return new Map(
    [...output].map(([key, { base, bound }]) => {
      const isKnown = base > 0 && bound === "exact" && twice.get(key)!.bound === "exact";
      return [key, isKnown ? twice.get(key)!.base / base : null];
    }),
  );
}
