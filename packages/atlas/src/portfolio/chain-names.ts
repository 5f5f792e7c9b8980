/**
 * Names of the chains of a portfolio.
 *
 * @module
 */
import type { Localized } from "@liantu/core";
import type { Portfolio } from "@liantu/core/planning";
import { chainName } from "../views/names.js";

/**
 * Names a chain of a portfolio.
 *
 * @param portfolio - Portfolio.
 * @param key - Key of the chain.
 * @returns Its names; the key if it is not there.
 */
export function chainNameOf(portfolio: Portfolio, key: string): Localized {
  const chain = portfolio.chains.get(key);
  return chain === undefined ? { zh: key, en: key } : { zh: chainName(chain, "zh"), en: chainName(chain, "en") };
}

/**
 * Names a portfolio.
 *
 * @param portfolio - Portfolio.
 * @returns Its names.
 */
export function portfolioNames({ name, header }: Pick<Portfolio, "name" | "header">): Localized {
  return { zh: name, en: header.nameEn ?? name };
}
