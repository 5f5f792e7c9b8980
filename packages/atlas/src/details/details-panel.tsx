/**
 * The panel on the right: the selected link or the chain as a whole; or what is supposed, forecast, compared.
 *
 * @module
 */
import { Suspense } from "react";
import type { ComponentType, ReactElement } from "react";
import type { Side } from "../state/atlas-state.js";
import { LateCompare, LateForecast, LateSuppose } from "../shell/late.js";
import { useAtlas, useText } from "../state/use-atlas.js";
import { SUPPOSE_WORDS } from "../words/suppose-words.js";
import { WORDS } from "../words/words.js";
import { ChainOverview } from "./chain-overview.js";
import { LinkDetails } from "./link-details.js";
import { SideTabs } from "./side-tabs.js";

const SIDES: Readonly<Record<Exclude<Side, "details">, ComponentType>> = {
  suppose: LateSuppose,
  forecast: LateForecast,
  compare: LateCompare,
};

/**
 * Draws the panel.
 *
 * @returns A complementary region.
 */
export function DetailsPanel(): ReactElement {
  const text = useText();
  const side = useAtlas((state) => state.side);
  const loaded = useAtlas((state) => state.loaded);
  const selection = useAtlas((state) => state.selection);
  // With something else on the map than the document, the way back to it stays at hand.
  const hasTabs = useAtlas(
    ({ side: shown, overlay }) => shown !== "details" || (overlay !== null && overlay.kind !== "as-of"),
  );
  const link = selection === null ? undefined : loaded?.analysis.links.get(selection);
  const name = side === "details" ? (link === undefined ? WORDS.overview : WORDS.details) : SUPPOSE_WORDS.sides[side];
  const Other = side === "details" ? null : SIDES[side];
  return (
    <aside id="details" className="details" tabIndex={-1} aria-label={text(name)}>
      {loaded !== null && hasTabs && <SideTabs />}
      {loaded !== null && Other !== null && (
        <Suspense fallback={null}>
          <Other />
        </Suspense>
      )}
      {loaded !== null && Other === null && link === undefined && <ChainOverview loaded={loaded} />}
      {/* A new key puts the panel back to its top. */}
      {loaded !== null && Other === null && link !== undefined && (
        <LinkDetails key={link.id} loaded={loaded} link={link} />
      )}
    </aside>
  );
}
