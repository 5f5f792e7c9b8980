/**
 * The facts of the tiles, reckoned chain by chain in slices, so that the page never freezes.
 *
 * @module
 */
import { useEffect, useReducer } from "react";
import { analyzeChain, ChainError } from "@liantu/core";
import type { Chain, Localized } from "@liantu/core";
import type { Portfolio, PortfolioOptions } from "@liantu/core/planning";
import { explainError } from "../options/explain-error.js";
import { tileFacts } from "./tile-facts.js";
import type { TileFacts } from "./tile-facts.js";

/** What a tile shows. */
export type TileContent =
  | { readonly kind: "facts"; readonly facts: TileFacts }
  | { readonly kind: "refused"; readonly reason: Localized };

/** A frame of the screen: longer than this nothing is reckoned at a time. */
const SLICE = 12;

// A chain is a value: what was reckoned of it stays true as long as it is there.
const known = new WeakMap<Chain, Map<string, TileContent>>();

/**
 * Reckons what a tile shows.
 *
 * @param chain - Chain.
 * @param options - Options of the analysis.
 * @returns The facts; why there are none where the chain has no numbers.
 */
export function tileContent(chain: Chain, options: PortfolioOptions): TileContent {
  const key = JSON.stringify(options);
  const own = known.get(chain) ?? new Map<string, TileContent>();
  known.set(chain, own);
  const before = own.get(key);
  if (before !== undefined) return before;
  const made = reckon(chain, options);
  own.set(key, made);
  return made;
}

function reckon(chain: Chain, options: PortfolioOptions): TileContent {
  try {
    return { kind: "facts", facts: tileFacts(chain, analyzeChain(chain, options)) };
  } catch (error) {
    if (!(error instanceof ChainError)) throw error;
    return { kind: "refused", reason: explainError(error, chain) };
  }
}

/**
 * Follows what the tiles of a portfolio show.
 *
 * @param portfolio - Portfolio, or `null`.
 * @param options - Options of the analysis; the same object as long as they are the same.
 * @returns What is known by now, by chain; the rest comes in the next slices.
 */
export function useTiles(portfolio: Portfolio | null, options: PortfolioOptions): ReadonlyMap<string, TileContent> {
  const [, renew] = useReducer((count: number) => count + 1, 0);
  const optionKey = JSON.stringify(options);
  useEffect(() => {
    if (portfolio === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = (): void => {
      const begun = performance.now();
      let hasNew = false;
      for (const chain of portfolio.chains.values()) {
        if (known.get(chain)?.has(optionKey) === true) continue;
        if (performance.now() - begun > SLICE) {
          timer = setTimeout(slice);
          break;
        }
        tileContent(chain, options);
        hasNew = true;
      }
      if (hasNew) renew();
    };
    slice();
    return () => clearTimeout(timer);
  }, [portfolio, options, optionKey]);
  const tiles = new Map<string, TileContent>();
  for (const [key, chain] of portfolio?.chains ?? []) {
    const own = known.get(chain)?.get(optionKey);
    if (own !== undefined) tiles.set(key, own);
  }
  return tiles;
}
