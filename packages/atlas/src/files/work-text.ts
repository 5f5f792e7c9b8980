/**
 * What the file of the work on the screen holds.
 *
 * @module
 */
import { writeChain } from "@liantu/core";
import { documentChain } from "../state/atlas-state.js";
import type { AtlasState } from "../state/atlas-state.js";

/**
 * Writes the work on the screen as text.
 *
 * @param state - State.
 * @param indent - Spaces by which a level is indented.
 * @returns The document of the portfolio, else of the chain, as JSON; `null` before the first one.
 */
export async function workText(state: AtlasState, indent = 0): Promise<string | null> {
  const chain = documentChain(state);
  if (state.portfolio !== null) {
    const { portfolioText } = await import("../portfolio/portfolio-file.js");
    return portfolioText(state.portfolio.portfolio, indent);
  }
  return chain === null ? null : JSON.stringify(writeChain(chain), null, indent);
}
