/**
 * Whether the region has been surveyed for a link.
 *
 * @module
 */
import type { Chain } from "../model/chain.js";
import type { ChainLink } from "../model/document.js";

/**
 * Says whether nothing recorded at a link means that nothing is there.
 *
 * @param chain - Chain to read.
 * @param link - Link of it.
 * @returns The link's own `surveyed`, else the document's, else `false`.
 */
export function isLinkSurveyed(chain: Chain, link: ChainLink): boolean {
  return link.surveyed ?? chain.document.surveyed ?? false;
}
