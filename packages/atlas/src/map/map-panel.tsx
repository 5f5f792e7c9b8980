/**
 * The map with its controls and legend.
 *
 * @module
 */
import { Suspense } from "react";
import type { ReactElement } from "react";
import { LateLensLegend, LateMapTools } from "../shell/late.js";
import { useAtlas } from "../state/use-atlas.js";
import { ChainMapView } from "./chain-map-view.js";
import { Legend } from "./legend.js";

/**
 * Draws the map panel; it is empty before a chain is loaded.
 *
 * @returns The panel.
 */
export function MapPanel(): ReactElement {
  const loaded = useAtlas((state) => state.loaded);
  const chosen = useAtlas((state) => state.lens);
  const overlay = useAtlas((state) => state.overlay);
  const lens = overlay !== null && overlay.kind !== "as-of" && overlay.isMarked ? overlay.lens : chosen;
  return (
    <div className="map-panel">
      {loaded !== null && (
        <Suspense fallback={null}>
          <LateMapTools />
        </Suspense>
      )}
      {loaded !== null && <ChainMapView loaded={loaded} lens={lens} />}
      {/* The legend of the status holds the place of another one, so that the map keeps its size. */}
      {loaded !== null && (
        <Suspense fallback={<Legend loaded={loaded} />}>
          {lens === "status" ? <Legend loaded={loaded} /> : <LateLensLegend loaded={loaded} lens={lens} />}
        </Suspense>
      )}
    </div>
  );
}
