/**
 * The panel on the right: the selected link, or the chain as a whole.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useAtlas, useText } from "../state/use-atlas.js";
import { WORDS } from "../words/words.js";
import { ChainOverview } from "./chain-overview.js";
import { LinkDetails } from "./link-details.js";

/**
 * Draws the panel.
 *
 * @returns A complementary region.
 */
export function DetailsPanel(): ReactElement {
  const text = useText();
  const loaded = useAtlas((state) => state.loaded);
  const selection = useAtlas((state) => state.selection);
  const link = selection === null ? undefined : loaded?.analysis.links.get(selection);
  return (
    <aside
      id="details"
      className="details"
      tabIndex={-1}
      aria-label={text(link === undefined ? WORDS.overview : WORDS.details)}
    >
      {loaded !== null && link === undefined && <ChainOverview loaded={loaded} />}
      {/* A new key puts the panel back to its top. */}
      {loaded !== null && link !== undefined && <LinkDetails key={link.id} loaded={loaded} link={link} />}
    </aside>
  );
}
