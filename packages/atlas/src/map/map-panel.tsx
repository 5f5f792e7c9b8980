/**
 * The map with its controls and legend.
 *
 * @module
 */
import { Suspense } from "react";
import type { ReactElement } from "react";
import { LateAsOf, LateLensLegend } from "../shell/late.js";
import { useAtlas, useDispatch } from "../state/use-atlas.js";
import { ChainMapView } from "./chain-map-view.js";
import { Legend } from "./legend.js";

/**
 * Draws the map panel; it is empty before a chain is loaded.
 *
 * @returns The panel.
 */
export function MapPanel(): ReactElement {
  const loaded = useAtlas((state) => state.loaded);
  const lens = useAtlas((state) => state.lens);
  const dispatch = useDispatch();
  return (
    <div className="map-panel">
      {loaded !== null && (
        <Suspense fallback={null}>
          <LateAsOf />
        </Suspense>
      )}
      {loaded !== null && (
        <ChainMapView loaded={loaded} lens={lens} onLens={(next) => dispatch({ kind: "look", lens: next })} />
      )}
      {/* The legend of the status holds the place of another one, so that the map keeps its size. */}
      {loaded !== null && (
        <Suspense fallback={<Legend loaded={loaded} />}>
          {lens === "status" ? <Legend loaded={loaded} /> : <LateLensLegend loaded={loaded} lens={lens} />}
        </Suspense>
      )}
    </div>
  );
}
