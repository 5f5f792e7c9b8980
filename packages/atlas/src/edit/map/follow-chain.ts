/**
 * Shows another state of a document on the map without moving a card that stays.
 *
 * @module
 */
import type { Chain, ChainAnalysis } from "@liantu/core";
import type { ChainMap } from "@liantu/cytoscape";
import { differ, keepPlaces, placesFor } from "../steps/places.js";

/**
 * Shows a chain in the place of the present state of the same one.
 *
 * @param map - Map.
 * @param chain - Chain to show.
 * @param analysis - Its analysis.
 */
export function followChain(map: ChainMap, chain: Chain, analysis: ChainAnalysis): void {
  const before = map.chain;
  const now = map.positions();
  const wanted = placesFor(before, chain, now);
  map.setChain(chain, analysis);
  const left = new Map([...map.positions()].filter(([link]) => now.has(link) || wanted.has(link)));
  if (differ(left, wanted)) map.arrange(wanted);
  keepPlaces(chain.document, map.positions());
}
